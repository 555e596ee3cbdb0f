import ExtractionModel
import Testing

@testable import Browser

@Suite struct DiffTests {
  @Test(arguments: [(80, 24), (120, 34), (40, 12), (200, 60)])
  func whatChangedBetweenTwoDays(width: Int, height: Int) throws {
    try Golden.check("diff", width, height, keys: "d")
  }

  @Test(arguments: [(80, 24), (40, 12)])
  func theSentencesBehindAChange(width: Int, height: Int) throws {
    try Golden.check("diff-sentences", width, height, keys: "d Tab Down")
  }

  @Test func twoDaysThatAreAlike() throws {
    try Golden.check("diff-nothing", 80, 24, keys: "0 d")
  }

  private func comparison(_ keys: String) throws -> Comparison {
    guard case .diff(let comparison) = try Golden.played(keys, Corpus.model()).views.last else {
      Issue.record("the view is not open")
      return Comparison(other: Day(number: 0), wanted: "")
    }
    return comparison
  }

  @Test func theOtherDayIsTheLastBeforeOfWhichAnythingIsSaid() throws {
    #expect(try comparison("d").other == Day("2024-11-29"))
    #expect(try comparison(". . . d").other == Day("2024-12-01"))
    #expect(try comparison("d . . .").other == Day("2024-12-01"))
    #expect(try comparison("0 d").other == Day("2024-11-27"))
  }

  @Test func theOtherDayStaysOnceItIsChosen() throws {
    #expect(try comparison("d Left").other == Day("2024-11-28"))
    #expect(try comparison("d Left . .").other == Day("2024-11-28"))
    #expect(try comparison("d Left Left Left Left Left").other == Day("2024-11-27"))
    #expect(try comparison("d Right Right Right").other == Day("2024-12-02"))
  }

  @Test func placesThatChangedAreThoseOfTheCommand() throws {
    #expect(try comparison("d").shifts.map(\.place) == ["aleppo", "maarat-al-numan"])
    #expect(try comparison("d Left Left").shifts.map(\.place) == ["aleppo", "maarat-al-numan", "saraqib"])
  }

  @Test func theSelectedPlaceIsTheTownThatIsSeen() throws {
    let model = try Golden.played("d Down", Corpus.model())
    #expect(model.town == "maarat-al-numan")
    #expect(try Golden.played("d Down Esc", Corpus.model()).town == "maarat-al-numan")
  }

  @Test func lookingLeadsBackToTheTownOnWhichTheUserStood() throws {
    let shown = try Golden.played("Right d", Corpus.model())
    #expect(shown.town == "aleppo")
    #expect(try Golden.played("Right d Esc", Corpus.model()).town == "idlib")
    #expect(try Golden.played("Right d . . Backspace", Corpus.model()).town == "idlib")
  }

  @Test func enterOpensTheArticleAtTheSentence() throws {
    let model = try Golden.played("d Tab Down Enter", Corpus.model())
    guard case .article(let reading) = model.views.last else {
      Issue.record("no article is open")
      return
    }
    #expect(reading.id == "02-aleppo")
    #expect(reading.claim?.predicate == .withdrew)
    #expect(try Golden.played("d Tab Down Enter Esc", Corpus.model()).context == .diff)
  }

  @Test func lookingAtThePastChangesWhatChanged() throws {
    let model = try Golden.played("[ a d ]", Corpus.model())
    guard case .diff(let comparison) = model.views.last else {
      Issue.record("the view is not open")
      return
    }
    #expect(comparison.shifts.isEmpty)
  }

  @Test func aDayGivenFromOutsideIsCompared() {
    var model = Corpus.model()
    _ = model.update(.compare(with: Day("2024-11-27")))
    #expect(model.view(width: 120, height: 34).text.contains("Changed · 27 Nov → 30 Nov"))
  }
}
