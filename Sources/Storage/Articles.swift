import ExtractionModel
import GRDB

extension Store {
  /// An article without its text.
  public struct Header: Hashable, Sendable {
    /// Its identifier.
    public let id: Identifier<Article>
    /// Day of publication.
    public let published: Day?
    /// Who published it.
    public let outlet: String?
    /// Where it stands.
    public let url: String?
    /// Its headline.
    public let title: String?
    /// Where it came from and who dated it.
    public let provenance: Provenance
    /// The article whose text it prints, where it is a reprint.
    public let original: Identifier<Article>?
    /// How many claims were read from it.
    public let claims: Int
  }

  /// The article of that identifier.
  public func article(_ id: Identifier<Article>) throws(Failure) -> Article? {
    try read { database in try Store.article(id.rawValue, database) }
  }

  static func article(_ id: String, _ database: Database) throws -> Article? {
    try Row.fetchOne(database, sql: "SELECT * FROM article WHERE id = ?", arguments: [id]).map(Article.init)
  }

  /// All articles by identifier, with their texts.
  public func articles() throws(Failure) -> [Article] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM article ORDER BY id").map(Article.init)
    }
  }

  /// All articles by day of publication (undated last) and identifier, without their texts.
  public func articleHeaders() throws(Failure) -> [Header] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT id, published, outlet, url, title, input, format, encoding, dating,
            (SELECT original FROM reprint WHERE article = id) AS original,
            (SELECT count(*) FROM claim WHERE article = id) AS claims
          FROM article ORDER BY published IS NULL, published, id
          """
      ).map { row in
        Header(
          id: Identifier(row["id"]), published: (row["published"] as String?).flatMap { Day($0) },
          outlet: row["outlet"], url: row["url"], title: row["title"], provenance: Provenance(row),
          original: (row["original"] as String?).map { Identifier($0) }, claims: row["claims"])
      }
    }
  }

  /// Removes articles with all that was read from them, in one transaction.
  ///
  /// - Returns: those that were there, in the order given
  public func forget(_ articles: [Identifier<Article>]) throws(Failure) -> [Identifier<Article>] {
    try write { database in
      try articles.filter { id in
        try Store.handReprintsOn(from: id, database)
        try database.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [id.rawValue])
        return database.changesCount == 1
      }
    }
  }

  /// How many articles there are.
  public func articleCount() throws(Failure) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM article") ?? 0 }
  }
}

extension Article {
  init(_ row: Row) {
    self.init(
      id: Identifier(row["id"]), published: (row["published"] as String?).flatMap { Day($0) }, outlet: row["outlet"],
      url: row["url"], title: row["title"], text: row["text"], provenance: Provenance(row))
  }
}

extension Provenance {
  fileprivate init(_ row: Row) {
    self.init(
      input: row["input"], format: row["format"], encoding: row["encoding"],
      dating: (row["dating"] as String?).flatMap { Dating(rawValue: $0) })
  }
}
