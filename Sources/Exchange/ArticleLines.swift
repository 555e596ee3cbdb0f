import ExtractionModel

/// Articles as JSON Lines: `{"id": …, "published": …, "outlet": …, "url": …, "title": …, "text": …}`.
///
/// Spans of their claims count the UTF-8 bytes of `text`.
public enum ArticleLines {
  /// Whether `bytes` look like articles in JSON Lines: the first line is an object with a `text`.
  public static func recognise(_ bytes: [UInt8]) -> Bool {
    let blank: Set<UInt8> = [0x20, 0x09, 0x0a, 0x0d, 0xef, 0xbb, 0xbf]
    guard bytes.first(where: { !blank.contains($0) }) == UInt8(ascii: "{"),
      let start = bytes.firstIndex(where: { !blank.contains($0) })
    else { return false }
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    guard case .success(let line) = JSONLine.read(bytes[start..<end]) else { return false }
    return line.text != nil
  }

  /// The articles of a file, and the lines that are none, each read when it is asked for.
  ///
  /// - Parameters:
  ///   - bytes: the file
  ///   - input: its name, as the user gave it
  ///   - name: what an article without `id` is called, with its line number behind it
  ///   - defaults: what is taken where a line says nothing
  public static func read(_ bytes: [UInt8], input: String, name: String, defaults: Facts) -> AnySequence<Arrival> {
    let lines = JSONLine.lines(of: bytes)
    guard !lines.isEmpty else { return AnySequence([.refusal(Refusal(input, "is empty: there is no article in it"))]) }
    return AnySequence(
      lines.lazy.map { number, bytes in arrival(bytes, number, input: input, name: name, defaults: defaults) })
  }

  private static func arrival(_ bytes: ArraySlice<UInt8>, _ number: Int, input: String, name: String, defaults: Facts)
    -> Arrival
  {
    switch JSONLine.read(bytes) {
    case .failure(let malformed): return .refusal(Refusal(input, line: number, malformed.message))
    case .success(let line):
      guard let text = line.text else {
        let message =
          line.file == nil
          ? "an article needs `text`" : "names a `file`, so this is a manifest; give it with --manifest"
        return .refusal(Refusal(input, line: number, message))
      }
      if let problem = ArticleText.problem(with: text) {
        return .refusal(Refusal(input, line: number, "`text` \(problem)"))
      }
      let facts = line.facts.filled(from: Facts(published: defaults.published, outlet: defaults.outlet))
      return .article(facts.article(named: "\(name):\(number)", text: text), input: "\(input):\(number)")
    }
  }
}
