import ExtractionModel
import Fusion
import Screen

/// An open article laid out: its rows, where its panes lie, which rows the selected claim is on.
struct ArticlePage {
  /// Rows of text.
  let lines: [Bidi.Line]
  /// Rows of the sentence that the selected claim was read from.
  let selected: Range<Int>
  /// The text's pane, in the body's coordinates.
  let text: Rect
  /// The list of claims; empty where there is no room.
  let list: Rect

  private let scrolled: Int?

  /// The page of an article on a screen of some size, or in a body.
  init(_ reading: Reading, size: Size, bidi: Bidi) {
    self.init(reading, body: Layout(size, focus: .towns).body, bidi: bidi)
  }

  init(_ reading: Reading, body: Rect, bidi: Bidi) {
    (text, list) = Self.panes(body)
    scrolled = reading.top
    let laidOut = reading.lines(width: Self.columns(text), bidi)
    let span = (reading.isDoubting ? reading.selectedDoubt?.sentence : reading.claim?.span) ?? 0..<0
    let own = laidOut.indices.filter { line in laidOut[line].glyphs.contains { $0.source.overlaps(span) } }
    lines = laidOut
    selected = own.isEmpty ? 0..<0 : own[0]..<own[own.count - 1] + 1
  }

  private static func panes(_ body: Rect) -> (text: Rect, list: Rect) {
    let whole = Rect(x: 0, y: 0, width: body.width, height: body.height)
    if body.width >= 90 { return whole.splitRight(min(46, body.width * 2 / 5)) }
    if body.height >= 16 { return whole.splitBottom(max(5, body.height / 3)) }
    return (whole, Rect(x: 0, y: 0, width: 0, height: 0))
  }

  private static func columns(_ text: Rect) -> Int { max(1, Panel(text).content.width - 4) }

  /// Columns of a row of text on a screen of some size.
  static func columns(_ size: Size) -> Int { columns(panes(Layout(size, focus: .towns).body).text) }

  /// Rows of text that are seen; the first row of the pane tells of the article.
  var textHeight: Int { max(0, Panel(text).content.height - headRows) }

  /// Rows above the text that say what it is.
  var headRows: Int { Panel(text).content.height >= 8 ? 2 : 0 }

  /// First row that is seen: as scrolled, or so that the selected sentence is in view.
  var top: Int {
    let height = textHeight
    let latest = max(0, lines.count - height)
    if let scrolled { return min(scrolled, latest) }
    guard selected.upperBound > height - 1 else { return 0 }
    return min(latest, max(0, selected.lowerBound - max(0, (height - selected.count) / 2)))
  }
}

extension Model {
  /// An article with the sentences that claims were read from, and its claims beside it.
  func drawArticle(_ reading: Reading, into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    let page = ArticlePage(reading, body: region.bounds, bidi: bidi)
    drawText(reading, page, into: &region[page.text])
    if reading.isDoubting {
      drawDoubts(reading, into: &region[page.list])
    } else {
      drawClaims(reading, into: &region[page.list])
    }
  }

  private func drawText(_ reading: Reading, _ page: ArticlePage, into region: inout Region) {
    let panel = Panel(region.bounds)
    let height = page.textHeight
    let top = page.top
    let seen = say.lines(min(page.lines.count, top + height), of: page.lines.count)
    panel.draw(
      say.article(reading.id.rawValue), note: page.lines.isEmpty ? "" : seen, focused: views.last == .article(reading),
      into: &region)
    guard case .loaded(let article) = reading.text else {
      let word =
        if case .missing(let why) = reading.text { say.cannotBeShown(why) } else { say.loading }
      return _ = region[panel.content].put(
        word, x: 1, y: 0, width: panel.content.width - 2, direction: .interface, role: .warning)
    }
    let (head, body) = panel.content.splitTop(page.headRows)
    if page.headRows > 0 {
      // Where the list has no room, the doubt that is selected is told above the text.
      let doubt = page.list.isEmpty ? reading.selectedDoubt.map(headline) : nil
      let own = [article.outlet, article.published.map(say.long), say.count(reading.claims.count, .claim)]
      let facts = doubt ?? own.compactMap(\.self).joined(separator: " · ")
      region[head].put(
        facts, x: 1, y: 0, width: head.width - 2, direction: .interface, role: doubt == nil ? .faint : .strong)
    }
    let spans = reading.claims.map(\.span)
    let found = needle?.spans(in: article.text) ?? []
    for (y, line) in page.lines.dropFirst(top).prefix(height).enumerated() {
      drawLine(
        line, reading, spans, found, isSelected: page.selected.contains(top + y), y: y, into: &region[body])
    }
    if page.selected.contains(top) || page.selected.lowerBound > top {
      region[body].placeCursor(x: region.isMirrored ? 0 : body.width - 1, y: max(0, page.selected.lowerBound - top))
    }
  }

  private func drawLine(
    _ line: Bidi.Line, _ reading: Reading, _ spans: [Range<Int>], _ found: [Range<Int>], isSelected: Bool, y: Int,
    into region: inout Region
  ) {
    region.put(line, x: 2, y: y, width: region.width - 4) { bytes in
      if found.contains(where: { $0.overlaps(bytes) }) { return .match }
      if reading.isDoubting { return role(bytes, reading, spans) }
      guard let claim = reading.claim, claim.span.contains(bytes.lowerBound) else {
        return spans.contains { $0.contains(bytes.lowerBound) } ? .sentence : .faint
      }
      let start = bytes.lowerBound - claim.span.lowerBound
      return Role.of(start..<start + bytes.count, in: claim, otherwise: .sentence)
    }
    guard isSelected else { return }
    let begins = region.begins(line)
    region.put(begins ? "▌" : "▐", x: begins ? 0 : region.width - 1, y: y, role: .frameFocused)
  }

  private func drawClaims(_ reading: Reading, into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    let panel = Panel(region.bounds)
    panel.draw(
      say.claimsTitle, note: reading.claims.isEmpty ? "" : say.part(reading.selected + 1, of: reading.claims.count),
      focused: false, into: &region)
    let content = panel.content
    let fitting = max(1, content.height / 2)
    let first = min(max(0, reading.selected - fitting / 2), max(0, reading.claims.count - fitting))
    for (row, claim) in reading.claims.dropFirst(first).prefix(fitting).enumerated() {
      drawClaim(
        claim, isSelected: first + row == reading.selected,
        into: &region[content][Rect(x: 0, y: row * 2, width: content.width, height: min(2, content.height - row * 2))])
    }
  }

  private func drawClaim(_ claim: Claim, isSelected: Bool, into region: inout Region) {
    if isSelected {
      region.put("▌", x: 0, y: 0, role: .frameFocused)
      region.put("▌", x: 0, y: 1, role: .frameFocused)
    }
    let x = region.put(String(words.letter(of: claim.party)), x: 2, y: 0, role: Role.of(claim.party, pack, false)) + 1
    let end = region.put(
      words.name(of: claim.location), x: x, y: 0, width: max(6, region.width - x - 22),
      role: isSelected ? .strong : .text)
    region.put(
      words.proposition(claim), x: end + 2, y: 0, width: region.width - end - 3, role: isSelected ? .strong : .text)
    let facts = [words.factuality(claim, nil), words.source(of: claim), claim.about.map(say.short) ?? say.background]
    region.put(
      facts.joined(separator: " · "), x: 4, y: 1, width: region.width - 5, direction: .interface, role: .faint)
  }
}
