import ExtractionModel

/// The states of one place, one entry for each day that has claims; the days between are carried.
struct History {
  /// What a day with claims left behind.
  struct Entry {
    /// The day.
    let day: Int32
    /// Its facts, as a range of the history's.
    let facts: Range<Int32>
    /// The state after it.
    let state: State
    /// Whether its claims support that state.
    let isReported: Bool
    /// Whether the state is another than the day before.
    let isChanged: Bool
    /// The last entry, this one included, whose claims support the state; nothing where it is the baseline's.
    let basis: Int32?
    /// The entry to look at before this one for all that speaks for or against the state, back to its basis.
    let earlier: Int32?
    /// The day since which holder and standing are so; nothing for the baseline and the unknown.
    let since: Int32?
  }

  /// Facts by day, and within a day in the total order of their claims.
  let facts: [Fact]
  /// Days with claims, in order.
  let entries: [Entry]
  /// The state before the first of them.
  let start: State

  /// Folds facts, which come in order, day by day.
  ///
  /// - Parameter judge: the day's facts and the state before give the verdict and its roles
  init(_ facts: [Fact], from start: State, judge: (State, ArraySlice<Fact>) -> Ruling) {
    self.facts = facts
    self.start = start
    var entries: [Entry] = []
    var state = start
    var basis: Int32?
    var since: Int32?
    var counted: Int32?
    var first = 0
    while first < facts.count {
      var end = first
      while end < facts.count, facts[end].day == facts[first].day { end += 1 }
      let ruling = judge(state, facts[first..<end])
      let isChanged = !ruling.state.isSame(as: state)
      let isReported = isChanged || ruling.isReported
      let index = Int32(entries.count)
      if isReported { basis = index }
      let earlier = basis == index ? nil : counted
      if ruling.state.holder != state.holder || ruling.state.standing != state.standing { since = facts[first].day }
      entries.append(
        Entry(
          day: facts[first].day, facts: Int32(first)..<Int32(end), state: ruling.state, isReported: isReported,
          isChanged: isChanged, basis: basis, earlier: earlier, since: since))
      if facts[first..<end].contains(where: \.said.counts) { counted = index }
      state = ruling.state
      first = end
    }
    self.entries = entries
  }

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

  /// The state at the end of `day`.
  func state(on day: Day) -> State {
    index(on: day).map { entries[$0].state } ?? start
  }

  /// The state before the day of an entry.
  func state(before entry: Int) -> State {
    entry == 0 ? start : entries[entry - 1].state
  }
}
