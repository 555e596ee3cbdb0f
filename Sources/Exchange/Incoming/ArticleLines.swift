import ExtractionModel

/// Articles as JSON Lines: `{"id": …, "published": …, "outlet": …, "url": …, "title": …, "text": …}`.
///
/// Spans of their claims count the UTF-8 bytes of `text`.
public struct ArticleLines {
  private let stream: ByteStream
  private let name: String
  private let defaults: Facts
  private let encoding: String?
  private var number = 0
  private var hasArticles = false
  private var hasEnded = false

  /// The articles of a stream, and the lines that are none, each read when it is asked for.
  ///
  /// - Parameters:
  ///   - name: what an article without `id` is called, with its line number behind it
  ///   - defaults: what is taken where a line says nothing
  init(_ stream: ByteStream, name: String, defaults: Facts) {
    self.name = name
    self.defaults = defaults
    // Newlines of UTF-16 are no bytes, so all of it is converted at once.
    guard Charset.wideEncoding(Array(stream.peek(64))) != nil, let bytes = stream.takeRest(limit: Limits.document),
      let decoded = Charset.decode(bytes)
    else {
      self.stream = stream
      encoding = nil
      return
    }
    encoding = decoded.encoding
    self.stream = ByteStream(Array(decoded.text.utf8), input: stream.input)
  }

  /// The articles of bytes at hand.
  ///
  /// - Parameter input: their name, as the user gave it
  public static func read(_ bytes: [UInt8], input: String, name: String, defaults: Facts) -> AnySequence<Arrival> {
    AnySequence { () -> AnyIterator<Arrival> in
      var lines = ArticleLines(ByteStream(bytes, input: input), name: name, defaults: defaults)
      return AnyIterator { lines.next() }
    }
  }

  /// The next article or refusal; nothing at the end.
  mutating func next() -> Arrival? {
    while let line = stream.takeLine(limit: Limits.document) {
      number += 1
      guard case .line(var bytes) = line else {
        hasArticles = true
        return .refusal(Refusal(stream.input, line: number, "the line is longer than 64 MB"))
      }
      if number == 1, bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes.removeFirst(3) }
      if bytes.allSatisfy({ [0x20, 0x09, 0x0d].contains($0) }) { continue }
      hasArticles = true
      return arrival(bytes[...])
    }
    guard !hasEnded else { return nil }
    hasEnded = true
    if let fault = stream.fault { return .refusal(fault) }
    return hasArticles ? nil : .refusal(Refusal(stream.input, "is empty: there is no article in it"))
  }

  private func arrival(_ bytes: ArraySlice<UInt8>) -> Arrival {
    let input = stream.input
    // JSON is UTF-8; who wrote it in the encoding of the house is read all the same.
    var encoding = encoding
    var bytes = bytes
    if String(validating: bytes, as: UTF8.self) == nil, let decoded = Charset.decode(Array(bytes)) {
      encoding = decoded.encoding
      bytes = Array(decoded.text.utf8)[...]
    }
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
      var facts = line.facts.filled(
        from: Facts(published: defaults.published, dating: defaults.provenance.dating, outlet: defaults.outlet))
      facts.provenance.input = "\(input):\(number)"
      facts.provenance.format = ArticleFormat.jsonl.rawValue
      facts.provenance.encoding = encoding
      return .article(facts.article(named: "\(name):\(number)", text: text), input: "\(input):\(number)")
    }
  }
}
