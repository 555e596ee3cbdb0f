/// What the meanings of one unit are, as bits: most questions about a unit end here.
///
/// The roles of its words, what else it can name, and the shapes that its words can have.
struct Traits: Sendable {
  /// What a unit can be besides a word of the language.
  enum Name: UInt64, CaseIterable, Sendable {
    case placeName = 96
    case party, partyAdjective, partyGenitive, backer, state, metonym, partyAnaphor, source, country
  }

  /// How a word of a unit can stand in the sentence.
  enum Shape: UInt64, CaseIterable, Sendable {
    case finite = 112
    case nominal, adjective
  }

  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ roles: Word.Role...) {
    for role in roles { insert(role) }
  }

  @inline(__always)
  private mutating func insert(bit: UInt64) {
    if bit < 64 { low |= 1 << bit } else { high |= 1 << (bit - 64) }
  }

  @inline(__always)
  private func contains(bit: UInt64) -> Bool { (bit < 64 ? low >> bit : high >> (bit - 64)) & 1 == 1 }

  /// Notes what one meaning is.
  mutating func insert(_ meaning: Analysis.Meaning, _ lexicon: Lexicon) {
    if case .word(let number, let form) = meaning.sense {
      insert(lexicon.word(number).role, form)
    } else if let name = meaning.sense.name {
      insert(name)
    }
  }

  @inline(__always)
  mutating func insert(_ role: Word.Role) { insert(bit: Self.number(role)) }

  @inline(__always)
  mutating func insert(_ name: Name) { insert(bit: name.rawValue) }

  /// Notes the role and the shape of a word.
  @inline(__always)
  mutating func insert(_ role: Word.Role, _ form: Form) {
    insert(role)
    insert(bit: (form.isFinite ? Shape.finite : Shape.nominal).rawValue)
    if form.kind == .adjective { insert(bit: Shape.adjective.rawValue) }
  }

  @inline(__always)
  mutating func formUnion(_ other: Traits) {
    low |= other.low
    high |= other.high
  }

  @inline(__always)
  func contains(_ role: Word.Role) -> Bool { contains(bit: Self.number(role)) }

  @inline(__always)
  func contains(_ name: Name) -> Bool { contains(bit: name.rawValue) }

  @inline(__always)
  func contains(_ shape: Shape) -> Bool { contains(bit: shape.rawValue) }

  @inline(__always)
  func isDisjoint(with other: Traits) -> Bool { low & other.low == 0 && high & other.high == 0 }

  /// Number of a role: an enumeration without payloads is the number of its case, in one byte.
  @inline(__always)
  private static func number(_ role: Word.Role) -> UInt64 { UInt64(unsafeBitCast(role, to: UInt8.self)) }
}

extension Traits {
  /// What names a party by itself.
  static let parties = Traits(names: .party, .metonym, .partyAnaphor)
  /// Forces and vehicles, which are a party's with a word beside them that says whose.
  static let forces = Traits(.force, .air, .ground, .target)
  /// What says whose a force is.
  static let owners = Traits(names: .partyAdjective, .partyGenitive, .backer)
  /// Words that name a speaker.
  static let speech = Traits(.say, .deny, .saying, .denying, .according)

  private init(names: Name...) {
    for name in names { insert(name) }
  }
}

extension Lexicon.Sense {
  /// What it names, where it is no word of the language.
  var name: Traits.Name? {
    switch self {
    case .word: nil
    case .place: .placeName
    case .party: .party
    case .partyAdjective: .partyAdjective
    case .partyGenitive: .partyGenitive
    case .backer: .backer
    case .state: .state
    case .metonym: .metonym
    case .partyAnaphor: .partyAnaphor
    case .source: .source
    case .country: .country
    }
  }
}

/// What can begin with a unit, by its traits.
struct Beginnings: OptionSet, Sendable {
  let rawValue: UInt8

  /// A day.
  static let day = Beginnings(rawValue: 1)
  /// A length of time, which is said behind a preposition.
  static let span = Beginnings(rawValue: 2)
  /// A party.
  static let party = Beginnings(rawValue: 4)
  /// A place that the pack knows or a kind word announces.
  static let place = Beginnings(rawValue: 8)

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  init(_ traits: Traits) {
    self = []
    if !traits.isDisjoint(with: Self.ofDays) { insert(.day) }
    if traits.contains(.preposition) { insert(.span) }
    if !traits.isDisjoint(with: Self.ofParties) { insert(.party) }
    if !traits.isDisjoint(with: Self.ofPlaces) { insert(.place) }
  }

  private static let ofDays = Traits(
    .weekday, .month, .today, .yesterday, .night, .period, .unit, .ago, .since, .year, .last, .first, .current, .past,
    .many)
  private static let ofParties: Traits = {
    var traits = Traits(.force, .air, .ground)
    for name in [Traits.Name.party, .partyAnaphor, .metonym] { traits.insert(name) }
    return traits
  }()
  private static let ofPlaces: Traits = {
    var traits = Traits(
      .kind, .partitive, .whole, .vicinity, .direction, .demonstrative, .many, .position, .approximate)
    traits.insert(.placeName)
    return traits
  }()
}
