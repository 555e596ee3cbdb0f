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
  let value: Int32
  /// Whether white space stands before it.
  let isSpaced: Bool
}

/// What a written word can mean, worked out once and used for every occurrence.
struct Analysis: Sendable {
  /// Meanings of the word alone, with what is attached to it.
  var meanings: [Meaning] = []
  /// Phrases of the lexicon that begin with it.
  var starts: [Reading] = []
  /// Key of the word as written.
  var key: UInt64 = 0
  /// Key without the article; the same as `key` where there is none.
  var bareKey: UInt64 = 0
  /// What a sentence with this word may be about.
  var hints: Hints = []
  /// A proclitic written alone: و أكد, لـ"رويترز".
  var isProclitic = false
  /// Whether the word can open a sentence.
  var canOpen = false

  struct Meaning: Sendable {
    let sense: Lexicon.Sense
    let clitics: Clitics
  }

  /// Whether a sentence can hold a claim at all: it needs something that triggers one and somewhere to put it.
  struct Hints: OptionSet, Sendable {
    let rawValue: UInt8

    static let trigger = Hints(rawValue: 1)
    static let place = Hints(rawValue: 2)
    static let party = Hints(rawValue: 4)
    static let source = Hints(rawValue: 8)
  }
}

/// Cuts bytes into tokens and analyses their words, remembering every word it has met.
struct Tokenizer {
  private let lexicon: Lexicon
  private let analyser: Analyser
  private var known = HashTable(capacity: 8192)
  private(set) var analyses: [Analysis] = []
  private var letters: [UInt8] = []
  private let article: [UInt8]
  private static let mostWords = 1 << 20

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    analyser = Analyser(lexicon)
    article = lexicon.letters.fold("ال")
  }

  /// Tokens of one line, bytes `start..<end` of `bytes`; a line never holds a line break.
  mutating func tokens(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, into tokens: inout [Token]
  ) -> Analysis.Hints {
    if analyses.count > Self.mostWords { forget() }
    var hints: Analysis.Hints = []
    var position = start
    var wordStart = -1
    var wordEnd = start
    var isSpaced = true
    var number = -1
    var wordKey = Self.seed
    letters.removeAll(keepingCapacity: true)

    func endNumber(_ tokens: inout [Token]) {
      tokens.append(
        Token(kind: .number, start: Int32(wordStart), end: Int32(wordEnd), value: Int32(number), isSpaced: isSpaced))
    }

    while position < end {
      let at = position
      let code = nextCode(bytes, &position, end)
      if code == Letters.Class.dropped { continue }
      if code != Letters.Class.space, code <= Letters.Class.lastLetter || code == Letters.Class.ligature {
        if number >= 0 {
          endNumber(&tokens)
          number = -1
          isSpaced = false
          wordStart = -1
        }
        if wordStart < 0 {
          wordStart = at
          letters.removeAll(keepingCapacity: true)
          wordKey = Self.seed
        }
        if code == Letters.Class.ligature {
          for letter in lexicon.letters.ligatureLetters { take(letter, &wordKey) }
        } else {
          take(code, &wordKey)
        }
        wordEnd = position
        continue
      }
      let isDigit = code >= Letters.Class.zero && code < Letters.Class.dropped
      if wordStart >= 0, number < 0 {
        hints.formUnion(endWord(wordStart, wordEnd, isSpaced, wordKey, &tokens))
        wordStart = -1
        isSpaced = false
      }
      if isDigit {
        if number < 0 {
          wordStart = at
          number = 0
        }
        number = min(number * 10 + Int(code - Letters.Class.zero), 99_999_999)
        wordEnd = position
        continue
      }
      if number >= 0 {
        endNumber(&tokens)
        number = -1
        wordStart = -1
        isSpaced = false
      }
      if code == Letters.Class.space {
        isSpaced = true
        continue
      }
      tokens.append(
        Token(kind: Self.sign(code), start: Int32(at), end: Int32(position), value: 0, isSpaced: isSpaced))
      isSpaced = false
    }
    if number >= 0 {
      endNumber(&tokens)
    } else if wordStart >= 0 {
      hints.formUnion(endWord(wordStart, wordEnd, isSpaced, wordKey, &tokens))
    }
    return hints
  }

  private static let seed: UInt64 = 0x9e37_79b9_7f4a_7c15

  @inline(__always)
  private mutating func take(_ letter: UInt8, _ key: inout UInt64) {
    letters.append(letter)
    key = (key ^ UInt64(letter)) &* 0xff51_afd7_ed55_8ccd
    key ^= key >> 32
  }

  private mutating func endWord(
    _ start: Int, _ end: Int, _ isSpaced: Bool, _ key: UInt64, _ tokens: inout [Token]
  ) -> Analysis.Hints {
    let number: Int32
    if let found = known.find(key) {
      number = found
    } else {
      number = Int32(analyses.count)
      analyses.append(analyse(key))
      known.insert(key, number)
    }
    tokens.append(Token(kind: .word, start: Int32(start), end: Int32(end), value: number, isSpaced: isSpaced))
    return analyses[Int(number)].hints
  }

  private func analyse(_ key: UInt64) -> Analysis {
    var analysis = Analysis()
    analysis.key = key
    let hasArticle = letters.count > article.count + 1 && letters.starts(with: article)
    analysis.bareKey = hasArticle ? hash(letters.dropFirst(article.count)) : key
    analysis.isProclitic = letters.count == 1 || letters == article
    for reading in analyser.readings(of: letters[...]) {
      if lexicon.goesOn(reading.node) { analysis.starts.append(reading) }
      for sense in lexicon.senses(at: reading.node) where analyser.allows(sense, reading.clitics) {
        analysis.meanings.append(Analysis.Meaning(sense: sense, clitics: reading.clitics))
        analysis.hints.formUnion(hints(of: sense))
        if case .word(let number, let form) = sense {
          analysis.canOpen = analysis.canOpen || form.isFinite || lexicon.words[number].role == .according
        }
      }
    }
    // The first word of a name may be the whole name with its kind word: look no further than that it begins one.
    if !analysis.starts.isEmpty { analysis.hints.formUnion([.place, .party, .source]) }
    return analysis
  }

  private func hints(of sense: Lexicon.Sense) -> Analysis.Hints {
    switch sense {
    case .place: return .place
    case .party, .metonym, .partyAnaphor: return .party
    case .source: return .source
    case .word(let number, _):
      var hints: Analysis.Hints = []
      if !lexicon.words[number].triggers.isEmpty { hints.insert(.trigger) }
      if lexicon.words[number].kind != nil { hints.insert(.place) }
      return hints
    case .partyAdjective, .partyGenitive, .backer, .country: return []
    }
  }

  /// Code of the next character; anything that is not UTF-8 counts as one strange byte.
  @inline(__always)
  private func nextCode(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int) -> UInt8 {
    let first = bytes[position]
    position += 1
    if first < 0x80 { return lexicon.letters.table[Int(first)] }
    func continuation(_ offset: Int) -> UInt32? {
      guard offset < end, bytes[offset] & 0xc0 == 0x80 else { return nil }
      return UInt32(bytes[offset] & 0x3f)
    }
    if first < 0xe0 {
      guard let second = continuation(position) else { return Letters.Class.other }
      position += 1
      return lexicon.letters.table[Int(UInt32(first & 0x1f) << 6 | second)]
    }
    if first < 0xf0 {
      guard let second = continuation(position), let third = continuation(position + 1) else {
        return Letters.Class.other
      }
      position += 2
      return lexicon.letters.table[Int(UInt32(first & 0x0f) << 12 | second << 6 | third)]
    }
    while position < end, bytes[position] & 0xc0 == 0x80 { position += 1 }
    return Letters.Class.other
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

  private mutating func forget() {
    known = HashTable(capacity: 8192)
    analyses.removeAll(keepingCapacity: true)
  }
}
