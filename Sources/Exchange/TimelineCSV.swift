import ExtractionModel
import Fusion

/// A timeline as CSV with a header line; excepted places are separated by semicolons.
enum TimelineCSV {
  private static let header =
    "place,place_name,day,holder,standing,extent,except,reported,age_days,changed,for,against\n"

  static func write(
    _ timeline: Timeline, _ places: [Identifier<Place>], _ days: ClosedRange<Day>, to write: (String) throws -> Void
  ) rethrows {
    try write(header)
    let names = timeline.names(of: places)
    let spelled = DaysSpelled(days)
    for place in places {
      var line = TimelineLine(.csv, place, names[place]!, timeline.pack)
      var bytes: [UInt8] = []
      for row in timeline.townDays(of: place, over: days) {
        line.add(row, day: spelled[row.day], to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
      }
      try write(String(decoding: bytes, as: UTF8.self))
    }
  }
}
