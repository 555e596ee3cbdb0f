import ExtractionModel
import Foundation
import GRDB
import Storage
import Testing

/// Stores of older versions, and stores that were damaged.
@Suite struct MigrationTests {
  private let folder: TemporaryFolder
  private var file: String { folder / "s" }

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A store as the first version wrote it.
  private static let first = """
    PRAGMA application_id = \(0x7768_6f68);
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES ('1 articles, readings, claims');
    CREATE TABLE article (
      id TEXT NOT NULL PRIMARY KEY, published TEXT CHECK (published IS date(published)), outlet TEXT, url TEXT,
      title TEXT, text TEXT NOT NULL CHECK (text <> '')
    ) STRICT;
    CREATE TABLE reading (
      article TEXT NOT NULL PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE, fingerprint TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE claim (
      article TEXT NOT NULL REFERENCES reading (article) ON DELETE CASCADE, ordinal INTEGER NOT NULL,
      start INTEGER NOT NULL CHECK (start >= 0), "end" INTEGER NOT NULL CHECK ("end" > start), place TEXT NOT NULL,
      place_name TEXT NOT NULL, place_arabic TEXT NOT NULL, place_kind TEXT NOT NULL, party TEXT NOT NULL,
      opponent TEXT, predicate TEXT NOT NULL, extent TEXT, "except" TEXT NOT NULL, factuality TEXT NOT NULL,
      source TEXT NOT NULL, via TEXT, about TEXT CHECK (about IS date(about)), rule TEXT NOT NULL,
      marks TEXT NOT NULL, PRIMARY KEY (article, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reading_by_fingerprint ON reading (fingerprint);
    CREATE INDEX claim_by_place ON claim (place, about);
    CREATE INDEX claim_by_day ON claim (about);
    INSERT INTO article (id, published, outlet, text) VALUES
      ('a', '2024-11-30', 'SANA', 'سيطرت فصائل المعارضة على مدينة حلب شمال سوريا بعد معارك مع الجيش'),
      ('b', '2024-11-30', 'Paper', 'سيطرت فصائل المعارضة على مدينة حلب شمال سوريا بعد معارك مع الجيش'),
      ('c', NULL, NULL, 'خبر');
    INSERT INTO reading VALUES ('a', 'f'), ('b', 'f'), ('c', 'f');
    """

  @Test func aStoreOfTheFirstVersionIsBroughtUpToDateWithAllInIt() throws {
    try Outside.execute(MigrationTests.first, on: file)
    let store = try Store(path: file, creating: false)
    #expect(try store.articles().map(\.id) == ["a", "b", "c"])
    #expect(try store.article("a")?.published == Day("2024-11-30"))
    #expect(try store.staleArticles(fingerprint: "f").isEmpty)
    #expect(try store.reprints() == ["b": "a"])
    #expect(try store.faults() == [])
    let again = Article(
      id: "d", published: Day("2024-11-30"), outlet: "SANA",
      text: "سيطرت فصائل المعارضة على مدينة حلب\nشمال سوريا بعد معارك مع الجيش")
    #expect(try store.add([again]).duplicates.map(\.original) == ["a"])
  }

  @Test func aDamagedStoreIsNamedAndNeverTrusted() throws {
    let store = try Store(path: file, creating: true)
    let articles = (0..<400).map {
      Article(id: Identifier("a\($0)"), text: String(repeating: "خبر \($0) ", count: 100))
    }
    _ = try store.add(articles)
    try store.backUp(to: folder / "whole")
    let whole = try Data(contentsOf: URL(fileURLWithPath: folder / "whole"))
    for (number, page) in [1, 5, 20, 60].enumerated() {
      var bytes = whole
      for index in 0..<4096 where page * 4096 + index < bytes.count { bytes[page * 4096 + index] = UInt8(index % 251) }
      let path = folder / "damaged\(number)"
      try bytes.write(to: URL(fileURLWithPath: path))
      do {
        let faults = try Store(path: path, creating: false).faults()
        #expect(!faults.isEmpty, "page \(page)")
      } catch {
        #expect(error.reason == .notAStore, "\(error)")
        #expect(error.description.contains("damaged"), "\(error)")
      }
    }
    try Data(whole.prefix(whole.count / 2)).write(to: URL(fileURLWithPath: folder / "half"))
    do {
      #expect(try !Store(path: folder / "half", creating: false).faults().isEmpty)
    } catch {
      #expect(error.description.contains("damaged"), "\(error)")
    }
  }
}
