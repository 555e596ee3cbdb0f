import ExtractionModel
import Foundation

/// An article as a web page, with the menus, boxes and scripts of its site around it.
///
/// What becomes the text is the headline and the paragraphs of the article as the page shows them, a blank line between;
/// spans count the bytes of that text in UTF-8.
public enum WebPage {
  /// The article of a page, or why it is none.
  ///
  /// - Parameters:
  ///   - bytes: the page in any encoding
  ///   - input: its name, as the user gave it
  ///   - name: what the article is called where nothing gives an identifier
  ///   - facts: what a manifest said of it: counts for more than the page
  ///   - defaults: what counts where the page says nothing
  ///   - declared: encodings that a header names
  public static func read(
    _ bytes: [UInt8], input: String, name: String, facts: Facts = Facts(), defaults: Facts = Facts(),
    declared: [String] = []
  ) -> Arrival {
    guard bytes.count <= Limits.markup else { return .refusal(Refusal(input, "is a page of more than 16 MB")) }
    guard let decoded = Charset.decode(bytes, declared: declared + declarations(bytes)) else {
      return .refusal(Refusal(input, "is a page in no encoding that is known"))
    }
    // NULs would end the page for libxml2.
    let page = decoded.text.utf8.contains(0) ? decoded.text.filter { $0 != "\0" } : decoded.text
    let read = MarkupNode.withPage(page) { root in
      let facts = PageFacts(root).facts
      return (facts, MainText(PageBlocks(root)).text(title: facts.title))
    }
    guard let (own, text) = read, let text else {
      return .refusal(Refusal(input, "is a page without an article: no paragraphs were found in it"))
    }
    if let problem = ArticleText.problem(with: text) { return .refusal(Refusal(input, problem)) }
    var known = facts.filled(from: own).filled(from: defaults)
    known.provenance.input = input
    known.provenance.format = ArticleFormat.html.rawValue
    known.provenance.encoding = decoded.encoding
    return .article(known.article(named: name, text: text), input: input)
  }

  /// The text of a piece of HTML, such as feeds hold.
  static func fragment(_ html: String) -> String {
    guard html.contains("<") || html.contains("&") else { return html.trimmedLines }
    return MarkupNode.withPage("<div>\(html)</div>") { MainText(PageBlocks($0)).whole } ?? html.trimmedLines
  }

  /// What a page says of its encoding: `charset=…` in its first kilobytes, and in the declaration of XHTML.
  private static func declarations(_ bytes: [UInt8]) -> [String] {
    let head = String(decoding: bytes.prefix(4096).map { $0 < 0x80 ? $0 : 0x3f }, as: UTF8.self).lowercased()
    return ["charset=", "encoding="].compactMap { mark in
      guard let range = head.range(of: mark) else { return nil }
      let value = head[range.upperBound...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
      return String(value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
    }.filter { !$0.isEmpty }
  }
}

extension String {
  /// Its lines, without blanks at their ends and without empty ones, a blank line between.
  fileprivate var trimmedLines: String {
    split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }
}
