import ExtractionModel
import Fusion
import Screen

/// The map laid out: which towns stand where, and which of them has room for its name.
///
/// Greedy, the most telling first: the selected town, those of the pack, those that changed, then by sort. A mark never
/// covers another, a name never covers a mark or a name. What finds no room is counted and appears when the map is
/// larger.
struct MapSheet {
  /// A town on the map.
  struct Mark {
    let place: Identifier<Place>
    let state: TownDay
    let badge: Badge
    /// Column and row of its first sign.
    let x: Int
    let y: Int
    /// Its name and where it begins; nothing where there is no room.
    var label: Label?
  }

  /// The name of a town, and the signs behind it.
  struct Label {
    let text: String
    let hasChanged: Bool
    let x: Int
    let y: Int
    let width: Int
  }

  /// Where points of the earth stand.
  let projection: Projection
  /// Towns that are seen, the most telling first.
  private(set) var marks: [Mark] = []
  /// How many towns of this part of the map found no room.
  private(set) var hidden = 0

  private let columns: Int
  private let rows: Int
  private var taken: [Bool]

  /// The map of a model's towns on its day, in so many cells; nothing where no town has a point.
  init?(_ model: Model, columns: Int, rows: Int) {
    guard let box = model.mapBox, columns > 0, rows > 0 else { return nil }
    self.columns = columns
    self.rows = rows
    taken = Array(repeating: false, count: columns * rows)
    projection = Projection(
      of: box, columns: columns, rows: rows, port: model.map, followed: model.pack[model.town]?.at)
    let towns = ranked(model)
    // The town that is selected and those of the pack have their names before others have their marks.
    let first = towns.prefix { $0.rank <= 1 }
    placeMarks(first, model)
    placeLabels(0..<marks.count, model)
    let named = marks.count
    placeMarks(towns.dropFirst(first.count), model)
    placeLabels(named..<marks.count, model)
  }

  /// A town of this part of the map, and how little it tells.
  private struct Town {
    let rank: Int
    let state: TownDay
    let x: Int
    let y: Int
  }

  /// Towns of this part of the map, the most telling first.
  private func ranked(_ model: Model) -> [Town] {
    let fixed = Set(model.pack.towns)
    var towns: [Town] = []
    for place in model.places {
      guard let at = model.pack[place]?.at, !model.words.kind(of: place).isArea else { continue }
      let point = projection.point(at)
      let (x, y) = (Int((point.x / 2).rounded(.down)), Int((point.y / 4).rounded(.down)))
      guard x >= 0, y >= 0, x < columns, y < rows else { continue }
      let state = model.timeline.townDays(of: place, over: model.day...model.day)[0]
      towns.append(
        Town(rank: Self.rank(state, model, isFixed: fixed.contains(place)), state: state, x: x, y: y))
    }
    return towns.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element)
  }

  private mutating func placeMarks(_ towns: some Sequence<Town>, _ model: Model) {
    for town in towns {
      let badge = Badge(town.state, model.pack)
      let left = min(max(0, town.x - badge.width / 2), columns - badge.width)
      guard isFree(left, town.y, badge.width) else {
        hidden += 1
        continue
      }
      take(left, town.y, badge.width)
      marks.append(Mark(place: town.state.place, state: town.state, badge: badge, x: left, y: town.y))
    }
  }

  /// How little a town tells: the smaller the sooner it has a place.
  private static func rank(_ state: TownDay, _ model: Model, isFixed: Bool) -> Int {
    if state.place == model.town { return 0 }
    if isFixed { return 1 }
    if state.changed { return 2 }
    if state.standing == .contested || state.standing == .disputed { return 3 }
    if state.standing == .unknown { return 9 }
    return switch model.words.kind(of: state.place) {
    case .city: 4
    case .town: state.reported ? 5 : 6
    default: state.reported ? 7 : 8
    }
  }

  /// Names for as many as find room, in a sixth of the map at most, so that it stays a map.
  private mutating func placeLabels(_ range: Range<Int>, _ model: Model) {
    var left = max(40, columns * rows / 6)
    for index in range where left > 0 {
      let mark = marks[index]
      let name = model.words.name(of: mark.place)
      let width = Printable.columns(name) + (mark.state.changed ? 1 : 0)
      let spots = [
        (mark.x + mark.badge.width + 1, mark.y), (mark.x - width - 1, mark.y),
        (mark.x + mark.badge.width / 2 - width / 2, mark.y - 1),
        (mark.x + mark.badge.width / 2 - width / 2, mark.y + 1),
      ]
      guard let (x, y) = spots.first(where: { isFree($0.0, $0.1, width) }) else { continue }
      take(x, y, width)
      left -= width
      marks[index].label = Label(text: name, hasChanged: mark.state.changed, x: x, y: y, width: width)
    }
  }

  /// Whether a text has room, with a blank on either side, which the edge of the map is too.
  private func isFree(_ x: Int, _ y: Int, _ width: Int) -> Bool {
    guard y >= 0, y < rows, x >= 0, width > 0, x + width <= columns else { return false }
    return !(max(0, x - 1)..<min(columns, x + width + 1)).contains { taken[y * columns + $0] }
  }

  private mutating func take(_ x: Int, _ y: Int, _ width: Int) {
    for column in max(0, x)..<min(columns, x + width) { taken[y * columns + column] = true }
  }
}
