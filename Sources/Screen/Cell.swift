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

  /// A blank that Arabic on its two sides is not joined across by a terminal that reorders: that of Braille, which is
  /// written from the left. A mark without a column would do too, but mlterm loses count of the columns over it.
  static let heldBlank = "\u{2800}"

  /// Whether it is such a blank, for which a font may have no sign.
  public var isHeldBlank: Bool { text == Cell.heldBlank }

  /// Whether it is the right half of the wide cluster to its left.
  public var isContinuation: Bool { text.isEmpty }
}
