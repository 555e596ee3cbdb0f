import Browser
import ExtractionModel
import Screen

/// The browser at its edge: hands messages to the model and carries out what the model asks of the world.
struct Session {
  /// What is shown.
  private(set) var model: Model
  /// Whether the user has left.
  private(set) var hasEnded = false

  private let archive: Archive

  /// The browser on an archive, as the options place it.
  ///
  /// - Parameter invocation: options by which the archive was chosen, for the command that leads back to a view
  /// - Throws: a `Stop` where a place, day or view of the options cannot be shown
  init(_ archive: Archive, _ options: ViewOptions, invocation: [String]) throws {
    self.archive = archive
    model = Model(
      pack: archive.pack, claims: archive.claims, outlets: archive.outlets, isSample: archive.isSample)
    model.invocation += invocation
    for message in try options.messages(archive.place) { take(message) }
  }

  /// Takes in a message, and the answers to whatever it leads to.
  mutating func take(_ message: Message) {
    var next: Message? = message
    while let message = next {
      switch model.update(message) {
      case .quit:
        hasEnded = true
        return
      case .loadArticle(let id): next = load(id)
      case .find(let text):
        next = .found(text, ClaimFinder.findings(text, in: archive.claims, pack: archive.pack))
      case nil: next = nil
      }
    }
  }

  /// Arranges Arabic for the terminal that shows it.
  mutating func arrange(_ bidi: Bidi) {
    model.bidi = bidi
  }

  private func load(_ id: Identifier<Article>) -> Message {
    do {
      guard let article = try archive.article(id) else {
        return .articleMissing(id, "the article is no longer in the database")
      }
      return .articleLoaded(article, archive.claims.filter { $0.article == id })
    } catch {
      return .articleMissing(id, "\(error)")
    }
  }
}
