import ExtractionModel

/// The longest stretch of tokens that the lexicon knows as one word, name or phrase, or one unknown token.
struct Unit: Sendable {
  let kind: Token.Kind
  /// Tokens it covers.
  let tokens: Range<Int>
  /// Where its meanings stand among those of the sentence; none for words the lexicon lacks.
  let meanings: Range<Int>
  /// Value of a number.
  let value: Int
}

/// Joins the tokens of a sentence into units.
struct UnitJoiner {
  private let tokens: [Token]
  private let end: Int
  private let analyses: [Analysis]
  private let lexicon: Lexicon
  private let article: UnsafeBufferPointer<UInt8>
  private(set) var units: [Unit] = []
  /// What the units can mean, those of each side by side.
  private(set) var meanings: [Analysis.Meaning] = []

  /// The units of the tokens `range`.
  init(
    _ tokens: [Token], _ range: Range<Int>, _ analyses: [Analysis], _ lexicon: Lexicon,
    _ article: UnsafeBufferPointer<UInt8>
  ) {
    self.tokens = tokens
    self.analyses = analyses
    self.lexicon = lexicon
    self.article = article
    end = range.upperBound
    units.reserveCapacity(range.count)
    meanings.reserveCapacity(range.count * 2)
    join(from: range.lowerBound)
  }

  private mutating func join(from start: Int) {
    var index = start
    var pending: Clitics = []
    while index < end {
      let token = tokens[index]
      guard token.kind == .word else {
        // A full stop inside a sentence is astray: the sentence goes on behind it.
        if token.kind == .stop, isAstray(index) {
          index += 1
          continue
        }
        // A quotation mark between a proclitic and its word joins nothing and separates nothing.
        let isInside = !pending.isEmpty && token.kind == .quote
        if token.kind == .number { pending = [] }
        if !isInside {
          units.append(
            Unit(
              kind: token.kind, tokens: index..<index + 1, meanings: meanings.count..<meanings.count,
              value: Int(token.value)))
        }
        index += 1
        continue
      }
      if index + 1 < end, let proclitic = analyses[Int(token.value)].proclitic {
        pending.formUnion(proclitic)
        index += 1
        continue
      }
      index = addLongest(from: index, pending)
      pending = []
    }
  }

  private func isAstray(_ index: Int) -> Bool {
    index + 1 < end && tokens[(index + 1)..<end].contains { $0.kind == .word } && tokens[index + 1].kind != .stop
      && (index == 0 || tokens[index - 1].kind != .stop)
  }

  /// Adds the longest unit that begins at token `index`; gives the token behind it.
  private mutating func addLongest(from index: Int, _ pending: Clitics) -> Int {
    let number = Int(tokens[index].value)
    let first = meanings.count
    add(number, pending, index)
    var best = index + 1
    if !analyses[number].starts.isEmpty {
      for start in analyses[number].starts {
        follow(start.node, index + 1, start.clitics.union(pending), first, &best)
      }
    }
    units.append(Unit(kind: .word, tokens: index..<best, meanings: first..<meanings.count, value: 0))
    return best
  }

  /// Adds what word `number` can mean alone, as it is written at token `index`.
  private mutating func add(_ number: Int, _ pending: Clitics, _ index: Int) {
    let isNoun =
      analyses[number].hasPronounOrVerb
      && lexicon.letters.endAsNoun(article, Int(tokens[index].start), Int(tokens[index].end))
    guard isNoun || !pending.isEmpty else {
      for meaning in analyses[number].meanings { meanings.append(meaning) }
      return
    }
    for meaning in analyses[number].meanings where !isNoun || !meaning.isPronounOrVerb {
      let clitics = meaning.clitics.union(pending)
      guard pending.isEmpty || lexicon.allows(meaning.sense, clitics) else { continue }
      meanings.append(Analysis.Meaning(sense: meaning.sense, clitics: clitics))
    }
  }

  private mutating func follow(_ node: Int32, _ start: Int, _ clitics: Clitics, _ first: Int, _ best: inout Int) {
    var index = start
    while index < end, tokens[index].kind == .quote || tokens[index].kind == .dash && !tokens[index].isSpaced {
      index += 1
    }
    guard index < end else { return }
    switch tokens[index].kind {
    case .word:
      let number = Int(tokens[index].value)
      let (key, bareKey) = (analyses[number].key, analyses[number].bareKey)
      step(lexicon.child(node, key), index + 1, clitics, isBare: false, first, &best)
      guard bareKey != key else { return }
      step(lexicon.child(node, bareKey), index + 1, clitics, isBare: true, first, &best)
    case .number:
      let key = hash(String(tokens[index].value).utf8.map { Letters.Class.zero + $0 - 48 })
      step(lexicon.child(node, key), index + 1, clitics, isBare: false, first, &best)
    default: return
    }
  }

  /// Takes what the phrase up to token `next` means, if it is the longest so far, and goes on behind it.
  private mutating func step(
    _ node: Int32?, _ next: Int, _ clitics: Clitics, isBare: Bool, _ first: Int, _ best: inout Int
  ) {
    guard let node else { return }
    if next >= best {
      var isFirst = next > best
      for sense in lexicon.senses(at: node) where lexicon.allows(sense, clitics) && (!isBare || sense.isName) {
        if isFirst { meanings.removeLast(meanings.count - first) }
        isFirst = false
        best = next
        meanings.append(Analysis.Meaning(sense: sense, clitics: clitics))
      }
    }
    if lexicon.goesOn(node) { follow(node, next, clitics, first, &best) }
  }
}

extension Analysis.Meaning {
  /// Whether it is a finite verb, or has a pronoun: neither ends in the letters that nouns alone end in.
  var isPronounOrVerb: Bool {
    if clitics.contains(.pronoun) { return true }
    if case .word(_, let form) = sense { return form.isFinite }
    return false
  }
}

extension Lexicon.Sense {
  /// Whether it names a party or a source, whose phrases are read with and without their articles.
  fileprivate var isName: Bool {
    switch self {
    case .party, .partyGenitive, .source: true
    default: false
    }
  }
}
