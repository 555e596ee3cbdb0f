/// Something wrong in data that people wrote, told as a value so that reading goes on and every problem is named.
public struct Problem: Hashable, Sendable, CustomStringConvertible {
  /// Whether the data can be used all the same.
  public enum Severity: Sendable {
    /// The datum is refused.
    case error
    /// The datum is used, and somebody should look at it.
    case warning
  }

  /// File, relative to the data folder or as the user named it.
  public let file: String
  /// Line in that file, from 1; nothing where the whole file is meant.
  public let line: Int?
  /// Whether the datum is refused.
  public let severity: Severity
  /// What is wrong and what to do.
  public let message: String

  /// A problem at a line of a file.
  public init(_ file: String, _ line: Int?, _ message: String, _ severity: Severity = .error) {
    self.file = file
    self.line = line
    self.severity = severity
    self.message = message
  }

  /// `places.rec:26: a place needs id, name, at`.
  public var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return severity == .warning ? "\(place): warning: \(message)" : "\(place): \(message)"
  }
}
