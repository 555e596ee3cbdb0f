import Browser
import ExtractionModel
import Foundation
import Fusion
import Screen

/// Where the user left off: `whoholds/state.rec` in `$XDG_STATE_HOME` or `~/.local/state`, a record a database.
///
/// It only ever makes opening nicer: a file that cannot be read or written is passed over.
struct StateFile {
  /// Where the user stood, and how it looked.
  struct State: Equatable {
    var town: String?
    var day: Day?
    var view: String?
    var theme: String?
    var language: Language?
    /// How Arabic was arranged, if the user has chosen that, and on which terminal.
    var bidi: Bidi.Strategy?
    var terminal: String?
  }

  /// Databases that are remembered.
  private static let most = 20

  private let path: String
  private let database: String

  /// The state of a database.
  ///
  /// - Parameter database: its path; empty for the sample
  init(_ environment: [String: String], database: String) {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    let folder = value("XDG_STATE_HOME") ?? "\(value("HOME") ?? NSHomeDirectory())/.local/state"
    path = "\(folder)/whoholds/state.rec"
    self.database = database
  }

  /// The state it was left in.
  func read() -> State {
    guard let record = records().first(where: { ($0["database"] ?? "") == database }) else { return State() }
    return State(
      town: record["town"], day: record["day"].flatMap { Day($0) }, view: record["view"], theme: record["theme"],
      language: record["language"].flatMap { Language(rawValue: $0) },
      bidi: record["bidi"].flatMap { Bidi.Strategy(rawValue: $0) }, terminal: record["terminal"])
  }

  /// Remembers a state, before the others.
  func write(_ state: State) {
    let own = StateFile.text([
      ("database", database), ("town", state.town), ("day", state.day?.description), ("view", state.view),
      ("theme", state.theme), ("language", state.language?.rawValue), ("bidi", state.bidi?.rawValue),
      ("terminal", state.terminal),
    ])
    let others = records().filter { ($0["database"] ?? "") != database }.prefix(StateFile.most - 1)
      .map { record in StateFile.text(record.fields.map { ($0.name, $0.value) }) }
    let folder = (path as NSString).deletingLastPathComponent
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard var file = try? OutputFile(path) else { return }
    try? file.write(([own] + others).joined(separator: "\n"))
    try? file.finish()
  }

  private func records() -> [ExtractionModel.Record] {
    FileManager.default.contents(atPath: path).map { Recfile.read(Array($0), file: path).records } ?? []
  }

  private static func text(_ fields: [(String, String?)]) -> String {
    fields.compactMap { name, value in
      guard let value, !value.contains("\n") else { return nil }
      return "\(name): \(value)\n"
    }.joined()
  }
}
