import Foundation
import Testing

/// The commands that look after a database, and those that write it out.
@Suite struct StoreCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a.txt", Array("سيطرت فصائل المعارضة على مدينة حلب.".utf8))
    try folder.write("b.txt", Array("انسحب الجيش السوري من مدينة حماة.".utf8))
    let imported = try Binary.run(
      "import", "a.txt", "b.txt", "--date", "2024-11-30", "--outlet", "Paper", "--db", "x", in: folder)
    try #require(imported.status == 0)
  }

  @Test func articlesAreListedForgottenAndImportedAgain() throws {
    let all = try Binary.run("articles", "--format", "csv", "--db", "x", in: folder)
    #expect(
      all.out == "article,published,outlet,claims,title,url,dated_by,reprint_of,format,encoding,input\n"
        + "a,2024-11-30,Paper,1,,,option,,text,,a.txt\nb,2024-11-30,Paper,1,,,option,,text,,b.txt\n")
    let one = try Binary.run("forget", "a", "none", "a", "--db", "x", in: folder)
    #expect(one.status == 1)
    #expect(
      one.notes == [
        "there is no article `none`; `whoholds articles` lists those that are there", "x: 1 article forgotten",
      ])
    #expect(
      try Binary.run("articles", "--format", "csv", "--db", "x", in: folder).out.split(separator: "\n").count == 2)
    #expect(try Binary.run("forget", "a", "--db", "x", in: folder).status == 66)
    #expect(try Binary.run("forget", "--db", "x", in: folder).status == 64)
    #expect(try Binary.run("import", "a.txt", "--date", "2024-11-30", "--db", "x", in: folder).status == 0)
    #expect(try Binary.run("articles", "--db", "x", in: folder).out.contains("2024-11-30  a        "))
  }

  @Test func theSampleCanBeListedAndNotForgotten() throws {
    let outcome = try Binary.run("articles", in: folder)
    #expect(outcome.out.contains("08-army-admits-aleppo"))
    #expect(outcome.notes.count == 1)
    #expect(try Binary.run("forget", "08-army-admits-aleppo", in: folder).status == 66)
    #expect(try Binary.run("backup", "copy", in: folder).status == 66)
    #expect(try Binary.run("verify", in: folder).status == 0)
  }

  @Test func aCopyIsAsGoodAsTheDatabase() throws {
    #expect(try Binary.run("backup", "copy", "--db", "x", in: folder).notes == ["copy: a copy of x, 2 articles"])
    #expect(
      try Binary.run("articles", "--db", "copy", in: folder).out == Binary.run("articles", "--db", "x", in: folder).out)
    #expect(try Binary.run("backup", "copy", "--db", "x", in: folder).status == 74)
  }

  @Test func aDatabaseIsVerifiedAgainstItsArticles() throws {
    let sound = try Binary.run("verify", "--db", "x", in: folder)
    #expect(sound.status == 0)
    #expect(sound.out == "2 articles, 2 claims: sound\n")
    try folder.copy(Binary.root + "/Data", to: "Data")
    try folder.append("Data/syria-2024/sources.rec", "# changed\n")
    let stale = try Binary.run("verify", "--db", "x", "--data", "Data", in: folder)
    #expect(stale.status == 0)
    #expect(stale.out == "2 articles, 2 claims: sound; 2 articles not yet read by this data pack\n")
    try folder.write("y", Array(repeating: 0x41, count: 5000))
    #expect(try Binary.run("verify", "--db", "y", in: folder).status == 65)
  }

  @Test func claimsAndStatesAreExportedToStdoutOrAFile() throws {
    let claims = try Binary.run("export", "--format", "jsonl", "--db", "x", in: folder)
    #expect(claims.status == 0)
    #expect(claims.out.split(separator: "\n").count == 2)
    #expect(claims.out.contains(#""outlet":"Paper","url":null,"title":null}"#))
    let days = try Binary.run(
      "export", "--format", "csv", "--rows", "days", "--day", "2024-11-30", "--db", "x", in: folder)
    #expect(days.out.contains("\naleppo,Aleppo,2024-11-30,opposition,claimed,"))
    try folder.write("out.csv", [1])
    let toFile = try Binary.run(
      "export", "--format", "csv", "--rows", "days", "--day", "2024-11-30", "--output", "out.csv", "--db", "x",
      in: folder)
    #expect(toFile.out.isEmpty)
    #expect(try String(contentsOfFile: folder / "out.csv", encoding: .utf8) == days.out)
    #expect(try Binary.run("export", "--format", "csv", "--output", "none/out.csv", in: folder).status == 74)
    #expect(try Binary.run("export", in: folder).status == 64)
  }
}
