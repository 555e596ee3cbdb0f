import ExtractionModel

/// How much time a column of the timeline stands for.
public enum TimeScale: String, CaseIterable, Hashable, Sendable {
  case day, week, month, year

  /// The next finer one.
  var finer: TimeScale? { Self.allCases.firstIndex(of: self).flatMap { $0 > 0 ? Self.allCases[$0 - 1] : nil } }

  /// The next coarser one.
  var coarser: TimeScale? {
    Self.allCases.firstIndex(of: self).flatMap { $0 + 1 < Self.allCases.count ? Self.allCases[$0 + 1] : nil }
  }

  /// The days of the column that a day stands in: weeks begin on Monday.
  func span(of day: Day) -> ClosedRange<Day> {
    let (year, month, _) = day.civil
    switch self {
    case .day: return day...day
    case .week: return day - day.weekday.rawValue...day - day.weekday.rawValue + 6
    case .month:
      let next = month == 12 ? Day(year: year + 1, month: 1, day: 1) : Day(year: year, month: month + 1, day: 1)
      return Day(year: year, month: month, day: 1)!...(next ?? day + 1) - 1
    case .year: return Day(year: year, month: 1, day: 1)!...Day(year: year, month: 12, day: 31)!
    }
  }
}

/// The columns of a timeline: spans of days, empty ones too, around the day shown.
struct TimeColumns: Hashable {
  /// A column.
  struct Column: Hashable {
    /// The days it stands for, cut to the record.
    let days: ClosedRange<Day>
    /// Its first column on the screen.
    let x: Int
  }

  let scale: TimeScale
  /// Columns of the screen that each takes: 3 or more with its name, 1 for many.
  let width: Int
  /// From the left.
  let all: [Column]

  /// The columns of a record around `day` in so many columns of the screen; nothing where there is no room.
  init?(_ record: ClosedRange<Day>?, _ scale: TimeScale, around day: Day, columns: Int) {
    guard let record, columns > 0 else { return nil }
    self.scale = scale
    let count = Self.number(of: record.upperBound, scale) - Self.number(of: record.lowerBound, scale) + 1
    let fitting = columns / count
    let most = scale == .year ? 9 : 7
    width = fitting >= 3 ? min(most, fitting) : count <= 31 && columns >= 3 ? 3 : 1
    let seen = min(count, max(1, columns / width))
    let middle = Self.number(of: day, scale) - Self.number(of: record.lowerBound, scale)
    let offset = min(max(0, middle - seen / 2), count - seen)
    var next = scale.span(of: record.lowerBound)
    var columns: [Column] = []
    for index in 0..<offset + seen {
      let days = max(next.lowerBound, record.lowerBound)...min(next.upperBound, record.upperBound)
      if index >= offset { columns.append(Column(days: days, x: (index - offset) * width)) }
      next = scale.span(of: next.upperBound + 1)
    }
    all = columns
  }

  /// The days that are seen.
  var days: ClosedRange<Day> { all[0].days.lowerBound...all[all.count - 1].days.upperBound }

  /// The column of a day.
  func column(of day: Day) -> Column? { all.first { $0.days.contains(day) } }

  /// A number that grows by one from column to column.
  private static func number(of day: Day, _ scale: TimeScale) -> Int {
    let civil = day.civil
    switch scale {
    case .day: return day.number
    // 1970-01-01 was a Thursday.
    case .week: return (day.number + 3 - day.weekday.rawValue) / 7
    case .month: return civil.year * 12 + civil.month
    case .year: return civil.year
    }
  }
}
