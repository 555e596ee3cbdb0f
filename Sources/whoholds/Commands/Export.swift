import ArgumentParser
import Exchange
import ExtractionModel
import Fusion

extension Export.Rows: ExpressibleByArgument {}
extension Export.Format: ExpressibleByArgument {}

/// `whoholds export`: everything for other programs.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes claims, or the state of every place and day, for other programs.",
    discussion: "Claims go out with their articles; states with the articles that speak for and against them.")

  @Option(help: "The form of the output.") var format: Export.Format
  @Option(help: "What the rows are.") var rows = Export.Rows.claims

  @Option(help: ArgumentHelp("Only what speaks of this day.", valueName: "yyyy-mm-dd"))
  var day: Day?

  @Option(help: ArgumentHelp("Count only what was published by this day.", valueName: "yyyy-mm-dd"))
  var asOf: Day?

  @Option(help: ArgumentHelp("Write into this file instead of stdout.", valueName: "file"))
  var output: String?

  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOptions

  func run() throws {
    let archive = try Archive(store, pack)
    let articles = try Dictionary(archive.articles.compactMap { facts in facts.id.map { ($0, facts) } }) { $1 }
    let export = try Export(archive.claims, archive.timeline(asOf: asOf), articles: articles, day: day)
    archive.noteSample()
    guard let output else { return try export.write(rows, format, to: Console.result) }
    var file = try OutputFile(output)
    try export.write(rows, format) { try file.write($0) }
    try file.finish()
  }
}
