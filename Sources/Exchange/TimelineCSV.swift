import ExtractionModel

/// A timeline as CSV with a header line; excepted places are separated by semicolons.
enum TimelineCSV {
  private static let header =
    "place,place_name,day,holder,standing,extent,except,reported,age_days,changed,for,against\n"

  static func text(_ rows: [TimelineRow], pack: Pack) -> String {
    rows.reduce(into: header) { $0 += CSV.row($1.fields(in: pack)) }
  }
}
