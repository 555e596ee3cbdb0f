import ExtractionModel

/// What reprints repeat: of a line that several articles print from one another, the first counts, and the others are
/// told beside it.
///
/// Reprints are articles known to print another's text. Where their sentences say the same of the same place in nearly
/// the same words, it is one claim, on the day of the first, whatever "today" means in the later ones.
struct Echoes: Sendable {
  /// Numbers of the claims that repeat another and do not count.
  private(set) var repeated: Set<Int32> = []
  /// For the number of a claim, the articles that repeat it, in the order of their days.
  private(set) var articles: [Int32: [Identifier<Article>]] = [:]

  /// Looks for repetitions in claims.
  ///
  /// - Parameters:
  ///   - reprints: for an article that prints another's text, that other
  ///   - counts: whether the claim of a number counts at all
  init(
    _ claims: [Claim], _ reprints: [Identifier<Article>: Identifier<Article>], counts: (Claim) -> Bool
  ) {
    guard !reprints.isEmpty else { return }
    let originals = Set(reprints.values)
    var sayings: [Saying: [Int32]] = [:]
    for (index, claim) in claims.enumerated() where counts(claim) {
      guard let root = reprints[claim.article] ?? (originals.contains(claim.article) ? claim.article : nil) else {
        continue
      }
      sayings[Saying(root, claim), default: []].append(Int32(index))
    }
    for numbers in sayings.values where numbers.count > 1 { find(claims, numbers) }
  }

  /// What claims of one group of reprints must share to be one.
  private struct Saying: Hashable {
    let root: Identifier<Article>
    let place: Identifier<Place>
    let party: Identifier<Party>
    let predicate: Claim.Predicate
    let factuality: Claim.Factuality
    let extent: Claim.Extent?
    let source: Identifier<Source>

    init(_ root: Identifier<Article>, _ claim: Claim) {
      self.root = root
      place = claim.location.id
      party = claim.party
      predicate = claim.predicate
      factuality = claim.factuality
      extent = claim.extent
      source = claim.source
    }
  }

  private mutating func find(_ claims: [Claim], _ numbers: [Int32]) {
    let ordered = numbers.sorted { left, right in
      let (left, right) = (claims[Int(left)], claims[Int(right)])
      let (mine, theirs) = (left.published ?? left.about, right.published ?? right.about)
      if mine != theirs { return mine.map { day in theirs.map { day < $0 } ?? true } ?? false }
      return left.precedes(right)
    }
    var kept: [Int32] = []
    for number in ordered {
      let claim = claims[Int(number)]
      let first = kept.first { first in
        let other = claims[Int(first)]
        return other.article != claim.article && Reprint.isOneLine(other.sentence, claim.sentence)
      }
      guard let first else {
        kept.append(number)
        continue
      }
      repeated.insert(number)
      if articles[first]?.contains(claim.article) != true { articles[first, default: []].append(claim.article) }
    }
  }
}
