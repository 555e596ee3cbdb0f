import Extraction
import ExtractionModel
import Fusion
import Storage

/// One import: batches of articles into a store, each read as soon as it is kept.
struct ImportRun {
  /// Articles of one transaction.
  static let batchSize = 32

  private let store: Store
  private var extractor: Extractor
  private let fingerprint: String
  private var progress: Progress

  private var added = 0
  private var known = 0
  private var reread = 0
  private var claims = 0

  /// An import into a store, with claims read by `extractor`, whose pack has the given fingerprint.
  init(store: Store, extractor: Extractor, fingerprint: String, progress: Progress) {
    self.store = store
    self.extractor = extractor
    self.fingerprint = fingerprint
    self.progress = progress
  }

  /// Keeps a batch and reads what is new in it; what contradicts the store is told and counted as refused.
  mutating func take(_ batch: [Article], _ arrivals: inout Arrivals) throws {
    let admission = try store.add(batch)
    for conflict in admission.conflicts {
      progress.clear()
      Console.note("\(conflict)")
      arrivals.refuse(.notAnArticle)
    }
    added += admission.added.count
    known += admission.known.count + admission.completed.count
    let fresh = Set(admission.added + admission.completed)
    var seen: Set<Identifier<Article>> = []
    let unread = try batch.filter { fresh.contains($0.id) && seen.insert($0.id).inserted }.compactMap { article in
      // What is stored counts: it may know more of the article than this batch.
      try admission.completed.contains(article.id) ? store.article(article.id) : article
    }
    try read(unread)
    progress.advance(by: batch.count, claims: claims)
  }

  /// Reads a batch of the articles that this pack has not read; says whether there was one.
  mutating func readStale() throws -> Bool {
    let stale = try store.staleArticles(fingerprint: fingerprint).prefix(ImportRun.batchSize)
    guard !stale.isEmpty else { return false }
    try read(stale.compactMap { try store.article($0) })
    reread += stale.count
    return true
  }

  /// Makes the briefs of the places that were spoken of, so that looking at them is quick.
  func brief(_ pack: Pack, until isStopped: () -> Bool) throws {
    let stamp = Archive.stamp(pack)
    for place in try store.briefs(stamp: stamp, { _, _ in }) where !isStopped() {
      let outlets = try store.outlets(at: place)
      try store.keepBrief(of: place, stamp: stamp) { Brief(claims: $0, pack: pack, outlets: outlets)?.bytes }
    }
  }

  /// Takes the progress bar away and says on stderr what was done.
  func finish() {
    progress.clear()
    Console.note(summary)
  }

  private var summary: String {
    let parts = [
      "\(added) \(added == 1 ? "article" : "articles") added", known > 0 ? "\(known) known already" : nil,
      reread > 0 ? "\(reread) read again by this data pack" : nil, "\(claims) \(claims == 1 ? "claim" : "claims") read",
    ]
    return "\(store.path): \(parts.compactMap(\.self).joined(separator: ", "))"
  }

  private mutating func read(_ articles: [Article]) throws {
    let readings = articles.map { (article: $0.id, claims: extractor.claims(in: $0)) }
    try store.replaceClaims(readings, fingerprint: fingerprint)
    claims += readings.reduce(0) { $0 + $1.claims.count }
  }
}
