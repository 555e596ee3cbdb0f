import Screen

extension Model {
  /// A stretch of an article while doubts are listed: the candidates stand out, the selected one most.
  func role(_ bytes: Range<Int>, _ reading: Reading, _ sentences: [Range<Int>]) -> Role {
    if let doubt = reading.selectedDoubt, doubt.span.overlaps(bytes) { return .match }
    if reading.doubts?.contains(where: { $0.span.overlaps(bytes) }) == true { return .rejected }
    if reading.selectedDoubt?.sentence.contains(bytes.lowerBound) == true { return .sentence }
    return sentences.contains { $0.contains(bytes.lowerBound) } ? .text : .faint
  }

  /// The candidates that were not taken and the names of several places, each with the reason.
  func drawDoubts(_ reading: Reading, into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    let panel = Panel(region.bounds)
    let doubts = reading.doubts ?? []
    panel.draw(
      say.doubts, note: doubts.isEmpty ? "" : say.part(reading.doubt + 1, of: doubts.count),
      focused: false, into: &region)
    guard !doubts.isEmpty else {
      let word = reading.doubts == nil ? say.readingAnew : say.nothingInDoubt
      return _ = region[panel.content].put(word, x: 1, y: 0, width: panel.content.width - 2, role: .faint)
    }
    // One row each but for the selected one, so only what is seen is laid out.
    let (width, height) = (panel.content.width, panel.content.height)
    let own = rows(of: doubts[reading.doubt], width: width)
    let all = doubts.count - 1 + own.count
    let first = min(max(0, reading.doubt - max(0, height - own.count) / 2), max(0, all - height))
    var y = -first
    for (index, doubt) in doubts.enumerated() {
      guard y < height else { break }
      if index == reading.doubt {
        for (line, x, role) in own {
          region[panel.content].put("▌", x: 0, y: y, role: .frameFocused)
          region[panel.content].put(line, x: x, y: y, align: .left) { _ in role }
          y += 1
        }
      } else {
        if y >= 0 {
          region[panel.content].put(headline(doubt), x: 2, y: y, width: width - 3, direction: .interface, role: .text)
        }
        y += 1
      }
    }
  }

  /// The selected doubt: what is written there, what became of it, and why.
  private func rows(of doubt: Doubt, width: Int) -> [(line: Bidi.Line, x: Int, role: Role)] {
    let heads = bidi.lines(headline(doubt), width: max(1, width - 3), direction: say.direction)
    let reasons = bidi.lines(words.grounds(doubt), width: max(1, width - 5), direction: say.direction)
    return heads.map { ($0, 2, .strong) } + reasons.map { ($0, 4, .faint) }
  }

  /// What is written there and what became of it.
  func headline(_ doubt: Doubt) -> String { "«\(doubt.written)» \(words.verdict(doubt))" }
}
