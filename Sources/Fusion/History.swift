import ExtractionModel

/// The states of one place, one entry for each day that has claims; the days between are carried.
///
/// Small, so that ten years of five hundred places fit into memory: states are kept once each, and an entry is numbers.
struct History {
  /// What a day with claims left behind.
  struct Entry {
    /// The day.
    let day: Int32
    /// Its facts, as a range of the history's.
    let facts: Range<Int32>
    /// The state after it, by its number.
    fileprivate let state: Int32
    /// Whether its claims support that state.
    let isReported: Bool
    /// Whether the state is another than the day before.
    let isChanged: Bool
    /// Whether a denial stands among the claims for and against the state.
    let hasDenial: Bool
    /// The last entry, this one included, whose claims support the state; nothing where it is the baseline's.
    var basis: Int32? { History.known(basisOrNone) }
    /// The entry to look at before this one for all that speaks for or against the state, back to its basis.
    var earlier: Int32? { History.known(earlierOrNone) }
    /// The last entry, this one included, in which anything counts.
    var counted: Int32? { History.known(countedOrNone) }
    /// The day since which holder and standing are so; nothing for the baseline and the unknown.
    var since: Int32? { History.known(sinceOrNone) }
    /// How many claims speak for the state, of the day that set it.
    let forCount: Int32
    /// How many speak against it, since that day.
    let againstCount: Int32
    /// How many of the day say nothing about it.
    let otherCount: Int32
    /// Places that the claims for the state leave out, by number; 0 for none.
    fileprivate let except: Int32
    fileprivate let basisOrNone: Int32
    fileprivate let earlierOrNone: Int32
    fileprivate let countedOrNone: Int32
    fileprivate let sinceOrNone: Int32
  }

  /// Facts by day, and within a day in the total order of their claims; none where only states are kept.
  private(set) var facts: [Fact]
  /// Days with claims, in order.
  let entries: [Entry]
  /// The state before the first of them.
  let start: State

  private let states: [State]
  private let excepts: [[Identifier<Place>]]

  private static let none = Int32.min
  private static func known(_ number: Int32) -> Int32? { number == none ? nil : number }

  /// Folds facts, which come in order, day by day.
  ///
  /// - Parameters:
  ///   - cast: parties and voices
  ///   - testimony: what their claims leave out
  ///   - judge: the day's facts and the state before give the verdict and its roles
  init(
    _ facts: [Fact], from start: State, cast: borrowing Cast, testimony: some Testimony,
    after mark: Mark? = nil, judge: (State, ArraySlice<Fact>) -> Ruling
  ) {
    self.facts = facts
    self.start = start
    var entries: [Entry] = mark.map { Entry.entries(of: $0) } ?? []
    var states: [State] = mark.map { [$0.state] } ?? []
    var excepts: [[Identifier<Place>]] = [[]] + (mark.map { [$0.except] } ?? [])
    var state = mark?.state ?? start
    var first = 0
    while first < facts.count {
      let day = Stretch(facts, from: first)
      var outcome: Outcome?
      if day.counts {
        outcome = Outcome(quiet: facts, first..<day.end, before: &state, cast, testimony)
        if outcome == nil {
          let ruling = judge(state, facts[first..<day.end])
          outcome = Outcome(ruling, state)
          if ruling.state != state { outcome?.isNew = true }
          state = ruling.state
        }
        if outcome!.isNew || states.isEmpty { states.append(state) }
      }
      let last = entries.last
      var except = last?.except ?? 0
      if let outcome {
        let carried = outcome.isReported ? [] : excepts[Int(except)]
        except = outcome.except.isEmpty && carried.isEmpty ? 0 : Int32(excepts.count)
        if except > 0 { excepts.append(carried + outcome.except) }
      }
      entries.append(
        Entry(
          outcome, after: last, state: outcome == nil ? last?.state ?? -1 : Int32(states.count - 1), except: except,
          index: Int32(entries.count), day: facts[first].day, Int32(first)..<Int32(day.end)))
      first = day.end
    }
    self.entries = entries
    self.states = states
    self.excepts = excepts
  }

  /// The facts of one day.
  private struct Stretch {
    let end: Int
    let counts: Bool

    init(_ facts: [Fact], from first: Int) {
      var (end, counts) = (first, false)
      let day = facts[first].day
      while end < facts.count, facts[end].day == day {
        if facts[end].said.counts { counts = true }
        end += 1
      }
      (self.end, self.counts) = (end, counts)
    }
  }

  /// Where the folding of one place stood after a day, so that it can go on from there.
  struct Mark {
    let day: Int32
    let basis: Int32?
    let since: Int32?
    let forCount: Int32
    let againstCount: Int32
    let hasDenial: Bool
    let isReported: Bool
    let isChanged: Bool
    let except: [Identifier<Place>]
    let state: State
  }

  /// The mark of an entry.
  func mark(_ index: Int) -> Mark {
    let entry = entries[index]
    return Mark(
      day: entry.day, basis: entry.basis.map { entries[Int($0)].day }, since: entry.since, forCount: entry.forCount,
      againstCount: entry.againstCount, hasDenial: entry.hasDenial, isReported: entry.isReported,
      isChanged: entry.isChanged, except: except(entry), state: state(after: entry))
  }

  /// Forgets the facts: the states stay, and their claims cannot be told any more.
  mutating func forgetFacts() { facts = [] }

  /// Index of the last entry on or before `day`.
  func index(on day: Day) -> Int? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if Int(entries[middle].day) <= day.number { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : low - 1
  }

  /// Whether anything is said on `day`.
  func hasEntry(on day: Day) -> Bool { index(on: day).map { Int(entries[$0].day) == day.number } ?? false }

  /// The state after the day of an entry.
  func state(after entry: Entry) -> State { entry.state < 0 ? start : states[Int(entry.state)] }

  /// Places that the claims for the state of an entry leave out.
  func except(_ entry: Entry?) -> [Identifier<Place>] { entry.map { excepts[Int($0.except)] } ?? [] }

  /// The state at the end of `day`.
  func state(on day: Day) -> State {
    index(on: day).map { state(after: entries[$0]) } ?? start
  }

  /// The state before the day of an entry.
  func state(before entry: Int) -> State {
    entry == 0 ? start : state(after: entries[entry - 1])
  }
}

/// What the claims of a day that counts come to.
private struct Outcome {
  /// Whether the state is another than before, even in what nobody sees.
  var isNew = false
  var isChanged = false
  var isTurn = false
  var isReported = true
  var hasDenial = false
  var forCount: Int32 = 0
  var againstCount: Int32 = 0
  var except: [Identifier<Place>] = []

  init(_ ruling: Ruling, _ before: State) {
    isChanged = !ruling.state.isSame(as: before)
    isTurn = ruling.state.holder != before.holder || ruling.state.standing != before.standing
    isReported = isChanged || ruling.isReported
    hasDenial = ruling.hasDenial
    (forCount, againstCount, except) = ruling.count()
  }

  /// A day that only says once more what is sure already, which nearly every day of a long war does: nothing has to be
  /// weighed, and the state before becomes the one after. `BriefTests.aQuietDayIsJudgedAsAnyOther` holds it to the rule.
  init?(
    quiet facts: [Fact], _ day: Range<Int>, before state: inout State, _ cast: borrowing Cast,
    _ testimony: some Testimony
  ) {
    guard state.standing == .held, state.rank == .established, state.holder != Cast.nobody, state.parties.count == 1,
      state.words.isEmpty, !state.isLeft
    else { return nil }
    var named = Cast.nobody
    var isSaid = false
    var extents = Extents()
    for index in day where facts[index].said.counts {
      let fact = facts[index]
      guard fact.said == .holds || fact.said == .inside, fact.party == state.holder,
        named == Cast.nobody || named == fact.named
      else { return nil }
      named = fact.named
      forCount += 1
      guard fact.said == .holds else { continue }
      isSaid = true
      if let extent = fact.extent { extents.take(extent, fact.published, isNeutral: cast.isNeutral(fact.voice)) }
      extents.hasNeutral = extents.hasNeutral || cast.isNeutral(fact.voice)
    }
    for index in day where facts[index].said.counts { except += testimony.except(of: facts[index].claim) }
    guard isSaid else { return }
    let extent = extents.said ?? state.extent
    isChanged = extent != state.extent
    isNew = isChanged || named != state.named
    guard isNew else { return }
    state.named = named
    state.extent = extent
  }
}

/// How much the claims of a day give the holder: neutral voices first, then what was published last, the more careful
/// word of it.
private struct Extents {
  var hasNeutral = false
  private var neutral: (extent: Claim.Extent, published: Int32)?
  private var other: (extent: Claim.Extent, published: Int32)?

  /// What they come to; nothing where nothing is said, or only by voices that do not count beside neutral ones.
  var said: Claim.Extent? { (hasNeutral ? neutral : other)?.extent }

  mutating func take(_ extent: Claim.Extent, _ published: Int32, isNeutral: Bool) {
    func later(_ known: (extent: Claim.Extent, published: Int32)?) -> (extent: Claim.Extent, published: Int32) {
      guard let known, known.published >= published else { return (extent, published) }
      return known.published == published && extent == .most ? (extent, published) : known
    }
    other = later(other)
    if isNeutral { neutral = later(neutral) }
  }
}

extension History.Entry {
  /// The entries that a mark stands for: its day, and before it the day its state rests on.
  fileprivate static func entries(of mark: History.Mark) -> [Self] {
    let own = Self(mark, day: mark.day, basis: mark.basis == nil ? .min : mark.basis == mark.day ? 0 : 1)
    guard let basis = mark.basis, basis != mark.day else { return [own] }
    return [Self(mark, day: basis, basis: 0), Self(mark, day: mark.day, basis: 0)]
  }

  private init(_ mark: History.Mark, day: Int32, basis: Int32) {
    self.day = day
    facts = 0..<0
    state = 0
    except = mark.except.isEmpty ? 0 : 1
    (isReported, isChanged, hasDenial) = (mark.isReported, mark.isChanged, mark.hasDenial)
    basisOrNone = basis
    (earlierOrNone, countedOrNone) = (.min, .min)
    sinceOrNone = mark.since ?? .min
    (forCount, againstCount, otherCount) = (mark.forCount, mark.againstCount, 0)
  }

  /// The entry of a day after the last one; without an outcome, a day of strikes, plans and history.
  fileprivate init(
    _ outcome: Outcome?, after last: Self?, state: Int32, except: Int32, index: Int32, day: Int32,
    _ facts: Range<Int32>
  ) {
    let none = Int32.min
    self.day = day
    self.facts = facts
    self.state = state
    self.except = except
    guard let outcome else {
      (isReported, isChanged, hasDenial) = (false, false, last?.hasDenial ?? false)
      basisOrNone = last?.basisOrNone ?? none
      earlierOrNone = last?.countedOrNone ?? none
      countedOrNone = last?.countedOrNone ?? none
      sinceOrNone = last?.sinceOrNone ?? none
      (forCount, againstCount) = (last?.forCount ?? 0, last?.againstCount ?? 0)
      otherCount = Int32(facts.count)
      return
    }
    let isReported = outcome.isReported
    self.isReported = isReported
    isChanged = outcome.isChanged
    hasDenial = outcome.hasDenial || !isReported && last?.hasDenial ?? false
    basisOrNone = isReported ? index : last?.basisOrNone ?? none
    earlierOrNone = isReported ? none : last?.countedOrNone ?? none
    countedOrNone = index
    sinceOrNone = outcome.isTurn ? day : last?.sinceOrNone ?? none
    forCount = outcome.forCount + (isReported ? 0 : last?.forCount ?? 0)
    againstCount = outcome.againstCount + (isReported ? 0 : last?.againstCount ?? 0)
    otherCount = Int32(facts.count) - outcome.forCount - outcome.againstCount
  }
}
