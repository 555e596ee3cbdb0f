import ExtractionModel
import Fusion
import Screen

extension Model {
  /// What changed between two days: the places, and the sentences behind the one that is selected.
  func drawDiff(_ comparison: Comparison, into canvas: inout Canvas) {
    let size = Size(width: canvas.width, height: canvas.height)
    let layout = Layout(size, focus: comparison.isReading ? .sentences : .towns)
    let days = [comparison.other, day].sorted()
    drawShifts(comparison, title: "\(days[0].short) → \(days[1].short)", into: &canvas[layout.towns])
    drawTurns(comparison, into: &canvas[layout.evidence])
    drawTimeline(into: &canvas[layout.timeline])
  }

  private func drawShifts(_ comparison: Comparison, title: String, into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    let panel = Panel(region.bounds)
    let shifts = comparison.shifts
    panel.draw(
      "Changed · \(title)", note: shifts.isEmpty ? "" : "\(comparison.selected + 1) of \(shifts.count)",
      focused: context == .diff && !comparison.isReading, into: &region)
    guard !shifts.isEmpty else {
      let word =
        comparison.other == day ? "both days are the same; ← → choose another" : "nothing changed between these days"
      return _ = region[panel.content].put(word, x: 1, y: 0, role: .faint)
    }
    let height = panel.content.height
    let first = min(max(0, comparison.selected - height / 2), max(0, shifts.count - height))
    let widest = shifts.map { Badge($0.before, pack).width }.max() ?? 1
    let widestAfter = shifts.map { Badge($0.after, pack).width }.max() ?? 1
    for (y, shift) in shifts.dropFirst(first).prefix(height).enumerated() {
      let isSelected = first + y == comparison.selected
      let columns = (before: widest, after: widestAfter)
      draw(shift, columns, isSelected: isSelected, y: y, into: &region[panel.content])
      if isSelected, !comparison.isReading { region[panel.content].placeCursor(x: 1, y: y) }
    }
  }

  private func draw(
    _ shift: Shift, _ columns: (before: Int, after: Int), isSelected: Bool, y: Int, into region: inout Region
  ) {
    if isSelected { region.put("▌", x: 0, y: y, role: .frameFocused) }
    let before = Badge(shift.before, pack)
    before.draw(into: &region, x: 1 + columns.before - before.width, y: y)
    region.put("→", x: columns.before + 2, y: y, role: .faint)
    Badge(shift.after, pack).draw(into: &region, x: columns.before + 4, y: y)
    let x = columns.before + columns.after + 5
    let name = words.name(of: shift.place)
    let end = region.put(name, x: x, y: y, width: region.width - x - 1, role: isSelected ? .strong : .text)
    region.put(
      words.shift(shift), x: end + 2, y: y, width: region.width - end - 3, align: .right, role: .faint)
  }

  private func drawTurns(_ comparison: Comparison, into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    let panel = Panel(region.bounds)
    guard let shift = comparison.shift else {
      return panel.draw("Sentences", focused: context == .diff && comparison.isReading, into: &region)
    }
    let turns = turns(shift)
    let count = turns.evidence.count
    panel.draw(
      words.title(of: shift.place), note: count == 0 ? "" : "\(comparison.sentence + 1) of \(count)",
      focused: context == .diff && comparison.isReading, into: &region)
    let rows = drawHead(shift, turns, into: &region[panel.content])
    let (_, body) = panel.content.splitTop(rows)
    let sections = turns.all.flatMap { turn in
      let (day, holder) = (turn.control.day.short, words.holder(turn.control))
      return [(title: "\(day) · \(holder)", evidence: turn.for), ("\(day) · against it", turn.against)]
    }
    let list = EvidenceList(
      sections, selected: comparison.sentence, width: body.width, height: body.height, bidi: bidi)
    list.draw(words, selected: comparison.sentence, isFocused: comparison.isReading, into: &region[body])
  }

  /// From what to what; returns the rows it took.
  private func drawHead(_ shift: Shift, _ turns: Turns, into region: inout Region) -> Int {
    let before = timeline.control(of: shift.place, on: shift.before.day)
    let after = timeline.control(of: shift.place, on: shift.after.day)
    var y = 0
    for (control, word) in [(before, "was"), (after, "is")] {
      region.put(word, x: 1, y: y, role: .faint)
      let x = Badge(control, pack).draw(into: &region, x: 5, y: y) + 1
      region.put(
        "\(words.holder(control)) · \(words.standing(control))", x: x, y: y, width: region.width - x - 1, role: .text)
      y += 1
    }
    var notes: [String] = []
    if before.except != after.except {
      notes.append("left out: \(words.list(before.except)) → \(words.list(after.except))")
    }
    if turns.all.isEmpty { notes.append("no report of the town itself changed it: its parts did") }
    if turns.earlier > 0 { notes.append("\(turns.earlier) earlier changes are not listed") }
    for note in notes where y + 3 < region.height {
      region.put(note, x: 1, y: y, width: region.width - 2, direction: .leftToRight, role: .faint)
      y += 1
    }
    return region.height > y + 4 ? y + 1 : y
  }
}

extension Words {
  /// What differs, where the letters alone do not tell it: `half → most`.
  func shift(_ shift: Shift) -> String {
    let (before, after) = (shift.before, shift.after)
    if before.parties != after.parties || before.holder != after.holder { return after.extent?.rawValue ?? "" }
    if before.standing != after.standing { return "\(before.standing.rawValue) → \(after.standing.rawValue)" }
    if before.extent != after.extent {
      return "\(before.extent?.rawValue ?? "?") → \(after.extent?.rawValue ?? "?")"
    }
    return "parts of it"
  }

  /// Names in a row; `nothing` without any.
  func list(_ places: [Identifier<Place>]) -> String {
    places.isEmpty ? "nothing" : places.map(name(of:)).joined(separator: ", ")
  }

  /// `Aleppo  حلب`.
  func title(of place: Identifier<Place>) -> String {
    [name(of: place), isListed(place) ? arabic(of: place) : ""].filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
