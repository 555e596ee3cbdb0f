import ArgumentParser
import ExtractionModel
import Foundation

extension Day: ExpressibleByArgument {
  /// Reads `YYYY-MM-DD`.
  public init?(argument: String) {
    self.init(argument)
  }
}

/// Which database: `--db`.
struct StoreOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The database.",
      discussion: "Else $WHOHOLDS_DB, else whoholds/whoholds.sqlite in $XDG_DATA_HOME or ~/.local/share.",
      valueName: "file"))
  var db: String?

  /// The option as it was given.
  var words: [String] { db.map { ["--db", $0] } ?? [] }

  /// The database that is meant.
  var path: String {
    StoreOptions.path(db, environment: ProcessInfo.processInfo.environment)
  }

  /// The database that is meant in an environment.
  static func path(_ option: String?, environment: [String: String]) -> String {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    if let path = option ?? value("WHOHOLDS_DB") { return path }
    let data = value("XDG_DATA_HOME") ?? "\(value("HOME") ?? NSHomeDirectory())/.local/share"
    return "\(data)/whoholds/whoholds.sqlite"
  }
}

/// Which data pack: `--data` and `--pack`.
struct PackOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A data folder to read instead of the data in the binary.", discussion: "Else $WHOHOLDS_DATA.",
      valueName: "folder"))
  var data: String?

  @Option(help: ArgumentHelp("Another war: a pack of the data, e.g. sudan-2023.", valueName: "name"))
  var pack: String?

  /// The options as they were given.
  var words: [String] { (data.map { ["--data", $0] } ?? []) + (pack.map { ["--pack", $0] } ?? []) }

  /// The files of the data that are meant.
  func files() throws -> DataFiles {
    let folder = data ?? ProcessInfo.processInfo.environment["WHOHOLDS_DATA"].flatMap { $0.isEmpty ? nil : $0 }
    return try folder.map(DataFolder.read) ?? EmbeddedData.files
  }

  /// The pack's folder in `files`: the one asked for, else the one that opens unless another is asked for.
  func folder(in files: DataFiles) throws -> String {
    let packs = PackOptions.folders(in: files)
    if let pack {
      guard packs.contains(pack) else {
        throw Stop(.noInput, "there is no pack `\(pack)` in the data, only \(packs.joined(separator: ", "))")
      }
      return pack
    }
    guard let only = packs.first else { throw Stop(.noInput, "there is no pack in the data: no folder has a pack.rec") }
    if packs.count == 1 { return only }
    if let usual = packs.first(where: { PackReader.isDefault(files, folder: $0) }) { return usual }
    throw Stop(
      .usage,
      "the data has several packs and none says `default: yes`; choose with --pack: \(packs.joined(separator: ", "))")
  }

  /// The folders of all packs in `files`.
  static func folders(in files: DataFiles) -> [String] {
    files.paths.filter { $0.hasSuffix("/pack.rec") }.map { String($0.dropLast("/pack.rec".count)) }
  }
}
