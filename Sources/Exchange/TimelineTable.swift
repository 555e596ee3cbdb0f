import ExtractionModel
import Fusion

/// A timeline for reading: a line a place, a column a day, the marks of the browser's grid.
///
/// Where not all days fit side by side, only those with a report are shown, and the first; where these do not fit
/// either, they are told in blocks one below the other.
enum TimelineTable {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  private static let cell = 6

  /// - Parameter width: columns of the page
  static func text(_ rows: [TimelineRow], days: ClosedRange<Day>, timeline: Timeline, width: Int) -> String {
    let count = days.upperBound.days(after: days.lowerBound) + 1
    let names = (rows.map { $0.name.count }.max() ?? 0) + 2
    let room = max(1, (width - names) / cell)
    let columns = count <= room ? Array(0..<count) : reported(rows, count)
    var blocks: [String] = []
    for start in stride(from: 0, to: columns.count, by: room) {
      let columns = Array(columns[start..<min(start + room, columns.count)])
      var text = header(columns.map { days.lowerBound + $0 }, names, withYears: isOverYears(days))
      for first in stride(from: 0, to: rows.count, by: count) {
        let states = columns.map { pad(mark(rows[first + $0].state, in: timeline), cell) }
        text += line([pad(rows[first].name, names)] + states)
      }
      blocks.append(text)
    }
    let left = columns.count < count ? "days without a report of these places are left out\n" : ""
    return blocks.joined(separator: "\n") + "\n" + left + legend(rows, in: timeline.pack)
  }

  /// The first day and those on which anything is reported or changes, by their number in the range.
  private static func reported(_ rows: [TimelineRow], _ count: Int) -> [Int] {
    var isShown = [Bool](repeating: false, count: count)
    isShown[0] = true
    for (index, row) in rows.enumerated() where row.state.reported || row.state.changed {
      isShown[index % count] = true
    }
    return isShown.indices.filter { isShown[$0] }
  }

  private static func isOverYears(_ days: ClosedRange<Day>) -> Bool {
    days.lowerBound.civil.year != days.upperBound.civil.year
  }

  /// Years, months and days above the columns, each only where it is another than before.
  private static func header(_ days: [Day], _ names: Int, withYears: Bool) -> String {
    var (years, months, numbers) = ([pad("", names)], [pad("", names)], [pad("", names)])
    var last: (year: Int, month: Int) = (0, 0)
    for day in days {
      let (year, month, number) = day.civil
      years.append(pad(year == last.year ? "" : String(year), cell))
      months.append(pad((year, month) == last ? "" : Self.months[month - 1], cell))
      numbers.append(pad(String(number), cell))
      last = (year, month)
    }
    return (withYears ? line(years) : "") + line(months) + line(numbers)
  }

  /// What stands for a state: `O` reported, `o` carried over, `O?` claimed only, `G/O` contested, `G≠O` disputed, `O+K`
  /// shared, `·` unknown; `▲` changed on this day, `!` with a denial.
  private static func mark(_ state: TownDay, in timeline: Timeline) -> String {
    let letters = state.parties.map { letter($0, isReported: state.reported, in: timeline.pack) }
    var mark =
      switch state.standing {
      case .unknown: "·"
      case .contested: letters.joined(separator: "/")
      case .disputed: letters.joined(separator: "≠")
      case .held: letters.joined(separator: "+")
      case .claimed: letters.joined(separator: "+") + "?"
      }
    if state.changed { mark += "▲" }
    let isSaid = state.forCount + state.againstCount > 0
    if isSaid, timeline.control(of: state.place, on: state.day).hasDenial { mark += "!" }
    return mark
  }

  private static func letter(_ party: Identifier<Party>, isReported: Bool, in pack: Pack) -> String {
    let letter = pack[party].map { String($0.letter) } ?? party.rawValue
    return isReported ? letter.uppercased() : letter.lowercased()
  }

  private static func legend(_ rows: [TimelineRow], in pack: Pack) -> String {
    let shown = Set(rows.flatMap { $0.state.parties })
    let parties = pack.parties.filter { shown.contains($0.id) }.map { "\($0.letter) \($0.name)" }
    return parties.joined(separator: ", ") + (parties.isEmpty ? "" : "\n")
      + "O reported that day, o carried over, O? claimed only, G/O contested, G≠O disputed, · unknown, ▲ changed, "
      + "! denied\n"
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private static func line(_ cells: [String]) -> String {
    var text = cells.joined()
    while text.utf8.last == UInt8(ascii: " ") { text.removeLast() }
    return text + "\n"
  }
}
