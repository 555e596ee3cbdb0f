import ArgumentParser

/// A command of the contract that has not been made yet: it says so and exits 64, so that no script takes it for done.
protocol LaterCommand: ParsableCommand {
  /// What it is called.
  static var name: String { get }
  /// What it will do.
  static var promise: String { get }
}

extension LaterCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: name, abstract: "\(promise) (Not there yet.)")
  }

  func run() throws {
    throw Stop(.usage, "`\(Self.name)` is not there yet; see docs/changelog.md for what is")
  }
}

struct Export: LaterCommand {
  static let name = "export"
  static let promise = "Writes everything for other programs."
  @Argument(parsing: .captureForPassthrough) var rest: [String] = []
}

struct Articles: LaterCommand {
  static let name = "articles"
  static let promise = "Lists the stored articles."
  @Argument(parsing: .captureForPassthrough) var rest: [String] = []
}

struct Forget: LaterCommand {
  static let name = "forget"
  static let promise = "Removes an article."
  @Argument(parsing: .captureForPassthrough) var rest: [String] = []
}

struct Backup: LaterCommand {
  static let name = "backup"
  static let promise = "Copies the database while it is in use."
  @Argument(parsing: .captureForPassthrough) var rest: [String] = []
}

struct Verify: LaterCommand {
  static let name = "verify"
  static let promise = "Checks the database."
  @Argument(parsing: .captureForPassthrough) var rest: [String] = []
}
