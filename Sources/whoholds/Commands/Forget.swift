import ArgumentParser
import ExtractionModel
import Storage

/// `whoholds forget`: takes articles out of the database.
struct Forget: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Removes articles from the database, with all that was read from them.",
    discussion: "Importing them again brings them back. `whoholds articles` lists their ids.")

  @Argument(help: "The ids of the articles.") var articles: [String]
  @OptionGroup var store: StoreOptions

  func validate() throws {
    if articles.isEmpty { throw ValidationError("Name the articles to forget; `whoholds articles` lists them.") }
  }

  func run() throws {
    var seen: Set<String> = []
    let wanted = articles.filter { seen.insert($0).inserted }.map { Identifier<Article>($0) }
    let forgotten = try Store(path: store.path, creating: false).forget(wanted)
    for article in wanted where !forgotten.contains(article) {
      Console.note("there is no article `\(article)`; `whoholds articles` lists those that are there")
    }
    if !forgotten.isEmpty {
      Console.note("\(store.path): \(forgotten.count) \(forgotten.count == 1 ? "article" : "articles") forgotten")
    }
    guard forgotten.count < wanted.count else { return }
    throw Stop(forgotten.isEmpty ? .noInput : .someRefused)
  }
}
