import ExtractionModel

/// One input as the articles in it, read when they are asked for.
struct InputSource {
  let stream: ByteStream
  private var articles: AnyIterator<Arrival>

  /// The articles of a stream.
  ///
  /// - Parameters:
  ///   - format: its form; found from its content where nothing is said
  ///   - facts: what a manifest says of it
  ///   - defaults: what counts where neither a manifest nor the article says anything
  init(_ stream: ByteStream, format: ArticleFormat? = nil, facts: Facts = Facts(), defaults: Facts = Facts()) {
    self.stream = stream
    let path = stream.input
    let name = path == "-" ? "stdin" : FileName.stem(path)
    let format = format ?? InputSource.format(of: stream)
    // The name of a file that holds many articles tells the day of none.
    let day = path == "-" ? nil : PublicationDay.read(name: FileName.last(path))
    let forOne = defaults.filled(from: Facts(published: day, dating: .name))
    let forMany = facts.filled(from: defaults)
    func whole(_ limit: Int, _ read: @escaping ([UInt8]) -> [Arrival]) -> AnyIterator<Arrival> {
      var arrivals: [Arrival]?
      return AnyIterator {
        if arrivals == nil { arrivals = InputSource.take(stream, limit: limit, read).reversed() }
        return arrivals?.popLast()
      }
    }
    switch format {
    case .text:
      articles = whole(Limits.document) {
        [PlainText.read($0, input: path, name: name, facts: facts.filled(from: forOne))]
      }
    case .html:
      articles = whole(Limits.markup) {
        [WebPage.read($0, input: path, name: name, facts: facts, defaults: forOne)]
      }
    case .feed: articles = whole(Limits.markup) { Feed.read($0, input: path, name: name, defaults: forMany) }
    case .jsonl:
      var lines = ArticleLines(stream, name: name, defaults: forMany)
      articles = AnyIterator { lines.next() }
    case .warc:
      var records = WebArchive(stream, name: name, defaults: forMany)
      articles = AnyIterator { records.next() }
    }
  }

  /// The next thing in it.
  func next() -> Arrival? { articles.next() }

  /// The form of a stream: what its content looks like, and JSON Lines by name, whose faults can then be named by line.
  private static func format(of stream: ByteStream) -> ArticleFormat {
    let found = ArticleFormat.recognise(Array(stream.peek(ArticleFormat.head)))
    return found == .text && FileName.isJSONLines(stream.input) ? .jsonl : found
  }

  private static func take(_ stream: ByteStream, limit: Int, _ read: ([UInt8]) -> [Arrival]) -> [Arrival] {
    guard let bytes = stream.takeRest(limit: limit) else {
      return [.refusal(Refusal(stream.input, "is larger than \(limit >> 20) MB, which no article is"))]
    }
    guard let fault = stream.fault else {
      return bytes.isEmpty ? [.refusal(Refusal(stream.input, "is empty: there is no article in it"))] : read(bytes)
    }
    return [.refusal(fault)]
  }
}
