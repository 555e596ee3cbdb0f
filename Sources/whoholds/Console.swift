import Foundation
import Screen

/// The two streams a command writes to: results to stdout, everything else to stderr.
enum Console {
  /// Writes a result whose form keeps terminals safe by itself, such as JSON.
  static func result(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw Stop(.ioFailed, "the result could not be written: is the disk full or the pipe closed?")
    }
  }

  /// Writes a result for reading, line by line made harmless for a terminal.
  static func page(_ text: String) throws {
    try result(printable(text))
  }

  /// Columns of the terminal that results go to; nothing where they go elsewhere.
  static var width: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Tells the user something, one line a line of `text`.
  static func note(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("whoholds: \(printable(text))\n".utf8))
  }

  private static func printable(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { Printable.string(String($0)) }
      .joined(separator: "\n")
  }
}
