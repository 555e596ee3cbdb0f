import ExtractionModel

/// The longest stretch of tokens that the lexicon knows as one word, name or phrase, or one unknown token.
struct Unit: Sendable {
  let kind: Token.Kind
  /// Tokens it covers.
  let tokens: Range<Int>
  /// What it can mean; empty for words the lexicon lacks.
  let meanings: [Analysis.Meaning]
  /// Value of a number.
  let value: Int

  /// Joins the tokens of a sentence into units.
  static func join(
    _ tokens: [Token], _ range: Range<Int>, _ analyses: [Analysis], _ lexicon: Lexicon, _ analyser: Analyser,
    _ article: UnsafeBufferPointer<UInt8>
  ) -> [Unit] {
    var units: [Unit] = []
    units.reserveCapacity(range.count)
    var index = range.lowerBound
    var pending: Clitics = []
    let letters = lexicon.letters
    let walk = Walk(end: range.upperBound, lexicon: lexicon, analyser: analyser)
    while index < range.upperBound {
      let token = tokens[index]
      guard token.kind == .word else {
        // A full stop inside a sentence is astray: the sentence goes on behind it.
        let isAstray =
          token.kind == .stop && index + 1 < range.upperBound
          && tokens[(index + 1)..<range.upperBound].contains(where: { $0.kind == .word })
          && tokens[index + 1].kind != .stop && (index == 0 || tokens[index - 1].kind != .stop)
        if isAstray {
          index += 1
          continue
        }
        // A quotation mark between a proclitic and its word joins nothing and separates nothing.
        let isInside = !pending.isEmpty && token.kind == .quote
        if token.kind == .number { pending = [] }
        if !isInside {
          units.append(Unit(kind: token.kind, tokens: index..<index + 1, meanings: [], value: Int(token.value)))
        }
        index += 1
        continue
      }
      if index + 1 < range.upperBound, let proclitic = analyses[Int(token.value)].proclitic {
        pending.formUnion(proclitic)
        index += 1
        continue
      }
      let endsAsNoun =
        !analyses[Int(token.value)].meanings.isEmpty && letters.endAsNoun(article, Int(token.start), Int(token.end))
      let unit = walk.longest(tokens, analyses, from: index, pending: pending, endsAsNoun: endsAsNoun)
      units.append(unit)
      pending = []
      index = unit.tokens.upperBound
    }
    return units
  }

  /// Walks from word to word through the lexicon; the tokens are lent to every step, because they are many.
  fileprivate struct Walk {
    let end: Int
    let lexicon: Lexicon
    let analyser: Analyser

    func longest(
      _ tokens: [Token], _ analyses: [Analysis], from index: Int, pending: Clitics, endsAsNoun: Bool
    ) -> Unit {
      let number = Int(tokens[index].value)
      var best = index + 1
      var meanings = with(pending, analyses[number].meanings)
      if endsAsNoun, meanings.contains(where: Self.isPronounOrVerb) { meanings.removeAll(where: Self.isPronounOrVerb) }
      for start in analyses[number].starts {
        follow(tokens, analyses, start.node, index + 1, start.clitics.union(pending), &best, &meanings)
      }
      return Unit(kind: .word, tokens: index..<best, meanings: meanings, value: 0)
    }

    private static func isPronounOrVerb(_ meaning: Analysis.Meaning) -> Bool {
      meaning.clitics.contains(.pronoun) || meaning.sense.isFinite
    }

    private func follow(
      _ tokens: [Token], _ analyses: [Analysis], _ node: Int32, _ index: Int, _ clitics: Clitics, _ best: inout Int,
      _ meanings: inout [Analysis.Meaning]
    ) {
      var index = index
      while index < end, tokens[index].kind == .quote || tokens[index].kind == .dash && !tokens[index].isSpaced {
        index += 1
      }
      guard index < end else { return }
      switch tokens[index].kind {
      case .word:
        let number = Int(tokens[index].value)
        let (key, bareKey) = (analyses[number].key, analyses[number].bareKey)
        step(tokens, analyses, lexicon.child(node, key), index + 1, clitics, isBare: false, &best, &meanings)
        guard bareKey != key else { return }
        step(tokens, analyses, lexicon.child(node, bareKey), index + 1, clitics, isBare: true, &best, &meanings)
      case .number:
        let key = hash(String(tokens[index].value).utf8.map { Letters.Class.zero + $0 - 48 })
        step(tokens, analyses, lexicon.child(node, key), index + 1, clitics, isBare: false, &best, &meanings)
      default: return
      }
    }

    /// Takes what the phrase up to token `next` means, if it is the longest so far, and goes on behind it.
    private func step(
      _ tokens: [Token], _ analyses: [Analysis], _ node: Int32?, _ next: Int, _ clitics: Clitics, isBare: Bool,
      _ best: inout Int, _ meanings: inout [Analysis.Meaning]
    ) {
      guard let node else { return }
      if next >= best {
        var isFirst = next > best
        for sense in lexicon.senses(at: node) where analyser.allows(sense, clitics) && (!isBare || sense.isName) {
          if isFirst { meanings.removeAll() }
          isFirst = false
          best = next
          meanings.append(Analysis.Meaning(sense: sense, clitics: clitics))
        }
      }
      if lexicon.goesOn(node) { follow(tokens, analyses, node, next, clitics, &best, &meanings) }
    }

    private func with(_ pending: Clitics, _ meanings: [Analysis.Meaning]) -> [Analysis.Meaning] {
      guard !pending.isEmpty else { return meanings }
      return meanings.map { Analysis.Meaning(sense: $0.sense, clitics: $0.clitics.union(pending)) }
        .filter { analyser.allows($0.sense, $0.clitics) }
    }
  }
}

extension Lexicon.Sense {
  /// Whether it is a finite verb.
  fileprivate var isFinite: Bool {
    if case .word(_, let form) = self { form.isFinite } else { false }
  }

  /// Whether it names a party or a source, whose phrases are read with and without their articles.
  fileprivate var isName: Bool {
    switch self {
    case .party, .partyGenitive, .source: true
    default: false
    }
  }
}
