import ExtractionModel
import Fusion
import Screen
import Testing

@testable import Browser

/// Looks, undo, copying, the mouse: rows E2, E4, F and H of the checklist that need no terminal.
@Suite struct LooksTests {
  /// Keys that lead to each view.
  static let views = ["", "Tab", "Tab Tab", "m", "Enter", "w", "d", "i", "?", ":", "B", "c"]

  @Test(arguments: views)
  func asciiIsAllThatIsDrawnButLetters(keys: String) throws {
    var start = Corpus.model()
    start.isASCII = true
    let model = try Golden.played(keys, start)
    for (width, height) in [(40, 12), (80, 24), (120, 34)] {
      let cells = model.view(width: width, height: height).cells
      let others = Set(cells.flatMap { Array($0.text.unicodeScalars) }.filter { $0.value >= 0x80 && !isLetter($0) })
      #expect(others.isEmpty, "\(keys): \(others)")
    }
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      || (0x600...0x6FF).contains(scalar.value)
      || (0xFE70...0xFEFC).contains(scalar.value) || scalar.value == 0x200E
  }

  @Test(arguments: ["", "Tab", "Tab Tab", "m", "Enter", "w", "d", "?", ":", "B"])
  func theHardwareCursorStandsOnWhatIsSelected(keys: String) throws {
    for (width, height) in [(80, 24), (120, 34), (200, 60)] {
      let model = try Golden.played(keys, Corpus.model(), width, height)
      let canvas = model.view(width: width, height: height)
      let cursor = try #require(canvas.cursor, "\(keys) at \(width)x\(height)")
      #expect(canvas.bounds.contains(x: cursor.x, y: cursor.y))
    }
  }

  @Test func everyStateHasALetterThatNoColourIsNeededFor() throws {
    let model = Corpus.model()
    for place in model.places {
      let badge = Badge(model.timeline.control(of: place, on: model.day), model.pack)
      let text = badge.pieces.map(\.text).joined()
      #expect(text.contains { $0.isLetter || $0 == "·" }, "\(place)")
    }
  }

  @Test func theKeysGoThroughThemesAndArrangements() throws {
    var start = Corpus.model()
    start.themes = ["night", "paper", "okabe-ito", "mono"]
    #expect(try Golden.played("t", start).theme == "paper")
    #expect(try Golden.played("t t t t", start).theme == "night")
    var seen: Set<Bidi.Strategy> = []
    var model = start
    for _ in Bidi.Strategy.allCases {
      model = try Golden.played("b", model)
      seen.insert(model.bidi.strategy)
      #expect(model.notice?.contains(model.bidi.strategy.rawValue) == true)
      #expect(model.hasChosenArrangement)
    }
    #expect(seen == Set(Bidi.Strategy.allCases))
  }

  @Test(arguments: 1...5)
  func theNumberThatReadsRightIsTaken(number: Int) throws {
    let model = try Golden.played("B \(number)", Corpus.model())
    #expect(model.bidi.strategy == Bidi.Strategy.allCases[number - 1])
    #expect(model.views.isEmpty && model.hasChosenArrangement)
  }

  @Test func whatTheTerminalSaysLaterDoesNotUndoAChoice() throws {
    var model = try Golden.played("B 3", Corpus.model())
    _ = model.update(.input(.arrangement(Bidi(.words))))
    #expect(model.bidi.strategy == .segments)
    var other = Corpus.model()
    _ = other.update(.input(.arrangement(Bidi(.words))))
    #expect(other.bidi.strategy == .words)
  }

  @Test(arguments: [(80, 24), (120, 34), (40, 12)])
  func thePageOfArrangements(width: Int, height: Int) throws {
    try Golden.check("calibration", width, height, keys: "B")
  }

  @Test func undoLeadsBackThroughTownsDaysAndViews() throws {
    let start = Corpus.model()
    let keys = ["Right", ".", "w", "Esc", "m", "a", "Enter"]
    var stands = [start]
    for key in keys { stands.append(try Golden.played(key, stands.last!)) }
    var model = stands.last!
    for before in stands.dropLast().reversed() {
      if before.stand == stands.last!.stand { continue }
      model = try Golden.played("u", model)
      #expect(model.town == before.town && model.day == before.day && model.isMap == before.isMap)
      #expect(model.views.count == before.views.count && model.asOf == before.asOf)
    }
    model = try Golden.played("u u u", model)
    #expect(model.notice == "this is where you began")
    #expect(try Golden.played("Right Backspace", start).town == start.town)
  }

  @Test func whatIsCopiedIsLogicalAndHarmless() throws {
    var model = Corpus.model()
    let effect = model.update(.input(.key(.character("Y"))))
    guard case .copy(let text) = effect else { return #expect(Bool(false), "nothing is copied") }
    #expect(text == model.evidence[0].claim.sentence)
    guard case .cite(let claim) = model.update(.input(.key(.character("y")))) else {
      return #expect(Bool(false), "nothing is cited")
    }
    let article = Article(
      id: claim.article, outlet: "\u{1B}]52;c;eA==\u{7}Paper\u{202E}", title: "T\u{9B}", text: "x")
    guard case .copy(let citation) = model.update(.cited(claim, article)) else {
      return #expect(Bool(false), "no citation")
    }
    #expect(
      !citation.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0 == "\u{202E}" })
    #expect(citation.contains("bytes \(claim.span.lowerBound)-\(claim.span.upperBound)"))
  }

  @Test func theMouseSelectsWhatItIsClickedOn() throws {
    var model = try Golden.played("", Corpus.model())
    for (x, y) in [(25, 3), (6, 8), (70, 5), (40, 31)] {
      _ = model.update(.input(.mouse(Mouse(x: x, y: y, action: .click))))
    }
    #expect(model.focus == .timeline)
    model = try Golden.played("", Corpus.model())
    _ = model.update(.input(.mouse(Mouse(x: 25, y: 3, action: .click))))
    #expect(model.town == model.places[1] && model.focus == .towns)
    _ = model.update(.input(.mouse(Mouse(x: 25, y: 3, action: .wheelDown))))
    #expect(model.day == Day("2024-12-01"))
    _ = model.update(.input(.mouse(Mouse(x: 0, y: 0, action: .wheelUp))))
    #expect(model.day == Day("2024-11-30"))
    #expect(try Golden.played("F6", model).usesMouse != model.usesMouse)
  }

  @Test func whatTheScreenLacksIsWantedOnceAndCanBeDeclined() throws {
    let claims = Corpus.claims
    let briefs = Dictionary(grouping: claims, by: \.location.id).values.compactMap {
      Brief(claims: $0, pack: Corpus.pack, outlets: Corpus.outlets)
    }
    var model = Model.opening(Corpus.pack, isSample: false)
    #expect(model.want == .record(asOf: nil))
    #expect(model.view(width: 80, height: 24).text.contains("Aleppo"), "there is a screen before there is a record")
    _ = model.update(.recordCame(Chronicle(states: Timeline(briefs: briefs, pack: Corpus.pack))))
    _ = model.update(.showDay(Day("2024-11-30")!))
    #expect(model.want == .claims(of: "aleppo") && model.evidence.isEmpty)
    #expect(model.control.claims == Corpus.model().control.claims)
    _ = model.update(.waited)
    #expect(model.view(width: 80, height: 24).text.contains("Esc: do not wait"))
    let said = claims.filter { $0.location.id == "aleppo" }
    var patient = model
    _ = patient.update(.claimsCame("aleppo", said, Corpus.outlets))
    #expect(patient.want == nil && patient.evidence == Corpus.model().evidence)
    #expect(model.update(.input(.key(.escape))) == .cancel)
    #expect(model.want == nil)
    _ = model.update(.showTown("hama"))
    #expect(model.want == .claims(of: "hama"), "another town is asked for again")
  }
}
