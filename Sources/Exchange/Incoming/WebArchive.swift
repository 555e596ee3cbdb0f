import ExtractionModel

/// Articles in the records of a crawl: WARC, packed or not, as Common Crawl gives them out.
///
/// Records that hold no page in Arabic (requests, redirects, pictures, other languages) are counted, told in one line at
/// the end, and are no refusals. The day of the crawl is not the day of publication and is not taken for it.
struct WebArchive {
  private let stream: ByteStream
  private let name: String
  private let defaults: Facts
  private var number = 0
  private var passedOver = 0
  private var waiting: [Arrival] = []
  private var hasEnded = false

  /// The archive in a stream.
  ///
  /// - Parameters:
  ///   - name: what a page without an address is called, with its number behind it
  ///   - defaults: what counts where a page says nothing
  init(_ stream: ByteStream, name: String, defaults: Facts) {
    self.stream = stream
    self.name = name
    self.defaults = defaults
  }

  /// The next article or refusal; nothing at the end.
  mutating func next() -> Arrival? {
    var passes = 0
    while waiting.isEmpty, !hasEnded {
      passes += 1
      if passes > 100 { return .pause }
      waiting = readRecord().reversed()
    }
    return waiting.popLast()
  }

  /// One record; what it holds, which may be several entries of a feed or nothing.
  private mutating func readRecord() -> [Arrival] {
    guard let head = readHead() else { return end() }
    number += 1
    guard let head = MessageHead(head, opensWith: "WARC/") else {
      return resynchronise("is no WARC record")
    }
    guard let field = head["content-length"], let length = Int(field), length >= 0 else {
      return resynchronise("the record has no length")
    }
    guard length <= Limits.document else {
      guard stream.skip(length) == length else { return breakOff(length) }
      return [refusal("the record is larger than 64 MB")]
    }
    let kind = head["warc-type"]?.lowercased() ?? ""
    guard ["response", "resource", "conversion"].contains(kind) else {
      passedOver += 1
      return stream.skip(length) == length ? [] : breakOff(length)
    }
    let block = stream.take(length)
    // Half an article is none.
    return block.count == length ? read(block, head, isAnswer: kind == "response") : breakOff(length)
  }

  /// The lines above a record, without the blank ones before them; nothing at the end.
  private mutating func readHead() -> [[UInt8]]? {
    var lines: [[UInt8]] = []
    var size = 0
    while let line = stream.takeLine(limit: Limits.head) {
      guard case .line(var bytes) = line else { return lines.isEmpty ? [[]] : lines }
      if bytes.last == 0x0d { bytes.removeLast() }
      if bytes.isEmpty {
        if lines.isEmpty { continue }
        return lines
      }
      size += bytes.count
      if size > Limits.head { return lines }
      lines.append(bytes)
    }
    return lines.isEmpty ? nil : lines
  }

  /// Looks for the next record behind something that is none.
  private mutating func resynchronise(_ message: String) -> [Arrival] {
    let refusal = refusal("\(message); the next one was looked for")
    let mark = Array("WARC/1".utf8)
    while !stream.isAtEnd, !stream.peek(mark.count).elementsEqual(mark) {
      guard stream.takeLine(limit: Limits.document) != nil else { break }
    }
    return [refusal]
  }

  private mutating func breakOff(_ length: Int) -> [Arrival] {
    hasEnded = true
    if stream.fault != nil { return end() }
    return [refusal("the record breaks off before its \(length) bytes; what stands before was kept")] + end()
  }

  private mutating func end() -> [Arrival] {
    hasEnded = true
    var arrivals: [Arrival] = stream.fault.map { [.refusal($0)] } ?? []
    if number == 0, arrivals.isEmpty { arrivals.append(.refusal(Refusal(stream.input, "holds no WARC record"))) }
    if passedOver > 0 {
      arrivals.append(
        .remark("\(stream.input): \(passedOver) of \(number) records hold no page in Arabic and were passed over"))
    }
    return arrivals
  }

  private func refusal(_ message: String) -> Arrival { .refusal(Refusal(stream.input, line: number, message)) }

  // MARK: what a record holds

  private mutating func read(_ block: [UInt8], _ head: MessageHead, isAnswer: Bool) -> [Arrival] {
    var body = block
    var type = head["content-type"]
    if isAnswer {
      guard let answer = ServerAnswer(block) else {
        return [refusal("the answer of the server cannot be read")]
      }
      guard answer.status == 200 else { return passOver() }
      body = answer.body
      type = answer.head["content-type"]
    }
    let (format, charset) = WebArchive.format(type, body)
    guard let format, !body.isEmpty else { return passOver() }
    let address = head["warc-target-uri"]?.trimmingAngles.field
    let input = "\(stream.input):\(number)"
    let named = address ?? "\(name):\(number)"
    var own = Facts(url: address)
    own.id = address.map { Identifier($0) }
    let arrivals: [Arrival] =
      switch format {
      case .html:
        [WebPage.read(body, input: input, name: named, facts: own, defaults: defaults, declared: charset)]
      case .feed: Feed.read(body, input: input, name: named, defaults: defaults, declared: charset)
      default:
        [PlainText.read(body, input: input, name: named, facts: own.filled(from: defaults), declared: charset)]
      }
    let kept = arrivals.filter { arrival in
      if case .article(let article, _) = arrival { return WebArchive.isArabic(article.text) }
      return false
    }
    // Of a crawl most pages are lists of links; only what was meant to be an article is named.
    return kept.isEmpty ? passOver() : kept.map(marked)
  }

  private mutating func passOver() -> [Arrival] {
    passedOver += 1
    return []
  }

  /// The article with its way here written into it.
  private func marked(_ arrival: Arrival) -> Arrival {
    guard case .article(let article, let input) = arrival else { return arrival }
    var facts = Facts(article)
    facts.provenance.format = ArticleFormat.warc.rawValue
    return .article(facts.article(named: article.id.rawValue, text: article.text), input: input)
  }

  /// The form that a content type means, and the encoding it names.
  private static func format(_ type: String?, _ body: [UInt8]) -> (format: ArticleFormat?, charset: [String]) {
    let parts = (type ?? "").lowercased().split(separator: ";").map { String($0).trimmed }
    let charset = parts.dropFirst().filter { $0.hasPrefix("charset=") }
      .map { $0.dropFirst(8).filter { $0 != "\"" && $0 != "'" } }.map { String($0) }
    let found = ArticleFormat.recognise(Array(body.prefix(ArticleFormat.head)))
    switch parts.first ?? "" {
    case "text/html", "application/xhtml+xml": return (.html, charset)
    case "text/plain": return (found == .text ? .text : nil, charset)
    case "": return (found == .html || found == .feed ? found : nil, charset)
    case let type where type.hasSuffix("xml"): return (found == .feed || found == .html ? found : nil, charset)
    default: return (nil, charset)
    }
  }

  /// Whether a third of the letters beyond ASCII, and enough of them, are Arabic.
  private static func isArabic(_ text: String) -> Bool {
    var (letters, arabic) = (0, 0)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5a, 0x61...0x7a: letters += 1
      case 0x600...0x6ff, 0xfb50...0xfdff, 0xfe70...0xfefc:
        arabic += 1
        letters += 1
      default: if scalar.value > 0x7f { letters += 1 }
      }
      if letters > 4000 { break }
    }
    return arabic >= 20 && arabic * 3 >= letters
  }
}

extension String {
  /// Without the angle brackets that old archives put around addresses.
  fileprivate var trimmingAngles: String {
    hasPrefix("<") && hasSuffix(">") ? String(dropFirst().dropLast()) : self
  }
}
