import ExtractionModel
import Fusion

/// Days as people type them: `2024-11-30`, `11-30`, `30 nov`, `nov 2024`, `30`; in Arabic too, `30 تشرين الثاني`.
struct DayQuery: Hashable {
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var weekday: String?
  /// Whether year, month and day are all said.
  var isWhole: Bool { year != nil && month != nil && day != nil }

  /// Reads what was typed; nothing where it is no day, nor the beginning of one.
  init?(_ typed: String) {
    let words = DayQuery.translated(typed).lowercased().split { " -/.,،".contains($0) }
    guard !words.isEmpty, words.count <= 4 else { return nil }
    let isISO = typed.contains("-")
    for word in words {
      guard take(word, isISO: isISO) else { return nil }
    }
    // `2024-1` is on its way to `2024-11`, and `2024-11-3` to `2024-11-30`.
    guard day != nil || month != nil || year != nil else { return nil }
  }

  /// Arabic digits and names of months and weekdays as English has them; a name in two words first.
  private static func translated(_ typed: String) -> String {
    guard !typed.utf8.allSatisfy({ $0 < 0x80 }) else { return typed }
    let folded = String(typed.map { $0.wholeNumberValue.map { Character("\($0)") } ?? Fuzzy.folded($0) })
    let lists = [
      (ArabicGrammar.levantineMonths, months), (ArabicGrammar.months, months), (ArabicGrammar.weekdays, weekdays),
    ]
    let names = lists.flatMap { Array(zip($0, $1)) }
    return names.sorted { $0.0.count > $1.0.count }.reduce(folded) { text, name in
      text.replacing(String(name.0.map(Fuzzy.folded)), with: name.1)
    }
  }

  private mutating func take(_ word: Substring, isISO: Bool) -> Bool {
    guard let number = Int(word), number >= 0 else { return takeName(word) }
    switch word.count {
    case 4 where year == nil: year = number
    case 1, 2:
      if isISO, month == nil, day == nil {
        guard (1...12).contains(number) else { return false }
        month = number
      } else if day == nil {
        guard (1...31).contains(number) else { return false }
        day = number
      } else {
        return false
      }
    default: return false
    }
    return true
  }

  private mutating func takeName(_ word: Substring) -> Bool {
    guard word.count >= 3 else { return false }
    if month == nil, let index = DayQuery.months.firstIndex(where: { $0.hasPrefix(word) }) {
      month = index + 1
    } else if weekday == nil, DayQuery.weekdays.contains(where: { $0.hasPrefix(word) }) {
      weekday = String(word.prefix(3))
    } else {
      return false
    }
    return true
  }

  /// The days of a record that are meant, in order; the nearest one where a whole day lies outside.
  func days(in record: ClosedRange<Day>?, limit: Int = 400) -> [Day] {
    guard let record else { return [] }
    if isWhole, weekday == nil, let named {
      return [min(max(named, record.lowerBound), record.upperBound)]
    }
    var found: [Day] = []
    var day = record.lowerBound
    while day <= record.upperBound, found.count < limit {
      if fits(day) { found.append(day) }
      day = day + 1
    }
    return found
  }

  /// The day that is spelled out, whether the record has it or not.
  var named: Day? {
    guard let year, let month, let day else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return Day("\(year)-\(two(month))-\(two(day))")
  }

  private func fits(_ candidate: Day) -> Bool {
    let civil = candidate.civil
    if let year, civil.year != year { return false }
    if let month, civil.month != month { return false }
    if let day, civil.day != day { return false }
    return weekday.map { DayQuery.weekdays[candidate.weekday.rawValue].hasPrefix($0) } ?? true
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}
