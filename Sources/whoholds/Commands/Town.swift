import ArgumentParser
import Exchange
import ExtractionModel
import Fusion

extension TownReport.Format: ExpressibleByArgument {}

/// `whoholds town`: one town on one day, with the sentences behind its state.
struct Town: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "town", abstract: "Prints the state of a town on a day and the sentences behind it.")

  @Argument(help: "The town, by any name of it in Arabic or English, or its id.") var name: String

  @Option(help: ArgumentHelp("The day; else the last that is known.", valueName: "yyyy-mm-dd"))
  var day: Day?

  @Option(help: ArgumentHelp("Count only what was published by this day.", valueName: "yyyy-mm-dd"))
  var asOf: Day?

  @Option(help: "The form of the output.") var format = TownReport.Format.text
  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOptions

  func run() throws {
    let archive = try Archive(store, pack)
    let place = try archive.place(named: name)
    let timeline = try archive.states(asOf: asOf, telling: [place])
    let text = try TownReport(timeline, place: place, day: archive.day(day, of: timeline)).text(format)
    archive.noteSample()
    try format == .text ? Console.page(text) : Console.result(text)
  }
}
