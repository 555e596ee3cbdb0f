import ExtractionModel
import Fusion

/// Writes the rows of one place as bytes: what stays the same from day to day is made once.
///
/// ``TimelineRow`` says what the columns are; here they are only spelled fast, two million of them in seconds.
struct TimelineLine {
  /// How columns are set.
  enum Form {
    case json, csv
  }

  private let form: Form
  private let pack: Pack
  private let place: [UInt8]
  private let name: String
  private var last: TownDay?
  private var state: [UInt8] = []

  init(_ form: Form, _ place: Identifier<Place>, _ name: String, _ pack: Pack) {
    self.form = form
    self.pack = pack
    self.name = name
    let fields = [JSON.Field("place", .string(place.rawValue)), JSON.Field("place_name", .string(name))]
    self.place = Array(
      (form == .json ? JSON.object(fields).line.dropLast() + ",\"day\":\"" : CSV.cells(fields) + ",").utf8)
  }

  /// Adds the row of a day, without a line end.
  mutating func add(_ row: TownDay, day: [UInt8], to bytes: inout [UInt8]) {
    if last.map({ !isSameState($0, row) }) ?? true { state = spelled(row) }
    last = row
    bytes += place
    bytes += day
    if form == .json { bytes.append(UInt8(ascii: "\"")) }
    bytes += state
    add(",\"reported\":", row.reported, to: &bytes)
    add(",\"age_days\":", TimelineRow.age(of: row, in: pack), to: &bytes)
    add(",\"changed\":", row.changed, to: &bytes)
    add(",\"for\":", row.forCount, to: &bytes)
    add(",\"against\":", row.againstCount, to: &bytes)
    if form == .json { bytes.append(UInt8(ascii: "}")) }
  }

  private func add(_ key: StaticString, to bytes: inout [UInt8]) {
    if form == .json {
      bytes.append(contentsOf: UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
    } else {
      bytes.append(UInt8(ascii: ","))
    }
  }

  private func add(_ key: StaticString, _ value: Bool, to bytes: inout [UInt8]) {
    add(key, to: &bytes)
    let word: StaticString = value ? "true" : "false"
    bytes.append(contentsOf: UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// Numbers here are never negative.
  private func add(_ key: StaticString, _ value: Int, to bytes: inout [UInt8]) {
    add(key, to: &bytes)
    var power = 1
    while value / power >= 10 { power *= 10 }
    while power > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(value / power % 10))
      power /= 10
    }
  }

  private func isSameState(_ left: TownDay, _ right: TownDay) -> Bool {
    left.holder == right.holder && left.standing == right.standing && left.extent == right.extent
      && left.except == right.except
  }

  /// The columns that follow the day and seldom change.
  private func spelled(_ row: TownDay) -> [UInt8] {
    let fields = TimelineRow(state: row, name: name).fields(in: pack).filter { Self.slow.contains($0.name) }
    let text = form == .json ? JSON.object(fields).line.dropFirst().dropLast() : CSV.cells(fields)[...]
    return Array(("," + text).utf8)
  }

  private static let slow = ["holder", "standing", "extent", "except"]
}

/// The days of a timeline, spelled once.
struct DaysSpelled {
  private let first: Int
  private let texts: [[UInt8]]

  init(_ days: ClosedRange<Day>) {
    first = days.lowerBound.number
    texts = (days.lowerBound.number...days.upperBound.number).map { Array(Day(number: $0).description.utf8) }
  }

  subscript(day: Day) -> [UInt8] { texts[day.number - first] }
}
