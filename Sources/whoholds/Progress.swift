import Foundation

/// A bar on stderr while articles come in, with how fast and how long still; nothing at all where stderr is no terminal.
struct Progress {
  private let total: Int
  private let isShown: Bool
  private let start = ContinuousClock.now
  private var articles = 0
  private var bytes = 0

  /// A bar for inputs of `total` bytes; without a bar where their size is not known.
  init(total: Int) {
    self.total = total
    isShown = isatty(STDERR_FILENO) == 1
  }

  /// Counts articles and draws the bar.
  ///
  /// - Parameters:
  ///   - articles: how many more
  ///   - claims: claims read so far
  ///   - bytes: bytes of the inputs read so far
  mutating func advance(by articles: Int, claims: Int, bytes: Int?) {
    self.articles += articles
    show(claims: claims, bytes: bytes)
  }

  /// Draws the bar.
  mutating func show(claims: Int, bytes: Int?) {
    if let bytes { self.bytes = bytes }
    write(
      Progress.line(
        share: total == 0 ? nil : min(1, Double(self.bytes) / Double(total)), articles: articles, claims: claims,
        seconds: seconds))
  }

  /// Takes the bar away, so that something else can be written.
  func clear() {
    write("")
  }

  /// How long it took and how fast it was, where that was long enough to be told.
  var summary: String? {
    guard seconds >= 5 else { return nil }
    return "in \(Progress.duration(seconds)) (\(Int(Double(articles) / seconds)) articles a second)"
  }

  /// The bar as text.
  ///
  /// - Parameters:
  ///   - share: of the bytes that are read; nothing where that cannot be known
  ///   - articles: articles taken
  ///   - claims: claims found
  ///   - seconds: time gone by
  static func line(share: Double?, articles: Int, claims: Int, seconds: Double) -> String {
    let rate = seconds < 1 ? nil : "\(Int(Double(articles) / seconds)) a second"
    let parts = ["\(articles) articles", rate, "\(claims) claims"]
    guard let share else { return parts.compactMap(\.self).joined(separator: ", ") }
    let width = 30
    let filled = Int(Double(width) * share)
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: width - filled)
    let left = seconds < 2 || share < 0.01 ? nil : "\(duration(seconds / share * (1 - share))) left"
    return "[\(bar)] \(Int(share * 100))%  \((parts + [left]).compactMap(\.self).joined(separator: ", "))"
  }

  /// `8 s`, `3 min 20 s`, `2 h 5 min`.
  static func duration(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded())
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3600: return "\(seconds / 60) min \(seconds % 60) s"
    default: return "\(seconds / 3600) h \(seconds / 60 % 60) min"
    }
  }

  private var seconds: Double {
    let gone = ContinuousClock.now - start
    return Double(gone.components.seconds) + Double(gone.components.attoseconds) / 1e18
  }

  private func write(_ line: String) {
    guard isShown else { return }
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1b}[K\(line)".utf8))
  }
}
