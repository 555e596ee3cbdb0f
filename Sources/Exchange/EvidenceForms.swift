import ExtractionModel
import Fusion

/// How a claim with its part in a state looks in every report.
extension Evidence {
  /// Who says what, the sentence, and where it stands; each indented.
  func lines(in pack: Pack) -> [String] {
    let said = [
      claim.factuality.rawValue, pack[claim.party]?.name ?? claim.party.rawValue, claim.predicate.rawValue,
      claim.extent?.rawValue, claim.about.map { "on \($0)" },
    ]
    return [
      "  \(source?.name ?? claim.source.rawValue) (\(weight.rawValue)): "
        + said.compactMap(\.self).joined(separator: " "),
      "    \(claim.sentence.split(whereSeparator: \.isNewline).joined(separator: " "))",
      "    \(claim.article), bytes \(claim.span.lowerBound)-\(claim.span.upperBound)\(reprinted)",
    ]
  }

  /// Which articles print it too.
  var reprinted: String {
    reprints.isEmpty ? "" : "; reprinted in \(reprints.map(\.rawValue).joined(separator: ", "))"
  }

  /// The claim as an object, its part and weight before it, and the articles that reprint it behind it.
  var json: JSON {
    .object(
      [.init("part", .string(part.rawValue)), .init("weight", .string(weight.rawValue))] + ClaimLines.fields(claim)
        + [.init("reprints", .array(reprints.map { .string($0.rawValue) }))])
  }
}
