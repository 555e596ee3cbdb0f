import ExtractionModel
import Fusion

/// What the view of differences remembers: the other day, what changed, and what of it is selected.
public struct Comparison: Hashable, Sendable {
  /// The day that the one shown is compared with.
  public internal(set) var other: Day
  /// The town on which the user stands, whether it changed or not: going back leads there.
  var wanted: Identifier<Place>
  /// Whether the user chose it; else it is the last day before the one shown of which anything is said.
  var isChosen = false
  /// Places that changed, in the order of the pack.
  public internal(set) var shifts: [Shift] = []
  /// Which of them is selected.
  public internal(set) var selected = 0
  /// Which of its sentences is selected.
  public internal(set) var sentence = 0
  /// Whether the sentences have the focus, not the places.
  public internal(set) var isReading = false

  /// The place that is selected.
  public var shift: Shift? { shifts.indices.contains(selected) ? shifts[selected] : nil }
}

/// The days on which reports changed a place between two days, with the claims that did.
struct Turns {
  /// A day of them.
  struct Turn {
    let control: Control
    /// Claims of that very day for the state.
    let `for`: [Evidence]
    /// Claims of that very day against it.
    let against: [Evidence]
  }

  /// The last of them, in order.
  let all: [Turn]
  /// How many more there are before these.
  let earlier: Int

  /// Turns that are told: over years a place changes more often than anybody reads at once.
  private static let most = 12

  /// What changed a place.
  ///
  /// - Parameter filtered: those of some sentences that are listed
  init(_ shift: Shift, _ timeline: Timeline, _ filtered: ([Evidence]) -> [Evidence] = { $0 }) {
    let days = timeline.changes(of: shift.place, after: shift.before.day, through: shift.after.day)
    earlier = max(0, days.count - Self.most)
    all = days.suffix(Self.most).map { day in
      let control = timeline.control(of: shift.place, on: day)
      return Turn(
        control: control, for: filtered(control.for.filter { $0.claim.about == day }),
        against: filtered(control.against.filter { $0.claim.about == day }))
    }
  }

  /// The claims of all of them, as they are listed.
  var evidence: [Evidence] { all.flatMap { $0.for + $0.against } }
}

extension Model {
  /// Opens the view of differences between the day shown and another.
  mutating func compare(with other: Day?) {
    var comparison = Comparison(other: other ?? dayBefore(day), wanted: town)
    comparison.isChosen = other != nil
    if case .diff = views.last { views.removeLast() }
    views.append(.diff(comparison))
    refreshComparison()
  }

  /// Compares with another day: so many days from the one compared with, within the record.
  mutating func moveOtherDay(by days: Int) {
    guard let record = timeline.days else { return }
    reviseComparison { comparison in
      comparison.other = min(max(comparison.other + days, record.lowerBound), record.upperBound)
      comparison.isChosen = true
    }
    refreshComparison()
  }

  /// Counts anew what changed, where the view is open; stays on the town, or shows the first that changed.
  mutating func refreshComparison() {
    for index in views.indices {
      guard case .diff(var comparison) = views[index] else { continue }
      if !comparison.isChosen { comparison.other = dayBefore(day) }
      comparison.shifts = timeline.shifts(between: comparison.other, and: day)
      comparison.selected = comparison.shifts.firstIndex { $0.place == comparison.wanted } ?? 0
      comparison.sentence = 0
      views[index] = .diff(comparison)
      select(comparison.shift?.place ?? comparison.wanted)
    }
  }

  /// Closes the view on top; of differences it leads back to the town on which the user stands.
  mutating func goBack() {
    if case .diff(let comparison) = views.popLast() { select(comparison.wanted) }
  }

  /// Moves among the places that changed, or among the sentences of one.
  mutating func moveComparison(_ target: (_ index: Int, _ count: Int) -> Int) {
    guard case .diff(let comparison) = views.last else { return }
    if comparison.isReading {
      let count = comparison.shift.map { turns($0).evidence.count } ?? 0
      reviseComparison { $0.sentence = target($0.sentence, count) }
    } else {
      reviseComparison { comparison in
        comparison.selected = target(comparison.selected, comparison.shifts.count)
        comparison.sentence = 0
        if let place = comparison.shift?.place { comparison.wanted = place }
      }
      if case .diff(let moved) = views.last { select(moved.wanted) }
    }
  }

  /// Moves the focus from the places to the sentences and back.
  mutating func turnComparison() { reviseComparison { $0.isReading.toggle() } }

  /// The claim that is selected among the differences.
  var comparedClaim: Claim? {
    guard case .diff(let comparison) = views.last, let shift = comparison.shift else { return nil }
    let evidence = turns(shift).evidence
    return evidence.indices.contains(comparison.sentence) ? evidence[comparison.sentence].claim : nil
  }

  private mutating func reviseComparison(_ change: (inout Comparison) -> Void) {
    guard case .diff(var comparison) = views.last else { return }
    change(&comparison)
    views[views.count - 1] = .diff(comparison)
  }

  /// The last day before one of which anything is said.
  private func dayBefore(_ day: Day) -> Day {
    let first = timeline.days?.lowerBound ?? day
    return timeline.claimsPerDay.keys.filter { $0 < day }.max() ?? max(first, day - 1)
  }
}
