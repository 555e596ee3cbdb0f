import Foundation
import Testing

/// Names, formats and exit statuses of the commands that look, as a script sees them.
@Suite struct CommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func wrongUsageIs64AndHelpIs0() throws {
    #expect(try Binary.run("--help", in: folder).status == 0)
    #expect(try Binary.run("timeline", "--format", "xml", in: folder).status == 64)
    #expect(try Binary.run("timeline", "--nonsense", in: folder).status == 64)
    #expect(try Binary.run("timeline", "--from", "2024-12-02", "--to", "2024-12-01", in: folder).status == 64)
    #expect(try Binary.run("timeline", "--from", "yesterday", in: folder).status == 64)
    #expect(try Binary.run("town", in: folder).status == 64)
  }

  @Test func withoutADatabaseTheSampleIsShownAndItIsSaidSo() throws {
    let outcome = try Binary.run("timeline", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.notes.count == 1)
    #expect(outcome.notes[0].contains("sample of the data pack"))
    for town in ["Aleppo", "Idlib", "Hama", "Maarat al-Numan", "Tal Rifaat"] { #expect(outcome.out.contains(town)) }
  }

  @Test func aDatabaseAskedForByNameHasToBeThere() throws {
    let outcome = try Binary.run("timeline", "--db", "none.sqlite", in: folder)
    #expect(outcome.status == 66)
    #expect(outcome.notes == ["none.sqlite: there is no such database; `whoholds import` makes one"])
  }

  @Test func aFileThatIsNoDatabaseIsBadData() throws {
    try folder.write("news.txt", Array(String(repeating: "no database ", count: 99).utf8))
    #expect(try Binary.run("timeline", "--db", "news.txt", in: folder).status == 65)
    #expect(try Binary.run("import", "news.txt", "--db", "news.txt", in: folder).status == 65)
  }

  @Test func theSameQuestionGivesTheSameBytes() throws {
    let arguments = ["timeline", "--format", "json"]
    let one = try Binary.outcome(of: Binary.process(arguments, in: folder), in: folder).out
    #expect(try Binary.outcome(of: Binary.process(arguments, in: folder), in: folder).out == one)
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(one.utf8)) as? [[String: Any]])
    #expect(rows.count.isMultiple(of: 12))
  }

  @Test func aTownIsFoundByAnyOfItsNames() throws {
    for name in ["aleppo", "Halab", "حلب", "مدينه حلب"] {
      let outcome = try Binary.run("town", name, "--day", "2024-11-27", "--format", "json", in: folder)
      #expect(outcome.status == 0)
      let town = try #require(try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any])
      #expect(town["place"] as? String == "aleppo")
    }
  }

  @Test func anAmbiguousNameListsItsBearersAndIs65() throws {
    let outcome = try Binary.run("town", "صوران", in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.err.contains("suran-aleppo (Suran (Aleppo), town)"))
    #expect(outcome.err.contains("suran (Suran, town)"))
  }

  @Test func anUnknownNameIs65AndNamesWhatIsNear() throws {
    let outcome = try Binary.run("town", "Alepo", in: folder)
    #expect(outcome.status == 65)
    #expect(outcome.notes == ["there is no place `Alepo` in this pack; did you mean Aleppo?"])
  }

  @Test func theDataInTheBinaryAreInOrder() throws {
    let outcome = try Binary.run("check", in: folder)
    #expect(outcome.status == 0, "\(outcome.out)\(outcome.err)")
    #expect(outcome.out.contains("syria-2024: 1392 places, "))
  }

  @Test func checkNamesFileAndLineOfWhatIsWrong() throws {
    try folder.copy(Binary.root + "/Data", to: "Data")
    try folder.append("Data/syria-2024/places.rec", "\nid: nowhere\nkind: castle\nname: Nowhere\narabic: لا مكان\n")
    let lines = try String(contentsOfFile: folder / "Data/syria-2024/places.rec", encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).count
    for outcome in [
      try Binary.run("check", "--data", "Data", in: folder),
      try Binary.run("check", in: folder, environment: ["WHOHOLDS_DATA": "Data"]),
    ] {
      #expect(outcome.status == 65)
      #expect(outcome.out.contains("syria-2024/places.rec:\(lines - 3): `kind: castle` is none of city, "))
      #expect(outcome.notes.count == 1 && outcome.notes[0].hasSuffix("in the data"))
    }
    #expect(try Binary.run("timeline", "--data", "Data", in: folder).status == 65)
  }

  @Test func aDataFolderThatIsNotThereIs66() throws {
    #expect(try Binary.run("check", "--data", "none", in: folder).status == 66)
    #expect(try Binary.run("timeline", "--pack", "none", in: folder).status == 66)
  }
}
