import ExtractionModel
import Fusion

/// The days on which something changed, counted once for a timeline.
struct Changes: Hashable, Sendable {
  /// Places of the grid that changed on a day, in its order.
  let places: [Day: [Identifier<Place>]]
  /// Days on which any place of the grid changed, in order.
  let days: [Day]

  /// Days of a stretch on which any place changed, in order.
  func days(in stretch: ClosedRange<Day>) -> ArraySlice<Day> {
    func index(_ day: Day) -> Int {
      var (low, high) = (0, days.count)
      while low < high {
        let middle = (low + high) / 2
        if days[middle] < day { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return days[index(stretch.lowerBound)..<index(stretch.upperBound + 1)]
  }

  /// Changes of these places.
  init(_ timeline: Timeline, _ grid: [Identifier<Place>]) {
    var places: [Day: [Identifier<Place>]] = [:]
    for place in grid {
      for day in timeline.changes(of: place) { places[day, default: []].append(place) }
    }
    self.places = places
    days = places.keys.sorted()
  }
}
