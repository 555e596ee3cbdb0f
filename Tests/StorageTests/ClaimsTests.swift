import ExtractionModel
import Storage
import Testing

@Suite struct ClaimsTests {
  private let store: Store
  private let text = "أعلن المرصد. سيطرت الفصائل على حلب."
  private let article: Article

  init() throws {
    store = try Store()
    article = Article(id: "a", published: Day("2024-11-30"), text: text)
    _ = try store.add([article, Article(id: "b", text: "Hama fell.")])
  }

  private func claim(
    of article: Identifier<Article> = "a", _ span: Range<Int>, _ sentence: String, at place: String = "aleppo",
    published: Day? = Day("2024-11-30"), about: Day? = Day("2024-11-30")
  ) -> Claim {
    Claim(
      article: article, published: published, span: span, sentence: sentence,
      location: Claim.Location(id: Identifier(place), name: "Aleppo", arabic: "حلب", kind: .city),
      party: "opposition", opponent: "government", predicate: .controls, extent: .most,
      except: ["aleppo-sheikh-maqsoud", "unlisted:حي بلا اسم"], factuality: .asserted, source: "sohr", via: "reuters",
      about: about, rule: "seize", marks: [Claim.Mark(.trigger, 22..<32), Claim.Mark(.place, 54..<60)])
  }

  private var first: Claim { claim(0..<22, "أعلن المرصد.", at: "hama", about: nil) }
  private var second: Claim {
    let start = "أعلن المرصد. ".utf8.count
    return claim(start..<text.utf8.count, "سيطرت الفصائل على حلب.")
  }

  @Test func claimsComeBackAsTheyWereInTheirOrder() throws {
    try store.replaceClaims([("a", [second, first])], fingerprint: "f")
    #expect(try store.claims() == [second, first])
    #expect(try store.claimCount() == 2)
  }

  @Test func claimsAreFoundByArticleByPlaceAndByDay() throws {
    let other = claim(of: "b", 0..<10, "Hama fell.", at: "hama", published: nil, about: nil)
    try store.replaceClaims([("b", [other]), ("a", [first, second])], fingerprint: "f")
    #expect(try store.claims() == [first, second, other])
    #expect(try store.claims(of: "b") == [other])
    #expect(try store.claims(at: "hama") == [first, other])
    #expect(try store.claims(about: Day("2024-11-30")!) == [second])
    #expect(try store.articleHeaders().map(\.claims) == [2, 1])
  }

  @Test func claimsOfArticlesWithAWantedTextAreHandedOverUntilThereAreEnough() throws {
    _ = try store.add([Article(id: "0", published: Day("2024-12-01"), text: text)])
    try store.replaceClaims(
      [("a", [second, first]), ("0", [claim(of: "0", 0..<22, "أعلن المرصد.")])], fingerprint: "f")
    var taken: [[Claim]] = []
    try store.claims(ofArticlesWhere: { $0.contains("الفصائل") }) { claims in
      taken.append(claims)
      return true
    }
    #expect(taken.map { $0.map(\.article) } == [["a", "a"], ["0"]])
    taken = []
    try store.claims(ofArticlesWhere: { _ in true }) { claims in
      taken.append(claims)
      return !claims.contains { $0.article == "a" }
    }
    #expect(taken.last?.map(\.article) == ["a", "a"])
    try store.claims(ofArticlesWhere: { _ in false }) { _ in
      Issue.record("no article is wanted")
      return true
    }
  }

  @Test func aNewReadingTakesThePlaceOfTheOldOne() throws {
    try store.replaceClaims([("a", [first, second])], fingerprint: "old")
    #expect(try store.staleArticles(fingerprint: "old") == ["b"])
    #expect(try store.staleArticles(fingerprint: "new") == ["a", "b"])
    try store.replaceClaims([("a", [second]), ("b", [])], fingerprint: "new")
    #expect(try store.claims() == [second])
    #expect(try store.staleArticles(fingerprint: "new").isEmpty)
  }

  @Test func anArticleThatIsNotThereIsPassedOver() throws {
    try store.replaceClaims([("gone", [claim(of: "gone", 0..<1, "x")]), ("a", [second])], fingerprint: "f")
    #expect(try store.claims() == [second])
  }

  @Test func aBatchThatFailsLeavesNothingBehind() throws {
    try store.replaceClaims([("a", [first])], fingerprint: "f")
    let impossible = claim(of: "b", 5..<5, "")
    #expect(throws: Store.Failure.self) {
      try store.replaceClaims([("a", [second]), ("b", [impossible])], fingerprint: "new")
    }
    #expect(try store.claims() == [first])
    #expect(try store.staleArticles(fingerprint: "f") == ["b"])
  }
}
