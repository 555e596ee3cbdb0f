/// A news article as it came in: ground truth, kept byte for byte.
public struct Article: Hashable, Sendable {
  /// From the manifest or JSON Lines, else the file name without its last extension.
  public let id: Identifier<Article>
  /// Day of publication; without it the claims have no day and stay off the timeline.
  public let published: Day?
  /// Who published it.
  public let outlet: String?
  /// Where it stands.
  public let url: String?
  /// Headline, where it is known apart from the text.
  public let title: String?
  /// The text; every span counts its UTF-8 bytes.
  public let text: String
  /// Where it came from and who dated it.
  public let provenance: Provenance

  /// An article with all it has.
  public init(
    id: Identifier<Article>, published: Day? = nil, outlet: String? = nil, url: String? = nil, title: String? = nil,
    text: String, provenance: Provenance = Provenance()
  ) {
    self.id = id
    self.published = published
    self.outlet = outlet
    self.url = url
    self.title = title
    self.text = text
    self.provenance = provenance
  }

  /// The same article with a day of publication that somebody told.
  public func published(_ day: Day, by dating: Dating) -> Article {
    var provenance = provenance
    provenance.dating = dating
    return Article(
      id: id, published: day, outlet: outlet, url: url, title: title, text: text, provenance: provenance)
  }
}
