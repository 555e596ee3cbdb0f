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
    /// Known under another identifier: the same article, perhaps in another form.
    public internal(set) var duplicates: [Duplicate] = []
    /// New, and prints what another printed: kept, and counted with that as one.
    public internal(set) var reprints: [Duplicate] = []
    /// Refused: the identifier stands for something else already.
    public internal(set) var conflicts: [Conflict] = []
    /// Claims read from what is new or completed.
    public internal(set) var claims = 0
  }

  /// An article and the one that it repeats.
  public struct Duplicate: Hashable, Sendable {
    /// The one that came later.
    public let article: Identifier<Article>
    /// The one that was there.
    public let original: Identifier<Article>
  }

  /// An article that contradicts what the store holds under its identifier.
  public struct Conflict: Hashable, Sendable, CustomStringConvertible {
    /// The identifier of both.
    public let article: Identifier<Article>
    /// What differs: text, published, outlet, url or title.
    public let field: String
    /// Where the later one came from.
    public let input: String?

    /// What is wrong and what to do.
    public var description: String {
      (input.map { "\($0): " } ?? "")
        + "article `\(article)` is stored already with another \(field) and was left as it is; give this one another id"
    }
  }

  /// Takes a batch of articles in one transaction, unread.
  ///
  /// Giving an article again changes nothing. What the store did not know of it (a date, an outlet) is filled in and
  /// the article counts as not read yet; what contradicts the store is refused, the rest of the batch is kept.
  public func add(_ articles: [Article]) throws(Failure) -> Admission {
    try write { database in
      var admission = Admission()
      for article in articles { _ = try Store.admit(article, &admission, database) }
      return admission
    }
  }

  /// Takes a batch of articles with the claims in them in one transaction: what is new is kept and read, or neither.
  ///
  /// - Parameters:
  ///   - fingerprint: the pack that reads them
  ///   - read: the claims of an article, as the store has it
  public func take(
    _ articles: [Article], fingerprint: String, read: (Article) -> [Claim]
  ) throws(Failure) -> Admission {
    try write { database in
      var admission = Admission()
      for article in articles {
        guard let fresh = try Store.admit(article, &admission, database) else { continue }
        let claims = read(fresh)
        admission.claims += claims.count
        try Store.replaceClaims([(fresh.id, claims)], fingerprint: fingerprint, database)
      }
      return admission
    }
  }

  /// Takes an article; returns it as it is stored where it has to be read.
  private static func admit(_ article: Article, _ admission: inout Admission, _ database: Database) throws -> Article? {
    let wording = Wording(article)
    for number in 1...mostVersions {
      let article = number == 1 ? article : article.renamed("\(article.id)#\(number)")
      guard let stored = try Store.article(article.id.rawValue, database) else {
        return try admitNew(article, wording, &admission, database)
      }
      switch stored.answer(to: article, wording) {
      case .known:
        admission.known.append(article.id)
        return nil
      case .dated:
        try database.execute(
          sql: "UPDATE article SET dating = ? WHERE id = ?",
          arguments: [article.provenance.dating?.rawValue, article.id.rawValue])
        admission.known.append(article.id)
        return nil
      case .completed(let complete):
        admission.completed.append(article.id)
        return try Store.complete(complete, database)
      case .contradiction("text") where article.url == article.id.rawValue || number > 1:
        // Called after its address, which now holds another text: the page has changed, and both stay.
        continue
      case .contradiction(let field):
        admission.conflicts.append(Conflict(article: article.id, field: field, input: article.provenance.input))
        return nil
      }
    }
    admission.conflicts.append(Conflict(article: article.id, field: "text", input: article.provenance.input))
    return nil
  }

  /// Texts under one address before the next is refused.
  private static let mostVersions = 9

  private static func admitNew(
    _ article: Article, _ wording: Wording, _ admission: inout Admission, _ database: Database
  ) throws -> Article? {
    if let original = try Store.original(of: article, wording, database) {
      admission.duplicates.append(Duplicate(article: article.id, original: original.id))
      guard case .completed(let complete) = original.answer(to: article.renamed(original.id.rawValue), wording) else {
        return nil
      }
      admission.completed.append(original.id)
      return try Store.complete(complete, database)
    }
    let provenance = article.provenance
    try database.execute(
      sql: """
        INSERT INTO article (id, published, outlet, url, title, text, input, format, encoding, dating)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        article.id.rawValue, article.published?.description, article.outlet, article.url, article.title, article.text,
        provenance.input, provenance.format, provenance.encoding, provenance.dating?.rawValue,
      ])
    try Store.describe(article, wording, database)
    if let original = try Store.linkReprint(article, wording, database) {
      admission.reprints.append(Duplicate(article: article.id, original: original))
    }
    admission.added.append(article.id)
    return article
  }

  /// Writes what is known now over an article, which then counts as unread.
  private static func complete(_ article: Article, _ database: Database) throws -> Article {
    try database.execute(
      sql: "UPDATE article SET published = ?, outlet = ?, url = ?, title = ?, dating = ? WHERE id = ?",
      arguments: [
        article.published?.description, article.outlet, article.url, article.title,
        article.provenance.dating?.rawValue, article.id.rawValue,
      ])
    try database.execute(sql: "DELETE FROM reading WHERE article = ?", arguments: [article.id.rawValue])
    return article
  }
}

extension Article {
  /// What a stored article answers to one that comes in under its identifier.
  fileprivate enum Answer {
    case known
    /// Known, but the day of publication has a better authority now.
    case dated
    /// This is what both together know.
    case completed(Article)
    case contradiction(String)
  }

  fileprivate func answer(to other: Article, _ wording: Wording) -> Answer {
    // By bytes: Swift's `==` takes canonically equivalent texts for equal, and their spans would differ.
    let isSameText = text.utf8.elementsEqual(other.text.utf8)
    guard isSameText || wording.key != nil && Wording(self).words == wording.words else {
      return .contradiction("text")
    }
    let mine = provenance.dating ?? .manifest
    let theirs = other.provenance.dating ?? .manifest
    var day = published
    if let published, let another = other.published, published != another {
      if mine == theirs { return .contradiction("published") }
      if theirs > mine { day = another }
    }
    if isSameText {
      for (field, mine, theirs) in [
        ("outlet", outlet, other.outlet), ("url", url, other.url), ("title", title, other.title),
      ] {
        if let mine, let theirs, mine != theirs { return .contradiction(field) }
      }
    }
    let isBetterDated = other.published != nil && (published == nil || theirs > mine)
    var way = provenance
    if isBetterDated { way.dating = other.provenance.dating }
    let complete = Article(
      id: id, published: day ?? other.published, outlet: outlet ?? other.outlet, url: url ?? other.url,
      title: title ?? other.title, text: text, provenance: way)
    let isMore =
      complete.published != published || complete.outlet != outlet || complete.url != url || complete.title != title
    return isMore ? .completed(complete) : isBetterDated && way != provenance ? .dated : .known
  }

  /// The same article under another identifier.
  fileprivate func renamed(_ id: String) -> Article {
    Article(
      id: Identifier(id), published: published, outlet: outlet, url: url, title: title, text: text,
      provenance: provenance)
  }
}
