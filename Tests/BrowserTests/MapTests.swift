import ExtractionModel
import Screen
import Testing

@testable import Browser

@Suite struct MapTests {
  @Test(arguments: [(80, 24), (120, 34), (40, 12), (200, 60)])
  func theTownsOnTheMap(width: Int, height: Int) throws {
    try Golden.check("map", width, height, keys: "m")
  }

  @Test func theMapInASCII() throws {
    var model = Corpus.model()
    model.isASCII = true
    try Golden.check("map-ascii", 80, 24, keys: "m", start: model)
    let scalars = try Golden.played("m", model).view(width: 120, height: 34).text.unicodeScalars
    #expect(!scalars.contains { (0x2500...0x28FF).contains($0.value) })
  }

  @Test func theMapMadeLarger() throws {
    try Golden.check("map-larger", 80, 24, keys: "m z z z z z")
  }

  @Test func northIsUpAndEastIsRight() throws {
    let sheet = try #require(MapSheet(try Golden.played("m", Corpus.model()), columns: 60, rows: 30))
    func mark(_ place: Identifier<Place>) throws -> MapSheet.Mark {
      try #require(sheet.marks.first { $0.place == place })
    }
    #expect(try mark("tal-rifaat").y < mark("aleppo").y)
    #expect(try mark("aleppo").y < mark("idlib").y)
    #expect(try mark("hama").y > mark("maarat-al-numan").y)
    #expect(try mark("idlib").x < mark("aleppo").x)
  }

  @Test func aDegreeIsAsLongUpwardsAsAside() throws {
    let middle = Place.Coordinate(latitude: 60, longitude: 10)
    let box = try #require(
      Box(around: [
        Place.Coordinate(latitude: 59, longitude: 8), Place.Coordinate(latitude: 61, longitude: 12),
      ]))
    let projection = Projection(of: box, columns: 80, rows: 40, port: MapPort(), followed: nil)
    let start = projection.point(middle)
    let east = projection.point(Place.Coordinate(latitude: 60, longitude: 12))
    let north = projection.point(Place.Coordinate(latitude: 61, longitude: 10))
    #expect(abs((east.x - start.x) - (start.y - north.y)) < 0.1)
  }

  @Test func nothingEverOverlaps() throws {
    let model = try Golden.played("m", Corpus.model())
    for zoom in 0...MapPort.most {
      for (columns, rows) in [(1, 1), (7, 3), (20, 8), (34, 15), (51, 24), (120, 50), (300, 4)] {
        var larger = model
        larger.map.zoom = zoom
        let sheet = try #require(MapSheet(larger, columns: columns, rows: rows))
        var taken: Set<[Int]> = []
        for mark in sheet.marks {
          var cells = (mark.x..<mark.x + mark.badge.width).map { [$0, mark.y] }
          if let label = mark.label { cells += (label.x..<label.x + label.width).map { [$0, label.y] } }
          for cell in cells {
            #expect((0..<columns).contains(cell[0]) && (0..<rows).contains(cell[1]))
            #expect(taken.insert(cell).inserted, "\(mark.place) at \(columns)x\(rows), zoom \(zoom)")
          }
        }
        #expect(columns < 7 || sheet.marks.first?.place == model.town)
      }
    }
  }

  @Test func arrowsGoToTheNearestTownInThatDirection() throws {
    func town(_ keys: String) throws -> Identifier<Place> { try Golden.played("m " + keys, Corpus.model()).town }
    #expect(try town("Up") == "tal-rifaat")
    #expect(try town("z z z z z z z z Up") == "sheikh-maqsoud")
    #expect(try town("Down") == "saraqib")
    #expect(try town("Down Left") == "idlib")
    #expect(try town("Down Down Down") == "suran")
    #expect(try town("Down Down Down Down Down") == "hama")
  }

  @Test func aLargerMapFollowsTheTownAndPansWithoutIt() throws {
    var model = try Golden.played("m z z z z z z z z Down Down Down", Corpus.model())
    #expect(seen(model).contains(model.town))
    let town = model.town
    for _ in 0..<6 { _ = model.update(.act(.panUp)) }
    #expect(model.town == town)
    #expect(!seen(model).contains(town))
    _ = model.update(.act(.wholeMap))
    #expect(seen(model).contains(town))
  }

  @Test func theTownStaysWhenMapAndListAreExchanged() throws {
    let model = try Golden.played("Right . m Down m", Corpus.model())
    #expect(!model.isMap)
    #expect(model.day == Day("2024-12-01"))
    #expect(model.context == .towns)
  }

  @Test func aPackWithoutOutlinesShowsItsTowns() throws {
    let pack = Pack(
      id: "w", name: "A war", towns: ["a", "b"],
      places: [
        Place(id: "a", kind: .city, name: "Alpha", arabic: "ا", at: .init(latitude: 15, longitude: 32)),
        Place(id: "b", kind: .city, name: "Beta", arabic: "ب", at: .init(latitude: 13, longitude: 30)),
      ], parties: [], sources: [])
    let text = try Golden.played("m", Model(pack: pack, claims: [])).view(width: 100, height: 30).text
    #expect(text.contains("Alpha") && text.contains("Beta"))
  }

  @Test func aPackWithoutPointsSaysSo() throws {
    let pack = Pack(
      id: "w", name: "A war", towns: ["a"], places: [Place(id: "a", kind: .city, name: "Alpha", arabic: "ا")],
      parties: [], sources: [])
    let model = try Golden.played("m z Z Up Down A D Home", Model(pack: pack, claims: []))
    #expect(model.view(width: 100, height: 30).text.contains("no town of the list has a point"))
  }

  @Test func theLegendSaysWhatOutlinesAreNot() throws {
    let text = try Golden.played("i", Corpus.model()).view(width: 100, height: 60).text
    #expect(text.contains("no position on borders"))
    #expect(text.contains("our own hand"))
  }

  private func seen(_ model: Model) -> [Identifier<Place>] {
    MapSheet(model, columns: 51, rows: 24)?.marks.map(\.place) ?? []
  }
}
