/// Bytes that came in, read as the text of an article or refused: what every format does with what it holds.
enum ArticleText {
  /// The text whose UTF-8 is exactly `bytes`, byte order mark and line ends included, so that spans hold for the file.
  static func read(_ bytes: [UInt8], input: String) -> Result<String, Refusal> {
    if bytes.contains(0) {
      return .failure(Refusal(input, "is a binary file (it holds NUL bytes); give plain text in UTF-8"))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let byte = validPrefix(bytes)
      return .failure(
        Refusal(input, "byte \(byte) is not UTF-8; convert the text first, e.g. `iconv -f WINDOWS-1256 -t UTF-8`"))
    }
    if isEmpty(text) { return .failure(Refusal(input, empty)) }
    return .success(text)
  }

  /// Why a text, already decoded, is no article.
  static func problem(with text: String) -> String? {
    if text.utf8.withContiguousStorageIfAvailable({ $0.contains(0) }) ?? text.utf8.contains(0) {
      return "holds NUL characters; remove them"
    }
    return isEmpty(text) ? empty : nil
  }

  private static let empty = "is empty: there is no article in it"

  private static func isEmpty(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(isBlank) }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
  }

  private static func validPrefix(_ bytes: [UInt8]) -> Int {
    var iterator = bytes.makeIterator()
    var decoder = UTF8()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) {
      count += UTF8.width(scalar)
    }
    return count
  }
}
