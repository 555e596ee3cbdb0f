import ExtractionModel
import Testing

@testable import Fusion

/// What reprints repeat counts once.
@Suite struct EchoesTests {
  private let pack = Pack(
    id: "p", name: "p", towns: ["hama"],
    places: [Place(id: "hama", kind: .city, name: "Hama", arabic: "حماة")],
    parties: [
      Party(id: "government", letter: "G", name: "Government", arabic: "", short: "Gov", tint: .red),
      Party(id: "opposition", letter: "O", name: "Opposition", arabic: "", short: "Opp", tint: .green),
    ], sources: [])

  private func claim(
    _ article: Identifier<Article>, of original: Identifier<Article>? = nil, published: String = "2024-12-01",
    about: String = "2024-12-01", sentence: String = "سيطرت فصائل المعارضة على مدينة حماة اليوم"
  ) -> Claim {
    Claim(
      article: article, published: Day(published), span: 0..<30, sentence: sentence,
      location: Claim.Location(pack["hama"]!), party: "opposition", predicate: .controls, factuality: .asserted,
      source: Source.outlet, about: Day(about), rule: "seize", marks: [], original: original)
  }

  private let outlets: [Identifier<Article>: String] = ["a": "One", "b": "Two", "c": "Three"]

  private func control(_ claims: [Claim], asOf: String? = nil) -> Control {
    Timeline(claims: claims, pack: pack, outlets: outlets, asOf: asOf.flatMap { Day($0) })
      .control(of: "hama", on: Day("2024-12-01")!)
  }

  @Test func twoOutletsAreTwoClaimsUnlessOnePrintsTheOther() {
    #expect(control([claim("a"), claim("b")]).for.count == 2)
    let linked = control([claim("a"), claim("b", of: "a")])
    #expect(linked.for.map(\.claim.article) == ["a"])
    #expect(linked.for.map(\.reprints) == [["b"]])
  }

  @Test func whatAReprintAddsOfItsOwnCounts() {
    let more = claim("b", of: "a", sentence: "وقال مراسلنا إن المعارضة دخلت حماة من الشرق وسيطرت عليها كاملة")
    #expect(control([claim("a"), claim("b", of: "a"), more]).for.count == 2)
  }

  @Test func theDayIsThatOfTheFirstWhateverTodayMeansInALaterOne() {
    let first = claim("a", of: "b")
    let late = claim("b", published: "2024-12-03", about: "2024-12-03")
    for claims in [[first, late], [late, first]] {
      let timeline = Timeline(claims: claims, pack: pack)
      #expect(timeline.daysWithClaims(of: "hama") == [Day("2024-12-01")])
      #expect(timeline.claimsPerDay[Day("2024-12-03")!] == nil)
    }
  }

  @Test func beforeTheFirstIsPublishedTheReprintStandsForIt() {
    let early = claim("b", of: "a")
    let late = claim("a", published: "2024-12-05")
    #expect(control([early, late], asOf: "2024-12-02").for.map(\.claim.article) == ["b"])
    #expect(control([early, late]).for.map(\.reprints) == [["a"]])
  }

  @Test func threeOfOneHandAreOne() {
    #expect(control([claim("a"), claim("b", of: "a"), claim("c", of: "a")]).for.map(\.reprints) == [["b", "c"]])
  }

  @Test func aBriefCountsThemOnceToo() throws {
    let claims = [claim("a"), claim("b", of: "a"), claim("c", of: "a", published: "2024-12-04", about: "2024-12-04")]
    let brief = try #require(Brief(claims: claims, pack: pack, outlets: outlets))
    let states = Timeline(briefs: [brief], pack: pack)
    #expect(states.claimsPerDay == [Day("2024-12-01")!: 1])
  }
}
