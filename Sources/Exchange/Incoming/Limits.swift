/// How much of anything is taken in: what is larger is refused by name, and the rest goes on.
///
/// docs/data-model.md states them.
public enum Limits {
  /// Bytes of what is read at once: a text, a line of JSON Lines, a record of a WARC file, unpacked.
  public static let document = 64 << 20
  /// Bytes of a page or feed, whose tree takes several times as much.
  public static let markup = 16 << 20
  /// Bytes of the lines above a record of a WARC file or an answer of a server.
  static let head = 64 << 10
  /// Bytes that are passed over in search of the end of something that was too large.
  static let passedOver = 1 << 30
  /// Characters of a title, an outlet or an address.
  static let field = 2000
  /// Folders within folders.
  static let folders = 64
}
