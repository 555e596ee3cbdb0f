import Screen

/// The line at the top and the line at the bottom.
extension Model {
  /// What this is, which day it shows, and what it counts.
  func drawHeader(into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    region.fill(role: .title)
    let known = say.asKnown(on: asOf)
    let (long, short) = (say.long(day), say.short(day))
    let forms = [
      [long, position, known], [long, asOf == nil ? position : known], [long, asOf == nil ? nil : known], [long],
      [short],
    ].map { $0.compactMap(\.self).joined(separator: "  ·  ") }
    let columns = region.columns(of: forms[0])
    let name = say.name(of: pack)
    var left = region.put(" whoholds", x: 0, y: 0, role: .title)
    let isWide =
      region.width >= columns + left + region.columns(of: name) + (isSample ? 10 : 0)
      + (filter.isEmpty ? 0 : 28) + 16
    if isWide { left = region.put("  \(name)", x: left, y: 0, role: .title) }
    if isSample { left = region.put(" \(say.sample) ", x: left + 2, y: 0, role: .marker) }
    if let note = filterNote(isShort: region.width < 60) { left = region.put(note, x: left + 2, y: 0, role: .marker) }
    let right = isWide ? region.width - 4 - region.columns(of: say.helpHint) : region.width - 1
    if isWide { region.put(say.helpHint, x: region.width - 1 - region.columns(of: say.helpHint), y: 0, role: .title) }
    let date = forms.first { region.columns(of: $0) <= right - left - 2 } ?? short
    let x = isWide ? (region.width - columns) / 2 : right - region.columns(of: date)
    let end = region.put(date, x: max(left + 2, x), y: 0, width: right - max(left + 2, x), role: .title)
    if asOf != nil, date.hasSuffix(known) {
      let columns = region.columns(of: known)
      region.tint(Rect(x: end - columns - 1, y: 0, width: columns + 2, height: 1), role: .marker)
    }
  }

  /// `day 4 of 12`.
  private var position: String? {
    timeline.days.map {
      say.position(day.days(after: $0.lowerBound) + 1, of: $0.upperBound.days(after: $0.lowerBound) + 1)
    }
  }

  /// What the user waits for, with a sign that turns.
  private func waiting(for want: Want) -> String {
    let sign = ["|", "/", "-", "\\"][patience % 4]
    switch want {
    case .record: return "\(sign) \(say.reading(nil, isSample: isSample))"
    case .claims(let place): return "\(sign) \(say.reading(words.name(of: place), isSample: false))"
    }
  }

  /// The keys that help most here, from the key table; or a word to the user.
  func drawHints(into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    region.fill(role: .status)
    if let notice {
      region.put(" \(notice)", x: 0, y: 0, width: region.width - 1, direction: .interface, role: .warning)
      return
    }
    if patience > 0, let want {
      region.put(" \(waiting(for: want))", x: 0, y: 0, width: region.width - 1, role: .warning)
      return
    }
    var x = 1
    if context == .found, let search, region.width >= 30 {
      x = region.put(
        "\(say.part(search.selected + 1, of: search.count)) ", x: x, y: 0, direction: .interface, role: .key)
      x = region.put("/\(search.text)", x: x, y: 0, width: region.width / 4, direction: .interface, role: .input) + 2
    }
    let hints = Hint.all(in: context, of: table)
    // Where room is scarce, the ways back and out and the way to all the keys come first.
    var needed = hints.filter(\.isNeeded)
    for hint in hints {
      needed.removeAll { $0 == hint }
      let reserved = needed.reduce(0) { $0 + $1.columns(in: region) + 2 }
      guard x + hint.columns(in: region) + (hint.isNeeded ? 0 : reserved) < region.width else { continue }
      x = region.putKeys(hint.keys, x: x, y: 0, role: .key)
      x = region.put(" \(hint.word)", x: x, y: 0, role: .status) + 2
    }
  }
}

/// A word of the hint line with the keys that share it.
struct Hint: Hashable {
  var keys: String
  let word: String
  /// Whether it has to stand on the line, however narrow that is.
  let isNeeded: Bool

  /// Columns it takes.
  func columns(in region: borrowing Region) -> Int { Printable.columns(keys) + 1 + region.columns(of: word) }

  /// Hints of a context in the order of the key table.
  static func all(in context: Context, of table: [Keymap.Binding] = Keymap.bindings) -> [Hint] {
    var hints: [Hint] = []
    for binding in table where binding.contexts.contains(context) {
      guard let word = binding.hint, let key = binding.keys.first else { continue }
      if let index = hints.firstIndex(where: { $0.word == word }) {
        let isArrow = "←↓↑→".contains(key.sign)
        hints[index].keys += (isArrow ? "" : " ") + key.sign
      } else {
        let isNeeded = [.help, .back, .quit].contains(binding.action)
        hints.append(Hint(keys: key.sign, word: word, isNeeded: isNeeded))
      }
    }
    return hints
  }
}

extension Key {
  /// How hints and help write it: arrows as arrows, else its name.
  var sign: String {
    switch self {
    case .left: "←"
    case .down: "↓"
    case .up: "↑"
    case .right: "→"
    case .enter: "⏎"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .backTab: "Shift-Tab"
    default: name
    }
  }
}
