import ArgumentParser
import Exchange
import Extraction
import ExtractionModel

extension EvaluationReport.Format: ExpressibleByArgument {}

/// `whoholds evaluate`: how well the data read articles that a person has annotated.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate", abstract: "Scores what is read from articles against annotated claims.",
    discussion: """
      Without paths and manifest, the annotated articles are looked for in the database, else in the sample. Either \
      way they are read anew, by the data that --data and --pack name.
      """)

  @Argument(help: "Annotated claims, one JSON object a line; - for standard input.") var gold: String

  @OptionGroup var intake: IntakeOptions
  @Option(help: "The form of the articles; else what each looks like.") var inputFormat: ArticleFormat?
  @Option(help: "The form of the output.") var format = EvaluationReport.Format.text
  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOptions

  func run() throws {
    let annotations = try annotations()
    let knowledge = try Knowledge(pack)
    var extractor = try knowledge.extractor()
    var arrivals = Arrivals()
    var articles: [Article] = []
    if intake.isEmpty {
      articles = try stored(annotations, knowledge)
    } else {
      for arrival in intake.articles(format: inputFormat) {
        if let article = arrivals.take(arrival, &extractor) { articles.append(article) }
      }
    }
    let given = Set(articles.map(\.id))
    for article in Set(annotations.map(\.article)).subtracting(given).sorted() {
      Console.note("\(article): is annotated and not among the articles; its claims count as missed")
    }
    let claims = extractor.claims(inAll: articles).flatMap { $0 }
    let report = EvaluationReport(Evaluation(claims, against: annotations, pack: knowledge.pack)).text(format)
    try format == .text ? Console.page(report) : Console.result(report)
    try arrivals.finish()
  }

  private func annotations() throws -> [Annotation] {
    let (annotations, refusals) = try Annotation.read(file: gold)
    for refusal in refusals { Console.note("\(refusal)") }
    guard refusals.isEmpty else { throw Stop(.badData) }
    guard !annotations.isEmpty else { throw Stop(.badData, "\(gold): there is no annotation in it") }
    return annotations
  }

  /// The articles of the database or the sample that are annotated, in the order of the annotations.
  private func stored(_ annotations: [Annotation], _ knowledge: Knowledge) throws -> [Article] {
    let archive = try Archive(store, knowledge)
    archive.noteSample()
    var seen: Set<Identifier<Article>> = []
    return try annotations.map(\.article).filter { seen.insert($0).inserted }.compactMap(archive.article)
  }
}
