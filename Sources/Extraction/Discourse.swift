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

  /// The lists still in mind.
  private var places: [[Mention]] { lists.filter { count - $0.at <= Self.span }.map(\.places) }

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

  /// Notes a list of places.
  mutating func mention(_ list: [Mention]) {
    guard !list.isEmpty else { return }
    lists.append((list, count))
    if lists.count > Self.mostLists { lists.removeFirst() }
  }

  /// The places that "the city", "the two towns" or "its districts" point back to.
  func resolve(
    _ anaphor: PlaceList.Anaphor, before earlier: [[Mention]], in pack: Pack
  ) -> [Claim.Location] {
    if anaphor.kinds == [.governorate], anaphor.count == 1 { return governorate(before: earlier, in: pack) }
    let lists = places + earlier
    // What is called so in the last sentences goes before what merely could be.
    let attempts: [(kinds: ArraySlice<Place.Kind>, lists: ArraySlice<[Mention]>)] = [
      (anaphor.kinds.prefix(1), lists.suffix(Self.near)), (anaphor.kinds.prefix(1), lists[...]),
      (anaphor.kinds.prefix(2), lists[...]),
      (anaphor.kinds[...], lists[...]),
    ]
    for (kinds, lists) in attempts {
      for list in lists.reversed() {
        let fitting = list.filter { $0.isCalled(kinds) }.map(\.location)
        switch anaphor.count {
        case 1: if let last = fitting.last { return [last] }
        case 2: if fitting.count == 2, list.count == 2 { return fitting }
        default: if anaphor.isPart, let last = fitting.last { return [last] }
        }
      }
    }
    return []
  }

  /// "The governorate" is the last one named, or that of the last town.
  private func governorate(before earlier: [[Mention]], in pack: Pack) -> [Claim.Location] {
    for location in (places + earlier).joined().reversed().map(\.location) {
      if location.kind == .governorate { return [location] }
      if let id = pack[location.id]?.governorate, let place = pack[id] { return [Claim.Location(place)] }
    }
    return []
  }

  /// The place that a pronoun points back to: the last one mentioned, of a masculine kind for منه and عليه.
  func last(before earlier: [[Mention]], isMasculine: Bool = false) -> [Claim.Location] {
    let lists = (places + earlier).map { $0.map(\.location) }
    if isMasculine {
      let masculine = lists.suffix(Self.near).last { list in list.contains { Self.masculine.contains($0.kind) } }
      if let masculine { return masculine.filter { Self.masculine.contains($0.kind) } }
    }
    return lists.last { list in list.contains { $0.kind != .road } } ?? []
  }

  private static let near = 4
  private static let masculine: Set<Place.Kind> = [
    .airport, .airbase, .navalBase, .militarySite, .facility, .hill, .checkpoint, .district, .countryside,
    .borderCrossing, .camp, .bridge, .dam, .landmark,
  ]
}
