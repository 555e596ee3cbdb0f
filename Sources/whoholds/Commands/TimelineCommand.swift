import ArgumentParser
import Exchange
import ExtractionModel
import Fusion

extension TimelineFormat: ExpressibleByArgument {}

/// `whoholds timeline`: the states of towns day by day.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Prints who holds which town, day by day.",
    discussion: """
      Without --town, the towns of the grid: those of the pack and every place with a claim. A table that is wider \
      than the page shows only days with a report, in blocks one below the other.
      """)

  @Option(help: ArgumentHelp("A town, by any name of it or its id; may be repeated.", valueName: "name"))
  var town: [String] = []

  @Option(help: ArgumentHelp("First day; else the first that is known.", valueName: "yyyy-mm-dd"))
  var from: Day?

  @Option(help: ArgumentHelp("Last day; else the last that is known.", valueName: "yyyy-mm-dd"))
  var to: Day?

  @Option(help: ArgumentHelp("Count only what was published by this day.", valueName: "yyyy-mm-dd"))
  var asOf: Day?

  @Option(help: ArgumentHelp("Columns of a table; else those of the terminal, else 120.", valueName: "columns"))
  var width: Int?

  @Option(help: "The form of the output.") var format = TimelineFormat.table
  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOptions

  func validate() throws {
    if let from, let to, from > to { throw ValidationError("--from \(from) is after --to \(to).") }
    if let width, !(1...10_000).contains(width) { throw ValidationError("--width is 1 to 10000 columns.") }
  }

  func run() throws {
    let archive = try Archive(store, pack)
    let timeline = try archive.states(asOf: asOf, on: from == to ? from : nil)
    var seen: Set<Identifier<Place>> = []
    let towns = try town.map(archive.place).filter { seen.insert($0).inserted }
    let (places, days) = (towns.isEmpty ? timeline.grid : towns, try days(of: timeline))
    archive.noteSample()
    try format.write(timeline, places: places, days: days, width: width ?? Console.width ?? 120) { text in
      try format == .table ? Console.page(text) : Console.result(text)
    }
  }

  private func days(of timeline: Timeline) throws -> ClosedRange<Day> {
    guard let first = from ?? timeline.days?.lowerBound ?? to, let last = to ?? timeline.days?.upperBound ?? from else {
      throw Stop(.noInput, "no claim speaks of a day yet; import dated articles, or give --from and --to")
    }
    return min(first, last)...max(first, last)
  }
}
