import ExtractionModel
import Screen
import Testing

@testable import Browser

@Suite struct PaletteTests {
  private func palette(_ keys: String) throws -> Palette {
    guard case .palette(let palette) = try Golden.played(keys, Corpus.model()).views.last else {
      Issue.record("the palette is not open")
      return Palette()
    }
    return palette
  }

  /// What the first line of the palette leads to, as its title.
  private func first(_ typed: String) throws -> String {
    switch try palette(": \(typed)").lines.first?.entry {
    case .command(let binding, _): binding.title
    case .day(let day): day.description
    case .town(let place): place.rawValue
    case nil: "nothing"
    }
  }

  @Test(arguments: [(80, 24), (120, 34), (40, 12), (200, 60)])
  func everyCommandWithItsKey(width: Int, height: Int) throws {
    try Golden.check("palette", width, height, keys: ":")
  }

  @Test(arguments: [(80, 24), (120, 34), (40, 12)])
  func townsByAnArabicName(width: Int, height: Int) throws {
    try Golden.check("palette-arabic", width, height, keys: "Ctrl-P text:حل")
  }

  @Test func daysOfAMonth() throws {
    try Golden.check("palette-days", 80, 24, keys: ": text:dec Down")
  }

  @Test(arguments: [(80, 24), (120, 34), (40, 12), (200, 60)])
  func theCommandThatLeadsBackHere(width: Int, height: Int) throws {
    try Golden.check("link", width, height, keys: "Tab Down w a : text:link Enter")
  }

  @Test func everyCommandIsListedOnceAndThoseThatWorkHereStandFirst() throws {
    let lines = try palette(":").lines
    let commands = lines.compactMap { line in
      if case .command(let binding, let isHere) = line.entry { (binding.action, isHere) } else { nil }
    }
    #expect(Set(commands.map(\.0)).count == commands.count)
    let missing = Set(Action.allCases).subtracting(commands.map(\.0))
    #expect(missing == [.run, .complete])
    let here = commands.prefix { $0.1 }
    #expect(here.count == HelpList(context: .towns, filter: "").bindings.count)
    #expect(commands.dropFirst(here.count).allSatisfy { !$0.1 })
  }

  @Test(arguments: [
    ("text:quit", "quit"), ("q", "quit"), ("w", "why this state"), ("text:why", "why this state"),
    ("text:nxtday", "next day"), ("text:lgnd", "legend"), ("text:pin", "pin this town"),
    ("text:aleppo", "aleppo"), ("text:حلب", "aleppo"), ("text:حَلَـب", "aleppo"), ("text:ادلب", "idlib"),
    ("text:hama", "hama"), ("text:حماه", "hama"), ("text:maarat", "maarat-al-numan"), ("text:numn", "nothing"),
    ("text:saraqeb", "saraqib"), ("text:2024-11-30", "2024-11-30"), ("text:2023-01-01", "2024-11-27"),
    ("3 0 Space text:nov", "2024-11-30"), ("text:nov Space 3 0", "2024-11-30"), ("text:12-05", "2024-12-05"),
    ("text:xyzzy", "nothing"),
  ])
  func whatIsTypedIsFound(typed: String, title: String) throws {
    #expect(try first(typed) == title)
  }

  @Test func enterGoesToTheTownOrDayOrRunsTheCommand() throws {
    #expect(try Golden.played(": text:hama Enter", Corpus.model()).town == "hama")
    #expect(try Golden.played(": text:2024-12-03 Enter", Corpus.model()).day == Day("2024-12-03"))
    #expect(try Golden.played(": text:why Enter", Corpus.model()).context == .why)
    #expect(try Golden.played("Tab : text:down Enter", Corpus.model()).context == .sentences)
    let nothing = try Golden.played(": text:xyzzy Enter", Corpus.model())
    #expect(nothing.notice == "no command, town or day `xyzzy`")
  }

  @Test func aDayOutsideTheRecordLeadsToTheNearestAndSaysSo() throws {
    let model = try Golden.played(": text:2025-02-01 Enter", Corpus.model())
    #expect(model.day == Day("2024-12-08"))
    #expect(model.notice == "the record has no 2025-02-01; this is the nearest day")
  }

  @Test func aCommandOfAnotherViewSaysWhereItWorks() throws {
    let model = try Golden.played(": text:larger Enter", Corpus.model())
    #expect(model.notice == "`larger` works in: map")
    #expect(model.views.isEmpty)
  }

  @Test func tabWritesOutWhatIsSelected() throws {
    #expect(try palette(": text:alep Tab").text == "Aleppo")
    #expect(try palette(": text:حل Tab").text == "حلب")
    #expect(try palette(": text:2024-12 Down Tab").text == "2024-12-02")
  }

  @Test func aTypedLineIsCorrected() throws {
    #expect(try palette(": text:alx Backspace").text == "al")
    #expect(try palette(": text:tal Space text:rif Ctrl-W").text == "tal ")
    #expect(try palette(": text:tal Ctrl-U").text == "")
    #expect(try Golden.played(": a Backspace Backspace", Corpus.model()).context == .towns)
    #expect(try Golden.played("? Backspace", Corpus.model()).context == .towns)
  }

  @Test func goingToATownLeavesTheArticleAndStaysWithTheReasons() throws {
    #expect(try Golden.played("Enter : text:hama Enter", Corpus.model()).context == .towns)
    let why = try Golden.played("w : text:hama Enter", Corpus.model())
    #expect(why.context == .why)
    #expect(why.town == "hama")
  }

  @Test(arguments: [
    ("", "whoholds --town aleppo --day 2024-11-30"),
    ("w", "whoholds --town aleppo --day 2024-11-30 --view why"),
    ("m . a", "whoholds --town aleppo --day 2024-12-01 --as-of 2024-12-01 --view map"),
    ("o Tab Down", "whoholds --town aleppo --day 2024-11-30 --sentence 2 --order change"),
    ("d Left", "whoholds --town aleppo --day 2024-11-30 --view diff --from 2024-11-28"),
    ("Enter n i", "whoholds --town aleppo --day 2024-11-30 --view article --article 02-aleppo --claim 2"),
  ])
  func theLinkNamesWhatIsOnScreen(keys: String, link: String) throws {
    #expect(try Golden.played(keys, Corpus.model()).link == link)
  }

  @Test func theLinkCarriesTheDatabaseQuotedForAShell() {
    var model = Corpus.model()
    model.invocation = ["whoholds", "--db", "my war's.sqlite"]
    #expect(model.link.hasPrefix(#"whoholds --db 'my war'\''s.sqlite' --town aleppo"#))
  }

  @Test func anArticleOfALinkOpensAtItsClaim() throws {
    var model = Corpus.model()
    let effect = model.update(.openArticle("02-aleppo", claim: 3))
    _ = model.update(try #require(Corpus.answer(effect)))
    guard case .article(let reading) = model.views.last else {
      Issue.record("no article is open")
      return
    }
    #expect(reading.selected == 2)
    #expect(reading.claims.count == 5)
  }
}
