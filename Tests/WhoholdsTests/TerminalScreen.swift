/// What a terminal of the xterm kind shows after the bytes it was sent: as much of one as ncurses needs.
///
/// It answers the questions a program asks it, as a terminal that reorders Arabic and can be told not to.
struct TerminalScreen {
  /// Whether the alternate screen is shown.
  private(set) var isAlternate = false
  /// Whether the cursor is shown.
  private(set) var showsCursor = true
  /// Whether the terminal itself arranges text from right to left (BDSM).
  private(set) var arrangesText = true
  /// Whether it reports the mouse.
  private(set) var reportsMouse = false
  /// What was put on its clipboard (OSC 52), base64.
  private(set) var clipboard: String?
  /// Sequences, controls and direction marks that no screen of ours is drawn with.
  private(set) var unknown: [String] = []

  private var columns: Int
  private var rows: Int
  private var cells: [[String]]
  private var x = 0
  private var y = 0
  private var region: ClosedRange<Int>
  private var pending: [UInt8] = []
  private var last = " "

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    region = 0...rows - 1
  }

  /// Takes another size; what was shown is gone.
  mutating func resize(columns: Int, rows: Int) {
    let isAlternate = isAlternate
    (self.columns, self.rows) = (columns, rows)
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    region = 0...rows - 1
    (x, y) = (0, 0)
    self.isAlternate = isAlternate
  }

  /// The screen as lines.
  var text: String { cells.map { $0.joined() }.joined(separator: "\n") }

  /// Takes what a program wrote and gives what the terminal answers.
  mutating func take(_ bytes: some Sequence<UInt8>) -> String {
    pending += bytes
    var answers = ""
    while let count = lengthOfNext() {
      let piece = Array(pending.prefix(count))
      pending.removeFirst(count)
      answers += take(piece: piece)
    }
    return answers
  }

  /// Bytes of the next character or control sequence, where all of it is there.
  private func lengthOfNext() -> Int? {
    guard let first = pending.first else { return nil }
    if first == 0x1b { return lengthOfSequence() }
    let count = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    // What a signal cut off is not the beginning of what comes behind it.
    if let cut = pending.prefix(count).dropFirst().firstIndex(where: { $0 & 0xc0 != 0x80 }) { return cut }
    return pending.count >= count ? count : nil
  }

  private func lengthOfSequence() -> Int? {
    guard pending.count > 1 else { return nil }
    switch pending[1] {
    case UInt8(ascii: "["):
      return pending.dropFirst(2).firstIndex { (0x40...0x7e).contains($0) || $0 == 0x1b }
        .map { pending[$0] == 0x1b ? $0 : $0 + 1 }
    case UInt8(ascii: "]"), UInt8(ascii: "P"):
      if let bell = pending.firstIndex(of: 7) { return bell + 1 }
      return pending.indices.dropFirst(2).first { pending[$0 - 1] == 0x1b && pending[$0] == UInt8(ascii: "\\") }
        .map { $0 + 1 }
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      return pending.count > 2 ? 3 : nil
    default: return 2
    }
  }

  private mutating func take(piece: [UInt8]) -> String {
    if piece.count > 2, piece[0] == 0x1b, piece[1] == UInt8(ascii: "[") {
      return control(String(decoding: piece[2...], as: UTF8.self))
    }
    if piece[0] == 0x1b {
      if piece.starts(with: Array("\u{1b}]52;c;".utf8)) {
        clipboard = String(decoding: piece.dropFirst(7).filter { $0 > 32 && $0 != UInt8(ascii: "\\") }, as: UTF8.self)
      } else if piece.count > 2, piece[1] != UInt8(ascii: "("), piece[1] != UInt8(ascii: ")") {
        unknown.append(String(decoding: piece, as: UTF8.self))
      }
      if piece == [0x1b, UInt8(ascii: "M")] { moveUp() }
      return ""
    }
    switch piece[0] {
    case 8: x = max(0, x - 1)
    case 9: x = min(columns - 1, (x / 8 + 1) * 8)
    case 10: moveDown()
    case 13: x = 0
    case 14, 15: break
    case 0..<32, 127: unknown.append("byte \(piece[0])")
    default: put(String(decoding: piece, as: UTF8.self))
    }
    return ""
  }

  private mutating func put(_ character: String) {
    guard let scalar = character.unicodeScalars.first else { return }
    if [.control, .format].contains(scalar.properties.generalCategory) {
      unknown.append("U+" + String(scalar.value, radix: 16))
    }
    if scalar.properties.generalCategory == .nonspacingMark {
      if x > 0 { cells[y][x - 1] += character }
      return
    }
    if x == columns {
      x = 0
      moveDown()
    }
    guard cells.indices.contains(y), cells[y].indices.contains(x) else { return }
    cells[y][x] = character
    last = character
    x += 1
  }

  private mutating func moveDown() {
    if y == region.upperBound { scroll(region, by: 1) } else { y = min(rows - 1, y + 1) }
  }

  private mutating func moveUp() {
    if y == region.lowerBound { scroll(region, by: -1) } else { y = max(0, y - 1) }
  }

  private mutating func scroll(_ range: ClosedRange<Int>, by count: Int) {
    let blank = Array(repeating: " ", count: columns)
    for _ in 0..<abs(count) {
      cells.remove(at: count > 0 ? range.lowerBound : range.upperBound)
      cells.insert(blank, at: count > 0 ? range.upperBound : range.lowerBound)
    }
  }

  private mutating func erase(_ range: Range<Int>, row: Int) {
    guard cells.indices.contains(row) else { return }
    for column in range.clamped(to: 0..<columns) { cells[row][column] = " " }
  }

  private mutating func control(_ sequence: String) -> String {
    guard let final = sequence.last, final >= "@" else { return "" }
    let body = sequence.dropLast()
    let numbers = body.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    func number(_ index: Int = 0, or value: Int = 1) -> Int {
      index < numbers.count ? numbers[index] ?? value : value
    }
    if body.hasPrefix("?") { return setMode(body.dropFirst(), final == "h") }
    switch (final, body) {
    case ("c", ""), ("c", "0"): return "\u{1b}[?62;1;2c"
    case ("p", "8$"): return "\u{1b}[8;\(arrangesText ? 1 : 2)$y"
    case ("h", "8"), ("l", "8"): arrangesText = final == "h"
    case ("q", _), ("m", _), ("h", _), ("l", _), ("t", _): break
    case ("H", _), ("f", _): (y, x) = (max(0, min(rows, number()) - 1), max(0, min(columns, number(1)) - 1))
    case ("A", _): y = max(0, y - number())
    case ("B", _): y = min(rows - 1, y + number())
    case ("C", _): x = min(columns - 1, x + number())
    case ("D", _): x = max(0, x - number())
    case ("G", _): x = max(0, min(columns, number()) - 1)
    case ("d", _): y = max(0, min(rows, number()) - 1)
    case ("J", _): eraseScreen(number(or: 0))
    case ("K", _): erase([x..<max(x, columns), 0..<x + 1, 0..<columns][min(2, number(or: 0))], row: y)
    case ("X", _): erase(x..<x + number(), row: y)
    case ("P", _):
      for _ in 0..<min(number(), max(0, columns - x)) { cells[y].remove(at: x) }
      cells[y] += Array(repeating: " ", count: columns - cells[y].count)
    case ("@", _):
      cells[y] = Array((cells[y][..<x] + Array(repeating: " ", count: number()) + cells[y][x...]).prefix(columns))
    case ("L", _): scroll(min(y, region.upperBound)...region.upperBound, by: -number())
    case ("M", _): scroll(min(y, region.upperBound)...region.upperBound, by: number())
    case ("S", _): scroll(region, by: number())
    case ("T", _): scroll(region, by: -number())
    case ("b", _): for _ in 0..<number() { put(last) }
    case ("r", _):
      // A region of the size before the last one may still be on its way.
      let (top, bottom) = (max(0, number() - 1), min(rows, number(1, or: rows)) - 1)
      region = top <= bottom ? top...bottom : 0...rows - 1
    default: unknown.append(sequence)
    }
    return ""
  }

  private mutating func setMode(_ modes: Substring, _ isOn: Bool) -> String {
    for mode in modes.dropLast(modes.last?.isNumber == true ? 0 : 1).split(separator: ";") {
      switch mode {
      case "1049": isAlternate = isOn
      case "25": showsCursor = isOn
      case "1000", "1002", "1003": reportsMouse = isOn
      default: break
      }
    }
    return ""
  }

  private mutating func eraseScreen(_ part: Int) {
    switch part {
    case 0:
      erase(x..<columns, row: y)
      for row in y + 1..<max(rows, y + 1) { erase(0..<columns, row: row) }
    case 1:
      for row in 0..<y { erase(0..<columns, row: row) }
      erase(0..<x + 1, row: y)
    default: for row in 0..<rows { erase(0..<columns, row: row) }
    }
  }
}
