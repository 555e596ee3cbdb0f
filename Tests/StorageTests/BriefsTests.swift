import ExtractionModel
import Storage
import Testing

@Suite struct BriefsTests {
  private let store: Store

  init() throws {
    store = try Store()
    _ = try store.add([
      Article(id: "a", published: Day("2024-11-30"), text: "Aleppo."), Article(id: "b", text: "Hama."),
    ])
    try store.replaceClaims([("a", [claim("a", at: "aleppo"), claim("a", at: "hama")])], fingerprint: "f")
  }

  private func claim(_ article: Identifier<Article>, at place: String) -> Claim {
    Claim(
      article: article, published: nil, span: 0..<4, sentence: "Alep",
      location: Claim.Location(id: Identifier(place), name: place, arabic: place, kind: .city), party: "opposition",
      predicate: .controls, factuality: .asserted, source: "sohr", about: Day("2024-11-30"), rule: "r", marks: [])
  }

  private func briefs(_ stamp: String) throws -> ([String: [UInt8]], missing: [String]) {
    var found: [String: [UInt8]] = [:]
    let missing = try store.briefs(stamp: stamp) { found[$0.rawValue] = $1 }
    return (found, missing.map(\.rawValue))
  }

  @Test func aBriefIsMadeOfAllClaimsOfItsPlace() throws {
    #expect(try briefs("s").missing == ["aleppo", "hama"])
    try store.keepBrief(of: "hama", stamp: "s") { claims in [UInt8(claims.count)] }
    let (found, missing) = try briefs("s")
    #expect(found == ["hama": [1]] && missing == ["aleppo"])
    #expect(try briefs("other").missing == ["aleppo", "hama"])
  }

  @Test func aBriefNeverOutlivesAClaim() throws {
    func keep() throws {
      for place in ["aleppo", "hama"] { try store.keepBrief(of: Identifier(place), stamp: "s") { _ in [1] } }
    }
    try keep()
    try store.replaceClaims([("b", [claim("b", at: "hama")])], fingerprint: "f")
    #expect(try briefs("s").missing == ["hama"], "a claim came")
    try keep()
    _ = try store.forget(["a"])
    #expect(try briefs("s").0.isEmpty, "claims went with their article")
    try keep()
    _ = try store.add([Article(id: "b", published: Day("2024-12-01"), outlet: "Paper", text: "Hama.")])
    #expect(try briefs("s").0["hama"] == nil, "an article became another: it is to be read again")
  }

  @Test func placesAreListedAsTheirFirstClaimNamesThem() throws {
    #expect(try store.locations().map(\.id) == ["aleppo", "hama"])
    #expect(try !store.hasMoreArticles(than: 2) && store.hasMoreArticles(than: 1))
    #expect(try store.staleCount(fingerprint: "f") == 1 && store.staleCount(fingerprint: "g") == 2)
  }
}
