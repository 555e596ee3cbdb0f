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

  /// The same token so many bytes further on.
  @inline(__always)
  func moved(by bytes: Int) -> Token {
    Token(
      kind: kind, start: start + Int32(bytes), end: end + Int32(bytes), value: value, isSpaced: isSpaced, hints: hints)
  }
}

/// Cuts bytes into tokens and analyses their words, remembering every word it has met.
struct Tokenizer {
  private let lexicon: Lexicon
  /// Classes that rules are triggered by.
  private let triggers: Triggers
  private let analyser: Analyser
  private let alphabet: Letters
  private var known = HashTable(capacity: 4096)
  private var chunks = KnownChunks()
  private(set) var vocabulary = Vocabulary()
  /// What is known of each word.
  var analyses: [Analysis] { vocabulary.analyses }
  /// The chunk that is being cut, and keys of its words.
  private var cut: [Token] = []
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
    guard max(vocabulary.count, chunks.count) > Self.mostWords else { return }
    known = HashTable(capacity: 4096)
    chunks = KnownChunks()
    vocabulary.clear()
  }

  /// Tokens of one line, bytes `start..<end` of `bytes`; a line never holds a line break.
  ///
  /// No token goes beyond a blank, so chunks are cut by themselves, and those met before not again.
  mutating func tokens(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, into tokens: inout [Token]
  ) -> Analysis.Hints {
    let before = tokens.count
    defer { count += tokens.count - before }
    var all: Analysis.Hints = []
    var position = start
    while position < end {
      guard bytes[position] != UInt8(ascii: " ") else {
        position += 1
        continue
      }
      let chunk = Chunk(bytes, at: position, before: end)
      position = chunk.end
      if let known = chunks.find(chunk) {
        if known.isWord {
          tokens.append(
            Token(
              kind: .word, start: Int32(chunk.start), end: Int32(chunk.end), value: known.first, isSpaced: true,
              hints: known.hints))
          all.formUnion(known.hints)
        } else {
          for piece in Int(known.first)..<Int(known.first) + Int(known.count) {
            tokens.append(chunks.pieces[piece].moved(by: chunk.start))
            all.formUnion(chunks.pieces[piece].hints)
          }
        }
      } else {
        _ = learn(chunk, bytes)
        for token in cut {
          tokens.append(token)
          all.formUnion(token.hints)
        }
      }
    }
    return all.intersection(.topics)
  }

  /// The folded word that begins at byte `position` of a line that ends at `end`, and the byte behind it, where it is all
  /// that stands between two blanks.
  @inline(__always)
  mutating func plainWord(
    _ bytes: UnsafeBufferPointer<UInt8>, at position: Int, before end: Int
  ) -> (key: UInt64, end: Int)? {
    let chunk = Chunk(bytes, at: position, before: end)
    guard let known = chunks.find(chunk) ?? learn(chunk, bytes), known.isWord else { return nil }
    return (vocabulary.keys[Int(known.first)].whole, chunk.end)
  }

  /// Cuts a chunk that is not known yet, and remembers what comes of it where it is short.
  private mutating func learn(_ chunk: Chunk, _ bytes: UnsafeBufferPointer<UInt8>) -> KnownChunks.Entry? {
    cut.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    alphabet.withCodes { codes in
      var isSpaced = true
      var position = chunk.start
      while position < chunk.end {
        let at = position
        let code = codes.next(bytes, &position, chunk.end)
        if code == Letters.Class.space {
          isSpaced = true
        } else if code <= Letters.Class.lastLetter || code == Letters.Class.ligature {
          cut.append(word(codes, bytes, at, &position, chunk.end, isSpaced))
          isSpaced = false
        } else if code < Letters.Class.dropped {
          cut.append(Self.number(codes, bytes, at, &position, chunk.end, isSpaced))
          isSpaced = false
        } else if code != Letters.Class.dropped {
          cut.append(Token(kind: Self.sign(code), start: Int32(at), end: Int32(position), value: 0, isSpaced: isSpaced))
          isSpaced = false
        }
      }
      lookUp(codes, bytes)
    }
    return chunks.remember(chunk, cut[...])
  }

  /// Looks up the words of the chunk that has been cut, and analyses those that are new.
  private mutating func lookUp(_ codes: LetterCodes, _ bytes: UnsafeBufferPointer<UInt8>) {
    var next = 0
    for index in cut.indices where cut[index].kind == .word {
      let number: Int32
      if let found = known.find(keys[next]) {
        number = found
      } else {
        number = Int32(vocabulary.count)
        analyse(keys[next], codes, bytes, Int(cut[index].start), Int(cut[index].end))
        known.insert(keys[next], number)
      }
      next += 1
      cut[index].value = number
      cut[index].hints = vocabulary.analyses[Int(number)].hints
    }
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
    var bareKey = key
    letters.withUnsafeBufferPointer { letters in
      if analyser.hasArticle(letters) { bareKey = analyser.bareKey(letters) }
      analyser.read(letters, into: &readings)
    }
    for reading in readings {
      for sense in lexicon.senses(at: reading.node) where lexicon.allows(sense, reading.clitics) {
        isKnown = true
        note(sense, in: &analysis)
      }
    }
    if !isKnown { analysis.proclitic = analyser.proclitic(key) ?? [] }
    if isKnown || !analysis.proclitic.isEmpty || readings.contains(where: { lexicon.goesOn($0.node) }) {
      analysis.hints.insert(.known)
    }
    if lexicon.continues(key) || lexicon.continues(bareKey) { analysis.hints.insert(.inner) }
    note(lexicon.ending(key), in: &analysis)
    if bareKey != key {
      analysis.hints.insert(.definite)
      note(lexicon.ending(bareKey), in: &analysis)
    }
    vocabulary.add(Analysis.Key(whole: key, bare: bareKey), readings, analysis, lexicon)
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
