import ExtractionModel

/// Turns claims into histories: each once, in their total order, place by place, parts before the whole.
struct Folding {
  private(set) var cast: Cast
  private(set) var histories: [Identifier<Place>: History] = [:]
  private(set) var claimsPerDay: [Day: Int] = [:]

  private let claims: [Claim]
  private let pack: Pack
  private var factsByPlace: [Identifier<Place>: [Fact]] = [:]
  private var voiceBySource: [Identifier<Source>: Int32] = [:]

  init(claims: [Claim], pack: Pack, voices: Voices, echoes: Echoes, asOf: Day?) {
    self.claims = claims
    self.pack = pack
    var parties = Set(pack.parties.map(\.id))
    var keys: [Identifier<Place>: [Key]] = [:]
    for (index, claim) in claims.enumerated() {
      guard let about = claim.about else { continue }
      if let asOf, claim.published ?? about > asOf { continue }
      if echoes.repeated.contains(Int32(index)) { continue }
      let published = Int32((claim.published ?? about).number)
      keys[claim.location.id, default: []].append(
        Key(day: Int32(about.number), published: published, claim: Int32(index)))
      parties.insert(claim.party)
    }
    for source in pack.sources {
      if case .partisan(let party) = source.side { parties.insert(party) }
    }
    for line in pack.baseline { parties.insert(line.party) }
    cast = Cast(parties: parties, pack: pack)
    for place in keys.keys.sorted() {
      let ordered = keys[place]!.sorted { left, right in
        if left.day != right.day { return left.day < right.day }
        if left.published != right.published { return left.published < right.published }
        return claims[Int(left.claim)].precedes(claims[Int(right.claim)])
      }
      factsByPlace[place] = facts(ordered, voices)
    }
  }

  /// What orders most claims, so that few need their strings compared.
  private struct Key {
    let day: Int32
    let published: Int32
    let claim: Int32
  }

  private mutating func facts(_ ordered: [Key], _ voices: Voices) -> [Fact] {
    var facts: [Fact] = []
    facts.reserveCapacity(ordered.count)
    for key in ordered {
      let claim = claims[Int(key.claim)]
      if let last = facts.last, last.day == key.day, last.published == key.published,
        claims[Int(last.claim)] == claim
      {
        continue
      }
      if claim.factuality == .asserted || claim.factuality == .denied {
        claimsPerDay[Day(number: Int(key.day)), default: 0] += 1
      }
      facts.append(
        Fact(
          claim: key.claim, day: key.day, published: key.published, party: cast.index(pack.mapParty(claim.party)),
          named: cast.index(claim.party), voice: voice(of: claim, voices), said: Fact.said(by: claim),
          extent: claim.extent))
    }
    return facts
  }

  private mutating func voice(of claim: Claim, _ voices: Voices) -> Int32 {
    let isOutlet = claim.source == Source.outlet
    if !isOutlet, let known = voiceBySource[claim.source] { return known }
    let index = cast.index(voices.voice(of: claim))
    if !isOutlet { voiceBySource[claim.source] = index }
    return index
  }

  /// Folds every place, the parts of a place before it.
  mutating func fold(
    baseline: [Identifier<Place>: Pack.Baseline], children: [Identifier<Place>: [Identifier<Place>]]
  ) {
    var begun: Set<Identifier<Place>> = []
    for place in factsByPlace.keys.sorted() { fold(place, baseline, children, &begun) }
  }

  private mutating func fold(
    _ place: Identifier<Place>, _ baseline: [Identifier<Place>: Pack.Baseline],
    _ children: [Identifier<Place>: [Identifier<Place>]], _ begun: inout Set<Identifier<Place>>
  ) {
    guard begun.insert(place).inserted, let facts = factsByPlace[place] else { return }
    let parts = children[place] ?? []
    for part in parts { fold(part, baseline, children, &begun) }
    let (cast, claims, pack, done) = (cast, claims, pack, histories)
    histories[place] = History(facts, from: Folding.start(baseline[place], cast, pack)) { before, facts in
      Ruling(
        Docket(before: before, facts: Array(facts), cast: cast, claim: { claims[Int($0)] }) { party in
          let day = Day(number: Int(facts.first!.day))
          return parts.contains { part in
            (done[part]?.state(on: day) ?? Folding.start(baseline[part], cast, pack)).holder == party
          }
        })
    }
  }

  /// The state before the first claim.
  static func start(_ line: Pack.Baseline?, _ cast: Cast, _ pack: Pack) -> State {
    var state = State()
    guard let line else { return state }
    state.holder = cast.index(pack.mapParty(line.party))
    state.named = cast.index(line.party)
    state.parties = [state.holder]
    state.standing = .held
    state.extent = line.extent
    state.rank = .established
    return state
  }
}

extension Claim {
  /// A total order: by day, day of publication, article and place in it, then by everything else a claim has.
  func precedes(_ other: Claim) -> Bool {
    if about != other.about { return (about?.number ?? .min) < (other.about?.number ?? .min) }
    if published != other.published { return (published?.number ?? .min) < (other.published?.number ?? .min) }
    if article != other.article { return article < other.article }
    if span.lowerBound != other.span.lowerBound { return span.lowerBound < other.span.lowerBound }
    if span.upperBound != other.span.upperBound { return span.upperBound < other.span.upperBound }
    if words != other.words { return words < other.words }
    if more != other.more { return more < other.more }
    return rest.lexicographicallyPrecedes(other.rest)
  }

  // What most claims of one sentence differ in comes first and costs nothing to look at.
  private var words: (String, String, String, String, String, String) {
    (predicate.rawValue, party.rawValue, source.rawValue, factuality.rawValue, rule, sentence)
  }

  private var more: (String, String, String, String, String) {
    (opponent?.rawValue ?? "", extent?.rawValue ?? "", via?.rawValue ?? "", location.name, location.arabic)
  }

  private var rest: [String] {
    [location.kind.rawValue, except.map(\.rawValue).joined(separator: " ")] + marks.map { "\($0.role) \($0.span)" }
  }
}
