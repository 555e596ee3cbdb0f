/// Bytes that came in, read as the text of an article or refused: what every format does with what it holds.
enum ArticleText {
  /// The text of a file: in UTF-8 exactly its bytes, byte order mark and line ends included, so that spans hold for the
  /// file; in any other encoding the text that they mean.
  static func read(_ bytes: [UInt8], input: String, declared: [String] = []) -> Result<Charset.Decoded, Refusal> {
    if let kind = binaryKind(bytes) {
      return .failure(Refusal(input, "is \(kind); give plain text, a page, a feed, JSON Lines or WARC"))
    }
    guard let decoded = Charset.decode(bytes, declared: declared) else {
      return .failure(Refusal(input, "is text in no encoding that is known; convert it to UTF-8 with iconv"))
    }
    return problem(with: decoded.text).map { .failure(Refusal(input, $0)) } ?? .success(decoded)
  }

  /// Why a text, already decoded, is no article.
  static func problem(with text: String) -> String? {
    if text.utf8.count > Limits.document { return "is longer than 64 MB, which no article is" }
    if text.utf8.withContiguousStorageIfAvailable({ $0.contains(0) }) ?? text.utf8.contains(0) {
      return "holds NUL characters; remove them"
    }
    return isEmpty(text) ? "is empty: there is no article in it" : nil
  }

  /// What a file is that is no text.
  private static func binaryKind(_ bytes: [UInt8]) -> String? {
    for (kind, head) in heads where bytes.starts(with: head) { return kind }
    guard Charset.wideEncoding(bytes) == nil else { return nil }
    if bytes.contains(0) { return "a binary file (it holds NUL bytes)" }
    let sample = bytes.prefix(1 << 16)
    let controls = sample.count { $0 < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d, 0x1b].contains($0) }
    return controls * 50 > sample.count ? "a binary file" : nil
  }

  private static let heads: [(kind: String, head: [UInt8])] = [
    ("a PDF", Array("%PDF-".utf8)), ("a ZIP archive", [0x50, 0x4b, 3, 4]), ("a picture", [0x89, 0x50, 0x4e, 0x47]),
    ("a picture", [0xff, 0xd8, 0xff]), ("a picture", Array("GIF8".utf8)), ("a program", [0x7f, 0x45, 0x4c, 0x46]),
    ("a database", Array("SQLite format 3".utf8)),
  ]

  private static func isEmpty(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isBlank) }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
  }
}
