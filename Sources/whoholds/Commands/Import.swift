import ArgumentParser
import Exchange
import ExtractionModel
import Storage

/// `whoholds import`: articles into the database, with the claims read from them.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes articles into the database and reads their claims.",
    discussion: """
      Text, web pages, JSON Lines, feeds and WARC files, packed or not. Importing an article again changes nothing, in \
      whatever form it comes. Articles that another data pack has read are read again; without any input, only that is \
      done. Ctrl-C finishes the batch at hand, and nothing is lost.
      """)

  @OptionGroup var intake: IntakeOptions
  @Option(help: "The form of the articles; else what each looks like.") var format: ArticleFormat?

  @Option(
    help: ArgumentHelp("Go on taking files as they arrive in this folder, until Ctrl-C.", valueName: "folder"))
  var follow: String?

  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOptions

  func run() throws {
    let interruption = Interruption(heeds: intake.paths.contains("-"))
    let knowledge = try Knowledge(pack)
    // Watched first, so that nothing can arrive between the first look and the watch.
    var watch = try follow.map { try FolderWatch($0) }
    let paths = intake.paths + (follow.map { [$0] } ?? [])
    let inputs = intake.articles(of: paths, format: format, isPartial: follow != nil && intake.paths.isEmpty)
    var run = try ImportRun(
      path: store.path, creates: !intake.isEmpty || follow != nil, knowledge, Progress(total: inputs.byteCount))
    try take(inputs, into: &run, interruption)
    try interruption.shield {
      while !interruption.isPending, try run.readStale() {}
      try run.brief(knowledge.pack) { interruption.isPending }
    }
    if watch != nil {
      run.tell()
      try follow(&watch!, into: &run, knowledge, interruption)
    }
    run.tell()
    if interruption.isPending {
      throw Stop(.interrupted, "interrupted; what is above was kept, and importing again goes on from there")
    }
    try run.finish()
  }

  /// Takes all of some inputs, a batch at a time.
  private func take(_ inputs: Intake, into run: inout ImportRun, _ interruption: Interruption) throws {
    var articles = inputs.makeIterator()
    while !interruption.isPending, let arrival = articles.next() {
      run.take(arrival)
      if run.isBatchFull { try interruption.shield { try run.keepBatch(bytesRead: articles.bytesRead) } }
    }
    try interruption.shield { try run.keepBatch(bytesRead: articles.bytesRead) }
  }

  /// Takes files as they arrive, until somebody wants to stop or the folder is gone.
  private func follow(
    _ watch: inout FolderWatch, into run: inout ImportRun, _ knowledge: Knowledge, _ interruption: Interruption
  ) throws {
    while !interruption.isPending {
      let paths: [String]
      switch watch.wait(milliseconds: 200) {
      case nil: continue
      case .gone?: throw Stop(.ioFailed, "\(follow!): the folder is gone")
      case .lostCount?: paths = [follow!]
      // A manifest that has come or changed may date what is there already.
      case .files(let files)?: paths = files.contains { $0.hasSuffix("/manifest.jsonl") } ? [follow!] : files
      }
      guard !paths.isEmpty else { continue }
      try take(intake.articles(of: paths, format: format, isPartial: true), into: &run, interruption)
      try interruption.shield { try run.brief(knowledge.pack) { interruption.isPending } }
      run.tell()
    }
  }
}
