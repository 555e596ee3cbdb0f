import ExtractionModel
import GRDB

extension Store {
  /// The articles that print what another printed, with that other, which is never among them.
  public func reprints() throws(Failure) -> [Identifier<Article>: Identifier<Article>] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT article, original FROM reprint").reduce(into: [:]) { reprints, row in
        reprints[Identifier(row[0])] = Identifier(row[1])
      }
    }
  }

  /// Articles that share a shingle before it is taken for the page's and no longer followed.
  private static let mostSharing = 32

  /// The article that the store has already in the same words, from the same outlet and day as far as both are known.
  static func original(of article: Article, _ wording: Wording, _ database: Database) throws -> Article? {
    guard let key = wording.key else { return nil }
    let rows = try Row.fetchCursor(
      database, sql: "SELECT * FROM article WHERE wording = ? ORDER BY id", arguments: [key])
    while let row = try rows.next() {
      let stored = Article(row)
      guard Wording(stored).words == wording.words else { continue }
      if let url = stored.url, url == article.url { return stored }
      let agrees = [(stored.outlet, article.outlet), (stored.url, article.url)].allSatisfy { mine, theirs in
        mine == nil || theirs == nil || mine == theirs
      }
      if agrees, stored.published == nil || article.published == nil || stored.published == article.published {
        return stored
      }
    }
    return nil
  }

  /// Writes down by what an article is known again.
  static func describe(_ article: Article, _ wording: Wording, _ database: Database) throws {
    guard let key = wording.key else { return }
    try database.execute(
      sql: "UPDATE article SET wording = ? WHERE id = ?", arguments: [key, article.id.rawValue])
    for hash in Wording(article.text).sketch {
      try database.execute(
        sql: "INSERT OR IGNORE INTO shingle (hash, article) VALUES (?, ?)", arguments: [hash, article.id.rawValue])
    }
  }

  /// Links an article with the first that printed nearly its text, or another text under its address.
  @discardableResult
  static func linkReprint(_ article: Article, _ wording: Wording, _ database: Database) throws -> Identifier<Article>? {
    guard let original = try reprinted(by: article, database) else { return nil }
    let first =
      try String.fetchOne(database, sql: "SELECT original FROM reprint WHERE article = ?", arguments: [original])
      ?? original
    try database.execute(
      sql: "INSERT INTO reprint (article, original) VALUES (?, ?)", arguments: [article.id.rawValue, first])
    return Identifier(first)
  }

  private static func reprinted(by article: Article, _ database: Database) throws -> String? {
    if let url = article.url,
      let same = try String.fetchOne(
        database, sql: "SELECT id FROM article WHERE url = ? AND id <> ? ORDER BY id",
        arguments: [url, article.id.rawValue])
    {
      return same
    }
    let wording = Wording(article.text)
    var shared: [String: Int] = [:]
    for hash in wording.sketch {
      let found = try String.fetchAll(
        database, sql: "SELECT article FROM shingle WHERE hash = ? AND article <> ? LIMIT ?",
        arguments: [hash, article.id.rawValue, mostSharing])
      if found.count < mostSharing { for id in found { shared[id, default: 0] += 1 } }
    }
    let likely = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8)
    for (id, _) in likely {
      guard let text = try String.fetchOne(database, sql: "SELECT text FROM article WHERE id = ?", arguments: [id])
      else { continue }
      if wording.isReprint(of: Wording(text)) { return id }
    }
    return nil
  }

  /// Hands what was printed after an article over to the first of those who did, before it is forgotten.
  static func handReprintsOn(from article: Identifier<Article>, _ database: Database) throws {
    guard
      let heir = try String.fetchOne(
        database, sql: "SELECT min(article) FROM reprint WHERE original = ?", arguments: [article.rawValue])
    else { return }
    try database.execute(sql: "DELETE FROM reprint WHERE article = ?", arguments: [heir])
    try database.execute(
      sql: "UPDATE reprint SET original = ? WHERE original = ?", arguments: [heir, article.rawValue])
  }
}
