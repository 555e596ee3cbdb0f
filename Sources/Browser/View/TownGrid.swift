import ExtractionModel
import Fusion
import Screen

/// How towns are set in their pane: cards where there is room for them, a line each where there is not.
///
/// The pinned ones stand in rows of their own, which stay in sight while the others scroll, where there is room for that.
struct TownGrid: Hashable {
  let columns: Int
  /// Columns and rows of a card.
  let card: Size
  /// Rows of cards that are seen at once.
  let rows: Int
  /// Rows of cards that there are.
  let total: Int
  /// Rows of pinned cards that stay in sight.
  let sticky: Int

  private let count: Int
  private let fixed: Int

  /// Whether a town has a frame, or just a line.
  var isCards: Bool { card.height > 1 }

  /// Columns of a card: room for a name of two words.
  static let cardWidth = 17

  /// The grid in the towns' pane of a layout.
  ///
  /// - Parameters:
  ///   - count: how many towns there are
  ///   - fixed: how many of them are pinned to the front
  init(_ layout: Layout, count: Int, fixed: Int) {
    let content = Panel(layout.towns).content
    let isCards = content.width >= 28 && content.height >= 8
    columns = max(1, content.width / Self.cardWidth)
    card = Size(width: content.width / columns, height: isCards ? 4 : 1)
    rows = max(1, content.height / card.height)
    let front = (fixed + columns - 1) / columns
    total = front + (count - fixed + columns - 1) / columns
    sticky = front * 2 <= rows ? front : 0
    self.count = count
    self.fixed = fixed
  }

  /// Row and column of a town.
  func slot(of index: Int) -> (row: Int, column: Int) {
    guard index >= fixed else { return (index / columns, index % columns) }
    let behind = index - fixed
    return ((fixed + columns - 1) / columns + behind / columns, behind % columns)
  }

  /// The town in a row and column, or the last of the row before it; nothing outside.
  func index(row: Int, column: Int) -> Int? {
    let front = (fixed + columns - 1) / columns
    guard row >= 0, row < total else { return nil }
    if row < front { return min(row * columns + column, fixed - 1) }
    return min(fixed + (row - front) * columns + column, count - 1)
  }

  /// Where a move leads; nothing where it leads out.
  func index(from index: Int, _ action: Action) -> Int? {
    let (row, column) = slot(of: index)
    let page = max(1, rows - sticky)
    switch action {
    case .left: return column == 0 ? nil : index - 1
    case .right:
      let next = column + 1 < columns ? self.index(row: row, column: column + 1) : nil
      return next == index ? nil : next
    case .up: return self.index(row: row - 1, column: column)
    case .down: return self.index(row: row + 1, column: column)
    case .pageUp: return self.index(row: max(0, row - page), column: column)
    case .pageDown: return self.index(row: min(total - 1, row + page), column: column)
    case .first: return count > 0 ? 0 : nil
    default: return count > 0 ? count - 1 : nil
    }
  }

  /// Rows of cards that are seen while a town is selected: the sticky ones, and those below them that have scrolled.
  func seenRows(selected: Int) -> [Int] {
    let (room, behind) = (rows - sticky, total - sticky)
    let row = slot(of: selected).row - sticky
    let first = min(max(0, row - room / 2), max(0, behind - room))
    return Array(0..<sticky) + (sticky + first..<sticky + first + min(room, behind))
  }

  /// Towns of a row.
  func indices(row: Int) -> Range<Int> {
    guard let first = index(row: row, column: 0), let last = index(row: row, column: columns - 1) else { return 0..<0 }
    return first..<last + 1
  }

  /// Where a card lies in the pane's content, when its row is the nth that is seen.
  func rect(column: Int, seen: Int) -> Rect {
    Rect(x: column * card.width, y: seen * card.height, width: card.width, height: card.height)
  }
}

extension Model {
  /// The grid of towns, coloured by who holds them.
  func drawTowns(_ grid: TownGrid, into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    let pane = Panel(region.bounds)
    let selected = places.firstIndex(of: town) ?? 0
    pane.draw(
      say.towns(by: order),
      note: places.isEmpty ? "" : say.part(selected + 1, of: places.count), focused: isFocused(.towns), into: &region)
    guard !places.isEmpty else {
      region[pane.content].put(say.noTowns, x: 1, y: 0, role: .faint)
      return
    }
    let seen = grid.seenRows(selected: selected)
    for (number, row) in seen.enumerated() {
      for (column, index) in grid.indices(row: row).enumerated() {
        let rect = grid.rect(column: column, seen: number)
        region[pane.content][rect].draw(card(places[index]), isCard: grid.isCards)
        guard index == selected, isFocused(.towns) else { continue }
        region[pane.content].placeCursor(x: rect.x + (grid.isCards ? 2 : 1), y: rect.y + (grid.isCards ? 1 : 0))
      }
    }
    drawKey(below: seen.count * grid.card.height, into: &region[pane.content])
  }

  /// How the towns are set in the pane of a layout.
  func townGrid(_ layout: Layout) -> TownGrid {
    TownGrid(layout, count: places.count, fixed: fixed.count)
  }

  private func card(_ place: Identifier<Place>) -> TownCard {
    TownCard(
      name: words.name(of: place), otherName: words.isListed(place) ? words.otherName(of: place) : "",
      area: order == .governorate ? words.governorate(of: place) : "", control: timeline.control(of: place, on: day),
      isSelected: place == town, isPinned: pinned.contains(place), words: words)
  }

  /// Whether a pane has the focus and nothing covers it.
  func isFocused(_ pane: Model.Pane) -> Bool {
    context == .found ? pane == .sentences : focus == pane && views.isEmpty
  }

  /// The parties and their letters, where the towns leave room below them.
  private func drawKey(below y: Int, into region: inout Region) {
    let parties = Legend.parties(of: pack)
    let perRow = max(1, region.width / 17)
    let rows = (parties.count + perRow - 1) / perRow
    guard region.height - y >= rows + 2 else { return }
    let top = region.height - rows
    region.put(say.legendHint, x: 1, y: top - 1, role: .faint)
    for (index, party) in parties.enumerated() {
      let x = 1 + index % perRow * 17
      region.put(" \(party.letter) ", x: x, y: top + index / perRow, role: Role.of(party.id, pack, true))
      region.put(say.name(of: party, isShort: true), x: x + 4, y: top + index / perRow, width: 12, role: .faint)
    }
  }
}

/// A town as the grid shows it.
struct TownCard {
  let name: String
  /// Its name in the other language.
  let otherName: String
  /// What it lies in, where towns are ordered by that.
  let area: String
  let control: Control
  let isSelected: Bool
  let isPinned: Bool
  let words: Words

  /// How many claims speak of the state.
  var claims: Int { control.claims }
}

extension Region {
  /// Draws a town as a framed card of four rows, or on one line.
  mutating func draw(_ card: TownCard, isCard: Bool) {
    if isCard { drawCard(card) } else { drawLine(card) }
  }

  private mutating func drawCard(_ card: TownCard) {
    let isReported = card.control.reported
    frame(weight: card.isSelected ? .heavy : .light, role: card.isSelected ? .frameFocused : .frame)
    put(
      card.name, x: 1, y: 0, width: width - (card.isPinned ? 4 : 2),
      role: card.isSelected || isReported ? .strong : .text)
    if card.isPinned { put("*", x: width - 2, y: 0, role: .strong) }
    let badge = Badge(card.control, card.words.pack)
    let x = badge.draw(into: &self, x: 2, y: 1) + 1
    put(
      card.words.card(card.control), x: x, y: 1, width: width - 2 - x, role: isReported ? .text : .faint)
    // The other language runs the other way.
    put(
      card.otherName, x: 2, y: 2, width: width - 4, align: .right, direction: isMirrored ? .leftToRight : .automatic,
      role: isReported ? .text : .faint)
    drawMarks(card)
  }

  /// Whether it changed, how many claims speak of it, and whether one denies it: in the lower line of the frame.
  private mutating func drawMarks(_ card: TownCard) {
    let marks: [(String, Role)] = [
      (card.control.changed ? "▲" : "", .changed), (card.claims > 0 ? "\(card.claims)" : "", .faint),
      (card.control.hasDenial ? "!" : "", .denial),
    ].filter { !$0.0.isEmpty }
    let room = width - 4 - marks.reduce(0) { $0 + Printable.columns($1.0) + 1 }
    if !card.area.isEmpty, room > 3 { put(card.area, x: 1, y: height - 1, width: room, role: .faint) }
    guard !marks.isEmpty else { return }
    var x = width - marks.reduce(3) { $0 + Printable.columns($1.0) + 1 } + 1
    x = put(" ", x: x, y: height - 1)
    for (mark, role) in marks { x = put(mark + " ", x: x, y: height - 1, role: role) }
  }

  private mutating func drawLine(_ card: TownCard) {
    let marks = (card.control.changed ? 1 : 0) + (card.control.hasDenial ? 1 : 0)
    put(card.isSelected ? "▌" : " ", x: 0, y: 0, role: .frameFocused)
    let x = max(5, Badge(card.control, card.words.pack).draw(into: &self, x: 1, y: 0) + 1)
    let end = put(
      card.name, x: x, y: 0, width: width - x - marks - 1,
      role: card.isSelected ? .strong : card.control.reported ? .text : .faint)
    var mark = end + (width > end + marks + 1 ? 1 : 0)
    if card.control.changed { mark = put("▲", x: mark, y: 0, role: .changed) }
    if card.control.hasDenial { put("!", x: mark, y: 0, role: .denial) }
  }
}
