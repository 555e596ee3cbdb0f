import ExtractionModel
import GRDB

extension Store {
  /// Identifiers of the articles that were never read, or by another pack than that of `fingerprint`.
  ///
  /// - Parameter limit: the first of them; all where nothing is said
  public func staleArticles(fingerprint: String, limit: Int? = nil) throws(Failure) -> [Identifier<Article>] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT id FROM article
          WHERE NOT EXISTS (SELECT * FROM reading WHERE article = id AND fingerprint = ?) ORDER BY id LIMIT ?
          """, arguments: [fingerprint, limit ?? -1]
      ).map { Identifier($0) }
    }
  }

  /// How many articles were never read, or by another pack than that of `fingerprint`; counted in indexes alone.
  public func staleCount(fingerprint: String) throws(Failure) -> Int {
    try read { database in
      try Int.fetchOne(
        database,
        sql: "SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM reading WHERE fingerprint = ?)",
        arguments: [fingerprint]) ?? 0
    }
  }

  /// Puts what was read from some articles in the place of what was read before, in one transaction.
  ///
  /// - Parameters:
  ///   - readings: the claims by article; an article that the store does not have is passed over
  ///   - fingerprint: the pack that read them
  public func replaceClaims(
    _ readings: [(article: Identifier<Article>, claims: [Claim])], fingerprint: String
  ) throws(Failure) {
    try write { try Store.replaceClaims(readings, fingerprint: fingerprint, $0) }
  }

  static func replaceClaims(
    _ readings: [(article: Identifier<Article>, claims: [Claim])], fingerprint: String, _ database: Database
  ) throws {
    let insert = try database.cachedStatement(sql: ClaimRow.insertion)
    for (article, claims) in readings {
      try database.execute(sql: "DELETE FROM reading WHERE article = ?", arguments: [article.rawValue])
      try database.execute(
        sql: "INSERT INTO reading (article, fingerprint) SELECT id, ? FROM article WHERE id = ?",
        arguments: [fingerprint, article.rawValue])
      guard database.changesCount == 1 else { continue }
      for (ordinal, claim) in claims.enumerated() {
        try insert.execute(arguments: ClaimRow.arguments(claim, of: article, ordinal: ordinal))
      }
    }
  }

  /// All claims, by article and in the order in which they were read from it.
  public func claims() throws(Failure) -> [Claim] {
    try claims(where: "", [])
  }

  /// The claims of one article, in the order in which they were read.
  public func claims(of article: Identifier<Article>) throws(Failure) -> [Claim] {
    try claims(where: "WHERE claim.article = ?", [article.rawValue])
  }

  /// The claims that speak of a place, on any day.
  public func claims(at place: Identifier<Place>) throws(Failure) -> [Claim] {
    try claims(where: "WHERE claim.place = ?", [place.rawValue])
  }

  /// Who published the articles that speak of a place.
  public func outlets(at place: Identifier<Place>) throws(Failure) -> [Identifier<Article>: String] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT id, outlet FROM article
          WHERE outlet IS NOT NULL AND id IN (SELECT article FROM claim WHERE place = ?)
          """, arguments: [place.rawValue])
      return Dictionary(rows.map { (Identifier($0[0]), $0[1]) }) { $1 }
    }
  }

  /// Hands over the claims of articles by day of publication, article by article, until told to stop.
  ///
  /// - Parameters:
  ///   - isWanted: whether the claims of an article with that text are
  ///   - take: gets the claims of one article, and says whether it wants more
  public func claims(
    ofArticlesWhere isWanted: (String) -> Bool, _ take: ([Claim]) -> Bool
  ) throws(Failure) {
    try read { database in
      let text = try database.makeStatement(sql: "SELECT text FROM article WHERE id = ?")
      for id in try String.fetchAll(database, sql: "SELECT id FROM article ORDER BY published, id") {
        guard let text = try String.fetchOne(text, arguments: [id]), isWanted(text) else { continue }
        guard take(try Store.claims(database, where: "WHERE claim.article = ?", [id])) else { return }
      }
    }
  }

  /// The claims that speak of a day.
  public func claims(about day: Day) throws(Failure) -> [Claim] {
    try claims(where: "WHERE claim.about = ?", [day.description])
  }

  /// How many claims there are.
  public func claimCount() throws(Failure) -> Int {
    try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM claim") ?? 0 }
  }

  private func claims(where condition: String, _ arguments: StatementArguments) throws(Failure) -> [Claim] {
    try read { try Store.claims($0, where: condition, arguments) }
  }

  static func claims(
    _ database: Database, where condition: String, _ arguments: StatementArguments
  ) throws -> [Claim] {
    let rows = try Row.fetchCursor(
      database, sql: "\(ClaimRow.selection) \(condition) ORDER BY claim.article, ordinal", arguments: arguments)
    var claims: [Claim] = []
    while let row = try rows.next() {
      // A value that this version does not know can only come from another pack's reading, which is stale.
      if let claim = ClaimRow.claim(row) { claims.append(claim) }
    }
    return claims
  }
}
