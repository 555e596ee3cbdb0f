import Exchange
import ExtractionModel
import Foundation
import Testing

@Suite struct ClaimLinesTests {
  private let claim = Claim(
    article: "a1", published: Day("2024-11-30"), span: 5..<12, sentence: "قال \"نعم\"\n",
    location: Claim.Location(id: "aleppo", name: "Aleppo", arabic: "حلب", kind: .city), party: "opposition",
    predicate: .controls, extent: .most, except: ["aleppo-sheikh-maqsoud"], factuality: .asserted, source: "sohr",
    about: nil, rule: "seize", marks: [Claim.Mark(.place, 6..<9), Claim.Mark(.trigger, 10..<11)])

  @Test func aLineHasTheFieldsOfTheContractInItsOrder() {
    #expect(
      ClaimLines.line(claim, outlet: "Enab Baladi")
        == #"{"article":"a1","start":5,"end":12,"sentence":"قال \"نعم\"\n","place":"aleppo","place_name":"Aleppo","#
        + #""place_arabic":"حلب","place_kind":"city","party":"opposition","opponent":null,"predicate":"controls","#
        + #""extent":"most","except":["aleppo-sheikh-maqsoud"],"factuality":"asserted","source":"sohr","via":null,"#
        + #""published":"2024-11-30","about":null,"rule":"seize","marks":[{"role":"place","start":6,"end":9},"#
        + #"{"role":"trigger","start":10,"end":11}],"outlet":"Enab Baladi"}"#)
  }

  @Test func noCharacterThatCommandsATerminalLeavesUnescapedAndAllComeBack() throws {
    let text = "\u{1b}[2J \u{9b}1m \u{7f}\u{202e}\u{200f}\u{2028}\u{0} \\ / \u{1f642} \t\r ح"
    let line = JSON.string(text).line
    #expect(line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    #expect(!line.unicodeScalars.contains { [0x202e, 0x200f, 0x2028].contains($0.value) })
    let back = try JSONDecoder().decode([String].self, from: Data("[\(line)]".utf8))
    #expect(back == [text])
  }

  @Test func aPageIsIndented() {
    let value = JSON.object([.init("a", .array([.int(1), .bool(true)])), .init("b", .array([])), .init("c", .null)])
    #expect(
      value.page == """
        {
          "a": [
            1,
            true
          ],
          "b": [],
          "c": null
        }

        """)
  }
}
