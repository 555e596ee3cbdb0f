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
  /// Where it came from, and who told the day of publication.
  public var provenance = Provenance()

  /// The facts given, none by default.
  ///
  /// - Parameter dating: who told the day of publication
  public init(
    id: Identifier<Article>? = nil, published: Day? = nil, dating: Dating? = nil, outlet: String? = nil,
    url: String? = nil, title: String? = nil
  ) {
    self.id = id
    self.published = published
    self.outlet = outlet
    self.url = url
    self.title = title
    provenance.dating = published == nil ? nil : dating
  }

  /// The facts of an article.
  public init(_ article: Article) {
    self.init(
      id: article.id, published: article.published, outlet: article.outlet, url: article.url, title: article.title)
    provenance = article.provenance
  }

  /// These facts, and those of `other` where these have none; a day keeps who told it.
  public func filled(from other: Facts) -> Facts {
    var facts = Facts(
      id: id ?? other.id, published: published ?? other.published, outlet: outlet ?? other.outlet,
      url: url ?? other.url, title: title ?? other.title)
    facts.provenance = provenance
    if published == nil { facts.provenance.dating = other.provenance.dating }
    return facts
  }

  /// An article of these facts; `name` is its identifier where none was given, and its address tells the day where
  /// nothing else does.
  func article(named name: String, text: String) -> Article {
    var (published, provenance) = (published, provenance)
    if published == nil, let day = url.flatMap({ PublicationDay.read(name: $0) }) {
      (published, provenance.dating) = (day, .name)
    }
    return Article(
      id: id ?? Identifier(name), published: published, outlet: outlet, url: url, title: title, text: text,
      provenance: provenance)
  }
}
