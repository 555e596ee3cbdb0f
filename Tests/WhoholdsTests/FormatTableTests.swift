import Foundation
import Testing

/// Every form of an article in every encoding with every way of telling its day, taken in as its users do.
@Suite struct FormatTableTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// A row of `articles`.
  private struct Row: Decodable {
    let article: String
    let published, outlet, title, dated_by, format, encoding, input: String?
    let claims: Int
  }

  private func rows() throws -> [String: Row] {
    let list = try Binary.run("articles", "--format", "json", "--db", "x", in: folder)
    let rows = try JSONDecoder().decode([Row].self, from: Data(list.out.utf8))
    return Dictionary(rows.map { ($0.article, $0) }) { first, _ in first }
  }

  @Test func everyFormInEveryEncodingIsReadAndDatedByWhoeverTellsItsDay() throws {
    let all = CraftedArticle.all
    #expect(all.count > 200)
    var manifest = ""
    for article in all {
      try folder.write("\(article.dated == .option ? "given" : "in")/\(article.file)", article.bytes)
      if article.dated == .manifest {
        manifest += #"{"file": "\#(article.file)", "published": "\#(article.day)"}"# + "\n"
      }
    }
    try folder.write("in/manifest.jsonl", Array(manifest.utf8))
    let first = try Binary.run("import", "in", "--db", "x", in: folder)
    #expect(first.status == 0, "\(first.err)")
    let second = try Binary.run("import", "given", "--date", "2024-11-29", "--db", "x", in: folder)
    #expect(second.status == 0, "\(second.err)")

    let rows = try rows()
    #expect(rows.count == all.count)
    for article in all {
      guard let row = rows[article.id] else {
        Issue.record("\(article): there is no article \(article.id)")
        continue
      }
      #expect(row.published == article.day, "\(article)")
      #expect(row.dated_by == article.dated.rawValue, "\(article)")
      #expect(row.format == article.formName, "\(article)")
      #expect(row.encoding ?? "" == article.encodingName, "\(article)")
      #expect(row.claims == 1, "\(article)")
      if article.form != .text { #expect(row.title?.hasSuffix("رقم \(article.number)") == true, "\(article)") }
    }
    let outcome = try Binary.run("verify", "--db", "x", in: folder)
    #expect(outcome.out.hasSuffix("sound\n"), "\(outcome.out)")
  }

  @Test func thePathOfTheFirstFormIsKeptAndTheSameArticleInAnotherFormIsKnown() throws {
    let forms = CraftedArticle.Form.allCases.map {
      CraftedArticle(form: $0, encoding: .utf8, dated: $0 == .text ? .name : .metadata, number: 7)
    }
    try folder.write("a.html", forms[1].bytes)
    #expect(try Binary.run("import", "a.html", "--db", "x", in: folder).status == 0)
    for form in forms {
      let name = "b-\(form.form).\(form.form == .jsonl ? "jsonl" : "data")"
      try folder.write(name, form.bytes)
      let again = try Binary.run("import", name, "--db", "x", in: folder)
      #expect(again.notes.last?.hasPrefix("x: 0 articles added, 1 known already") == true, "\(form): \(again.err)")
    }
    #expect(try rows().keys.sorted() == ["a"])
    #expect(try rows()["a"]?.input == "a.html")
  }

  @Test func whatComesInByStandardInputIsToldByItsContent() throws {
    for article in CraftedArticle.all where article.dated == .metadata && article.encoding == .windows1256 {
      try folder.write("input", article.bytes)
      let process = Binary.process(["extract", "-"], in: folder)
      process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder / "input"))
      let outcome = try Binary.outcome(of: process, in: folder)
      #expect(outcome.status == 0, "\(article): \(outcome.err)")
      #expect(outcome.out.contains(#""published":"2024-11-28""#), "\(article)")
    }
  }

  @Test func theFormCanBeGiven() throws {
    try folder.write("page", Array("<p>\(CraftedArticle.claim)</p>".utf8))
    let found = try Binary.run("extract", "page", "--date", "2024-11-30", in: folder)
    #expect(found.out.contains(#""start":0,"#))
    let asText = try Binary.run("extract", "page", "--input-format", "text", "--date", "2024-11-30", in: folder)
    #expect(asText.out.contains(#""start":3,"#))
    #expect(try Binary.run("import", "page", "--format", "warc", "--db", "x", in: folder).status == 65)
    #expect(try Binary.run("import", "page", "--format", "pdf", "--db", "x", in: folder).status == 64)
  }

  @Test func spansOfPlainTextAreBytesOfTheFile() throws {
    for text in ["\u{feff}خبر\r\n\r\n\(CraftedArticle.claim)", "٣٠ \u{200f}خبر\n\(CraftedArticle.claim)\n"] {
      try folder.write("a.txt", Array(text.utf8))
      let outcome = try Binary.run("extract", "a.txt", "--date", "2024-11-30", in: folder)
      let claim = try #require(
        JSONSerialization.jsonObject(with: Data(outcome.out.split(separator: "\n")[0].utf8)) as? [String: Any])
      let span = try #require(claim["start"] as? Int)..<(#require(claim["end"] as? Int))
      #expect(Array(text.utf8)[span].elementsEqual(CraftedArticle.claim.utf8))
    }
  }
}
