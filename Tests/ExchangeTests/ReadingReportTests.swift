import Exchange
import ExtractionModel
import Foundation
import Testing

@Suite struct ReadingReportTests {
  private let pack = Pack(
    id: "war", name: "War",
    places: [
      Place(id: "suran", kind: .town, name: "Suran", arabic: "صوران", governorate: "gov-hama"),
      Place(id: "suran-north", kind: .village, name: "Suran (north)", arabic: "صوران"),
      Place(id: "gov-hama", kind: .governorate, name: "Hama Governorate", arabic: "حماة"),
    ],
    parties: [Party(id: "opposition", letter: "O", name: "Opposition", arabic: "", short: "O", tint: .green)],
    sources: [])
  private let article = Article(id: "a", published: Day("2024-11-30"), outlet: "Paper", text: "دخلت الفصائل صوران")

  private var reading: SentenceReading {
    let claim = Claim(
      article: "a", published: Day("2024-11-30"), span: 0..<34, sentence: article.text,
      location: Claim.Location(pack["suran"]!), party: "opposition", predicate: .entered, factuality: .asserted,
      source: "outlet", about: Day("2024-11-30"), rule: "enter", marks: [])
    return SentenceReading(
      span: 0..<34, sentence: article.text, outline: "",
      taken: [
        .init(
          claim: claim,
          steps: [
            .init(.trigger(lemma: "دخل", classes: ["enter"]), 0..<8), .init(.clause(.main)),
            .init(.rule("enter", file: "grammar.rec", line: 7)), .init(.place("suran", slot: "object"), 24..<34),
            .init(.party("opposition", slot: "subject")), .init(.factuality(.asserted)),
            .init(.source("outlet", via: nil)), .init(.day(Day("2024-11-30"))),
          ])
      ],
      rejected: [.init(span: 9..<23, reason: .noPlace, classes: ["seize"], rules: ["seize", "take"])],
      choices: [
        .init(span: 24..<34, chosen: "suran", others: ["suran-north"], criterion: .size),
        .init(span: 24..<34, chosen: "suran", others: [], criterion: .neighbours),
      ])
  }

  @Test func everyStageEveryRejectionAndEveryChoiceHasItsLine() {
    #expect(
      ReadingReport(article, [reading], pack: pack).text(.text) == """
        a  2024-11-30  Paper
        1 claim, 1 candidate not taken

        bytes 0-34
          دخلت الفصائل صوران
          claim: entered Opposition Suran
            word        «دخلت» from دخل, class enter
            clause      the main one
            rule        enter, grammar.rec:7
            place       «صوران» suran, found as `object`
            party       opposition, understood from before, for `subject`
            certainty   asserted: nothing denies it, plans it or puts it into the past
            source      the outlet: nobody is quoted
            day         2024-11-30: of publication, no other is named
          not taken: «الفصائل» seize: no place stands where the rules look for one (rules seize, take)
          same name: «صوران» read as Suran, town of Hama Governorate, not as Suran (north), village: the larger one, \
        and nothing beside it says otherwise
          same name: «صوران» read as Suran, town of Hama Governorate, not as the ordinary word: it stands in a list of \
        places

        """)
  }

  @Test func jsonHasTheSameWithBytes() throws {
    let text = ReadingReport(article, [reading], pack: pack).text(.json)
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let sentence = try #require((json["sentences"] as? [[String: Any]])?.first)
    let claim = try #require((sentence["claims"] as? [[String: Any]])?.first)
    #expect(claim["rule"] as? String == "enter")
    #expect((claim["stages"] as? [[String: Any]])?.map { $0["stage"] as? String }.count == 8)
    #expect((sentence["rejected"] as? [[String: Any]])?.first?["reason"] as? String == "noPlace")
    #expect((sentence["same_name"] as? [[String: Any]])?.first?["because"] as? String == "size")
  }
}
