import ExtractionModel

/// A written word, number or sign of an article.
struct Token: Sendable {
  enum Kind: UInt8, Sendable {
    case word, number, comma, stop, colon, question, open, close, quote, dash, other
  }

  let kind: Kind
  /// First byte in the article.
  let start: Int32
  /// Byte behind the last one.
  let end: Int32
  /// For words: the number of its analysis. For numbers: their value.
  fileprivate(set) var value: Int32
  /// Whether white space stands before it.
  let isSpaced: Bool
  /// What of its analysis is asked of every word.
  fileprivate(set) var hints: Analysis.Hints = []
}

/// Cuts bytes into tokens and analyses their words, remembering every word it has met.
struct Tokenizer {
  private let lexicon: Lexicon
  /// Classes that rules are triggered by.
  private let triggers: Triggers
  private let analyser: Analyser
  private let alphabet: Letters
  private var known = HashTable(capacity: 4096)
  private(set) var vocabulary = Vocabulary()
  /// What is known of each word.
  var analyses: [Analysis] { vocabulary.analyses }
  /// Hints of the analyses, by themselves: all that is asked of most words.
  private var hints: [Analysis.Hints] = []
  /// Keys of the words of the line that is being cut.
  private var keys: [UInt64] = []
  private var letters: [UInt8] = []
  private var readings: [Reading] = []
  private static let mostWords = 1 << 18
  /// How many tokens it has cut so far, those of lines that were gone back to again: what reading costs.
  private(set) var count = 0

  /// A tokenizer for a lexicon; `triggers` are the classes that rules are triggered by.
  init(_ lexicon: Lexicon, triggers: Triggers) {
    self.lexicon = lexicon
    self.triggers = triggers
    analyser = Analyser(lexicon)
    alphabet = lexicon.letters
  }

  /// Gives up the words met so far where they are too many; tokens made before mean nothing then.
  mutating func forgetIfFull() {
    guard vocabulary.count > Self.mostWords else { return }
    known = HashTable(capacity: 4096)
    vocabulary.clear()
    hints.removeAll(keepingCapacity: true)
  }

  /// Tokens of one line, bytes `start..<end` of `bytes`; a line never holds a line break.
  mutating func tokens(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, into tokens: inout [Token]
  ) -> Analysis.Hints {
    let before = tokens.count
    defer { count += tokens.count - before }
    keys.removeAll(keepingCapacity: true)
    return alphabet.withCodes { codes in
      var isSpaced = true
      var position = start
      while position < end {
        let at = position
        if bytes[at] == UInt8(ascii: " ") {
          isSpaced = true
          position += 1
          continue
        }
        let code = codes.next(bytes, &position, end)
        if code == Letters.Class.space {
          isSpaced = true
        } else if code <= Letters.Class.lastLetter || code == Letters.Class.ligature {
          tokens.append(word(codes, bytes, at, &position, end, isSpaced))
          isSpaced = false
        } else if code < Letters.Class.dropped {
          tokens.append(Self.number(codes, bytes, at, &position, end, isSpaced))
          isSpaced = false
        } else if code != Letters.Class.dropped {
          tokens.append(
            Token(kind: Self.sign(code), start: Int32(at), end: Int32(position), value: 0, isSpaced: isSpaced))
          isSpaced = false
        }
      }
      return lookUp(codes, bytes, &tokens, from: before)
    }
  }

  /// Looks up the words of a line, all in one go: the table is larger than what lies near, and waiting for one word
  /// the next is asked for.
  private mutating func lookUp(
    _ codes: LetterCodes, _ bytes: UnsafeBufferPointer<UInt8>, _ tokens: inout [Token], from first: Int
  ) -> Analysis.Hints {
    var all: Analysis.Hints = []
    var next = 0
    for index in first..<tokens.count where tokens[index].kind == .word {
      let number: Int32
      if let found = known.find(keys[next]) {
        number = found
      } else {
        number = Int32(vocabulary.count)
        analyse(keys[next], codes, bytes, Int(tokens[index].start), Int(tokens[index].end))
        hints.append(vocabulary.analyses[Int(number)].hints)
        known.insert(keys[next], number)
      }
      next += 1
      tokens[index].value = number
      tokens[index].hints = hints[Int(number)]
      all.formUnion(hints[Int(number)])
    }
    return all.intersection(.topics)
  }

  /// What the words of a sentence hint at.
  func hints(of tokens: ArraySlice<Token>) -> Analysis.Hints {
    var found: Analysis.Hints = []
    for token in tokens { found.formUnion(token.hints) }
    return found.intersection(.topics)
  }

  /// The word that begins at byte `start`, whose first character ends at `position`, before it is looked up.
  @inline(__always)
  private mutating func word(
    _ codes: LetterCodes, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ position: inout Int,
    _ end: Int, _ isSpaced: Bool
  ) -> Token {
    var key = WordKey()
    var wordEnd = position
    var next = start
    while next < end {
      let first = next
      codes.appendLetters(bytes, &next, end, &key)
      if next > first { wordEnd = next }
      // Most words end at a blank.
      guard next < end, bytes[next] != UInt8(ascii: " ") else { break }
      let at = next
      let code = codes.next(bytes, &next, end)
      if code == Letters.Class.ligature {
        for letter in alphabet.ligatureLetters { key.append(letter) }
      } else if code != Letters.Class.space, code <= Letters.Class.lastLetter {
        key.append(code)
      } else if code == Letters.Class.dropped {
        // Vowel marks behind the last letter are the word's own; invisible signs, of three bytes, are not.
        guard next - at == 2, bytes[at] > 0xd8 else { continue }
      } else {
        break
      }
      wordEnd = next
    }
    position = wordEnd
    keys.append(key.value)
    return Token(kind: .word, start: Int32(start), end: Int32(wordEnd), value: 0, isSpaced: isSpaced)
  }

  /// The number that begins at byte `start`, whose first digit ends at `position`.
  private static func number(
    _ codes: LetterCodes, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ position: inout Int,
    _ end: Int, _ isSpaced: Bool
  ) -> Token {
    var value = 0
    var numberEnd = position
    var next = start
    while next < end {
      let code = codes.next(bytes, &next, end)
      if code >= Letters.Class.zero, code < Letters.Class.dropped {
        value = min(value * 10 + Int(code - Letters.Class.zero), 99_999_999)
      } else if code == Letters.Class.dropped {
        continue
      } else {
        break
      }
      numberEnd = next
    }
    position = numberEnd
    return Token(kind: .number, start: Int32(start), end: Int32(numberEnd), value: Int32(value), isSpaced: isSpaced)
  }

  private mutating func analyse(
    _ key: UInt64, _ codes: LetterCodes, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) {
    var isKnown = false
    letters.removeAll(keepingCapacity: true)
    var position = start
    while position < end {
      let code = codes.next(bytes, &position, end)
      if code == Letters.Class.ligature {
        letters += alphabet.ligatureLetters
      } else if code <= Letters.Class.lastLetter {
        letters.append(code)
      }
    }
    readings.removeAll(keepingCapacity: true)
    var analysis = Analysis()
    analysis.key = key
    letters.withUnsafeBufferPointer { letters in
      analysis.bareKey = analyser.hasArticle(letters) ? analyser.bareKey(letters) : key
      analyser.read(letters, into: &readings)
    }
    for reading in readings {
      for sense in lexicon.senses(at: reading.node) where lexicon.allows(sense, reading.clitics) {
        isKnown = true
        note(sense, in: &analysis)
      }
    }
    if !isKnown { analysis.proclitic = analyser.proclitic(key) }
    if isKnown || analysis.proclitic != nil || readings.contains(where: { lexicon.goesOn($0.node) }) {
      analysis.hints.insert(.known)
    }
    if lexicon.continues(key) || lexicon.continues(analysis.bareKey) { analysis.hints.insert(.inner) }
    note(lexicon.ending(key), in: &analysis)
    if analysis.bareKey != key { note(lexicon.ending(analysis.bareKey), in: &analysis) }
    vocabulary.add(readings, analysis, lexicon)
  }

  private func note(_ sense: Lexicon.Sense, in analysis: inout Analysis) {
    guard case .word(let number, let form) = sense else {
      analysis.hints.formUnion(sense.hints)
      return
    }
    let word = lexicon.word(number)
    if !triggers.isDisjoint(with: word.triggers) { analysis.hints.insert(.trigger) }
    if word.kind != nil { analysis.hints.insert(.place) }
    analysis.canOpen = analysis.canOpen || form.isFinite || word.role == .according
  }

  private func note(_ ending: PhraseEndings.Ending?, in analysis: inout Analysis) {
    guard let ending else { return }
    analysis.hints.formUnion(ending.hints)
    if !triggers.isDisjoint(with: ending.triggers) { analysis.hints.insert(.trigger) }
  }

  private static func sign(_ code: UInt8) -> Token.Kind {
    switch code {
    case Letters.Class.comma: .comma
    case Letters.Class.stop: .stop
    case Letters.Class.colon: .colon
    case Letters.Class.question: .question
    case Letters.Class.open: .open
    case Letters.Class.close: .close
    case Letters.Class.quote: .quote
    case Letters.Class.dash: .dash
    default: .other
    }
  }
}
