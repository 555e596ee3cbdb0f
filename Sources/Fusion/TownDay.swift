import ExtractionModel

/// A row of the timeline: the state of a place on a day in short, without its claims and steps.
///
/// Cheap where `Control` is rich: a row costs no judging, so every place on every day of ten years is a few seconds.
public struct TownDay: Hashable, Sendable {
  /// The place.
  public let place: Identifier<Place>
  /// The day.
  public let day: Day
  /// As `Control.holder`.
  public let holder: Identifier<Party>?
  /// As `Control.standing`.
  public let standing: Control.Standing
  /// As `Control.parties`.
  public let parties: [Identifier<Party>]
  /// As `Control.extent`.
  public let extent: Claim.Extent?
  /// As `Control.except`.
  public let except: [Identifier<Place>]
  /// As `Control.reported`.
  public let reported: Bool
  /// As `Control.ageDays`.
  public let ageDays: Int?
  /// As `Control.fromBaseline`.
  public let fromBaseline: Bool
  /// As `Control.changed`.
  public let changed: Bool
  /// As `Control.hasDenial`.
  public let hasDenial: Bool
  /// How many claims `Control.for` has.
  public let forCount: Int
  /// How many claims `Control.against` has.
  public let againstCount: Int
}

extension Timeline {
  /// The states of `place` on each of `days`, in order.
  ///
  /// - Parameter withExcept: whether the places left out are wanted, which cost the most
  public func townDays(
    of place: Identifier<Place>, over days: ClosedRange<Day>, withExcept: Bool = true
  ) -> [TownDay] {
    let history = histories[place]
    let entries = history?.entries ?? []
    let parts = !withExcept ? [] : children[place]?.compactMap { histories[$0] } ?? []
    var next = history?.index(on: days.lowerBound - 1).map { $0 + 1 } ?? 0
    var rows: [TownDay] = []
    rows.reserveCapacity(days.upperBound.days(after: days.lowerBound) + 1)
    var run: Run?
    for number in days.lowerBound.number...days.upperBound.number {
      let day = Day(number: number)
      let before = next
      while next < entries.count, Int(entries[next].day) <= number { next += 1 }
      if next != before || run == nil || parts.contains(where: { $0.hasEntry(on: day) }) {
        run = Run(self, place, day, next == 0 ? nil : entries[next - 1], entries, withExcept: withExcept)
      }
      rows.append(TownDay(place: place, day: day, run!))
    }
    return rows
  }

  /// What stays the same from one day with claims to the next.
  fileprivate struct Run {
    let entry: History.Entry?
    let holder: Identifier<Party>?
    let standing: Control.Standing
    let parties: [Identifier<Party>]
    let extent: Claim.Extent?
    let except: [Identifier<Place>]
    let basis: Int?

    init(
      _ timeline: Timeline, _ place: Identifier<Place>, _ day: Day, _ entry: History.Entry?, _ entries: [History.Entry],
      withExcept: Bool
    ) {
      let state = entry.map { timeline.histories[place]!.state(after: $0) } ?? timeline.state(of: place, on: day)
      self.entry = entry
      holder = timeline.cast.party(state.holder)
      standing = state.standing
      parties = state.parties.compactMap(timeline.cast.party)
      extent = state.extent
      except = withExcept ? timeline.except(place, on: day, entry) : []
      basis = entry?.basis.map { Int(entries[Int($0)].day) }
    }
  }
}

extension TownDay {
  fileprivate init(place: Identifier<Place>, day: Day, _ run: Timeline.Run) {
    let isToday = run.entry.map { Int($0.day) == day.number } ?? false
    self.init(
      place: place, day: day, holder: run.holder, standing: run.standing, parties: run.parties, extent: run.extent,
      except: run.except, reported: isToday && run.entry!.isReported, ageDays: run.basis.map { day.number - $0 },
      fromBaseline: run.basis == nil && run.holder != nil, changed: isToday && run.entry!.isChanged,
      hasDenial: run.entry?.hasDenial ?? false, forCount: Int(run.entry?.forCount ?? 0),
      againstCount: Int(run.entry?.againstCount ?? 0))
  }
}
