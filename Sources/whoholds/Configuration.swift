import Browser
import ExtractionModel
import Foundation
import Fusion
import Screen

/// What the user has settled once and for all: `whoholds/config.rec` in `$XDG_CONFIG_HOME` or `~/.config`.
///
///     theme: paper
///     mouse: no
///
///     action: next-day
///     key: .
///     key: Ctrl-D
///
/// A line that cannot be used is named by its number, and takes away only itself.
struct Configuration {
  private(set) var looks = Looks()
  /// Lines that could not be used.
  private(set) var problems: [Problem] = []

  /// What a file says; a file that is not there says nothing.
  init(file: String) {
    guard let bytes = FileManager.default.contents(atPath: file) else { return }
    let (records, found) = Recfile.read(Array(bytes), file: file)
    problems = found
    for record in records {
      if let action = record.field("action") { bind(action, record, file) } else { take(record, file) }
    }
    forgetTaken(file)
  }

  /// The file of an environment.
  static func path(_ environment: [String: String]) -> String {
    func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
    return "\(value("XDG_CONFIG_HOME") ?? "\(value("HOME") ?? NSHomeDirectory())/.config")/whoholds/config.rec"
  }

  private mutating func take(_ record: ExtractionModel.Record, _ file: String) {
    for field in record.fields {
      func problem(_ message: String) { problems.append(Problem(file, field.line, message)) }
      func choice<Value: RawRepresentable & CaseIterable>(_ type: Value.Type) -> Value? where Value.RawValue == String {
        if let value = Value(rawValue: field.value) { return value }
        let all = Value.allCases.map(\.rawValue).joined(separator: " ")
        problem("`\(field.name)` is one of: \(all)")
        return nil
      }
      func answer() -> Bool? {
        if let answer = ["yes": true, "no": false][field.value] { return answer }
        problem("`\(field.name)` is yes or no")
        return nil
      }
      switch field.name {
      case "theme": looks.theme = field.value
      case "language": looks.language = choice(Language.self) ?? looks.language
      case "color": looks.color = choice(LookOptions.Color.self) ?? looks.color
      case "bidi": looks.bidi = choice(Bidi.Strategy.self) ?? looks.bidi
      case "shaping": looks.shaping = choice(LookOptions.Shaping.self) ?? looks.shaping
      case "ascii": looks.isASCII = answer() ?? looks.isASCII
      case "mouse": looks.usesMouse = answer() ?? looks.usesMouse
      case "note": break
      default:
        problem("`\(field.name)` is no setting: theme language color bidi shaping ascii mouse, or action and key")
      }
    }
  }

  /// Gives an action other keys, wherever it works.
  private mutating func bind(
    _ field: ExtractionModel.Record.Field, _ record: ExtractionModel.Record, _ file: String
  ) {
    guard let action = Action.allCases.first(where: { $0.name == field.value }) else {
      problems.append(
        Problem(file, field.line, "`\(field.value)` is no action; `whoholds browse --print-config` lists them"))
      return
    }
    var keys: [Key] = []
    for key in record.fields where key.name == "key" {
      if let known = Key(name: key.value) {
        keys.append(known)
      } else {
        problems.append(Problem(file, key.line, "`\(key.value)` is no key: a character, Left Right … F1, Ctrl-X"))
      }
    }
    guard !keys.isEmpty else {
      problems.append(Problem(file, field.line, "`\(field.value)` has no key left and keeps its own"))
      return
    }
    rebound[action] = (keys, record.line(of: "key"))
    let first = bindings.firstIndex { $0.action == action }
    for index in bindings.indices where bindings[index].action == action {
      // Its other lines are for some contexts only, and their keys are theirs.
      bindings[index].rebind(to: index == first || bindings[index].contexts != bindings[first!].contexts ? keys : [])
    }
  }

  private var bindings: [Keymap.Binding] {
    get { looks.bindings }
    set { looks.bindings = newValue }
  }

  private var rebound: [Action: (keys: [Key], line: Int)] = [:]

  /// A key that now means something else no longer means what it meant; what is left without a key is named.
  private mutating func forgetTaken(_ file: String) {
    for (action, binding) in rebound.sorted(by: { $0.value.line < $1.value.line }) {
      let contexts = bindings.filter { $0.action == action }.reduce(into: Set<Context>()) { $0.formUnion($1.contexts) }
      for index in bindings.indices where bindings[index].action != action {
        guard !bindings[index].contexts.isDisjoint(with: contexts), rebound[bindings[index].action] == nil else {
          continue
        }
        bindings[index].drop(binding.keys)
      }
    }
    if !bindings.contains(where: { $0.action == .quit && !$0.keys.isEmpty }) {
      problems.append(Problem(file, nil, "no key is left to quit with: Ctrl-C stays"))
    }
    bindings.removeAll { $0.keys.isEmpty }
  }
}

extension Looks {
  /// The whole configuration that says so, as a file: what is settled, and every action with its keys.
  func configuration() -> String {
    func word(_ answer: Bool) -> String { answer ? "yes" : "no" }
    var lines = [
      "theme: \(theme ?? "night")", "language: \((language ?? .english).rawValue)", "color: \(color.rawValue)",
      "\(bidi == nil ? "# " : "")bidi: \(bidi?.rawValue ?? "visual")", "shaping: \(shaping.rawValue)",
      "ascii: \(word(isASCII))", "mouse: \(word(usesMouse))",
    ]
    for action in Action.allCases {
      var keys: [Key] = []
      for binding in bindings where binding.action == action {
        for key in binding.keys where !keys.contains(key) { keys.append(key) }
      }
      guard !keys.isEmpty else { continue }
      lines += ["", "action: \(action.name)"] + keys.map { "key: \($0.name)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
