import ExtractionModel
import Screen

/// The themes of the data folder: `themes/NAME.rec`.
enum Themes {
  /// Themes by name, and what is wrong in their files.
  static func read(_ files: DataFiles) -> (themes: [String: Theme], problems: [Problem]) {
    var themes: [String: Theme] = [:]
    var problems: [Problem] = []
    for path in files.paths where path.hasPrefix("themes/") && path.hasSuffix(".rec") {
      let name = String(path.dropFirst("themes/".count).dropLast(".rec".count))
      themes[name] = read(name, in: files, &problems)
    }
    return (themes, problems)
  }

  /// Names of all themes: the usual one first, the one without colours last.
  static func names(in files: DataFiles) -> [String] {
    let known = ["night", "paper", "okabe-ito"]
    let names = files.paths.filter { $0.hasPrefix("themes/") && $0.hasSuffix(".rec") }
      .map { String($0.dropFirst("themes/".count).dropLast(".rec".count)) }.sorted()
    return known.filter(names.contains) + names.filter { !known.contains($0) }
  }

  private static func read(_ name: String, in files: DataFiles, _ problems: inout [Problem]) -> Theme {
    let path = "themes/\(name).rec"
    let records = files.records(path, &problems).map { record in
      record.fields.map { Theme.Field(name: $0.name, value: $0.value, line: $0.line) }
    }
    let (theme, faults) = Theme.read(name: name, records: records)
    problems += faults.map { Problem(path, $0.line, $0.message) }
    return theme
  }

  /// The theme of that name, or one without colours where the data have none of that name.
  static func theme(_ name: String, in files: DataFiles) -> Theme {
    guard files["themes/\(name).rec"] != nil else { return .plain }
    var problems: [Problem] = []
    return read(name, in: files, &problems)
  }
}
