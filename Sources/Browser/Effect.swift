import ExtractionModel

/// What the browser asks of the world; carried out at the edge, which answers with a ``Message``.
public enum Effect: Hashable, Sendable {
  /// Leave, restoring the terminal.
  case quit
  /// Fetch an article; the answer is `articleLoaded` or `articleMissing`.
  case loadArticle(Identifier<Article>)
  /// Look for words in the claims; the answer is `found`.
  case find(String)
}
