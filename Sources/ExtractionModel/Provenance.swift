/// Where an article came from, how it was read, and who told the day of its publication.
public struct Provenance: Hashable, Sendable {
  /// The file, or the file and the record in it, as the user named it.
  public var input: String?
  /// The form it came in: text, html, jsonl, feed or warc.
  public var format: String?
  /// The encoding of its bytes, by the name that iconv knows; nothing for UTF-8.
  public var encoding: String?
  /// Who told the day of publication; nothing where nobody did, or nobody knows any more.
  public var dating: Dating?

  /// What is known of an article's way here, nothing by default.
  public init(input: String? = nil, format: String? = nil, encoding: String? = nil, dating: Dating? = nil) {
    self.input = input
    self.format = format
    self.encoding = encoding
    self.dating = dating
  }
}

/// Who told the day of an article's publication, the most reliable first; never the file system.
public enum Dating: String, CaseIterable, Comparable, Sendable {
  /// A manifest that a person wrote.
  case manifest
  /// The article itself says so in a field for it.
  case metadata
  /// The user said so of all articles without a date.
  case option
  /// The name of the file or the address of the page.
  case name
  /// A line of the text.
  case dateline

  /// The less reliable comes first.
  public static func < (left: Dating, right: Dating) -> Bool {
    allCases.firstIndex(of: left)! > allCases.firstIndex(of: right)!
  }
}
