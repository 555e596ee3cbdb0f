import Screen

/// What is known of the program that draws the cells, and so how Arabic must be handed to it.
///
/// Most terminals draw columns in the order in which they come; some reorder Arabic themselves, and of these some can
/// be told not to (`CSI 8 l`, terminal-wg's BiDi recommendation). What it answers counts more than the environment,
/// which is inherited from the terminal that another one was started in.
public struct Emulator: Hashable, Sendable {
  /// What it answered to `CSI 8 $ p`: 1 or 2 where it knows the mode.
  public var directionMode: Int?
  /// What it answered to `CSI > 0 q`.
  public var version: String?
  /// What tmux says of the terminal around it: its version, else its name.
  public var outer: String?
  /// Variables it was started with.
  public var environment: [String: String]

  /// A terminal of which this is known.
  public init(
    environment: [String: String], directionMode: Int? = nil, version: String? = nil, outer: String? = nil
  ) {
    self.outer = outer
    self.environment = environment
    self.directionMode = directionMode
    self.version = version
  }

  /// Whether it reorders by itself and can be told to leave that to us.
  public var canBeSwitched: Bool { directionMode == 1 || directionMode == 2 }

  /// Whether it has signs for Arabic letters; the Linux console has not.
  public var showsArabic: Bool { environment["TERM"] != "linux" }

  /// The arrangement that reads right on it.
  public var bidi: Bidi {
    if canBeSwitched { return Bidi(.visual) }
    // mlterm draws lam-alef in one column where two letters came, which moves the rest of the line.
    let isOuter = environment["TMUX"] != nil && outer?.hasPrefix("mlterm") == true
    if named("mlterm") || environment["MLTERM"] != nil || isOuter { return Bidi(.segments, shapes: true) }
    return Bidi(strategy)
  }

  private var strategy: Bidi.Strategy {
    if let version, !version.hasPrefix("tmux") { return Self.strategy(of: version) ?? .visual }
    if environment["TMUX"] != nil {
      // tmux passes on columns as they come and swallows `CSI 8 l`: what counts is the terminal around it.
      if let outer, let strategy = Self.strategy(of: outer) { return strategy }
      if environment["VTE_VERSION"] != nil { return .segments }
    }
    let program = environment["TERM_PROGRAM"]
    if environment["KONSOLE_VERSION"] != nil || named("putty") || program == "Apple_Terminal" || program == "iTerm.app"
    {
      return .segments
    }
    return named("xterm-kitty") || environment["KITTY_WINDOW_ID"] != nil ? .words : .visual
  }

  /// What a terminal that gives this version of itself needs; nothing where it is not known by it.
  private static func strategy(of version: String) -> Bidi.Strategy? {
    if version.hasPrefix("Konsole") || version.hasPrefix("iTerm2") { return .segments }
    if version.hasPrefix("kitty") { return .words }
    return version.hasPrefix("XTerm") ? .visual : nil
  }

  private func named(_ prefix: String) -> Bool { environment["TERM"]?.hasPrefix(prefix) ?? false }

  /// Milliseconds to wait for its answer before the first frame. An answer that comes later is taken too; only where
  /// a frame would first be seen in the wrong order is it worth waiting.
  var patience: Int32 { environment["VTE_VERSION"] != nil ? 40 : 6 }
}
