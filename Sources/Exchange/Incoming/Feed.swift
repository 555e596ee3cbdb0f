import ExtractionModel

/// Articles as a feed, RSS or Atom: an entry an article, with its whole text or a summary.
///
/// The text is the title and the content as plain paragraphs. Entities that a feed defines for itself are left out.
public enum Feed {
  /// The articles of a feed, and the entries that are none.
  ///
  /// - Parameters:
  ///   - bytes: the feed in any encoding
  ///   - input: its name, as the user gave it
  ///   - name: what an article without an address is called, with its number behind it
  ///   - defaults: what counts where the feed says nothing
  ///   - declared: encodings that a header names
  public static func read(
    _ bytes: [UInt8], input: String, name: String, defaults: Facts = Facts(), declared: [String] = []
  ) -> [Arrival] {
    guard bytes.count <= Limits.markup else { return [.refusal(Refusal(input, "is a feed of more than 16 MB"))] }
    guard let decoded = Charset.decode(bytes, declared: declared + encoding(of: bytes)) else {
      return [.refusal(Refusal(input, "is a feed in no encoding that is known"))]
    }
    let arrivals = MarkupNode.withFeed(decoded.text.filter { $0 != "\0" }) { root in
      var entries: [Entry] = []
      var outlet: String?
      find(root, &entries, &outlet, depth: 0)
      return entries.enumerated().map { index, entry in
        arrival(entry, number: index + 1, outlet: outlet, input: input, name: name, defaults, decoded.encoding)
      }
    }
    guard let arrivals else { return [.refusal(Refusal(input, "is no feed: it is not XML"))] }
    return arrivals.isEmpty ? [.refusal(Refusal(input, "is a feed without entries"))] : arrivals
  }

  /// What an entry holds.
  private struct Entry {
    var title: String?
    var link: String?
    var id: String?
    var day: Day?
    var changed: Day?
    var summary: String?
    var content: String?
    var outlet: String?
  }

  /// Entries stand in a channel (RSS), beside it (RSS 1.0), or in the feed itself (Atom).
  private static func find(_ node: MarkupNode, _ entries: inout [Entry], _ outlet: inout String?, depth: Int) {
    for child in node.children where child.isElement {
      switch child.name {
      case "item", "entry": entries.append(entry(child))
      case "channel":
        if depth < 3 { find(child, &entries, &outlet, depth: depth + 1) }
      case "title": outlet = outlet ?? child.text.field
      default: continue
      }
    }
  }

  private static func entry(_ node: MarkupNode) -> Entry {
    var entry = Entry()
    for child in node.children where child.isElement {
      switch child.name {
      case "title" where child.prefix != "media": entry.title = entry.title ?? WebPage.fragment(child.text).field
      case "link":
        let rel = child["rel"] ?? "alternate"
        let address = child["href"] ?? child.text.trimmed
        if rel == "alternate", PageFacts.isAddress(address) { entry.link = entry.link ?? address.field }
      case "guid", "id": entry.id = entry.id ?? child.text.field
      case "pubdate", "published", "issued", "created", "date": entry.day = entry.day ?? PublicationDay.read(child.text)
      case "updated", "modified": entry.changed = entry.changed ?? PublicationDay.read(child.text)
      case "description", "summary": entry.summary = entry.summary ?? content(of: child)
      case "encoded" where child.prefix != "media", "content" where child.prefix != "media":
        entry.content = entry.content ?? content(of: child)
      case "source": entry.outlet = entry.outlet ?? (child.children.first { $0.name == "title" } ?? child).text.field
      default: continue
      }
    }
    return entry
  }

  /// Plain text of a field that is HTML, escaped or as elements.
  private static func content(of node: MarkupNode) -> String {
    guard node["type"]?.lowercased() == "xhtml" else { return WebPage.fragment(node.text) }
    return MainText(PageBlocks(node)).whole
  }

  private static func arrival(
    _ entry: Entry, number: Int, outlet: String?, input: String, name: String, _ defaults: Facts, _ encoding: String?
  ) -> Arrival {
    let record = "\(input):\(number)"
    let body = [entry.content, entry.summary].compactMap(\.self).max { $0.utf8.count < $1.utf8.count } ?? ""
    guard !body.isEmpty || entry.title != nil else {
      return .refusal(Refusal(input, line: number, "the entry has neither a title nor a text"))
    }
    let opensWithTitle = entry.title.map { body.trimmed.hasPrefix($0) } ?? true
    let text = (opensWithTitle ? body : "\(entry.title!)\n\n\(body)") + "\n"
    if let problem = ArticleText.problem(with: text) {
      return .refusal(Refusal(input, line: number, "the entry \(problem)"))
    }
    let url = entry.link ?? entry.id.flatMap { PageFacts.isAddress($0) ? $0 : nil }
    let own = Facts(
      id: (url ?? entry.id).map { Identifier($0) }, published: entry.day ?? entry.changed, dating: .metadata,
      outlet: entry.outlet ?? outlet, url: url, title: entry.title)
    var facts = own.filled(
      from: Facts(published: defaults.published, dating: defaults.provenance.dating, outlet: defaults.outlet))
    facts.provenance.input = record
    facts.provenance.format = ArticleFormat.feed.rawValue
    facts.provenance.encoding = encoding
    return .article(facts.article(named: "\(name):\(number)", text: text), input: record)
  }

  /// The encoding that the declaration of an XML document names.
  private static func encoding(of bytes: [UInt8]) -> [String] {
    let head = String(decoding: bytes.prefix(200).map { $0 < 0x80 ? $0 : 0x3f }, as: UTF8.self)
    guard let match = head.firstMatch(of: #/encoding\s*=\s*["']([A-Za-z0-9_-]+)/#) else { return [] }
    return [String(match.1)]
  }
}
