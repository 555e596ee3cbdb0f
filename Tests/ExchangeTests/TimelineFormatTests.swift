import Exchange
import ExtractionModel
import Foundation
import Fusion
import Testing

@Suite struct TimelineFormatTests {
  private let days = Day("2024-11-30")!...Day("2024-12-01")!

  private func timeline(_ claims: [Claim] = []) -> Timeline {
    Timeline(
      claims: claims,
      pack: Pack(
        id: "p", name: "p", first: Day("2024-11-27"), last: Day("2024-12-08"), towns: ["hama", "kafr"],
        places: [
          Place(id: "hama", kind: .city, name: "Hama", arabic: "حماة"),
          Place(id: "kafr", kind: .town, name: "Kafr, \"the\" town", arabic: "كفر"),
        ],
        parties: [
          Party(id: "government", letter: "G", name: "Government", arabic: "", short: "Gov", tint: .red),
          Party(id: "opposition", letter: "O", name: "Opposition", arabic: "", short: "Opp", tint: .green),
        ],
        sources: [
          Source(id: "sohr", kind: .monitor, name: "SOHR", arabic: "المرصد", side: .neutral),
          Source(id: "army", kind: .army, name: "Army", arabic: "الجيش", side: .partisan("government")),
        ], baseline: [Pack.Baseline(place: "hama", party: "government", extent: .full, source: "record")]))
  }

  @Test func jsonHasOneRowALineAndAlwaysAnAge() throws {
    let text = TimelineFormat.json.text(of: timeline(), places: ["hama", "kafr"], days: days)
    let lines = text.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(
      lines[1]
        == #"{"place":"hama","place_name":"Hama","day":"2024-11-30","holder":"government","standing":"held","#
        + #""extent":"full","except":[],"reported":false,"age_days":4,"changed":false,"for":0,"against":0},"#)
    #expect(lines[4].contains(#""holder":null,"standing":"unknown","extent":null"#))
    let rows = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
    #expect(rows.count == 4)
    #expect(rows.allSatisfy { $0["age_days"] is Int })
  }

  @Test func csvQuotesWhatNeedsIt() {
    #expect(
      TimelineFormat.csv.text(of: timeline(), places: ["kafr"], days: days) == """
        place,place_name,day,holder,standing,extent,except,reported,age_days,changed,for,against
        kafr,"Kafr, ""the"" town",2024-11-30,,unknown,,,false,0,false,0,0
        kafr,"Kafr, ""the"" town",2024-12-01,,unknown,,,false,0,false,0,0

        """)
  }

  @Test func theTableHasALineAPlaceAndAColumnADay() {
    #expect(
      TimelineFormat.table.text(of: timeline(), places: ["hama", "kafr"], days: days) == """
                          Nov   Dec
                          30    1
        Hama              g     g
        Kafr, "the" town  ·     ·

        G Government
        O reported that day, o carried over, O? claimed only, G/O contested, G≠O disputed, · unknown, ▲ changed, ! denied

        """)
  }

  @Test func aTableThatIsTooWideShowsDaysWithReportsInBlocks() {
    func said(_ day: String, by party: Identifier<Party>) -> Claim {
      Claim(
        article: "a", published: Day(day), span: 0..<9, sentence: "…",
        location: Claim.Location(id: "hama", name: "Hama", arabic: "حماة", kind: .city), party: party,
        predicate: .controls, factuality: .asserted, source: "sohr", about: Day(day), rule: "seize", marks: [])
    }
    let timeline = timeline([
      said("2024-12-20", by: "opposition"), said("2024-12-31", by: "opposition"), said("2025-02-03", by: "government"),
    ])
    let days = Day("2024-11-30")!...Day("2025-03-01")!
    #expect(
      TimelineFormat.table.text(of: timeline, places: ["hama"], days: days, width: 24) == """
              2024
              Nov   Dec
              30    20    31
        Hama  g     O▲    O

              2025
              Feb
              3
        Hama  G▲

        days without a report of these places are left out
        G Government, O Opposition
        O reported that day, o carried over, O? claimed only, G/O contested, G≠O disputed, · unknown, ▲ changed, ! denied

        """)
    let narrow = TimelineFormat.table.text(of: timeline, places: ["hama"], days: days, width: 1)
    #expect(narrow.split(separator: "\n").count { $0.hasPrefix("Hama") } == 4)
  }

  @Test func noPlacesGiveNoRows() {
    #expect(TimelineFormat.json.text(of: timeline(), places: [], days: days) == "[]\n")
    #expect(TimelineFormat.csv.text(of: timeline(), places: [], days: days).split(separator: "\n").count == 1)
  }

  @Test func aTownSaysWhatItIsAndWhy() throws {
    let report = TownReport(timeline(), place: "hama", day: Day("2024-11-30")!)
    #expect(
      report.text(.text).hasPrefix(
        """
        Hama  حماة  2024-11-30
        held: Government, extent full, carried over from the baseline

        why
        """))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(report.text(.json).utf8)) as? [String: Any])
    #expect(json["holder"] as? String == "government")
    #expect(json["place_arabic"] as? String == "حماة")
    #expect((json["why"] as? [String])?.isEmpty == false)
    #expect((json["evidence"] as? [Any])?.isEmpty == true)
  }

  private func claim(_ factuality: Claim.Factuality, by source: Identifier<ExtractionModel.Source>) -> Claim {
    Claim(
      article: "a1", published: Day("2024-12-01"), span: 0..<30, sentence: "سيطرت الفصائل\nعلى حماة",
      location: Claim.Location(id: "hama", name: "Hama", arabic: "حماة", kind: .city), party: "opposition",
      predicate: .controls, factuality: factuality, source: source, about: Day("2024-12-01"), rule: "seize",
      marks: [Claim.Mark(.place, 26..<30)])
  }

  @Test func theTableMarksReportsChangesAndDenials() {
    let known = timeline([claim(.asserted, by: "sohr"), claim(.denied, by: "army")])
    let line = TimelineFormat.table.text(of: known, places: ["hama"], days: days).split(separator: "\n")[2]
    #expect(line == "Hama  g     O▲!")
  }

  @Test func aTownNamesTheSentencesForAndAgainst() throws {
    let known = timeline([claim(.asserted, by: "sohr"), claim(.denied, by: "army")])
    let report = TownReport(known, place: "hama", day: Day("2024-12-01")!)
    let text = report.text(.text)
    #expect(text.contains("held: Opposition, reported that day, since 2024-12-01"))
    #expect(
      text.contains(
        """
        for
          SOHR (neutral): asserted Opposition controls on 2024-12-01
            سيطرت الفصائل على حماة
            a1, bytes 0-30

        against
          Army (denial): denied Opposition controls on 2024-12-01
        """))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(report.text(.json).utf8)) as? [String: Any])
    let evidence = try #require(json["evidence"] as? [[String: Any]])
    #expect(evidence.map { $0["part"] as? String } == ["for", "against"])
    #expect(evidence[0]["sentence"] as? String == "سيطرت الفصائل\nعلى حماة")
  }
}
