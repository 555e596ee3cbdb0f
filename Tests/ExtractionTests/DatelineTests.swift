import ExtractionModel
import Testing

@testable import Extraction

/// The day of publication that an article's own lines tell.
@Suite struct DatelineTests {
  private func day(_ text: String) -> String? {
    var extractor = Extractor(grammar: Syria.grammar)
    return extractor.dateline(of: text)?.description
  }

  @Test(arguments: [
    "30 نوفمبر 2024", "٣٠ تشرين الثاني ٢٠٢٤", "السبت 30 تشرين الثاني/نوفمبر 2024", "السبت، 30 نوفمبر 2024 - 10:35",
    "دمشق - 30 تشرين الثاني 2024", "نشر في 30 نوفمبر 2024", "تاريخ النشر: 30 نوفمبر 2024 الساعة 14:20",
    "آخر تحديث 30/11/2024", "2024-11-30", "أحمد العلي | 30 نوفمبر 2024", "بيروت (30 تشرين الثاني 2024)",
    "السبت ٣٠ نوفمبر ٢٠٢٤ م",
  ])
  func aLineThatIsADateTellsTheDay(line: String) {
    #expect(day("عنوان الخبر عن المعارك في الشمال\n\(line)\n\nسيطرت الفصائل على المدينة.") == "2024-11-30")
    #expect(day("سيطرت الفصائل على المدينة.\n\n\(line)\n") == "2024-11-30")
  }

  @Test(arguments: ["30 جانفي 2024", "30 كانون الثاني 2024", "30 يناير 2024"])
  func theMonthMayBeOfAnyOfThreeSystems(line: String) {
    #expect(day("\(line)\nخبر") == "2024-01-30")
  }

  @Test func thePlaceAndDateBeforeADispatchTellTheDay() {
    #expect(
      day("دمشق – 30 تشرين الثاني 2024 – قالت وزارة الدفاع إن قواتها انسحبت من مدينة حلب في الشمال مساء أمس الجمعة.")
        == "2024-11-30")
    #expect(
      day("دمشق (30 تشرين الثاني 2024): قالت وزارة الدفاع إن قواتها انسحبت من مدينة حلب في الشمال مساء أمس الجمعة.")
        == "2024-11-30")
  }

  @Test(arguments: [
    "ذكرى مجزرة 21 آب 2013", "في 30 نوفمبر 2024، سيطرت الفصائل على مدينة حلب وريفها الغربي بعد معارك.",
    "سيطرت الفصائل على مدينة حلب في 30 نوفمبر 2024.", "30 نوفمبر", "نوفمبر 2024", "السبت", "2024",
    "منذ 30 نوفمبر 2024", "30 فبراير 2024", "",
  ])
  func aDateThatTheArticleSpeaksOfIsNone(line: String) {
    #expect(day("\(line)\nخبر") == nil)
  }

  @Test func hostileLinesAreReadToTheEnd() {
    #expect(day(String(repeating: "30 نوفمبر ", count: 20_000)) == nil)
    #expect(day(String(repeating: "\n", count: 20_000) + "30 نوفمبر 2024") == "2024-11-30")
  }
}
