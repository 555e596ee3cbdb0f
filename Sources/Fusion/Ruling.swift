import ExtractionModel

/// A verdict together with the part each claim of the day played in it.
struct Ruling {
  let docket: Docket
  let state: State
  let rule: Step.Rule?

  init(_ docket: Docket) {
    self.docket = docket
    let verdict = Verdict(docket)
    state = verdict.state
    rule = verdict.rule
  }

  /// Whether a claim of the day supports the state: a side's denial alone never does.
  var isReported: Bool {
    if state.standing == .disputed, rule == .excluded { return true }
    return docket.facts.contains { part(of: $0) == .for && docket.weight(of: $0) != .denial }
  }

  /// Whether a denial stands among the claims for and against the state.
  var hasDenial: Bool { docket.facts.contains { $0.said.isDenial && part(of: $0) != .other } }

  /// How many facts speak for the state and against it, and the places that those for its holder leave out.
  func count() -> (for: Int32, against: Int32, except: [Identifier<Place>]) {
    var count: (for: Int32, against: Int32, except: [Identifier<Place>]) = (0, 0, [])
    for fact in docket.facts {
      switch part(of: fact) {
      case .for:
        count.for += 1
        if fact.party == state.holder { count.except += docket.testimony.except(of: fact.claim) }
      case .against: count.against += 1
      case .other: break
      }
    }
    return count
  }

  /// Which way a fact spoke.
  func part(of fact: Fact) -> Evidence.Part {
    guard fact.said.counts, docket.aside[fact.claim] == nil else { return .other }
    let isPositive = fact.said.isPositive
    let isInside = state.parties.contains { docket.cast.areTogether($0, fact.party) }
    switch state.standing {
    case .held, .claimed:
      if fact.said == .gonePart { return fact.party == state.holder ? .against : .for }
      if fact.said == .holdsPart, fact.extent == .part, state.extent == .most { return .for }
      return isInside == isPositive ? .for : .against
    case .contested:
      if fact.said == .gonePart { return .for }
      return isInside == isPositive ? .for : .against
    case .disputed:
      let one = state.holder == Cast.nobody ? state.parties[0] : state.holder
      return docket.cast.areTogether(fact.party, one) == isPositive ? .for : .against
    case .unknown:
      guard state.isLeft else { return .against }
      return isPositive ? .against : .for
    }
  }
}
