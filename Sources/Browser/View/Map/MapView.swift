import ExtractionModel
import Fusion
import Screen

extension Model {
  /// The towns on a map, coloured by who holds them, within the outlines that the pack has.
  func drawMap(into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    let panel = Panel(region.bounds)
    let content = panel.content
    guard let sheet = MapSheet(self, columns: content.width, rows: content.height) else {
      panel.draw(say.map, focused: isFocused(.towns), into: &region)
      return _ = region[content].put(say.noPointAtAll, x: 1, y: 0, width: content.width - 2, role: .faint)
    }
    panel.draw(say.map, note: note(sheet), focused: isFocused(.towns), into: &region)
    drawOutlines(sheet.projection, into: &region[content].unmirrored)
    for mark in sheet.marks.reversed() { draw(mark, into: &region[content].unmirrored) }
    drawScale(sheet.projection, marks: sheet.marks, into: &region[content].unmirrored)
    guard isFocused(.towns), let selected = sheet.marks.first, selected.place == town else { return }
    region[content].unmirrored.placeCursor(x: selected.x, y: selected.y)
  }

  /// What of the world the map shows: the outlines of the pack, else its towns and those that have claims.
  var mapBox: Box? {
    let outlined = Box(around: pack.outlines.lazy.flatMap(\.rings).joined())
    return outlined ?? Box(around: places.lazy.compactMap { pack[$0]?.at })
  }

  private func note(_ sheet: MapSheet) -> String {
    let counted = sheet.hidden > 0 ? say.fitting(sheet.marks.count, of: sheet.marks.count + sheet.hidden) : ""
    let absent = words.isListed(town) && pack[town]?.at != nil ? "" : say.noPoint(words.name(of: town))
    let zoom = map.zoom > 0 ? say.zoom(map.zoom) : ""
    return [absent, counted, zoom].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func drawOutlines(_ projection: Projection, into region: inout Region) {
    var dots = Dots(width: region.width, height: region.height)
    for ring in pack.outlines.lazy.flatMap(\.rings) {
      var last = ring.last.map(projection.point)
      for point in ring.lazy.map(projection.point) {
        if let last { dots.line(from: last, to: point) }
        last = point
      }
    }
    for y in 0..<dots.height {
      for x in 0..<dots.width {
        guard let sign = dots.sign(x: x, y: y, isASCII: isASCII) else { continue }
        region.fill(Rect(x: x, y: y, width: 1, height: 1), with: sign, role: .outline)
      }
    }
  }

  private func draw(_ mark: MapSheet.Mark, into region: inout Region) {
    // A blank on either side sets it off from the outlines.
    region.fill(Rect(x: mark.x - 1, y: mark.y, width: mark.badge.width + 2, height: 1))
    mark.badge.draw(into: &region, x: mark.x, y: mark.y)
    guard let label = mark.label else { return }
    region.fill(Rect(x: label.x - 1, y: label.y, width: label.width + 2, height: 1))
    if label.y == mark.y { mark.badge.draw(into: &region, x: mark.x, y: mark.y) }
    let isTold = mark.state.reported || mark.state.changed
    let role: Role = mark.place == town ? .selection : isTold ? .text : .faint
    let end = region.put(label.text, x: label.x, y: label.y, role: role)
    if label.hasChanged { region.put("▲", x: end, y: label.y, role: .changed) }
  }

  /// A stretch of round length in the lower left, where nothing else stands.
  private func drawScale(_ projection: Projection, marks: [MapSheet.Mark], into region: inout Region) {
    let y = region.height - 1
    guard region.width >= 30, region.height >= 10 else { return }
    let perColumn = projection.kilometresPerColumn
    guard let length = [500, 200, 100, 50, 20, 10, 5, 2, 1].first(where: { Double($0) / perColumn <= 12 }) else {
      return
    }
    let columns = max(2, Int((Double(length) / perColumn).rounded()))
    let text = " \(say.kilometres(length))"
    let end = 1 + columns + Printable.columns(text)
    let isTaken = marks.contains { $0.y == y && $0.x <= end || $0.label.map { $0.y == y && $0.x <= end } ?? false }
    guard !isTaken else { return }
    region.put(String(repeating: "─", count: columns) + text, x: 1, y: y, role: .faint)
  }
}
