import ExtractionModel
import Foundation

/// An evaluation for reading, and for programs.
public struct EvaluationReport: Sendable {
  /// The forms in which it goes out.
  public enum Format: String, CaseIterable, Sendable {
    case text, json
  }

  private let evaluation: Evaluation

  /// The report of an evaluation.
  public init(_ evaluation: Evaluation) {
    self.evaluation = evaluation
  }

  /// The report in a form.
  public func text(_ format: Format) -> String {
    switch format {
    case .text: page
    case .json: json.page
    }
  }

  private var totals: [(name: String, tally: Evaluation.Tally)] {
    [("all", evaluation.all), ("control", evaluation.control)]
  }

  private var groups: [(name: String, rows: [(name: String, tally: Evaluation.Tally)])] {
    [
      ("predicate", evaluation.byPredicate), ("party", evaluation.byParty), ("factuality", evaluation.byFactuality),
    ]
  }

  private var attributes: [(name: String, accuracy: Evaluation.Accuracy)] {
    [("extent", evaluation.extent), ("source", evaluation.source), ("about", evaluation.about)]
  }

  // MARK: JSON

  private var json: JSON {
    .object(
      totals.map { .init($0.name, .object(EvaluationReport.fields($0.tally))) }
        + groups.map { group in
          .init(
            "by_\(group.name)",
            .array(
              group.rows.map { .object([.init(group.name, .string($0.name))] + EvaluationReport.fields($0.tally)) }))
        } + [
          .init(
            "attributes",
            .object(
              attributes.map { name, accuracy in
                .init(name, .object([.init("right", .int(accuracy.right)), .init("of", .int(accuracy.count))]))
              })),
          .init("missed", .array(evaluation.missed.map { .object(missedFields($0)) })),
          .init("wrong", .array(evaluation.wrong.map { .object(wrongFields($0)) })),
        ])
  }

  private static func fields(_ tally: Evaluation.Tally) -> [JSON.Field] {
    [
      .init("precision", .thousandths(tally.precision)), .init("recall", .thousandths(tally.recall)),
      .init("f1", .thousandths(tally.f1)), .init("right", .int(tally.right)), .init("wrong", .int(tally.wrong)),
      .init("missed", .int(tally.missed)),
    ]
  }

  private func missedFields(_ gold: Evaluation.Gold) -> [JSON.Field] {
    let annotation = gold.annotation
    return [
      .init("article", .string(annotation.article.rawValue)), .init("start", .int(annotation.span.lowerBound)),
      .init("end", .int(annotation.span.upperBound)), .init("place", .string(annotation.place)),
      .init("party", .string(gold.party)), .init("predicate", .string(gold.predicate)),
      .init("factuality", .string(annotation.factuality)), .init("sentence", .string(orNull: annotation.sentence)),
      .init("nearest", evaluation.nearest(to: gold).map { .object(ClaimLines.fields($0.claim)) } ?? .null),
    ]
  }

  private func wrongFields(_ reading: Evaluation.Reading) -> [JSON.Field] {
    [.init("side", .string(reading.party.rawValue))] + ClaimLines.fields(reading.claim)
  }

  // MARK: text

  private var page: String {
    let lines =
      table(" ", totals) + groups.flatMap { [""] + table($0.name, $0.rows) } + ["", "of those that are right"]
      + attributes.map { name, accuracy in
        let share = accuracy.count == 0 ? "none to judge" : "\(number(accuracy)) of \(accuracy.count)"
        return "  \(pad(name, 16))\(share)"
      } + list("missed", evaluation.missed.map(missedLines)) + list("wrong", evaluation.wrong.map(wrongLines))
    return lines.map { $0.replacing(#/ +$/#, with: "") }.joined(separator: "\n") + "\n"
  }

  private func table(_ title: String, _ rows: [(name: String, tally: Evaluation.Tally)]) -> [String] {
    let head = ["precision", "recall", "F1", "right", "wrong", "missed"]
    return [pad(title, 18) + head.map { left($0) }.joined()]
      + rows.map { name, tally in
        let figures = [tally.precision, tally.recall, tally.f1].map { JSON.thousandths($0).line }
        let counts = [tally.right, tally.wrong, tally.missed].map(String.init)
        return "  " + pad(name, 16) + (figures + counts).map { left($0) }.joined()
      }
  }

  private func list(_ title: String, _ entries: [[String]]) -> [String] {
    entries.isEmpty ? [] : ["", "\(title) (\(entries.count))"] + entries.flatMap { $0 }
  }

  private func missedLines(_ gold: Evaluation.Gold) -> [String] {
    let annotation = gold.annotation
    let place = annotation.placeKind.isEmpty ? annotation.place : "\(annotation.place) (\(annotation.placeKind))"
    let said = [gold.predicate, gold.party, place, annotation.factuality]
    let nearest = evaluation.nearest(to: gold).map { "    instead: \(words($0))" }
    return [
      "  \(annotation.article), bytes \(annotation.span.lowerBound)-\(annotation.span.upperBound): "
        + said.joined(separator: " "),
      annotation.sentence.map { "    \(EvaluationReport.oneLine($0))" }, nearest,
    ].compactMap(\.self)
  }

  private func wrongLines(_ reading: Evaluation.Reading) -> [String] {
    let claim = reading.claim
    return [
      "  \(claim.article), bytes \(claim.span.lowerBound)-\(claim.span.upperBound): \(words(reading))",
      "    \(EvaluationReport.oneLine(claim.sentence))",
    ]
  }

  private func words(_ reading: Evaluation.Reading) -> String {
    let claim = reading.claim
    let place = "\(claim.location.arabic) (\(claim.location.kind.rawValue))"
    return "\(claim.predicate) \(reading.party) \(place) \(claim.factuality), by rule \(claim.rule)"
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  private func number(_ accuracy: Evaluation.Accuracy) -> String {
    JSON.thousandths(Double(accuracy.right) / Double(accuracy.count)).line
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private func left(_ text: String) -> String { String(repeating: " ", count: max(1, 10 - text.count)) + text }
}

extension Evaluation {
  /// The wrong reading of the same sentence that comes nearest to a missed annotation: what was read instead.
  func nearest(to gold: Gold) -> Reading? {
    var best: (reading: Reading, agreements: Int)?
    for reading in wrong
    where reading.claim.article == gold.annotation.article
      && Matching.overlap(reading.claim.span, gold.annotation.span)
    {
      let agreements = [
        gold.place.isSame(as: reading.place), gold.party == reading.party.rawValue,
        gold.predicate == reading.claim.predicate.rawValue,
        gold.annotation.factuality == reading.claim.factuality.rawValue,
      ].count { $0 }
      if agreements > (best?.agreements ?? 1) { best = (reading, agreements) }
    }
    return best?.reading
  }
}
