import ExtractionModel

/// The states of every place over time, as the claims give them.
///
/// Pure: the same claims give the same states in whatever order they come, and saying one twice changes nothing.
public struct Timeline: Sendable {
  /// The war they are about.
  public let pack: Pack
  /// The last day of publication that counts; nothing for all that is known now.
  public let asOf: Day?
  /// First to last day that a claim speaks of, united with the pack's own first and last; nothing without either.
  ///
  /// The same for every `asOf`, so that looking at the past does not move the days. Background is not counted.
  public let days: ClosedRange<Day>?
  /// First to last day on which the claims were published, whatever `asOf` is.
  public let published: ClosedRange<Day>?
  /// Claims about each day that has any, background not counted: for a strip of bars.
  public let claimsPerDay: [Day: Int]
  /// Places with claims: the pack's towns first in their order, then the rest of the pack in its order, then places
  /// that the pack lacks in byte order.
  public let places: [Identifier<Place>]

  /// The claims of each place whose sentences are at hand.
  private(set) var dossiers: [Identifier<Place>: Dossier]
  /// What places that the pack lacks are called.
  public let unlisted: [Identifier<Place>: Claim.Location]
  private(set) var voices: Voices
  private(set) var cast: Cast
  private(set) var histories: [Identifier<Place>: History]
  let children: [Identifier<Place>: [Identifier<Place>]]
  let baseline: [Identifier<Place>: Pack.Baseline]

  /// A timeline of claims.
  ///
  /// - Parameters:
  ///   - claims: in any order, repeated or not; those without a day stay off the timeline
  ///   - pack: places, parties, sources and the baseline
  ///   - outlets: who published each article, by name or identifier; where an article speaks in its own name, its
  ///     outlet is the source, and an outlet that the pack does not know is of unknown standing
  ///   - asOf: count only what was published by this day
  public init(
    claims: [Claim], pack: Pack, outlets: [Identifier<Article>: String] = [:], asOf: Day? = nil
  ) {
    let voices = Voices(pack, outlets: outlets)
    let dossiers = Dictionary(grouping: claims.lazy.filter { $0.about != nil }, by: \.location.id)
      .mapValues { Dossier($0) }
    let present = claims.filter { $0.factuality == .asserted || $0.factuality == .denied }.compactMap(\.about)
    var folding = Folding(
      pack: pack, parties: Set(claims.map(\.party)), baseline: Timeline.baseline(of: pack),
      children: Timeline.parts(of: pack), asOf: asOf)
    folding.fold(dossiers, voices)
    self.init(
      pack, asOf, folding, voices, dossiers,
      days: Timeline.span(present + [pack.first, pack.last].compactMap(\.self)),
      published: Timeline.span(claims.compactMap { $0.about == nil ? nil : $0.published }),
      unlisted: Timeline.unlisted(claims.lazy.map(\.location), pack))
  }

  /// A timeline of briefs: states without sentences, until `tell` brings those of a place.
  ///
  /// - Parameters:
  ///   - briefs: of every place with claims, made with this pack
  ///   - pack: places, parties, sources and the baseline
  ///   - outlets: who published the articles whose claims will be told
  ///   - asOf: count only what was published by this day
  ///   - day: the only day whose states are wanted
  public init(
    briefs: [Brief], pack: Pack, outlets: [Identifier<Article>: String] = [:], asOf: Day? = nil,
    on day: Day? = nil
  ) {
    var folding = Folding(
      pack: pack, parties: Set(briefs.flatMap(\.parties)), baseline: Timeline.baseline(of: pack),
      children: Timeline.parts(of: pack), asOf: asOf)
    folding.fold(Dictionary(briefs.map { ($0.location.id, $0) }) { $1 }, on: day)
    let present = briefs.compactMap(\.present)
    let bounds = present.map(\.lowerBound) + present.map(\.upperBound)
    let published = briefs.compactMap(\.published)
    self.init(
      pack, asOf, folding, Voices(pack, outlets: outlets), [:],
      days: Timeline.span(bounds + [pack.first, pack.last].compactMap(\.self)),
      published: Timeline.span(published.map(\.lowerBound) + published.map(\.upperBound)),
      unlisted: Timeline.unlisted(briefs.lazy.map(\.location), pack))
  }

  private init(
    _ pack: Pack, _ asOf: Day?, _ folding: Folding, _ voices: Voices, _ dossiers: [Identifier<Place>: Dossier],
    days: ClosedRange<Day>?, published: ClosedRange<Day>?, unlisted: [Identifier<Place>: Claim.Location]
  ) {
    self.pack = pack
    self.asOf = asOf
    self.days = days
    self.published = published
    self.voices = voices
    self.dossiers = dossiers
    self.unlisted = unlisted
    baseline = Timeline.baseline(of: pack)
    children = Timeline.parts(of: pack)
    cast = folding.cast
    histories = folding.histories
    claimsPerDay = folding.claimsPerDay
    places = Timeline.inOrder(folding.histories.keys, pack)
  }

  /// Brings the claims of a place, so that its states can name them; all others are forgotten but those of `kept`.
  ///
  /// - Parameters:
  ///   - claims: all of the place, in any order, of the state of the store that the briefs are of
  ///   - place: the place
  ///   - outlets: who published their articles
  ///   - kept: places whose claims stay
  public mutating func tell(
    _ claims: [Claim], of place: Identifier<Place>, outlets: [Identifier<Article>: String],
    keeping kept: Set<Identifier<Place>> = []
  ) {
    guard histories[place] != nil else { return }
    for other in dossiers.keys where !kept.contains(other) {
      dossiers[other] = nil
      histories[other]?.forgetFacts()
    }
    voices.learn(outlets)
    let dossier = Dossier(claims)
    var folding = Folding(self)
    let facts = folding.facts(dossier, voices)
    cast = folding.cast
    dossiers[place] = dossier
    histories[place] = History(
      facts, from: Folding.start(baseline[place], cast, pack), cast: cast, testimony: dossier, judge: judge(place))
  }

  static func baseline(of pack: Pack) -> [Identifier<Place>: Pack.Baseline] {
    Dictionary(pack.baseline.map { ($0.place, $0) }) { first, _ in first }
  }

  private static func parts(of pack: Pack) -> [Identifier<Place>: [Identifier<Place>]] {
    var children: [Identifier<Place>: [Identifier<Place>]] = [:]
    for place in pack.places where !place.kind.isArea {
      if let parent = place.parent, parent != place.id { children[parent, default: []].append(place.id) }
    }
    return children
  }

  private static func unlisted(
    _ locations: some Sequence<Claim.Location>, _ pack: Pack
  ) -> [Identifier<Place>: Claim.Location] {
    var unlisted: [Identifier<Place>: Claim.Location] = [:]
    for location in locations where pack[location.id] == nil { unlisted[location.id] = location }
    return unlisted
  }

  /// The claims that count and are at hand: published by `asOf`, about a day, each once; by place, then by day.
  public var claims: [Claim] {
    places.flatMap { place in
      dossiers[place].map { dossier in histories[place]?.facts.map { dossier[$0.claim] } ?? [] } ?? []
    }
  }

  /// Whether the sentences behind the states of a place are at hand; of one that nothing is said of, they are.
  public func isTold(_ place: Identifier<Place>) -> Bool { dossiers[place] != nil || histories[place] == nil }

  /// Places of a grid: the pack's towns in their order, whether anything is said of them or not, then every other
  /// place with claims.
  public var grid: [Identifier<Place>] {
    pack.towns + places.filter { !pack.towns.contains($0) }
  }

  /// Who holds `place` on `day`, how surely, and on whose word; any place and any day has an answer.
  public func control(of place: Identifier<Place>, on day: Day) -> Control {
    Account(self, place: place, day: day).control
  }

  /// Days on which the state of `place` changed by a report of the day, in order.
  public func changes(of place: Identifier<Place>) -> [Day] {
    histories[place]?.entries.filter(\.isChanged).map { Day(number: Int($0.day)) } ?? []
  }

  /// Days on which anything is said about `place`, in order.
  public func daysWithClaims(of place: Identifier<Place>) -> [Day] {
    histories[place]?.entries.map { Day(number: Int($0.day)) } ?? []
  }

  /// Places left out of `place`: those the claims name, unless their own reports have said otherwise since, and its
  /// parts that somebody else holds; in byte order.
  ///
  /// A part that the loser of the whole held, of which nothing has been heard since the fall, is not said to hold out.
  func except(_ place: Identifier<Place>, on day: Day, _ entry: History.Entry?) -> [Identifier<Place>] {
    let parts = children[place] ?? []
    let named = histories[place]?.except(entry) ?? []
    guard !parts.isEmpty || !named.isEmpty else { return [] }
    let whole = state(of: place, on: day)
    guard whole.holder != Cast.nobody, whole.standing != .disputed else { return [] }
    let since = entry?.basis.map { histories[place]!.entries[Int($0)].day } ?? .min
    var except = Set(
      named.filter { part in
        state(of: part, on: day).holder != whole.holder || lastReport(of: part, by: day) < since
      })
    for part in parts {
      let holder = state(of: part, on: day).holder
      guard holder != Cast.nobody, holder != whole.holder else { continue }
      if holder == whole.former, lastReport(of: part, by: day) < entry?.since ?? .min { continue }
      except.insert(part)
    }
    return except.sorted()
  }

  private func lastReport(of place: Identifier<Place>, by day: Day) -> Int32 {
    guard let history = histories[place], let index = history.index(on: day) else { return .min }
    return history.entries[index].basis.map { history.entries[Int($0)].day } ?? .min
  }

  func state(of place: Identifier<Place>, on day: Day) -> State {
    histories[place]?.state(on: day) ?? Folding.start(baseline[place], cast, pack)
  }

  private static func span(_ days: [Day]) -> ClosedRange<Day>? {
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }

  private static func inOrder(_ found: some Sequence<Identifier<Place>>, _ pack: Pack) -> [Identifier<Place>] {
    var left = Set(found)
    let known = (pack.towns + pack.places.map(\.id)).filter { left.remove($0) != nil }
    return known + left.sorted()
  }
}
