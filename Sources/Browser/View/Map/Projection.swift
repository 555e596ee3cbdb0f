import ExtractionModel

/// Where a point of the earth stands on a map of some size: equirectangular, true to scale in its middle.
///
/// Counted in dots, two to a column and four to a row, which are square on the screen.
struct Projection: Hashable {
  /// A position on the map in dots from its top left.
  struct Point: Hashable {
    let x: Double
    let y: Double
  }

  /// Dots from left to right.
  let width: Double
  /// Dots from top to bottom.
  let height: Double
  /// What stands in the middle.
  let centre: Place.Coordinate
  /// Dots a degree of latitude.
  let scale: Double
  /// How much shorter a degree of longitude is.
  private let shrink: Double

  /// The map of a box of the earth in so many cells, as a port shows it.
  ///
  /// - Parameter followed: kept well within the map where the port follows it
  init(of box: Box, columns: Int, rows: Int, port: MapPort, followed: Place.Coordinate?) {
    let width = Double(max(1, columns) * 2)
    let height = Double(max(1, rows) * 4)
    self.width = width
    self.height = height
    let middle = box.middle
    let shrink = max(0.05, Self.cosine(degrees: middle.latitude))
    self.shrink = shrink
    let whole = min(
      (width - 4) / max(0.02, (box.east - box.west) * shrink), (height - 4) / max(0.02, box.north - box.south))
    scale = max(0.1, whole) * (0..<port.zoom).reduce(1.0) { factor, _ in factor * MapPort.step }
    var centre = port.zoom == 0 ? middle : box.nearest(to: port.centre ?? middle)
    if port.follows, port.zoom > 0, let followed {
      // A third of the map around the middle is free; beyond it the map moves along.
      let (x, y) = (width / 3 / scale / shrink, height / 3 / scale)
      centre = Place.Coordinate(
        latitude: min(max(centre.latitude, followed.latitude - y), followed.latitude + y),
        longitude: min(max(centre.longitude, followed.longitude - x), followed.longitude + x))
    }
    self.centre = centre
  }

  /// Where a point of the earth stands.
  func point(_ coordinate: Place.Coordinate) -> Point {
    Point(
      x: width / 2 + (coordinate.longitude - centre.longitude) * shrink * scale,
      y: height / 2 + (centre.latitude - coordinate.latitude) * scale)
  }

  /// What stands so many parts of the map away from its middle.
  func coordinate(right: Double, down: Double) -> Place.Coordinate {
    Place.Coordinate(
      latitude: centre.latitude - down * height / scale,
      longitude: centre.longitude + right * width / scale / shrink)
  }

  /// Kilometres of a column.
  var kilometresPerColumn: Double { 2 * 111.2 / scale }

  /// Good to a ten-thousandth between the poles.
  private static func cosine(degrees: Double) -> Double {
    let square = (degrees * .pi / 180) * (degrees * .pi / 180)
    return 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56)))
  }
}

/// A box of the earth, in degrees.
struct Box: Hashable {
  private(set) var south: Double
  private(set) var west: Double
  private(set) var north: Double
  private(set) var east: Double

  /// The smallest box around some points; nothing without any.
  init?(around points: some Sequence<Place.Coordinate>) {
    var box: Box?
    for point in points {
      var next = box ?? Box(point)
      next.take(point)
      box = next
    }
    guard let box else { return nil }
    self = box
  }

  private init(_ point: Place.Coordinate) {
    (south, west, north, east) = (point.latitude, point.longitude, point.latitude, point.longitude)
  }

  private mutating func take(_ point: Place.Coordinate) {
    (south, north) = (min(south, point.latitude), max(north, point.latitude))
    (west, east) = (min(west, point.longitude), max(east, point.longitude))
  }

  /// Its middle.
  var middle: Place.Coordinate { Place.Coordinate(latitude: (south + north) / 2, longitude: (west + east) / 2) }

  /// A point moved into the box.
  func nearest(to point: Place.Coordinate) -> Place.Coordinate {
    Place.Coordinate(
      latitude: min(max(point.latitude, south), north), longitude: min(max(point.longitude, west), east))
  }
}
