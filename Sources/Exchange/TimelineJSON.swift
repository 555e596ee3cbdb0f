import ExtractionModel
import Fusion

/// A timeline as a JSON array, one row a line, so that two of them can be compared by line.
enum TimelineJSON {
  static func write(
    _ timeline: Timeline, _ places: [Identifier<Place>], _ days: ClosedRange<Day>, to write: (String) throws -> Void
  ) rethrows {
    guard !places.isEmpty else { return try write("[]\n") }
    let names = timeline.names(of: places)
    let spelled = DaysSpelled(days)
    var isFirst = true
    for place in places {
      var line = TimelineLine(.json, place, names[place]!, timeline.pack)
      var bytes: [UInt8] = []
      for row in timeline.townDays(of: place, over: days) {
        bytes += isFirst ? "[\n".utf8 : ",\n".utf8
        isFirst = false
        line.add(row, day: spelled[row.day], to: &bytes)
      }
      try write(String(decoding: bytes, as: UTF8.self))
    }
    try write("\n]\n")
  }
}
