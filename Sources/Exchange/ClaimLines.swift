import ExtractionModel

/// Claims as JSON Lines: the fields of the contract in its order, and the outlet behind them.
public enum ClaimLines {
  /// One claim on one line, without the newline.
  ///
  /// - Parameters:
  ///   - claim: the claim
  ///   - outlet: who published its article
  public static func line(_ claim: Claim, outlet: String?) -> String {
    JSON.object(fields(claim) + [.init("outlet", .string(orNull: outlet))]).line
  }

  /// The fields of the contract in its order.
  static func fields(_ claim: Claim) -> [JSON.Field] {
    [
      .init("article", .string(claim.article.rawValue)),
      .init("start", .int(claim.span.lowerBound)),
      .init("end", .int(claim.span.upperBound)),
      .init("sentence", .string(claim.sentence)),
      .init("place", .string(claim.location.id.rawValue)),
      .init("place_name", .string(claim.location.name)),
      .init("place_arabic", .string(claim.location.arabic)),
      .init("place_kind", .string(claim.location.kind.rawValue)),
      .init("party", .string(claim.party.rawValue)),
      .init("opponent", .string(orNull: claim.opponent?.rawValue)),
      .init("predicate", .string(claim.predicate.rawValue)),
      .init("extent", .string(orNull: claim.extent?.rawValue)),
      .init("except", .array(claim.except.map { .string($0.rawValue) })),
      .init("factuality", .string(claim.factuality.rawValue)),
      .init("source", .string(claim.source.rawValue)),
      .init("via", .string(orNull: claim.via?.rawValue)),
      .init("published", .string(orNull: claim.published?.description)),
      .init("about", .string(orNull: claim.about?.description)),
      .init("rule", .string(claim.rule)),
      .init("marks", .array(claim.marks.map(mark))),
    ]
  }

  private static func mark(_ mark: Claim.Mark) -> JSON {
    .object([
      .init("role", .string(mark.role.rawValue)),
      .init("start", .int(mark.span.lowerBound)),
      .init("end", .int(mark.span.upperBound)),
    ])
  }
}
