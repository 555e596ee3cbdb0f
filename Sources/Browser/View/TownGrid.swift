import ExtractionModel
import Fusion
import Screen

/// How towns are set in their pane: cards where there is room for them, a line each where there is not.
struct TownGrid: Hashable {
  let columns: Int
  /// Columns and rows of a card.
  let card: Size
  /// Rows of cards that are seen at once.
  let rows: Int
  /// Rows of cards that there are.
  let total: Int

  /// Cards that are seen at once.
  var page: Int { max(1, columns * rows) }
  /// Whether a town has a frame, or just a line.
  var isCards: Bool { card.height > 1 }

  /// Columns of a card: room for a name of two words.
  static let cardWidth = 17

  /// The grid in the towns' pane of a layout.
  init(_ layout: Layout, count: Int) {
    let content = Panel(layout.towns).content
    let isCards = content.width >= 28 && content.height >= 8
    columns = max(1, content.width / Self.cardWidth)
    card = Size(width: content.width / columns, height: isCards ? 4 : 1)
    rows = max(1, content.height / card.height)
    total = (count + columns - 1) / columns
  }

  /// First row of cards that is seen, so that the selected one stands as near the middle as can be.
  func firstRow(selected: Int) -> Int {
    min(max(0, selected / columns - rows / 2), max(0, total - rows))
  }

  /// Where a card lies in the pane's content, when so many rows are scrolled away.
  func rect(of index: Int, firstRow: Int) -> Rect {
    Rect(
      x: index % columns * card.width, y: (index / columns - firstRow) * card.height, width: card.width,
      height: card.height)
  }
}

extension Model {
  /// The grid of towns, coloured by who holds them.
  func drawTowns(_ grid: TownGrid, into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    let pane = Panel(region.bounds)
    let selected = places.firstIndex(of: town) ?? 0
    pane.draw(
      "Towns", note: places.isEmpty ? "" : "\(selected + 1) of \(places.count)", focused: isFocused(.towns),
      into: &region)
    guard !places.isEmpty else {
      region[pane.content].put("no towns", x: 1, y: 0, role: .faint)
      return
    }
    let firstRow = grid.firstRow(selected: selected)
    let seen = firstRow * grid.columns..<min(places.count, (firstRow + grid.rows) * grid.columns)
    for index in seen {
      let place = places[index]
      let card = TownCard(
        name: words.name(of: place), arabic: words.isListed(place) ? words.arabic(of: place) : "",
        control: timeline.control(of: place, on: day),
        isSelected: place == town, words: words)
      region[pane.content][grid.rect(of: index, firstRow: firstRow)].draw(card, isCard: grid.isCards)
    }
    if isFocused(.towns) {
      let rect = grid.rect(of: selected, firstRow: firstRow)
      region[pane.content].placeCursor(x: rect.x + (grid.isCards ? 2 : 1), y: rect.y + (grid.isCards ? 1 : 0))
    }
    drawKey(below: (seen.count + grid.columns - 1) / grid.columns * grid.card.height, into: &region[pane.content])
  }

  /// Whether a pane has the focus and nothing covers it.
  func isFocused(_ pane: Model.Pane) -> Bool { focus == pane && views.isEmpty }

  /// The parties and their letters, where the towns leave room below them.
  private func drawKey(below y: Int, into region: inout Region) {
    let parties = Legend.parties(of: pack)
    let perRow = max(1, region.width / 17)
    let rows = (parties.count + perRow - 1) / perRow
    guard region.height - y >= rows + 2 else { return }
    let top = region.height - rows
    region.put("i legend", x: 1, y: top - 1, role: .faint)
    for (index, party) in parties.enumerated() {
      let x = 1 + index % perRow * 17
      region.put(" \(party.letter) ", x: x, y: top + index / perRow, role: Role.of(party.id, pack, true))
      region.put(party.short, x: x + 4, y: top + index / perRow, width: 12, role: .faint)
    }
  }
}

/// A town as the grid shows it.
struct TownCard {
  let name: String
  let arabic: String
  let control: Control
  let isSelected: Bool
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
    put(card.name, x: 1, y: 0, width: width - 2, role: card.isSelected || isReported ? .strong : .text)
    let badge = Badge(card.control, card.words.pack)
    let x = badge.draw(into: &self, x: 2, y: 1) + 1
    put(
      card.words.card(card.control), x: x, y: 1, width: width - 2 - x, role: isReported ? .text : .faint)
    put(card.arabic, x: 2, y: 2, width: width - 4, align: .right, role: isReported ? .text : .faint)
    drawMarks(card)
  }

  /// Whether it changed, how many claims speak of it, and whether one denies it: in the lower line of the frame.
  private mutating func drawMarks(_ card: TownCard) {
    let marks: [(String, Role)] = [
      (card.control.changed ? "▲" : "", .changed), (card.claims > 0 ? "\(card.claims)" : "", .faint),
      (card.control.hasDenial ? "!" : "", .denial),
    ].filter { !$0.0.isEmpty }
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
