import ExtractionModel

/// What the browser asks of the world; carried out at the edge, which answers with a ``Message``.
public enum Effect: Hashable, Sendable {
  /// Leave, restoring the terminal.
  case quit
  /// Fetch an article; the answer is `articleLoaded` or `articleMissing`.
  case loadArticle(Identifier<Article>)
  /// Read an article anew and tell how it was read; the answer is `articleRead`.
  case readArticle(Identifier<Article>)
  /// Look for words in the claims; the answer is `found`.
  case find(String)
  /// Fetch the article of a claim for its citation; the answer is `cited`.
  case cite(Claim)
  /// Put a text on the clipboard of the terminal, as it is stored and free of control characters.
  case copy(String)
  /// Write the screen to files; the answer is a word to the user.
  case save
  /// Do not look up any more what is wanted.
  case cancel
}
