import ExtractionModel
import Storage
import Testing

@Suite struct ArticlesTests {
  private let store: Store

  init() throws {
    store = try Store()
  }

  @Test func givingAnArticleAgainChangesNothing() throws {
    let articles = [Article(id: "b", published: Day("2024-12-01"), text: "ب"), Article(id: "a", text: "أ")]
    #expect(try store.add(articles).added == ["b", "a"])
    try store.replaceClaims([("a", []), ("b", [])], fingerprint: "f")
    let again = try store.add(articles)
    #expect(again.known == ["b", "a"])
    #expect(again.added.isEmpty && again.completed.isEmpty && again.conflicts.isEmpty)
    #expect(try store.staleArticles(fingerprint: "f").isEmpty)
    #expect(try store.articles() == [articles[1], articles[0]])
  }

  @Test func anotherTextUnderAKnownIdentifierIsRefusedAndTheRestIsKept() throws {
    _ = try store.add([Article(id: "a", text: "one")])
    let admission = try store.add([Article(id: "a", text: "two"), Article(id: "b", text: "three")])
    #expect(admission.added == ["b"])
    #expect(
      admission.conflicts.map(\.description) == [
        "article `a` is stored already with another text and was left as it is; give this one another id"
      ])
    #expect(try store.article("a")?.text == "one")
  }

  @Test func canonicallyEquivalentTextsAreDifferentBecauseTheirSpansAre() throws {
    _ = try store.add([Article(id: "a", text: "e\u{301}")])
    #expect(try store.add([Article(id: "a", text: "\u{e9}")]).conflicts.map(\.field) == ["text"])
  }

  @Test func oneBatchMayHoldAnArticleTwice() throws {
    let admission = try store.add([
      Article(id: "a", text: "t"), Article(id: "a", text: "t"), Article(id: "a", text: "u"),
    ])
    #expect(admission.added == ["a"])
    #expect(admission.known == ["a"])
    #expect(admission.conflicts.map(\.article) == ["a"])
  }

  @Test func aMissingDateIsFilledInAndTheArticleReadAgain() throws {
    _ = try store.add([Article(id: "a", text: "t")])
    try store.replaceClaims([("a", [])], fingerprint: "f")
    let dated = Article(id: "a", published: Day("2024-11-30"), outlet: "SANA", text: "t")
    #expect(try store.add([dated]).completed == ["a"])
    #expect(try store.article("a") == dated)
    #expect(try store.staleArticles(fingerprint: "f") == ["a"])
    #expect(try store.add([Article(id: "a", text: "t")]).known == ["a"])
    #expect(try store.article("a") == dated)
  }

  @Test(arguments: [
    ("published", Article(id: "a", published: Day("2024-12-02"), text: "t")),
    ("outlet", Article(id: "a", outlet: "SOHR", text: "t")),
    ("url", Article(id: "a", url: "v", text: "t")),
    ("title", Article(id: "a", title: "other", text: "t")),
  ])
  func whatContradictsAKnownFactIsRefused(field: String, article: Article) throws {
    _ = try store.add([
      Article(id: "a", published: Day("2024-12-01"), outlet: "SANA", url: "u", title: "title", text: "t")
    ])
    #expect(try store.add([article]).conflicts.map(\.field) == [field])
  }

  @Test func headersAreInTheOrderOfTheDaysWithTheUndatedLast() throws {
    _ = try store.add([
      Article(id: "d", text: "t"), Article(id: "c", published: Day("2024-12-01"), title: "عنوان", text: "t"),
      Article(id: "b", published: Day("2024-11-30"), outlet: "SANA", text: "t"),
      Article(id: "a", published: Day("2024-12-01"), text: "t"),
    ])
    let headers = try store.articleHeaders()
    #expect(headers.map(\.id) == ["b", "a", "c", "d"])
    #expect(headers.map(\.outlet) == ["SANA", nil, nil, nil])
    #expect(headers[2].title == "عنوان")
    #expect(headers[0].published == Day("2024-11-30"))
  }
}
