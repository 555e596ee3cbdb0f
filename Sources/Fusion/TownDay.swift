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
  /// How many claims `Control.for` has.
  public let forCount: Int
  /// How many claims `Control.against` has.
  public let againstCount: Int
}

extension Timeline {
  /// The states of `place` on each of `days`, in order.
  public func townDays(of place: Identifier<Place>, over days: ClosedRange<Day>) -> [TownDay] {
    let history = histories[place]
    let entries = history?.entries ?? []
    var next = history?.index(on: days.lowerBound - 1).map { $0 + 1 } ?? 0
    var rows: [TownDay] = []
    rows.reserveCapacity(days.upperBound.days(after: days.lowerBound) + 1)
    for number in days.lowerBound.number...days.upperBound.number {
      while next < entries.count, Int(entries[next].day) <= number { next += 1 }
      rows.append(townDay(place, Day(number: number), next == 0 ? nil : entries[next - 1], entries))
    }
    return rows
  }

  private func townDay(
    _ place: Identifier<Place>, _ day: Day, _ entry: History.Entry?, _ entries: [History.Entry]
  ) -> TownDay {
    let state = entry?.state ?? state(of: place, on: day)
    let isToday = entry.map { Int($0.day) == day.number } ?? false
    let basis = entry?.basis.map { Int(entries[Int($0)].day) }
    return TownDay(
      place: place, day: day, holder: cast.party(state.holder), standing: state.standing,
      parties: state.parties.compactMap(cast.party), extent: state.extent, except: except(place, on: day, entry),
      reported: isToday && entry!.isReported, ageDays: basis.map { day.number - $0 },
      fromBaseline: basis == nil && state.holder != Cast.nobody, changed: isToday && entry!.isChanged,
      forCount: Int(entry?.forCount ?? 0), againstCount: Int(entry?.againstCount ?? 0))
  }
}
