import ExtractionModel
import GRDB

extension Store {
  /// What became of a batch of articles.
  public struct Admission: Hashable, Sendable {
    /// New to the store, in the order given.
    public internal(set) var added: [Identifier<Article>] = []
    /// Known without a date, an outlet or the like, which this batch brought: to be read again.
    public internal(set) var completed: [Identifier<Article>] = []
    /// Known as they are.
    public internal(set) var known: [Identifier<Article>] = []
    /// Refused: the identifier stands for something else already.
    public internal(set) var conflicts: [Conflict] = []
  }

  /// An article that contradicts what the store holds under its identifier.
  public struct Conflict: Hashable, Sendable, CustomStringConvertible {
    /// The identifier of both.
    public let article: Identifier<Article>
    /// What differs: text, published, outlet, url or title.
    public let field: String

    /// What is wrong and what to do.
    public var description: String {
      "article `\(article)` is stored already with another \(field) and was left as it is; give this one another id"
    }
  }

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
    /// How many claims were read from it.
    public let claims: Int
  }

  /// Takes a batch of articles in one transaction.
  ///
  /// Giving an article again changes nothing. What the store did not know of it (a date, an outlet) is filled in and
  /// the article counts as not read yet; what contradicts the store is refused, the rest of the batch is kept.
  public func add(_ articles: [Article]) throws(Failure) -> Admission {
    try write { database in
      var admission = Admission()
      for article in articles {
        guard
          let row = try Row.fetchOne(
            database, sql: "SELECT * FROM article WHERE id = ?", arguments: [article.id.rawValue])
        else {
          try database.execute(
            sql: "INSERT INTO article (id, published, outlet, url, title, text) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
              article.id.rawValue, article.published?.description, article.outlet, article.url, article.title,
              article.text,
            ])
          admission.added.append(article.id)
          continue
        }
        let stored = Article(row)
        if let field = stored.contradiction(with: article) {
          admission.conflicts.append(Conflict(article: article.id, field: field))
        } else if stored.lacks(of: article) {
          try Store.complete(article, database)
          admission.completed.append(article.id)
        } else {
          admission.known.append(article.id)
        }
      }
      return admission
    }
  }

  /// The article of that identifier.
  public func article(_ id: Identifier<Article>) throws(Failure) -> Article? {
    try read { database in
      try Row.fetchOne(database, sql: "SELECT * FROM article WHERE id = ?", arguments: [id.rawValue]).map(Article.init)
    }
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
          SELECT id, published, outlet, url, title, (SELECT count(*) FROM claim WHERE article = id) AS claims
          FROM article ORDER BY published IS NULL, published, id
          """
      ).map { row in
        Header(
          id: Identifier(row["id"]), published: (row["published"] as String?).flatMap { Day($0) },
          outlet: row["outlet"], url: row["url"], title: row["title"], claims: row["claims"])
      }
    }
  }

  /// Removes articles with all that was read from them, in one transaction.
  ///
  /// - Returns: those that were there, in the order given
  public func forget(_ articles: [Identifier<Article>]) throws(Failure) -> [Identifier<Article>] {
    try write { database in
      try articles.filter { id in
        try database.execute(sql: "DELETE FROM article WHERE id = ?", arguments: [id.rawValue])
        return database.changesCount == 1
      }
    }
  }

  /// How many articles there are.
  public func articleCount() throws(Failure) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM article") ?? 0 }
  }

  private static func complete(_ article: Article, _ database: Database) throws {
    try database.execute(
      sql: """
        UPDATE article SET published = coalesce(published, ?), outlet = coalesce(outlet, ?), url = coalesce(url, ?),
          title = coalesce(title, ?) WHERE id = ?
        """,
      arguments: [article.published?.description, article.outlet, article.url, article.title, article.id.rawValue])
    try database.execute(sql: "DELETE FROM reading WHERE article = ?", arguments: [article.id.rawValue])
  }
}

extension Article {
  fileprivate init(_ row: Row) {
    self.init(
      id: Identifier(row["id"]), published: (row["published"] as String?).flatMap { Day($0) }, outlet: row["outlet"],
      url: row["url"], title: row["title"], text: row["text"])
  }

  /// The first field in which `other` says something else than this article.
  fileprivate func contradiction(with other: Article) -> String? {
    // By bytes: Swift's `==` takes canonically equivalent texts for equal, and their spans would differ.
    if !text.utf8.elementsEqual(other.text.utf8) { return "text" }
    if let published, let theirs = other.published, published != theirs { return "published" }
    for (field, mine, theirs) in [
      ("outlet", outlet, other.outlet), ("url", url, other.url), ("title", title, other.title),
    ] {
      if let mine, let theirs, mine != theirs { return field }
    }
    return nil
  }

  /// Whether `other` knows something that this article does not.
  fileprivate func lacks(of other: Article) -> Bool {
    published == nil && other.published != nil || outlet == nil && other.outlet != nil
      || url == nil && other.url != nil || title == nil && other.title != nil
  }
}
