import ExtractionModel

/// A place whose state on one day is another than on an earlier one: the two states in short.
public struct Shift: Hashable, Sendable {
  /// The state on the earlier day.
  public let before: TownDay
  /// The state on the later day.
  public let after: TownDay

  /// The place.
  public var place: Identifier<Place> { after.place }
}

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
  /// Places of the grid whose holder, standing, parties, extent or parts left out differ between two days, in short.
  ///
  /// In the order of the grid; the order of the days does not count.
  public func shifts(between one: Day, and other: Day) -> [Shift] {
    let (first, last) = (min(one, other), max(one, other))
    return grid.compactMap { place in
      let before = townDays(of: place, over: first...first)[0]
      let after = townDays(of: place, over: last...last)[0]
      let isSame =
        before.holder == after.holder && before.standing == after.standing && before.parties == after.parties
        && before.extent == after.extent && before.except == after.except
      return isSame ? nil : Shift(before: before, after: after)
    }
  }

  /// The same places with their claims and with all that changed them between the two days.
  public func differences(between one: Day, and other: Day) -> [Difference] {
    shifts(between: one, and: other).map { shift in
      Difference(
        before: control(of: shift.place, on: shift.before.day), after: control(of: shift.place, on: shift.after.day),
        changes: changes(of: shift.place, after: shift.before.day, through: shift.after.day).map {
          control(of: shift.place, on: $0)
        })
    }
  }

  /// Days behind one day and up to another on which a report changed the state of a place, in order.
  public func changes(of place: Identifier<Place>, after first: Day, through last: Day) -> [Day] {
    changes(of: place).filter { $0 > first && $0 <= last }
  }
}
