import ExtractionModel
import Fusion

/// The state of one place on one day as a row of a table: the columns every timeline format has.
struct TimelineRow {
  let state: TownDay
  let name: String

  /// Days since the last report. What the baseline says is as old as the eve of the pack's first day; what nobody ever
  /// said has no age and counts 0.
  static func age(of state: TownDay, in pack: Pack) -> Int {
    if let days = state.ageDays { return days }
    guard state.fromBaseline, let first = pack.first else { return 0 }
    return max(0, state.day.days(after: first) + 1)
  }

  /// The row as a JSON object, in the contract's order.
  func fields(in pack: Pack) -> [JSON.Field] {
    [
      .init("place", .string(state.place.rawValue)),
      .init("place_name", .string(name)),
      .init("day", .string(state.day.description)),
      .init("holder", .string(orNull: state.holder?.rawValue)),
      .init("standing", .string(state.standing.rawValue)),
      .init("extent", .string(orNull: state.extent?.rawValue)),
      .init("except", .array(state.except.map { .string($0.rawValue) })),
      .init("reported", .bool(state.reported)),
      .init("age_days", .int(TimelineRow.age(of: state, in: pack))),
      .init("changed", .bool(state.changed)),
      .init("for", .int(state.forCount)),
      .init("against", .int(state.againstCount)),
    ]
  }
}

extension Timeline {
  /// Standard names, those of places that the pack lacks as the articles wrote them.
  func names(of places: [Identifier<Place>]) -> [Identifier<Place>: String] {
    Dictionary(places.map { ($0, pack[$0]?.name ?? unlisted[$0]?.name ?? $0.rawValue) }) { first, _ in first }
  }
}
