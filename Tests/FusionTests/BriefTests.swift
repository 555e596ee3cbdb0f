import ExtractionModel
import Testing

@testable import Fusion

/// Claims in brief come to the same states as the claims, and say the same once their sentences are told.
struct BriefTests {
  @Test(arguments: 0..<30)
  func briefsComeToTheStatesOfTheirClaims(_ seed: UInt64) {
    var dice = Dice(seed)
    let claims = dice.claims(60)
    for asOf in [nil, Theatre.day(4)] {
      let whole = Timeline(claims: claims, pack: Self.pack, outlets: Dice.outlets, asOf: asOf)
      let brief = Timeline(briefs: Self.briefs(claims), pack: Self.pack, outlets: Dice.outlets, asOf: asOf)
      #expect(brief.places == whole.places && brief.days == whole.days && brief.published == whole.published)
      #expect(brief.claimsPerDay == whole.claimsPerDay && brief.unlisted == whole.unlisted)
      for place in whole.grid {
        let days = Theatre.day(0)...Theatre.day(12)
        #expect(brief.townDays(of: place, over: days) == whole.townDays(of: place, over: days))
        #expect(brief.changes(of: place) == whole.changes(of: place))
        for number in 0...12 {
          let (short, full) = (
            brief.control(of: place, on: Theatre.day(number)), whole.control(of: place, on: Theatre.day(number))
          )
          #expect(short.claims == full.claims && short.hasDenial == full.hasDenial && short.since == full.since)
          #expect(full.claims == full.for.count + full.against.count + full.other.count)
          #expect(full.hasDenial == (full.for + full.against).contains { $0.claim.factuality == .denied })
        }
      }
    }
  }

  @Test(arguments: 0..<10)
  func aPlaceThatIsToldSaysAllItsClaimsSay(_ seed: UInt64) {
    var dice = Dice(seed)
    let claims = dice.claims(60)
    let whole = Timeline(claims: claims, pack: Self.pack, outlets: Dice.outlets)
    var brief = Timeline(briefs: Self.briefs(claims), pack: Self.pack)
    for place in whole.places {
      #expect(!brief.isTold(place))
      brief.tell(claims.filter { $0.location.id == place }, of: place, outlets: Dice.outlets)
      #expect(brief.isTold(place))
      for number in 0...12 {
        let isSame =
          brief.control(of: place, on: Theatre.day(number)) == whole.control(of: place, on: Theatre.day(number))
        #expect(isSame, "\(place) on day \(number)")
      }
    }
    #expect(whole.places.filter(brief.isTold).count == 1, "only what was told last is kept")
  }

  @Test func aDayIsAnsweredWithoutTheDaysAfterIt() {
    var dice = Dice(7)
    let claims = dice.claims(80)
    let whole = Timeline(claims: claims, pack: Self.pack, outlets: Dice.outlets)
    for number in 0...9 {
      let day = Theatre.day(number)
      let brief = Timeline(briefs: Self.briefs(claims), pack: Self.pack, on: day)
      for place in whole.grid {
        #expect(brief.townDays(of: place, over: day...day) == whole.townDays(of: place, over: day...day))
      }
    }
  }

  /// Long enough for marks: a town that is spoken of on three hundred days.
  @Test(arguments: 0..<8)
  func aDayFarOnIsAnsweredFromTheMarkBeforeIt(_ seed: UInt64) throws {
    var dice = Dice(seed)
    var claims: [Claim] = []
    for number in 1...300 {
      let about = Theatre.day(number)
      claims += dice.claims(3).map { claim in
        claim.with(about: about).published(about).at(dice.pick(["town", "other"]))
      }
    }
    let whole = Timeline(claims: claims, pack: Self.pack, outlets: Dice.outlets)
    let briefs = Self.briefs(claims)
    for number in stride(from: 1, through: 305, by: 7) {
      let day = Theatre.day(number)
      #expect(number < 60 || briefs.contains { $0.mark(before: day) != nil })
      let brief = Timeline(briefs: briefs, pack: Self.pack, on: day)
      for place: Identifier<Place> in ["town", "other"] {
        let (short, full) = (
          brief.townDays(of: place, over: day...day), whole.townDays(of: place, over: day...day)
        )
        #expect(short == full, "\(place) on day \(number)")
      }
    }
  }

  @Test(arguments: 0..<30)
  func aQuietDayIsJudgedAsAnyOther(_ seed: UInt64) {
    var dice = Dice(seed)
    let quiet = (1...20).map { _ in Claim.word("sohr", dice.pick(["government", "hts"]), Theatre.day(1 + dice.roll(9)))
    }
    let timeline = Timeline(claims: quiet + dice.claims(12), pack: Self.pack, outlets: Dice.outlets)
    for (place, history) in timeline.histories {
      let judge = timeline.judge(place)
      for (index, entry) in history.entries.enumerated() {
        let facts = history.facts[Int(entry.facts.lowerBound)..<Int(entry.facts.upperBound)]
        guard facts.contains(where: \.said.counts) else { continue }
        let ruling = judge(history.state(before: index), facts)
        #expect(history.state(after: entry) == ruling.state)
        #expect(entry.isReported == (ruling.isReported || !ruling.state.isSame(as: history.state(before: index))))
        let count = ruling.count()
        #expect(!entry.isReported || entry.forCount == count.for && entry.againstCount == count.against)
      }
    }
  }

  @Test func whatIsNoBriefIsNotTakenForOne() throws {
    var dice = Dice(3)
    let bytes = try #require(Self.briefs(dice.claims(30)).first).bytes
    #expect(Brief(bytes: []) == nil)
    for count in 0..<bytes.count { #expect(Brief(bytes: Array(bytes.prefix(count))) == nil) }
    for index in bytes.indices {
      var broken = bytes
      broken[index] = 0xFF
      // Whatever it says, reading it ends.
      if let brief = Brief(bytes: broken) { _ = Timeline(briefs: [brief], pack: Self.pack).grid }
    }
  }

  private static let pack = Theatre.pack(baseline: Dice.baseline)

  private static func briefs(_ claims: [Claim]) -> [Brief] {
    Dictionary(grouping: claims, by: \.location.id).values.compactMap {
      Brief(claims: $0, pack: pack, outlets: Dice.outlets)
    }
  }
}

extension Claim {
  fileprivate func at(_ place: Identifier<Place>) -> Claim {
    Claim(
      article: article, published: published, span: span, sentence: sentence,
      location: .init(id: place, name: place.rawValue, arabic: "", kind: .town), party: party, predicate: predicate,
      extent: extent, except: except, factuality: factuality, source: source, about: about, rule: rule, marks: marks)
  }

  fileprivate func published(_ day: Day) -> Claim {
    Claim(
      article: article, published: day, span: span, sentence: sentence, location: location, party: party,
      predicate: predicate, extent: extent, except: except, factuality: factuality, source: source, about: about,
      rule: rule, marks: marks)
  }

  fileprivate static func word(_ source: Identifier<Source>, _ party: Identifier<Party>, _ day: Day) -> Claim {
    Claim(
      article: "a0", published: day, span: 0..<10, sentence: "word",
      location: .init(id: "town", name: "town", arabic: "town", kind: .town), party: party, predicate: .controls,
      factuality: .asserted, source: source, about: day, rule: "test", marks: [])
  }
}
