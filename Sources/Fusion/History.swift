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
    /// The last entry, this one included, in which anything counts.
    let counted: Int32?
    /// The day since which holder and standing are so; nothing for the baseline and the unknown.
    let since: Int32?
    /// How many claims speak for the state, of the day that set it.
    let forCount: Int32
    /// How many speak against it, since that day.
    let againstCount: Int32
    /// Places that the claims for the state leave out.
    let except: [Identifier<Place>]
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
    var first = 0
    while first < facts.count {
      var end = first
      while end < facts.count, facts[end].day == facts[first].day { end += 1 }
      let range = Int32(first)..<Int32(end)
      let last = entries.last
      let ruling =
        facts[first..<end].contains(where: \.said.counts) ? judge(last?.state ?? start, facts[first..<end]) : nil
      entries.append(
        ruling.map { Entry($0, after: last, start: start, index: Int32(entries.count), day: facts[first].day, range) }
          ?? Entry(idleAfter: last, start: start, day: facts[first].day, range))
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

extension History.Entry {
  /// A day of strikes, plans and history: nothing that counts.
  fileprivate init(idleAfter last: Self?, start: State, day: Int32, _ facts: Range<Int32>) {
    self.init(
      day: day, facts: facts, state: last?.state ?? start, isReported: false, isChanged: false, basis: last?.basis,
      earlier: last?.counted, counted: last?.counted, since: last?.since, forCount: last?.forCount ?? 0,
      againstCount: last?.againstCount ?? 0, except: last?.except ?? [])
  }

  fileprivate init(_ ruling: Ruling, after last: Self?, start: State, index: Int32, day: Int32, _ facts: Range<Int32>) {
    let before = last?.state ?? start
    let isChanged = !ruling.state.isSame(as: before)
    let isReported = isChanged || ruling.isReported
    let isTurn = ruling.state.holder != before.holder || ruling.state.standing != before.standing
    let (forward, backward, except) = ruling.count()
    self.init(
      day: day, facts: facts, state: ruling.state, isReported: isReported, isChanged: isChanged,
      basis: isReported ? index : last?.basis, earlier: isReported ? nil : last?.counted, counted: index,
      since: isTurn ? day : last?.since, forCount: forward + (isReported ? 0 : last?.forCount ?? 0),
      againstCount: backward + (isReported ? 0 : last?.againstCount ?? 0),
      except: isReported ? except : (last?.except ?? []) + except)
  }
}
