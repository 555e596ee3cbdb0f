import ArgumentParser
import Storage

/// `whoholds backup`: a copy of the database.
struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copies the database into a new file, even while it is in use.")

  @Argument(help: "The new file.") var file: String
  @OptionGroup var store: StoreOptions

  func run() throws {
    let store = try Store(path: store.path, creating: false)
    try store.backUp(to: file)
    Console.note("\(file): a copy of \(store.path), \(try store.articleCount()) articles")
  }
}
