import ExtractionModel

/// Pairs readings with annotations, each with one at most, in the order in which both stand.
struct Matching {
  private(set) var right: [(gold: Evaluation.Gold, reading: Evaluation.Reading)] = []
  private(set) var wrong: [Evaluation.Reading] = []
  private(set) var missed: [Evaluation.Gold] = []

  private let gold: [Evaluation.Gold]
  private let readings: [Evaluation.Reading]
  /// Annotations of each article by number.
  private let byArticle: [Identifier<Article>: [Int]]

  init(_ claims: [Claim], _ annotations: [Annotation], _ pack: Pack) {
    let keys = PlaceKeys(pack)
    gold = annotations.map { annotation in
      Evaluation.Gold(
        annotation: annotation, place: keys.key(kind: annotation.placeKind, names: [annotation.place]),
        party: pack.mapParty(Identifier(annotation.party)).rawValue,
        predicate: Matching.predicates[annotation.predicate] ?? annotation.predicate)
    }
    var places: [Claim.Location: PlaceKeys.Key] = [:]
    readings = claims.flatMap { claim in
      let location = claim.location
      let place =
        places[location]
        ?? keys.key(kind: location.kind.rawValue, names: [location.id.rawValue, location.name, location.arabic])
      places[location] = place
      let opponent = claim.predicate == .clashes ? claim.opponent : nil
      return [claim.party, opponent].compactMap(\.self).map { party in
        Evaluation.Reading(claim: claim, party: pack.mapParty(party), place: place)
      }
    }
    byArticle = Dictionary(grouping: gold.indices) { [gold] in gold[$0].annotation.article }
  }

  /// Other words that annotators have used for a predicate.
  private static let predicates = ["contests": "clashes", "partly_controls": "controls"]

  mutating func run() {
    var taken = Set<Int>()
    var done = Set<Int>()
    // The core first, so that a reading never spends itself on what does not count.
    for isCore in [true, false] {
      for (number, reading) in readings.enumerated() where !done.contains(number) {
        let found = byArticle[reading.claim.article]?.first { index in
          !taken.contains(index) && gold[index].annotation.isCore == isCore && agree(gold[index], reading)
        }
        guard let found else { continue }
        taken.insert(found)
        done.insert(number)
        if isCore { right.append((gold[found], reading)) }
      }
    }
    for (number, reading) in readings.enumerated() where !done.contains(number) {
      let isRepeated = byArticle[reading.claim.article]?.contains { agree(gold[$0], reading) } == true
      if !isRepeated { wrong.append(reading) }
    }
    missed = gold.indices.filter { !taken.contains($0) && gold[$0].annotation.isCore }.map { gold[$0] }
  }

  private func agree(_ gold: Evaluation.Gold, _ reading: Evaluation.Reading) -> Bool {
    gold.party == reading.party.rawValue && gold.predicate == reading.claim.predicate.rawValue
      && gold.annotation.factuality == reading.claim.factuality.rawValue
      && Matching.overlap(gold.annotation.span, reading.claim.span) && gold.place.isSame(as: reading.place)
  }

  /// Whether two sentences share at least half of the shorter one.
  static func overlap(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    let shared = min(one.upperBound, other.upperBound) - max(one.lowerBound, other.lowerBound)
    return shared > 0 && 2 * shared >= min(one.count, other.count)
  }
}
