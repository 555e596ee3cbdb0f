import ExtractionModel

/// The articles that are there, with how many claims were read from each.
public struct ArticleList: Sendable {
  /// The forms in which it goes out.
  public enum Format: String, CaseIterable, Sendable {
    case table, json, csv
  }

  private let articles: [(facts: Facts, claims: Int)]

  /// A list of articles, in the order given.
  public init(_ articles: [(facts: Facts, claims: Int)]) {
    self.articles = articles
  }

  /// The list in a form.
  public func text(_ format: Format) -> String {
    switch format {
    case .table: return table
    case .csv:
      return CSV.header(ArticleList.fields(Facts(), 0)) + articles.map { CSV.row(ArticleList.fields($0, $1)) }.joined()
    case .json:
      let rows = articles.map { JSON.object(ArticleList.fields($0, $1)).line }
      return rows.isEmpty ? "[]\n" : "[\n\(rows.joined(separator: ",\n"))\n]\n"
    }
  }

  private static func fields(_ facts: Facts, _ claims: Int) -> [JSON.Field] {
    [
      .init("article", .string(facts.id?.rawValue ?? "")),
      .init("published", .string(orNull: facts.published?.description)),
      .init("outlet", .string(orNull: facts.outlet)),
      .init("claims", .int(claims)),
      .init("title", .string(orNull: facts.title)),
      .init("url", .string(orNull: facts.url)),
    ]
  }

  private var table: String {
    let ids = column("article", articles.map { $0.facts.id?.rawValue ?? "" })
    let outlets = column("outlet", articles.map { $0.facts.outlet ?? "" })
    let rows =
      [("published", "claims", "title")]
      + articles.map { ($0.facts.published?.description ?? "no date", String($0.claims), $0.facts.title ?? "") }
    return zip(rows, zip(ids, outlets)).map { row, names in
      let claims = String(repeating: " ", count: max(0, 6 - row.1.count)) + row.1
      var line = "\(row.0.padded(to: 10))  \(names.0)  \(claims)  \(names.1)  \(row.2)"
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  private func column(_ title: String, _ values: [String]) -> [String] {
    let width = ([title] + values).map(\.count).max() ?? 0
    return ([title] + values).map { $0.padded(to: width) }
  }
}

extension String {
  /// The text with blanks behind it, up to a number of characters.
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
