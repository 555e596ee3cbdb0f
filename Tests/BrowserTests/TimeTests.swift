import ExtractionModel
import Screen
import Testing

@testable import Browser

/// Time by key, playing, and the timeline's scales: rows B2, B4 and B5 of the checklist.
@Suite struct TimeTests {
  /// Keys that lead to a pane or a view from which time moves.
  static let panes = ["", "Tab", "Tab Tab", "m", "m Tab"]

  @Test(arguments: panes)
  func everyTimeKeyWorksFromEveryPane(way: String) throws {
    let start = try Golden.played(way, Corpus.model())
    for (keys, day) in [
      (".", "2024-12-01"), (",", "2024-11-29"), ("]", "2024-12-07"), ("0", "2024-11-27"), ("$", "2024-12-08"),
      ("0 [", "2024-11-27"), ("0 n", "2024-11-30"), ("$ N", "2024-11-30"), ("0 }", "2024-11-29"),
      ("$ {", "2024-12-03"),
    ] {
      #expect(try Golden.played(keys, start).day == Day(day), "\(way) \(keys)")
    }
    #expect(try Golden.played("a", start).asOf == Day("2024-11-30"))
    #expect(try Golden.played("Space", start).playing != nil)
    #expect(try Golden.played("+", start).speed == start.speed + 1)
    #expect(try Golden.played("-", start).speed == start.speed - 1)
    let contested = try Golden.played(". . . G Up Up Right 0 e", Corpus.model())
    #expect(try Golden.played("0 e", Golden.played(way, contested)).day == contested.day)
    #expect(try Golden.played("$ E", Golden.played(way, contested)).day >= contested.day)
  }

  @Test func theDaysRunUntilTheLastOne() throws {
    var model = try Golden.played("0 Space", Corpus.model())
    #expect(model.pace == 500)
    let first = model.day
    var ticks = 0
    while model.playing != nil {
      _ = model.update(.ticked)
      ticks += 1
      #expect(model.day == first + ticks)
    }
    #expect(model.day == model.timeline.days?.upperBound && model.notice == "this is the last day")
    #expect(model.pace == nil)
    _ = model.update(.ticked)
    #expect(model.day == model.timeline.days?.upperBound)
    #expect(try Golden.played("Space", model).day == first, "from the last day it starts over")
  }

  @Test(arguments: ["Space", "Right", "x", "w", "Esc", ".", "F6"])
  func anyKeyStopsTheDays(key: String) throws {
    #expect(try Golden.played("0 Space \(key)", Corpus.model()).playing == nil)
  }

  @Test func speedChangesWhileTheyRun() throws {
    let model = try Golden.played("0 Space + +", Corpus.model())
    #expect(model.playing?.daysPerSecond == 8 && model.pace == 125)
    #expect(try Golden.played("- - - - -", model).playing?.daysPerSecond == 1)
    #expect(try Golden.played("+ + + + + + +", model).playing?.daysPerSecond == 32)
    #expect(try Golden.played("Space Space", model).playing?.daysPerSecond == 8, "the speed is remembered")
  }

  @Test func emptyDaysAndTheYearAreShownAndTheCursorStandsOnTheDay() throws {
    for (width, height) in [(80, 24), (120, 34), (200, 60)] {
      let model = try Golden.played("Tab Tab", Corpus.model(), width, height)
      let canvas = model.view(width: width, height: height)
      let cursor = try #require(canvas.cursor)
      let digits = (0..<2).map { canvas[cursor.x + $0 - ($0 > 0 ? 0 : 0), cursor.y].text }.joined()
      #expect(canvas[cursor.x, cursor.y].role == .marker, "\(digits)")
      let strip = model.layout(Size(width: width, height: height)).timeline
      let text = canvas.text.split(separator: "\n", omittingEmptySubsequences: false)[strip.y..<strip.y + strip.height]
        .joined(separator: "\n")
      #expect(text.contains("2024"))
      for day in 27...30 { #expect(text.contains("\(day)")) }
      // Days without a claim are there, with a dot.
      #expect(text.contains("·"))
    }
  }

  @Test(arguments: [
    ("", TimeScale.day), ("Z", .week), ("Z Z", .month), ("Z Z Z", .year), ("Z Z Z Z", .year), ("Z z", .day),
  ])
  func theTimelineZooms(keys: String, scale: TimeScale) throws {
    #expect(try Golden.played(keys, Corpus.model()).scale == scale)
  }

  @Test(arguments: TimeScale.allCases)
  func everyDayHasItsColumn(scale: TimeScale) throws {
    let record = Day("2014-12-11")!...Day("2024-12-08")!
    for number in stride(from: record.lowerBound.number, through: record.upperBound.number, by: 17) {
      let day = Day(number: number)
      for columns in [1, 2, 3, 40, 119, 300] {
        let all = try #require(TimeColumns(record, scale, around: day, columns: columns))
        let column = try #require(all.column(of: day), "\(day) by \(scale) in \(columns)")
        #expect(column.x + all.width <= max(columns, all.width) && scale.span(of: day).contains(column.days.lowerBound))
        for (left, right) in zip(all.all, all.all.dropFirst()) {
          #expect(left.days.upperBound + 1 == right.days.lowerBound && left.x + all.width == right.x)
        }
      }
    }
  }

  @Test(arguments: ["", "Z", "Z Z", "Z Z Z"])
  func aRecordOfTenYearsAtEveryScale(keys: String) throws {
    let pack = Corpus.pack(from: "2014-12-11", to: "2024-12-08")
    var model = Model(pack: pack, claims: Corpus.claims)
    _ = model.update(.showDay(Day("2024-11-30")!))
    let name = ["": "ten-years-day", "Z": "ten-years-week", "Z Z": "ten-years-month", "Z Z Z": "ten-years-year"][keys]!
    try Golden.check(name, 120, 34, keys: keys, start: model)
  }
}
