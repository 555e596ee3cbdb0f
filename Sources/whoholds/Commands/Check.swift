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
    let folder = try options.folder(in: files)
    var (pack, problems) = PackReader.read(files, folder: folder)
    var counts: [String] = []
    if let pack {
      counts += [
        "\(pack.places.count) places", "\(pack.parties.count) parties", "\(pack.sources.count) sources",
        "\(pack.baseline.count) lines of baseline",
      ]
      let (grammar, found) = Grammar.read(files, pack: pack)
      problems += found + grammar.failures()
      counts += ["\(grammar.counts.rules) rules", "\(grammar.counts.examples) examples"]
    }
    let (themes, found) = Themes.read(files)
    problems += found
    counts.append("\(themes.count) \(themes.count == 1 ? "theme" : "themes")")
    let sample = checkSample(files, "\(folder)/sample")
    problems += sample.problems
    counts += ["\(sample.articles) sample articles"]
    try Console.page(problems.map { "\($0)\n" }.joined())
    let errors = problems.count { $0.severity == .error }
    guard errors == 0 else { throw Stop(.badData, "\(errors) \(errors == 1 ? "error" : "errors") in the data") }
    try Console.page("\(folder): \(counts.joined(separator: ", "))\n")
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
      }
    }
    return (articles, problems)
  }
}
