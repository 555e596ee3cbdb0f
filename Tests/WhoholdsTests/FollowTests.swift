import Foundation
import Testing

@testable import whoholds

/// `import --follow`, and what an import tells while it runs.
@Suite struct FollowTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder / "drop", withIntermediateDirectories: true)
  }

  private func ids() throws -> [String] {
    try Binary.run("articles", "--format", "csv", "--db", "x", in: folder).out.split(separator: "\n").dropFirst()
      .map { String($0.prefix { $0 != "," }) }
  }

  /// Waits until the followed folder's articles are these; the test ends where they never are.
  private func wait(for wanted: [String]) throws {
    while !FileManager.default.fileExists(atPath: folder / "x") { usleep(20_000) }
    while try ids() != wanted { usleep(100_000) }
  }

  @Test(.timeLimit(.minutes(5))) func filesAreTakenAsTheyArriveUntilCtrlC() throws {
    let sentences = [
      "a": "سيطرت فصائل المعارضة على مدينة حلب يوم السبت.", "b": "انسحب الجيش السوري من مدينة حماة يوم الخميس.",
      "c": "دخلت فصائل المعارضة مدينة سراقب في ريف إدلب.", "d": "قصف الطيران الحربي مدينة إدلب مساء يوم الأحد.",
    ].mapValues { Array($0.utf8) }
    try folder.write("drop/a.txt", sentences["a"]!)
    let process = Binary.process(["import", "--follow", "drop", "--db", "x", "--date", "2024-11-30"], in: folder)
    let outcome = try Binary.outcome(of: process, in: folder) { process in
      try wait(for: ["a"])
      // Written in place, moved there, unfinished, and in a folder that is new.
      try folder.write("drop/b.txt", sentences["b"]!)
      try wait(for: ["a", "b"])
      try folder.write("drop/.hidden.txt", sentences["d"]!)
      try folder.write("drop/d.txt.part", sentences["d"]!)
      try folder.write("outside/c.txt", sentences["c"]!)
      try FileManager.default.moveItem(atPath: folder / "outside", toPath: folder / "drop/inside")
      try wait(for: ["a", "b", "c"])
      try FileManager.default.moveItem(atPath: folder / "drop/d.txt.part", toPath: folder / "drop/d.txt")
      try wait(for: ["a", "b", "c", "d"])
      process.interrupt()
    }
    #expect(outcome.status == 130)
    #expect(outcome.notes.last == "interrupted; what is above was kept, and importing again goes on from there")
    #expect(outcome.notes.dropLast().last?.hasPrefix("x: 4 articles added, ") == true)
  }

  @Test func aFolderThatIsNotThereCannotBeFollowed() throws {
    #expect(try Binary.run("import", "--follow", "none", "--db", "x", in: folder).status == 66)
    try folder.write("file", [1])
    #expect(try Binary.run("import", "--follow", "file", "--db", "x", in: folder).status == 66)
  }

  @Test func twoImportsAtOnceBothEndWell() throws {
    var lines = ""
    for number in 0..<300 {
      lines +=
        #"{"id": "\#(number)", "text": "خبر \#(number): \#(CraftedArticle.claim) في اليوم \#(number) من المعارك"}"#
        + "\n"
    }
    try folder.write("a.jsonl", Array(lines.utf8))
    let other = Binary.process(["import", "a.jsonl", "--db", "x", "--date", "2024-11-30"], in: folder)
    other.standardOutput = FileHandle.nullDevice
    other.standardError = FileHandle.nullDevice
    let outcome = try Binary.outcome(
      of: Binary.process(["import", "a.jsonl", "--db", "x", "--date", "2024-11-30"], in: folder), in: folder
    ) { _ in
      try other.run()
      other.waitUntilExit()
    }
    #expect(other.terminationStatus == 0)
    #expect(outcome.status == 0, "\(outcome.err)")
    #expect(try Binary.run("verify", "--db", "x", in: folder).out == "300 articles, 300 claims: sound\n")
  }

  @Test func theBarTellsRateClaimsAndTimeLeft() {
    #expect(
      Progress.line(share: 0.25, articles: 300, claims: 412, seconds: 60)
        == "[#######.......................] 25%  300 articles, 5 a second, 412 claims, 3 min 0 s left")
    #expect(Progress.line(share: nil, articles: 1, claims: 0, seconds: 0.5) == "1 articles, 0 claims")
    #expect(Progress.line(share: 1, articles: 9, claims: 1, seconds: 3).hasSuffix("1 claims, 0 s left"))
    #expect([8.4, 200, 7500].map(Progress.duration) == ["8 s", "3 min 20 s", "2 h 5 min"])
  }
}
