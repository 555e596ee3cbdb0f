import Browser
import ExtractionModel
import Foundation
import Screen
import Testing

/// Screens kept as files beside this one: the text as it is seen, then the roles. Run with `RECORD_SCREENS=1` to write
/// them anew, and read them before they are committed.
enum Golden {
  /// Plays keys on the corpus at a size and compares the screen with the file of that name.
  static func check(
    _ name: String, _ width: Int, _ height: Int, keys: String = "", isSample: Bool = false, start: Model? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let model = try played(keys, start ?? Corpus.model(isSample: isSample), width, height)
    let canvas = model.view(width: width, height: height)
    let screen = canvas.text + "\n" + String(repeating: "·", count: width) + "\n" + canvas.roles + "\n"
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Golden/\(name)-\(width)x\(height).txt")
    if ProcessInfo.processInfo.environment["RECORD_SCREENS"] != nil {
      try Data(screen.utf8).write(to: file)
    }
    let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    guard kept != screen else { return }
    let lines = zip(
      kept.split(separator: "\n", omittingEmptySubsequences: false),
      screen.split(separator: "\n", omittingEmptySubsequences: false))
    let difference = lines.enumerated().first { $0.element.0 != $0.element.1 }
    let line =
      difference.map { "line \($0.offset + 1)\n  kept  \($0.element.0)\n  drawn \($0.element.1)" } ?? "its length"
    Issue.record("\(file.lastPathComponent) differs from what is drawn at \(line)", sourceLocation: sourceLocation)
  }

  /// The model after keys, with every effect answered from the corpus.
  static func played(_ keys: String, _ start: Model, _ width: Int = 120, _ height: Int = 34) throws -> Model {
    var model = start
    _ = model.update(.input(.resize(width: width, height: height)))
    for key in try Key.script(keys) {
      if let answer = Corpus.answer(model.update(.input(.key(key)))) { _ = model.update(answer) }
    }
    return model
  }
}
