import ExtractionModel

/// A day as an article says it, before it is held against the day of publication.
struct DayExpression: Sendable {
  enum Anchor: Hashable, Sendable {
    /// Days from the day of publication.
    case offset(Int)
    /// The nearest such weekday, not after publication.
    case weekday(Weekday)
    /// A date, with the year if it is said.
    case date(day: Int, month: Int, year: Int?)
    /// A day of the month of publication, or of an earlier one.
    case dayOfMonth(Int, back: Int)
    /// A month, with the year if it is said.
    case month(Int, year: Int?)
    /// A year.
    case year(Int)
    /// How long something took or takes: في عشرة أيام، طوال أسبوعين. It says nothing about when.
    case span
  }

  let anchor: Anchor
  /// Tokens of the expression.
  let tokens: Range<Int>
  /// منذ: it says since when, not when.
  let isSince: Bool

  /// The day meant in an article published on `published`; nothing where the expression is vaguer than a day.
  func day(published: Day) -> Day? {
    switch anchor {
    case .offset(let days): return published + days
    case .weekday(let weekday):
      return published - (published.weekday.rawValue - weekday.rawValue + 7) % 7
    case .date(let day, let month, let year):
      if let year { return Day(year: year, month: month, day: day) }
      let thisYear = published.civil.year
      guard let date = Day(year: thisYear, month: month, day: day) else { return nil }
      // A date without a year is the nearest one: 28 December in an article of 2 January was last year.
      return date.days(after: published) > 180 ? Day(year: thisYear - 1, month: month, day: day) : date
    case .dayOfMonth(let day, let back):
      let now = published.civil
      let months = now.year * 12 + now.month - 1 - back
      return Day(year: months / 12, month: months % 12 + 1, day: day)
    case .month, .year, .span: return nil
    }
  }

  /// Whether it lies in an earlier phase: a month or more before publication.
  func isHistoric(published: Day?) -> Bool {
    guard let published, !isSince else { return false }
    switch anchor {
    case .offset(let days): return days < -30
    case .weekday, .span: return false
    case .date, .dayOfMonth:
      guard let day = day(published: published) else { return false }
      return published.days(after: day) > 30
    case .month(let month, let year):
      let now = published.civil
      return (year ?? (month > now.month ? now.year - 1 : now.year)) * 12 + month < now.year * 12 + now.month - 1
    case .year(let year): return year < published.civil.year
    }
  }
}
