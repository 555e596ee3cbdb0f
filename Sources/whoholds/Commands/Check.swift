import ArgumentParser
import Exchange
import Extraction
import ExtractionModel

/// `whoholds check`: every problem of the data, by file and line, and every example of the grammar.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks the data pack, its grammar and its sample, naming every problem by file and line.")

  @OptionGroup var options: PackOptions

  func run() throws {
    let files = try options.files()
    let usual = try? options.folder(in: files)
    let folders = try options.pack == nil ? PackOptions.folders(in: files) : [options.folder(in: files)]
    if folders.isEmpty { _ = try options.folder(in: files) }
    let (themes, found) = Themes.read(files)
    var problems = found
    var lines: [String] = []
    for folder in folders {
      let (counts, found) = check(files, folder, withExamples: folder == usual)
      problems += found
      lines.append("\(folder): \(counts.joined(separator: ", "))")
    }
    lines.append("themes: \(themes.count)")
    var seen: Set<Problem> = []
    problems = problems.filter { seen.insert($0).inserted }
    try Console.page(problems.map { "\($0)\n" }.joined())
    let errors = problems.count { $0.severity == .error }
    guard errors == 0 else { throw Stop(.badData, "\(errors) \(errors == 1 ? "error" : "errors") in the data") }
    try Console.page(lines.joined(separator: "\n") + "\n")
  }

  /// Counts and problems of one pack; the examples of its language name the places of the usual pack alone.
  private func check(
    _ files: DataFiles, _ folder: String, withExamples: Bool
  ) -> (counts: [String], problems: [Problem]) {
    var (pack, problems) = PackReader.read(files, folder: folder)
    var counts: [String] = []
    if let pack {
      counts += [
        "\(pack.places.count) places", "\(pack.parties.count) parties", "\(pack.sources.count) sources",
        "\(pack.baseline.count) lines of baseline",
      ]
      let (grammar, found) = Grammar.read(files, pack: pack)
      problems += found
      if withExamples {
        problems += grammar.failures() + grammar.idle(in: files)
        counts += ["\(grammar.counts.rules) rules", "\(grammar.counts.examples) examples"]
      }
    }
    let sample = checkSample(files, "\(folder)/sample")
    counts.append("\(sample.articles) sample articles")
    return (counts, problems + sample.problems)
  }

  private func checkSample(_ files: DataFiles, _ folder: String) -> (articles: Int, problems: [Problem]) {
    let path = "\(folder)/manifest.jsonl"
    guard let bytes = files[path] else { return (0, []) }
    let (manifest, refusals) = Manifest.read(bytes, input: path)
    var problems = refusals.map { Problem($0.input, $0.line, $0.message) }
    var articles = 0
    for arrival in manifest.articles(in: { files["\(folder)/\($0)"] }) {
      switch arrival {
      case .article(let article, _):
        articles += 1
        if article.published == nil { problems.append(Problem(path, nil, "`\(article.id)` has no `published`")) }
      case .refusal(let refusal): problems.append(Problem(refusal.input, refusal.line, refusal.message))
      case .remark, .pause: continue
      }
    }
    return (articles, problems)
  }
}
