import Screen

extension Region {
  /// A line that is typed, with its cursor: behind the last letter, which is at the left of Arabic.
  ///
  /// - Parameters:
  ///   - sign: what stands before it
  ///   - hint: what stands there while nothing is typed
  mutating func drawPrompt(_ text: String, sign: String, hint: String) {
    put(sign, x: 1, y: 0, role: .strong)
    let line = bidi.line(text, columns: max(1, width - 4))
    let end = put(line, x: 3, y: 0, align: .left) { _ in .input }
    if text.isEmpty { put(hint, x: 4, y: 0, width: width - 5, role: .faint) }
    placeCursor(x: begins(line) ? end : 2, y: 0)
  }
}

extension Region {
  /// Whether a line begins where the region does.
  func begins(_ line: Bidi.Line) -> Bool { line.isRightToLeft == isMirrored }

  /// Keys in the order of reading, each as it stands on the keyboard: a bracket is never turned.
  mutating func putKeys(_ keys: String, x: Int, y: Int, width: Int? = nil, role: Role) -> Int {
    let edge = x + (width ?? self.width - x)
    var x = x
    for (index, key) in keys.split(separator: " ").enumerated() where x < edge {
      if index > 0 { x = put(" ", x: x, y: y, role: role) }
      let isArrows = key.allSatisfy { "←↓↑→".contains($0) }
      x = put(
        String(key), x: x, y: y, width: edge - x, direction: isArrows ? .interface : .leftToRight, role: role)
    }
    return x
  }
}

extension Range<Int> {
  /// The rows of a list that a pane of some height shows: around the selected one, and no blank rows before the end.
  init(of count: Int, around selected: Int, height: Int) {
    let first = Swift.min(Swift.max(0, selected - height / 2), Swift.max(0, count - height))
    self = first..<Swift.min(count, first + Swift.max(0, height))
  }
}
