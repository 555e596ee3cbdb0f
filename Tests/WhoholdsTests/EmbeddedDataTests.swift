import ExtractionModel
import Testing

@testable import whoholds

@Suite struct EmbeddedDataTests {
  @Test func theBinaryCarriesEveryFileOfTheDataFolderByteForByte() throws {
    let folder = try DataFolder.read(Binary.root + "/Data")
    let embedded = EmbeddedData.files
    #expect(embedded.paths == folder.paths, "list every file of Data/ in Sources/CPack/embedded.c")
    for path in folder.paths { #expect(embedded[path] == folder[path], "\(path)") }
  }

  @Test func onlyDataIsTakenFromADataFolder() throws {
    let folder = try TemporaryFolder(texts: [
      "w/pack.rec": "a", "w/README.md": "b", "w/sample/01.txt": "c", "w/sample/manifest.jsonl": "d", "w/notes.txt": "e",
      "w/.pack.rec.swp": "f", ".git/x.rec": "g", "languages/ar/words.rec": "h",
    ])
    #expect(
      try DataFolder.read(folder.path).paths == [
        "languages/ar/words.rec", "w/pack.rec", "w/sample/01.txt", "w/sample/manifest.jsonl",
      ])
  }
}
