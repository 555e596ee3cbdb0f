import CNcurses
import Screen

/// Makes input out of what `wgetch` gives: bytes, and ncurses' own key codes from 256.
///
/// `get_wch` is never used: one byte that is not UTF-8 wedges it. Here a broken character is dropped and the next one
/// is whole again; escape sequences nobody asked for are swallowed, not typed.
struct Decoder {
  /// What one code or sequence meant.
  enum Event: Hashable {
    case key(Key)
    /// ncurses has a mouse event to fetch.
    case mouse
    /// What the terminal says about `CSI 8`: 1 set, 2 reset, else it does not know the mode.
    case directionMode(Int)
    /// Name and version of the terminal.
    case version(String)
    /// The terminal has answered all that was asked before.
    case attributes
  }

  private var pending: Int32?

  /// The next event, or nothing when there is no more input.
  ///
  /// - Parameter read: the next code; waits a moment for the rest of a sequence where its argument is true
  mutating func next(_ read: (_ waits: Bool) -> Int32?) -> Event? {
    while let code = take(read, waits: false) {
      if let event = event(code, read) { return event }
    }
    return nil
  }

  private mutating func take(_ read: (Bool) -> Int32?, waits: Bool) -> Int32? {
    if let code = pending {
      pending = nil
      return code
    }
    return read(waits)
  }

  private mutating func event(_ code: Int32, _ read: (Bool) -> Int32?) -> Event? {
    switch code {
    case 0x1B: escape(read)
    case 0x09: .key(.tab)
    case 0x0A, 0x0D: .key(.enter)
    case 0x08, 0x7F: .key(.backspace)
    case 0x00...0x1F: .key(.control(Character(Self.control(UInt8(code)))))
    case 0x20...0x7E: .key(.character(Character(UnicodeScalar(UInt8(code)))))
    case 0x80...0xFF: character(UInt8(code), read).map { .key(.character($0)) }
    case KEY_MOUSE: .mouse
    case KEY_F0 + 1...KEY_F0 + 24: .key(.function(Int(code - KEY_F0)))
    default: Self.keys[code].map { .key($0) }
    }
  }

  /// The letter that Control turned into a code below 32.
  private static func control(_ byte: UInt8) -> UnicodeScalar {
    byte == 0 || byte > 26 ? UnicodeScalar(byte + 0x40) : UnicodeScalar(byte + 0x60)
  }

  private mutating func character(_ lead: UInt8, _ read: (Bool) -> Int32?) -> Character? {
    let count =
      switch lead {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 0
      }
    var bytes = [lead]
    while bytes.count < count {
      guard let code = take(read, waits: true) else { return nil }
      guard (0x80...0xBF).contains(code) else {
        pending = code
        return nil
      }
      bytes.append(UInt8(code))
    }
    guard let text = String(validating: bytes, as: UTF8.self), let scalar = text.unicodeScalars.first,
      scalar.value > 0x9F
    else { return nil }
    return Character(scalar)
  }

  private mutating func escape(_ read: (Bool) -> Int32?) -> Event? {
    guard let code = take(read, waits: true) else { return .key(.escape) }
    switch code {
    case Int32(UInt8(ascii: "[")): return sequence(read)
    case Int32(UInt8(ascii: "O")):
      guard let final = take(read, waits: true) else { return .key(.escape) }
      if final == Int32(UInt8(ascii: "M")) { return .key(.enter) }
      if let event = Self.final(final, parameter: 0) { return event }
      pending = final
      return nil
    case Int32(UInt8(ascii: "P")), Int32(UInt8(ascii: "]")): return string(read)
    default:
      pending = code
      return .key(.escape)
    }
  }

  /// `CSI` parameters, intermediates, final.
  private mutating func sequence(_ read: (Bool) -> Int32?) -> Event? {
    var text: [UInt8] = []
    while text.count < 64, let code = take(read, waits: true) {
      switch code {
      case 0x20...0x3F: text.append(UInt8(code))
      case 0x40...0x7E: return Self.meaning(text, final: code)
      default:
        pending = code
        return nil
      }
    }
    return nil
  }

  /// A string up to its end; only XTVERSION's `>|name` means something.
  private mutating func string(_ read: (Bool) -> Int32?) -> Event? {
    var text: [UInt8] = []
    while text.count < 256, let code = take(read, waits: true), code != 0x07 {
      if code == 0x1B {
        if let next = take(read, waits: true), next != Int32(UInt8(ascii: "\\")) { pending = next }
        break
      }
      guard (0x20...0x7E).contains(code) else {
        pending = code
        break
      }
      text.append(UInt8(code))
    }
    guard text.starts(with: ">|".utf8) else { return nil }
    return .version(String(decoding: text.dropFirst(2), as: UTF8.self))
  }

  private static func meaning(_ text: [UInt8], final: Int32) -> Event? {
    let numbers = text.split(separator: UInt8(ascii: ";")).map {
      Int(String(decoding: $0.filter(isDigit), as: UTF8.self))
    }
    switch final {
    case Int32(UInt8(ascii: "y")):
      guard text.last == UInt8(ascii: "$"), text.first != UInt8(ascii: "?"), numbers.count == 2, numbers[0] == 8
      else { return nil }
      return .directionMode(numbers[1] ?? 0)
    case Int32(UInt8(ascii: "c")): return text.first == UInt8(ascii: "?") ? .attributes : nil
    case _ where text.first.map { (0x3C...0x3F).contains($0) } ?? false: return nil
    default: return Self.final(final, parameter: numbers.first.flatMap { $0 } ?? 0)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Keys whose sequence the terminal's description does not hold.
  private static func final(_ code: Int32, parameter: Int) -> Event? {
    guard let byte = UInt8(exactly: code) else { return nil }
    switch (UnicodeScalar(byte), parameter) {
    case ("A", _): return .key(.up)
    case ("B", _): return .key(.down)
    case ("C", _): return .key(.right)
    case ("D", _): return .key(.left)
    case ("H", _), ("~", 1), ("~", 7): return .key(.home)
    case ("F", _), ("~", 4), ("~", 8): return .key(.end)
    case ("Z", _): return .key(.backTab)
    case ("~", 2): return .key(.insert)
    case ("~", 3): return .key(.delete)
    case ("~", 5): return .key(.pageUp)
    case ("~", 6): return .key(.pageDown)
    default: return nil
    }
  }

  private static let keys: [Int32: Key] = [
    KEY_LEFT: .left, KEY_RIGHT: .right, KEY_UP: .up, KEY_DOWN: .down, KEY_SLEFT: .left, KEY_SRIGHT: .right,
    KEY_SR: .up, KEY_SF: .down, KEY_ENTER: .enter, KEY_BTAB: .backTab, KEY_BACKSPACE: .backspace, KEY_DC: .delete,
    KEY_IC: .insert, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_HOME: .home, KEY_END: .end, KEY_A1: .home,
    KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown,
  ]
}
