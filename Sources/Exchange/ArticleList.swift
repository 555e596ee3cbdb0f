import ExtractionModel

/// The articles that are there, with how many claims were read from each, and who dated them.
public struct ArticleList: Sendable {
  /// The forms in which it goes out.
  public enum Format: String, CaseIterable, Sendable {
    case table, json, csv
  }

  private let articles: [(facts: Facts, claims: Int)]
  private let reprints: [Identifier<Article>: Identifier<Article>]

  /// A list of articles, in the order given.
  ///
  /// - Parameter reprints: for an article that prints another's text, that other
  public init(
    _ articles: [(facts: Facts, claims: Int)], reprints: [Identifier<Article>: Identifier<Article>] = [:]
  ) {
    self.articles = articles
    self.reprints = reprints
  }

  /// The list in a form.
  public func text(_ format: Format) -> String {
    switch format {
    case .table: return table
    case .csv:
      return CSV.header(fields(Facts(), 0)) + articles.map { CSV.row(fields($0, $1)) }.joined()
    case .json:
      let rows = articles.map { JSON.object(fields($0, $1)).line }
      return rows.isEmpty ? "[]\n" : "[\n\(rows.joined(separator: ",\n"))\n]\n"
    }
  }

  private func fields(_ facts: Facts, _ claims: Int) -> [JSON.Field] {
    [
      .init("article", .string(facts.id?.rawValue ?? "")),
      .init("published", .string(orNull: facts.published?.description)),
      .init("outlet", .string(orNull: facts.outlet)),
      .init("claims", .int(claims)),
      .init("title", .string(orNull: facts.title)),
      .init("url", .string(orNull: facts.url)),
      .init("dated_by", .string(orNull: facts.provenance.dating?.rawValue)),
      .init("reprint_of", .string(orNull: facts.id.flatMap { reprints[$0] }?.rawValue)),
      .init("format", .string(orNull: facts.provenance.format)),
      .init("encoding", .string(orNull: facts.provenance.encoding)),
      .init("input", .string(orNull: facts.provenance.input)),
    ]
  }

  private var table: String {
    let columns = [
      column("published", articles.map { $0.facts.published?.description ?? "no date" }),
      column("article", articles.map { $0.facts.id?.rawValue ?? "" }),
      column("claims", articles.map { String($0.claims) }, isNumber: true),
      column("dated by", articles.map { $0.facts.provenance.dating?.rawValue ?? "" }),
      column("outlet", articles.map { $0.facts.outlet ?? "" }),
      column("title", articles.map { note(on: $0.facts) }),
    ]
    return (0...articles.count).map { row in
      var line = columns.map { $0[row] }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// The title, and whose text it prints.
  private func note(on facts: Facts) -> String {
    let original = facts.id.flatMap { reprints[$0] }.map { "(reprint of \($0))" }
    return [facts.title, original].compactMap(\.self).joined(separator: " ")
  }

  private func column(_ title: String, _ values: [String], isNumber: Bool = false) -> [String] {
    let width = ([title] + values).map(\.count).max() ?? 0
    return ([title] + values).map { value in
      let blanks = String(repeating: " ", count: max(0, width - value.count))
      return isNumber ? blanks + value : value + blanks
    }
  }
}
