import ExtractionModel

/// What one thing that came in turned out to be.
public enum Arrival: Sendable {
  /// An article, and the input (`file` or `file:record`) it stood in.
  case article(Article, input: String)
  /// Something that is no article, and why.
  case refusal(Refusal)
  /// Something worth telling that is no failure.
  case remark(String)
  /// Nothing to tell yet: much was passed over, and who waits may look up.
  case pause
}
