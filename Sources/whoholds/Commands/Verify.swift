import ArgumentParser
import Extraction
import ExtractionModel
import Storage

/// `whoholds verify`: whether the database is sound.
struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Checks the database: its file, its spans, and its claims against the articles.",
    discussion: """
      Every claim has to lie in the text of its article, and articles that this data pack has read are read once more: \
      the claims have to be the same. Exits 65 if anything is wrong; nothing is changed.
      """)

  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOptions

  func run() throws {
    let knowledge = try Knowledge(pack)
    if Archive.opensSample(store) {
      let archive = try Archive(store, knowledge)
      archive.noteSample()
      return try Console.page(
        "\(try archive.articles.count) articles, \(try archive.claims.count) claims: nothing to verify\n")
    }
    let store = try Store(path: store.path, creating: false)
    var faults = try store.faults()
    var stale = 0
    if faults.isEmpty { (faults, stale) = try rereading(store, knowledge) }
    try Console.page(faults.map { "\($0)\n" }.joined())
    guard faults.isEmpty else {
      throw Stop(
        .badData,
        "\(store.path): \(faults.count) \(faults.count == 1 ? "fault" : "faults"); restore a copy, or forget and import "
          + "the articles named above")
    }
    let unread = stale == 0 ? "" : "; \(stale) articles not yet read by this data pack"
    try Console.page("\(try store.articleCount()) articles, \(try store.claimCount()) claims: sound\(unread)\n")
  }

  /// Reads the articles that this pack has read once more and compares; counts those that it has not.
  private func rereading(_ store: Store, _ knowledge: Knowledge) throws -> (faults: [String], stale: Int) {
    let stale = Set(try store.staleArticles(fingerprint: knowledge.pack.fingerprint))
    var extractor = try knowledge.extractor()
    var faults: [String] = []
    for header in try store.articleHeaders() where !stale.contains(header.id) {
      guard let article = try store.article(header.id) else { continue }
      if try store.claims(of: article.id).map({ $0.reprinting(nil) }) != extractor.claims(in: article) {
        faults.append("article `\(article.id)`: its claims are not those that this data pack reads in it")
      }
    }
    return (faults, stale.count)
  }
}
