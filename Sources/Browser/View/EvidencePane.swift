import ExtractionModel
import Fusion
import Screen

extension Model {
  /// Who holds the selected town, how surely, and the sentences that say so.
  func drawEvidence(into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    let panel = Panel(region.bounds)
    let name = words.name(of: town)
    let control = control
    let list = EvidenceList(
      sections(control), selected: sentence, width: panel.content.width, height: panel.content.height - 5, bidi: bidi)
    panel.draw(
      [name, words.isListed(town) ? words.otherName(of: town) : "", unusualKind].filter { !$0.isEmpty }.joined(
        separator: "  "),
      note: list.count == 0 ? "" : say.part(sentence + 1, of: list.count), focused: isFocused(.sentences), into: &region
    )
    guard !places.isEmpty else { return }
    let rows = drawHeadline(control, into: &region[panel.content])
    let (_, below) = panel.content.splitTop(rows)
    drawList(list, into: &region[below])
    drawArrows(list, below, into: &region)
  }

  /// The claims behind a state by the part they played.
  private func sections(_ control: Control) -> [(title: String, evidence: [Evidence])] {
    let parts: [(Evidence.Part, [Evidence])] = [
      (.for, control.for), (.against, control.against), (.other, control.other),
    ]
    return parts.map { part, all in
      let shown = filtered(all)
      return (say.part(part, shown.count, of: all.count), shown)
    }
  }

  /// The sort of the selected place, where it is no settlement and its name does not say it.
  private var unusualKind: String {
    let kind = words.kind(of: town)
    switch kind {
    case .city, .town, .village: return ""
    default:
      let isSaid = words.name(of: town).lowercased().contains(say.name(of: kind))
      return isSaid ? "" : say.name(of: kind)
    }
  }

  /// The state in words; returns the rows it took.
  private func drawHeadline(_ control: Control, into region: inout Region) -> Int {
    var lines: [(String, Role)] = [(words.standing(control), .text)]
    if !control.except.isEmpty { lines.append((exceptions(control), .text)) }
    if let baseline = control.baseline, let note = baseline.note { lines.append((note, .faint)) }
    let isRoomy = region.height >= 18
    let top = isRoomy ? 1 : 0
    let x = Badge(control, pack).draw(into: &region, x: 1, y: top) + 1
    let age = words.age(control)
    let end = region.put(words.holder(control), x: x, y: top, width: region.width - x - 1, role: .strong)
    let since = control.since.map { say.since($0, withYear: false) } ?? ""
    let facts = [since, age].filter { !$0.isEmpty }.joined(separator: " · ")
    let shown = [facts, since, ""].first { end + 3 + region.columns(of: $0) < region.width } ?? ""
    region.put(shown, x: end + 2, y: top, width: region.width - end - 3, align: .right, role: .faint)
    var y = top + 1
    let shownLines = region.height >= 9 ? lines : region.height >= 6 ? Array(lines.prefix(1)) : []
    for (line, role) in shownLines {
      for piece in region.bidi.lines(line, width: max(1, region.width - 6), direction: say.direction).prefix(2) {
        region.put(piece, x: 5, y: y, width: region.width - 6) { _ in role }
        y += 1
      }
    }
    return y + (isRoomy ? 1 : 0)
  }

  private func exceptions(_ control: Control) -> String {
    let names = control.except.map { place in
      let holder = timeline.control(of: place, on: day).holder
      return words.name(of: place) + (holder.map { " (\(words.name(of: $0)))" } ?? "")
    }
    return say.except(names)
  }

  private func drawList(_ list: EvidenceList, into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    guard list.count > 0 else {
      let hidden = allEvidence.count
      let why =
        hidden == 0
        ? words.whyNoSentence(control) : say.filterHides(hidden)
      let lines = bidi.lines(say.noSentence(why), width: max(1, region.width - 2), direction: say.direction)
      for (y, line) in lines.enumerated() { region.put(line, x: 1, y: y, align: .left) { _ in .faint } }
      return
    }
    list.draw(words, selected: sentence, isFocused: isFocused(.sentences), needle: needle, into: &region)
  }

  /// On the right edge of a pane, whether its list goes on above or below.
  private func drawArrows(_ list: EvidenceList, _ area: Rect, into region: inout Region) {
    let first = list.firstRow(showing: sentence, height: area.height)
    let x = min(area.x + area.width, region.width - 1)
    if first > 0 { region.put("↑", x: x, y: area.y, role: .strong) }
    if area.height > 0, list.rows.count > first + area.height {
      region.put("↓", x: x, y: area.y + area.height - 1, role: .strong)
    }
  }
}

/// Claims as rows under their headings; the selected one with its whole sentence.
struct EvidenceList {
  /// A row of the list.
  struct Row {
    enum Content {
      case heading(String)
      case claim(Evidence)
      case text(Bidi.Line, Claim, isCutBefore: Bool, isCutAfter: Bool)
      case gap
    }

    let content: Content
    /// Which claim it belongs to.
    let index: Int?
    let isSelected: Bool

    var isHead: Bool {
      if case .claim = content { true } else { false }
    }
  }

  /// Rows from the top.
  private(set) var rows: [Row] = []
  /// Claims.
  private(set) var count = 0

  /// Rows of sentence that a claim shows while it is not the selected one.
  static let excerpt = 2

  /// The list at a width; with a blank row between claims where all of it then fits the height.
  ///
  /// - Parameters:
  ///   - sections: claims by their headings
  ///   - selected: which claim, counted over all of them
  init(
    _ sections: [(title: String, evidence: [Evidence])], selected: Int, width: Int, height: Int, bidi: Bidi
  ) {
    self.init(sections, selected, width: width, isAiry: false, bidi)
    guard count > 1, rows.count + count <= height else { return }
    self.init(sections, selected, width: width, isAiry: true, bidi)
  }

  private init(
    _ sections: [(title: String, evidence: [Evidence])], _ selected: Int, width: Int, isAiry: Bool, _ bidi: Bidi
  ) {
    for (title, list) in sections where !list.isEmpty {
      if !rows.isEmpty { rows.append(Row(content: .gap, index: nil, isSelected: false)) }
      rows.append(Row(content: .heading(title), index: nil, isSelected: false))
      for (position, evidence) in list.enumerated() {
        if isAiry, position > 0, !(list[position - 1].claim.sharesSentence(with: evidence.claim)) {
          rows.append(Row(content: .gap, index: nil, isSelected: false))
        }
        let next = list.dropFirst(position + 1).first?.claim
        let isShared = next?.sharesSentence(with: evidence.claim) ?? false
        append(evidence, isSelected: count == selected, isShared: isShared, width: width, bidi: bidi)
        count += 1
      }
    }
  }

  /// A claim and its words; those that it shares with the next one are left to that.
  private mutating func append(_ evidence: Evidence, isSelected: Bool, isShared: Bool, width: Int, bidi: Bidi) {
    let claim = evidence.claim
    rows.append(Row(content: .claim(evidence), index: count, isSelected: isSelected))
    guard isSelected || !isShared else { return }
    let excerpt = Excerpt(claim, width: width - 6, rows: isSelected ? .max : Self.excerpt, bidi: bidi)
    for (row, line) in excerpt.lines.enumerated() {
      let content = Row.Content.text(
        line, claim, isCutBefore: row == 0 && excerpt.isCutBefore,
        isCutAfter: row == excerpt.lines.count - 1 && excerpt.isCutAfter)
      rows.append(Row(content: content, index: count, isSelected: isSelected))
    }
  }

  /// Draws the rows that fit around the selected claim.
  func draw(
    _ words: Words, selected: Int, isFocused: Bool, needle: Needle? = nil, into region: inout Region
  ) {
    let first = firstRow(showing: selected, height: region.height)
    for (y, row) in rows.dropFirst(first).prefix(region.height).enumerated() {
      row.draw(
        words, isFocused: isFocused, needle: needle, into: &region[Rect(x: 0, y: y, width: region.width, height: 1)])
      if row.isHead, row.isSelected, isFocused { region.placeCursor(x: 0, y: y) }
    }
  }

  /// First row to draw, so that the whole of a claim is seen, with what comes before it where that fits.
  func firstRow(showing index: Int, height: Int) -> Int {
    let own = rows.indices.filter { rows[$0].index == index }
    guard let start = own.first, let end = own.last, rows.count > height else { return 0 }
    return end < height ? 0 : min(start, end - height + 1 + (end < rows.count - 1 && end - start + 1 < height ? 1 : 0))
  }
}

extension EvidenceList.Row {
  /// Draws the row into a region of one row.
  func draw(_ words: Words, isFocused: Bool, needle: Needle?, into region: inout Region) {
    if isSelected { region.put("▌", x: 0, y: 0, role: isFocused ? .frameFocused : .frame) }
    switch content {
    case .gap: break
    case .heading(let title):
      region.fill(Rect(x: 1, y: 0, width: region.width - 2, height: 1), with: "─", role: .frame)
      region.put(" \(title) ", x: 3, y: 0, width: region.width - 4, direction: .interface, role: .heading)
    case .claim(let evidence): drawClaim(evidence, words, into: &region)
    case .text(let line, let claim, let isCutBefore, let isCutAfter):
      let found = needle?.spans(in: claim.sentence) ?? []
      region.put(line, x: 3, y: 0, width: region.width - 6) { bytes in
        found.contains { $0.overlaps(bytes) }
          ? .match : Role.of(bytes, in: claim, otherwise: isSelected ? .sentence : .text)
      }
      let (start, end) = region.begins(line) ? (1, region.width - 2) : (region.width - 2, 1)
      if isCutBefore { region.put("…", x: start, y: 0, role: .faint) }
      if isCutAfter { region.put("…", x: end, y: 0, role: .faint) }
    }
  }

  /// `SOHR · asserted · O controls most · 30 Nov   002`.
  private func drawClaim(_ evidence: Evidence, _ words: Words, into region: inout Region) {
    let claim = evidence.claim
    let number = Printable.string(words.number(of: claim.article))
    let numberWidth = min(Printable.columns(number), max(0, region.width / 4))
    let right = region.width - 2
    region.put(number, x: right - numberWidth, y: 0, width: numberWidth, role: .faint)
    let end = right - numberWidth - 2
    let source = words.source(of: claim, known: evidence.source)
    let details = ClaimDetails(evidence, words, room: end - 2 - min(Printable.columns(source), 12))
    var x = region.put(
      source, x: 2, y: 0, width: max(4, end - 2 - details.columns), role: isSelected ? .strong : .text)
    for piece in details.pieces { x = region.put(piece.text, x: x, y: 0, width: end - x, role: piece.role) }
  }
}

/// What follows the source in the line of a claim: ` · denied · O entered · 30 Nov`, less of it where room is scarce.
private struct ClaimDetails {
  let pieces: [Badge.Piece]

  var columns: Int { Self.columns(pieces) }

  init(_ evidence: Evidence, _ words: Words, room: Int) {
    let claim = evidence.claim
    let dot = Badge.Piece(text: " · ", role: .faint)
    let isPlain = claim.factuality == .asserted && evidence.weight != .admission
    let role: Role = claim.factuality == .denied ? .denial : isPlain || claim.factuality != .asserted ? .faint : .strong
    let said = [dot, Badge.Piece(text: words.factuality(claim, evidence.weight), role: role)]
    let what = [
      dot,
      Badge.Piece(text: String(words.letter(of: claim.party)), role: Role.of(claim.party, words.pack, false)),
      Badge.Piece(text: " \(words.proposition(claim))", role: .text),
    ]
    let when = claim.about.map { [dot, Badge.Piece(text: words.say.short($0), role: .faint)] } ?? []
    let brief = isPlain ? what : said + what
    pieces = [said + what + when, said + what].first { Self.columns($0) <= room } ?? brief
  }

  private static func columns(_ pieces: [Badge.Piece]) -> Int { pieces.reduce(0) { $0 + Printable.columns($1.text) } }
}
