import ExtractionModel

/// What is known of a folder's files: JSON Lines, `{"file": …, "published": "YYYY-MM-DD", "outlet": …}`.
///
/// `id`, `url` and `title` are read too; other fields are people's notes.
public struct Manifest: Hashable, Sendable {
  /// What a manifest says of one file.
  public struct Entry: Hashable, Sendable {
    /// The file, relative to the manifest's folder.
    public let file: String
    /// Line of the manifest, from 1.
    public let line: Int
    /// What it says of it.
    public let facts: Facts
  }

  /// Its name, as the user gave it.
  public let input: String
  /// Its lines, in their order.
  public let entries: [Entry]

  /// The manifest in `bytes`, and the lines that say nothing of a file.
  public static func read(_ bytes: [UInt8], input: String) -> (manifest: Manifest, refusals: [Refusal]) {
    var entries: [Entry] = []
    var refusals: [Refusal] = []
    for (number, bytes) in JSONLine.lines(of: bytes) {
      switch JSONLine.read(bytes) {
      case .failure(let malformed): refusals.append(Refusal(input, line: number, malformed.message))
      case .success(let line):
        if let file = line.file, !file.isEmpty {
          entries.append(Entry(file: file, line: number, facts: line.facts))
        } else {
          refusals.append(Refusal(input, line: number, "a line of a manifest needs `file`"))
        }
      }
    }
    return (Manifest(input: input, entries: entries), refusals)
  }

  /// The articles it names, in its order, from a folder that is a value, such as the embedded sample.
  public func articles(in folder: (String) -> [UInt8]?) -> [Arrival] {
    entries.map { entry in
      guard let bytes = folder(entry.file) else { return .refusal(missing(entry)) }
      return PlainText.read(bytes, input: entry.file, name: FileName.stem(entry.file), facts: entry.facts)
    }
  }

  /// The refusal of an entry whose file is not there.
  func missing(_ entry: Entry) -> Refusal {
    Refusal(input, line: entry.line, "names `\(entry.file)`, which is not there", reason: .missing)
  }
}
