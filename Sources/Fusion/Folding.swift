import ExtractionModel

/// Turns what is known of each place into its history, parts before the whole.
struct Folding {
  private(set) var cast: Cast
  private(set) var histories: [Identifier<Place>: History] = [:]
  private(set) var claimsPerDay: [Day: Int] = [:]

  private let pack: Pack
  private let baseline: [Identifier<Place>: Pack.Baseline]
  private let children: [Identifier<Place>: [Identifier<Place>]]
  /// Count only what was published by this day.
  private let asOf: Day?
  private var voiceBySource: [Identifier<Source>: Int32] = [:]

  init(
    pack: Pack, parties: Set<Identifier<Party>>, baseline: [Identifier<Place>: Pack.Baseline],
    children: [Identifier<Place>: [Identifier<Place>]], asOf: Day?
  ) {
    self.pack = pack
    self.baseline = baseline
    self.children = children
    self.asOf = asOf
    var parties = parties.union(pack.parties.map(\.id)).union(pack.baseline.map(\.party))
    for source in pack.sources {
      if case .partisan(let party) = source.side { parties.insert(party) }
    }
    cast = Cast(parties: parties, pack: pack)
  }

  /// Goes on with the cast of a timeline, for one place of it.
  init(_ timeline: Timeline) {
    pack = timeline.pack
    baseline = timeline.baseline
    children = timeline.children
    asOf = timeline.asOf
    cast = timeline.cast
  }

  /// Folds every place of some dossiers.
  mutating func fold(_ dossiers: [Identifier<Place>: Dossier], _ voices: Voices) {
    var facts: [Identifier<Place>: [Fact]] = [:]
    // In byte order, so that voices have the same numbers whatever order the claims came in.
    for place in dossiers.keys.sorted() { facts[place] = self.facts(dossiers[place]!, voices) }
    var begun: Set<Identifier<Place>> = []
    for place in dossiers.keys.sorted() {
      fold(place, &begun) { place, _ in
        guard let facts = facts[place], !facts.isEmpty else { return nil }
        return (facts, dossiers[place]!)
      }
    }
  }

  /// Folds one brief by itself, all of it.
  mutating func fold(_ brief: Brief) -> ([Fact], History) {
    let facts = brief.facts(&cast, pack, asOf: nil, through: nil)
    return (facts, history(facts, of: brief.location.id, brief))
  }

  /// Folds every place of some briefs; only the states are kept.
  ///
  /// - Parameter day: only the states of this day are wanted: places go on from the last mark before it
  mutating func fold(_ briefs: [Identifier<Place>: Brief], on day: Day?) {
    var begun: Set<Identifier<Place>> = []
    let asOf = asOf
    for place in briefs.keys.sorted() {
      if let day, asOf == nil, let brief = briefs[place], let mark = brief.mark(before: day),
        begun.insert(place).inserted
      {
        histories[place] = history(brief, on: day, after: mark)
        continue
      }
      fold(place, &begun) { place, folding in
        guard let brief = briefs[place] else { return nil }
        let last = day
        let facts = brief.facts(&folding.cast, folding.pack, asOf: asOf, through: last)
        folding.count(facts)
        return facts.isEmpty ? nil : (facts, brief)
      }
      histories[place]?.forgetFacts()
    }
  }

  /// The facts of a dossier that count, in order.
  mutating func facts(_ dossier: Dossier, _ voices: Voices) -> [Fact] {
    var facts: [Fact] = []
    facts.reserveCapacity(dossier.claims.count)
    for (index, claim) in dossier.claims.enumerated() {
      if let asOf, claim.published ?? claim.about! > asOf { continue }
      facts.append(Fact(claim, number: Int32(index), cast, pack, voice: voice(of: claim, voices)))
    }
    count(facts)
    return facts
  }

  /// Counts the claims of each day, background apart; facts of a day stand together.
  private mutating func count(_ facts: [Fact]) {
    var (day, number): (Int32, Int) = (0, 0)
    for fact in facts where fact.said != .historic && fact.said != .planned {
      if fact.day != day {
        if number > 0 { claimsPerDay[Day(number: Int(day)), default: 0] += number }
        (day, number) = (fact.day, 0)
      }
      number += 1
    }
    if number > 0 { claimsPerDay[Day(number: Int(day)), default: 0] += number }
  }

  private mutating func voice(of claim: Claim, _ voices: Voices) -> Int32 {
    let isOutlet = claim.source == Source.outlet
    if !isOutlet, let known = voiceBySource[claim.source] { return known }
    let index = cast.index(voices.voice(of: claim))
    if !isOutlet { voiceBySource[claim.source] = index }
    return index
  }

  private mutating func fold(
    _ place: Identifier<Place>, _ begun: inout Set<Identifier<Place>>,
    _ known: (Identifier<Place>, inout Folding) -> ([Fact], any Testimony)?
  ) {
    guard begun.insert(place).inserted else { return }
    let parts = children[place] ?? []
    for part in parts { fold(part, &begun, known) }
    guard let (facts, testimony) = known(place, &self) else { return }
    histories[place] = history(facts, of: place, testimony)
  }

  /// The end of a brief's history, up to a day.
  private mutating func history(_ brief: Brief, on day: Day, after mark: Brief.Mark) -> History {
    var cast = cast
    let facts = brief.facts(&cast, pack, asOf: nil, through: day, after: mark)
    let known = mark.mark.mark(cast) { brief.fact($0, &cast, pack) }
    self.cast = cast
    guard known != nil else { return fold(brief).1 }
    return history(facts, of: brief.location.id, brief, after: known)
  }

  private func history(
    _ facts: [Fact], of place: Identifier<Place>, _ testimony: some Testimony, after mark: History.Mark? = nil
  ) -> History {
    let parts = children[place] ?? []
    return History(
      facts, from: Folding.start(baseline[place], cast, pack), cast: cast, testimony: testimony, after: mark
    ) { before, facts in
      Ruling(
        Docket(before: before, facts: Array(facts), cast: cast, testimony: testimony) { party in
          let day = Day(number: Int(facts.first!.day))
          return parts.contains { part in
            (histories[part]?.state(on: day) ?? Folding.start(baseline[part], cast, pack)).holder == party
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
