import ExtractionModel
import Fusion

/// The forms in which a timeline goes out; each is a file of its own.
public enum TimelineFormat: String, CaseIterable, Sendable {
  case table, json, csv

  /// The states of some places on some days.
  ///
  /// - Parameters:
  ///   - timeline: what is known
  ///   - places: the rows, in this order
  ///   - days: the days of each
  ///   - width: columns of the page that a table is for
  public func text(
    of timeline: Timeline, places: [Identifier<Place>], days: ClosedRange<Day>, width: Int = 120
  ) -> String {
    let rows = TimelineRow.rows(of: timeline, places: places, days: days)
    return switch self {
    case .table: TimelineTable.text(rows, days: days, timeline: timeline, width: width)
    case .json: TimelineJSON.text(rows, pack: timeline.pack)
    case .csv: TimelineCSV.text(rows, pack: timeline.pack)
    }
  }
}
