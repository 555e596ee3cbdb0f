import Exchange
import ExtractionModel
import Testing

@Suite struct ArticleLinesTests {
  private func read(_ text: String, defaults: Facts = Facts()) -> (articles: [Article], refusals: [String]) {
    var articles: [Article] = []
    var refusals: [String] = []
    for arrival in ArticleLines.read(Array(text.utf8), input: "news.jsonl", name: "news", defaults: defaults) {
      switch arrival {
      case .article(let article, _): articles.append(article)
      case .refusal(let refusal): refusals.append(refusal.description)
      case .remark, .pause: Issue.record("\(arrival)")
      }
    }
    return (articles, refusals)
  }

  @Test func everyFieldIsTaken() {
    let (articles, refusals) = read(
      #"{"id":"x1","published":"2024-11-30","outlet":"SANA","url":"https://example.org","title":"عنوان","text":"\u062d\nب"}"#
    )
    #expect(refusals.isEmpty)
    #expect(
      articles == [
        Article(
          id: "x1", published: Day("2024-11-30"), outlet: "SANA", url: "https://example.org", title: "عنوان",
          text: "ح\nب", provenance: Provenance(input: "news.jsonl:1", format: "jsonl", dating: .metadata))
      ])
  }

  @Test func badLinesAreNamedByNumberAndTheRestGoesOn() {
    let (articles, refusals) = read(
      """
      {"text": "a"}
      {"text": "b"

      {"id": "n"}
      {"file": "a.txt"}
      {"text": "  "}
      {"text": "x\\u0000y"}
      {"id": "last", "text": "c", "published": null}\r
      """)
    #expect(articles.map(\.id) == ["news:1", "last"])
    #expect(
      refusals == [
        "news.jsonl:2: not JSON; every line is one object, {\"name\": value, …}",
        "news.jsonl:4: an article needs `text`",
        "news.jsonl:5: names a `file`, so this is a manifest; give it with --manifest",
        "news.jsonl:6: `text` is empty: there is no article in it",
        "news.jsonl:7: `text` holds NUL characters; remove them",
      ])
  }

  @Test func theyAreRecognisedByTheirFirstLine() {
    #expect(ArticleFormat.recognise(Array("\n {\"text\": \"a\"}\nrest".utf8)) == .jsonl)
    #expect(ArticleFormat.recognise(Array("{not json}".utf8)) == .text)
    #expect(ArticleFormat.recognise(Array(#"{"file": "a.txt"}"#.utf8)) == .text)
    #expect(ArticleFormat.recognise(Array("سيطرت".utf8)) == .text)
    #expect(ArticleFormat.recognise([]) == .text)
  }
}
