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

  @Test func aTownIsExplainedStepByStepInEitherLanguage() throws {
    let english = try Binary.run("explain", "Aleppo", "2024-11-30", in: folder)
    #expect(english.status == 0)
    #expect(english.out.hasPrefix("Aleppo  2024-11-30\nheld by Opposition"))
    #expect(english.out.contains("1. Before"))
    #expect(english.out.contains("08-army-admits-aleppo, bytes "))
    let arabic = try Binary.run("explain", "حلب", "2024-11-30", "--language", "ar", in: folder)
    #expect(arabic.out.hasPrefix("حلب  2024-11-30\nتحت سيطرة فصائل المعارضة"))
    #expect(arabic.out.contains("08-army-admits-aleppo, bytes "))
  }

  @Test func whatWasKnownThenIsExplainedAsItWasKnown() throws {
    let now = try Binary.run("explain", "Aleppo", "2024-11-30", "--format", "json", in: folder)
    let then = try Binary.run(
      "explain", "Aleppo", "2024-11-30", "--as-of", "2024-11-28", "--format", "json", in: folder)
    func state(_ outcome: Binary.Outcome) throws -> [String: Any] {
      try #require(try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any])
    }
    #expect(try state(now)["holder"] as? String == "opposition")
    #expect(try state(now)["as_of"] is NSNull)
    #expect(try state(then)["holder"] as? String == "government")
    #expect(try state(then)["as_of"] as? String == "2024-11-28")
    #expect((try state(now)["steps"] as? [[String: Any]])?.isEmpty == false)
  }

  @Test func aTownOrAnArticleIsWanted() throws {
    #expect(try Binary.run("explain", in: folder).status == 64)
    #expect(try Binary.run("explain", "Aleppo", "--article", "a", in: folder).status == 64)
    #expect(try Binary.run("explain", "--article", "a", "--as-of", "2024-11-28", in: folder).status == 64)
    #expect(try Binary.run("explain", "Nowhere", "2024-11-28", in: folder).status == 65)
    #expect(try Binary.run("explain", "Aleppo", "yesterday", in: folder).status == 64)
  }

  @Test func anArticleThatIsNotThereIs66() throws {
    let outcome = try Binary.run("explain", "--article", "none", in: folder)
    #expect(outcome.status == 66)
    #expect(
      outcome.notes.last == "there is no article `none`; `whoholds articles` lists those that are there")
  }
}
