import ExtractionModel
import Fusion

/// A timeline for reading: a line a place, a column a day, the marks of the browser's grid.
///
/// Where not all days fit side by side, only those with a report are shown, and the first; where these do not fit
/// either, they are told in blocks one below the other. Marks are kept by number, so that ten years fit into memory.
struct TimelineTable {
  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  private static let cell = 6

  private let timeline: Timeline
  private let days: ClosedRange<Day>
  private let names: [String]
  private let nameWidth: Int
  /// Marks that occur, padded.
  private var marks: [String] = []
  /// The mark of each place and day.
  private var cells: [[UInt32]] = []
  private var isReported: [Bool]
  private var parties: Set<Identifier<Party>> = []

  init(_ timeline: Timeline, _ places: [Identifier<Place>], _ days: ClosedRange<Day>) {
    self.timeline = timeline
    self.days = days
    let byPlace = timeline.names(of: places)
    names = places.map { byPlace[$0]! }
    nameWidth = (names.map(\.count).max() ?? 0) + 2
    isReported = Array(repeating: false, count: days.upperBound.days(after: days.lowerBound) + 1)
    isReported[0] = true
    var numbers: [String: UInt32] = [:]
    for place in places {
      var row: [UInt32] = []
      row.reserveCapacity(isReported.count)
      for (index, state) in timeline.townDays(of: place, over: days).enumerated() {
        if state.reported || state.changed { isReported[index] = true }
        parties.formUnion(state.parties)
        let mark = Self.mark(state, in: timeline)
        let number = numbers[mark] ?? UInt32(marks.count)
        if Int(number) == marks.count {
          numbers[mark] = number
          marks.append(Self.pad(mark, Self.cell))
        }
        row.append(number)
      }
      cells.append(row)
    }
  }

  /// Hands the table out block by block.
  ///
  /// - Parameter width: columns of the page
  func write(width: Int, to write: (String) throws -> Void) rethrows {
    let room = max(1, (width - nameWidth) / Self.cell)
    let columns = isReported.count <= room ? Array(isReported.indices) : isReported.indices.filter { isReported[$0] }
    for start in stride(from: 0, to: columns.count, by: room) {
      let columns = Array(columns[start..<min(start + room, columns.count)])
      var text = start == 0 ? "" : "\n"
      text += header(columns.map { days.lowerBound + $0 })
      for (name, row) in zip(names, cells) {
        text += Self.line([Self.pad(name, nameWidth)] + columns.map { marks[Int(row[$0])] })
      }
      try write(text)
    }
    let left =
      columns.count < isReported.count ? "days without a report of these places are left out\n" : ""
    try write((columns.isEmpty ? "" : "\n") + left + legend)
  }

  /// Years, months and days above the columns, each only where it is another than before.
  private func header(_ shown: [Day]) -> String {
    let first = Self.pad("", nameWidth)
    var (years, months, numbers) = ([first], [first], [first])
    var last: (year: Int, month: Int) = (0, 0)
    for day in shown {
      let (year, month, number) = day.civil
      years.append(Self.pad(year == last.year ? "" : String(year), Self.cell))
      months.append(Self.pad((year, month) == last ? "" : Self.months[month - 1], Self.cell))
      numbers.append(Self.pad(String(number), Self.cell))
      last = (year, month)
    }
    let withYears = days.lowerBound.civil.year != days.upperBound.civil.year
    return (withYears ? Self.line(years) : "") + Self.line(months) + Self.line(numbers)
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
    if state.hasDenial { mark += "!" }
    return mark
  }

  private static func letter(_ party: Identifier<Party>, isReported: Bool, in pack: Pack) -> String {
    let letter = pack[party].map { String($0.letter) } ?? party.rawValue
    return isReported ? letter.uppercased() : letter.lowercased()
  }

  private var legend: String {
    let shown = timeline.pack.parties.filter { parties.contains($0.id) }.map { "\($0.letter) \($0.name)" }
    return shown.joined(separator: ", ") + (shown.isEmpty ? "" : "\n")
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
