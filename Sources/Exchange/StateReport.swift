import ExtractionModel
import Fusion

/// Why a place has the state it has on a day: every step of the reasoning with its sentences, and what it rests on.
public struct StateReport: Sendable {
  private let timeline: Timeline
  private let control: Control
  private let reliances: [Reliance]
  private let language: Language

  /// The reasons for the state of `place` on `day`, told in a language.
  public init(_ timeline: Timeline, place: Identifier<Place>, day: Day, language: Language = .english) {
    self.timeline = timeline
    self.language = language
    control = timeline.control(of: place, on: day)
    reliances = timeline.reliance(of: place, on: day)
  }

  /// The reasons for reading.
  public var text: String {
    let pack = timeline.pack
    let name = timeline.names(of: [control.place])[control.place]!
    let names = language == .arabic ? pack[control.place]?.arabic ?? name : name
    var lines = ["\(names)  \(control.day)", control.headline(in: pack, language), ""]
    for (number, (step, text)) in zip(control.steps, control.explanation(in: pack, language)).enumerated() {
      lines.append("\(number + 1). \(text)")
      // The verdict rests on what is told beside it; its sentences are not repeated.
      if case .settled = step.reason { continue }
      lines += step.claims.flatMap { claim in
        [
          "     «\(claim.sentence.split(whereSeparator: \.isNewline).joined(separator: " "))»",
          "     \(claim.article), bytes \(claim.span.lowerBound)-\(claim.span.upperBound), \(claim.rule)",
        ]
      }
    }
    return (lines + [""] + control.reliance(reliances, in: pack, language)).joined(separator: "\n") + "\n"
  }

  /// The reasons for programs.
  public var json: String {
    let pack = timeline.pack
    let name = timeline.names(of: [control.place])[control.place]!
    let row = TimelineRow(
      state: timeline.townDays(of: control.place, over: control.day...control.day)[0], name: name)
    let texts = control.explanation(in: pack, language)
    return JSON.object(
      row.fields(in: pack) + [
        .init("as_of", .string(orNull: timeline.asOf?.description)),
        .init("headline", .string(control.headline(in: pack, language))),
        .init("steps", .array(zip(control.steps, texts).map(StateReport.value))),
        .init(
          "rests_on",
          .array(
            reliances.map { reliance in
              .object([
                .init("sources", .array(reliance.sources.map { .string($0.rawValue) })),
                .init("holder_without", .string(orNull: reliance.holder?.rawValue)),
                .init("standing_without", .string(reliance.standing.rawValue)),
              ])
            })),
      ]
    ).page
  }

  private static func value(_ step: Step, _ text: String) -> JSON {
    .object([
      .init("step", .string(kind(step.reason))),
      .init("text", .string(text)),
      .init(
        "claims",
        .array(
          step.evidence.map(\.json))),
    ])
  }

  private static func kind(_ reason: Step.Reason) -> String {
    switch reason {
    case .baseline: "baseline"
    case .nothingSaid: "nothing-said"
    case .before: "before"
    case .said: "said"
    case .corrected: "corrected"
    case .settled(let rule, _, _, _): "settled-\(rule.rawValue)"
    case .outweighed: "outweighed"
    case .passedOver: "passed-over"
    case .excepted: "excepted"
    case .carried: "carried"
    }
  }
}
