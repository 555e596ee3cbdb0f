import ExtractionModel

/// A war drawn from a fixed seed: places that change hands some times in ten years, and the dispatches about them.
///
/// Most of what is said repeats what is known, a part of it are strikes, plans and history, and around the days on which
/// a place changes hands its sources contradict each other: as in the news. The busiest place has some fifty times the
/// claims of the quietest.
struct War {
  /// An article and what a reader finds in it.
  struct Dispatch {
    let article: Article
    let claims: [Claim]
  }

  /// A place and who holds it from which day on.
  private struct Front {
    let place: Place
    var turns: [(day: Int, party: Int)]

    func holder(on day: Int) -> Int { turns.last { $0.day <= day }?.party ?? turns[0].party }
    func former(on day: Int) -> Int { turns.last { $0.day <= day - 20 }?.party ?? turns[0].party }
    func isTurning(on day: Int) -> Bool { turns.dropFirst().contains { abs($0.day - day) < 12 } }
  }

  private static let perArticle = 8
  private let first: Day
  private let days: Int
  private let parties: [Identifier<Party>]
  private let names: [String]
  private let sources: [Identifier<Source>]
  private let perDay: Int
  private var extra: Int
  private var fronts: [Front] = []
  private var weights: [Int] = []
  private var chance: Chance
  private var day = 0
  private var number = 0

  init(_ pack: Pack, places: Int, years: Int, claims: Int) {
    chance = Chance(2024)
    first = pack.last! - (years * 365 - 1)
    days = years * 365
    let articles = claims / War.perArticle
    perDay = articles / days
    extra = articles % days
    let sides = pack.parties.filter { $0.within == nil }.prefix(4)
    parties = sides.map(\.id)
    names = sides.map(\.arabic)
    sources = pack.sources.prefix(60).map(\.id)
    let known = pack.towns + pack.places.filter { !$0.kind.isArea && $0.parent == nil }.map(\.id)
    var seen: Set<Identifier<Place>> = []
    for id in known.filter({ seen.insert($0).inserted }).prefix(places) {
      var turns = [(day: 0, party: chance.roll(parties.count))]
      for _ in 0..<chance.roll(6) { turns.append((chance.roll(days), chance.roll(parties.count))) }
      fronts.append(Front(place: pack[id]!, turns: turns.sorted { $0.day < $1.day }))
      weights.append((weights.last ?? 0) + 1_000_000 / (fronts.count + 10))
    }
  }

  /// The next dispatches, by day; none when the war is over.
  mutating func dispatches(_ count: Int) -> [Dispatch] {
    var dispatches: [Dispatch] = []
    while day < days, dispatches.count < count {
      let today = perDay + (day < extra ? 1 : 0)
      for _ in 0..<today { dispatches.append(dispatch()) }
      day += 1
    }
    return dispatches
  }

  private mutating func dispatch() -> Dispatch {
    number += 1
    let id = Identifier<Article>("b-\(number)")
    let published = first + day
    var text = ""
    let said = (0..<War.perArticle).map { _ in saying(&text) }
    let article = Article(id: id, published: published, outlet: chance.roll(3) == 0 ? "Reuters" : nil, text: text)
    return Dispatch(article: article, claims: said.map { $0(id, published) })
  }

  /// Adds a sentence to the text and gives its claim.
  private mutating func saying(_ text: inout String) -> (Identifier<Article>, Day) -> Claim {
    let front = fronts[place()]
    let (holder, former) = (front.holder(on: day), front.former(on: day))
    let isTurning = front.isTurning(on: day)
    let roll = chance.roll(100)
    let predicate: Claim.Predicate =
      switch roll {
      case ..<38: .controls
      case ..<44: isTurning ? .entered : .controls
      case ..<48: isTurning ? .withdrew : .deployed
      case ..<62: .clashes
      case ..<82: .strikes
      case ..<94: .shelling
      default: .advancing
      }
    let isOther = chance.roll(100) < (isTurning ? 35 : 2)
    let party = parties[predicate == .withdrew ? former : isOther ? chance.roll(parties.count) : holder]
    let factuality: Claim.Factuality = roll < 48 ? [.denied, .historic, .planned][safe: chance.roll(40)] : .asserted
    let sentence =
      "وقالت مصادر محلية إن \(names[chance.roll(names.count)]) \(War.verbs[chance.roll(War.verbs.count)])"
      + " \(front.place.arabic) خلال الساعات الماضية بحسب البيان رقم \(chance.roll(1_000_000))."
    let start = text.utf8.count
    text += sentence + "\n"
    let end = text.utf8.count - 1
    let source = chance.roll(5) == 0 ? Source.outlet : sources[chance.roll(sources.count)]
    let extent: Claim.Extent? = chance.roll(20) == 0 ? [.full, .most, .part][chance.roll(3)] : nil
    return { article, day in
      Claim(
        article: article, published: day, span: start..<end, sentence: sentence,
        location: Claim.Location(front.place), party: party, predicate: predicate, extent: extent,
        factuality: factuality, source: source, about: day, rule: "drawn",
        marks: [Claim.Mark(.trigger, start + 2..<start + 12), Claim.Mark(.place, end - 20..<end - 10)])
    }
  }

  /// A place, the first ones oftener.
  private mutating func place() -> Int {
    let wanted = chance.roll(weights.last!)
    return weights.firstIndex { $0 > wanted }!
  }

  private static let verbs = ["سيطرت على", "قصفت", "استهدفت مواقع في", "اشتبكت في محيط", "انسحبت من", "دخلت"]
}

extension [Claim.Factuality] {
  /// Asserted, where it goes on.
  fileprivate subscript(safe index: Int) -> Claim.Factuality { index < count ? self[index] : .asserted }
}

/// A seeded source of chance, the same on every machine (SplitMix64).
struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(sides))
  }
}
