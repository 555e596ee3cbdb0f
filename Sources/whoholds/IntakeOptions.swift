import ArgumentParser
import Exchange
import ExtractionModel

extension ArticleFormat: ExpressibleByArgument {}

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
  /// - Parameters:
  ///   - format: the form of all of them; found from the content of each where nothing is said
  ///   - orStandardInput: read standard input where nothing was named
  func articles(format: ArticleFormat?, orStandardInput: Bool = false) -> Intake {
    articles(of: isEmpty && orStandardInput ? ["-"] : paths, format: format, isPartial: false)
  }

  /// The articles of some paths.
  ///
  /// - Parameter isPartial: whether more may come later, so that nothing is missed yet
  func articles(of paths: [String], format: ArticleFormat?, isPartial: Bool) -> Intake {
    Intake(
      paths: paths, manifest: manifest, format: format, isPartial: isPartial,
      defaults: Facts(published: date, outlet: outlet))
  }
}
