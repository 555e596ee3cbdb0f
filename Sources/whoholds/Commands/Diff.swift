import ArgumentParser
import Exchange
import ExtractionModel
import Fusion

extension DiffReport.Format: ExpressibleByArgument {}

/// `whoholds diff`: what changed between two days.
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Prints what changed between two days, and the sentences behind each change.",
    discussion: "The earlier day comes first in the report, in whatever order they are given.")

  @Argument(help: "A day.") var one: Day
  @Argument(help: "Another day.") var other: Day

  @Option(help: ArgumentHelp("Count only what was published by this day.", valueName: "yyyy-mm-dd"))
  var asOf: Day?

  @Option(help: "The form of the output.") var format = DiffReport.Format.text
  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOptions

  func run() throws {
    let archive = try Archive(store, pack)
    let text = DiffReport(try archive.timeline(asOf: asOf), between: one, and: other).text(format)
    archive.noteSample()
    try format == .text ? Console.page(text) : Console.result(text)
  }
}
