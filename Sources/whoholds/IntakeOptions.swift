import ArgumentParser
import Exchange
import ExtractionModel

/// Which articles come in: paths, a manifest, and what to take for granted.
struct IntakeOptions: ParsableArguments {
  @Argument(help: "Files, folders, or - for standard input; without any, the files that the manifest names.")
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "JSON Lines that say of each file when and by whom it was published.",
      discussion: #"{"file": "a.txt", "published": "2024-11-30", "outlet": "Enab Baladi"}"#, valueName: "file"))
  var manifest: String?

  @Option(help: ArgumentHelp("Day of publication of articles without a date.", valueName: "yyyy-mm-dd"))
  var date: Day?

  @Option(help: ArgumentHelp("Who published articles without an outlet.", valueName: "name"))
  var outlet: String?

  /// Whether nothing was named.
  var isEmpty: Bool { paths.isEmpty && manifest == nil }

  /// The articles that are meant.
  ///
  /// - Parameter orStandardInput: read standard input where nothing was named
  func articles(orStandardInput: Bool = false) -> Intake {
    Intake(
      paths: isEmpty && orStandardInput ? ["-"] : paths, manifest: manifest,
      defaults: Facts(published: date, outlet: outlet))
  }
}
