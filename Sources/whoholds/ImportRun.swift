import Exchange
import Extraction
import ExtractionModel
import Fusion
import Storage

/// One import: what arrives is kept in batches, and a batch is kept together with the claims in it or not at all.
struct ImportRun {
  /// Articles of one transaction, and bytes of their texts from which there are fewer.
  private static let batchSize = 32
  private static let batchBytes = 4 << 20
  /// Seconds to wait while another import writes.
  private static let patience = 120.0

  private let path: String
  private let creates: Bool
  private let fingerprint: String
  private var extractor: Extractor
  private var store: Store?
  private var arrivals = Arrivals()
  private var progress: Progress
  private var batch: [Article] = []
  private var bytes = 0

  private var added = 0
  private var known = 0
  private var reprints = 0
  private var reread = 0
  private var claims = 0

  /// An import into the store of a path, with claims read by the data of `knowledge`.
  ///
  /// A store that is there is opened at once; one that is not is made when there is something to put into it.
  ///
  /// - Parameter creates: whether it may be made
  init(path: String, creates: Bool, _ knowledge: Knowledge, _ progress: Progress) throws {
    self.path = path
    self.creates = creates
    self.progress = progress
    fingerprint = knowledge.pack.fingerprint
    extractor = try knowledge.extractor()
    if Store.exists(at: path) || !creates { try open() }
  }

  /// Whether the batch is large enough to be kept.
  var isBatchFull: Bool { batch.count >= ImportRun.batchSize || bytes >= ImportRun.batchBytes }

  /// Takes what arrived into the batch, or tells why it is none.
  mutating func take(_ arrival: Arrival) {
    if case .pause = arrival { return }
    if case .article = arrival {} else { progress.clear() }
    guard let article = arrivals.take(arrival, &extractor, progress) else { return }
    batch.append(article)
    bytes += article.text.utf8.count
  }

  /// Keeps and reads the batch; what contradicts the store is told and counted as refused.
  ///
  /// - Parameter bytesRead: bytes of the inputs read so far
  mutating func keepBatch(bytesRead: Int) throws {
    guard !batch.isEmpty else { return progress.show(claims: claims, bytes: bytesRead) }
    try open()
    let admission = try store!.take(batch, fingerprint: fingerprint) { extractor.claims(in: $0) }
    for conflict in admission.conflicts {
      progress.clear()
      Console.note("\(conflict)")
      arrivals.refuse(.notAnArticle)
    }
    added += admission.added.count
    known += batch.count - admission.added.count - admission.conflicts.count
    reprints += admission.reprints.count
    claims += admission.claims
    progress.advance(by: batch.count, claims: claims, bytes: bytesRead)
    batch = []
    bytes = 0
  }

  /// Reads a batch of the articles that this pack has not read; says whether there was one.
  mutating func readStale() throws -> Bool {
    guard let store else { return false }
    let stale = try store.staleArticles(fingerprint: fingerprint, limit: ImportRun.batchSize)
    guard !stale.isEmpty else { return false }
    let readings = try stale.compactMap { try store.article($0) }
      .map { (article: $0.id, claims: extractor.claims(in: $0)) }
    try store.replaceClaims(readings, fingerprint: fingerprint)
    claims += readings.reduce(0) { $0 + $1.claims.count }
    reread += stale.count
    progress.advance(by: stale.count, claims: claims, bytes: nil)
    return true
  }

  /// Makes the briefs of the places that were spoken of, so that looking at them is quick.
  func brief(_ pack: Pack, until isStopped: () -> Bool) throws {
    guard let store else { return }
    let stamp = Archive.stamp(pack)
    for place in try store.briefs(stamp: stamp, { _, _ in }) where !isStopped() {
      let outlets = try store.outlets(at: place)
      try store.keepBrief(of: place, stamp: stamp) { Brief(claims: $0, pack: pack, outlets: outlets)?.bytes }
    }
  }

  /// Takes the progress bar away and says on stderr what was done.
  func tell() {
    progress.clear()
    if store != nil { Console.note(summary) }
  }

  /// Ends with the contract's status where anything was refused.
  func finish() throws { try arrivals.finish() }

  private var summary: String {
    let parts = [
      "\(added) \(added == 1 ? "article" : "articles") added",
      reprints > 0 ? "\(reprints) of them \(reprints == 1 ? "a reprint" : "reprints")" : nil,
      known > 0 ? "\(known) known already" : nil, reread > 0 ? "\(reread) read again by this data pack" : nil,
      "\(claims) \(claims == 1 ? "claim" : "claims") read", progress.summary,
    ]
    return "\(path): \(parts.compactMap(\.self).joined(separator: ", "))"
  }

  private mutating func open() throws {
    if store == nil { store = try Store(path: path, creating: creates, patience: ImportRun.patience) }
  }
}
