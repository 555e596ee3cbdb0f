import ExtractionModel

/// Words that make their line no part of an article: "read also", "share", "all rights reserved".
///
/// They come from `furniture.rec`; nothing here knows them, nor any site.
struct FurnitureLabels: Sendable {
  /// How a label has to stand in its line.
  enum Stand: String, CaseIterable, Sendable {
    /// Nothing beside it but digits and signs.
    case alone
    /// Alone, or with a sign behind it.
    case colon
    /// The line begins with it.
    case first
  }

  /// What begins with the label.
  enum Opening: String, CaseIterable, Sendable {
    /// Nothing: it is about its own line.
    case line
    /// The headlines below it.
    case list
    /// All that follows.
    case rest
  }

  /// One entry.
  struct Label: Sendable {
    let stands: Stand
    let opens: Opening
  }

  /// The most words of a label.
  static let mostWords = 6

  private var numbers = HashTable(capacity: 256)
  private var labels: [Label] = []

  /// The label of a phrase's key.
  subscript(key: UInt64) -> Label? { numbers.find(key).map { labels[Int($0)] } }

  /// Reads `furniture.rec`.
  static func read(
    _ records: [Record], file: String, letters: Letters, _ problems: inout [Problem]
  ) -> FurnitureLabels {
    var found = FurnitureLabels()
    var phrase = FoldedPhrase()
    for record in records {
      guard record["label"] != nil else {
        problems.append(Problem(file, record.line, "a record here has a `label`"))
        continue
      }
      let label = Label(
        stands: value(record, "stands", .alone, file, &problems), opens: value(record, "opens", .line, file, &problems))
      for field in record.fields where field.key == "label" || field.key == "same" {
        letters.fold(field.value, into: &phrase)
        guard (1...mostWords).contains(phrase.count) else {
          problems.append(Problem(file, field.line, "`\(field.value)` has to be one to \(mostWords) words"))
          continue
        }
        found.numbers.insert(phrase.key.value, Int32(found.labels.count))
        found.labels.append(label)
      }
    }
    return found
  }

  private static func value<Value: RawRepresentable & CaseIterable>(
    _ record: Record, _ name: Record.Name, _ usual: Value, _ file: String, _ problems: inout [Problem]
  ) -> Value where Value.RawValue == String {
    guard let field = record.field(name) else { return usual }
    if let value = Value(rawValue: field.value) { return value }
    let choices = Value.allCases.map(\.rawValue).joined(separator: ", ")
    problems.append(Problem(file, field.line, "`\(field.name): \(field.value)` is none of \(choices)"))
    return usual
  }
}
