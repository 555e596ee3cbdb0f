import ExtractionModel

/// What a claim says about who holds its place, stripped to what the rule weighs: small, so that a million fit.
struct Fact {
  /// What is said of the party.
  enum Said: UInt8 {
    /// It holds the place, whole or most or nothing said of how much.
    case holds
    /// It holds half or part.
    case holdsPart
    /// It is inside.
    case inside
    /// It left or lost the place.
    case gone
    /// It left or lost part of it.
    case gonePart
    /// It does not hold it.
    case notHolds
    /// It is not inside.
    case notInside
    /// It did not leave.
    case notGone
    /// Nothing about the present: shown, never counted.
    case historic, planned
    /// Nothing about who holds the place.
    case context

    /// Whether it can move or support a state.
    var counts: Bool { rawValue <= Said.notGone.rawValue }
    /// Whether it puts the party into the place.
    var isPositive: Bool {
      switch self {
      case .holds, .holdsPart, .inside, .notGone: true
      default: false
      }
    }
    /// Whether it takes the party out of the place.
    var isNegative: Bool { counts && !isPositive }
    /// Whether it says that something is not so.
    var isDenial: Bool { self == .notHolds || self == .notInside || self == .notGone }
  }

  /// Index of the claim.
  let claim: Int32
  /// Day it speaks of.
  let day: Int32
  /// Day it was published.
  let published: Int32
  /// Who, as the map counts parties; index into the cast.
  let party: Int16
  /// Who, as named; index into the cast.
  let named: Int16
  /// Whose word; index into the cast.
  let voice: Int32
  /// What.
  let said: Said
  /// How much.
  let extent: Claim.Extent?

  init(
    claim: Int32, day: Int32, published: Int32, party: Int16, named: Int16, voice: Int32, said: Said,
    extent: Claim.Extent?
  ) {
    self.claim = claim
    self.day = day
    self.published = published
    self.party = party
    self.named = named
    self.voice = voice
    self.said = said
    self.extent = extent
  }

  /// The fact of a dated claim.
  init(_ claim: Claim, number: Int32, _ cast: Cast, _ pack: Pack, voice: Int32) {
    self.init(
      claim: number, day: Int32(claim.about!.number), published: Int32((claim.published ?? claim.about!).number),
      party: cast.index(pack.mapParty(claim.party)), named: cast.index(claim.party), voice: voice,
      said: Fact.said(by: claim), extent: claim.extent)
  }

  /// What a claim says about who holds its place.
  static func said(by claim: Claim) -> Said {
    switch claim.factuality {
    case .historic: return .historic
    case .planned: return .planned
    case .asserted, .denied: break
    }
    guard claim.predicate.isControl, claim.extent != .outskirts else { return .context }
    let isPart = claim.extent == .half || claim.extent == .part
    switch (claim.predicate, claim.factuality) {
    case (.controls, .denied): return .notHolds
    case (.entered, .denied): return .notInside
    case (_, .denied): return .notGone
    case (.controls, _): return isPart ? .holdsPart : .holds
    case (.entered, _): return claim.extent == .full ? .holds : .inside
    default: return isPart ? .gonePart : .gone
    }
  }
}

/// The parties and voices of a timeline by number, in an order that does not depend on the claims' order.
struct Cast {
  /// Parties in byte order of their identifiers.
  private(set) var parties: [Identifier<Party>] = []
  /// Voices in the order of their first claim.
  private(set) var voices: [Voice] = []
  private var partyIndex: [Identifier<Party>: Int16] = [:]
  private var voiceIndex: [Voice: Int32] = [:]
  private var sideIndex: [Int16] = []
  private var allies: Set<[Int16]> = []

  /// No party.
  static let nobody: Int16 = -1

  /// Parties by number, and which of them are allies, as the map counts them.
  init(parties: Set<Identifier<Party>>, pack: Pack) {
    self.parties = parties.union(parties.map(pack.mapParty)).sorted()
    for (index, party) in self.parties.enumerated() { partyIndex[party] = Int16(index) }
    for party in pack.parties {
      for ally in party.allies {
        let pair = [index(pack.mapParty(party.id)), index(pack.mapParty(ally))]
        allies.formUnion([pair, pair.reversed()])
      }
    }
  }

  /// Whether two parties are one or fight on one side.
  func areTogether(_ left: Int16, _ right: Int16) -> Bool {
    left == right || !allies.isEmpty && allies.contains([left, right])
  }

  func index(_ party: Identifier<Party>) -> Int16 { partyIndex[party] ?? Cast.nobody }

  func party(_ index: Int16) -> Identifier<Party>? { index == Cast.nobody ? nil : parties[Int(index)] }

  mutating func index(_ voice: Voice) -> Int32 {
    if let index = voiceIndex[voice] { return index }
    let index = Int32(voices.count)
    voiceIndex[voice] = index
    voices.append(voice)
    if case .side(let party) = voice { sideIndex.append(self.index(party)) } else { sideIndex.append(Cast.nobody) }
    return index
  }

  /// The side a voice speaks for, or nobody.
  func side(of voice: Int32) -> Int16 { sideIndex[Int(voice)] }

  /// Whether a voice takes no side and has a name the pack knows.
  func isNeutral(_ voice: Int32) -> Bool {
    if case .neutral = voices[Int(voice)] { true } else { false }
  }
}
