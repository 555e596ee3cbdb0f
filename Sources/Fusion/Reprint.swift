/// Recognises one agency line in several articles: nearly the same words are one voice, however many print them.
enum Reprint {
  /// Share of common words from which two sentences are one line with small edits.
  static let threshold = 0.8

  /// Whether two sentences say the same in nearly the same words.
  static func isOneLine(_ left: String, _ right: String) -> Bool {
    let left = words(left)
    let right = words(right)
    guard !left.isEmpty, !right.isEmpty else { return false }
    let common = left.intersection(right).count
    return Double(common) >= threshold * Double(left.count + right.count - common)
  }

  /// The words without marks, and with the letters that editors vary made one.
  private static func words(_ sentence: String) -> Set<String> {
    var words: Set<String> = []
    var word = String.UnicodeScalarView()
    for scalar in sentence.unicodeScalars {
      switch scalar.value {
      case 0x0640, 0x064B...0x0652, 0x200B...0x200F: continue
      case 0x0622, 0x0623, 0x0625: word.append("\u{0627}")
      case 0x0629: word.append("\u{0647}")
      case 0x0649: word.append("\u{064A}")
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil: word.append(scalar)
      default:
        if !word.isEmpty { words.insert(String(word)) }
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.insert(String(word)) }
    return words
  }
}
