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
    var index = range.lowerBound
    var pending: Clitics = []
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
      let analysis = analyses[Int(token.value)]
      if analysis.isProclitic, analysis.meanings.isEmpty, index + 1 < range.upperBound,
        let clitic = proclitic(analysis.key, lexicon)
      {
        pending.formUnion(clitic)
        index += 1
        continue
      }
      var walk = Walk(tokens: tokens, end: range.upperBound, analyses: analyses, lexicon: lexicon, analyser: analyser)
      let endsAsNoun = lexicon.letters.nounEndings.contains { ending in
        Int(token.end - token.start) > ending.count
          && article[Int(token.end) - ending.count..<Int(token.end)].elementsEqual(ending)
      }
      units.append(walk.longest(from: index, pending: pending, endsAsNoun: endsAsNoun))
      pending = []
      index = units[units.count - 1].tokens.upperBound
    }
    return units
  }

  private static func proclitic(_ key: UInt64, _ lexicon: Lexicon) -> Clitics? {
    let proclitics: [(String, Clitics)] = [
      ("و", .and), ("ف", .so), ("ب", .by), ("ل", .to), ("ك", .like), ("ال", .article),
    ]
    return proclitics.first { hash(lexicon.letters.fold($0.0)) == key }?.1
  }

  fileprivate struct Walk {
    let tokens: [Token]
    let end: Int
    let analyses: [Analysis]
    let lexicon: Lexicon
    let analyser: Analyser

    mutating func longest(from index: Int, pending: Clitics, endsAsNoun: Bool) -> Unit {
      let analysis = analyses[Int(tokens[index].value)]
      var best = index + 1
      var meanings = with(pending, analysis.meanings)
      if endsAsNoun { meanings.removeAll { $0.clitics.contains(.pronoun) || $0.sense.isFinite } }
      for start in analysis.starts {
        follow(start.node, index + 1, start.clitics.union(pending), &best, &meanings)
      }
      return Unit(kind: .word, tokens: index..<best, meanings: meanings, value: 0)
    }

    private func follow(
      _ node: Int32, _ index: Int, _ clitics: Clitics, _ best: inout Int, _ meanings: inout [Analysis.Meaning]
    ) {
      var index = index
      while index < end, tokens[index].kind == .quote || tokens[index].kind == .dash && !tokens[index].isSpaced {
        index += 1
      }
      guard index < end else { return }
      var keys: [UInt64] = []
      switch tokens[index].kind {
      case .word:
        let analysis = analyses[Int(tokens[index].value)]
        keys = analysis.key == analysis.bareKey ? [analysis.key] : [analysis.key, analysis.bareKey]
      case .number:
        keys = [hash(String(tokens[index].value).utf8.map { Letters.Class.zero + $0 - 48 })]
      default: return
      }
      for key in keys {
        guard let next = lexicon.child(node, key) else { continue }
        let isBare = key != keys[0]
        let found = lexicon.senses(at: next).filter { analyser.allows($0, clitics) && (!isBare || $0.isName) }
          .map { Analysis.Meaning(sense: $0, clitics: clitics) }
        if !found.isEmpty, index + 1 >= best {
          meanings = index + 1 > best ? found : meanings + found
          best = index + 1
        }
        if lexicon.goesOn(next) { follow(next, index + 1, clitics, &best, &meanings) }
      }
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
