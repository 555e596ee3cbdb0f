import ExtractionModel
import Fusion
import Screen

extension Model {
  /// Days or longer spans, how much was said in each, what changed, and the selected town through time.
  func drawTimeline(into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    let panel = Panel(region.bounds)
    panel.draw(say.timeline(timeline.days, by: scale), note: playNote, focused: isFocused(.timeline), into: &region)
    let gutter = panel.content.width >= 50 && panel.content.height > 1 ? say.labelColumns : 0
    let (labels, strip) = panel.content.splitLeft(gutter)
    guard let columns = timeColumns(strip.width) else {
      region[panel.content].put(say.noDayYet, x: 1, y: 0, role: .faint)
      return
    }
    for (y, row) in StripRow.rows(panel.content.height).enumerated() {
      region[labels].put(label(row), x: 1, y: y, width: gutter - 2, role: row == .town ? .text : .faint)
      drawRow(row, columns, into: &region[Rect(x: strip.x, y: strip.y + y, width: strip.width, height: 1)])
    }
    let used = columns.all.count * columns.width + 4
    drawSummary(into: &region[strip.splitLeft(used).1])
    if isFocused(.timeline), let selected = columns.column(of: day) {
      region[strip].placeCursor(x: selected.x + (columns.width >= 3 ? 2 : 0), y: 0)
    }
  }

  /// The columns of a strip of some width.
  func timeColumns(_ width: Int) -> TimeColumns? {
    TimeColumns(timeline.days, scale, around: day, columns: width - 1)
  }

  /// Whether the days run by themselves.
  private var playNote: String { playing.map { say.playing(daysPerSecond: $0.daysPerSecond) } ?? "" }

  private func label(_ row: StripRow) -> String {
    switch row {
    case .days: say.label(of: day, scale)
    case .claims(let part, let parts): part == parts - 1 ? say.claims : ""
    case .changes: say.changes
    case .town: words.name(of: town)
    }
  }

  private func drawRow(_ row: StripRow, _ columns: TimeColumns, into region: inout Region) {
    let isWide = columns.width >= 3
    let claims = row.isClaims ? columns.all.map { claimCount($0.days) } : []
    let most = row.isClaims && scale == .day ? timeline.claimsPerDay.values.max() ?? 1 : claims.max() ?? 1
    let states = row == .town ? timeline.townDays(of: town, over: columns.days, withExcept: false) : []
    for (index, column) in columns.all.enumerated() {
      let left = column.x + (isWide ? 1 : 0)
      switch row {
      case .days: drawName(column, columns.width, into: &region)
      case .claims(let part, let parts):
        let count = claims[index]
        let bar = StripRow.bar(count, of: max(1, most), part: part, of: parts)
        region.put(
          String(repeating: bar, count: isWide && count > 0 ? 2 : 1), x: left + (isWide && count == 0 ? 1 : 0), y: 0,
          role: bar == "·" ? .unreported : .bar)
      case .changes:
        let count = changeCount(column.days)
        guard count > 0 else { continue }
        let room = columns.width - (isWide ? 1 : 0)
        region.put(isWide ? "▲\(count)" : "▲", x: left, y: 0, width: room, role: .changed)
      case .town:
        let state = states[column.days.upperBound.number - columns.days.lowerBound.number]
        let changed = scale != .day && changes(of: town, in: column.days)
        drawState(state, isChanged: changed || state.changed, x: left, columns.width, into: &region)
      }
    }
  }

  /// Claims that speak of some days.
  private func claimCount(_ days: ClosedRange<Day>) -> Int {
    (days.lowerBound.number...days.upperBound.number).reduce(0) { $0 + (timeline.claimsPerDay[Day(number: $1)] ?? 0) }
  }

  /// How many towns changed on some days.
  private func changeCount(_ days: ClosedRange<Day>) -> Int {
    if scale == .day { return changes.places[days.lowerBound]?.count ?? 0 }
    return changes.days(in: days).reduce(into: Set<Identifier<Place>>()) { $0.formUnion(changes.places[$1] ?? []) }
      .count
  }

  private func changes(of town: Identifier<Place>, in days: ClosedRange<Day>) -> Bool {
    timeline.changes(of: town).contains { days.contains($0) }
  }

  private func drawName(_ column: TimeColumns.Column, _ width: Int, into region: inout Region) {
    let isSelected = column.days.contains(day)
    guard width >= 3 else {
      let sign = isSelected ? "▼" : beginsYear(column.days) ? "┃" : begins(column.days) ? "│" : "·"
      return _ = region.put(sign, x: column.x, y: 0, role: isSelected ? .marker : .faint)
    }
    let text = name(of: column.days)
    if isSelected { region.put(width > 3 ? " \(text) " : " \(text)", x: column.x, y: 0, width: width, role: .marker) }
    region.put(text, x: column.x + 1, y: 0, width: width - 1, role: isSelected ? .marker : .text)
    guard width >= 7, !isSelected else { return }
    let isFirst = column.days.lowerBound == timeline.days?.lowerBound
    switch scale {
    case .day where begins(column.days) || isFirst, .week where column.days.lowerBound.civil.day <= 7 || isFirst:
      region.put(say.mark(of: column.days.lowerBound, afterNumber: true), x: column.x + 4, y: 0, role: .faint)
    case .month where beginsYear(column.days):
      region.put("'\(column.days.lowerBound.civil.year % 100)", x: column.x + 4, y: 0, width: 3, role: .faint)
    default: break
    }
  }

  private func name(of days: ClosedRange<Day>) -> String {
    let civil = days.lowerBound.civil
    switch scale {
    case .day, .week: return (civil.day < 10 ? " " : "") + "\(civil.day)"
    case .month: return say.mark(of: days.lowerBound, afterNumber: false)
    case .year: return String(civil.year)
    }
  }

  /// Whether a month, or for months and years a year, begins in some days.
  private func begins(_ days: ClosedRange<Day>) -> Bool {
    switch scale {
    case .day: days.lowerBound.civil.day == 1
    case .week: days.upperBound.civil.day <= 7
    case .month, .year: beginsYear(days)
    }
  }

  private func beginsYear(_ days: ClosedRange<Day>) -> Bool {
    let last = days.upperBound.civil
    return days.lowerBound <= Day(year: last.year, month: 1, day: 1)! && scale != .year
  }

  private func drawState(_ state: TownDay, isChanged: Bool, x: Int, _ width: Int, into region: inout Region) {
    let badge = Badge(state, pack)
    guard badge.width < max(2, width) else {
      let piece = badge.pieces.count > 1 ? badge.pieces[1] : badge.pieces[0]
      return _ = region.put(String(piece.text.prefix(1)), x: x, y: 0, role: piece.role)
    }
    let end = badge.draw(into: &region, x: width >= 3 && badge.width == 1 ? x + 1 : x, y: 0)
    if isChanged, end < x + width - 1 { region.put("▲", x: end, y: 0, role: .changed) }
  }

  /// What the day shown brought, where the strip leaves room.
  private func drawSummary(into region: inout Region) {
    guard region.width >= 24 else { return }
    let claims = timeline.claimsPerDay[day] ?? 0
    let changed = changes.places[day] ?? []
    region.put(say.long(day), x: 0, y: 0, width: region.width - 2, align: .right, role: .strong)
    region.put(say.count(claims, .claim), x: 0, y: 1, width: region.width - 2, align: .right, role: .faint)
    guard region.height > 2, !changed.isEmpty else { return }
    region.put(
      words.changed(changed), x: 0, y: 2, width: region.width - 2, align: .right, direction: .interface, role: .faint)
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

  /// Whether it is part of the bars.
  var isClaims: Bool { if case .claims = self { true } else { false } }

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
