import ArgumentParser
import Exchange
import Extraction
import ExtractionModel
import Fusion

/// `whoholds explain`: why an article was read as it was.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Says why an article was read as it was.",
    discussion: """
      With --article, every claim of that article with the rule and the stages that made it, and every candidate that \
      came to nothing with the reason. The article is read anew, by the data that --data and --pack name.
      """)

  /// The forms in which an explanation goes out.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Option(help: ArgumentHelp("The id of an article.", valueName: "id"))
  var article: String

  @Option(help: "The form of the output.") var format = Format.text
  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOptions

  func run() throws {
    try explain(article: Identifier(article))
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
