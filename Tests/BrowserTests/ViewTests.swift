import ExtractionModel
import Screen
import Testing

@testable import Browser

@Suite struct ViewTests {
  @Test(arguments: [(80, 24), (120, 34), (40, 12), (200, 60)])
  func theTownsAsTheyStand(width: Int, height: Int) throws {
    try Golden.check("towns", width, height, isSample: true)
  }

  @Test(arguments: [(80, 24), (120, 34), (40, 12), (200, 60)])
  func theSentencesWithTheFocus(width: Int, height: Int) throws {
    try Golden.check("sentences", width, height, keys: "Tab Down")
  }

  @Test(arguments: [(80, 24), (120, 34), (40, 12), (200, 60)])
  func theArticleAtItsSentence(width: Int, height: Int) throws {
    try Golden.check("article", width, height, keys: "Tab Down Enter")
  }

  @Test(arguments: [(80, 24), (120, 34), (40, 12), (200, 60)])
  func theReasonsOfAState(width: Int, height: Int) throws {
    try Golden.check("why", width, height, keys: "w")
  }

  @Test(arguments: [(80, 24), (120, 34), (40, 12), (200, 60)])
  func theKeysThatWorkHere(width: Int, height: Int) throws {
    try Golden.check("keys", width, height, keys: "?")
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func theKeysFilteredByWhatWasTyped(width: Int, height: Int) throws {
    try Golden.check("help", width, height, keys: "? text:change Down")
  }

  @Test(arguments: [(80, 24), (120, 34), (40, 12), (200, 60)])
  func theLegend(width: Int, height: Int) throws {
    try Golden.check("legend", width, height, keys: "i")
  }

  @Test func whatWasKnownOnTheDay() throws {
    try Golden.check("as-of", 120, 34, keys: "0 . a $ Tab Tab")
  }

  @Test func aDenialIsMarkedAndShown() throws {
    try Golden.check("denied", 80, 24, keys: ",")
  }

  @Test func aContestedTownShowsBothLetters() throws {
    try Golden.check("contested", 80, 24, keys: ". . . G Up Left")
  }

  @Test func aRecordOfTwoYearsHasAColumnADay() throws {
    let pack = Corpus.pack(from: "2023-01-01", to: "2024-12-31")
    var model = Model(pack: pack, claims: Corpus.claims)
    _ = model.update(.showDay(Day("2024-11-30")!))
    try Golden.check("years", 80, 24, start: model)
  }

  @Test func anEmptyWarStillHasAScreen() {
    let model = Model(pack: .init(id: "none", name: "Nothing", places: [], parties: [], sources: []), claims: [])
    let screen = model.view(width: 80, height: 24).text
    #expect(screen.contains("no towns"))
    #expect(screen.contains("no day yet"))
  }

  @Test func asciiModeDrawsNoBoxes() {
    var model = Corpus.model()
    model.isASCII = true
    let screen = model.view(width: 120, height: 34).text
    #expect(!screen.unicodeScalars.contains { (0x2500...0x25FF).contains($0.value) })
  }

  @Test func arabicNeverLeavesItsPane() throws {
    let model = Corpus.model()
    for width in 40...130 {
      let canvas = model.view(width: width, height: 34)
      let evidence = Layout(Size(width: width, height: 34), focus: .towns).evidence
      let leaks = (evidence.y + 1..<evidence.y + evidence.height - 1).filter { y in
        [evidence.x, evidence.x + evidence.width - 1].contains { !["│", "↑", "↓"].contains(canvas[$0, y].text) }
      }
      #expect(leaks.isEmpty, "rows \(leaks) at \(width) columns")
    }
  }

  @Test func aLineOfTheInterfaceIsNotTurnedByTheArabicItQuotes() {
    var model = Corpus.model()
    _ = model.update(.told("no town `حي الشيخ مقصود الذي بقي بيد القوات`"))
    let lines = model.view(width: 80, height: 24).text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[23].hasPrefix(" no town `"))
  }

  @Test(arguments: [(40, 12), (80, 24), (120, 34)])
  func theWayToTheKeysIsOnEveryScreen(width: Int, height: Int) throws {
    for keys in ["", "Tab", "Tab Tab", "m", "Enter", "d", "w", "i", "c", "f", "/ text:aleppo Enter"] {
      let lines = try Golden.played(keys, Corpus.model(), width, height).view(width: width, height: height).text
        .split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.last?.contains("? keys") == true, "after `\(keys)` at \(width) columns")
    }
  }

  @Test func hostileTextReachesNoCell() {
    let hostile = "\u{1B}[2J\u{202E}\u{9B}حلب\u{7}"
    var model = Corpus.model()
    _ = model.update(.told(hostile))
    let canvas = model.view(width: 80, height: 24)
    let scalars = canvas.cells.flatMap { Array($0.text.unicodeScalars) }
    #expect(!scalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E })
  }
}
