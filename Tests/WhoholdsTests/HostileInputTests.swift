import Foundation
import Testing

/// Input that somebody made to do harm, or that broke on its way: each is named, and what stands beside it goes on.
@Suite struct HostileInputTests {
  private let folder: TemporaryFolder
  private static var good: [UInt8] { Array("\(claim)\n".utf8) }

  init() throws {
    folder = try TemporaryFolder()
  }

  private struct Row: Decodable {
    let article: String
    let input: String
  }

  /// A file, what a note about it holds if there is one, and how many articles it gives.
  struct Case: CustomStringConvertible, Sendable {
    let name: String
    let note: String?
    let articles: Int
    let bytes: @Sendable () -> [UInt8]
    var description: String { name }

    init(
      _ name: String, _ note: String? = nil, articles: Int = 0, _ bytes: @autoclosure @escaping @Sendable () -> [UInt8]
    ) {
      (self.name, self.note, self.articles, self.bytes) = (name, note, articles, bytes)
    }

    init(_ name: String, _ note: String? = nil, articles: Int = 0, text: String) {
      self.init(name, note, articles: articles, Array(text.utf8))
    }
  }

  /// A sentence with a claim, each time another one, so that no article is taken for another.
  private static var claim: String { "\(CraftedArticle.claim) العدد \(Counter.next())." }
  private static func page(_ body: String, head: String = "") -> String {
    "<html><head>\(head)</head><body>\(body)</body></html>"
  }
  private static func response(_ body: [UInt8], head: String = "") -> [UInt8] {
    CraftedArticle.record(
      "response", address: "https://example.org/\(Counter.next())",
      Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(head)\r\n".utf8) + body)
  }
  private static var goodRecord: [UInt8] { response(Array(page("<p>\(claim)</p>").utf8)) }
  private static func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let cases: [Case] = [
    // Letters that command terminals or turn lines around.
    Case("escapes.txt", articles: 1, text: "\u{1b}]0;x\u{7}\u{1b}[2J\(claim)\u{9b}31m\n"),
    Case("escaped.html", articles: 1, text: page("<h1>\u{1b}[2Jعنوان</h1><p>\(claim)&#27;[31m</p>")),
    Case("overrides.txt", articles: 1, text: "\u{202e}\(claim)\u{2066}\u{200f}\n"),
    Case(
      "separators.jsonl", articles: 1, text: #"{"id": "ح\#u{2028}", "title": "a\u001b[2J\u202e", "text": "\#(claim)"}"#),
    // Too much of something.
    Case("line.txt", "is larger than 64 MB", [UInt8](repeating: 0x61, count: 100 << 20)),
    Case(
      "line.jsonl", "line.jsonl:2: the line is longer than 64 MB", articles: 2,
      Array(#"{"text": "\#(claim)"}"#.utf8) + [0x0a] + [UInt8](repeating: 0x20, count: 100 << 20)
        + Array("x\n{\"text\": \"خبر\"}\n".utf8)),
    Case("page.html", "is larger than 16 MB", Array("<html>".utf8) + [UInt8](repeating: 0x61, count: 17 << 20)),
    Case("deep.html", text: page(repeated("<div>", 100_000) + claim)),
    Case("after-deep.html", articles: 1, text: page("<p>\(claim)</p><p>\(claim)</p>" + repeated("<div>", 100_000))),
    Case("unclosed.html", articles: 1, text: page("<p>\(claim)" + repeated("<b><i><p>", 20_000))),
    Case("attributes.html", articles: 1, text: page("<p \(repeated("a='b' ", 100_000))>\(claim)</p>")),
    Case("closers.html", articles: 1, text: page("<p>\(claim)</p>" + repeated("</x>", 200_000))),
    Case("bomb.xml", articles: 1, text: entityBomb),
    Case(
      "outside.xml", articles: 1,
      text: """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]>
        <rss><channel><item><title>&file;</title><description>\(claim) &file;</description></item></channel></rss>
        """),
    Case("bomb.txt.gz", "is larger than 64 MB", Packed.gzip([UInt8](repeating: 0x20, count: 65 << 20))),
    Case(
      "bomb.html.gz", "is larger than 16 MB",
      Packed.gzip(Array("<html>".utf8) + [UInt8](repeating: 0x20, count: 17 << 20))),
    Case(
      "bomb.warc", "the answer of the server cannot be read", articles: 1,
      response(Packed.gzip([UInt8](repeating: 0x20, count: 17 << 20)), head: "Content-Encoding: gzip\r\n") + goodRecord),
    Case(
      "deep.jsonl", "deep.jsonl:1: not JSON", articles: 1,
      text: #"{"text": \#(repeated("[", 100_000))"# + "\n" + #"{"text": "\#(claim)"}"#),
    Case("id.jsonl", "`id` is longer than", text: #"{"id": "\#(repeated("a", 3000))", "text": "\#(claim)"}"#),
    Case("title.jsonl", articles: 1, text: #"{"title": "\#(repeated("ا", 100_000))", "text": "\#(claim)"}"#),
    Case(
      "entries.xml", "2: the entry has neither", articles: 1,
      text: "<rss><channel><item><title>\(claim)</title></item>\(repeated("<item/>", 1))</channel></rss>"),
    // NULs and bytes that mean nothing.
    Case("nul.txt", "is a binary file (it holds NUL bytes)", good + [0] + good),
    Case("nul.html", articles: 1, text: page("<p>\0\(claim)\0</p>")),
    Case(
      "nul.jsonl", "holds NUL characters", articles: 1,
      text: #"{"text": "a\u0000b"}"# + "\n" + #"{"text": "\#(claim)"}"#),
    Case(
      "nul.xml", articles: 1, text: "<rss><channel><item><description>\0\(claim)</description></item></channel></rss>"),
    Case("surrogate.jsonl", "not JSON", articles: 1, text: #"{"text": "\ud800"}"# + "\n" + #"{"text": "\#(claim)"}"#),
    Case("broken.txt", articles: 1, good + [0xd8] + good + good + good),
    Case("half.txt", articles: 1, [0xff, 0xfe] + claim.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] } + [0x2e]),
    Case("noise.txt", "is a binary file", noise),
    Case("picture.txt", "is a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Case("paper.html", "is a PDF", text: "%PDF-1.7 \(claim)"),
    // Files that break off or lie about themselves.
    Case("cut-archive.warc", "breaks off before its", articles: 1, goodRecord + goodRecord.dropLast(60)),
    Case(
      "cut-packed.warc.gz", "compressed data break off", articles: 1,
      Packed.gzip(goodRecord) + Packed.gzip(goodRecord).dropLast(40)),
    Case(
      "damaged.warc.gz", "compressed data are damaged", articles: 1,
      Packed.gzip(goodRecord) + damaged(Packed.gzip(goodRecord))),
    Case("padded.warc.gz", articles: 1, Packed.gzip(goodRecord) + [0, 0, 0, 0]),
    Case(
      "length.warc", "the record has no length", articles: 1,
      CraftedArticle.record("response", address: nil, [1], length: "-5") + goodRecord),
    Case(
      "huge.warc", "breaks off before its",
      CraftedArticle.record("response", address: nil, [1], length: "99999999999999") + goodRecord),
    Case(
      "overflow.warc", "the record has no length", articles: 1,
      CraftedArticle.record("response", address: nil, [1], length: "99999999999999999999") + goodRecord),
    Case(
      "garbage.warc", "is no WARC record", articles: 1,
      Array("WARC/1.0\r\nContent-Length: 0\r\n\r\n\r\n\r\ngarbage\r\nmore\r\n\r\n".utf8) + goodRecord),
    Case(
      "head.warc", "", articles: 1, CraftedArticle.record("response", address: repeated("a", 100_000), [1]) + goodRecord
    ),
    Case("cut.jsonl", "not JSON", articles: 1, text: #"{"text": "\#(claim)"}"# + "\n" + #"{"text": "خب"#),
    Case(
      "cut-feed.xml", "2: the entry has neither", articles: 1,
      text: "<rss><channel><item><description>\(claim)</description></item><item><descr"),
    Case("cut-page.html", articles: 1, text: "<html><body><p>\(claim)</p><p"),
    Case("empty.html", "is a page without an article", text: "<html></html>"),
    Case(
      "scripts.html", "is a page without an article", text: page("<script>\(claim)</script><style>\(claim)</style>")),
    Case("empty.xml", "is a feed without entries", text: "<rss><channel></channel></rss>"),
    Case("empty.gz", "is empty", Packed.gzip([])),
    Case(
      "charset.html", articles: 1, text: page("<p>\(claim)</p>", head: #"<meta charset="x-no-such-thing; rm -rf /">"#)),
    // What would be an order to somebody.
    Case(
      "sql.jsonl", articles: 1,
      text:
        #"{"id": "x'); DROP TABLE article;--", "title": "'); DELETE FROM claim;--", "outlet": "\" OR 1=1", "text": "\#(claim)"}"#
    ),
    Case("date.jsonl", "not a day such as", text: #"{"published": "2024-13-45", "text": "\#(claim)"}"#),
  ]

  private static let noise: [UInt8] = (0..<2000).map { (number: Int) -> UInt8 in
    UInt8((number * 7919 + number * number) % 251 + 1)
  }

  private static let entityBomb: String = {
    var entities = #"<!ENTITY a0 "حلب">"#
    for level in 1...9 { entities += #"<!ENTITY a\#(level) "\#(repeated("&a\(level - 1);", 10))">"# }
    return """
      <?xml version="1.0"?><!DOCTYPE rss [\(entities)]><rss><channel><item><title>&a9;</title>
      <description>\(claim) &a9;</description></item></channel></rss>
      """
  }()

  private static func damaged(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for index in stride(from: 20, to: min(60, bytes.count), by: 1) { bytes[index] ^= 0x5a }
    return bytes
  }

  /// All of them at once, as they would lie in a folder.
  @Test func harmIsNamedAndWhatStandsBesideItGoesOn() throws {
    for item in HostileInputTests.cases { try folder.write("in/\(item.name)", item.bytes()) }
    try folder.write("in/zz-last.txt", HostileInputTests.good)
    let outcome = try Binary.run("import", "in", "--date", "2024-11-30", "--db", "x", in: folder)
    #expect(outcome.status == 1)
    #expect(!outcome.err.contains("\u{1b}"))
    let list = try Binary.run("articles", "--format", "json", "--db", "x", in: folder)
    let rows = try JSONDecoder().decode([Row].self, from: Data(list.out.utf8))
    #expect(rows.contains { $0.article == "zz-last" })
    for item in HostileInputTests.cases {
      let path = "in/\(item.name)"
      let articles = rows.filter { $0.input == path || $0.input.hasPrefix("\(path):") }
      let notes = outcome.notes.filter { $0.hasPrefix("\(path):") }
      #expect(articles.count == item.articles, "\(item): \(notes) \(articles)")
      if let note = item.note {
        #expect(note.isEmpty || notes.contains { $0.contains(note) }, "\(item): \(notes)")
      } else {
        #expect(notes.isEmpty == (item.articles > 0), "\(item): \(notes)")
      }
    }
    let verified = try Binary.run("verify", "--db", "x", in: folder)
    #expect(verified.out.hasSuffix("sound\n"), "\(verified.out) \(verified.err)")
    #expect(!(try Binary.run("articles", "--db", "x", in: folder)).out.contains("\u{1b}"))
  }

  @Test func thereAreEnoughOfThem() {
    #expect(HostileInputTests.cases.count + CraftedArticle.all.count >= 60)
  }

  @Test func whatAFeedNamesOfTheSystemIsNotRead() throws {
    let item = try #require(HostileInputTests.cases.first { $0.name == "outside.xml" })
    try folder.write("f.xml", item.bytes())
    let outcome = try Binary.run("extract", "f.xml", "--date", "2024-11-30", in: folder)
    #expect(!outcome.out.contains("root:"))
  }

  @Test func linksAndPathsLeadNowhereElse() throws {
    try folder.write("secret.txt", HostileInputTests.good)
    try folder.write("in/a.txt", Array("انسحب الجيش السوري من مدينة حماة.".utf8))
    try folder.write("in/page_files/script.js", Array("var x = 1".utf8))
    try folder.write("in/page.html", Array(HostileInputTests.page("<p>\(HostileInputTests.claim)</p>").utf8))
    for (name, target) in [("loop", "."), ("up", ".."), ("gone", "nowhere"), ("link.txt", "../secret.txt")] {
      try FileManager.default.createSymbolicLink(atPath: folder / "in/\(name)", withDestinationPath: target)
    }
    try #require(mkfifo(folder / "in/pipe", 0o600) == 0)
    try folder.write(
      "in/list.jsonl",
      Array(
        #"""
        {"file": "../secret.txt"}
        {"file": "/etc/hostname"}
        {"file": "link.txt"}
        {"file": "a.txt\u0000/../../secret.txt"}
        {"file": "up/secret.txt"}
        {"file": "a.txt", "published": "2024-11-30"}
        """#.utf8))
    let listed = try Binary.run("extract", "--manifest", "in/list.jsonl", in: folder)
    #expect(listed.status == 1)
    #expect(listed.notes.count == 5)
    #expect(
      listed.notes.allSatisfy { $0.contains("outside the manifest's folder") || $0.contains("which is not there") })
    #expect(Set(listed.out.split(separator: "\n").map { $0.prefix(14) }) == [#"{"article":"a""#])

    let all = try Binary.run(
      "import", "in", "--manifest", "in/list.jsonl", "--date", "2024-11-30", "--db", "x", in: folder)
    #expect(all.status == 1)
    #expect(all.notes.contains { $0.hasPrefix("in/gone: there is no such file") })
    let articles = try Binary.run("articles", "--format", "csv", "--db", "x", in: folder).out
    #expect(articles.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } } == ["a", "link", "page"])
  }

  @Test func aNameMayHoldAnything() throws {
    for name in ["a\nb.txt", "\u{1b}[2J.txt", "-rf.txt", "'; DROP TABLE article;.txt", "ملف.txt"] {
      try folder.write("in/\(name)", Array("\(HostileInputTests.claim)".utf8))
    }
    let outcome = try Binary.run("import", "in", "--date", "2024-11-30", "--db", "x", in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let list = try Binary.run("articles", "--db", "x", in: folder)
    #expect(!list.out.contains("\u{1b}"))
    #expect(list.out.split(separator: "\n").count >= 6)
  }
}

/// Numbers that are handed out once.
private enum Counter {
  private static let lock = NSLock()
  nonisolated(unsafe) private static var number = 0

  static func next() -> Int {
    lock.withLock {
      number += 1
      return number
    }
  }
}
