import ExtractionModel
import Testing

@Suite struct RecfileTests {
  /// Records as `type/line: name=value@line, …`, then the problems.
  private func read(_ text: String) -> (records: [String], problems: [String]) {
    let (records, problems) = Recfile.read(Array(text.utf8), file: "f.rec")
    return (
      records.map { record in
        let fields = record.fields.map { "\($0.name)=\($0.value)@\($0.line)" }
        return "\(record.type)/\(record.line): \(fields.joined(separator: ", "))"
      }, problems.map(\.description)
    )
  }

  @Test func recordsStandBetweenBlankLinesAndKnowTheirTypeAndLines() {
    let (records, problems) = read(
      """
      # A comment before everything.

      %rec: place
      %key: id
      %doc: Anything: may stand here.

      id: hama
      name: Hama

      id: homs
      # A comment inside a record.
      name: Homs
      \t
      %rec: party more words

      id: sdf
      """)
    #expect(
      records == ["place/7: id=hama@7, name=Hama@8", "place/10: id=homs@10, name=Homs@12", "party/16: id=sdf@16"])
    #expect(problems.isEmpty)
  }

  @Test func aPlusContinuesTheValueAboveIt() {
    let (records, problems) = read("note: one\n+ two\n+three\n+\n+   four\nid: x\n")
    #expect(records == ["/1: note=one\ntwo\nthree\n\nfour@1, id=x@6"])
    #expect(problems.isEmpty)
  }

  @Test func aPlusInADescriptorIsPassedOver() {
    let (records, problems) = read("%rec: place\n%doc: one\n+ two\n\nid: x\n")
    #expect(records == ["place/5: id=x@5"])
    #expect(problems.isEmpty)
  }

  @Test func linesMayEndWithCarriageReturnsAndTheLastOneWithNothing() {
    let (records, problems) = read("%rec: place\r\n\r\nid: hama\r\nname: Hama\r\n\r\nid: homs")
    #expect(records == ["place/3: id=hama@3, name=Hama@4", "place/6: id=homs@6"])
    #expect(problems.isEmpty)
  }

  @Test func blanksAroundAValueDoNotCountAndColonsInItDo() {
    let (records, _) = read("at:\t 35.1 36.7 \t\nurl: https://example.org/a:b\nempty:\nالاسم: no\n")
    #expect(records == ["/1: at=35.1 36.7@1, url=https://example.org/a:b@2, empty=@3"])
  }

  @Test(arguments: [
    ("id: x\nno colon here\n", 2), ("  id: x\n", 1), (": value\n", 1), ("two words: x\n", 1),
    ("id: x\n\nالاسم: حلب\n", 3),
  ])
  func aLineThatIsNoFieldIsNamedAndTheRestIsKept(text: String, line: Int) {
    let (records, problems) = read(text + "kept: yes\n")
    #expect(
      problems == ["f.rec:\(line): not a `field: value` line, nor a comment (`#`) or continuation (`+`)"])
    #expect(records.joined().contains("kept=yes"))
  }

  @Test func aContinuationOfNothingIsNamed() {
    #expect(read("id: x\n\n+ lost\n").problems == ["f.rec:3: a continuation (`+`) needs a field above it"])
  }

  @Test func aRecordAnswersByNameWithTheFirstOrAllValuesAndTheirLine() throws {
    let (records, _) = Recfile.read(Array("id: x\nalias: a\nalias: b\n".utf8), file: "f.rec")
    let record = try #require(records.first)
    #expect(record["alias"] == "a")
    #expect(record.all("alias") == ["a", "b"])
    #expect(record["none"] == nil)
    #expect(record.all("none").isEmpty)
    #expect(record.line(of: "alias") == 2)
    #expect(record.line(of: "none") == 1)
  }

  @Test func emptyAndStrangeBytesAreRead() {
    #expect(read("").records.isEmpty)
    #expect(read("\n\n\n").records.isEmpty)
    let (records, problems) = Recfile.read([0x69, 0x64, 0x3a, 0x20, 0xff, 0xfe, 0x0a, 0x00, 0x0a], file: "f.rec")
    #expect(records.map(\.fields.count) == [1])
    #expect(problems.map(\.line) == [2])
  }
}
