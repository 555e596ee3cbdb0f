import Foundation
import Testing

/// The whole of it, as a person meets it: the real binary in a terminal.
@Suite struct BrowseTests {
  @Test func thePersonStepsADayOpensASentenceLeavesAndFindsTheTerminalAsItWas() throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal(["--town", "حلب", "--day", "2024-11-30"], in: folder)
    try terminal.wait(until: "the first picture") { $0.text.contains("Sat 30 Nov 2024") && $0.text.contains("q quit") }
    #expect(terminal.screen.isAlternate)
    #expect(terminal.screen.text.contains("sample"))
    #expect(!terminal.screen.arrangesText, "a terminal that reorders is told not to")
    #expect(!terminal.isLineAsBefore)

    terminal.type(".")
    try terminal.wait(until: "the next day") { $0.text.contains("Sun 1 Dec 2024") }
    terminal.type(",")
    try terminal.wait(until: "the day before") { $0.text.contains("Sat 30 Nov 2024") }

    terminal.type("\r")
    try terminal.wait(until: "the article of the first sentence") { $0.text.contains("┌ Article ") }
    terminal.type("q")
    #expect(try terminal.end() == 0)
    #expect(!terminal.screen.isAlternate)
    #expect(terminal.screen.showsCursor)
    #expect(terminal.screen.arrangesText)
    #expect(!terminal.screen.reportsMouse)
    #expect(terminal.isLineAsBefore)
    #expect(terminal.screen.unknown.isEmpty)
  }

  @Test func withoutATerminalItSaysWhatToDo() throws {
    let outcome = try Binary.run("browse", in: TemporaryFolder())
    #expect(outcome.status == 2)
    #expect(outcome.err.contains("`whoholds screen`"))
    #expect(outcome.out.isEmpty)
  }
}
