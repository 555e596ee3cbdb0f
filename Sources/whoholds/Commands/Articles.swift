import ArgumentParser
import Exchange
import ExtractionModel

extension ArticleList.Format: ExpressibleByArgument {}

/// `whoholds articles`: what there is to read.
struct Articles: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles", abstract: "Lists the articles with the number of their claims, by day of publication.")

  @Option(help: "The form of the output.") var format = ArticleList.Format.table
  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOptions

  func run() throws {
    let archive = try Archive(store, pack)
    let counts = try Dictionary(grouping: archive.claims, by: \.article).mapValues(\.count)
    let list = try ArticleList(
      archive.articles.map { ($0, $0.id.flatMap { counts[$0] } ?? 0) }, reprints: archive.reprints)
    archive.noteSample()
    try format == .table ? Console.page(list.text(format)) : Console.result(list.text(format))
  }
}
