/// A key as the user names it.
public enum Key: Hashable, Sendable {
  /// A character that was typed; Space is one.
  case character(Character)
  /// A key held with Control, as a small letter or sign. Ctrl-I, Ctrl-M and Ctrl-[ are Tab, Enter and Esc.
  case control(Character)
  /// F1 to F24.
  case function(Int)
  /// Keys with names.
  case left, right, up, down, enter, escape, tab, backTab, backspace, delete, insert, pageUp, pageDown, home, end

  /// The space bar.
  public static let space = Key.character(" ")

  /// The key of a name: a character is itself, else `Left`, `Space`, `Ctrl-P`, `F6` …
  public init?(name: String) {
    if name.count == 1, let character = name.first {
      self = character == " " ? .space : .character(character)
    } else if let named = Self.named.first(where: { $0.name.lowercased() == name.lowercased() }) {
      self = named.key
    } else if name.lowercased().hasPrefix("ctrl-"), name.count == 6, let last = name.lowercased().last {
      guard let key = Self.held(last) else { return nil }
      self = key
    } else if name.first == "F" || name.first == "f", let number = Int(name.dropFirst()), (1...24).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  /// Name in `--keys`, in help and in the manual.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(let character): "Ctrl-\(character.uppercased())"
    case .function(let number): "F\(number)"
    default: Self.named.first { $0.key == self }?.name ?? ""
    }
  }

  /// What a terminal sends for Control and a character.
  private static func held(_ character: Character) -> Key? {
    switch character {
    case "i": .tab
    case "m", "j": .enter
    case "[": .escape
    case "h", "?": .backspace
    case "a"..."z", "@", "\\", "]", "^", "_": character.utf8.count == 1 ? .control(character) : nil
    default: nil
    }
  }

  private static let named: [(key: Key, name: String)] = [
    (.left, "Left"), (.right, "Right"), (.up, "Up"), (.down, "Down"), (.enter, "Enter"), (.escape, "Esc"),
    (.tab, "Tab"), (.backTab, "BackTab"), (.space, "Space"), (.backspace, "Backspace"), (.delete, "Delete"),
    (.insert, "Insert"), (.pageUp, "PageUp"), (.pageDown, "PageDown"), (.home, "Home"), (.end, "End"),
  ]
}

extension Key {
  /// A word of a key script that names no key.
  public struct Unknown: Error, Hashable, CustomStringConvertible {
    /// The word as written.
    public let word: String

    /// What is wrong and what would be right.
    public var description: String {
      "--keys: `\(Printable.string(word))` is no key: a character, Left Right Up Down Enter Esc Tab BackTab Space "
        + "Backspace Delete Insert PageUp PageDown Home End Ctrl-X F1, or text:… to type characters"
    }
  }

  /// Keys of a script: names separated by blanks; `text:حلب` types its characters.
  public static func script(_ text: String) throws(Unknown) -> [Key] {
    var keys: [Key] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if word.hasPrefix("text:") {
        keys += word.dropFirst(5).map { .character($0) }
      } else if let key = Key(name: String(word)) {
        keys.append(key)
      } else {
        throw Unknown(word: String(word))
      }
    }
    return keys
  }
}
