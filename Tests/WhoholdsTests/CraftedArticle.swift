import CZlib
import Foundation

/// An article made for a test: one form, one encoding, one way of telling its day.
struct CraftedArticle: CustomStringConvertible {
  enum Form: String, CaseIterable {
    case text, html, jsonl, rss, atom, warc, warcgz
  }

  enum Encoding: String, CaseIterable {
    case utf8, bom, utf16le, utf16be, windows1256, iso88596
    /// windows-1256 that says it is UTF-8, or Latin.
    case misdeclared
  }

  enum Dated: String, CaseIterable {
    case manifest, metadata, option, name, dateline
  }

  let form: Form
  let encoding: Encoding
  let dated: Dated
  let number: Int

  /// Every form in every encoding with every way of telling the day that it has.
  static let all: [CraftedArticle] = {
    var all: [CraftedArticle] = []
    for form in Form.allCases {
      for encoding in Encoding.allCases {
        for dated in Dated.allCases where form != .text || dated != .metadata {
          all.append(CraftedArticle(form: form, encoding: encoding, dated: dated, number: all.count))
        }
      }
    }
    return all
  }()

  var description: String { "\(form) \(encoding) \(dated)" }

  /// A day of its own way of telling.
  var day: String {
    switch dated {
    case .manifest: "2024-11-27"
    case .metadata: "2024-11-28"
    case .option: "2024-11-29"
    case .name: "2024-11-30"
    case .dateline: "2024-12-01"
    }
  }

  /// The file's name, below a folder of its way of telling.
  var file: String {
    let extensions: [Form: String] = [
      .text: "txt", .html: "html", .jsonl: "jsonl", .rss: "xml", .atom: "xml", .warc: "warc", .warcgz: "warc.gz",
    ]
    let isOne = form == .text || form == .html
    let day = dated == .name && isOne ? "-20241130" : ""
    return "\(form)-\(encoding)-\(dated)\(day).\(extensions[form]!)"
  }

  /// The address by which pages of feeds and crawls are called.
  var address: String {
    "https://example.org/\(dated == .name ? "2024/11/30/" : "")\(number)/\(encoding)/\(dated)"
  }

  /// What the store calls it.
  var id: String {
    switch form {
    case .text, .html: String(file.prefix { $0 != "." })
    case .jsonl: "\(file.prefix { $0 != "." }):1"
    default: address
    }
  }

  /// The form that `articles` tells.
  var formName: String {
    switch form {
    case .rss, .atom: "feed"
    case .warcgz: "warc"
    default: form.rawValue
    }
  }

  /// The encoding that `articles` tells.
  var encodingName: String {
    switch encoding {
    case .utf8, .bom: ""
    case .utf16le: "UTF-16LE"
    case .utf16be: "UTF-16BE"
    case .windows1256, .misdeclared: "WINDOWS-1256"
    case .iso88596: "ISO-8859-6"
    }
  }

  static let claim = "سيطرت فصائل المعارضة على مدينة حلب شمال سوريا بعد معارك مع الجيش السوري."

  private var title: String { "فصائل المعارضة تتقدم في الشمال رقم \(number)" }
  private var paragraphs: [String] {
    [
      CraftedArticle.claim,
      "وأضاف المراسل رقم \(number) أن الأهالي خرجوا إلى الشوارع في الأحياء كافة رغم البرد.",
    ]
  }
  private var dateline: String? { dated == .dateline ? "الأحد 1 كانون الأول 2024" : nil }
  private var isoDay: String? { dated == .metadata ? "\(day)T10:15:00+03:00" : nil }

  /// The file.
  var bytes: [UInt8] {
    switch form {
    case .text: encoded(([title, dateline].compactMap(\.self) + paragraphs).joined(separator: "\n\n") + "\n")
    case .html: encoded(page)
    case .jsonl: encoded(line + "\n")
    case .rss, .atom: encoded(feed)
    case .warc: warc
    case .warcgz: Packed.gzip(warc)
    }
  }

  private var declared: String {
    switch encoding {
    case .utf8, .bom: "utf-8"
    case .utf16le, .utf16be: "utf-16"
    case .windows1256: "windows-1256"
    case .iso88596: "iso-8859-6"
    case .misdeclared: number.isMultiple(of: 2) ? "utf-8" : "iso-8859-1"
    }
  }

  private var page: String {
    // Three of the ways in which pages tell their day.
    let meta = [
      #"<meta property="article:published_time" content="\#(isoDay ?? "")">"#,
      #"<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"\#(isoDay ?? "")"}]}</script>"#,
      "",
    ][number % 3]
    let time = isoDay != nil && number % 3 == 2 ? #"<time datetime="\#(isoDay!)">اليوم</time>"# : ""
    return """
      <!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="\(declared)"><title>\(title) | موقع</title>
      \(isoDay == nil ? "" : meta)<meta property="og:site_name" content="صحيفة"><style>p { color: red }</style></head>
      <body><nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/news">أخبار</a></li></ul></nav>
      <div id="page"><article><h1>\(title)</h1>\(time)\(dateline.map { "<p class=\"date\">\($0)</p>" } ?? "")
      <div class="entry">\(paragraphs.map { "<p>\($0)</p>" }.joined())</div></article>
      <div class="related"><a href="/1">سيطرت القوات على مدينة حماة في وقت سابق</a></div></div>
      <footer>جميع الحقوق محفوظة لموقعنا على الشبكة منذ عام ألفين وعشرة.</footer><script>var x = "<p>";</script></body></html>
      """
  }

  private var text: String { ([dateline].compactMap(\.self) + paragraphs).joined(separator: "\n\n") }

  private var line: String {
    var fields: [(String, String)] = [("title", title), ("text", text)]
    if let isoDay { fields.append(("published", String(isoDay.prefix(10)))) }
    if dated == .name { fields.append(("url", address)) }
    let json = fields.map { "\"\($0.0)\": \"\($0.1.replacingOccurrences(of: "\n", with: "\\n"))\"" }
    return "{\(json.joined(separator: ", "))}"
  }

  private var feed: String {
    let html = ([dateline].compactMap(\.self) + paragraphs).map { "<p>\($0)</p>" }.joined()
    let head = #"<?xml version="1.0" encoding="\#(declared)"?>"#
    guard form == .rss else {
      return """
        \(head)<feed xmlns="http://www.w3.org/2005/Atom"><title>صحيفة</title><entry><title>\(title)</title>
        <link href="\(address)"/><id>tag:\(number)</id>\(isoDay.map { "<published>\($0)</published>" } ?? "")
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">\(html)</div></content></entry></feed>
        """
    }
    let day = isoDay == nil ? "" : "<pubDate>Thu, 28 Nov 2024 10:15:00 GMT</pubDate>"
    return """
      \(head)<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>صحيفة</title>
      <item><title>\(title)</title><link>\(address)</link>\(day)<description>موجز</description>
      <content:encoded><![CDATA[\(html)]]></content:encoded></item></channel></rss>
      """
  }

  private var warc: [UInt8] {
    let body = encoded(page)
    let answer = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".utf8) + body
    return CraftedArticle.record("warcinfo", address: nil, Array("software: test\r\n".utf8))
      + CraftedArticle.record("response", address: address, answer)
  }

  /// A record of a crawl.
  static func record(_ kind: String, address: String?, _ block: [UInt8], length: String? = nil) -> [UInt8] {
    var head = "WARC/1.0\r\nWARC-Type: \(kind)\r\nContent-Length: \(length ?? String(block.count))\r\n"
    if let address { head += "WARC-Target-URI: \(address)\r\n" }
    return Array("\(head)\r\n".utf8) + block + Array("\r\n\r\n".utf8)
  }

  private func encoded(_ text: String) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .bom: [0xef, 0xbb, 0xbf] + Array(text.utf8)
    case .utf16le: [0xff, 0xfe] + text.utf16.flatMap { [UInt8($0 & 0xff), UInt8($0 >> 8)] }
    case .utf16be: [0xfe, 0xff] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    case .windows1256, .misdeclared: Packed.convert(text, to: "WINDOWS-1256")
    case .iso88596: Packed.convert(text, to: "ISO-8859-6")
    }
  }
}

/// Bytes as other programs make them.
enum Packed {
  /// Bytes as one member of gzip.
  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer {
      deflateEnd(stream)
      stream.deallocate()
    }
    guard whoholds_deflate_init(stream) == Z_OK else { return [] }
    var bytes = bytes
    var packed: [UInt8] = []
    bytes.withUnsafeMutableBufferPointer { bytes in
      stream.pointee.next_in = bytes.baseAddress
      stream.pointee.avail_in = UInt32(bytes.count)
      var status = Z_OK
      while status == Z_OK {
        packed += [UInt8](unsafeUninitializedCapacity: 1 << 16) { piece, count in
          stream.pointee.next_out = piece.baseAddress
          stream.pointee.avail_out = 1 << 16
          status = deflate(stream, Z_FINISH)
          count = (1 << 16) - Int(stream.pointee.avail_out)
        }
      }
    }
    return packed
  }

  /// A text in another encoding; what it lacks becomes a question mark.
  static func convert(_ text: String, to encoding: String) -> [UInt8] {
    guard let converter = iconv_open("\(encoding)//TRANSLIT", "UTF-8") else { return [] }
    defer { iconv_close(converter) }
    var input = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: input.count + 16)
    var written = 0
    input.withUnsafeMutableBytes { input in
      output.withUnsafeMutableBytes { output in
        var next: UnsafeMutablePointer<CChar>? = input.baseAddress!.assumingMemoryBound(to: CChar.self)
        var out: UnsafeMutablePointer<CChar>? = output.baseAddress!.assumingMemoryBound(to: CChar.self)
        var (left, room) = (input.count, output.count)
        _ = iconv(converter, &next, &left, &out, &room)
        written = output.count - room
      }
    }
    return Array(output[..<written])
  }
}
