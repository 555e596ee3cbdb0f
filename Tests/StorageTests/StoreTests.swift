import ExtractionModel
import Foundation
import Storage
import Testing

@Suite struct StoreTests {
  private let folder: TemporaryFolder
  private var file: String { folder / "deep/er/store.sqlite" }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func failure(creating: Bool = false, patience: Double = 10, at path: String) -> Store.Failure? {
    do {
      _ = try Store(path: path, creating: creating, patience: patience)
      return nil
    } catch {
      return error
    }
  }

  @Test func aStoreIsMadeWithItsFolderAndKeepsWhatItWasGiven() throws {
    let article = Article(
      id: "a", published: Day("2024-11-30"), outlet: "SANA", url: "u", title: "t", text: "\u{feff}حلب\r\n")
    #expect(!Store.exists(at: file))
    _ = try Store(path: file, creating: true).add([article])
    #expect(Store.exists(at: file))
    let again = try Store(path: file, creating: false)
    #expect(try again.article("a") == article)
    #expect(try again.articles().map { Array($0.text.utf8) } == [Array(article.text.utf8)])
    #expect(try again.articleCount() == 1)
  }

  @Test func aFileThatIsNotThereIsMissing() {
    let failure = failure(at: file)
    #expect(failure?.reason == .missing)
    #expect(failure?.description == "\(file): there is no such database; `whoholds import` makes one")
  }

  @Test func aFileThatIsNoDatabaseIsNamedAndLeftAlone() throws {
    let bytes = Array(String(repeating: "not a database\n", count: 100).utf8)
    try folder.write("news.txt", bytes)
    let failure = failure(creating: true, at: folder / "news.txt")
    #expect(failure?.reason == .notAStore)
    #expect(failure?.description.hasSuffix("is not a database of whoholds; give another file with --db") == true)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder / "news.txt")) == Data(bytes))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["news.txt"])
  }

  @Test func aFolderIsNoStore() {
    #expect(failure(creating: true, at: folder.path)?.description.contains("is a folder") == true)
  }

  @Test func anotherProgramsDatabaseIsLeftAlone() throws {
    try Outside.execute("CREATE TABLE bookmark (url TEXT)", on: folder / "places.sqlite")
    let before = try Data(contentsOf: URL(fileURLWithPath: folder / "places.sqlite"))
    let failure = failure(creating: true, at: folder / "places.sqlite")
    #expect(failure?.reason == .notAStore)
    #expect(failure?.description.contains("another program") == true)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder / "places.sqlite")) == before)
  }

  @Test func aStoreOfANewerWhoholdsIsNamed() throws {
    _ = try Store(path: file, creating: true)
    try Outside.execute("INSERT INTO grdb_migrations VALUES ('99 what comes later')", on: file)
    #expect(failure(at: file)?.description.contains("newer whoholds") == true)
  }

  @Test func anEmptyFileBecomesAStore() throws {
    try folder.write("empty.sqlite", [])
    #expect(try Store(path: folder / "empty.sqlite", creating: true).articleCount() == 0)
  }

  @Test func aReaderReadsOnWhileAnotherProgramWritesAndAWriterSaysThatItIsLocked() throws {
    _ = try Store(path: file, creating: true).add([Article(id: "a", text: "t")])
    try Outside.whileWriting(to: file) {
      let store = try Store(path: file, creating: false, patience: 0.01)
      #expect(try store.articleCount() == 1)
      let failure = #expect(throws: Store.Failure.self) { _ = try store.add([Article(id: "b", text: "t")]) }
      #expect(failure?.reason == .unavailable)
      #expect(failure?.description.contains("locked by another program") == true)
    }
  }

  @Test func twoStoresOnOneFileSeeEachOthersWrites() throws {
    let one = try Store(path: file, creating: true)
    let two = try Store(path: file, creating: true)
    _ = try one.add([Article(id: "a", text: "t")])
    _ = try two.add([Article(id: "b", text: "t")])
    #expect(try one.articles().map(\.id) == ["a", "b"])
  }

  @Test func aStoreInMemoryIsEmptyAndOnItsOwn() throws {
    let one = try Store()
    _ = try one.add([Article(id: "a", text: "t")])
    #expect(try Store().articleCount() == 0)
  }
}
