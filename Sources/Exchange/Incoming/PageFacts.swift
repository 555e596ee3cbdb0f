import ExtractionModel
import Foundation

/// What a page says of itself in its head, its marked-up fields and its JSON-LD.
struct PageFacts {
  /// The first headline of the page.
  private var title: String?
  private var fields: [String: String] = [:]
  private var linked = LinkedData()
  private var windowTitle: String?
  private var canonical: String?
  private var savedFrom: String?
  private var itemDay: Day?
  /// Days in `<time>`: marked as publication, in the article, anywhere.
  private var times: [Int: Day] = [:]

  /// Looks through a page.
  init(_ root: MarkupNode) {
    visit(root, inArticle: false)
    // Browsers write where they had a page from above it: `saved from url=(0020)https://example.org`.
    savedFrom = root.commentsBefore.first { $0.contains("saved from url=") }
      .flatMap { $0.split(separator: ")", maxSplits: 1).last.map { String($0).trimmed } }
  }

  /// The facts.
  var facts: Facts {
    func day(_ names: some Sequence<String>) -> Day? {
      names.lazy.compactMap { fields[$0] }.compactMap { PublicationDay.read($0) }.first
    }
    let surest = PageFacts.dateFields[..<3]
    let published =
      day(surest) ?? linked.published ?? itemDay ?? day(PageFacts.dateFields) ?? times[0] ?? times[1] ?? times[2]
    let url = [fields["og:url"], canonical, linked.url, savedFrom].compactMap(\.self).first(where: PageFacts.isAddress)
    return Facts(
      published: published, dating: .metadata,
      outlet: (fields["og:site_name"] ?? linked.publisher ?? fields["application-name"] ?? fields["dc.publisher"])?
        .field,
      url: url?.field, title: title ?? (fields["og:title"] ?? linked.headline ?? windowTitle)?.field)
  }

  private static let dateFields = [
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "pubdate",
    "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate", "article:published",
    "article.published", "article_date_original", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date",
    "dcterms.date", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "date",
  ]

  private mutating func visit(_ node: MarkupNode, inArticle: Bool) {
    var inArticle = inArticle
    switch node.name {
    case "meta":
      guard let key = (node["property"] ?? node["name"] ?? node["itemprop"])?.lowercased(), let value = node["content"],
        !value.isEmpty, fields[key] == nil
      else { return }
      fields[key] = value
    case "link":
      if node["rel"]?.lowercased() == "canonical" { canonical = canonical ?? node["href"] }
    case "title": windowTitle = windowTitle ?? PageFacts.headline(of: node.text.trimmed)
    case "h1": title = title ?? node.text.field
    case "script":
      if node["type"]?.lowercased().hasPrefix("application/ld+json") == true {
        linked.read(node.children.compactMap(\.characters).joined())
      }
      return
    case "time": readTime(node, inArticle)
    case "article", "main": inArticle = true
    default:
      if node["itemprop"]?.lowercased() == "datepublished" {
        itemDay = itemDay ?? (node["content"] ?? node["datetime"] ?? node.text).writtenDay
      }
    }
    for child in node.children where child.isElement { visit(child, inArticle: inArticle) }
  }

  private mutating func readTime(_ node: MarkupNode, _ inArticle: Bool) {
    guard let day = node["datetime"]?.writtenDay ?? node.text.writtenDay else { return }
    let marks = [node["itemprop"], node["class"]].compactMap { $0?.lowercased() }.joined(separator: " ")
    let isMarked = node["pubdate"] != nil || marks.contains("publish")
    let isChange = marks.contains("modif") || marks.contains("update")
    let rank = isMarked ? 0 : isChange ? 3 : inArticle ? 1 : 2
    if times[rank] == nil { times[rank] = day }
  }

  /// The title of the window without the name of the site behind it.
  private static func headline(of title: String) -> String {
    for separator in [" | ", " - ", " – ", " — ", " :: ", " « "] {
      if let range = title.range(of: separator), title[..<range.lowerBound].count >= 15 {
        return String(title[..<range.lowerBound])
      }
    }
    return title
  }

  /// Whether something is the address of a page.
  static func isAddress(_ text: String) -> Bool { text.hasPrefix("https://") || text.hasPrefix("http://") }
}

extension String {
  fileprivate var writtenDay: Day? { PublicationDay.read(self) }
}
