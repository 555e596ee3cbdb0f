import ExtractionModel
import Fusion

/// One place on one day: its state, the claims behind it and the reasoning.
public struct TownReport: Sendable {
  /// The forms in which it goes out.
  public enum Format: String, CaseIterable, Sendable {
    case text, json
  }

  private let control: Control
  private let pack: Pack
  private let row: TimelineRow
  private let names: [Identifier<Place>: String]

  /// What `timeline` says of `place` on `day`.
  public init(_ timeline: Timeline, place: Identifier<Place>, day: Day) {
    control = timeline.control(of: place, on: day)
    pack = timeline.pack
    names = timeline.names(of: [place] + control.except)
    row = TimelineRow(state: timeline.townDays(of: place, over: day...day)[0], name: names[place]!)
  }

  /// The report in a form.
  public func text(_ format: Format) -> String {
    switch format {
    case .text: page
    case .json: json.page
    }
  }

  private var evidence: [Evidence] { control.for + control.against + control.other }

  private var json: JSON {
    .object(
      row.fields(in: pack) + [
        .init("place_arabic", .string(orNull: pack[control.place]?.arabic)),
        .init("parties", .array(control.parties.map { .string($0.rawValue) })),
        .init("since", .string(orNull: control.since?.description)),
        .init("baseline", .bool(control.fromBaseline)),
        .init("why", .array(control.explanation(in: pack).map(JSON.string))),
        .init(
          "evidence",
          .array(
            evidence.map(\.json))),
      ])
  }

  private var page: String {
    var lines = ["\(row.name)  \(pack[control.place]?.arabic ?? "")  \(control.day)", state]
    if !control.except.isEmpty {
      lines.append("except \(control.except.map { names[$0]! }.joined(separator: ", "))")
    }
    for (title, evidence) in [("for", control.for), ("against", control.against), ("other", control.other)]
    where !evidence.isEmpty {
      lines += ["", title] + evidence.flatMap { $0.lines(in: pack) }
    }
    lines += ["", "why"] + control.explanation(in: pack).map { "  \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private var state: String {
    let holders = control.parties.isEmpty ? "nobody known" : control.parties.map(name).joined(separator: " and ")
    let age =
      if control.reported {
        "reported that day"
      } else if control.fromBaseline {
        "carried over from the baseline"
      } else if let days = control.ageDays {
        "carried over for \(days) \(days == 1 ? "day" : "days")"
      } else {
        "never reported"
      }
    return [
      "\(control.standing.rawValue): \(holders)", control.extent.map { "extent \($0.rawValue)" }, age,
      control.since.map { "since \($0)" },
    ].compactMap(\.self).joined(separator: ", ")
  }

  private func name(_ party: Identifier<Party>) -> String { pack[party]?.name ?? party.rawValue }
}
