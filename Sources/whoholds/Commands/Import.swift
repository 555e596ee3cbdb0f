import ArgumentParser
import Exchange
import Extraction
import ExtractionModel
import Storage

/// `whoholds import`: articles into the database, with the claims read from them.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes articles into the database and reads their claims.",
    discussion: """
      Importing an article again changes nothing. Articles that another data pack has read are read again; without \
      any input, only that is done. Ctrl-C finishes the batch at hand, and nothing is lost.
      """)

  @OptionGroup var intake: IntakeOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOptions

  func run() throws {
    let interruption = Interruption(heeds: intake.paths.contains("-"))
    let knowledge = try Knowledge(pack)
    let inputs = intake.articles()
    var arrivals = Arrivals()
    var batch: [Article] = []
    // A database is made when there is something to put into it, and opened at once where there is one.
    var run = Store.exists(at: store.path) || intake.isEmpty ? try begin(knowledge, inputs) : nil
    func keepBatch() throws {
      guard !batch.isEmpty else { return }
      if run == nil { run = try begin(knowledge, inputs) }
      try run?.take(batch, &arrivals)
      batch = []
    }
    for arrival in inputs {
      if let article = arrivals.take(arrival) { batch.append(article) }
      if batch.count == ImportRun.batchSize { try interruption.shield(keepBatch) }
      if interruption.isPending { break }
    }
    try interruption.shield {
      try keepBatch()
      while !interruption.isPending, try run?.readStale() == true {}
      try run?.brief(knowledge.pack) { interruption.isPending }
    }
    run?.finish()
    if interruption.isPending {
      throw Stop(.interrupted, "interrupted; what is above was kept, and importing again goes on from there")
    }
    try arrivals.finish()
  }

  private func begin(_ knowledge: Knowledge, _ inputs: Intake) throws -> ImportRun {
    ImportRun(
      store: try Store(path: store.path, creating: !intake.isEmpty), extractor: try knowledge.extractor(),
      fingerprint: knowledge.pack.fingerprint, progress: Progress(total: inputs.fileCount))
  }
}
