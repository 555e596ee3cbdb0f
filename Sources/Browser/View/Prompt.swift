import Screen

extension Region {
  /// A line that is typed, with its cursor: behind the last letter, which is at the left where Arabic is typed.
  ///
  /// - Parameters:
  ///   - sign: what stands before it
  ///   - hint: what stands there while nothing is typed
  mutating func drawPrompt(_ text: String, sign: String, hint: String) {
    put(sign, x: 1, y: 0, role: .strong)
    let line = bidi.line(text, columns: max(1, width - 4))
    let end = put(line, x: 3, y: 0, align: .left) { _ in .input }
    if text.isEmpty { put(hint, x: 4, y: 0, width: width - 5, role: .faint) }
    placeCursor(x: line.isRightToLeft ? 2 : end, y: 0)
  }
}

extension Range<Int> {
  /// The rows of a list that a pane of some height shows: around the selected one, and no blank rows before the end.
  init(of count: Int, around selected: Int, height: Int) {
    let first = Swift.min(Swift.max(0, selected - height / 2), Swift.max(0, count - height))
    self = first..<Swift.min(count, first + Swift.max(0, height))
  }
}
