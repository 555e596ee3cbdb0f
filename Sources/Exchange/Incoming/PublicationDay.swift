import ExtractionModel

/// Days as machines write them: in fields of pages and feeds, in file names and addresses.
///
/// The day is that of the place where it was written; what a zone would make of it elsewhere is not asked. A day that
/// could be read in two ways is none.
enum PublicationDay {
  /// The day of a field: `2024-11-30T10:15:00+03:00`, `Sat, 30 Nov 2024 10:15:00 GMT`, `November 30, 2024`, `20241130`,
  /// `30/11/2024`, seconds since 1970.
  static func read(_ field: String) -> Day? {
    let text = String(field.prefix(80)).unicodeScalars.map(asciiDigit).reduce(into: "") { $0.unicodeScalars.append($1) }
    let words = self.words(text)
    return numeric(words) ?? named(words)
  }

  /// The day in a file name or an address: `2024-11-30`, `2024/11/30`, `20241130`, `30-11-2024`, and nothing else around
  /// the digits.
  static func read(name: String) -> Day? {
    let words = self.words(String(name.suffix(400)))
    for start in words.indices {
      guard case .number(let value, let digits) = words[start] else { continue }
      if digits == 8, let day = plausible(value / 10000, value / 100 % 100, value % 100) { return day }
      guard start + 2 < words.count, case .number(let second, let width) = words[start + 1],
        case .number(let third, let last) = words[start + 2], width <= 2, last <= 2 || last == 4
      else { continue }
      if digits == 4, last <= 2, let day = plausible(value, second, third) { return day }
      if digits <= 2, last == 4, value > 12 || value == second, let day = plausible(third, second, value) { return day }
    }
    return nil
  }

  private enum Word {
    case number(Int, digits: Int)
    case letters(String)
  }

  /// Runs of digits and of letters, in small letters.
  private static func words(_ text: String) -> [Word] {
    var words: [Word] = []
    var run: [UInt8] = []
    var isDigits = false
    func end() {
      guard !run.isEmpty else { return }
      let word = String(decoding: run, as: UTF8.self)
      if isDigits {
        if run.count <= 18, let value = Int(word) { words.append(.number(value, digits: run.count)) }
      } else {
        words.append(.letters(word))
      }
      run = []
    }
    for byte in text.utf8 {
      let isDigit = byte >= 0x30 && byte <= 0x39
      let letter = byte | 0x20
      let isLetter = letter >= 0x61 && letter <= 0x7a
      if !isDigit && !isLetter || isDigit != isDigits { end() }
      isDigits = isDigit
      if isDigit { run.append(byte) } else if isLetter { run.append(letter) }
    }
    end()
    return words
  }

  private static func numeric(_ words: [Word]) -> Day? {
    let numbers = words.prefix { if case .number = $0 { true } else { false } }.map {
      word -> (value: Int, digits: Int) in
      if case .number(let value, let digits) = word { return (value, digits) }
      return (0, 0)
    }
    guard let first = numbers.first else { return nil }
    if first.digits == 8 { return plausible(first.value / 10000, first.value / 100 % 100, first.value % 100) }
    if words.count == 1, first.digits == 10 || first.digits == 13 {
      let day = Day(number: first.value / (first.digits == 10 ? 1 : 1000) / 86400)
      return plausible(day.civil.year, day.civil.month, day.civil.day)
    }
    guard numbers.count >= 3 else { return nil }
    let (a, b, c) = (numbers[0], numbers[1], numbers[2])
    if a.digits == 4 { return plausible(a.value, b.value, c.value) }
    guard c.digits == 4, a.digits <= 2, b.digits <= 2 else { return nil }
    // 05/06/2024 is in May or in June.
    if a.value > 12 || a.value == b.value { return plausible(c.value, b.value, a.value) }
    return b.value > 12 ? plausible(c.value, a.value, b.value) : nil
  }

  private static func named(_ words: [Word]) -> Day? {
    for (index, word) in words.enumerated() {
      guard case .letters(let name) = word, name.count >= 3, let month = months.firstIndex(of: String(name.prefix(3))),
        name.count == 3 || fullMonths[month].hasPrefix(name) || name == "sept"
      else { continue }
      func number(_ offset: Int, _ digits: ClosedRange<Int>) -> Int? {
        guard words.indices.contains(index + offset), case .number(let value, let count) = words[index + offset],
          digits.contains(count)
        else { return nil }
        return value
      }
      if let day = number(-1, 1...2), let year = number(1, 2...4) {
        return plausible(year < 100 ? 2000 + year : year, month + 1, day)
      }
      if let day = number(1, 1...2), let year = number(2, 4...4) { return plausible(year, month + 1, day) }
    }
    return nil
  }

  private static let fullMonths = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let months = fullMonths.map { String($0.prefix(3)) }

  private static func plausible(_ year: Int, _ month: Int, _ day: Int) -> Day? {
    (1990...2099).contains(year) ? Day(year: year, month: month, day: day) : nil
  }

  private static func asciiDigit(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x660...0x669: Unicode.Scalar(scalar.value - 0x660 + 0x30)!
    case 0x6f0...0x6f9: Unicode.Scalar(scalar.value - 0x6f0 + 0x30)!
    default: scalar
    }
  }
}
