import Testing

@testable import Extraction

/// docs/lexicon-guide.md against what the readers of the data understand.
@Suite struct GuideTests {
  @Test(arguments: [("words", 8), ("grammar", 8), ("furniture", 3)])
  func everyFieldIsExplained(file: String, fewest: Int) throws {
    let guide = try House.text("docs/lexicon-guide.md")
    let data = try House.text("Data/languages/ar/\(file).rec")
    let allowed = try #require(data.firstMatch(of: #/(?m)^%allowed: (.*)$/#)?.1.split(separator: " "))
    #expect(allowed.count > fewest)
    for field in allowed {
      #expect(guide.contains("`\(field)`"), "the guide does not explain `\(field)` of \(file).rec")
    }
  }

  @Test func everyRoleIsExplained() throws {
    let guide = try House.text("docs/lexicon-guide.md")
    for role in Word.Role.allCases { #expect(guide.contains("`\(role.rawValue)`"), "no word on the role `\(role)`") }
  }
}
