import ExtractionModel
import Testing

@testable import Fusion

/// What holds for any claims whatever, tried on a few hundred small wars drawn from a fixed seed.
struct TimelineTests {
  @Test(arguments: 0..<30)
  func orderOfInputNeverMatters(_ seed: UInt64) {
    var dice = Dice(seed)
    let claims = dice.claims(40)
    expectSame(claims, claims.shuffled(using: &dice))
    expectSame(claims, claims.reversed())
  }

  @Test(arguments: 0..<30)
  func addingDuplicatesChangesNothing(_ seed: UInt64) {
    var dice = Dice(seed)
    let claims = dice.claims(40)
    expectSame(claims, claims + claims.filter { _ in dice.roll(3) == 0 })
  }

  @Test(arguments: 0..<30)
  func whatNeverSetsAStateNeverDoes(_ seed: UInt64) {
    var dice = Dice(seed)
    let claims = dice.claims(30)
    let idle = dice.claims(30).map { claim in
      switch dice.roll(3) {
      case 0: claim.with(factuality: .historic)
      case 1: claim.with(factuality: .planned)
      default: claim.with(predicate: [.strikes, .shelling, .clashes, .advancing][dice.roll(4)])
      }
    }
    let without = timeline(claims)
    let with = timeline(claims + idle)
    everywhere { place, day in
      let (left, right) = (without.control(of: place, on: day), with.control(of: place, on: day))
      #expect(left.holder == right.holder && left.standing == right.standing && left.extent == right.extent)
      #expect(left.reported == right.reported && left.ageDays == right.ageDays && left.for == right.for)
      #expect(left.except == right.except && left.changed == right.changed && left.against == right.against)
    }
  }

  @Test func withoutClaimsTheBaselineStandsOnEveryDay() {
    let timeline = timeline([])
    everywhere { place, day in
      let line = Dice.baseline.first { $0.place == place }
      let control = timeline.control(of: place, on: day)
      #expect(control.holder == line?.party && control.standing == (line == nil ? .unknown : .held))
      #expect(!control.reported && !control.changed && control.ageDays == nil && control.baseline == line)
    }
  }

  @Test(arguments: 0..<30)
  func asOfTheLastDayEqualsAllThatIsKnown(_ seed: UInt64) {
    var dice = Dice(seed)
    let claims = dice.claims(40)
    let all = timeline(claims)
    let last = all.published?.upperBound
    expectSame(all, Timeline(claims: claims, pack: all.pack, outlets: Dice.outlets, asOf: last))
  }

  @Test(arguments: 0..<30)
  func asOfADayEqualsNeverHavingSeenWhatCameLater(_ seed: UInt64) {
    var dice = Dice(seed)
    let claims = dice.claims(40)
    let day = Theatre.day(4)
    expectSame(
      Timeline(claims: claims, pack: timeline([]).pack, outlets: Dice.outlets, asOf: day),
      timeline(claims.filter { $0.published! <= day }))
  }

  @Test(arguments: 0..<30)
  func everyReportedStateNamesTheClaimsThatMadeIt(_ seed: UInt64) {
    var dice = Dice(seed)
    let timeline = timeline(dice.claims(40))
    everywhere { place, day in
      let control = timeline.control(of: place, on: day)
      #expect(control.fromBaseline || control.ageDays == nil || !(control.for + control.against).isEmpty)
      #expect(control.reported == (control.ageDays == 0))
      #expect(!control.changed || control.reported)
      #expect(control.standing != .held && control.standing != .claimed || control.holder != nil)
      #expect(control.holder == nil || control.parties.contains(control.holder!))
      #expect(!control.steps.isEmpty && control.explanation(in: timeline.pack).allSatisfy { $0.hasSuffix(".") })
    }
  }

  @Test(arguments: 0..<30)
  func theStateOfADayWithoutClaimsIsThatOfTheDayBefore(_ seed: UInt64) {
    var dice = Dice(seed)
    let timeline = timeline(dice.claims(12))
    everywhere { place, day in
      guard !timeline.daysWithClaims(of: place).contains(day) else { return }
      let (before, now) = (timeline.control(of: place, on: day - 1), timeline.control(of: place, on: day))
      #expect(now.holder == before.holder && now.standing == before.standing && now.for == before.for)
      #expect(now.ageDays == before.ageDays.map { $0 + 1 })
    }
  }

  @Test(arguments: 0..<30)
  func aRowSaysInShortWhatTheStateSays(_ seed: UInt64) {
    var dice = Dice(seed)
    let timeline = timeline(dice.claims(40))
    for place: Identifier<Place> in ["town", "city", "north", "airport", "unlisted:hill"] {
      for row in timeline.townDays(of: place, over: Theatre.day(2)...Theatre.day(9)) {
        let control = timeline.control(of: place, on: row.day)
        #expect(row.holder == control.holder && row.standing == control.standing && row.parties == control.parties)
        #expect(row.extent == control.extent && row.except == control.except && row.changed == control.changed)
        #expect(row.reported == control.reported && row.ageDays == control.ageDays)
        #expect(row.fromBaseline == control.fromBaseline)
        #expect(row.forCount == control.for.count && row.againstCount == control.against.count)
      }
    }
  }

  @Test func daysAreThoseOfTheClaimsUnitedWithThePacks() {
    var dice = Dice(1)
    let claims = dice.claims(20).map { $0.with(factuality: .asserted) }
    let pack = Theatre.pack(first: Theatre.day(3), last: Theatre.day(20))
    let abouts = claims.compactMap(\.about)
    #expect(Timeline(claims: claims, pack: pack).days == min(Theatre.day(3), abouts.min()!)...Theatre.day(20))
    #expect(Timeline(claims: [], pack: pack).days == Theatre.day(3)...Theatre.day(20))
    #expect(Timeline(claims: [], pack: Theatre.pack()).days == nil)
    #expect(Timeline(claims: claims.map { $0.with(factuality: .historic) }, pack: Theatre.pack()).days == nil)
  }

  @Test func claimsWithoutADayStayOffTheTimeline() {
    var dice = Dice(2)
    let claims = dice.claims(20).map { $0.with(about: nil) }
    let timeline = timeline(claims)
    #expect(timeline.claims.isEmpty && timeline.places.isEmpty && timeline.claimsPerDay.isEmpty)
  }

  @Test func theGridHasThePacksTownsFirstAndThenWhateverHasClaims() {
    let stories = Story.read("## a\n1 sohr: sdf controls at unlisted:hill\n1 sohr: sdf controls at north")
    #expect(stories[0].timeline.grid == ["town", "city", "north", "unlisted:hill"])
    #expect(stories[0].timeline.places == ["north", "unlisted:hill"])
  }

  @Test func changesAreTheDaysOnWhichTheStateChanged() {
    let story = Story.read(
      "## a\n1 sohr: sdf controls\n2 sohr: sdf controls\n4 sohr: sna controls\n5 sohr: sna strikes")
    #expect(story[0].timeline.changes(of: "town") == [Theatre.day(1), Theatre.day(4)])
    #expect(story[0].timeline.claimsPerDay.values.sorted() == [1, 1, 1, 1])
  }

  // MARK: comparing

  private func timeline(_ claims: [Claim]) -> Timeline {
    Timeline(claims: claims, pack: Theatre.pack(baseline: Dice.baseline), outlets: Dice.outlets)
  }

  private func expectSame(_ left: [Claim], _ right: [Claim]) { expectSame(timeline(left), timeline(right)) }

  private func expectSame(_ left: Timeline, _ right: Timeline) {
    #expect(left.claims == right.claims)
    everywhere { place, day in
      let isSame = left.control(of: place, on: day) == right.control(of: place, on: day)
      #expect(isSame, "\(place) on \(day)")
    }
  }

  private func everywhere(_ body: (Identifier<Place>, Day) -> Void) {
    for place: Identifier<Place> in ["town", "city", "north", "airport", "unlisted:hill"] {
      for day in 0...10 { body(place, Theatre.day(day)) }
    }
  }
}

/// A seeded source of chance, the same on every machine (SplitMix64), and of claims drawn by it.
struct Dice: RandomNumberGenerator {
  static let baseline = [
    Pack.Baseline(place: "town", party: "government", source: "press"),
    Pack.Baseline(place: "city", party: "government", source: "press"),
    Pack.Baseline(place: "north", party: "sdf", source: "press"),
  ]
  static let outlets: [Identifier<Article>: String] = ["a0": "reuters", "a1": "Somebody", "a2": "Anybody"]

  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(sides)) }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[roll(values.count)] }

  mutating func claims(_ count: Int) -> [Claim] { (0..<count).map { _ in claim() } }

  private mutating func claim() -> Claim {
    let about = 1 + roll(7)
    let place: String = pick(["town", "town", "city", "city", "north", "airport", "unlisted:hill"])
    let start = roll(3) * 100
    return Claim(
      article: Identifier("a\(roll(4))"), published: Theatre.day(about + pick([0, 0, 0, 1, 3])),
      span: start..<start + 50,
      sentence: "sentence \(roll(3)) of three words",
      location: .init(id: Identifier(place), name: place, arabic: place, kind: .town),
      party: pick(["government", "opposition", "hts", "sna", "sdf"]),
      predicate: pick([.controls, .controls, .entered, .lost, .withdrew, .strikes]),
      extent: pick([nil, nil, nil, .full, .most, .half, .part, .outskirts]), except: pick([[], [], ["north"]]),
      factuality: pick([.asserted, .asserted, .asserted, .denied, .historic, .planned]),
      source: pick(["sohr", "reuters", "army", "rebels", "sna-media", "sdf-media", "unnamed", "outlet", "who"]),
      about: Theatre.day(about), rule: "test", marks: [])
  }
}

extension Claim {
  func with(factuality: Factuality? = nil, predicate: Predicate? = nil) -> Claim {
    with(about: about, factuality: factuality, predicate: predicate)
  }

  func with(about: Day?, factuality: Factuality? = nil, predicate: Predicate? = nil) -> Claim {
    Claim(
      article: article, published: published, span: span, sentence: sentence, location: location, party: party,
      predicate: predicate ?? self.predicate, extent: extent, except: except,
      factuality: factuality ?? self.factuality, source: source, about: about, rule: rule, marks: marks)
  }
}
