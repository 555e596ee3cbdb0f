import ExtractionModel

/// The rule: what a day's claims make of the state before.
///
/// First who is said to hold the place, or comes into it as another leaves; the heaviest word wins, equal ones
/// dispute it. Then whether anybody else is inside. Then, where nobody took it, whether the holder is gone.
struct Verdict {
  /// The state after the day.
  private(set) var state: State
  /// The rule that settled it; nothing where the state is carried over.
  private(set) var rule: Step.Rule?

  private let docket: Docket
  private let before: State

  /// The state after the day of `docket`.
  init(_ docket: Docket) {
    self.docket = docket
    before = docket.before
    state = docket.before
    guard docket.facts.contains(where: { $0.said.counts && docket.aside[$0.claim] == nil }) else { return }
    let parties = docket.parties
    let leavers = parties.filter(hasLeft)
    let candidates = parties.compactMap { candidate($0, leavers) }.filter { $0.fate != .refuted }
    var leaders = candidates.filter { $0.fate != .passed }
    let top = leaders.map(\.pro.rank).max() ?? .nothing
    leaders.removeAll { $0.pro.rank < top }
    if leaders.contains(where: \.pro.hasAdmission) { leaders.removeAll { !$0.pro.hasAdmission } }
    switch leaders.count {
    case 0: settleWithoutTaker(parties, passed: candidates)
    case 1: settle(leaders[0])
    default: settle(among: leaders)
    }
    weighContest(parties, settled: leaders)
  }

  // MARK: who is said to hold it

  private enum Fate { case stands, doubtful, passed, refuted }

  private struct Candidate {
    let party: Int16
    let pro: Support
    let con: Support
    /// Whether somebody says in so many words that it holds the place.
    let isSaid: Bool
    let fate: Fate
  }

  private func hasLeft(_ party: Int16) -> Bool {
    guard party == before.holder || before.parties.contains(party) || before.holder == Cast.nobody else { return false }
    let gone = docket.support(of: docket.live(party, .gone))
    guard gone.rank == .nothing else {
      return gone.rank >= docket.support(of: docket.live(party, .holds, .notGone)).rank
    }
    guard before.isOpen else { return false }
    let denied = docket.support(of: docket.live(party, .notHolds, .notInside))
    return denied.rank > before.rank || denied.rank >= .independent && before.standing == .disputed
  }

  private func candidate(_ party: Int16, _ leavers: [Int16]) -> Candidate? {
    let holds = docket.live(party, .holds)
    var pro = holds
    if party == before.holder {
      pro += docket.live(party, .notGone, .inside)
    } else {
      let inside = docket.live(party, .inside, .holdsPart)
      let others = leavers.filter { $0 != party }
      let isIn = !inside.isEmpty || before.isPresent(party)
      if !others.isEmpty, isIn || !holds.isEmpty {
        if holds.isEmpty, !leavers.contains(before.holder), before.holder != Cast.nobody { return nil }
        pro += inside + others.flatMap { docket.live($0, .gone, .notHolds, .notInside) }
      } else if before.isLeft {
        pro += inside
      }
    }
    guard !pro.isEmpty else { return nil }
    let proSupport = docket.support(of: pro)
    if pro.count == holds.count, docket.support(of: docket.live(party, .holdsPart)).rank > proSupport.rank {
      return nil
    }
    let con = docket.support(of: docket.live(party, .gone, .notHolds, .notInside))
    return Candidate(
      party: party, pro: proSupport, con: con, isSaid: !holds.isEmpty, fate: fate(party, proSupport, con))
  }

  private func fate(_ party: Int16, _ pro: Support, _ con: Support) -> Fate {
    guard con.rank > .nothing else { return .stands }
    let isSure = party == before.holder && before.standing == .held
    let rank = isSure ? max(pro.rank, before.rank) : pro.rank
    if con.rank != rank { return con.rank > rank ? .refuted : .stands }
    if con.hasAdmission != pro.hasAdmission { return con.hasAdmission ? .refuted : .stands }
    return con.facts.allSatisfy { $0.said == .gone } ? .passed : .doubtful
  }

  // MARK: one leader, several, none

  private mutating func settle(_ leader: Candidate) {
    if leader.fate == .doubtful {
      dispute([leader.party] + opponents(of: leader))
    } else if leader.party == before.holder {
      confirm(leader)
    } else if before.standing == .disputed, leader.pro.rank == .word, before.parties.contains(leader.party) {
      rule = .excluded
    } else {
      take(leader)
    }
  }

  private mutating func take(_ leader: Candidate) {
    state.former = before.standing == .held || before.standing == .contested ? before.holder : before.former
    state.holder = leader.party
    state.named = named(leader)
    state.standing = leader.pro.rank > .word ? .held : .claimed
    state.parties = [leader.party]
    state.extent = extent(leader)
    state.rank = leader.pro.rank
    state.words = leader.pro.rank == .word ? leader.pro.facts : []
    state.isLeft = false
    rule = leader.isSaid ? basis(leader.pro) : .takenAfterWithdrawal
  }

  private mutating func confirm(_ leader: Candidate) {
    rule = .confirmed
    switch before.standing {
    case .held, .unknown:
      state.rank = max(before.rank, leader.pro.rank)
    case .claimed:
      let together = docket.support(of: before.words + leader.pro.facts)
      state.rank = max(leader.pro.rank, together.rank)
      guard state.rank > .word else { break }
      state.standing = .held
      state.words = []
      rule = leader.pro.rank > .word ? basis(leader.pro) : .independent
    case .contested, .disputed:
      guard leader.isSaid, before.standing == .contested || leader.pro.rank > .word else { return }
      take(leader)
      return
    }
    guard leader.isSaid else { return }
    state.named = named(leader)
    state.extent = extent(leader)
    state.parties = [leader.party]
  }

  private mutating func settle(among leaders: [Candidate]) {
    let parties = leaders.map(\.party)
    let claims = leaders.map { leader in
      leader.pro.facts.filter { $0.party == leader.party }.map(\.claim)
    }
    let isJoint = claims[0].contains { first in
      claims.dropFirst().allSatisfy { $0.contains { docket.testimony.areOneAct(first, $0) } }
    }
    let isShared = isJoint || parties.allSatisfy { docket.cast.areTogether($0, parties[0]) }
    if isShared, leaders.allSatisfy({ $0.fate == .stands }) {
      take(leaders.first { $0.party == before.holder } ?? leaders[0])
      state.parties = parties
      rule = .shared
      return
    }
    let voices = leaders.map { Set($0.pro.facts.map(\.voice)) }
    if leaders[0].pro.hasNeutral, voices.allSatisfy({ $0 == voices[0] }) {
      open(parties, .contested, leaders[0].pro.rank)
      rule = .changedHands
    } else {
      dispute(parties, leaders[0].pro.rank)
    }
  }

  private mutating func settleWithoutTaker(_ parties: [Int16], passed: [Candidate]) {
    if let passer = passed.first(where: { $0.fate == .passed && $0.isSaid && $0.party != before.holder }) {
      leave(passer.con.rank)
      return
    }
    let leavers = parties.filter { party in
      let con = docket.support(of: docket.live(party, .gone, .notHolds, .notInside))
      guard con.rank > .nothing else { return false }
      return con.rank >= before.rank || con.rank >= .independent
    }
    if before.isOpen {
      let staying = before.parties.filter { !leavers.contains($0) }
      guard staying.count < before.parties.count else { return }
      if staying.count == 1 { return restore(staying[0], leavers) }
      if staying.isEmpty { return leave(.established) }
      state.parties = staying
      rule = .bothInside
    } else if before.holder != Cast.nobody, leavers.contains(before.holder) {
      let con = docket.support(of: docket.live(before.holder, .gone, .notHolds, .notInside))
      if before.standing == .claimed, con.rank == .word, con.facts.contains(where: { $0.said != .gone }) {
        dispute([before.holder] + opponents(facing: before.holder, con))
      } else if before.standing == .claimed, before.former != Cast.nobody {
        restore(before.former, [before.holder])
      } else {
        leave(con.rank)
      }
    } else if before.standing == .unknown, parties.contains(where: { !docket.live($0, .gone).isEmpty }) {
      leave(.word)
    }
  }

  private mutating func restore(_ party: Int16, _ leavers: [Int16]) {
    let word = docket.support(of: leavers.flatMap { docket.live($0, .gone, .notHolds, .notInside) })
    state = State()
    state.holder = party
    state.named = party == before.holder ? before.named : party
    state.parties = [party]
    state.standing = word.rank > .word ? .held : .claimed
    state.rank = word.rank
    state.words = word.rank == .word ? word.facts : []
    rule = .restored
  }

  private mutating func leave(_ rank: State.Rank) {
    state = State()
    state.rank = rank
    state.isLeft = true
    state.former = before.holder == Cast.nobody ? before.former : before.holder
    rule = .leftWithoutTaker
  }

  // MARK: who else is inside

  private mutating func weighContest(_ parties: [Int16], settled leaders: [Candidate]) {
    guard state.standing != .disputed else { return }
    var intruders: [(party: Int16, rank: State.Rank, facts: [Fact])] = []
    var doubted: [Int16] = []
    for party in parties where !docket.cast.areTogether(party, state.holder) {
      if rule == .shared, state.parties.contains(party) { continue }
      let facts = docket.live(party, .inside, .holdsPart)
      let pro = docket.support(of: facts)
      guard pro.rank > .nothing, contests(facts, pro.rank, leaders) else { continue }
      let con = docket.support(of: docket.live(party, .gone, .notHolds, .notInside))
      if con.rank < pro.rank {
        intruders.append((party, pro.rank, facts))
      } else if con.rank == pro.rank, !con.facts.allSatisfy({ $0.said == .gone }) {
        doubted += [party] + opponents(facing: party, con)
      }
    }
    splitByHolder()
    guard !intruders.isEmpty else {
      if !doubted.isEmpty, rule == nil || rule == .confirmed { dispute(doubted + [state.holder]) }
      return
    }
    let split = intruders.flatMap(\.facts).filter { $0.said == .holdsPart }
    let present = before.isOpen && rule == nil ? before.parties : []
    open(present + intruders.map(\.party) + [state.holder], .contested, intruders.map(\.rank).max()!)
    if let most = split.compactMap(\.extent).min(by: { $0 == .half && $1 != .half }) { state.extent = most }
    rule = split.isEmpty ? .bothInside : .split
  }

  /// Whether being inside or holding a part is news against what the day has settled.
  private func contests(_ facts: [Fact], _ rank: State.Rank, _ leaders: [Candidate]) -> Bool {
    let isSmall = facts.allSatisfy { $0.said == .holdsPart && $0.extent == .part }
    if state.extent == .most, isSmall, state.standing == .held || state.standing == .claimed { return false }
    guard let leader = leaders.first, leaders.count == 1, leader.isSaid else { return true }
    if leader.party == before.holder, leader.pro.rank == rank { return true }
    if rank > leader.pro.rank { return true }
    return rank == leader.pro.rank && facts.contains { $0.said == .holdsPart && $0.extent == .half }
  }

  /// The holder is said to hold only half: somebody else has the rest, whoever it is.
  private mutating func splitByHolder() {
    guard rule == nil, before.holder != Cast.nobody, before.standing == .held || before.standing == .claimed else {
      return
    }
    let facts = docket.live(before.holder, .holdsPart).filter { $0.extent == .half }
    guard !facts.isEmpty, docket.support(of: facts).rank >= before.rank else { return }
    open([before.holder], .contested, docket.support(of: facts).rank)
    state.extent = .half
    rule = .split
  }

  // MARK: the pieces

  private mutating func dispute(_ parties: [Int16], _ rank: State.Rank = .word) {
    open(parties, .disputed, rank)
    rule = .excluded
  }

  private mutating func open(_ parties: [Int16], _ standing: Control.Standing, _ rank: State.Rank) {
    let parties = Set(parties).subtracting([Cast.nobody]).sorted()
    state.former = before.isOpen || before.standing == .claimed ? before.former : before.holder
    state.holder = parties.contains(before.holder) ? before.holder : Cast.nobody
    state.named = state.holder == Cast.nobody ? Cast.nobody : before.named
    state.parties = parties
    state.standing = standing
    state.extent = nil
    state.rank = rank
    state.words = []
    state.isLeft = false
  }

  private func opponents(of leader: Candidate) -> [Int16] { opponents(facing: leader.party, leader.con) }

  private func opponents(facing party: Int16, _ con: Support) -> [Int16] {
    let sides = con.facts.map { docket.cast.side(of: $0.voice) }.filter { $0 != Cast.nobody && $0 != party }
    return sides + [before.holder == party ? before.former : before.holder].filter { $0 != Cast.nobody }
  }

  private func basis(_ support: Support) -> Step.Rule {
    if support.hasNeutral { return .neutral }
    if support.hasAdmission { return .admission }
    if support.rank == .independent { return .independent }
    let isOwn = support.facts.contains { docket.cast.side(of: $0.voice) != Cast.nobody }
    return isOwn ? .ownWord : .unnamedWord
  }

  private func named(_ leader: Candidate) -> Int16 {
    let names = Set(leader.pro.facts.filter { $0.party == leader.party }.map(\.named))
    return names.count == 1 ? names.first! : leader.party
  }

  /// How much the leader has: the more careful word of a day wins, nothing said leaves what stood.
  private func extent(_ leader: Candidate) -> Claim.Extent? {
    let words = leader.pro.facts.filter { $0.said == .holds && $0.party == leader.party }
    let heavy = words.filter { [.neutral, .admission].contains(docket.weight(of: $0)) }
    let said = (heavy.isEmpty ? words : heavy).filter { $0.extent != nil }
    let latest = said.map(\.published).max()
    let last = said.filter { $0.published == latest }
    let isShort = docket.facts.contains { fact in
      fact.party != leader.party && fact.said == .holdsPart && fact.extent == .part && docket.aside[fact.claim] == nil
        && docket.support(of: [fact]).rank >= leader.pro.rank
    }
    if isShort { return .most }
    if last.contains(where: { $0.extent == .most }) { return .most }
    if let extent = last.first?.extent { return extent }
    return leader.party == before.holder && before.standing != .contested ? before.extent : nil
  }
}
