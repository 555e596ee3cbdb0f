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

  /// An article with all it has.
  public init(
    id: Identifier<Article>, published: Day? = nil, outlet: String? = nil, url: String? = nil, title: String? = nil,
    text: String
  ) {
    self.id = id
    self.published = published
    self.outlet = outlet
    self.url = url
    self.title = title
    self.text = text
  }
}
