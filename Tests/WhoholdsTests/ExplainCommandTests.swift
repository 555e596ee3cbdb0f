import Foundation
import Testing

/// `explain`, on the sample and on a database.
@Suite struct ExplainCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func anArticleTellsWhatWasTakenAndWhatWasNot() throws {
    let text = "سيطرت فصائل المعارضة على مدينة حلب.\nسيطر رجال الإطفاء على حريق في مدينة حماة."
    try folder.write("a.txt", Array(text.utf8))
    #expect(try Binary.run("import", "a.txt", "--date", "2024-11-30", "--db", "x", in: folder).status == 0)
    let outcome = try Binary.run("explain", "--article", "a", "--db", "x", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("claim: controls Opposition, incl. HTS-led Aleppo\n"))
    #expect(outcome.out.contains("rule        seize, languages/ar/grammar.rec:"))
    #expect(outcome.out.contains("not taken: «سيطر» seize: "))
    let json = try Binary.run("explain", "--article", "a", "--db", "x", "--format", "json", in: folder)
    #expect(
      (try JSONSerialization.jsonObject(with: Data(json.out.utf8)) as? [String: Any])?["article"] as? String == "a")
  }

  @Test func anArticleOfTheSampleIsExplainedToo() throws {
    let outcome = try Binary.run("explain", "--article", "08-army-admits-aleppo", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.out.hasPrefix("08-army-admits-aleppo  2024-11-30"))
    #expect(outcome.notes.count == 1)
  }

  @Test func anArticleThatIsNotThereIs66() throws {
    let outcome = try Binary.run("explain", "--article", "none", in: folder)
    #expect(outcome.status == 66)
    #expect(
      outcome.notes.last == "there is no article `none`; `whoholds articles` lists those that are there")
  }
}
