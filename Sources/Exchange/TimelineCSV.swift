import ExtractionModel

/// A timeline as CSV by RFC 4180 with a header line; excepted places are separated by semicolons.
enum TimelineCSV {
  static func text(_ rows: [TimelineRow], pack: Pack) -> String {
    let header = "place,place_name,day,holder,standing,extent,except,reported,age_days,changed,for,against\n"
    return rows.reduce(into: header) { text, row in
      let state = row.state
      text +=
        [
          state.place.rawValue, row.name, state.day.description, state.holder?.rawValue ?? "",
          state.standing.rawValue, state.extent?.rawValue ?? "",
          state.except.map(\.rawValue).joined(separator: ";"), String(state.reported), String(row.age(in: pack)),
          String(state.changed), String(state.forCount), String(state.againstCount),
        ].map(field).joined(separator: ",") + "\n"
    }
  }

  private static func field(_ text: String) -> String {
    guard text.utf8.contains(where: { [0x22, 0x2c, 0x0a, 0x0d].contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
