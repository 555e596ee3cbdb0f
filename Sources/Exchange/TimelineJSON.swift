import ExtractionModel

/// A timeline as a JSON array, one row a line, so that two of them can be compared by line.
enum TimelineJSON {
  static func text(_ rows: [TimelineRow], pack: Pack) -> String {
    guard !rows.isEmpty else { return "[]\n" }
    return "[\n" + rows.map { JSON.object($0.fields(in: pack)).line }.joined(separator: ",\n") + "\n]\n"
  }
}
