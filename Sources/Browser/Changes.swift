import ExtractionModel
import Fusion

/// The days on which something changed, counted once for a timeline.
struct Changes: Hashable, Sendable {
  /// Places of the grid that changed on a day, in its order.
  let places: [Day: [Identifier<Place>]]
  /// Days on which any place of the grid changed, in order.
  let days: [Day]

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
