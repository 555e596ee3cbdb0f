import ExtractionModel
import Fusion

/// Everything for other programs: the claims with their articles, or the state of every place and day with the
/// articles behind it.
///
/// Goes out piece by piece, so that ten years of a war need no memory of their own.
public struct Export: Sendable {
  /// What the rows are.
  public enum Rows: String, CaseIterable, Sendable {
    case claims, days
  }

  /// The forms in which they go out.
  public enum Format: String, CaseIterable, Sendable {
    case csv, jsonl
  }

  private let timeline: Timeline
  private let claims: [Claim]
  private let articles: [Identifier<Article>: Facts]
  private let day: Day?

  /// An export of some claims, and of the states they give.
  ///
  /// - Parameters:
  ///   - claims: in the order in which they go out
  ///   - timeline: what they amount to
  ///   - articles: what is known of each article
  ///   - day: only what speaks of this day
  public init(_ claims: [Claim], _ timeline: Timeline, articles: [Identifier<Article>: Facts], day: Day? = nil) {
    self.timeline = timeline
    self.articles = articles
    self.day = day
    self.claims = claims.filter { claim in
      if let day, claim.about != day { return false }
      guard let asOf = timeline.asOf else { return true }
      return (claim.published ?? claim.about).map { $0 <= asOf } ?? false
    }
  }

  /// Hands the rows out in a form, piece by piece.
  public func write(_ rows: Rows, _ format: Format, to write: (String) throws -> Void) rethrows {
    var isFirst = true
    func hand(_ fields: [JSON.Field]) throws {
      switch format {
      case .jsonl: try write(JSON.object(fields).line + "\n")
      case .csv:
        if isFirst { try write(CSV.header(fields)) }
        try write(CSV.row(fields))
      }
      isFirst = false
    }
    switch rows {
    case .claims:
      for claim in claims { try hand(fields(claim, format)) }
    case .days:
      let places = timeline.grid
      let names = timeline.names(of: places)
      for place in places { try writeDays(of: place, named: names[place]!, hand) }
    }
  }

  private func fields(_ claim: Claim, _ format: Format) -> [JSON.Field] {
    let facts = articles[claim.article]
    return ClaimLines.fields(claim).map { field in
      guard format == .csv, field.name == "marks" else { return field }
      let marks = claim.marks.map { "\($0.role.rawValue):\($0.span.lowerBound)-\($0.span.upperBound)" }
      return JSON.Field("marks", .string(marks.joined(separator: ";")))
    } + [
      .init("outlet", .string(orNull: facts?.outlet)), .init("url", .string(orNull: facts?.url)),
      .init("title", .string(orNull: facts?.title)),
    ]
  }

  private func writeDays(
    of place: Identifier<Place>, named name: String, _ hand: ([JSON.Field]) throws -> Void
  ) rethrows {
    guard let days = day.map({ $0...$0 }) ?? timeline.days else { return }
    // What speaks for and against a state stays the same until a day with claims.
    let spoken = Set(timeline.daysWithClaims(of: place))
    var sources: (for: [String], against: [String]) = ([], [])
    for state in timeline.townDays(of: place, over: days) {
      if state.day == days.lowerBound || spoken.contains(state.day) {
        let control = timeline.control(of: place, on: state.day)
        sources = (Export.articles(of: control.for), Export.articles(of: control.against))
      }
      try hand(
        TimelineRow(state: state, name: name).fields(in: timeline.pack) + [
          .init("articles_for", .array(sources.for.map(JSON.string))),
          .init("articles_against", .array(sources.against.map(JSON.string))),
        ])
    }
  }

  /// The articles of some evidence, each once, in the order of the evidence.
  private static func articles(of evidence: [Evidence]) -> [String] {
    var seen: Set<Identifier<Article>> = []
    return evidence.map(\.claim.article).filter { seen.insert($0).inserted }.map(\.rawValue)
  }
}
