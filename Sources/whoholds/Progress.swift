import Foundation

/// A bar on stderr while articles come in; nothing at all where stderr is no terminal.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private var count = 0

  /// A bar for `total` files.
  init(total: Int) {
    self.total = total
    isShown = isatty(STDERR_FILENO) == 1
  }

  /// Counts inputs and draws the bar.
  ///
  /// - Parameter claims: claims read so far
  mutating func advance(by inputs: Int, claims: Int) {
    count += inputs
    write(Progress.line(count: count, total: total, claims: claims))
  }

  /// Takes the bar away, so that something else can be written.
  func clear() {
    write("")
  }

  /// The bar as text; a file may hold many articles, so there may be more of them than files.
  static func line(count: Int, total: Int, claims: Int) -> String {
    let width = 30
    let filled = total == 0 ? 0 : min(width, count * width / total)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    return "[\(bar)] \(count) articles of \(total) files, \(claims) claims"
  }

  private func write(_ line: String) {
    guard isShown else { return }
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1b}[K\(line)".utf8))
  }
}
