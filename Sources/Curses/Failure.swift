/// Why there is no full screen, and what to do.
public enum Failure: Error, Hashable, Sendable, CustomStringConvertible {
  /// Standard input or output is a file or a pipe.
  case noTerminal
  /// The terminal's description is missing.
  case unknownTerminal(String)
  /// The terminal cannot place text.
  case poorTerminal(String)
  /// No locale with UTF-8 can be set.
  case noUTF8
  /// There is a terminal open in this process.
  case inUse

  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .noTerminal:
      "the browser needs a terminal on standard input and output; `whoholds screen` draws the same picture without one"
    case .unknownTerminal(""):
      "TERM is not set: set it to what your terminal is, e.g. TERM=xterm-256color"
    case .unknownTerminal(let name):
      "TERM=\(name) is not known on this machine: try TERM=xterm-256color, or install its terminfo (ncurses-term)"
    case .poorTerminal(let name):
      "TERM=\(name) cannot place text on the screen; `whoholds screen` draws the same picture as plain text"
    case .noUTF8:
      "no UTF-8 locale is installed, and Arabic cannot be shown without one: set LC_ALL=C.UTF-8"
    case .inUse:
      "the terminal is in use by this process already"
    }
  }
}
