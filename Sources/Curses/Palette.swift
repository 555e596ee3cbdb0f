import CNcurses
import CTerminal
import Screen

/// The roles of one theme as ncurses attributes and colour pairs, found once each.
struct Palette {
  struct Look {
    let attributes: attr_t
    let pair: Int32
  }

  let theme: Theme
  let depth: ColourDepth
  private var looks: [Role: Look] = [:]

  init(theme: Theme, depth: ColourDepth) {
    self.theme = theme
    self.depth = depth
  }

  mutating func look(_ role: Role) -> Look {
    if let look = looks[role] { return look }
    let paint = theme.paint(role, depth)
    let look = Look(attributes: Self.attributes(paint.attributes), pair: Self.pair(paint))
    looks[role] = look
    return look
  }

  private static func attributes(_ set: Style.Attributes) -> attr_t {
    var result: attr_t = 0
    if set.contains(.bold) { result |= whoholds_bold }
    if set.contains(.dim) { result |= whoholds_dim }
    if set.contains(.underline) { result |= whoholds_underline }
    if set.contains(.reverse) { result |= whoholds_reverse }
    if set.contains(.italic) { result |= whoholds_italic }
    return result
  }

  /// The pair of two colours; pair 0, the terminal's own, where there are no more.
  private static func pair(_ paint: Paint) -> Int32 {
    guard paint.ink != nil || paint.ground != nil else { return 0 }
    return max(0, alloc_pair(paint.ink.map { Int32($0) } ?? -1, paint.ground.map { Int32($0) } ?? -1))
  }
}

/// The letters of a cell as ncurses takes them, zero at the end.
///
/// What the C library counts otherwise than we do would shift the rest of the line: a base of another width becomes
/// `�` (or blanks where it should be wide), a mark that takes a column is left out.
func letters(of cell: Cell, isWide: Bool) -> [wchar_t] {
  var result: [wchar_t] = []
  for scalar in cell.text.unicodeScalars {
    let columns = isUsual(scalar) ? 1 : Int(whoholds_columns(scalar.value))
    if result.isEmpty {
      let fits = columns == (isWide ? 2 : 1)
      result.append(wchar_t(bitPattern: fits ? scalar.value : isWide ? 0x20 : 0xFFFD))
    } else if columns == 0, result.count < 5 {
      result.append(wchar_t(bitPattern: scalar.value))
    }
  }
  return (result.isEmpty ? [0x20] : result) + [0]
}

/// Bases that every C library gives one column.
private func isUsual(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20...0x7E, 0x620...0x64A, 0xFE80...0xFEFC, 0x2500...0x259F: true
  default: false
  }
}
