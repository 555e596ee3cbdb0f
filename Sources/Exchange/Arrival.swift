import ExtractionModel

/// What one thing that came in turned out to be.
public enum Arrival: Sendable {
  /// An article, and the input (`file` or `file:line`) it stood in.
  case article(Article, input: String)
  /// Something that is no article, and why.
  case refusal(Refusal)
}
