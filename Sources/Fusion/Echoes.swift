import ExtractionModel

/// What reprints repeat: of a line that several articles print from one hand, the first counts, and the others are told
/// beside it.
///
/// Where the sentences of articles that print one text say the same of the same place in nearly the same words, it is
/// one claim, on the day of the first, whatever "today" means in the later ones. The first is the one published first,
/// so what was known on any day is found without asking which.
struct Echoes {
  /// The claims without those that repeat another, in their order.
  private(set) var claims: [Claim]
  /// For the number of a claim, the articles that repeat it, in the order of their days.
  private(set) var articles: [Int32: [Identifier<Article>]] = [:]

  /// Looks for repetitions in the claims about one place.
  init(_ claims: [Claim]) {
    self.claims = claims
    guard claims.contains(where: { $0.original != nil }) else { return }
    var sayings: [Saying: [Int]] = [:]
    for (index, claim) in claims.enumerated() { sayings[Saying(claim), default: []].append(index) }
    var repeated: Set<Int> = []
    var echoes: [Int: [Identifier<Article>]] = [:]
    for numbers in sayings.values where numbers.count > 1 { find(numbers, &repeated, &echoes) }
    guard !repeated.isEmpty else { return }
    self.claims = []
    for (index, claim) in claims.enumerated() where !repeated.contains(index) {
      if let others = echoes[index] { articles[Int32(self.claims.count)] = others }
      self.claims.append(claim)
    }
  }

  /// What claims of one hand must share to be one.
  private struct Saying: Hashable {
    let hand: Identifier<Article>
    let party: Identifier<Party>
    let predicate: Claim.Predicate
    let factuality: Claim.Factuality
    let extent: Claim.Extent?
    let source: Identifier<Source>

    init(_ claim: Claim) {
      hand = claim.original ?? claim.article
      party = claim.party
      predicate = claim.predicate
      factuality = claim.factuality
      extent = claim.extent
      source = claim.source
    }
  }

  private func find(_ numbers: [Int], _ repeated: inout Set<Int>, _ echoes: inout [Int: [Identifier<Article>]]) {
    let ordered = numbers.sorted { left, right in
      let (left, right) = (claims[left], claims[right])
      guard let mine = left.published ?? left.about, let theirs = right.published ?? right.about, mine != theirs else {
        return left.precedes(right)
      }
      return mine < theirs
    }
    var kept: [(number: Int, words: [UInt16])] = []
    for number in ordered {
      let claim = claims[number]
      let words = Reprint.words(of: claim.sentence)
      let first = kept.first { first in
        claims[first.number].article != claim.article && Reprint.isOneLine(first.words, words)
      }
      guard let first = first?.number else {
        kept.append((number, words))
        continue
      }
      repeated.insert(number)
      if echoes[first]?.contains(claim.article) != true { echoes[first, default: []].append(claim.article) }
    }
  }
}
