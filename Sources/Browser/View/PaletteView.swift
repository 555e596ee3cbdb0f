import ExtractionModel
import Fusion
import Screen

extension Model {
  /// The palette, over what is below it.
  func drawPalette(_ palette: Palette, into region: inout Region) {
    let box = region.bounds.centred(width: 92, height: 30)
    guard !box.isEmpty else { return }
    region[box].fill()
    let panel = Panel(Rect(x: 0, y: 0, width: box.width, height: box.height))
    let note = palette.lines.isEmpty ? "" : say.part(palette.selected + 1, of: palette.lines.count)
    panel.draw(say.paletteTitle, note: note, focused: true, into: &region[box])
    let (prompt, body) = panel.content.splitTop(panel.content.height >= 3 ? 1 : 0)
    drawPaletteLines(palette, into: &region[box][body])
    region[box][prompt].drawPrompt(
      palette.text, sign: ":", hint: say.paletteHint)
  }

  private func drawPaletteLines(_ palette: Palette, into region: inout Region) {
    if palette.lines.isEmpty { region.put(say.nothingLikeThat, x: 1, y: 0, role: .faint) }
    let seen = Range(of: palette.lines.count, around: palette.selected, height: region.height)
    let titles = palette.lines[seen].map { bidi.line(title(of: $0.entry), direction: say.direction) }
    let column = 14 + min(region.width / 2 - 8, (titles.map(\.columns).max() ?? 0) + 2)
    for (y, (index, title)) in zip(seen, titles).enumerated() {
      let row = Rect(x: 0, y: y, width: region.width, height: 1)
      let isSelected = index == palette.selected
      draw(palette.lines[index], title, notes: column, isSelected: isSelected, into: &region[row])
    }
  }

  private func draw(
    _ line: Palette.Line, _ title: Bidi.Line, notes column: Int, isSelected: Bool, into region: inout Region
  ) {
    if isSelected { region.fill(Rect(x: 1, y: 0, width: region.width - 2, height: 1), role: .selection) }
    let (text, faint): (Role, Role) = isSelected ? (.selection, .selection) : (.text, .faint)
    switch line.entry {
    case .command(let binding, let isHere):
      let keys = binding.keys.map(\.sign).joined(separator: " ")
      _ = region.putKeys(keys, x: 2, y: 0, width: 11, role: isSelected ? .selection : isHere ? .strong : .faint)
    case .day: region.put(say.day, x: 2, y: 0, role: faint)
    case .town(let place): Badge(timeline.control(of: place, on: day), pack).draw(into: &region, x: 2, y: 0)
    }
    let letters = Set(line.letters)
    let end = region.put(title, x: 14, y: 0, align: .left) { bytes in
      !isSelected && letters.contains(bytes.lowerBound) ? .match : text
    }
    let x = max(column, end + 2)
    guard region.width - x > 20 else { return }
    region.put(note(on: line.entry), x: x, y: 0, width: region.width - x - 2, direction: .interface, role: faint)
  }

  private func title(of entry: Palette.Entry) -> String {
    switch entry {
    case .command(let binding, _): binding.title
    case .day(let day): say.long(day)
    case .town(let place): words.title(of: place)
    }
  }

  private func note(on entry: Palette.Entry) -> String {
    switch entry {
    case .command(let binding, let isHere):
      return isHere ? binding.help : say.works(in: say.names(of: binding.contexts))
    case .day(let day): return paletteNote(day)
    case .town(let place):
      let kind = say.name(of: words.kind(of: place))
      let facts = [words.holder(timeline.control(of: place, on: day)), kind, words.governorate(of: place)]
      return facts.filter { !$0.isEmpty }.joined(separator: " · ")
    }
  }

  private func paletteNote(_ day: Day) -> String {
    let changed = changes.places[day] ?? []
    return say.said(timeline.claimsPerDay[day] ?? 0, changed: changed.isEmpty ? nil : words.changed(changed))
  }

  /// The command that leads back here, over what is below it.
  func drawLink(into region: inout Region) {
    let lines = bidi.lines(link, width: max(1, min(88, region.width) - 4), direction: .leftToRight)
    let box = region.bounds.centred(width: 92, height: lines.count + 4)
    guard !box.isEmpty else { return }
    region[box].fill()
    let panel = Panel(Rect(x: 0, y: 0, width: box.width, height: box.height))
    panel.draw(say.link, focused: true, into: &region[box])
    let top = panel.content.height > lines.count ? 1 : 0
    for (y, line) in lines.enumerated() {
      region[box][panel.content].put(line, x: 1, y: top + y, align: .left) { _ in .input }
    }
  }
}
