import ExtractionModel
import Fusion

/// What changed between two days, with the sentences behind each change.
public struct DiffReport: Sendable {
  /// The forms in which it goes out.
  public enum Format: String, CaseIterable, Sendable {
    case text, json
  }

  private let timeline: Timeline
  private let days: (first: Day, last: Day)
  private let differences: [Difference]
  private let names: [Identifier<Place>: String]

  /// What `timeline` says has changed between two days, given in any order.
  public init(_ timeline: Timeline, between one: Day, and other: Day) {
    self.timeline = timeline
    days = (min(one, other), max(one, other))
    differences = timeline.differences(between: one, and: other)
    names = timeline.names(of: differences.flatMap { [$0.place] + $0.before.except + $0.after.except })
  }

  /// The report in a form.
  public func text(_ format: Format) -> String {
    switch format {
    case .text: page
    case .json: json.page
    }
  }

  private var page: String {
    guard !differences.isEmpty else { return "nothing changed between \(days.first) and \(days.last)\n" }
    let count = differences.count == 1 ? "1 place" : "\(differences.count) places"
    return (["\(count) changed between \(days.first) and \(days.last)"] + differences.flatMap(lines))
      .joined(separator: "\n") + "\n"
  }

  private func lines(_ difference: Difference) -> [String] {
    let (before, after) = (words(difference.before), words(difference.after))
    var lines = ["", "\(names[difference.place]!): \(before == after ? before : "\(before) → \(after)")"]
    if difference.before.except != difference.after.except {
      lines.append("left out: \(parts(difference.before)) → \(parts(difference.after))")
    }
    for change in difference.changes {
      lines.append("\(change.day): \(words(change))")
      lines += change.for.filter { $0.claim.about == change.day }.flatMap { $0.lines(in: timeline.pack) }
      let against = change.against.filter { $0.claim.about == change.day }
      if !against.isEmpty { lines += ["  against it"] + against.flatMap { $0.lines(in: timeline.pack) } }
    }
    return lines
  }

  private func words(_ control: Control) -> String { control.words(in: timeline.pack) }

  private func parts(_ control: Control) -> String {
    control.except.isEmpty ? "nothing" : control.except.map { names[$0]! }.joined(separator: ", ")
  }

  private var json: JSON {
    .object([
      .init("from", .string(days.first.description)),
      .init("to", .string(days.last.description)),
      .init("as_of", .string(orNull: timeline.asOf?.description)),
      .init(
        "places",
        .array(
          differences.map { difference in
            .object([
              .init("place", .string(difference.place.rawValue)),
              .init("place_name", .string(names[difference.place]!)),
              .init("before", row(difference.before)), .init("after", row(difference.after)),
              .init("changes", .array(difference.changes.map(change))),
            ])
          })),
    ])
  }

  private func row(_ control: Control) -> JSON {
    let state = timeline.townDays(of: control.place, over: control.day...control.day)[0]
    return .object(TimelineRow(state: state, name: names[control.place]!).fields(in: timeline.pack))
  }

  private func change(_ control: Control) -> JSON {
    .object([
      .init("day", .string(control.day.description)), .init("state", row(control)),
      .init("why", .array(control.explanation(in: timeline.pack).map(JSON.string))),
      .init(
        "evidence",
        .array((control.for + control.against).filter { $0.claim.about == control.day }.map(\.json))),
    ])
  }
}
