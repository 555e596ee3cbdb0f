/// What comes from the user or the terminal, one at a time.
public enum Input: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// The mouse did something.
  case mouse(Mouse)
  /// The screen has another size now.
  case resize(width: Int, height: Int)
  /// The terminal said late how Arabic must be arranged on it.
  case arrangement(Bidi)
  /// The terminal is gone.
  case hangUp
}

/// What the mouse did, and where.
public struct Mouse: Hashable, Sendable {
  /// Kinds of events.
  public enum Action: Hashable, Sendable {
    /// Left button.
    case click
    /// Right button.
    case menu
    /// The wheel, a notch.
    case wheelUp, wheelDown
  }

  /// Column from 0.
  public let x: Int
  /// Row from 0.
  public let y: Int
  /// What it did.
  public let action: Action

  /// An event.
  public init(x: Int, y: Int, action: Action) {
    self.x = x
    self.y = y
    self.action = action
  }
}
