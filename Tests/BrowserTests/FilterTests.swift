import ExtractionModel
import Fusion
import Screen
import Testing

@testable import Browser

@Suite struct FilterTests {
  private func labels(_ keys: String) throws -> [String] {
    FilterList(try Golden.played(keys, Corpus.model())).lines.map {
      "\($0.value.facet.rawValue) \($0.label) \($0.count)"
    }
  }

  @Test(arguments: [(80, 24), (120, 34), (40, 12), (200, 60)])
  func whatSentencesAreFilteredBy(width: Int, height: Int) throws {
    try Golden.check("filter", width, height, keys: "f Down Space")
  }

  @Test(arguments: [(80, 24), (120, 34), (40, 12)])
  func theTownsWithAFilter(width: Int, height: Int) throws {
    try Golden.check("filtered", width, height, keys: "f Space Esc Tab")
  }

  @Test func aFilterThatLetsNothingThrough() throws {
    try Golden.check("filtered-nothing", 80, 24, keys: "f Space Esc . . .")
  }

  @Test func everyKindIsListedWithTheNumberItLeaves() throws {
    #expect(
      try labels("f") == [
        "source Enab Baladi 1", "source SOHR 1", "source Syrian army 1", "party Government 2", "party Opposition 1",
        "predicate controls 1", "predicate strikes 1", "predicate withdrew 1", "factuality asserted 3",
        "standing admits against itself 1", "standing says nothing of who holds it 1", "standing takes no side 1",
      ])
  }

  @Test func countsAreThoseOfTheOtherKindsTogether() throws {
    let chosen = try labels("f Down Down Down Space")
    #expect(chosen.contains("party Government 2"))
    #expect(chosen.contains("party Opposition 1"))
    #expect(chosen.contains("source SOHR 0"))
    #expect(chosen.contains("source Syrian army 1"))
  }

  @Test func valuesOfOneKindAddUpAndKindsNarrow() throws {
    func shown(_ keys: String) throws -> [Claim.Predicate] {
      try Golden.played(keys, Corpus.model()).evidence.map(\.claim.predicate)
    }
    #expect(try shown("") == [.controls, .withdrew, .strikes])
    #expect(try shown("f Space") == [.strikes])
    #expect(try shown("f Space Down Space") == [.controls, .strikes])
    #expect(try shown("f Space Down Down Down Space Up Up Space") == [.strikes])
    #expect(try shown("f Space Space") == [.controls, .withdrew, .strikes])
    #expect(try shown("f Space F") == [.controls, .withdrew, .strikes])
  }

  @Test func statesAreJudgedOnAllClaims() throws {
    let plain = Corpus.model()
    let filtered = try Golden.played("f Space Esc", plain)
    #expect(filtered.control == plain.control)
    #expect(try Golden.played("w", filtered).view(width: 120, height: 60).text.contains("SOHR, neutral"))
  }

  @Test func theHeaderSaysHowManyClaimsAreShown() throws {
    func header(_ width: Int) throws -> Substring? {
      try Golden.played("f Space Esc", Corpus.model(), width, 24).view(width: width, height: 24).text
        .split(separator: "\n").first
    }
    #expect(try header(80)?.contains("filter: 1 of 3 claims") == true)
    #expect(try header(40)?.contains("1 of 3") == true)
    #expect(Corpus.model().view(width: 80, height: 24).text.contains("filter:") == false)
  }

  @Test func townDayAndSentenceAreKept() throws {
    let model = try Golden.played("Tab Down Down f Space Esc", Corpus.model())
    #expect(model.town == "aleppo")
    #expect(model.day == Day("2024-11-30"))
    #expect(model.evidence[model.sentence].claim.predicate == .strikes)
    let back = try Golden.played("Tab Down Down f Space F Esc", Corpus.model())
    #expect(back.evidence[back.sentence].claim.predicate == .strikes)
  }

  @Test func theFilterStaysThroughDaysAndTowns() throws {
    let model = try Golden.played("f Down Space Esc ,", Corpus.model())
    #expect(model.filter.chosen == [Filter.Value(.source, "sohr")])
    #expect(model.evidence.isEmpty)
    #expect(FilterList(model).lines.contains { $0.label == "SOHR" && $0.count == 0 })
  }

  @Test func sentencesOfADifferenceAreFilteredToo() throws {
    let model = try Golden.played("f Down Space Esc d Tab", Corpus.model())
    #expect(model.comparedClaim?.source == "sohr")
    #expect(
      try Golden.played("f Down Space Esc d", Corpus.model()).view(width: 120, height: 34).text.contains("1 of 1"))
  }

  @Test func theLinkNamesTheFilter() throws {
    let link = try Golden.played("f Down Space Esc", Corpus.model()).link
    #expect(link == "whoholds --town aleppo --day 2024-11-30 --only source=sohr")
    var model = Corpus.model()
    _ = model.update(.filter(Filter([Filter.Value("source=sohr")!])))
    #expect(model.evidence.count == 1)
    #expect(Filter.Value("colour=red") == nil)
    #expect(Filter.Value("source") == nil)
  }
}
