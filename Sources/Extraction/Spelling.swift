/// A word as the article writes it, for what is told by its first or last letters.
struct Spelling {
  let article: UnsafeBufferPointer<UInt8>
  let range: Range<Int>

  /// Whether it begins with `letters` and so many bytes are left behind them.
  @inline(__always)
  func begins(with letters: [UInt8], leaving rest: Int = 0) -> Bool {
    guard range.count >= letters.count + rest else { return false }
    var position = range.lowerBound
    for letter in letters {
      guard article[position] == letter else { return false }
      position += 1
    }
    return true
  }

  /// Whether it ends with `letters` and so many bytes are left before them.
  @inline(__always)
  func ends(with letters: [UInt8], leaving rest: Int = 0) -> Bool {
    guard range.count >= letters.count + rest else { return false }
    var position = range.upperBound - letters.count
    for letter in letters {
      guard article[position] == letter else { return false }
      position += 1
    }
    return true
  }

  /// Whether it begins with one of `beginnings`, with so many bytes left behind it.
  func begins(withOne beginnings: [[UInt8]], leaving rest: Int = 0) -> Bool {
    for beginning in beginnings where begins(with: beginning, leaving: rest) { return true }
    return false
  }

  /// Whether it ends with one of `endings` that is `least` bytes or longer, with so many bytes left before it.
  func ends(withOne endings: [[UInt8]], of least: Int = 0, leaving rest: Int = 0) -> Bool {
    for ending in endings where ending.count >= least && ends(with: ending, leaving: rest) { return true }
    return false
  }
}
