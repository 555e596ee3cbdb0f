import Foundation
import Testing

/// `diff` on the sample.
@Suite struct DiffCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func everyChangeHasItsSentences() throws {
    let outcome = try Binary.run("diff", "2024-11-29", "2024-11-30", in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.out.contains("\nAleppo: held by Government → held by Opposition, most of it\n2024-11-30: held by"))
    #expect(outcome.out.contains("    08-army-admits-aleppo, bytes "))
    #expect(try Binary.run("diff", "2024-11-30", "2024-11-29", in: folder).out == outcome.out)
  }

  @Test func jsonHasBothStatesAndTheChangesBetween() throws {
    let outcome = try Binary.run("diff", "2024-11-29", "2024-12-01", "--format", "json", in: folder)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any])
    #expect(json["from"] as? String == "2024-11-29")
    let aleppo = try #require((json["places"] as? [[String: Any]])?.first { $0["place"] as? String == "aleppo" })
    #expect((aleppo["before"] as? [String: Any])?["holder"] as? String == "government")
    #expect((aleppo["after"] as? [String: Any])?["holder"] as? String == "opposition")
    let changes = try #require(aleppo["changes"] as? [[String: Any]])
    #expect(changes.allSatisfy { ($0["evidence"] as? [[String: Any]])?.isEmpty == false })
  }

  @Test func asKnownBeforeAnythingWasPublishedNothingHasChanged() throws {
    let outcome = try Binary.run("diff", "2024-11-29", "2024-12-01", "--as-of", "2024-11-01", in: folder)
    #expect(outcome.out == "nothing changed between 2024-11-29 and 2024-12-01\n")
    #expect(try Binary.run("diff", "2024-11-29", in: folder).status == 64)
  }
}
