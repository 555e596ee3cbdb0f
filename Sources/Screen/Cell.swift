/// One column of the screen: what is drawn there and what it means.
public struct Cell: Hashable, Sendable {
  /// One grapheme cluster ready for the terminal; empty in the right half of a wide one.
  public var text: String
  /// What it means; a theme makes the colour of it.
  public var role: Role

  /// A cell; a blank one by default.
  public init(_ text: String = " ", _ role: Role = .text) {
    self.text = text
    self.role = role
  }

  /// Whether it is the right half of the wide cluster to its left.
  public var isContinuation: Bool { text.isEmpty }
}
