import ExtractionModel

/// The claims about one place and day, with what each weighs against the state before.
///
/// Setting aside comes first: an earlier word that its own voice corrected, the old holder mentioned in the sentence
/// that takes the place from it, and a part of a town that is a place of its own.
struct Docket {
  /// Why a claim is not weighed.
  enum Aside {
    /// Its voice said something else about the same day later.
    case corrected
    /// It names the old holder in passing.
    case background
    /// It speaks of a part that has a state of its own.
    case ownPlace
  }

  let before: State
  let facts: [Fact]
  let cast: Cast
  /// What the claims of the facts leave out.
  let testimony: any Testimony
  /// Facts that are not weighed.
  private(set) var aside: [Int32: Aside] = [:]

  init(
    before: State, facts: [Fact], cast: Cast, testimony: any Testimony, holdsOwnPart: (Int16) -> Bool
  ) {
    self.before = before
    self.facts = facts
    self.cast = cast
    self.testimony = testimony
    guard facts.count > 0 else { return }
    setAsideParts(holdsOwnPart)
    guard facts.count > 1 else { return }
    setAsideBackground()
    setAsideCorrected()
  }

  /// Facts that are weighed and say one of `said` of `party`.
  func live(_ party: Int16, _ said: Fact.Said...) -> [Fact] {
    facts.filter { $0.party == party && said.contains($0.said) && aside[$0.claim] == nil }
  }

  /// Parties that a weighed fact names, or that are in the place already, in the cast's order.
  var parties: [Int16] {
    var found = Set(before.parties)
    for fact in facts where fact.said.counts && aside[fact.claim] == nil { found.insert(fact.party) }
    return found.sorted()
  }

  /// What the word behind a fact is worth.
  func weight(of fact: Fact) -> Evidence.Weight {
    switch fact.said {
    case .historic: return .historic
    case .planned: return .planned
    case .context: return .context
    default: break
    }
    if cast.isNeutral(fact.voice) { return .neutral }
    let side = cast.side(of: fact.voice)
    guard side != Cast.nobody else { return .unnamed }
    if cast.areTogether(side, fact.party) {
      if fact.said == .notGone { return .denial }
      return fact.said.isPositive ? .partisan : .admission
    }
    switch fact.said {
    case .holds, .holdsPart, .inside:
      return side == before.holder || before.parties.contains(side) ? .admission : .partisan
    case .notGone: return .admission
    case .notHolds, .notInside: return .denial
    default: return .partisan
    }
  }

  /// How much some facts weigh together.
  func support(of facts: [Fact]) -> Support {
    var support = Support(facts: facts)
    var words: [Fact] = []
    for fact in facts {
      switch weight(of: fact) {
      case .neutral: support.hasNeutral = true
      case .admission: support.hasAdmission = true
      default: words.append(fact)
      }
    }
    if support.hasNeutral || support.hasAdmission {
      support.rank = .established
    } else if !words.isEmpty {
      support.rank = independentVoices(words) > 1 ? .independent : .word
    }
    return support
  }

  /// How many voices that are not each other's echo speak in `words`, none of them neutral; two are enough.
  ///
  /// Sides of the war count as one however many they are: allies repeat each other. A voice of unknown standing
  /// counts unless it prints nearly the words of another.
  private func independentVoices(_ words: [Fact]) -> Int {
    var kept: [Fact] = []
    for word in words {
      let isSide = cast.side(of: word.voice) != Cast.nobody
      let isEcho = kept.contains { other in
        if other.voice == word.voice { return true }
        if isSide, cast.side(of: other.voice) != Cast.nobody { return true }
        return testimony.areOneLine(other.claim, word.claim)
      }
      if !isEcho { kept.append(word) }
    }
    return kept.count
  }

  private mutating func setAsideParts(_ holdsOwnPart: (Int16) -> Bool) {
    for fact in facts where fact.said == .holdsPart && fact.party != before.holder && holdsOwnPart(fact.party) {
      aside[fact.claim] = .ownPlace
    }
  }

  /// "They took the town that the army holds": the army's hold is told in passing.
  private mutating func setAsideBackground() {
    for old in facts where old.said == .holds && old.party == before.holder {
      let isTaken = facts.contains { new in
        guard new.said == .holds, new.party != old.party, new.voice == old.voice else { return false }
        return testimony.areOneSentence(old.claim, new.claim) && !testimony.areOneAct(old.claim, new.claim)
      }
      if isTaken { aside[old.claim] = .background }
    }
  }

  /// A neutral voice that gives the place to two parties in reports of different days means the later one.
  private mutating func setAsideCorrected() {
    for early in facts where early.said == .holds && cast.isNeutral(early.voice) {
      let isCorrected = facts.contains { late in
        late.voice == early.voice && late.published > early.published
          && (late.said == .holds && late.party != early.party || late.said == .notHolds && late.party == early.party)
      }
      if isCorrected { aside[early.claim] = .corrected }
    }
  }
}

/// Facts that say one thing, and how much they weigh together.
struct Support {
  var facts: [Fact]
  var rank = State.Rank.nothing
  var hasNeutral = false
  var hasAdmission = false
}
