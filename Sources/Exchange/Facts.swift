import ExtractionModel

/// What is known of an article apart from its text, each fact only where somebody gave it.
public struct Facts: Hashable, Sendable {
  /// Its identifier.
  public var id: Identifier<Article>?
  /// Day of publication: never a file's modification time.
  public var published: Day?
  /// Who published it.
  public var outlet: String?
  /// Where it stands.
  public var url: String?
  /// Its headline.
  public var title: String?

  /// The facts given, none by default.
  public init(
    id: Identifier<Article>? = nil, published: Day? = nil, outlet: String? = nil, url: String? = nil,
    title: String? = nil
  ) {
    self.id = id
    self.published = published
    self.outlet = outlet
    self.url = url
    self.title = title
  }

  /// The facts of an article.
  public init(_ article: Article) {
    self.init(
      id: article.id, published: article.published, outlet: article.outlet, url: article.url, title: article.title)
  }

  /// These facts, and those of `other` where these have none.
  public func filled(from other: Facts) -> Facts {
    Facts(
      id: id ?? other.id, published: published ?? other.published, outlet: outlet ?? other.outlet,
      url: url ?? other.url, title: title ?? other.title)
  }

  /// An article of these facts; `name` is its identifier where none was given.
  func article(named name: String, text: String) -> Article {
    Article(
      id: id ?? Identifier(name), published: published, outlet: outlet, url: url, title: title, text: text)
  }
}
