import ExtractionModel

/// Gives an account of one place on one day: its state with the claims and the steps behind it.
struct Account {
  private let timeline: Timeline
  private let place: Identifier<Place>
  private let day: Day
  private let history: History?
  /// The last day with claims, on or before the day asked for.
  private let last: Int?

  init(_ timeline: Timeline, place: Identifier<Place>, day: Day) {
    self.timeline = timeline
    self.place = place
    self.day = day
    history = timeline.histories[place]
    last = history?.index(on: day)
  }

  /// The state.
  var control: Control {
    let state = timeline.state(of: place, on: day)
    let entry = last.map { history!.entries[$0] }
    let isToday = entry.map { Int($0.day) == day.number } ?? false
    let basis = entry?.basis.map { history!.entries[Int($0)] }
    let isReported = isToday && entry!.isReported
    let rulings = rulings()
    let evidence = rulings.flatMap { self.evidence(in: $0.ruling, isAsked: $0.day == day) }
    let except = timeline.except(place, on: day, entry)
    let line = basis == nil && state.holder != Cast.nobody ? timeline.baseline[place] : nil
    let age = basis.map { day.number - Int($0.day) }
    return Control(
      place: place, day: day, holder: timeline.cast.party(state.holder), named: timeline.cast.party(state.named),
      standing: state.standing, parties: state.parties.compactMap(timeline.cast.party), extent: state.extent,
      except: except, reported: isReported, ageDays: age,
      since: entry?.since.map { Day(number: Int($0)) }, fromBaseline: line != nil, baseline: line,
      changed: isToday && entry!.isChanged,
      hasDenial: entry?.hasDenial ?? false,
      claims: entry.map { Int($0.forCount + $0.againstCount + (isToday ? $0.otherCount : 0)) } ?? 0,
      for: evidence.filter { $0.part == .for }, against: evidence.filter { $0.part == .against },
      other: evidence.filter { $0.part == .other },
      steps: steps(rulings, except: except, age: isReported ? nil : age, state))
  }

  // MARK: evidence

  /// The day that set the state and the days since, up to the day asked for, judged again.
  private func rulings() -> [(day: Day, ruling: Ruling)] {
    guard let history, let last, timeline.dossiers[place] != nil else { return [] }
    var indices = [last]
    while let earlier = history.entries[indices[0]].earlier { indices.insert(Int(earlier), at: 0) }
    let judge = timeline.judge(place)
    return indices.map { index in
      let entry = history.entries[index]
      let facts = history.facts[Int(entry.facts.lowerBound)..<Int(entry.facts.upperBound)]
      return (Day(number: Int(entry.day)), judge(history.state(before: index), facts))
    }
  }

  /// Facts that speak for the state, in order.
  var speakingFacts: [Fact] {
    rulings().flatMap { item in item.ruling.docket.facts.filter { item.ruling.part(of: $0) == .for } }
  }

  private func evidence(in ruling: Ruling, isAsked: Bool) -> [Evidence] {
    ruling.docket.facts.compactMap { fact in
      let part = ruling.part(of: fact)
      guard part != .other || isAsked else { return nil }
      return evidence(fact, part, ruling)
    }
  }

  private func evidence(_ fact: Fact, _ part: Evidence.Part, _ ruling: Ruling) -> Evidence {
    let claim = timeline.dossiers[place]![fact.claim]
    return Evidence(
      claim: claim, part: part, weight: ruling.docket.weight(of: fact), source: timeline.voices.source(of: claim),
      reprints: timeline.dossiers[place]!.reprints[fact.claim] ?? [])
  }

  // MARK: steps

  private func steps(
    _ rulings: [(day: Day, ruling: Ruling)], except: [Identifier<Place>], age: Int?, _ state: State
  ) -> [Step] {
    var steps = [before()]
    for (index, item) in rulings.enumerated() {
      let isBasis = index == 0 && history?.entries[last!].basis != nil
      steps += self.steps(of: item.ruling, settles: isBasis, isAsked: item.day == day)
    }
    if !except.isEmpty { steps.append(Step(.excepted(except))) }
    if let age, age > 0 { steps.append(Step(.carried(days: age))) }
    return steps
  }

  private func before() -> Step {
    let basis = last.flatMap { history!.entries[$0].basis }.map(Int.init)
    let state = history.map { history in basis.map { history.state(before: $0) } ?? history.start }
    let earlier = basis.flatMap { $0 > 0 ? history!.entries[$0 - 1].basis : nil }
    guard let state, let earlier else {
      return Step(timeline.baseline[place].map { .baseline($0) } ?? .nothingSaid)
    }
    let reported = Day(number: Int(history!.entries[Int(earlier)].day))
    return Step(
      .before(
        holder: timeline.cast.party(state.holder), standing: state.standing,
        parties: state.parties.compactMap(timeline.cast.party), reported: reported))
  }

  private func steps(of ruling: Ruling, settles: Bool, isAsked: Bool) -> [Step] {
    let docket = ruling.docket
    let counted = docket.facts.filter { $0.said.counts && docket.aside[$0.claim] == nil }
    let forward = said(counted.filter { ruling.part(of: $0) == .for }, ruling) { .said($0) }
    let backward = said(counted.filter { ruling.part(of: $0) == .against }, ruling) { weight in
      ruling.state.isOpen ? .said(weight) : .outweighed(weight)
    }
    var settled: [Step] = []
    if settles, let rule = ruling.rule {
      let reason = Step.Reason.settled(
        rule, holder: timeline.cast.party(ruling.state.holder),
        parties: ruling.state.parties.compactMap(timeline.cast.party), extent: ruling.state.extent)
      settled = [Step(reason, forward.flatMap(\.evidence) + (ruling.state.isOpen ? backward.flatMap(\.evidence) : []))]
    }
    let corrected = docket.facts.filter { docket.aside[$0.claim] == .corrected }
    var steps = ruling.state.isOpen ? forward + backward + settled : forward + settled + backward
    if !corrected.isEmpty { steps.append(Step(.corrected, corrected.map { evidence($0, .other, ruling) })) }
    guard isAsked else { return steps }
    let idle = docket.facts.filter { fact in
      !fact.said.counts || docket.aside[fact.claim] != nil && docket.aside[fact.claim] != .corrected
    }
    let passed = groups(idle) { $0.said.counts ? .context : docket.weight(of: $0) }
    return steps + passed.map { weight, facts in Step(.passedOver(weight), facts.map { evidence($0, .other, ruling) }) }
  }

  /// One step for each source and what it says, heaviest words first, and of equal ones those of most ground.
  private func said(_ facts: [Fact], _ ruling: Ruling, _ reason: (Evidence.Weight) -> Step.Reason) -> [Step] {
    struct Saying: Hashable {
      let weight: Evidence.Weight
      let source: Identifier<Source>
      let predicate: Claim.Predicate
      let factuality: Claim.Factuality
      let party: Int16
      let extent: Claim.Extent?
    }
    let sayings = groups(facts) { fact in
      let claim = timeline.dossiers[place]![fact.claim]
      return Saying(
        weight: ruling.docket.weight(of: fact), source: timeline.voices.source(of: claim)?.id ?? claim.source,
        predicate: claim.predicate, factuality: claim.factuality, party: fact.party, extent: fact.extent)
    }
    let order: [Evidence.Weight] = [.neutral, .admission, .unnamed, .partisan, .denial]
    let much: [Claim.Extent?] = [.full, .most, nil, .half, .part, .outskirts]
    return order.flatMap { weight in
      let alike = sayings.filter { $0.key.weight == weight }
      return much.flatMap { extent in alike.filter { $0.key.extent == extent } }.map { _, facts in
        Step(reason(weight), facts.map { evidence($0, ruling.part(of: $0), ruling) })
      }
    }
  }

  private func groups<Key: Hashable>(_ facts: [Fact], by key: (Fact) -> Key) -> [(key: Key, facts: [Fact])] {
    var groups: [(key: Key, facts: [Fact])] = []
    var indices: [Key: Int] = [:]
    for fact in facts {
      let key = key(fact)
      if let index = indices[key] {
        groups[index].facts.append(fact)
      } else {
        indices[key] = groups.count
        groups.append((key, [fact]))
      }
    }
    return groups
  }
}
