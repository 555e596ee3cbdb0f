import ExtractionModel

/// Recognises one agency line in several articles: nearly the same words are one voice, however many print them.
enum Reprint {
  /// Share of common words from which two sentences are one line with small edits.
  static let threshold = 0.8

  /// Whether two sentences say the same in nearly the same words.
  static func isOneLine(_ left: String, _ right: String) -> Bool {
    let left = Set(Wording.words(of: left))
    let right = Set(Wording.words(of: right))
    guard !left.isEmpty, !right.isEmpty else { return false }
    let common = left.intersection(right).count
    return Double(common) >= threshold * Double(left.count + right.count - common)
  }
}
