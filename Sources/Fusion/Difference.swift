import ExtractionModel

/// A place whose state on one day is another than on an earlier one, and the reports that changed it between.
public struct Difference: Hashable, Sendable {
  /// The state on the earlier day.
  public let before: Control
  /// The state on the later day.
  public let after: Control
  /// The states of the days between, the later one included, on which a report changed it; in order.
  ///
  /// Empty where only parts of the place changed hands: they are places of their own.
  public let changes: [Control]

  /// The place.
  public var place: Identifier<Place> { after.place }
}

extension Timeline {
  /// Places of the grid whose holder, standing, parties, extent or parts left out differ between two days.
  ///
  /// In the order of the grid; the order of the days does not count.
  public func differences(between one: Day, and other: Day) -> [Difference] {
    let (first, last) = (min(one, other), max(one, other))
    return grid.compactMap { place in
      let before = townDays(of: place, over: first...first)[0]
      let after = townDays(of: place, over: last...last)[0]
      let isSame =
        before.holder == after.holder && before.standing == after.standing && before.parties == after.parties
        && before.extent == after.extent && before.except == after.except
      guard !isSame else { return nil }
      return Difference(
        before: control(of: place, on: first), after: control(of: place, on: last),
        changes: changes(of: place).filter { $0 > first && $0 <= last }.map { control(of: place, on: $0) })
    }
  }
}
