import Exchange
import ExtractionModel
import Foundation
import Testing

@Suite struct IntakeTests {
  /// The articles and the refusals of an intake, refusals without the folder's path.
  private func take(
    _ paths: [String], manifest: String? = nil, defaults: Facts = Facts(), in folder: TemporaryFolder
  ) -> (articles: [Article], refusals: [String]) {
    var articles: [Article] = []
    var refusals: [String] = []
    for arrival in Intake(paths: paths, manifest: manifest, defaults: defaults) {
      switch arrival {
      case .article(let article, _): articles.append(article)
      case .refusal(let refusal):
        refusals.append(refusal.description.replacingOccurrences(of: folder.path + "/", with: ""))
      case .remark, .pause: Issue.record("\(arrival)")
      }
    }
    return (articles, refusals)
  }

  @Test func aFileBecomesAnArticleByteForByte() throws {
    let text = "\u{feff}سيطرت القوات على حلب.\r\n\r\ne\u{301}\n"
    let folder = try TemporaryFolder(texts: ["news.ar.txt": text])
    let (articles, refusals) = take([folder / "news.ar.txt"], in: folder)
    #expect(refusals.isEmpty)
    #expect(articles.map(\.id) == ["news.ar"])
    #expect(Array(articles[0].text.utf8) == Array(text.utf8))
    #expect(articles[0].published == nil)
  }

  @Test func whatIsNoArticleIsRefusedAndTheGoodFilesBesideItAreKept() throws {
    let folder = try TemporaryFolder([
      "a-good.txt": Array("خبر".utf8), "b-binary.txt": [0x7f, 0x45, 0x4c, 0x46], "c-empty.txt": [],
      "d-blank.txt": Array(" \n\u{feff}\t".utf8), "e-picture.jpg": [0xff, 0xd8, 0xff, 0xe0],
      "f-good.txt": Array("خبر".utf8),
    ])
    let (articles, refusals) = take([folder.path, folder / "missing.txt"], in: folder)
    #expect(articles.map(\.id) == ["a-good", "f-good"])
    #expect(
      refusals == [
        "b-binary.txt: is a program; give plain text, a page, a feed, JSON Lines or WARC",
        "c-empty.txt: is empty: there is no article in it",
        "d-blank.txt: is empty: there is no article in it",
        "e-picture.jpg: is a picture; give plain text, a page, a feed, JSON Lines or WARC",
        "missing.txt: there is no such file or folder",
      ])
  }

  @Test func aFolderIsReadInByteOrderWithoutHiddenFilesAndEveryFileOnce() throws {
    let folder = try TemporaryFolder(texts: [
      "b.txt": "b", "a.txt": "a", "B.txt": "B", "sub/c.txt": "c", ".hidden": "h", "sub/.git/x": "x", "ب.txt": "ب",
    ])
    let (articles, refusals) = take([folder.path, folder / "a.txt", folder / "sub/../b.txt"], in: folder)
    #expect(articles.map(\.id.rawValue) == ["B", "a", "b", "c", "ب"])
    #expect(refusals.isEmpty)
  }

  @Test func aLinkedFolderIsNotEnteredSoThatALoopEnds() throws {
    let folder = try TemporaryFolder(texts: ["a.txt": "a"])
    try FileManager.default.createSymbolicLink(atPath: folder / "loop", withDestinationPath: folder.path)
    #expect(take([folder.path], in: folder).articles.map(\.id) == ["a"])
  }

  @Test func aFolderWithoutFilesIsNamed() throws {
    let folder = try TemporaryFolder()
    let refusals = take([folder.path], in: folder).refusals
    #expect(refusals == ["\(folder.path): there is no file in this folder"])
  }

  @Test func aManifestGivesDatesAndOutletsAndIsNoArticleItself() throws {
    let folder = try TemporaryFolder(texts: [
      "a.txt": "a", "b.txt": "b",
      "list.jsonl": """
      {"file": "a.txt", "published": "2024-11-30", "outlet": "Enab Baladi", "note": ["for", "people"]}

      """,
    ])
    let (articles, refusals) = take([folder.path], manifest: folder / "list.jsonl", in: folder)
    #expect(refusals.isEmpty)
    #expect(articles.map(\.id) == ["a", "b"])
    #expect(articles.map(\.published) == [Day("2024-11-30"), nil])
    #expect(articles[0].outlet == "Enab Baladi")
  }

  @Test func withoutPathsTheManifestNamesTheFiles() throws {
    let folder = try TemporaryFolder(texts: [
      "b.txt": "b", "a.txt": "a", "c.txt": "c",
      "list.jsonl": #"{"file": "b.txt"}"# + "\n" + #"{"file": "gone.txt"}"# + "\n" + #"{"file": "a.txt", "id": 17}"#,
    ])
    let (articles, refusals) = take([], manifest: folder / "list.jsonl", in: folder)
    #expect(articles.map(\.id) == ["b", "17"])
    #expect(refusals == ["list.jsonl:2: names `gone.txt`, which is not there"])
  }

  @Test func aManifestBesideOtherFilesMatchesThemByName() throws {
    let folder = try TemporaryFolder(texts: [
      "news/a.txt": "a", "list.jsonl": #"{"file": "a.txt", "published": "2024-12-01"}"#,
    ])
    let (articles, refusals) = take([folder / "news"], manifest: folder / "list.jsonl", in: folder)
    #expect(refusals.isEmpty)
    #expect(articles.map(\.published) == [Day("2024-12-01")])
  }

  @Test func aManifestDoesNotReachOutsideItsFolder() throws {
    let folder = try TemporaryFolder(texts: [
      "secret.txt": "s", "in/list.jsonl": #"{"file": "../secret.txt"}"# + "\n" + #"{"file": "/etc/hostname"}"#,
    ])
    let (articles, refusals) = take([], manifest: folder / "in/list.jsonl", in: folder)
    #expect(articles.isEmpty)
    #expect(
      refusals == [
        "in/list.jsonl:1: names `../secret.txt`, outside the manifest's folder; give that file as a path too",
        "in/list.jsonl:2: names `/etc/hostname`, outside the manifest's folder; give that file as a path too",
      ])
  }

  @Test func aFoldersOwnManifestIsHeeded() throws {
    let folder = try TemporaryFolder(texts: [
      "a.txt": "a", "manifest.jsonl": #"{"file": "a.txt", "published": "2024-12-01"}"#,
    ])
    #expect(take([folder.path], in: folder).articles.map(\.published) == [Day("2024-12-01")])
  }

  @Test func badLinesOfAManifestAreNamedAndTheFileIsStillRead() throws {
    let folder = try TemporaryFolder(texts: [
      "a.txt": "a",
      "list.jsonl": """
      {"file": "a.txt", "published": "30/11/2024"}
      {"file": 
      {"published": "2024-11-30"}
      [1, 2]
      {"file": "a.txt", "outlet": 7}
      """,
    ])
    let (articles, refusals) = take([folder / "a.txt"], manifest: folder / "list.jsonl", in: folder)
    #expect(articles.map(\.published) == [nil])
    #expect(
      refusals == [
        "list.jsonl:1: `published` is \"30/11/2024\", not a day such as 2024-11-30",
        "list.jsonl:2: not JSON; every line is one object, {\"name\": value, …}",
        "list.jsonl:3: a line of a manifest needs `file`",
        "list.jsonl:4: not a JSON object, {\"name\": value, …} on one line",
        "list.jsonl:5: `outlet` is not text",
      ])
  }

  @Test func givenFactsFillWhatTheManifestLeavesOpen() throws {
    let folder = try TemporaryFolder(texts: [
      "a.txt": "a", "b.txt": "b", "list.jsonl": #"{"file": "a.txt", "published": "2024-11-30"}"#,
    ])
    let defaults = Facts(published: Day("2024-12-05"), outlet: "desk")
    let (articles, _) = take([folder.path], manifest: folder / "list.jsonl", defaults: defaults, in: folder)
    #expect(articles.map { $0.published?.description } == ["2024-11-30", "2024-12-05"])
    #expect(articles.map(\.outlet) == ["desk", "desk"])
  }

  @Test func fileCountTellsWhatIsToBeRead() throws {
    let folder = try TemporaryFolder(texts: ["a.txt": "a", "b.txt": "b"])
    #expect(Intake(paths: [folder.path, folder / "none"]).fileCount == 2)
  }
}
