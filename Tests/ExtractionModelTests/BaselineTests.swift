import ExtractionModel
import Testing

@Suite struct BaselineTests {
  @Test func sinceMayBeADayAMonthOrAYearAndNothingElse() {
    func baseline(since: String) -> (since: Day?, problems: [String]) {
      let files = DataFiles([
        "w/pack.rec": Array("%rec: pack\n\nid: w\nname: W\nlanguage: ar\n".utf8),
        "w/places.rec": Array("%rec: place\n\nid: hama\nkind: city\nname: Hama\narabic: حماة\nat: 35.1 36.7\n".utf8),
        "w/parties.rec": Array("%rec: party\n\nid: is\nletter: I\nname: IS\ntint: black\n".utf8),
        "w/sources.rec": Array("%rec: source\n".utf8),
        "w/baseline.rec": Array("%rec: baseline\n\nplace: hama\nparty: is\nsource: s\nsince: \(since)\n".utf8),
      ])
      let (pack, problems) = PackReader.read(files, folder: "w")
      return (pack?.baseline.first?.since, problems.map(\.description))
    }
    #expect(baseline(since: "2016-12-22") == (Day("2016-12-22"), []))
    #expect(baseline(since: "2016-12") == (nil, []))
    #expect(baseline(since: "2016") == (nil, []))
    #expect(
      baseline(since: "2016-13") == (nil, ["w/baseline.rec:6: `since: 2016-13` is not a day, e.g. `2024-11-27`"]))
  }
}
