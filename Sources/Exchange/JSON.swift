import Foundation

/// A JSON value on its way out, fields in the order in which they were given.
///
/// Foundation's encoder either sorts keys or leaves their order open, and leaves control characters of articles as they
/// are; here the same value is always the same bytes, and whatever a terminal could take for a command is escaped.
public enum JSON: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case int(Int)
  /// A share or another number with three digits behind the point.
  case thousandths(Double)
  /// Text.
  case string(String)
  /// A list.
  case array([JSON])
  /// Fields in their order.
  case object([Field])

  /// A name and its value.
  public struct Field: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: JSON

    /// A name and its value.
    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// Text, or `null`.
  public static func string(orNull text: String?) -> JSON { text.map(JSON.string) ?? .null }

  /// The value on one line.
  public var line: String {
    var text = ""
    write(to: &text, indent: nil)
    return text
  }

  /// The value over several lines, two blanks a level; ends with a newline.
  public var page: String {
    var text = ""
    write(to: &text, indent: 0)
    return text + "\n"
  }

  private func write(to text: inout String, indent: Int?) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .int(let value): text += String(value)
    case .thousandths(let value): text += String(format: "%.3f", value)
    case .string(let value): JSON.write(value, to: &text)
    case .array(let values):
      JSON.write(values, "[", "]", to: &text, indent: indent) { $0.write(to: &$1, indent: $2) }
    case .object(let fields):
      JSON.write(fields, "{", "}", to: &text, indent: indent) { field, text, indent in
        JSON.write(field.name, to: &text)
        text += indent == nil ? ":" : ": "
        field.value.write(to: &text, indent: indent)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], _ open: String, _ close: String, to text: inout String, indent: Int?,
    item write: (Item, inout String, Int?) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      if index > 0 { text += "," }
      if let indent { text += "\n" + String(repeating: "  ", count: indent + 1) }
      write(item, &text, indent.map { $0 + 1 })
    }
    if let indent, !items.isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
    text += close
  }

  private static func write(_ string: String, to text: inout String) {
    text += "\""
    var string = string
    string.withUTF8 { bytes in
      // Stretches without anything to escape are taken whole: nearly always all of it.
      var start = 0
      var index = 0
      while index < bytes.count {
        guard mayNeedEscape(bytes, index) else {
          index += 1
          continue
        }
        let scalar = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self).unicodeScalars.first!
        let width = UTF8.width(scalar)
        if let escaped = escape(scalar) {
          text += String(decoding: bytes[start..<index], as: UTF8.self)
          text += escaped
          start = index + width
        }
        index += width
      }
      text += String(decoding: bytes[start...], as: UTF8.self)
    }
    text += "\""
  }

  /// Whether a character that has to be escaped may begin at a byte.
  private static func mayNeedEscape(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case 0x00..<0x20, 0x22, 0x5c, 0x7f, 0xc2, 0xe2, 0xef: true
    case 0xd8: index + 1 < bytes.count && bytes[index + 1] == 0x9c
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case _ where commandsTerminals(scalar):
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: return nil
    }
  }

  /// Control characters, and the invisible ones that turn the direction of what follows or break its line.
  static func commandsTerminals(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1f, 0x7f...0x9f, 0x061c, 0x200e, 0x200f, 0x2028...0x202e, 0x2066...0x2069, 0xfeff: true
    default: false
    }
  }
}
