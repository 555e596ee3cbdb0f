import ExtractionModel
import Fusion

/// The days on which something changed, counted once for a timeline.
struct Changes: Hashable, Sendable {
  /// Places of the list that changed on a day, in its order.
  let places: [Day: [Identifier<Place>]]
  /// Days on which any place of the list changed, in order.
  let days: [Day]
  /// Days on which a place changed, in order.
  private let daysOfPlaces: [Identifier<Place>: [Day]]

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
    var daysOfPlaces: [Identifier<Place>: [Day]] = [:]
    for place in grid {
      let days = timeline.changes(of: place)
      daysOfPlaces[place] = days
      for day in days { places[day, default: []].append(place) }
    }
    self.places = places
    self.daysOfPlaces = daysOfPlaces
    days = places.keys.sorted()
  }

  /// The last day, this one included, on which a place changed.
  func last(of place: Identifier<Place>, by day: Day) -> Day? {
    guard let days = daysOfPlaces[place] else { return nil }
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if days[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : days[low - 1]
  }
}
