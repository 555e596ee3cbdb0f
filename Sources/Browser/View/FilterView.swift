import Fusion
import Screen

extension Model {
  /// What sentences can be filtered by, with the number of those that each value leaves; in the place of the towns.
  func drawFilter(selected: Int, into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    let panel = Panel(region.bounds)
    let lines = FilterList(self).lines
    panel.draw(
      say.filterTitle, note: lines.isEmpty ? "" : say.part(selected + 1, of: lines.count), focused: true, into: &region)
    if lines.isEmpty { region[panel.content].put(say.noSentenceOnThisDay, x: 1, y: 0, role: .faint) }
    var rows: [(heading: Filter.Facet?, index: Int)] = []
    for (index, line) in lines.enumerated() {
      if index == 0 || lines[index - 1].value.facet != line.value.facet { rows.append((line.value.facet, index)) }
      rows.append((nil, index))
    }
    let current = rows.firstIndex { $0.heading == nil && $0.index == selected } ?? 0
    let seen = Range(of: rows.count, around: current, height: panel.content.height)
    for (y, row) in rows[seen].enumerated() {
      let rect = Rect(x: 0, y: y, width: panel.content.width, height: 1)
      if let facet = row.heading {
        region[panel.content][rect].put(say.name(of: facet), x: 1, y: 0, role: .heading)
      } else {
        draw(lines[row.index], isSelected: row.index == selected, into: &region[panel.content][rect])
      }
    }
  }

  private func draw(_ line: FilterList.Line, isSelected: Bool, into region: inout Region) {
    let isChosen = filter.chosen.contains(line.value)
    if isSelected {
      region.put("▌", x: 0, y: 0, role: .frameFocused)
      region.placeCursor(x: 3, y: 0)
    }
    region.put(isChosen ? "[x]" : "[ ]", x: 2, y: 0, role: isChosen ? .strong : .faint)
    let count = "\(line.count)"
    let right = region.width - 2 - count.count
    region.put(count, x: right, y: 0, role: line.count == 0 ? .faint : .text)
    region.put(
      line.label, x: 6, y: 0, width: right - 7, direction: .interface,
      role: isSelected || isChosen ? .strong : line.count == 0 ? .faint : .text)
  }

  /// What the header says of the filter; nothing where there is none.
  func filterNote(isShort: Bool) -> String? {
    guard !filter.isEmpty else { return nil }
    return " \(say.filterNote(evidence.count, of: allEvidence.count, isShort: isShort)) "
  }
}
