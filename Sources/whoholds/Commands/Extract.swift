import ArgumentParser
import Exchange
import ExtractionModel
import Foundation

/// `whoholds extract`: claims of some articles as JSON Lines, without a database.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Prints the claims of articles, one JSON object a line.",
    discussion: "Claims stand in the order of the inputs, and within an article in the order of its text.")

  /// The forms in which claims go out.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case jsonl
  }

  @OptionGroup var intake: IntakeOptions
  @Option(help: "The form of the articles; else what each looks like.") var inputFormat: ArticleFormat?
  @Option(help: "The form of the output.") var format = Format.jsonl
  @OptionGroup var pack: PackOptions

  func validate() throws {
    if intake.isEmpty, isatty(STDIN_FILENO) == 1 {
      throw ValidationError("Give files or folders, - for standard input, or --manifest.")
    }
  }

  func run() throws {
    var extractor = try Knowledge(pack).extractor()
    var arrivals = Arrivals()
    for arrival in intake.articles(format: inputFormat, orStandardInput: true) {
      guard let article = arrivals.take(arrival, &extractor) else { continue }
      let lines = extractor.claims(in: article).map { ClaimLines.line($0, outlet: article.outlet) + "\n" }
      try Console.result(lines.joined())
    }
    try arrivals.finish()
  }
}
