import ExtractionModel
import Foundation
import Storage
import Testing

@Suite struct UpkeepTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let article = Article(id: "a", published: Day("2024-11-30"), text: "سيطرت على حلب")

  init() throws {
    folder = try TemporaryFolder()
    store = try Store(path: folder / "s", creating: true)
    _ = try store.add([article, Article(id: "b", text: "t")])
  }

  private func claim(_ span: Range<Int>, mark: Range<Int>) -> Claim {
    Claim(
      article: "a", published: Day("2024-11-30"), span: span, sentence: article.text,
      location: .init(id: "aleppo", name: "Aleppo", arabic: "حلب", kind: .city), party: "opposition",
      predicate: .controls, factuality: .asserted, source: "sohr", about: nil, rule: "seize",
      marks: [Claim.Mark(.place, mark)])
  }

  @Test func aForgottenArticleIsGoneWithItsClaims() throws {
    try store.replaceClaims([("a", [claim(0..<24, mark: 18..<24)]), ("b", [])], fingerprint: "f")
    #expect(try store.forget(["c", "a"]) == ["a"])
    #expect(try store.articles().map(\.id) == ["b"])
    #expect(try store.claimCount() == 0)
    #expect(try store.forget(["a"]) == [])
  }

  @Test func aCopyIsWholeWhileAnotherProgramWrites() throws {
    try Outside.whileWriting(to: folder / "s") { try store.backUp(to: folder / "copy") }
    #expect(try Store(path: folder / "copy", creating: false).articles() == store.articles())
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasPrefix("copy") } == ["copy"])
  }

  @Test func nothingIsCopiedOverAFileThatIsThere() throws {
    try folder.write("copy", [1])
    let failure = #expect(throws: Store.Failure.self) { try store.backUp(to: folder / "copy") }
    #expect(failure?.reason == .unavailable)
    #expect(failure?.description.hasSuffix("is there already; give the copy another name") == true)
    #expect(FileManager.default.contents(atPath: folder / "copy") == Data([1]))
  }

  @Test func aCopyThatCannotBeWrittenSaysWhere() {
    let failure = #expect(throws: Store.Failure.self) { try store.backUp(to: folder / "none/copy") }
    #expect(failure?.description.hasPrefix(folder / "none/copy") == true)
  }

  @Test func aSoundStoreHasNoFaults() throws {
    try store.replaceClaims([("a", [claim(0..<24, mark: 18..<24)])], fingerprint: "f")
    #expect(try store.faults() == [])
  }

  @Test func aSpanOutsideOfItsTextOrThroughACharacterIsAFault() throws {
    try store.replaceClaims(
      [("a", [claim(0..<99, mark: 18..<24), claim(0..<24, mark: 18..<21)])], fingerprint: "f")
    #expect(
      try store.faults() == [
        "article `a`: the sentence at bytes 0-99 lies outside of its text",
        "article `a`: the mark of the place at bytes 18-21 cuts a character in two",
      ])
  }

  @Test func aWordOfAnotherVersionIsAFault() throws {
    try store.replaceClaims([("a", [claim(0..<24, mark: 18..<24)])], fingerprint: "f")
    try Outside.execute("UPDATE claim SET predicate = 'besieges'", on: folder / "s")
    #expect(
      try store.faults() == ["article `a`: its claim at bytes 0-24 holds a word that this version does not know"])
  }

  @Test func aClaimWithoutItsReadingIsAFault() throws {
    try store.replaceClaims([("a", [claim(0..<24, mark: 18..<24)])], fingerprint: "f")
    try Outside.execute("PRAGMA foreign_keys = OFF; DELETE FROM reading", on: folder / "s")
    #expect(try store.faults() == ["a row of `claim` belongs to no `reading`"])
  }
}
