import ExtractionModel
import Fusion

/// Which sentences are listed. States are judged on all claims, whatever is listed.
public struct Filter: Hashable, Sendable {
  /// What a claim can be chosen by.
  public enum Facet: String, CaseIterable, Hashable, Sendable {
    case source, party, predicate, factuality
    /// What the word of the source is worth there.
    case standing
  }

  /// A value of a facet: `source=sohr`.
  public struct Value: Hashable, Sendable {
    /// What it is a value of.
    public let facet: Facet
    /// Identifier, or the name of an outlet.
    public let id: String

    /// A value.
    public init(_ facet: Facet, _ id: String) {
      self.facet = facet
      self.id = id
    }

    /// The value that is written so: `party=opposition`.
    public init?(_ text: String) {
      let parts = text.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, let facet = Facet(rawValue: String(parts[0])) else { return nil }
      self.init(facet, String(parts[1]))
    }

    /// How it is written.
    public var text: String { "\(facet.rawValue)=\(id)" }
  }

  /// Values that are chosen: of a facet with any, a claim has to have one.
  public internal(set) var chosen: Set<Value>

  /// A filter that lets through what has these values.
  public init(_ chosen: Set<Value> = []) { self.chosen = chosen }

  /// Whether it lets everything through.
  public var isEmpty: Bool { chosen.isEmpty }

  /// Whether it lets through what has these values, one of each facet.
  ///
  /// - Parameter ignored: a facet that does not count
  func lets(_ values: [Value], ignoring ignored: Facet? = nil) -> Bool {
    Facet.allCases.allSatisfy { facet in
      guard facet != ignored, chosen.contains(where: { $0.facet == facet }) else { return true }
      return values.contains { $0.facet == facet && chosen.contains($0) }
    }
  }
}

/// The values that the claims about a town on a day have, each with the number of claims it would leave.
struct FilterList {
  /// A line of the list.
  struct Line: Hashable {
    let value: Filter.Value
    let label: String
    let count: Int
  }

  /// Facet by facet, those of the most claims first.
  private(set) var lines: [Line] = []

  init(_ model: Model) {
    let evidence = model.allEvidence
    let rows = evidence.map { model.words.values(of: $0) }
    var labels: [Filter.Value: String] = [:]
    for (evidence, values) in zip(evidence, rows) {
      for value in values { labels[value] = model.words.label(of: value, evidence) }
    }
    for value in model.filter.chosen where labels[value] == nil { labels[value] = model.words.label(of: value, nil) }
    for facet in Filter.Facet.allCases {
      let own = labels.filter { $0.key.facet == facet }.map { value, label in
        let having = rows.filter { $0.contains(value) }
        let left = having.count { model.filter.lets($0, ignoring: facet) }
        return (rank: -having.count, line: Line(value: value, label: label, count: left))
      }
      lines += own.sorted { ($0.rank, $0.line.label) < ($1.rank, $1.line.label) }.map(\.line)
    }
  }
}

extension Words {
  /// What a claim is chosen by, one value of each facet.
  func values(of evidence: Evidence) -> [Filter.Value] {
    let claim = evidence.claim
    // An outlet that speaks for itself is known by its name, whatever language is spoken.
    let source =
      claim.source == Source.outlet
      ? evidence.source.flatMap { $0.id == Source.outlet ? nil : $0.name } ?? outlet(of: claim) ?? "the article"
      : claim.source.rawValue
    return [
      Filter.Value(.source, source), Filter.Value(.party, claim.party.rawValue),
      Filter.Value(.predicate, claim.predicate.rawValue), Filter.Value(.factuality, claim.factuality.rawValue),
      Filter.Value(.standing, evidence.weight.rawValue),
    ]
  }

  /// A value as the list shows it; by a claim that has it, where there is one.
  func label(of value: Filter.Value, _ evidence: Evidence?) -> String {
    switch value.facet {
    case .source:
      evidence.map { source(of: $0.claim, known: $0.source) } ?? pack[Identifier<Source>(value.id)].map {
        say.name(of: $0)
      }
        ?? value.id
    case .party: name(of: Identifier<Party>(value.id))
    case .predicate: Claim.Predicate(rawValue: value.id).map(say.name(of:)) ?? value.id
    case .factuality: Claim.Factuality(rawValue: value.id).map(say.name(of:)) ?? value.id
    case .standing: Evidence.Weight(rawValue: value.id).map(say.name(of:)) ?? value.id
    }
  }
}
