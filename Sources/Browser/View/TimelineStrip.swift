import ExtractionModel
import Fusion
import Screen

/// Which days a strip shows, and in which columns.
struct DayColumns: Hashable {
  /// Days that are seen, the empty ones too.
  let days: ClosedRange<Day>
  /// Columns of a day: 3 or more with its number, 1 for a long record.
  let width: Int

  /// The days of a record around `day` in so many columns; nothing where there is no room.
  init?(_ record: ClosedRange<Day>?, around day: Day, columns: Int) {
    guard let record, columns > 0 else { return nil }
    let count = record.upperBound.days(after: record.lowerBound) + 1
    let fitting = columns / count
    width = fitting >= 3 ? min(7, fitting) : count <= 31 && columns >= 3 ? 3 : 1
    let seen = min(count, columns / width)
    let offset = min(max(0, day.days(after: record.lowerBound) - seen / 2), count - seen)
    days = record.lowerBound + offset...record.lowerBound + (offset + seen - 1)
  }

  /// Days that are seen, in order, each with its first column.
  var all: [(day: Day, x: Int)] {
    (days.lowerBound.number...days.upperBound.number).map {
      (Day(number: $0), ($0 - days.lowerBound.number) * width)
    }
  }
}

extension Model {
  /// Days, how much was said on each, what changed, and the selected town through time.
  func drawTimeline(into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    let panel = Panel(region.bounds)
    panel.draw(timelineTitle, focused: isFocused(.timeline), into: &region)
    let gutter = panel.content.width >= 50 && panel.content.height > 1 ? 11 : 0
    let (labels, strip) = panel.content.splitLeft(gutter)
    guard let columns = DayColumns(timeline.days, around: day, columns: strip.width - 1) else {
      region[panel.content].put("no day yet", x: 1, y: 0, role: .faint)
      return
    }
    for (y, row) in StripRow.rows(panel.content.height).enumerated() {
      region[labels].put(label(row), x: 1, y: y, width: gutter - 2, role: row == .town ? .text : .faint)
      drawRow(row, columns, into: &region[Rect(x: strip.x, y: strip.y + y, width: strip.width, height: 1)])
    }
    let used = columns.all.count * columns.width + 4
    drawSummary(into: &region[strip.splitLeft(used).1])
    if isFocused(.timeline), let selected = columns.all.first(where: { $0.day == day }) {
      region[strip].placeCursor(x: selected.x + (columns.width >= 3 ? 2 : 0), y: 0)
    }
  }

  private var timelineTitle: String {
    guard let days = timeline.days else { return "Timeline" }
    let (first, last) = (days.lowerBound, days.upperBound)
    let from = first.civil.year == last.civil.year ? first.monthName : "\(first.monthName) \(first.civil.year)"
    let to = "\(last.monthName) \(last.civil.year)"
    return first.monthName == last.monthName && first.civil.year == last.civil.year
      ? "Timeline · \(to)" : "Timeline · \(from) to \(to)"
  }

  private func label(_ row: StripRow) -> String {
    switch row {
    case .days: "\(day.monthName) \(day.civil.year)"
    case .claims(let part, let parts): part == parts - 1 ? "claims" : ""
    case .changes: "changes"
    case .town: words.name(of: town)
    }
  }

  private func drawRow(_ row: StripRow, _ columns: DayColumns, into region: inout Region) {
    let isWide = columns.width >= 3
    let most = max(1, timeline.claimsPerDay.values.max() ?? 1)
    let states = row == .town ? timeline.townDays(of: town, over: columns.days) : []
    for (index, (day, x)) in columns.all.enumerated() {
      let left = x + (isWide ? 1 : 0)
      switch row {
      case .days: drawDay(day, x: x, columns.width, into: &region)
      case .claims(let part, let parts):
        let bar = StripRow.bar(timeline.claimsPerDay[day] ?? 0, of: most, part: part, of: parts)
        let role: Role = bar == "·" ? .unreported : .bar
        let isEmpty = timeline.claimsPerDay[day] == nil
        region.put(
          String(repeating: bar, count: isWide && !isEmpty ? 2 : 1), x: left + (isWide && isEmpty ? 1 : 0), y: 0,
          role: role)
      case .changes:
        guard let count = changes.places[day]?.count else { continue }
        region.put(isWide ? "▲\(count)" : "▲", x: left, y: 0, width: columns.width - (isWide ? 1 : 0), role: .changed)
      case .town:
        if states.indices.contains(index) { drawState(states[index], x: left, columns.width, into: &region) }
      }
    }
  }

  private func drawDay(_ day: Day, x: Int, _ width: Int, into region: inout Region) {
    let isSelected = day == self.day
    let number = day.civil.day
    guard width >= 3 else {
      let sign = isSelected ? "▼" : number == 1 ? "│" : "·"
      return _ = region.put(sign, x: x, y: 0, role: isSelected ? .marker : .faint)
    }
    let text = (number < 10 ? " " : "") + "\(number)"
    if isSelected { region.put(width > 3 ? " \(text) " : " \(text)", x: x, y: 0, role: .marker) }
    region.put(text, x: x + 1, y: 0, role: isSelected ? .marker : .text)
    if width >= 7, !isSelected, number == 1 || day == timeline.days?.lowerBound {
      region.put(day.monthName, x: x + 4, y: 0, role: .faint)
    }
  }

  private func drawState(_ state: TownDay, x: Int, _ width: Int, into region: inout Region) {
    let badge = Badge(state, pack)
    guard badge.width < max(2, width) else {
      let piece = badge.pieces.count > 1 ? badge.pieces[1] : badge.pieces[0]
      return _ = region.put(String(piece.text.prefix(1)), x: x, y: 0, role: piece.role)
    }
    let end = badge.draw(into: &region, x: width >= 3 && badge.width == 1 ? x + 1 : x, y: 0)
    if state.changed, end < x + width - 1 { region.put("▲", x: end, y: 0, role: .changed) }
  }

  /// What the day shown brought, where the strip leaves room.
  private func drawSummary(into region: inout Region) {
    guard region.width >= 24 else { return }
    let claims = timeline.claimsPerDay[day] ?? 0
    let changed = changes.places[day] ?? []
    region.put(day.long, x: 0, y: 0, width: region.width - 2, align: .right, role: .strong)
    region.put(words.count(claims, "claim"), x: 0, y: 1, width: region.width - 2, align: .right, role: .faint)
    guard region.height > 2, !changed.isEmpty else { return }
    region.put(
      words.changed(changed), x: 0, y: 2, width: region.width - 2, align: .right, direction: .leftToRight, role: .faint)
  }
}

/// A row of the strip.
enum StripRow: Hashable {
  /// Numbers of the days.
  case days
  /// Claims a day, one of so many rows from the top.
  case claims(Int, of: Int)
  /// How many towns changed.
  case changes
  /// The selected town's state.
  case town

  /// The rows that a strip of some height has.
  static func rows(_ height: Int) -> [StripRow] {
    switch height {
    case ..<2: [.days]
    case 2: [.days, .town]
    case 3: [.days, .claims(0, of: 1), .town]
    case 4: [.days, .claims(0, of: 1), .changes, .town]
    default: [.days, .claims(0, of: 2), .claims(1, of: 2), .changes, .town]
    }
  }

  /// The part of a bar that stands in one of its rows; a dot for a day without claims, so that it is seen to be empty.
  static func bar(_ count: Int, of most: Int, part: Int, of parts: Int) -> String {
    guard count > 0 else { return part == parts - 1 ? "·" : " " }
    let eighths = max(1, count * 8 * parts / most)
    let here = min(8, max(0, eighths - (parts - 1 - part) * 8))
    return [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"][here]
  }
}
