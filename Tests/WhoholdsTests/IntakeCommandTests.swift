import Foundation
import Testing

/// What `extract` and `import` take, refuse and answer, as a script sees it.
@Suite struct IntakeCommandTests {
  private let folder: TemporaryFolder
  private let good = "سيطرت فصائل المعارضة على مدينة حلب يوم السبت."

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func whatIsNoArticleIsNamedAndTheGoodFilesBesideItAreKept() throws {
    try folder.write("in/a-binary.txt", [0x50, 0x4b, 0, 0])
    try folder.write("in/b-empty.txt", [])
    try folder.write("in/c-undated.txt", Array(good.utf8))
    try folder.write("in/d-good.txt", Array("\(good) والمعارك مستمرة.".utf8))
    try folder.write("in/manifest.jsonl", Array(#"{"file": "d-good.txt", "published": "2024-11-30"}"#.utf8))
    let notes = [
      "in/a-binary.txt: is a binary file (it holds NUL bytes); give plain text, a page, a feed, JSON Lines or WARC",
      "in/b-empty.txt: is empty: there is no article in it",
      "in/c-undated.txt: has no date; it is read, but its claims stay off the timeline (give --date or --manifest)",
      "missing.txt: there is no such file or folder",
    ]
    let extract = try Binary.run("extract", "in", "missing.txt", in: folder)
    #expect(extract.status == 1)
    #expect(extract.notes == notes)

    let first = try Binary.run("import", "in", "missing.txt", "--db", "x.sqlite", in: folder)
    #expect(first.status == 1)
    #expect(first.notes.dropLast() == notes[...])
    #expect(first.notes.last?.hasPrefix("x.sqlite: 2 articles added, ") == true)
    #expect(first.out.isEmpty)

    let again = try Binary.run("import", "in/c-undated.txt", "in/d-good.txt", "--db", "x.sqlite", in: folder)
    #expect(again.status == 0)
    #expect(again.notes.last?.hasPrefix("x.sqlite: 0 articles added, 2 known already, 0 claims read") == true)
  }

  @Test func whereNothingCouldBeTakenTheStatusSaysWhy() throws {
    try folder.write("binary", [0, 1])
    for command in ["extract", "import"] {
      #expect(try Binary.run(command, "missing.txt", in: folder).status == 66)
      #expect(try Binary.run(command, "binary", in: folder).status == 65)
      #expect(try Binary.run(command, "binary", "missing.txt", in: folder).status == 65)
      #expect(try Binary.run(command, "--manifest", "missing.jsonl", in: folder).status == 66)
    }
    #expect(!FileManager.default.fileExists(atPath: folder / ".local"), "no database is made for nothing")
  }

  @Test func aDateForEverythingFillsInWhatWasMissing() throws {
    try folder.write("a.txt", Array(good.utf8))
    #expect(try Binary.run("import", "a.txt", "--db", "x", in: folder).status == 0)
    let dated = try Binary.run("import", "a.txt", "--db", "x", "--date", "2024-11-30", in: folder)
    #expect(dated.status == 0)
    #expect(dated.notes.count == 1)
    #expect(try Binary.run("import", "a.txt", "--db", "x", "--date", "2024-13-30", in: folder).status == 64)
  }

  @Test func anotherTextUnderAKnownNameIsRefused() throws {
    try folder.write("one/a.txt", Array(good.utf8))
    try folder.write("two/a.txt", Array("\(good) \(good)".utf8))
    try folder.write("two/b.txt", Array(good.utf8))
    #expect(try Binary.run("import", "one", "--db", "x", "--date", "2024-11-30", in: folder).status == 0)
    let second = try Binary.run("import", "two", "--db", "x", "--date", "2024-11-30", in: folder)
    #expect(second.status == 1)
    #expect(
      second.notes.first
        == "two/a.txt: article `a` is stored already with another text and was left as it is; give this one another id")
  }

  @Test func standardInputMayBeTextOrJSONLines() throws {
    let text = try Binary.run("extract", "-", "--date", "2024-11-30", in: folder, input: good)
    #expect(text.status == 0)
    #expect(text.notes.isEmpty)
    let lines = #"{"id": "x", "published": "2024-11-30", "text": "\#(good)"}"# + "\n{oops\n"
    let json = try Binary.run("extract", in: folder, input: lines)
    #expect(json.status == 1)
    #expect(json.notes == ["-:2: not JSON; every line is one object, {\"name\": value, …}"])
  }

  @Test func controlCharactersOfAFileNameDoNotReachTheTerminal() throws {
    let outcome = try Binary.run("extract", "\u{1b}[2J.txt", in: folder)
    #expect(!outcome.err.contains("\u{1b}"))
  }

  /// The pipe makes the moment certain: it opens for writing when the import has come to read it.
  @Test func ctrlCFinishesTheBatchAndKeepsIt() throws {
    try folder.write("a.txt", Array(good.utf8))
    try folder.write("z.txt", Array("انسحب الجيش السوري من مدينة حماة يوم الخميس.".utf8))
    try #require(mkfifo(folder / "pipe", 0o600) == 0)
    let process = Binary.process(
      ["import", "a.txt", "pipe", "z.txt", "--db", "x", "--date", "2024-11-30"], in: folder)
    let outcome = try Binary.outcome(of: process, in: folder) { process in
      let pipe = try FileHandle(forWritingTo: URL(fileURLWithPath: folder / "pipe"))
      process.interrupt()
      try pipe.write(contentsOf: Data("دخلت فصائل المعارضة مدينة سراقب في ريف إدلب.".utf8))
      try pipe.close()
    }
    #expect(outcome.status == 130)
    #expect(outcome.notes.first?.hasPrefix("x: 2 articles added") == true)
    #expect(outcome.notes.last == "interrupted; what is above was kept, and importing again goes on from there")
    let again = try Binary.run("import", "a.txt", "z.txt", "--db", "x", "--date", "2024-11-30", in: folder)
    #expect(again.notes.last?.hasPrefix("x: 1 article added, 1 known already") == true)
  }
}
