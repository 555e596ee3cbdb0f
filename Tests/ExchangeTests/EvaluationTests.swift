import ExtractionModel
import Foundation
import Testing

@testable import Exchange

@Suite struct EvaluationTests {
  private static let pack = Pack(
    id: "war", name: "War",
    places: [
      Place(id: "hama", kind: .city, name: "Hama", arabic: "حماة", aliases: ["Hamah"], spellings: ["حماه"]),
      Place(id: "gov-hama", kind: .governorate, name: "Hama Governorate", arabic: "حماة"),
      Place(id: "al-bab", kind: .city, name: "Al-Bab", arabic: "الباب"),
    ],
    parties: [
      Party(id: "government", letter: "G", name: "Government", arabic: "", short: "G", tint: .red),
      Party(id: "opposition", letter: "O", name: "Opposition", arabic: "", short: "O", tint: .green),
      Party(id: "hts", letter: "H", name: "HTS", arabic: "", short: "H", tint: .green, within: "opposition"),
    ],
    sources: [],
    sourceClasses: [.init(word: "military", name: "army"), .init(word: "army", name: "army")])

  private func claim(
    _ party: Identifier<Party>, _ predicate: Claim.Predicate = .controls, at place: Identifier<Place> = "hama",
    kind: Place.Kind = .city, opponent: Identifier<Party>? = nil, factuality: Claim.Factuality = .asserted,
    span: Range<Int> = 0..<100, extent: Claim.Extent? = nil, source: Identifier<ExtractionModel.Source> = "outlet",
    about: Day? = nil
  ) -> Claim {
    let place = Self.pack[place] ?? Place(id: place, kind: kind, name: place.rawValue, arabic: place.rawValue)
    return Claim(
      article: "a", published: nil, span: span, sentence: "…", location: Claim.Location(place), party: party,
      opponent: opponent, predicate: predicate, extent: extent, factuality: factuality, source: source, about: about,
      rule: "seize", marks: [])
  }

  private func gold(_ lines: String...) -> [Annotation] {
    let (annotations, refusals) = Annotation.read(Array(lines.joined(separator: "\n").utf8), input: "gold")
    #expect(refusals.isEmpty)
    return annotations
  }

  private func line(
    _ place: String = "حماة", kind: String = "city", party: String = "opposition", predicate: String = "controls",
    more: String = ""
  ) -> String {
    """
    {"doc": "a", "start": 0, "end": 100, "place": "\(place)", "place_kind": "\(kind)", "party": "\(party)", \
    "predicate": "\(predicate)", "factuality": "asserted"\(more)}
    """
  }

  private func tally(_ claims: [Claim], _ annotations: [Annotation]) -> [Int] {
    let all = Evaluation(claims, against: annotations, pack: Self.pack).all
    return [all.right, all.wrong, all.missed]
  }

  @Test(arguments: ["حماة", "مدينة حماة", "حماه", "Hama", "Hamah city", "hama"])
  func aPlaceIsTheSameByAnyOfItsNames(name: String) {
    #expect(tally([claim("opposition")], gold(line(name))) == [1, 0, 0])
  }

  @Test func anArticleBeforeANameDoesNotCount() {
    for name in ["Al-Bab", "Bab", "al bab town", "الباب"] {
      #expect(tally([claim("opposition", at: "al-bab")], gold(line(name))) == [1, 0, 0], "\(name)")
    }
  }

  @Test func aCityIsNotItsGovernorateAndTheCountrysideCountsWithIt() {
    #expect(tally([claim("opposition", at: "gov-hama")], gold(line())) == [0, 1, 1])
    for kind in ["governorate", "countryside"] {
      #expect(tally([claim("opposition", at: "gov-hama")], gold(line("ريف حماة", kind: kind))) == [1, 0, 0])
    }
  }

  @Test func aPlaceThatThePackLacksIsItsOwnName() {
    #expect(tally([claim("opposition", at: "كفر نان", kind: .village)], gold(line("قرية كفر نان"))) == [1, 0, 0])
  }

  @Test func partPartyPredicateAndFactualityMustAgree() {
    #expect(tally([claim("hts")], gold(line())) == [1, 0, 0], "a part counts as the whole party")
    #expect(tally([claim("government")], gold(line())) == [0, 1, 1])
    #expect(tally([claim("opposition", .entered)], gold(line())) == [0, 1, 1])
    #expect(tally([claim("opposition", factuality: .denied)], gold(line())) == [0, 1, 1])
  }

  @Test func sentencesAgreeThatShareHalfOfTheShorterOne() {
    #expect(tally([claim("opposition", span: 90..<110)], gold(line())) == [1, 0, 0])
    #expect(tally([claim("opposition", span: 91..<111)], gold(line())) == [0, 1, 1])
  }

  @Test func aClashIsReadOnceForEachSide() {
    let clash = claim("government", .clashes, opponent: "opposition")
    #expect(tally([clash], gold(line(party: "government", predicate: "clashes"))) == [1, 1, 0])
    #expect(tally([claim("government", .strikes, opponent: "opposition")], gold(line())) == [0, 1, 1])
  }

  @Test func whatIsReadTwiceIsNeitherRightNorWrongTheSecondTime() {
    #expect(tally([claim("opposition"), claim("opposition")], gold(line())) == [1, 0, 0])
    #expect(tally([claim("opposition"), claim("opposition")], gold(line(), line())) == [2, 0, 0])
  }

  @Test func whatIsOutsideTheCoreIsNeitherRewardedNorPunished() {
    #expect(tally([claim("opposition")], gold(line(more: #", "core": false"#))) == [0, 0, 0])
    #expect(tally([], gold(line(more: #", "core": false"#))) == [0, 0, 0])
    #expect(tally([claim("opposition")], gold(line(more: #", "core": false"#), line())) == [1, 0, 0], "the core first")
  }

  @Test func controlIsWhatColoursTheMap() {
    let evaluation = Evaluation(
      [claim("opposition"), claim("government", .strikes)],
      against: gold(line(), line(predicate: "entered"), line(predicate: "closed")), pack: Self.pack)
    #expect(evaluation.control == Evaluation.Tally(right: 1, wrong: 0, missed: 1))
    #expect(evaluation.all == Evaluation.Tally(right: 1, wrong: 1, missed: 2))
    #expect(evaluation.byPredicate.map(\.name) == ["controls", "entered", "strikes", "closed"])
    #expect(evaluation.byParty.map(\.name) == ["government", "opposition"])
  }

  @Test func attributesAreJudgedOverWhatIsRight() {
    let evaluation = Evaluation(
      [
        claim("opposition", extent: .most, source: "military-source", about: Day("2024-12-05")),
        claim("government", extent: .half),
      ],
      against: gold(
        line(more: #", "extent": "most: of it", "source": "the army", "about": "2024-12-04""#),
        line(party: "government", more: #", "source": "analyst""#)), pack: Self.pack)
    #expect(evaluation.extent == Evaluation.Accuracy(right: 1, count: 1))
    #expect(evaluation.source == Evaluation.Accuracy(right: 2, count: 2), "what the pack has no class for is one class")
    #expect(evaluation.about == Evaluation.Accuracy(right: 0, count: 1))
  }

  @Test func aLineThatIsNoAnnotationIsNamed() {
    let (annotations, refusals) = Annotation.read(
      Array(#"{"doc": "a", "none": true}"#.utf8) + Array("\n{\n".utf8)
        + Array(#"{"doc": "a", "start": 5, "end": 2}"#.utf8), input: "gold.jsonl")
    #expect(annotations.isEmpty)
    #expect(
      refusals.map(\.description) == [
        "gold.jsonl:2: not an annotation: one JSON object a line, see data-model.md",
        "gold.jsonl:3: an annotation needs doc, start, end, place, party, predicate, factuality",
      ])
  }

  @Test func theReportNamesWhatWasMissedAndWhatWasReadInstead() throws {
    let evaluation = Evaluation(
      [claim("opposition", .entered)], against: gold(line(more: #", "sentence": "دخلت\nحماة""#)), pack: Self.pack)
    let text = EvaluationReport(evaluation).text(.text)
    #expect(text.hasPrefix("                   precision    recall        F1     right     wrong    missed\n  all  "))
    #expect(
      text.hasSuffix(
        """
        missed (1)
          a, bytes 0-100: controls opposition حماة (city) asserted
            دخلت حماة
            instead: entered opposition حماة (city) asserted, by rule seize

        wrong (1)
          a, bytes 0-100: entered opposition حماة (city) asserted, by rule seize
            …

        """))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(EvaluationReport(evaluation).text(.json).utf8)) as? [String: Any])
    #expect((json["all"] as? [String: Any])?["missed"] as? Int == 1)
    #expect(((json["missed"] as? [[String: Any]])?[0]["nearest"] as? [String: Any])?["rule"] as? String == "seize")
  }
}
