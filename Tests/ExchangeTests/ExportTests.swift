import ExtractionModel
import Foundation
import Fusion
import Testing

@testable import Exchange

@Suite struct ExportTests {
  private let pack = Pack(
    id: "p", name: "p", first: Day("2024-11-30"), last: Day("2024-12-02"), towns: ["hama"],
    places: [Place(id: "hama", kind: .city, name: "Hama", arabic: "حماة")],
    parties: [
      Party(id: "government", letter: "G", name: "Government", arabic: "", short: "Gov", tint: .red),
      Party(id: "opposition", letter: "O", name: "Opposition", arabic: "", short: "Opp", tint: .green),
    ],
    sources: [
      Source(id: "sohr", kind: .monitor, name: "SOHR", arabic: "", side: .neutral),
      Source(id: "army", kind: .army, name: "Army", arabic: "", side: .partisan("government")),
    ])

  private func claim(
    _ article: Identifier<Article>, _ factuality: Claim.Factuality = .asserted,
    by source: Identifier<ExtractionModel.Source> = "sohr", about: Day? = Day("2024-12-01"),
    published: Day? = Day("2024-12-01")
  ) -> Claim {
    Claim(
      article: article, published: published, span: 0..<30, sentence: "سيطرت، \"كما\nقال\", \u{1b}",
      location: Claim.Location(pack["hama"]!), party: "opposition", predicate: .controls, except: ["x", "y"],
      factuality: factuality, source: source, about: about, rule: "seize",
      marks: [Claim.Mark(.trigger, 0..<10), Claim.Mark(.place, 26..<30)])
  }

  private func text(
    _ claims: [Claim], _ rows: Export.Rows, _ format: Export.Format, day: Day? = nil, asOf: Day? = nil
  ) -> [String] {
    let facts = Facts(id: "a", published: Day("2024-12-01"), outlet: "Paper", url: "u", title: "t, u")
    var text = ""
    Export(claims, Timeline(claims: claims, pack: pack, asOf: asOf), articles: ["a": facts], day: day)
      .write(rows, format) { text += $0 }
    return text.split(separator: "\n").map(String.init)
  }

  @Test func aClaimIsOneLineOfCSVWithItsArticle() {
    #expect(
      text([claim("a")], .claims, .csv) == [
        "article,start,end,sentence,place,place_name,place_arabic,place_kind,party,opponent,predicate,extent,except,"
          + "factuality,source,via,published,about,rule,marks,outlet,url,title",
        "a,0,30,\"سيطرت، \"\"كما قال\"\", \u{fffd}\",hama,Hama,حماة,city,opposition,,controls,,x;y,asserted,sohr,,"
          + "2024-12-01,2024-12-01,seize,trigger:0-10;place:26-30,Paper,u,\"t, u\"",
      ])
  }

  @Test func aClaimOfJSONLinesIsThatOfTheContractWithItsArticle() {
    #expect(
      text([claim("a")], .claims, .jsonl) == [
        ClaimLines.line(claim("a"), outlet: "Paper").dropLast() + #","url":"u","title":"t, u"}"#
      ])
  }

  @Test func backgroundAndUndatedClaimsGoOutTooUntilADayIsAskedFor() {
    let claims = [claim("a"), claim("a", about: nil), claim("b", about: nil, published: nil)]
    #expect(text(claims, .claims, .jsonl).count == 3)
    #expect(text(claims, .claims, .jsonl, day: Day("2024-12-01")).count == 1)
    #expect(text(claims, .claims, .jsonl, asOf: Day("2024-12-01")).count == 2)
    #expect(text(claims, .claims, .jsonl, asOf: Day("2024-11-30")).isEmpty)
  }

  @Test func everyPlaceAndDayNamesTheArticlesForAndAgainst() {
    let claims = [claim("a"), claim("a", by: "army"), claim("b", .denied, by: "army")]
    let rows = text(claims, .days, .csv)
    #expect(rows[0].hasSuffix(",for,against,articles_for,articles_against"))
    #expect(rows[1] == "hama,Hama,2024-11-30,,unknown,,,false,0,false,0,0,,")
    #expect(rows[2] == "hama,Hama,2024-12-01,opposition,held,,x;y,true,0,true,2,1,a,b")
    #expect(rows[3] == "hama,Hama,2024-12-02,opposition,held,,x;y,false,1,false,2,1,a,b")
    #expect(text(claims, .days, .csv, day: Day("2024-12-02"))[1] == rows[3])
    #expect(text(claims, .days, .jsonl)[1].hasSuffix(#""articles_for":["a"],"articles_against":["b"]}"#))
  }

  @Test func articlesAreListedInThreeForms() {
    let facts = Facts(
      id: "first", published: Day("2024-12-01"), dating: .metadata, outlet: "Paper", url: "u", title: "عنوان")
    let list = ArticleList([(facts, 12), (Facts(id: "b"), 0)], reprints: ["b": "first"])
    #expect(
      list.text(.table) == """
        published   article  claims  dated by  outlet  title
        2024-12-01  first        12  metadata  Paper   عنوان
        no date     b             0                    (reprint of first)

        """)
    #expect(
      list.text(.csv) == """
        article,published,outlet,claims,title,url,dated_by,reprint_of,format,encoding,input
        first,2024-12-01,Paper,12,عنوان,u,metadata,,,,
        b,,,0,,,,first,,,

        """)
    #expect(
      list.text(.json).hasPrefix(#"[\#n{"article":"first","published":"2024-12-01","outlet":"Paper","claims":12"#))
    #expect(ArticleList([]).text(.json) == "[]\n")
  }
}
