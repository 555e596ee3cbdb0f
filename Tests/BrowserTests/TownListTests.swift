import ExtractionModel
import Testing

@testable import Browser

@Suite struct TownListTests {
  private static let front: [Identifier<Place>] = ["aleppo", "idlib", "hama", "maarat-al-numan", "tal-rifaat"]

  private func places(_ keys: String) throws -> [Identifier<Place>] {
    try Golden.played(keys, Corpus.model()).places
  }

  @Test func theTownsOfThePackAlwaysStandInFront() throws {
    for keys in ["", "o", "o o", "o o o", "o o o o"] {
      #expect(try Array(places(keys).prefix(5)) == Self.front)
    }
  }

  @Test func theRestStandsByKindThenByWhatTheUserTurnsTo() throws {
    #expect(try Array(places("").dropFirst(5)) == ["suran", "saraqib", "sheikh-maqsoud", "menagh"])
    #expect(try Array(places("$ o").dropFirst(5)) == ["suran", "menagh", "saraqib", "sheikh-maqsoud"])
    #expect(try Array(places("o o").dropFirst(5)) == ["menagh", "saraqib", "sheikh-maqsoud", "suran"])
    #expect(try places("o o o o") == places(""))
  }

  @Test func byChangeOnlyWhatHasHappenedByTheDayCounts() throws {
    #expect(try Array(places("o ,").dropFirst(5))[0] == "saraqib")
    #expect(try Array(places("o ] ").dropFirst(5))[0] == "suran")
  }

  @Test func aPinnedTownStandsInFrontUntilItIsLetGo() throws {
    let pinned = try Golden.played("G p", Corpus.model())
    #expect(pinned.places[5] == "menagh")
    #expect(pinned.town == "menagh")
    #expect(pinned.notice == "Menagh airbase is pinned to the front")
    let free = try Golden.played("G p p", Corpus.model())
    #expect(free.places == Corpus.model().places)
    #expect(try Golden.played("p", Corpus.model()).notice == "Aleppo is always in front")
  }

  @Test func aPlaceOfThePackIsListedWhileTheUserIsThere() throws {
    var model = Model(pack: Corpus.pack, claims: [])
    #expect(!model.places.contains("menagh"))
    _ = model.update(.showTown("menagh"))
    #expect(model.town == "menagh")
    #expect(model.places.contains("menagh"))
    _ = model.update(.showTown("suran"))
    #expect(model.places.count == 6)
  }

  @Test func everyMoveLeadsToATownOrNowhere() throws {
    let actions: [Action] = [.left, .right, .up, .down, .pageUp, .pageDown, .first, .last]
    for (width, height) in [(40, 12), (80, 24), (120, 34), (200, 60), (20, 5)] {
      let layout = Layout(Size(width: width, height: height), focus: .towns)
      for (count, fixed) in [(1, 1), (5, 5), (9, 5), (98, 6), (500, 5), (3, 0)] {
        let grid = TownGrid(layout, count: count, fixed: fixed)
        for index in 0..<count {
          #expect(grid.index(row: grid.slot(of: index).row, column: grid.slot(of: index).column) == index)
          #expect(grid.seenRows(selected: index).contains(grid.slot(of: index).row))
          #expect(grid.seenRows(selected: index).count <= grid.rows)
          for action in actions { #expect((0..<count).contains(grid.index(from: index, action) ?? 0)) }
        }
      }
    }
  }

  @Test func pinnedRowsStayInSightWhereThereIsRoom() throws {
    let layout = Layout(Size(width: 120, height: 34), focus: .towns)
    let grid = TownGrid(layout, count: 98, fixed: 5)
    #expect(grid.seenRows(selected: 97).prefix(2) == [0, 1])
    #expect(grid.seenRows(selected: 97).contains(grid.slot(of: 97).row))
  }

  @Test(arguments: [(80, 24), (120, 34), (40, 12)])
  func theTownsByGovernorateWithAPinnedOne(width: Int, height: Int) throws {
    try Golden.check("ordered", width, height, keys: "G p o o o")
  }
}
