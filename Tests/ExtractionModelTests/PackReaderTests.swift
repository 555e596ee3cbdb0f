import ExtractionModel
import Testing

@Suite struct PackReaderTests {
  /// A sound pack, file by file; a test spoils one of them.
  private static let sound = [
    "w/pack.rec": """
    %rec: pack

    id: w
    name: A war
    arabic: حرب
    language: ar
    first: 2024-11-27
    last: 2024-12-08
    town: hama
    country: سوريا

    """,
    "w/places.rec": """
    %rec: place

    id: hama
    kind: city
    name: Hama
    arabic: حماة
    alias: Hamah
    spelling: حماه
    governorate: hama-governorate
    at: 35.1318 36.7578
    guard: kind-word

    id: hama-governorate
    kind: governorate
    name: Hama Governorate
    arabic: محافظة حماة

    """,
    "w/parties.rec": """
    %rec: party

    id: opposition
    letter: O
    name: Opposition
    tint: green

    id: hts
    letter: H
    name: HTS
    tint: green
    within: opposition

    """,
    "w/sources.rec": """
    %rec: source

    id: sohr
    kind: monitor
    name: SOHR
    side: neutral

    """,
    "w/baseline.rec": """
    %rec: baseline

    place: hama
    party: opposition
    source: a map
    since: 2016

    """,
    "w/outlines.rec": """
    %rec: outline

    place: hama-governorate
    ring: 35.4 36.2, 35.4 37.9,
    + 34.8 37.0
    ring: 35.0 37.0, 35.0 37.1, 34.9 37.1
    shown_by: a map

    """,
  ]

  /// What is wrong in a pack whose `file` has `line` instead of `original`.
  private func problems(_ file: String, _ original: String, _ line: String) throws -> [String] {
    let text = try #require(Self.sound[file])
    try #require(text.contains(original), "the sound pack has no `\(original)`")
    var contents = Self.sound
    contents[file] = text.replacing(original, with: line)
    return PackReader.read(Self.files(contents), folder: "w").problems.map(\.description)
  }

  private static func files(_ texts: [String: String]) -> DataFiles {
    DataFiles(texts.mapValues { Array($0.utf8) })
  }

  @Test func aSoundPackIsReadWholeAndWithoutAWord() throws {
    let (read, problems) = PackReader.read(Self.files(Self.sound), folder: "w")
    let pack = try #require(read)
    #expect(problems.isEmpty)
    #expect(pack.id == "w" && pack.name == "A war" && pack.arabic == "حرب" && pack.language == "ar")
    #expect(pack.first == Day("2024-11-27") && pack.last == Day("2024-12-08"))
    #expect(pack.towns == ["hama"] && pack.countries == ["سوريا"])
    let hama = try #require(pack["hama" as Identifier<Place>])
    #expect(hama.kind == .city && hama.aliases == ["Hamah"] && hama.spellings == ["حماه"])
    #expect(hama.at == Place.Coordinate(latitude: 35.1318, longitude: 36.7578))
    #expect(hama.governorate == "hama-governorate" && hama.guards == [.kindWord])
    #expect(pack.mapParty("hts") == "opposition" && pack.mapParty("opposition") == "opposition")
    #expect(pack.sources.map(\.side) == [.neutral])
    #expect(pack.baseline.map(\.party) == ["opposition"])
    let outline = try #require(pack.outlines.first)
    #expect(outline.place == "hama-governorate" && outline.shownBy == "a map")
    #expect(outline.rings.map(\.count) == [3, 3])
    #expect(outline.rings[0][2] == Place.Coordinate(latitude: 34.8, longitude: 37.0))
    #expect(pack.fingerprint == Self.files(Self.sound).fingerprint(of: ["w/", "languages/ar/"]))
  }

  @Test func aPlaceWithoutAPointThatSaysWhyIsSound() throws {
    #expect(try problems("w/places.rec", "at: 35.1318 36.7578", "note: no open point found").isEmpty)
  }

  @Test(arguments: [
    ("w/pack.rec", "first: 2024-11-27", "first: 27.11.2024", "7: `first: 27.11.2024` is not a day, e.g. `2024-11-27`"),
    ("w/pack.rec", "last: 2024-12-08", "last: 2024-02-30", "8: `last: 2024-02-30` is not a day, e.g. `2024-11-27`"),
    ("w/pack.rec", "town: hama", "town: hamah", "9: no place `hamah` in places.rec"),
    (
      "w/places.rec", "name: Hama\n", "nom: Hama\n",
      "3: a place needs id, kind, name, arabic, and `at` unless it is an area"
    ),
    ("w/places.rec", "kind: city", "knd: city", "3: a record of this file needs `kind`"),
    (
      "w/places.rec", "at: 35.1318 36.7578", "at: 135.1318 36.7578",
      "10: `at: 135.1318 36.7578` is not `latitude longitude` in degrees, e.g. `36.2024 37.1518`"
    ),
    (
      "w/places.rec", "at: 35.1318 36.7578", "at: 35.1318",
      "10: `at: 35.1318` is not `latitude longitude` in degrees, e.g. `36.2024 37.1518`"
    ),
    ("w/places.rec", "at: 35.1318 36.7578\n", "", "3: warning: `hama` has no `at`: it cannot stand on the map"),
    (
      "w/places.rec", "guard: kind-word", "guard: kindword",
      "11: `guard: kindword` is none of kind-word, noun-slot, no-proclitic, rare"
    ),
    (
      "w/places.rec", "governorate: hama-governorate", "governorate: homs",
      "3: `hama` has the governorate `homs`, which is no place here"
    ),
    (
      "w/places.rec", "governorate: hama-governorate", "parent: homs",
      "3: `hama` has the parent `homs`, which is no place here"
    ),
    (
      "w/places.rec", "id: hama-governorate",
      "id: hama\nkind: city\nname: Hama\narabic: حماة\nat: 1 1\n\nid: hama-governorate",
      "13: `hama` stands at line 3 already; an id names one record"
    ),
    ("w/parties.rec", "letter: O", "leter: O", "3: a party needs id, letter, name, arabic, tint"),
    (
      "w/parties.rec", "letter: O\nname: Opposition\ntint: green", "letter: O\nname: Opposition\ntint: lime",
      "6: `tint: lime` is none of red, green, cyan, yellow, magenta, blue, black, grey"
    ),
    (
      "w/parties.rec", "within: opposition", "within: rebels",
      "8: `hts` is within `rebels`, which is no party here"
    ),
    (
      "w/parties.rec", "within: opposition", "ally: rebels",
      "8: `hts` has the ally `rebels`, which is no party here"
    ),
    (
      "w/sources.rec", "side: neutral", "sid: neutral",
      "3: a source needs id, kind, name, arabic, and side (a party or `neutral`)"
    ),
    ("w/sources.rec", "side: neutral", "side: nobody", "6: no party `nobody`; name one of parties.rec or `neutral`"),
    (
      "w/sources.rec", "kind: monitor", "kind: blog",
      "4: `kind: blog` is none of monitor, agency, media, army, party, ministry, government, organisation, person, "
        + "unnamed, outlet, state-media"
    ),
    ("w/baseline.rec", "source: a map\n", "", "3: a line of the baseline needs place, party, source"),
    ("w/baseline.rec", "place: hama", "place: homs", "3: no place `homs` in places.rec"),
    ("w/baseline.rec", "party: opposition", "party: rebels", "4: no party `rebels` in parties.rec"),
    ("w/outlines.rec", "shown_by: a map\n", "", "3: an outline needs place, ring, shown_by"),
    ("w/outlines.rec", "place: hama-governorate", "place: homs", "3: no place `homs` in places.rec"),
    (
      "w/outlines.rec", "35.0 37.0, 35.0 37.1, 34.9 37.1", "35.0 37.0, 35.0, 34.9 37.1",
      "6: a `ring` is three points or more, `latitude longitude` with commas between, e.g. `36.202 37.152, …`"
    ),
    (
      "w/baseline.rec", "since: 2016", "extent: all\nsince: 2016",
      "6: `extent: all` is none of full, most, half, part, outskirts"
    ),
  ])
  func everyFaultIsNamedByFileLineAndRemedy(file: String, original: String, line: String, message: String) throws {
    let found = try problems(file, original, line)
    #expect(found.first == "\(file):\(message)", "found: \(found)")
  }

  @Test func aFaultTakesAwayOnlyItself() throws {
    var contents = Self.sound
    contents["w/places.rec"]! += "\nid: homs\nkind: metropolis\nname: Homs\narabic: حمص\nat: 34.7 36.7\n"
    let (read, problems) = PackReader.read(Self.files(contents), folder: "w")
    #expect(problems.count == 1)
    #expect(try #require(read).places.map(\.id) == ["hama", "hama-governorate"])
  }

  @Test(arguments: ["w/places.rec", "w/parties.rec", "w/sources.rec", "w/baseline.rec"])
  func aMissingFileIsAProblemAndTheRestIsRead(file: String) {
    var contents = Self.sound
    contents[file] = nil
    let (pack, problems) = PackReader.read(Self.files(contents), folder: "w")
    #expect(pack != nil)
    #expect(problems.map(\.description).contains("\(file): no such file in the data folder"))
  }

  @Test func aPackNeedsNoOutlines() throws {
    var contents = Self.sound
    contents["w/outlines.rec"] = nil
    let (pack, problems) = PackReader.read(Self.files(contents), folder: "w")
    #expect(problems.isEmpty)
    #expect(try #require(pack).outlines.isEmpty)
  }

  @Test func withoutPackRecThereIsNoPack() {
    let (missing, problems) = PackReader.read(DataFiles([:]), folder: "w")
    #expect(missing == nil)
    #expect(problems.map(\.description) == ["w/pack.rec: no such file in the data folder"])
    let (empty, others) = PackReader.read(DataFiles(["w/pack.rec": Array("%rec: pack\n".utf8)]), folder: "w")
    #expect(empty == nil)
    #expect(others.map(\.description) == ["w/pack.rec: a pack needs a record with id, name, language"])
  }
}
