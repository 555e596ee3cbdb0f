import ArgumentParser

/// `whoholds`: who holds which town, on which day, and who says so.
@main
struct Whoholds: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whoholds",
    abstract: "Who holds which town, on which day, and who says so.",
    discussion: """
      Reads Arabic news articles, takes every sourced claim about who controls, enters, leaves, fights over or strikes \
      a place, and lets you walk through them by town and day. Without arguments it opens the browser; without a \
      database that shows the sample it brings along.
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Looking",
        subcommands: [
          Browse.self, TimelineCommand.self, Town.self, Explain.self, Diff.self, ExportCommand.self, Screenshot.self,
        ]),
      CommandGroup(name: "Reading articles", subcommands: [Import.self, Extract.self, Evaluate.self]),
      CommandGroup(name: "The data pack", subcommands: [Check.self]),
      CommandGroup(
        name: "Looking after the database",
        subcommands: [Articles.self, Forget.self, Backup.self, Verify.self]),
    ],
    defaultSubcommand: Browse.self)

  /// Runs the command that was given; every error is caught here, told on stderr and becomes an exit status.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      ExitStatus.leave(after: error)
    }
  }
}
