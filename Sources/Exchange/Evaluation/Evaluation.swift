import ExtractionModel

/// What was read, held against what people annotated.
///
/// A reading is right when article, sentence (both share at least half of the shorter one), place, party, predicate and
/// factuality agree with an annotation that no other reading has taken. A clash is read once for each side. What
/// agrees with an annotation outside the core, or says the same a second time, is neither right nor wrong.
public struct Evaluation: Sendable {
  /// A claim as a statement about one party: a clash is one about each side.
  public struct Reading: Sendable {
    /// The claim.
    public let claim: Claim
    /// The party it speaks of, as the map counts parties.
    public let party: Identifier<Party>
    let place: PlaceKeys.Key
  }

  /// An annotation with what is compared of it.
  struct Gold {
    let annotation: Annotation
    let place: PlaceKeys.Key
    let party: String
    let predicate: String
  }

  /// How many readings were right and wrong, how many annotations were missed.
  public struct Tally: Hashable, Sendable {
    /// Readings that agree with an annotation.
    public var right = 0
    /// Readings that agree with none.
    public var wrong = 0
    /// Annotations that no reading agrees with.
    public var missed = 0

    /// Right ones among the readings, from 0 to 1; 0 where nothing was read.
    public var precision: Double { share(right, right + wrong) }
    /// Right ones among the annotations, from 0 to 1; 0 where nothing was annotated.
    public var recall: Double { share(right, right + missed) }
    /// Harmonic mean of both.
    public var f1: Double {
      precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    private func share(_ part: Int, _ whole: Int) -> Double { whole == 0 ? 0 : Double(part) / Double(whole) }
  }

  /// How many of the right readings have an attribute right, of those for which it is annotated.
  public struct Accuracy: Hashable, Sendable {
    /// Those that have it right.
    public var right = 0
    /// Those that are judged.
    public var count = 0
  }

  let pack: Pack
  /// Annotations and the reading that agrees with each, in the order of the readings.
  let right: [(gold: Gold, reading: Reading)]
  /// Readings that agree with no annotation, in their order.
  let wrong: [Reading]
  /// Annotations of the core that no reading agrees with, in their order.
  let missed: [Gold]

  /// Scores claims against annotations.
  public init(_ claims: [Claim], against annotations: [Annotation], pack: Pack) {
    self.pack = pack
    var matching = Matching(claims, annotations, pack)
    matching.run()
    right = matching.right
    wrong = matching.wrong
    missed = matching.missed
  }

  /// The tally of everything.
  public var all: Tally { tally { _ in true } }
  /// The tally of what colours the map.
  public var control: Tally { tally { Claim.Predicate(rawValue: $0.predicate)?.isControl == true } }

  /// Tallies by predicate, in the order of the predicates, those that only annotators use behind them.
  public var byPredicate: [(name: String, tally: Tally)] {
    groups(by: \.predicate, order: Claim.Predicate.allCases.map(\.rawValue))
  }

  /// Tallies by party, in the order of the pack.
  public var byParty: [(name: String, tally: Tally)] {
    groups(by: \.party, order: pack.parties.map(\.id.rawValue))
  }

  /// Tallies by factuality.
  public var byFactuality: [(name: String, tally: Tally)] {
    groups(by: \.factuality, order: Claim.Factuality.allCases.map(\.rawValue))
  }

  /// Whether the readings have the extent right, where one is annotated.
  public var extent: Accuracy {
    accuracy(of: right.filter { $0.gold.annotation.extent?.isEmpty == false }) { gold, claim in
      let wanted = gold.extent!.prefix { $0 != ":" && $0 != "," }
      return (claim.extent?.rawValue ?? "") == wanted
    }
  }

  /// Whether the readings know who said it; sources are compared by their class in the pack.
  public var source: Accuracy {
    accuracy(of: right) { sourceClass($0.source) == sourceClass($1.source.rawValue) }
  }

  /// Whether the readings speak of the right day, where one is annotated.
  public var about: Accuracy {
    accuracy(of: right.filter { $0.gold.annotation.about?.isEmpty == false }) { $0.about == $1.about?.description }
  }

  // MARK: counting

  /// What is counted of an annotation or a reading.
  struct Row {
    let predicate: String
    let party: String
    let factuality: String

    init(_ gold: Gold) {
      (predicate, party, factuality) = (gold.predicate, gold.party, gold.annotation.factuality)
    }

    init(_ reading: Reading) {
      predicate = reading.claim.predicate.rawValue
      party = reading.party.rawValue
      factuality = reading.claim.factuality.rawValue
    }
  }

  private func tally(_ keep: (Row) -> Bool) -> Tally {
    Tally(
      right: right.count { keep(Row($0.reading)) }, wrong: wrong.count { keep(Row($0)) },
      missed: missed.count { keep(Row($0)) })
  }

  private func groups(by key: KeyPath<Row, String>, order: [String]) -> [(name: String, tally: Tally)] {
    var tallies: [String: Tally] = [:]
    for row in right { tallies[Row(row.reading)[keyPath: key], default: Tally()].right += 1 }
    for row in wrong { tallies[Row(row)[keyPath: key], default: Tally()].wrong += 1 }
    for row in missed { tallies[Row(row)[keyPath: key], default: Tally()].missed += 1 }
    let known = order.filter { tallies[$0] != nil }
    return (known + tallies.keys.filter { !order.contains($0) }.sorted()).map { ($0, tallies[$0]!) }
  }

  private func accuracy(
    of rows: [(gold: Gold, reading: Reading)], _ isRight: (Annotation, Claim) -> Bool
  ) -> Accuracy {
    Accuracy(right: rows.count { isRight($0.gold.annotation, $0.reading.claim) }, count: rows.count)
  }

  /// What a source counts as; without a source it is the outlet that speaks.
  private func sourceClass(_ name: String?) -> String {
    let name = (name.flatMap { $0.isEmpty ? nil : $0 } ?? Source.outlet.rawValue).lowercased()
    if pack.sourceClasses.isEmpty { return name }
    return pack.sourceClasses.first { name.contains($0.word) }?.name ?? "other"
  }
}
