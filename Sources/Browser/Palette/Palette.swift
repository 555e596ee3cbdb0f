import ExtractionModel

/// The palette: a line that is typed, and every command, day and town that fits it.
public struct Palette: Hashable, Sendable {
  /// Something that the palette leads to.
  enum Entry: Hashable, Sendable {
    /// A command; whether it works where the palette was opened.
    case command(Keymap.Binding, isHere: Bool)
    /// A day of the record.
    case day(Day)
    /// A place.
    case town(Identifier<Place>)
  }

  /// An entry, how well it fits, and the letters of a command's title that were typed, by their first bytes.
  struct Line: Hashable, Sendable {
    let entry: Entry
    let score: Int
    var letters: [Int] = []
  }

  /// What was typed.
  public internal(set) var text = ""
  /// Which line is selected, from 0.
  public internal(set) var selected = 0
  /// What fits, the best first.
  var lines: [Line] = []

  /// Lines that are listed at most: who wants another types on.
  static let most = 400
}

extension Palette.Line {
  /// Commands by title, key and what they do; without anything typed all of them, those that work here first.
  static func commands(
    _ typed: String, in context: Context, of table: [Keymap.Binding]
  ) -> [Palette.Line] {
    let here = HelpList(context: context, filter: "", of: table).bindings
    var seen = Set(here.map(\.action))
    let elsewhere = table.filter {
      !$0.contexts.isSubset(of: Context.typing) && seen.insert($0.action).inserted
    }
    return (here.map { ($0, true) } + elsewhere.map { ($0, false) }).compactMap { binding, isHere in
      guard let (score, letters) = fit(typed, binding) else { return nil }
      return Palette.Line(
        entry: .command(binding, isHere: isHere), score: isHere ? score : score - 100, letters: letters)
    }
  }

  private static func fit(_ typed: String, _ binding: Keymap.Binding) -> (Int, [Int])? {
    if typed.isEmpty { return (0, []) }
    if binding.keys.contains(where: {
      $0.name == typed || $0.name.count > 1 && $0.name.lowercased() == typed.lowercased()
    }) {
      return (Fuzzy.exact, [])
    }
    if let fit = Fuzzy(typed, in: binding.title) { return (fit.score, bytes(of: fit.letters, in: binding.title)) }
    let words = [binding.action.rawValue, binding.hint ?? "", binding.help]
    let isTold = typed.count > 2 && words.contains { Fuzzy(typed, in: $0).map { $0.score >= Fuzzy.inside } ?? false }
    return isTold ? (200, []) : nil
  }

  /// Where letters begin in the UTF-8 of a text.
  private static func bytes(of letters: [Int], in text: String) -> [Int] {
    var starts: [Int] = []
    var start = 0
    for letter in text {
      starts.append(start)
      start += letter.utf8.count
    }
    return letters.map { starts[$0] }
  }

  /// Days that are meant.
  static func days(_ typed: String, in record: ClosedRange<Day>?) -> [Palette.Line] {
    guard let query = DayQuery(typed) else { return [] }
    return query.days(in: record, limit: Palette.most).map {
      Palette.Line(entry: .day($0), score: query.isWhole ? Fuzzy.exact + 1 : 650)
    }
  }

  /// Towns by any of their names.
  static func towns(
    _ typed: String, in index: PlaceIndex, isKnown: (Identifier<Place>) -> Bool
  ) -> [Palette.Line] {
    index.places(like: typed, isKnown: isKnown).map { place, fit in
      let score =
        switch fit {
        case .exact: Fuzzy.exact - 1
        case .withoutArticle: Fuzzy.exact - 2
        case .beginning: Fuzzy.prefix - 50
        case .inside: Fuzzy.apart - 100
        case .near: 100
        }
      return Palette.Line(entry: .town(place), score: score)
    }
  }
}

extension Model {
  /// Opens the palette.
  mutating func openPalette() {
    rememberNames()
    views.append(.palette(Palette()))
    revisePalette { _ in }
  }

  /// Changes what was typed, and looks again what fits.
  mutating func revisePalette(_ change: (inout Palette) -> Void) {
    guard case .palette(var palette) = views.last else { return }
    change(&palette)
    palette.lines = paletteLines(palette.text)
    palette.selected = min(max(0, palette.selected), max(0, palette.lines.count - 1))
    views[views.count - 1] = .palette(palette)
  }

  private func paletteLines(_ text: String) -> [Palette.Line] {
    let typed = String(text.drop { $0 == " " || $0 == ":" })
    var lines = Palette.Line.commands(typed, in: contextBelow, of: table)
    guard !typed.isEmpty, let names else { return lines }
    let listed = Set(places)
    lines += Palette.Line.days(typed, in: timeline.days)
    lines += Palette.Line.towns(typed, in: names) { listed.contains($0) }
    let ranked = lines.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
    return ranked.prefix(Palette.most).map(\.element)
  }

  /// Writes out what the selected line stands for.
  mutating func completePalette() {
    guard case .palette(let palette) = views.last, palette.lines.indices.contains(palette.selected) else { return }
    let text =
      switch palette.lines[palette.selected].entry {
      case .command(let binding, _): binding.title
      case .day(let day): day.description
      case .town(let place): palette.text.isArabic ? words.arabic(of: place) : words.english(of: place)
      }
    revisePalette {
      $0.text = text
      $0.selected = 0
    }
  }

  /// Does what the selected line says, with the palette gone.
  mutating func runPalette() -> Effect? {
    guard case .palette(let palette) = views.popLast() else { return nil }
    guard palette.lines.indices.contains(palette.selected) else {
      notice = palette.text.isEmpty ? nil : say.nothingLike(palette.text)
      return nil
    }
    switch palette.lines[palette.selected].entry {
    case .command(let binding, true): return perform(binding.action)
    case .command(let binding, false):
      notice = say.works(binding.title, in: say.names(of: binding.contexts))
    case .day(let day):
      go(to: day)
      if let named = DayQuery(palette.text)?.named, named != self.day {
        notice = say.notInRecord(named)
      }
    case .town(let place):
      views.removeAll { $0 != .why(top: 0) }
      select(place)
    }
    return nil
  }

  /// Sees to it that names can be looked through.
  mutating func rememberNames() {
    if names == nil { names = PlaceIndex(pack, unlisted: words.unlistedPlaces) }
  }
}

extension Speech {
  /// Contexts by name, in order.
  func names(of contexts: Set<Context>) -> [String] {
    Context.allCases.filter(contexts.contains).map { name(of: $0) }
  }
}

extension String {
  /// Whether it begins with an Arabic letter.
  var isArabic: Bool {
    unicodeScalars.first { $0.properties.isAlphabetic }.map { (0x600...0x6FF).contains($0.value) } ?? false
  }
}
