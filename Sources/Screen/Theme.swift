/// How a role looks: colours at each depth a terminal can have, and attributes.
public struct Style: Hashable, Sendable {
  /// What a terminal can do to a cell without colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// Bits.
    public let rawValue: UInt8

    /// A set of bits.
    public init(rawValue: UInt8) {
      self.rawValue = rawValue
    }

    /// Heavier or brighter.
    public static let bold = Attributes(rawValue: 1)
    /// Paler.
    public static let dim = Attributes(rawValue: 2)
    /// Underlined.
    public static let underline = Attributes(rawValue: 4)
    /// Foreground and background exchanged.
    public static let reverse = Attributes(rawValue: 8)
    /// Slanted.
    public static let italic = Attributes(rawValue: 16)

    static let byName: [String: Attributes] = [
      "bold": .bold, "dim": .dim, "underline": .underline, "reverse": .reverse, "italic": .italic,
    ]
  }

  /// One colour at three depths: indices of the xterm-256, 16-colour and 8-colour palettes.
  public struct Colour: Hashable, Sendable {
    /// Index in the xterm-256 palette.
    public let of256: UInt8
    /// Index of 16.
    public let of16: UInt8
    /// Index of 8.
    public let of8: UInt8
  }

  /// Foreground; the terminal's own where nothing.
  public internal(set) var ink: Colour?
  /// Background; the terminal's own where nothing.
  public internal(set) var ground: Colour?
  /// Attributes beside colours.
  public internal(set) var attributes: Attributes = []
  /// Attributes instead of colours.
  public internal(set) var mono: Attributes = []

  init() {}
}

/// How many colours there are to paint with.
public enum ColourDepth: Int, CaseIterable, Hashable, Sendable {
  /// None: a monochrome terminal, `NO_COLOR`, `--color=never`.
  case none = 0
  /// The eight of ECMA-48.
  case eight = 8
  /// With their bright forms.
  case sixteen = 16
  /// xterm's palette. Palette entries are never redefined: they are the user's.
  case full = 256

  /// The depth of a terminal with so many colours.
  public init(colours: Int) {
    self = Self.allCases.last { $0.rawValue <= colours } ?? .none
  }
}

/// What a role looks like at one depth.
public struct Paint: Hashable, Sendable {
  /// Palette index of the foreground; the terminal's own where nothing.
  public let ink: UInt8?
  /// Palette index of the background; the terminal's own where nothing.
  public let ground: UInt8?
  /// Attributes.
  public let attributes: Style.Attributes
}

/// Roles become colours here and nowhere else.
public struct Theme: Hashable, Sendable {
  /// Name of its file: `night`.
  public let name: String
  /// Style of each role the file has.
  public let styles: [Role: Style]

  /// A theme without colours: what is left when no file can be read.
  public static let plain = Theme(name: "plain", styles: [:])

  init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = styles
  }

  /// How a role is painted at a depth.
  public func paint(_ role: Role, _ depth: ColourDepth) -> Paint {
    let style = styles[role] ?? Style()
    func index(_ colour: Style.Colour?) -> UInt8? {
      switch depth {
      case .none: nil
      case .eight: colour?.of8
      case .sixteen: colour?.of16
      case .full: colour?.of256
      }
    }
    return Paint(
      ink: index(style.ink), ground: index(style.ground), attributes: depth == .none ? style.mono : style.attributes)
  }
}
