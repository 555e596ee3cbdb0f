import ExtractionModel
import Fusion

/// The forms in which a timeline goes out; each is a file of its own.
public enum TimelineFormat: String, CaseIterable, Sendable {
  case table, json, csv

  /// The states of some places on some days, as one text.
  ///
  /// - Parameters:
  ///   - timeline: what is known
  ///   - places: the rows, in this order
  ///   - days: the days of each
  ///   - width: columns of the page that a table is for
  public func text(
    of timeline: Timeline, places: [Identifier<Place>], days: ClosedRange<Day>, width: Int = 120
  ) -> String {
    var text = ""
    write(timeline, places: places, days: days, width: width) { text += $0 }
    return text
  }

  /// The same piece by piece, so that ten years of a war need no memory of their own.
  public func write(
    _ timeline: Timeline, places: [Identifier<Place>], days: ClosedRange<Day>, width: Int = 120,
    to write: (String) throws -> Void
  ) rethrows {
    switch self {
    case .table: try TimelineTable(timeline, places, days).write(width: width, to: write)
    case .json: try TimelineJSON.write(timeline, places, days, to: write)
    case .csv: try TimelineCSV.write(timeline, places, days, to: write)
    }
  }
}
