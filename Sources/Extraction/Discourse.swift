import ExtractionModel

/// What a reader still has in mind from the sentences before: places, the acting party, the speaker.
struct Discourse: Sendable {
  /// Who spoke last, and as whom.
  struct Speaker: Hashable, Sendable {
    var source: Identifier<Source>
    var via: Identifier<Source>?
    /// The party that speaks, by number in the pack.
    var party: Int?
  }

  /// A place as an article names it: called a city, it is one, whatever the pack says.
  struct Mention: Hashable, Sendable {
    let location: Claim.Location
    let saidKind: Place.Kind?

    func isCalled(_ kinds: ArraySlice<Place.Kind>) -> Bool {
      kinds.contains(location.kind) || saidKind.map(kinds.contains) == true
    }
  }

  /// Lists of places in the order of mention, the last one at the end.
  private var lists: [(places: [Mention], at: Int)] = []
  /// Where somebody was on the way to: meant only where nothing else is in mind.
  private var goal: (places: [Mention], at: Int)?
  /// How many sentences have been read.
  private(set) var count = 0
  private var subject: (parties: [Int], at: Int)?
  private var strikers: (parties: [Int], at: Int)?
  private var sides: (parties: [Int], at: Int)?
  /// Who spoke last.
  var speaker: Speaker?
  /// Who publishes, where the outlet is itself a side or a monitor.
  var outlet: Speaker?
  /// The source that publishes, whatever its side.
  var publisher: Identifier<Source>?
  /// Whether the last sentence told of an earlier phase, so that "also" goes on with it.
  var isHistoric = false

  private static let mostLists = 24
  /// How many sentences a place is kept in mind.
  private static let span = 14

  /// The lists still in mind, and those of the sentence that is being read behind them.
  private func inMind(_ earlier: [[Mention]]) -> [[Mention]] {
    var all: [[Mention]] = []
    all.reserveCapacity(lists.count + earlier.count)
    for list in lists where count - list.at <= Self.span { all.append(list.places) }
    return all + earlier
  }

  /// When a place of the pack was mentioned last.
  private var lastListed: Int?
  /// Whether one may be in mind.
  var mayMeanListed: Bool { lastListed.map { count - $0 <= Self.span } ?? false }

  /// How many sentences a dropped subject, a striker or the sides of a clash are kept in mind.
  private static let reach = 3

  /// The party that acted last, while it is still in mind.
  var lastSubject: [Int]? { recent(subject) }
  /// Who struck last, while it is still in mind.
  var lastStrikers: [Int]? { recent(strikers) }
  /// The parties of the last clash, while they are still in mind.
  var lastSides: [Int]? { recent(sides) }

  private func recent(_ noted: (parties: [Int], at: Int)?) -> [Int]? {
    guard let noted, count - noted.at <= Self.reach else { return nil }
    return noted.parties
  }

  /// Whether a place was told of in one of the last sentences.
  var isFresh: Bool { lists.last.map { count - $0.at <= Self.freshness } ?? false }

  /// How many sentences what is left unsaid altogether is still understood.
  private static let freshness = 2

  /// Notes that so many sentences have been read or passed over.
  mutating func pass(_ sentences: Int) { count += sentences }

  /// Notes who acted.
  mutating func note(subject parties: [Int]) { subject = (parties, count) }
  /// Notes who struck.
  mutating func note(strikers parties: [Int]) { strikers = (parties, count) }
  /// Notes who fought whom.
  mutating func note(sides parties: [Int]) { sides = (parties, count) }

  /// Notes where somebody is on the way to.
  mutating func head(for list: [Mention]) { goal = (list, count) }

  /// Notes a list of places.
  mutating func mention(_ list: [Mention]) {
    guard !list.isEmpty else { return }
    lists.append((list, count))
    if list.contains(where: { !$0.location.isUnlisted }) { lastListed = count }
    if lists.count > Self.mostLists { lists.removeFirst() }
  }

  /// The places that "the city", "the two towns" or "its districts" point back to.
  func resolve(
    _ anaphor: PlaceList.Anaphor, before earlier: [[Mention]], in pack: Pack
  ) -> [Claim.Location] {
    if anaphor.kinds == [.governorate], anaphor.count == 1 { return governorate(before: earlier, in: pack) }
    let found = resolve(anaphor, among: inMind(earlier))
    guard found.isEmpty, let goal, count - goal.at <= Self.near else { return found }
    return resolve(anaphor, among: [goal.places])
  }

  private func resolve(_ anaphor: PlaceList.Anaphor, among lists: [[Mention]]) -> [Claim.Location] {
    // What is called so in the last sentences goes before what merely could be.
    let attempts: [(kinds: ArraySlice<Place.Kind>, lists: ArraySlice<[Mention]>)] = [
      (anaphor.kinds.prefix(1), lists.suffix(Self.near)), (anaphor.kinds.prefix(1), lists[...]),
      (anaphor.kinds.prefix(2), lists[...]),
      (anaphor.kinds[...], lists[...]),
    ]
    for (kinds, lists) in attempts {
      for list in lists.reversed() {
        if anaphor.count == 2 {
          if list.count == 2, list.allSatisfy({ $0.isCalled(kinds) }) { return list.map(\.location) }
        } else if anaphor.count == 1 || anaphor.isPart, let last = list.last(where: { $0.isCalled(kinds) }) {
          return [last.location]
        }
      }
    }
    return []
  }

  /// "The governorate" is the last one named, or that of the last town.
  private func governorate(before earlier: [[Mention]], in pack: Pack) -> [Claim.Location] {
    for location in inMind(earlier).joined().reversed().map(\.location) {
      if location.kind == .governorate { return [location] }
      if let id = pack[location.id]?.governorate, let place = pack[id] { return [Claim.Location(place)] }
    }
    return []
  }

  /// The place that a pronoun points back to: the last one mentioned, of a masculine kind for منه and عليه.
  func last(before earlier: [[Mention]], isMasculine: Bool = false) -> [Claim.Location] {
    let lists = inMind(earlier)
    if isMasculine {
      let masculine = lists.suffix(Self.near).last { $0.contains { Self.masculine.contains($0.location.kind) } }
      if let masculine { return masculine.map(\.location).filter { Self.masculine.contains($0.kind) } }
    }
    return lists.last { $0.contains { $0.location.kind != .road } }.map { $0.map(\.location) } ?? []
  }

  private static let near = 4
  private static let masculine: Set<Place.Kind> = [
    .airport, .airbase, .navalBase, .militarySite, .facility, .hill, .checkpoint, .district, .countryside,
    .borderCrossing, .camp, .bridge, .dam, .landmark,
  ]
}

extension Claim.Location {
  /// Whether the gazetteer lacks it; asked byte by byte, because a comparison of characters would fold Arabic first.
  var isUnlisted: Bool { id.rawValue.utf8.starts(with: "unlisted:".utf8) }
}
