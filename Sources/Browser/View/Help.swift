import Screen

/// The commands that work in a context and match what was typed.
struct HelpList {
  /// Lines of the key table, under their headings in order.
  let bindings: [Keymap.Binding]

  /// Commands whose key, title, help or heading contains the filter.
  init(context: Context, filter: String, of table: [Keymap.Binding] = Keymap.bindings) {
    let wanted = String(filter.map(Fuzzy.folded))
    let all = Keymap.bindings(in: context, of: table).filter { binding in
      let texts = [binding.title, binding.help, binding.group.rawValue] + binding.keys.map(\.name)
      return wanted.isEmpty || texts.contains { String($0.map(Fuzzy.folded)).contains(wanted) }
    }
    bindings = Keymap.Group.allCases.flatMap { group in all.filter { $0.group == group } }
  }
}

extension Model {
  /// The keys that work here, over what is below.
  func drawHelp(filter: String, selected: Int, into region: inout Region) {
    let below = contextBelow
    let list = HelpList(context: below, filter: filter, of: table).bindings
    let all = HelpList(context: below, filter: "", of: table).bindings
    let box = region.bounds.centred(width: 92, height: all.count + Keymap.Group.allCases.count + 4)
    guard !box.isEmpty else { return }
    region[box].fill()
    let panel = Panel(Rect(x: 0, y: 0, width: box.width, height: box.height))
    panel.draw(say.keys(in: below), note: say.part(list.count, of: all.count), focused: true, into: &region[box])
    let (prompt, body) = panel.content.splitTop(panel.content.height >= 3 ? 1 : 0)
    drawBindings(list, selected, into: &region[box][body])
    region[box][prompt].drawPrompt(filter, sign: "›", hint: say.typeToFilter)
  }

  private func drawBindings(_ list: [Keymap.Binding], _ selected: Int, into region: inout Region) {
    var rows: [(heading: String?, index: Int)] = []
    for (index, binding) in list.enumerated() {
      if index == 0 || list[index - 1].group != binding.group { rows.append((say.name(of: binding.group), index)) }
      rows.append((nil, index))
    }
    if rows.isEmpty { region.put(say.noSuchCommand, x: 1, y: 0, role: .faint) }
    let row = rows.firstIndex { $0.heading == nil && $0.index == selected } ?? 0
    for (y, row) in rows[Range(of: rows.count, around: row, height: region.height)].enumerated() {
      guard row.heading == nil else {
        region.put(row.heading ?? "", x: 1, y: y, role: .heading)
        continue
      }
      let binding = list[row.index]
      let isSelected = row.index == selected
      if isSelected {
        region.fill(Rect(x: 1, y: y, width: region.width - 2, height: 1), role: .selection)
      }
      let keys = binding.keys.map(\.sign).joined(separator: " ")
      _ = region.putKeys(keys, x: 3, y: y, width: min(12, region.width - 4), role: isSelected ? .selection : .strong)
      let text = region.columns(of: binding.help) <= region.width - 18 ? binding.help : binding.title
      region.put(text, x: 16, y: y, width: region.width - 18, role: isSelected ? .selection : .text)
    }
  }
}
