import ExtractionModel
import Fusion

/// A small war for tests: a town, a city with two districts, an airport and a governorate; four sides; sources of
/// every standing. Day 1 is 2024-12-01.
enum Theatre {
  static func pack(baseline: [Pack.Baseline] = [], first: Day? = nil, last: Day? = nil) -> Pack {
    Pack(
      id: "theatre", name: "Theatre", first: first, last: last, towns: ["town", "city"],
      places: [
        place("town", .town), place("other", .town), place("city", .city), place("north", .district, in: "city"),
        place("south", .district, in: "city"), place("airport", .airport, in: "city"), place("province", .governorate),
      ],
      parties: [
        party("government", "G", "Government"), party("opposition", "O", "Opposition"),
        party("hts", "H", "HTS", within: "opposition"), party("sna", "S", "SNA"), party("sdf", "K", "SDF"),
        party("russia", "U", "Russia", allies: ["government"]),
      ],
      sources: [
        source("sohr", .monitor, nil, "SOHR"), source("reuters", .agency, nil, "Reuters"),
        source("army", .army, "government", "Syrian army"), source("state-tv", .stateMedia, "government", "State TV"),
        source("rebels", .party, "opposition", "Operations room"), source("hts-media", .media, "hts", "HTS media"),
        source("moscow", .party, "russia", "Moscow"), source("sna-media", .media, "sna", "SNA media"),
        source("sdf-media", .media, "sdf", "SDF media"),
        source("analyst", .person, nil, "An analyst"), source("outlet", .outlet, nil, "Outlet"),
        source("unnamed", .unnamed, nil, "Unnamed"),
      ], baseline: baseline)
  }

  static func day(_ number: Int) -> Day { Day(number: 20057 + number) }

  private static func place(
    _ id: Identifier<Place>, _ kind: Place.Kind, in parent: Identifier<Place>? = nil
  ) -> Place {
    let name = id.rawValue.prefix(1).uppercased() + id.rawValue.dropFirst()
    return Place(id: id, kind: kind, name: name, arabic: name, parent: parent)
  }

  private static func party(
    _ id: Identifier<Party>, _ letter: Character, _ short: String, within: Identifier<Party>? = nil,
    allies: [Identifier<Party>] = []
  ) -> Party {
    Party(id: id, letter: letter, name: short, arabic: short, short: short, tint: .red, within: within, allies: allies)
  }

  private static func source(
    _ id: Identifier<Source>, _ kind: Source.Kind, _ side: Identifier<Party>?, _ name: String
  ) -> Source {
    Source(
      id: id, kind: kind, name: name, arabic: name, side: side.map { .partisan($0) } ?? .neutral,
      aliases: ["\(name) online"])
  }
}
