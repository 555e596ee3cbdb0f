import ExtractionModel

/// Which part of the map is seen.
public struct MapPort: Hashable, Sendable {
  /// Steps of zoom, 0 for the whole.
  public internal(set) var zoom = 0
  /// What stands in the middle; that of the whole where nothing.
  public internal(set) var centre: Place.Coordinate?
  /// Whether the map moves along with the selected town.
  public internal(set) var follows = true

  /// How much larger a step makes it.
  static let step = 1.5
  /// The last step, where a column is some hundred metres of a middling country.
  static let most = 10
}
