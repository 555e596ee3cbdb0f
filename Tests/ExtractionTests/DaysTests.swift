import ExtractionModel
import Testing

@testable import Extraction

/// The day a claim speaks of, in articles of Saturday 30 November 2024.
@Suite struct DaysTests {
  private func about(_ when: String, on published: String = "2024-11-30") -> String {
    let claims = Syria.claims("سيطرت فصائل المعارضة على مدينة خان شيخون \(when).", on: Day(published))
    guard claims.count == 1 else { return "\(claims.count) claims" }
    return claims[0].about.map(\.description) ?? claims[0].factuality.rawValue
  }

  @Test(arguments: [
    ("", "2024-11-30"), ("اليوم", "2024-11-30"), ("اليوم السبت", "2024-11-30"), ("صباح اليوم", "2024-11-30"),
    ("فجر اليوم السبت", "2024-11-30"), ("أمس", "2024-11-29"), ("أمس الجمعة", "2024-11-29"), ("مساء أمس", "2024-11-29"),
    ("مساء أمس الجمعة", "2024-11-29"), ("أول أمس", "2024-11-28"), ("أول من أمس", "2024-11-28"),
    ("الليلة الماضية", "2024-11-29"), ("خلال الساعات الماضية", "2024-11-30"),
    ("خلال الساعات الـ24 الماضية", "2024-11-30"), ("خلال الـ 48 ساعة الماضية", "2024-11-30"),
    ("قبل ثلاثة أيام", "2024-11-27"), ("قبل 3 أيام", "2024-11-27"),
    ("قبل ٣ أيام", "2024-11-27"), ("قبل أسبوع", "2024-11-23"),
  ])
  func daysAreCountedFromPublication(when: String, day: String) {
    #expect(about(when) == day)
  }

  @Test(arguments: [
    ("السبت", "2024-11-30"), ("الجمعة", "2024-11-29"), ("يوم الجمعة", "2024-11-29"), ("الخميس", "2024-11-28"),
    ("الأربعاء", "2024-11-27"), ("الثلاثاء", "2024-11-26"), ("الاثنين", "2024-11-25"), ("الإثنين", "2024-11-25"),
    ("الأحد", "2024-11-24"), ("يوم الأحد الماضي", "2024-11-24"), ("مساء الجمعة", "2024-11-29"),
    ("ظهر يوم الخميس", "2024-11-28"), ("فجر الجمعة", "2024-11-29"), ("ليل الجمعة-السبت", "2024-11-30"),
    ("ليل الجمعة السبت", "2024-11-30"), ("ليل الخميس – الجمعة", "2024-11-29"), ("ليلة الخميس", "2024-11-28"),
    ("الجمعة (أمس)", "2024-11-29"),
  ])
  func aWeekdayIsTheLastOneNotAfterPublication(when: String, day: String) {
    #expect(about(when) == day)
  }

  @Test func everyWeekdayIsAnchoredFromEveryDayOfAWeek() throws {
    let names = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
    let first = try #require(Day("2024-11-25"))
    for published in (0..<7).map({ first + $0 }) {
      for (number, name) in names.enumerated() {
        let claim = try #require(
          Syria.claims("سيطرت فصائل المعارضة على مدينة خان شيخون يوم \(name).", on: published).first)
        let day = try #require(claim.about)
        #expect(day.weekday.rawValue == number)
        #expect((0..<7).contains(published.days(after: day)))
      }
    }
  }

  @Test(arguments: [
    ("في 29 نوفمبر", "2024-11-29"), ("في 29 تشرين الثاني", "2024-11-29"),
    ("في 29 تشرين الثاني/نوفمبر", "2024-11-29"), ("في 29 نوفمبر/تشرين الثاني", "2024-11-29"),
    ("في 29 تشرين الثاني (نوفمبر)", "2024-11-29"), ("في ٢٩ نوفمبر", "2024-11-29"), ("في ۲۹ نوفمبر", "2024-11-29"),
    ("في 29 نوفمبر 2024", "2024-11-29"), ("في ٢٩ تشرين الثاني ٢٠٢٤", "2024-11-29"),
    ("الجمعة 29 نوفمبر", "2024-11-29"), ("يوم الجمعة، 29 تشرين الثاني 2024", "2024-11-29"),
    ("بتاريخ 29/11/2024", "2024-11-29"), ("بتاريخ 2024-11-29", "2024-11-29"), ("بتاريخ ٢٩-١١-٢٠٢٤", "2024-11-29"),
    ("في 29 من نوفمبر", "2024-11-29"), ("في 4 كانون الأول", "2024-12-04"),
  ])
  func aDateIsReadInThreeMonthSystemsAndThreeSetsOfDigits(when: String, day: String) {
    #expect(about(when, on: day == "2024-12-04" ? "2024-12-05" : "2024-11-30") == day)
  }

  @Test(arguments: [
    ("يناير", "كانون الثاني", 1), ("فبراير", "شباط", 2), ("مارس", "آذار", 3), ("أبريل", "نيسان", 4),
    ("مايو", "أيار", 5), ("يونيو", "حزيران", 6), ("يوليو", "تموز", 7), ("أغسطس", "آب", 8), ("سبتمبر", "أيلول", 9),
    ("أكتوبر", "تشرين الأول", 10), ("نوفمبر", "تشرين الثاني", 11), ("ديسمبر", "كانون الأول", 12),
  ])
  func aMonthHasAGregorianALevantineAndADoubleName(gregorian: String, levantine: String, number: Int) throws {
    let day = try #require(Day(year: 2024, month: number, day: 9))
    for name in [gregorian, levantine, "\(levantine)/\(gregorian)", "\(gregorian) (\(levantine))"] {
      #expect(about("في 9 \(name)", on: (day + 2).description) == day.description, "\(name)")
    }
  }

  @Test func aDateWithoutAYearIsTheNearestOne() {
    #expect(about("في 28 ديسمبر", on: "2025-01-02") == "2024-12-28")
    #expect(about("في 1 يناير", on: "2025-01-02") == "2025-01-01")
  }

  @Test(arguments: [
    "في عام 2016", "عام 2016", "في نوفمبر 2016", "في 22 ديسمبر 2016", "في سبتمبر الماضي", "العام الماضي",
  ])
  func whatLiesAMonthBackIsBackgroundAndHasNoDay(when: String) {
    #expect(about(when) == "historic")
  }

  @Test func twoDaysAgoIsReadFromTheDual() {
    #expect(about("قبل يومين") == "2024-11-28")
  }

  @Test func aNumberMayCarryTheArticle() {
    #expect(about("في الـ29 من نوفمبر") == "2024-11-29")
  }

  @Test func withoutADateOfPublicationThereIsNoDay() {
    #expect(Syria.claims("سيطرت فصائل المعارضة على مدينة خان شيخون أمس.", on: nil).map(\.about) == [nil])
  }
}
