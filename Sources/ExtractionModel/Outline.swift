/// Where an area ends, for maps: drawn to be recognised, with no position on borders, and nothing is judged by it.
public struct Outline: Hashable, Sendable {
  /// The area.
  public let place: Identifier<Place>
  /// The points around each of its pieces and holes; the last is joined to the first.
  public let rings: [[Place.Coordinate]]
  /// Whose lines they are, for the legend.
  public let shownBy: String

  /// An outline with all it has.
  public init(place: Identifier<Place>, rings: [[Place.Coordinate]], shownBy: String) {
    self.place = place
    self.rings = rings
    self.shownBy = shownBy
  }
}

extension PackReader {
  /// Outlines of the pack's areas; a pack without the file has none, and its map shows towns only.
  mutating func readOutlines() -> [Outline] {
    let path = "\(folder)/outlines.rec"
    guard files[path] != nil else { return [] }
    return files.records(path, &problems).compactMap { record in
      guard let place = record.field("place"), let shownBy = record["shown_by"] else {
        problems.append(Problem(path, record.line, "an outline needs place, ring, shown_by"))
        return nil
      }
      guard let id = knownPlace(place, path) else { return nil }
      let rings = record.fields.filter { $0.key == "ring" }.compactMap { ring($0, path) }
      return rings.isEmpty ? nil : Outline(place: id, rings: rings, shownBy: shownBy)
    }
  }

  private mutating func ring(_ field: Record.Field, _ path: String) -> [Place.Coordinate]? {
    let pairs = field.value.utf8.split(separator: UInt8(ascii: ","))
    let points = pairs.compactMap { PackReader.coordinate(of: Substring($0)) }
    if points.count == pairs.count, points.count >= 3 { return points }
    problems.append(
      Problem(
        path, field.line,
        "a `ring` is three points or more, `latitude longitude` with commas between, e.g. `36.202 37.152, …`"))
    return nil
  }
}
