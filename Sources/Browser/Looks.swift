import ExtractionModel
import Fusion
import Screen

/// How it looks, by key.
extension Model {
  /// Takes the next theme.
  mutating func turnColours() {
    guard !themes.isEmpty else { return }
    let next = (themes.firstIndex(of: theme) ?? -1) + 1
    theme = themes[next % themes.count]
    notice = say.theme(theme)
  }

  /// Takes the next language of the interface.
  mutating func turnLanguage() {
    let all = Language.allCases
    language = all[(all.firstIndex(of: language)! + 1) % all.count]
    notice = say.spoken
  }

  /// Takes the next arrangement of Arabic; the edge draws the whole screen anew.
  mutating func turnArrangement() {
    let all = Bidi.Strategy.allCases
    hasChosenArrangement = true
    bidi.strategy = all[(all.firstIndex(of: bidi.strategy)! + 1) % all.count]
    notice = say.arranged(bidi.strategy.rawValue, forGood: false)
  }

  /// Takes the arrangement of a number of the calibration page.
  mutating func choose(_ key: Key) -> Effect? {
    guard case .character(let digit) = key, let number = digit.wholeNumberValue,
      Bidi.Strategy.allCases.indices.contains(number - 1)
    else { return nil }
    hasChosenArrangement = true
    bidi.strategy = Bidi.Strategy.allCases[number - 1]
    goBack()
    notice = say.arranged(bidi.strategy.rawValue, forGood: true)
    return nil
  }

  /// What the mouse means here.
  mutating func take(_ mouse: Mouse) -> Effect? {
    notice = nil
    if playing != nil { stopPlaying() }
    switch mouse.action {
    case .wheelUp: return performAndRemember(.previousDay)
    case .wheelDown: return performAndRemember(.nextDay)
    case .menu: return nil
    case .click: return click(x: say.isMirrored ? size.width - 1 - mouse.x : mouse.x, y: mouse.y)
    }
  }

  /// - Parameter x: from where lines begin
  private mutating func click(x: Int, y: Int) -> Effect? {
    guard views.isEmpty else { return nil }
    let layout = layout(size)
    let panes: [(Rect, Pane)] = [
      (layout.towns, .towns), (layout.evidence, .sentences), (layout.timeline, .timeline),
    ]
    guard let (rect, pane) = panes.first(where: { $0.0.contains(x: x, y: y) }) else { return nil }
    let before = stand
    focus = pane
    let content = Panel(rect).content
    let (column, row) = (x - rect.x - content.x, y - rect.y - content.y)
    switch pane {
    case .towns where !isMap: clickTown(column, row, layout)
    case .timeline: clickDay(column, content.width)
    default: break
    }
    if before.isAnother(than: stand) { past.append(before) }
    return nil
  }

  private mutating func clickTown(_ column: Int, _ row: Int, _ layout: Layout) {
    let grid = townGrid(layout)
    for (number, seen) in grid.seenRows(selected: places.firstIndex(of: town) ?? 0).enumerated() {
      for (card, index) in grid.indices(row: seen).enumerated()
      where grid.rect(column: card, seen: number).contains(x: column, y: row) {
        return select(places[index])
      }
    }
  }

  private mutating func clickDay(_ column: Int, _ width: Int) {
    let gutter = width >= 50 ? say.labelColumns : 0
    guard let columns = timeColumns(width - gutter) else { return }
    let hit = columns.all.first { column - gutter >= $0.x && column - gutter < $0.x + columns.width }
    if let hit, !hit.days.contains(day) { go(to: hit.days.lowerBound) }
  }
}

/// What can be taken along.
extension Model {
  /// The claim that the selection stands on, wherever that is.
  var citedClaim: Claim? {
    switch views.last {
    case .article(let reading): return reading.claim
    case .diff: return comparedClaim
    default:
      let evidence = evidence
      return evidence.indices.contains(sentence) ? evidence[sentence].claim : nil
    }
  }

  /// The selected sentence, as it is stored.
  mutating func copySentence() -> Effect? {
    guard let claim = citedClaim else {
      notice = say.noSentenceSelected
      return nil
    }
    return copy(claim.sentence, isCitation: false)
  }

  mutating func copy(_ text: String, isCitation: Bool) -> Effect? {
    notice = say.copied(citation: isCitation, characters: text.count)
    return .copy(Printable.string(text))
  }
}

extension Words {
  /// Where a claim stands, for a footnote.
  func citation(of claim: Claim, _ article: Article?, _ pack: Pack) -> String {
    let day = claim.published.map(\.description)
    let print = [article?.outlet ?? outlet(of: claim), article?.title.map { "“\($0)”" }, day, article?.url]
    return print.compactMap(\.self).joined(separator: ", ")
      + ". Article \(claim.article), bytes \(claim.span.lowerBound)-\(claim.span.upperBound): “\(claim.sentence)” "
      + "Read by whoholds, data pack \(pack.id) \(pack.fingerprint), rule \(claim.rule)."
  }
}

/// The page on which the user says which arrangement reads right.
extension Model {
  /// A phrase that reads wrong in each arrangement but the right one: joined letters, brackets, a number, Latin.
  private static let phrase = "أهلا وسهلا (بكم) 2024 في whoholds"

  func drawCalibration(into region: inout Region) {
    guard !region.bounds.isEmpty else { return }
    let panel = Panel(region.bounds)
    panel.draw(say.calibrationTitle, focused: true, into: &region)
    let (head, lines) = panel.content.splitTop(panel.content.height >= 10 ? 4 : 0)
    for (y, line) in say.calibrationGuide.enumerated() where y < head.height {
      region[head].put(line, x: 2, y: y, width: head.width - 3, role: .faint)
    }
    let step = lines.height >= Bidi.Strategy.allCases.count * 2 ? 2 : 1
    for (index, strategy) in Bidi.Strategy.allCases.enumerated() {
      let isCurrent = strategy == bidi.strategy
      let y = index * step
      let end = region[lines].put("\(index + 1)", x: 2, y: y, role: .strong) + 1
      region[lines].put(strategy.rawValue, x: end, y: y, role: isCurrent ? .selection : .text)
      let line = Bidi(strategy, shapes: bidi.shapes).line(Self.phrase, direction: .rightToLeft)
      region[lines].put(line, x: 14, y: y, width: lines.width - 15, align: .left) { _ in .strong }
    }
    region[lines].placeCursor(x: 2, y: (Bidi.Strategy.allCases.firstIndex(of: bidi.strategy) ?? 0) * step)
  }
}
