import Fusion
import Screen

/// Where the user is: which keys mean something.
public enum Context: String, CaseIterable, Hashable, Sendable {
  /// Panes of the main view, by the one that has the focus.
  case towns, map, sentences, timeline
  /// Views on top of it.
  case article, diff, why, legend, calibration, help, palette, search, found, filter, link

  /// The panes of the main view.
  public static let panes: Set<Context> = [.towns, .map, .sentences, .timeline]
  /// Everywhere but where characters are typed.
  public static let browsing: Set<Context> = Set(allCases).subtracting(typing)
  /// Where characters are typed.
  public static let typing: Set<Context> = [.help, .palette, .search]
  /// Everywhere.
  public static let everywhere = Set(allCases)
}

/// The one table of keys: dispatch, help overlay, hint line and manual all come from it.
public enum Keymap {
  /// Headings under which help and manual list the keys.
  public enum Group: String, CaseIterable, Hashable, Sendable {
    case moving = "Moving", time = "Time", views = "Views", program = "Program"
  }

  /// What a language calls a line of the table.
  struct Caption: Hashable, Sendable {
    let hint: String?
    let title: String
    let help: String
  }

  /// A line of the table: these keys do that, in these contexts.
  public struct Binding: Hashable, Sendable {
    /// What it does.
    public let action: Action
    /// Keys that do it, the one to show first.
    public internal(set) var keys: [Key]
    /// Heading it belongs to.
    public let group: Group
    /// Where it works.
    public let contexts: Set<Context>

    let english: Caption
    let arabic: Caption
    /// In which language it is told.
    var language = Language.english

    private var caption: Caption {
      switch language {
      case .english: english
      case .arabic: arabic
      }
    }

    /// Two or three words: `next day`.
    public var title: String { caption.title }
    /// A sentence for help and manual.
    public var help: String { caption.help }
    /// Its word in the hint line, which neighbours may share; nothing keeps it out of the line.
    public var hint: String? { caption.hint }

    /// Gives it other keys.
    public mutating func rebind(to keys: [Key]) { self.keys = keys }

    /// Takes keys away that mean something else now; Ctrl-C always quits.
    public mutating func drop(_ taken: [Key]) {
      keys.removeAll { taken.contains($0) && !(action == .quit && $0 == .control("c")) }
    }
  }

  /// What a key does in a context; nothing where it does nothing.
  public static func action(for key: Key, in context: Context, of table: [Binding] = bindings) -> Action? {
    table.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.action
  }

  /// Lines of the table that work in a context, each action once with all the keys it has there.
  public static func bindings(in context: Context, of table: [Binding] = bindings) -> [Binding] {
    var result: [Binding] = []
    for binding in table where binding.contexts.contains(context) {
      if let index = result.firstIndex(where: { $0.action == binding.action }) {
        result[index].keys += binding.keys
      } else {
        result.append(binding)
      }
    }
    return result
  }

  /// The table as a language tells it. Where lines run from right to left, what leads on lies to the left: keys that
  /// point aside change places, but on the map, where left is west.
  static func table(_ table: [Binding], in language: Language) -> [Binding] {
    guard language != .english else { return table }
    let aside: Set<Action> = [.left, .right, .previousDay, .nextDay, .otherDayBefore, .otherDayAfter]
    let mirror: [Key: Key] = [
      .left: .right, .right: .left, .character("h"): .character("l"), .character("l"): .character("h"),
    ]
    return table.map { binding in
      var told = binding
      told.language = language
      if language.speech.isMirrored, aside.contains(binding.action), binding.contexts.count == 1,
        binding.contexts != [.map]
      {
        told.keys = binding.keys.map { mirror[$0] ?? $0 }
      }
      return told
    }
  }
}
