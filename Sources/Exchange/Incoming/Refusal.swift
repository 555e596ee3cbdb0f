/// Something that came in and was not taken, and why: a value, so that the good files beside it go on.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was wrong, as far as an exit status cares.
  public enum Reason: Sendable {
    /// There is no such file or folder, or nothing in it.
    case missing
    /// The system would not hand it over.
    case unreadable
    /// It is there and is no article.
    case notAnArticle
  }

  /// The file, folder or `-`, as the user named it.
  public let input: String
  /// The line in it, from 1; nothing where all of it is meant.
  public let line: Int?
  /// What was wrong, as far as an exit status cares.
  public let reason: Reason
  /// What is wrong and what to do.
  public let message: String

  /// A refusal of an input, or of a line of it.
  public init(_ input: String, line: Int? = nil, _ message: String, reason: Reason = .notAnArticle) {
    self.input = input
    self.line = line
    self.reason = reason
    self.message = message
  }

  /// `news.jsonl:3: not JSON`.
  public var description: String {
    "\(line.map { "\(input):\($0)" } ?? input): \(message)"
  }
}
