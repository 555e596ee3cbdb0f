/// Rows of comma-separated values by RFC 4180, ended by a newline.
///
/// One row is always one line: line breaks of articles become blanks, and characters that command a terminal become
/// U+FFFD, as spreadsheets and `cat` get them too. For exact bytes there is JSON.
enum CSV {
  /// The names of fields as a header.
  static func header(_ fields: [JSON.Field]) -> String { line(fields.map(\.name)) }

  /// The values of fields; lists are separated by semicolons, and what is not there is empty.
  static func row(_ fields: [JSON.Field]) -> String { line(fields.map { text($0.value) }) }

  /// The same without the line end: a part of a row.
  static func cells(_ fields: [JSON.Field]) -> String {
    fields.map { quoted(text($0.value)) }.joined(separator: ",")
  }

  private static func line(_ fields: [String]) -> String { fields.map(quoted).joined(separator: ",") + "\n" }

  private static func text(_ value: JSON) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    case .array(let values): values.map(text).joined(separator: ";")
    default: value.line
    }
  }

  private static func quoted(_ text: String) -> String {
    var field = ""
    var needsQuotes = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"":
        needsQuotes = true
        field += "\"\""
      case ",":
        needsQuotes = true
        field += ","
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}": field += " "
      case _ where JSON.commandsTerminals(scalar): field += "\u{fffd}"
      default: field.unicodeScalars.append(scalar)
      }
    }
    return needsQuotes ? "\"\(field)\"" : field
  }
}
