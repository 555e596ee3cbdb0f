import ExtractionModel
import Fusion

/// Moving on the map.
extension Model {
  /// Goes from map to list of towns and back; the town stays.
  mutating func toggleMap() {
    isMap.toggle()
    map.follows = true
    if focus != .towns, isMap { focus = .towns }
  }

  /// Selects the town that is nearest in a direction: of those that are seen, else of those beyond the edge.
  mutating func moveOnMap(_ action: Action) {
    guard let sheet = mapSheet else { return }
    let start = pack[town]?.at.map(sheet.projection.point) ?? sheet.projection.point(sheet.projection.centre)
    let seen = sheet.marks.map(\.place)
    guard let next = nearest(seen, action, sheet, start) ?? nearest(places, action, sheet, start) else {
      notice = say.noTownFurther
      return
    }
    select(next)
    follow()
  }

  /// Makes the map larger or smaller, or shows the whole of it, around the selected town.
  mutating func zoom(_ action: Action) {
    let before = map.zoom
    switch action {
    case .zoomIn: map.zoom = min(MapPort.most, map.zoom + 1)
    case .zoomOut: map.zoom = max(0, map.zoom - 1)
    default: map.zoom = 0
    }
    map.follows = true
    map.centre = map.zoom == 0 ? nil : before == 0 || action == .zoomIn ? pack[town]?.at ?? map.centre : map.centre
    if map.zoom == before { notice = before == 0 ? say.wholeMap(zoomIn: false) : say.mapGoesNoLarger }
  }

  /// Moves the map by a third, and leaves the selected town where it is.
  mutating func pan(_ action: Action) {
    guard map.zoom > 0, let projection = mapSheet?.projection else {
      notice = say.wholeMap(zoomIn: true)
      return
    }
    let (right, down) =
      switch action {
      case .panLeft: (-1.0, 0.0)
      case .panRight: (1.0, 0.0)
      case .panUp: (0.0, -1.0)
      default: (0.0, 1.0)
      }
    let centre = projection.coordinate(right: right / 3, down: down / 3)
    map.centre = mapBox?.nearest(to: centre) ?? centre
    map.follows = false
  }

  /// Keeps the selected town on the map.
  private mutating func follow() {
    map.follows = true
    if map.zoom > 0 { map.centre = mapSheet?.projection.centre }
  }

  /// The map as it is seen now.
  private var mapSheet: MapSheet? {
    let content = Panel(layout(size).towns).content
    return MapSheet(self, columns: content.width, rows: content.height)
  }

  /// The nearest place in a direction, counting twice what leads aside.
  private func nearest(
    _ places: [Identifier<Place>], _ action: Action, _ sheet: MapSheet, _ start: Projection.Point
  ) -> Identifier<Place>? {
    var best: (place: Identifier<Place>, cost: Double)?
    for place in places where place != town && !words.kind(of: place).isArea {
      guard let point = pack[place]?.at.map(sheet.projection.point) else { continue }
      let (dx, dy) = (point.x - start.x, point.y - start.y)
      let (onward, aside) =
        switch action {
        case .left: (-dx, dy)
        case .right: (dx, dy)
        case .up: (-dy, dx)
        default: (dy, dx)
        }
      guard onward > 0, abs(aside) <= 2 * onward else { continue }
      let cost = onward + 2 * abs(aside)
      if best.map({ cost < $0.cost }) ?? true { best = (place, cost) }
    }
    return best?.place
  }
}
