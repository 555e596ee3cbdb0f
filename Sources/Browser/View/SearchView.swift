import ExtractionModel
import Fusion
import Screen

/// Where the lines of a search stand: headings and towns a row each, sentences two.
private struct SearchRows {
  /// What a row shows.
  enum Row { case heading(String), town(Int), facts(Int), words(Int), gap }

  private let towns: Int
  private let sentences: Int
  private let headings: (towns: String, sentences: String)

  init(_ search: Search, _ say: any Speech) {
    towns = search.towns.count
    sentences = search.findings?.claims.count ?? 0
    headings = (
      say.townsFound(towns),
      say.sentencesFound(search.findings?.total, isCut: search.findings?.isCut ?? false, shown: sentences)
    )
  }

  private var townRows: Int { towns == 0 ? 0 : towns + 2 }

  var count: Int { townRows + 1 + sentences * 2 }

  /// Rows of the nth thing found.
  func rows(of index: Int) -> Range<Int> {
    if index < towns { return index + 1..<index + 2 }
    let first = townRows + 1 + (index - towns) * 2
    return first..<first + 2
  }

  subscript(row: Int) -> Row {
    if row < townRows { return row == 0 ? .heading(headings.towns) : row == townRows - 1 ? .gap : .town(row - 1) }
    let below = row - townRows
    if below == 0 { return .heading(headings.sentences) }
    return (below - 1) % 2 == 0 ? .facts(towns + (below - 1) / 2) : .words(towns + (below - 1) / 2)
  }

  /// Rows that are seen while one thing is selected.
  func seen(_ selected: Int, height: Int) -> Range<Int> {
    let own = rows(of: selected)
    let first = Swift.min(Swift.max(0, own.lowerBound - height / 2), Swift.max(0, count - height))
    return first..<Swift.min(count, first + Swift.max(0, height))
  }
}

extension Model {
  /// The search while it is typed: towns and sentences as they are found.
  func drawSearch(_ search: Search, into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    let panel = Panel(region.bounds)
    panel.draw(
      say.find, note: search.count == 0 ? "" : say.part(search.selected + 1, of: search.count), focused: true,
      into: &region)
    let (prompt, body) = panel.content.splitTop(panel.content.height >= 3 ? 1 : 0)
    drawFound(search, into: &region[body])
    region[prompt].drawPrompt(
      search.text, sign: "/", hint: say.findHint)
  }

  private func drawFound(_ search: Search, into region: inout Region) {
    guard !search.text.isEmpty else { return }
    if search.towns.isEmpty, search.findings?.total == 0 {
      region.put(say.nothingFound, x: 1, y: 0, role: .faint)
      return
    }
    let rows = SearchRows(search, say)
    let needle = Needle(search.text)
    for (y, row) in rows.seen(search.selected, height: region.height).enumerated() {
      draw(rows[row], search, needle, into: &region[Rect(x: 0, y: y, width: region.width, height: 1)])
    }
  }

  private func draw(_ row: SearchRows.Row, _ search: Search, _ needle: Needle, into region: inout Region) {
    switch row {
    case .gap: break
    case .heading(let title):
      region.fill(Rect(x: 1, y: 0, width: region.width - 2, height: 1), with: "─", role: .frame)
      region.put(" \(title) ", x: 3, y: 0, width: region.width - 4, role: .heading)
    case .town(let index):
      if index == search.selected { region.put("▌", x: 0, y: 0, role: .frameFocused) }
      guard case .town(let place) = search[index] else { return }
      let control = timeline.control(of: place, on: day)
      let x = max(7, Badge(control, pack).draw(into: &region, x: 2, y: 0) + 1)
      let role: Role = index == search.selected ? .strong : .text
      let end = region.put(words.title(of: place), x: x, y: 0, width: region.width - x - 1, role: role)
      let kind = say.name(of: words.kind(of: place))
      let facts = [kind, words.governorate(of: place), words.holder(control)].filter { !$0.isEmpty }
      region.put(
        facts.joined(separator: " · "), x: end + 2, y: 0, width: region.width - end - 3, align: .right,
        direction: .interface, role: .faint)
    case .facts(let index):
      if index == search.selected { region.put("▌", x: 0, y: 0, role: .frameFocused) }
      if case .sentence(let claim) = search[index] {
        drawFacts(claim, isSelected: index == search.selected, into: &region)
      }
    case .words(let index):
      if index == search.selected { region.put("▌", x: 0, y: 0, role: .frameFocused) }
      if case .sentence(let claim) = search[index] { drawExcerpt(claim, needle, into: &region) }
    }
  }

  /// `Aleppo · 30 Nov · SOHR · O controls most   002`.
  private func drawFacts(_ claim: Claim, isSelected: Bool, into region: inout Region) {
    let number = words.number(of: claim.article)
    let numberWidth = min(Printable.columns(number), max(0, region.width / 4))
    region.put(number, x: region.width - 2 - numberWidth, y: 0, width: numberWidth, role: .faint)
    let room = region.width - numberWidth - 4
    let day = claim.about.map(say.short) ?? say.background
    var x = region.put(
      words.name(of: claim.location.id), x: 2, y: 0, width: room - 2, role: isSelected ? .strong : .text)
    x = region.put(" · \(day) · ", x: x, y: 0, width: room - x, role: .faint)
    x = region.put(words.source(of: claim), x: x, y: 0, width: room - x, role: .text)
    x = region.put(" · \(words.factuality(claim, nil)) · ", x: x, y: 0, width: room - x, role: .faint)
    x = region.put(
      String(words.letter(of: claim.party)), x: x, y: 0, width: room - x, role: Role.of(claim.party, pack, false))
    region.put(" \(words.proposition(claim))", x: x, y: 0, width: room - x, role: .text)
  }

  /// The row of the sentence in which the first of the words stands.
  private func drawExcerpt(_ claim: Claim, _ needle: Needle, into region: inout Region) {
    let spans = needle.spans(in: claim.sentence)
    let excerpt = Excerpt(claim, width: region.width - 6, rows: 1, around: spans.first?.lowerBound, bidi: bidi)
    for line in excerpt.lines {
      region.put(line, x: 3, y: 0, width: region.width - 6) { bytes in
        spans.contains { $0.overlaps(bytes) } ? .match : .sentence
      }
      let (start, end) = region.begins(line) ? (1, region.width - 2) : (region.width - 2, 1)
      if excerpt.isCutBefore { region.put("…", x: start, y: 0, role: .faint) }
      if excerpt.isCutAfter { region.put("…", x: end, y: 0, role: .faint) }
    }
  }
}
