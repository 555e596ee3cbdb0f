import ExtractionModel
import Fusion

/// A timeline for reading: a line a place, a column a day, the marks of the browser's grid.
enum TimelineTable {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  private static let cell = 6

  static func text(_ rows: [TimelineRow], days: ClosedRange<Day>, timeline: Timeline) -> String {
    let pack = timeline.pack
    let count = days.upperBound.number - days.lowerBound.number + 1
    let width = (rows.map { $0.name.count }.max() ?? 0) + 2
    let columns = (0..<count).map { header(days.lowerBound + $0, isFirst: $0 == 0) }
    var text = line([pad("", width)] + columns.map { pad($0.month, cell) })
    text += line([pad("", width)] + columns.map { pad($0.day, cell) })
    for start in stride(from: 0, to: rows.count, by: count) {
      let states = rows[start..<start + count].map { pad(mark($0.state, in: timeline), cell) }
      text += line([pad(rows[start].name, width)] + states)
    }
    return text + "\n" + legend(rows, in: pack)
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

  private static func header(_ day: Day, isFirst: Bool) -> (month: String, day: String) {
    let civil = day.civil
    return (isFirst || civil.day == 1 ? months[civil.month - 1] : "", String(civil.day))
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
