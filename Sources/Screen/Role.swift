/// The colour slots a party can ask for; what a slot looks like is a theme's business.
public enum Tint: String, CaseIterable, Hashable, Sendable {
  /// Slots by the names that packs use.
  case red, green, cyan, yellow, magenta, blue, black, grey
}

/// What a cell means, so that colours exist in themes only.
public enum Role: Hashable, Sendable {
  /// Plain text: the terminal's own colours.
  case text
  /// Secondary text: identifiers, counts, separators.
  case faint
  /// What the eye should find first in a pane.
  case strong
  /// Heading within a pane.
  case heading
  /// The line at the top of the screen.
  case title
  /// The line of hints at the bottom.
  case status
  /// A key to press, within a hint.
  case key
  /// What the user is typing.
  case input
  /// Frame of a pane.
  case frame
  /// Frame of the pane or tile that has the focus.
  case frameFocused
  /// The selected row of a list.
  case selection
  /// A match of the search.
  case match
  /// Bars of the histogram.
  case bar
  /// The day on which the timeline stands.
  case marker
  /// Land borders of the map.
  case outline
  /// `▲`: changed on this day.
  case changed
  /// `!`: a denial exists.
  case denial
  /// Contested between parties.
  case contested
  /// Disputed by sources.
  case disputed
  /// `·`: never reported.
  case unreported
  /// A party's letter or tile, reported on this day.
  case reported(Tint)
  /// A party's letter or tile, carried over from an earlier day.
  case carried(Tint)
  /// A sentence that a claim was read from, within its article.
  case sentence
  /// Place of a claim, in its sentence.
  case place
  /// Party of a claim.
  case party
  /// The word that carries the predicate.
  case trigger
  /// Who says so.
  case source
  /// How much of the place.
  case extent
  /// When.
  case date
  /// Words that deny.
  case negation
  /// A candidate that was not taken.
  case rejected
  /// Something to look at.
  case warning
  /// Something that failed.
  case error

  /// All roles; a theme has a style for each.
  public static let allCases: [Role] =
    plain.map(\.role) + Tint.allCases.map { .reported($0) }
    + Tint.allCases.map { .carried($0) }

  /// The role of that name in theme files: `frame-focused`, `reported-red`.
  public init?(name: String) {
    guard let role = Self.byName[name] else { return nil }
    self = role
  }

  /// Name in theme files.
  public var name: String {
    switch self {
    case .reported(let tint): "reported-\(tint.rawValue)"
    case .carried(let tint): "carried-\(tint.rawValue)"
    default: Self.plain.first { $0.role == self }?.name ?? ""
    }
  }

  /// One letter that stands for the role in golden grids: capitals are reported tints, small letters carried ones.
  public var letter: Character {
    switch self {
    case .reported(let tint): Character(Self.letter(tint).uppercased())
    case .carried(let tint): Self.letter(tint)
    default: Self.plain.first { $0.role == self }?.letter ?? "."
    }
  }

  private static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.name, $0) })

  private static let plain: [(role: Role, name: String, letter: Character)] = [
    (.text, "text", "."), (.faint, "faint", ","), (.strong, "strong", "*"), (.heading, "heading", "="),
    (.title, "title", "T"), (.status, "status", "_"), (.key, "key", "^"), (.input, "input", ">"),
    (.frame, "frame", "-"), (.frameFocused, "frame-focused", "#"), (.selection, "selection", "@"),
    (.match, "match", "/"), (.bar, "bar", "|"), (.marker, "marker", "&"), (.outline, "outline", ":"),
    (.changed, "changed", "v"), (.denial, "denial", "d"), (.contested, "contested", "%"),
    (.disputed, "disputed", "~"), (.unreported, "unreported", "?"), (.sentence, "sentence", "s"),
    (.place, "place", "1"), (.party, "party", "2"), (.trigger, "trigger", "3"), (.source, "source", "4"),
    (.extent, "extent", "5"), (.date, "date", "6"), (.negation, "negation", "7"), (.rejected, "rejected", "x"),
    (.warning, "warning", "!"), (.error, "error", "X"),
  ]

  private static func letter(_ tint: Tint) -> Character {
    switch tint {
    case .red: "r"
    case .green: "g"
    case .cyan: "c"
    case .yellow: "y"
    case .magenta: "m"
    case .blue: "b"
    case .black: "k"
    case .grey: "e"
    }
  }
}
