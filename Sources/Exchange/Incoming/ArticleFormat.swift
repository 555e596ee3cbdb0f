/// The forms in which articles come in, told by their content.
public enum ArticleFormat: String, CaseIterable, Sendable {
  /// Plain text, an article a file.
  case text
  /// A web page.
  case html
  /// JSON Lines, an article a line.
  case jsonl
  /// RSS or Atom.
  case feed
  /// Records of a crawl.
  case warc

  /// How many bytes are looked at.
  static let head = 1 << 16

  /// The form of a file that begins with `head`; whatever is nothing else is text.
  public static func recognise(_ head: [UInt8]) -> ArticleFormat {
    // UTF-16 of markup is its letters with NULs between.
    let isWide = head.starts(with: [0xff, 0xfe]) || head.starts(with: [0xfe, 0xff]) || head.prefix(64).contains(0)
    var letters = isWide ? head.filter { $0 != 0 && $0 < 0xfe } : head
    if letters.starts(with: [0xef, 0xbb, 0xbf]) { letters.removeFirst(3) }
    let start = letters.firstIndex { ![0x20, 0x09, 0x0a, 0x0d].contains($0) } ?? letters.endIndex
    let rest = letters[start...]
    if rest.starts(with: Array("WARC/".utf8)) { return .warc }
    if rest.first == UInt8(ascii: "{") { return isArticleLine(rest) ? .jsonl : .text }
    guard rest.first == UInt8(ascii: "<"), let name = firstElement(rest) else { return .text }
    if feedElements.contains(name) { return .feed }
    return pageElements.contains(name) ? .html : .text
  }

  private static let feedElements: Set = ["rss", "feed", "rdf:rdf"]
  private static let pageElements: Set = [
    "!doctype", "html", "head", "body", "meta", "title", "link", "script", "style", "base", "article", "main", "header",
    "section", "div", "p", "h1", "h2", "span", "table", "center", "font", "a", "img", "nav", "form",
  ]

  /// Whether a line of JSON begins here that has a `text`, in whatever encoding its values are.
  private static func isArticleLine(_ rest: ArraySlice<UInt8>) -> Bool {
    let line = rest.prefix { $0 != UInt8(ascii: "\n") }
    return line.dropFirst().first { $0 > 0x20 } == UInt8(ascii: "\"") && contains(line, #""text""#)
  }

  /// The name of the first element in small letters, behind declarations and comments; a document type counts unless
  /// it is that of XML.
  private static func firstElement(_ rest: ArraySlice<UInt8>) -> String? {
    var rest = rest
    while rest.first == UInt8(ascii: "<") {
      let name = String(decoding: rest.dropFirst().prefix { !isNameEnd($0) }, as: UTF8.self).lowercased()
      let end: ArraySlice<UInt8>.Index?
      if name.hasPrefix("!--") {
        end = index(behind: "-->", in: rest)
      } else if name.hasPrefix("?") {
        end = index(behind: ">", in: rest)
      } else if name == "!doctype" {
        guard contains(rest.prefix(200), "rss") else { return name }
        end = index(behind: ">", in: rest)
      } else {
        return name.isEmpty ? nil : name
      }
      guard let end else { return nil }
      rest = rest[end...].drop { [0x20, 0x09, 0x0a, 0x0d].contains($0) }
    }
    return nil
  }

  private static func isNameEnd(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == 0x3e || byte == 0x2f || byte >= 0x80 }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ word: String) -> Bool {
    index(behind: word, in: bytes) != nil
  }

  private static func index(behind word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let word = Array(word.utf8)
    guard bytes.count >= word.count else { return nil }
    for start in bytes.startIndex...(bytes.endIndex - word.count)
    where bytes[start] == word[0] && bytes[start..<start + word.count].elementsEqual(word) {
      return start + word.count
    }
    return nil
  }
}
