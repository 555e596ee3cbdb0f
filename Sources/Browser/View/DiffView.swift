import ExtractionModel
import Fusion
import Screen

extension Model {
  /// What changed between two days: the places, and the sentences behind the one that is selected.
  func drawDiff(_ comparison: Comparison, into canvas: inout Canvas) {
    let size = Size(width: canvas.width, height: canvas.height)
    let layout = Layout(size, focus: comparison.isReading ? .sentences : .towns)
    let days = [comparison.other, day].sorted()
    drawShifts(comparison, title: say.changed(from: days[0], to: days[1]), into: &canvas[layout.towns])
    drawTurns(comparison, into: &canvas[layout.evidence])
    drawTimeline(into: &canvas[layout.timeline])
  }

  private func drawShifts(_ comparison: Comparison, title: String, into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    let panel = Panel(region.bounds)
    let shifts = comparison.shifts
    panel.draw(
      title, note: shifts.isEmpty ? "" : say.part(comparison.selected + 1, of: shifts.count),
      focused: context == .diff && !comparison.isReading, into: &region)
    guard !shifts.isEmpty else {
      let word = comparison.other == day ? say.sameDay : say.nothingChanged
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
    region.put(say.arrow, x: columns.before + 2, y: y, role: .faint)
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
      return panel.draw(say.sentences, focused: context == .diff && comparison.isReading, into: &region)
    }
    let turns = turns(shift)
    let count = turns.evidence.count
    panel.draw(
      words.title(of: shift.place), note: count == 0 ? "" : say.part(comparison.sentence + 1, of: count),
      focused: context == .diff && comparison.isReading, into: &region)
    let rows = drawHead(shift, turns, into: &region[panel.content])
    let (_, body) = panel.content.splitTop(rows)
    let sections = turns.all.flatMap { turn in
      let title = say.turn(turn.control.day, words.holder(turn.control))
      return [(title: title, evidence: turn.for), (say.turnAgainst(turn.control.day), turn.against)]
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
    for (control, word) in [(before, say.was), (after, say.is)] {
      region.put(word, x: 1, y: y, role: .faint)
      let x = Badge(control, pack).draw(into: &region, x: 5, y: y) + 1
      region.put(
        "\(words.holder(control)) · \(words.standing(control))", x: x, y: y, width: region.width - x - 1, role: .text)
      y += 1
    }
    var notes: [String] = []
    if before.except != after.except {
      notes.append(say.leftOut(before: before.except.map(words.name(of:)), after: after.except.map(words.name(of:))))
    }
    if turns.all.isEmpty { notes.append(say.changedByItsParts) }
    if turns.earlier > 0 { notes.append(say.earlierChanges(turns.earlier)) }
    for note in notes where y + 3 < region.height {
      region.put(note, x: 1, y: y, width: region.width - 2, direction: .interface, role: .faint)
      y += 1
    }
    return region.height > y + 4 ? y + 1 : y
  }
}

extension Words {
  /// What differs, where the letters alone do not tell it: `half → most`.
  func shift(_ shift: Shift) -> String {
    let (before, after) = (shift.before, shift.after)
    if before.parties != after.parties || before.holder != after.holder { return after.extent.map(say.name(of:)) ?? "" }
    if before.standing != after.standing {
      return "\(say.name(of: before.standing)) \(say.arrow) \(say.name(of: after.standing))"
    }
    if before.extent != after.extent {
      let extents = [before.extent, after.extent].map { $0.map(say.name(of:)) ?? "?" }
      return "\(extents[0]) \(say.arrow) \(extents[1])"
    }
    return say.partsOfIt
  }

  /// `Aleppo  حلب`, or the other way round.
  func title(of place: Identifier<Place>) -> String {
    [name(of: place), isListed(place) ? otherName(of: place) : ""].filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
