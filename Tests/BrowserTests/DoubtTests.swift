import ExtractionModel
import Screen
import Testing

@testable import Browser

@Suite struct DoubtTests {
  private func reading(_ keys: String) throws -> Reading? {
    guard case .article(let reading) = try Golden.played(keys, Corpus.model()).views.last else { return nil }
    return reading
  }

  @Test(arguments: [(80, 24), (120, 34), (40, 12), (200, 60)])
  func whatWasNotTakenFromAnArticle(width: Int, height: Int) throws {
    try Golden.check("doubts", width, height, keys: "Enter x j")
  }

  @Test func theArticleIsReadAnewOnlyWhenSomebodyAsksAndOnce() throws {
    var model = try Golden.played("Enter", Corpus.model())
    #expect(model.update(.input(.key(.character("x")))) == .readArticle("02-aleppo"))
    #expect(model.view(width: 120, height: 34).text.contains("reading the article anew"))
    _ = model.update(.articleRead("02-aleppo", []))
    #expect(model.view(width: 120, height: 34).text.contains("nothing was in doubt"))
    #expect(model.update(.input(.key(.character("x")))) == nil)
    #expect(model.view(width: 120, height: 34).text.contains("Claims"))
    #expect(model.update(.input(.key(.character("x")))) == nil)
  }

  @Test func candidatesAndNamesStandInTheOrderOfTheText() throws {
    let doubts = try #require(try reading("Enter x")?.doubts)
    #expect(doubts.map(\.written) == ["حلب", "بقي", "لهجوم"])
    #expect(doubts.map(\.span.lowerBound) == doubts.map(\.span.lowerBound).sorted())
  }

  @Test func theListBeginsAtTheClaimThatWasRead() throws {
    #expect(try reading("Enter x")?.selectedDoubt?.written == "حلب")
    #expect(try reading("Tab Down Enter x")?.selectedDoubt?.written == "لهجوم")
    #expect(try reading("Enter x j j j")?.selectedDoubt?.written == "لهجوم")
    #expect(try reading("Enter x G g")?.selectedDoubt?.written == "حلب")
    #expect(try reading("Enter x j x")?.selected == 0)
  }

  @Test func everyReasonIsTold() {
    for reason in SentenceReading.Reason.allCases { #expect(!reason.words.isEmpty) }
    for criterion in SentenceReading.Criterion.allCases { #expect(!criterion.words.isEmpty) }
    let choice = SentenceReading.Choice(span: 0..<1, chosen: "suran", others: ["saraqib"], criterion: .size)
    let reading = SentenceReading(
      span: 0..<1, sentence: "x", outline: "", taken: [], rejected: [], choices: [choice])
    let words = Corpus.model().words
    #expect(Doubt.all([reading]).map { words.verdict($0) } == ["read as Suran (town), not as Saraqib (town)"])
    #expect(Doubt.all([reading]).map { words.grounds($0) } == [SentenceReading.Criterion.size.words])
  }
}
