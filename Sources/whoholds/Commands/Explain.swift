import ArgumentParser
import Exchange
import Extraction
import ExtractionModel
import Fusion

extension Language: ExpressibleByArgument {}

/// `whoholds explain`: why a town has the state it has, or why an article was read as it was.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Says why a town is what it is on a day, or why an article was read so.",
    discussion: """
      With a town, every step from the claims to its state, with the sentences, and the source without which the state \
      would be another. With --article, every claim of that article with the rule and the stages that made it, and \
      every candidate that came to nothing with the reason; the article is read anew, by the data that --data and \
      --pack name.
      """)

  /// The forms in which an explanation goes out.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: "The town, by any name of it in Arabic or English, or its id.") var town: String?
  @Argument(help: "The day; else the last that is known.") var day: Day?

  @Option(help: ArgumentHelp("The id of an article, instead of a town.", valueName: "id"))
  var article: String?

  @Option(help: ArgumentHelp("Count only what was published by this day.", valueName: "yyyy-mm-dd"))
  var asOf: Day?

  @Option(help: "The language of the reasons for a town.") var language = Language.english
  @Option(help: "The form of the output.") var format = Format.text
  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOptions

  func validate() throws {
    if (town == nil) == (article == nil) { throw ValidationError("Give a town and a day, or --article.") }
    if article != nil, asOf != nil { throw ValidationError("--as-of is about towns; an article is what it is.") }
  }

  func run() throws {
    if let article { try explain(article: Identifier(article)) } else { try explain(town: town!) }
  }

  private func explain(town name: String) throws {
    let archive = try Archive(store, pack)
    let place = try archive.place(named: name)
    let timeline = try archive.states(asOf: asOf, telling: [place])
    let report = try StateReport(timeline, place: place, day: archive.day(day, of: timeline), language: language)
    archive.noteSample()
    try format == .text ? Console.page(report.text) : Console.result(report.json)
  }

  private func explain(article id: Identifier<Article>) throws {
    let knowledge = try Knowledge(pack)
    let archive = try Archive(store, knowledge)
    archive.noteSample()
    guard let article = try archive.article(id) else {
      throw Stop(.noInput, "there is no article `\(id)`; `whoholds articles` lists those that are there")
    }
    var extractor = try knowledge.extractor()
    let report = ReadingReport(article, extractor.readings(of: article), pack: knowledge.pack)
    try format == .text ? Console.page(report.text(.text)) : Console.result(report.text(.json))
  }
}
