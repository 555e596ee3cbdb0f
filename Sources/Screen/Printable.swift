/// Makes any text fit to be sent to a terminal: the one place where hostile text is made harmless.
///
/// Articles are written by others. Control characters become `�`, invisible direction controls and fillers are
/// dropped, piles of marks are cut. Everything that is drawn, written into a title or copied passes here.
public enum Printable {
  /// A scalar that may be drawn, and the UTF-8 bytes of the text it came from.
  public struct Scalar: Hashable, Sendable {
    /// The scalar.
    public let value: Unicode.Scalar
    /// First byte in the text as it was given.
    public let start: Int
    /// The byte after its last.
    public let end: Int
  }

  /// Marks that a terminal cell can hold above its base.
  static let marksPerCell = 4

  /// The scalars of a text that may be drawn. Line ends and tabs are blanks.
  ///
  /// - Parameter offset: added to each byte position, for a text that is part of another
  public static func scalars(of text: some StringProtocol, offset: Int = 0) -> [Scalar] {
    var result: [Scalar] = []
    result.reserveCapacity(text.utf8.count)
    var start = offset
    var marks = 0
    for scalar in text.unicodeScalars {
      let end = start + UTF8.width(scalar)
      defer { start = end }
      guard let safe = replacement(scalar) else {
        for scalar in spelledOut(scalar) { result.append(Scalar(value: scalar, start: start, end: end)) }
        continue
      }
      marks = isMark(safe) ? marks + 1 : 0
      guard marks <= marksPerCell else { continue }
      result.append(Scalar(value: safe, start: start, end: end))
    }
    return result
  }

  /// The text without anything that could reach into the terminal, in logical order.
  public static func string(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in scalars(of: text) { result.append(scalar.value) }
    return String(result)
  }

  /// Columns that a text takes on one row, unshaped.
  public static func columns(_ text: String) -> Int {
    scalars(of: text).reduce(0) { $0 + columns($1.value) }
  }

  /// Columns of a scalar: 0 for what joins the one before it, 2 for wide ones.
  public static func columns(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    if isMark(scalar) || isJoiner(scalar) { return 0 }
    return isWide(scalar) ? 2 : 1
  }

  /// The sign that stands for a glyph where only ASCII may be drawn; letters of scripts stay.
  static func ascii(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, first.value >= 0x80 else { return text }
    switch first.value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550: return "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551: return "|"
    case 0x250C...0x254B, 0x2552...0x257F: return "+"
    case 0x2581...0x2588: return "12345678".dropFirst(Int(first.value) - 0x2581).prefix(1).description
    case 0x2589...0x259F, 0x25A0: return "#"
    case 0x2800: return " "
    case 0x2801...0x28FF: return "."
    case 0xB7, 0x2022, 0x2219: return "."
    case 0x2026: return "~"
    case 0x25B2, 0x2191, 0x25B4: return "^"
    case 0x25BC, 0x2193, 0x25BE: return "v"
    case 0x2190, 0x25C0, 0x25C2, 0x2039: return "<"
    case 0x2192, 0x25B6, 0x25B8, 0x203A: return ">"
    case 0x2013, 0x2014, 0x2212: return "-"
    case 0x2018, 0x2019: return "'"
    case 0x201C, 0x201D: return "\""
    case 0x23CE, 0x21B5: return "<"
    case 0x25CF, 0x25CB, 0x25C6, 0x25C7, 0x2605: return "*"
    case 0x2713: return "x"
    case 0xD7: return "x"
    default: return text
    }
  }

  /// Whether it stands above or below the scalar before it.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x300: false
    case 0x300...0x36F, 0x64B...0x65F, 0x670: true
    case 0x620...0x64A, 0x660...0x66F, 0x671...0x6D5: false
    case 0x1160...0x11FF: true
    default: scalar.properties.generalCategory == .nonspacingMark || scalar.properties.generalCategory == .enclosingMark
    }
  }

  /// ZWNJ and ZWJ: they decide how letters join and are not drawn.
  static func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar.value == 0x200C || scalar.value == 0x200D }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " }

  /// The scalar to draw, or nothing where it is dropped or spelled out.
  private static func replacement(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: return " "
    case 0x20...0x7E, 0x620...0x65F: return scalar
    case 0x00...0x1F, 0x7F...0x9F: return "\u{FFFD}"
    case 0x200C, 0x200D: return scalar
    case 0xAD, 0x34F, 0x115F, 0x1160, 0x3164, 0xFFA0, 0xFE00...0xFE0F, 0x180B...0x180F, 0xFDFA...0xFDFD: return nil
    case 0xE0000...0xE0FFF: return nil
    case 0xA0, 0x2007, 0x202F: return "\u{A0}"
    case 0x600...0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2: return scalar
    default: break
    }
    switch scalar.properties.generalCategory {
    case .format: return nil
    case .unassigned, .privateUse, .surrogate, .control: return "\u{FFFD}"
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return " "
    default: return scalar
    }
  }

  /// Ligatures that are a column for the terminal and a whole phrase for the font.
  private static func spelledOut(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    switch scalar.value {
    case 0xFDFA: "صلى الله عليه وسلم".unicodeScalars
    case 0xFDFB: "جل جلاله".unicodeScalars
    case 0xFDFC: "ریال".unicodeScalars
    case 0xFDFD: "بسم الله الرحمن الرحيم".unicodeScalars
    default: "".unicodeScalars
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    var low = 0
    var high = wide.count
    while low < high {
      let middle = (low + high) / 2
      if wide[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < wide.count && wide[low].contains(scalar.value)
  }

  /// East Asian Wide and Fullwidth, Unicode 14 (UAX #11), as the C library counts them.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0, 0x23F3...0x23F3,
    0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F, 0x2693...0x2693, 0x26A1...0x26A1,
    0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5, 0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA,
    0x26F2...0x26F3, 0x26F5...0x26F5, 0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B,
    0x2728...0x2728, 0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
    0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55, 0x2E80...0x303E,
    0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9,
    0xFE10...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FB, 0x1F004...0x1F004,
    0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335,
    0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0,
    0x1F3F4...0x1F3F4, 0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D,
    0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596, 0x1F5A4...0x1F5A4,
    0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC, 0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF,
    0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945,
    0x1F947...0x1F9FF, 0x1FA70...0x1FAF6, 0x20000...0x3FFFD,
  ]
}
