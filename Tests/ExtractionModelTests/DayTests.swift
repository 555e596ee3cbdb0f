import ExtractionModel
import Testing

@Suite struct DayTests {
  @Test func everyDayOfFourCenturiesComesBackFromItsCivilDate() throws {
    var expected = try #require(Day(year: 1799, month: 12, day: 31))
    for number in expected.number...expected.number + 146_097 + 366 {
      let day = Day(number: number)
      let (year, month, dayOfMonth) = day.civil
      #expect(Day(year: year, month: month, day: dayOfMonth) == day)
      #expect(Day(day.description) == day)
      #expect(day >= expected && day.days(after: expected) <= 1)
      expected = day
    }
    #expect(expected.civil == (2201, 1, 1))
  }

  @Test func civilDatesHaveNoGapAndNoDouble() throws {
    let first = try #require(Day(year: 1, month: 1, day: 1))
    let last = try #require(Day(year: 9999, month: 12, day: 31))
    #expect(last.days(after: first) + 1 == 3_652_059)
    #expect(first.description == "0001-01-01")
    #expect(last.description == "9999-12-31")
    #expect(first.civil == (1, 1, 1))
    #expect(last.civil == (9999, 12, 31))
  }

  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("1969-12-31", -1, .wednesday), ("1582-10-15", -141_427, .friday),
    ("2000-02-29", 11_016, .tuesday), ("2024-11-27", 20_054, .wednesday), ("2024-11-30", 20_057, .saturday),
    ("2024-12-08", 20_065, .sunday),
  ])
  func knownDaysHaveTheirNumberAndWeekday(text: String, number: Int, weekday: Weekday) throws {
    let day = try #require(Day(text))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.description == text)
  }

  @Test(arguments: [
    "2024-02-30", "2023-02-29", "1900-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "0000-01-01",
    "2024-1-1", "2024/11/30", "24-11-30", "2024-11-30 ", " 2024-11-30", "2024-11-3O", "2024-11-30T00:00", "",
    "٢٠٢٤-١١-٣٠", "+024-11-30", "-024-11-30",
  ])
  func whatIsNoDateIsNoDay(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func steppingAndDistanceCrossMonthsAndYears() throws {
    let eve = try #require(Day("2024-12-31"))
    #expect((eve + 1).description == "2025-01-01")
    #expect((eve + 1 - 1) == eve)
    #expect(try #require(Day("2024-03-01")) - 2 == Day("2024-02-28"))
    #expect(try #require(Day("2023-03-01")) - 1 == Day("2023-02-28"))
    #expect((eve + 60).days(after: eve) == 60)
    #expect(eve.days(after: eve + 60) == -60)
    #expect(eve < eve + 1)
  }

  @Test func weekdaysFollowEachOtherBeforeAndAfterTheEpoch() {
    for number in -800...800 {
      let (today, tomorrow) = (Day(number: number).weekday.rawValue, Day(number: number + 1).weekday.rawValue)
      #expect(tomorrow == (today + 1) % 7)
    }
  }
}
