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
    _ article: Identifier<Article>, published: String = "2024-12-01", about: String = "2024-12-01",
    sentence: String = "سيطرت فصائل المعارضة على مدينة حماة اليوم"
  ) -> Claim {
    Claim(
      article: article, published: Day(published), span: 0..<30, sentence: sentence,
      location: Claim.Location(pack["hama"]!), party: "opposition", predicate: .controls, factuality: .asserted,
      source: Source.outlet, about: Day(about), rule: "seize", marks: [])
  }

  private func control(
    _ claims: [Claim], _ reprints: [Identifier<Article>: Identifier<Article>], on day: String = "2024-12-01",
    asOf: String? = nil
  ) -> Control {
    Timeline(
      claims: claims, pack: pack, outlets: ["a": "One", "b": "Two", "c": "Three"], reprints: reprints,
      asOf: asOf.flatMap { Day($0) }
    ).control(of: "hama", on: Day(day)!)
  }

  @Test func twoOutletsAreTwoVoicesUnlessOnePrintsTheOther() {
    let other = claim("b", sentence: "مدينة حماة صارت بيد المعارضة بعد انسحاب الجيش منها")
    #expect(control([claim("a"), other], [:]).for.count == 2)
    #expect(control([claim("a"), claim("b")], [:]).for.count == 2)
    let linked = control([claim("a"), claim("b")], ["b": "a"])
    #expect(linked.for.map(\.claim.article) == ["a"])
    #expect(linked.for.map(\.reprints) == [["b"]])
  }

  @Test func whatAReprintAddsOfItsOwnCounts() {
    let more = claim("b", sentence: "وقال مراسلنا إن المعارضة دخلت حماة من الشرق وسيطرت عليها كاملة")
    let linked = control([claim("a"), claim("b"), more], ["b": "a"])
    #expect(linked.for.count == 2)
  }

  @Test func theDayIsThatOfTheFirstWhateverTodayMeansInALaterOne() {
    let late = claim("b", published: "2024-12-03", about: "2024-12-03")
    for claims in [[claim("a"), late], [late, claim("a")]] {
      let timeline = Timeline(claims: claims, pack: pack, reprints: ["a": "b"])
      #expect(timeline.daysWithClaims(of: "hama") == [Day("2024-12-01")])
      #expect(timeline.claimsPerDay[Day("2024-12-03")!] == nil)
    }
  }

  @Test func beforeTheFirstIsPublishedTheReprintStandsForIt() {
    let early = claim("b", published: "2024-12-01", about: "2024-12-01")
    let late = claim("a", published: "2024-12-05", about: "2024-12-01")
    #expect(control([early, late], ["b": "a"], asOf: "2024-12-02").for.map(\.claim.article) == ["b"])
  }

  @Test func threeOfOneHandAreOne() {
    let control = control([claim("a"), claim("b"), claim("c")], ["b": "a", "c": "a"])
    #expect(control.for.map(\.reprints) == [["b", "c"]])
  }
}
