import ExtractionModel
import Foundation

/// What the JSON-LD of a page says of its article: schema.org's `NewsArticle` and its kin.
struct LinkedData {
  private(set) var headline: String?
  private(set) var published: Day?
  private(set) var publisher: String?
  private(set) var url: String?

  /// Takes in a script of the page; what is no JSON says nothing.
  mutating func read(_ script: String) {
    guard script.utf8.count <= Limits.markup, let value = try? JSONSerialization.jsonObject(with: Data(script.utf8))
    else { return }
    visit(value, depth: 0)
  }

  private mutating func visit(_ value: Any, depth: Int) {
    guard depth < 8 else { return }
    if let list = value as? [Any] { return list.forEach { visit($0, depth: depth + 1) } }
    guard let fields = value as? [String: Any] else { return }
    if LinkedData.isArticle(fields["@type"]) { take(fields) }
    for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
      if let below = fields[key] { visit(below, depth: depth + 1) }
    }
  }

  private mutating func take(_ fields: [String: Any]) {
    headline = headline ?? (fields["headline"] as? String ?? fields["name"] as? String)?.field
    published = published ?? (fields["datePublished"] as? String).flatMap { PublicationDay.read($0) }
    url = url ?? (fields["url"] as? String ?? fields["mainEntityOfPage"] as? String)?.field
    let publisher = fields["publisher"]
    let first = (publisher as? [Any])?.first ?? publisher
    self.publisher = self.publisher ?? ((first as? [String: Any])?["name"] as? String ?? first as? String)?.field
  }

  private static func isArticle(_ type: Any?) -> Bool {
    let types = type as? [Any] ?? [type as Any]
    return types.contains { ($0 as? String).map { $0.hasSuffix("Article") || $0.hasSuffix("BlogPosting") } ?? false }
  }
}
