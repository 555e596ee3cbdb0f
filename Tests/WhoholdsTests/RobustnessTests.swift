import Foundation
import Testing

/// What a terminal, its user and the machine can do to the browser. Rows G of the checklist.
@Suite(.serialized) struct RobustnessTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func opened(_ arguments: [String] = [], environment: [String: String] = [:]) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      ["--day", "2024-11-30", "--no-state"] + arguments, in: folder, environment: environment)
    try terminal.wait(until: "the first picture") { $0.text.contains("day 4 of 12") }
    return terminal
  }

  private func expectRestored(_ terminal: PseudoTerminal) {
    #expect(!terminal.screen.isAlternate && terminal.screen.showsCursor && terminal.screen.arrangesText)
    #expect(!terminal.screen.reportsMouse && terminal.isLineAsBefore)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGILL, SIGTRAP, SIGABRT])
  func whateverSignalEndsItTheTerminalIsAsItWas(signal: Int32) throws {
    let terminal = try opened()
    terminal.signal(signal)
    #expect(try terminal.end() == 128 + signal)
    expectRestored(terminal)
  }

  @Test func ctrlZGivesTheTerminalBackAndFgDrawsAtTheSizeOfThen() throws {
    // A shell with job control: who has nobody to continue him cannot be stopped.
    let terminal = try PseudoTerminal(
      ["--day", "2024-11-30", "--no-state"], in: folder,
      script: "set -m; \"$@\"; echo stopped; read answer; fg >/dev/null")
    try terminal.wait(until: "the first picture") { $0.text.contains("day 4 of 12") }
    terminal.type("\u{1a}")
    try terminal.wait(until: "the shell again") { !$0.isAlternate && $0.text.contains("stopped") }
    expectRestored(terminal)
    terminal.resize(columns: 70, rows: 20)
    terminal.type("\n")
    try terminal.wait(until: "the picture of 70x20") { $0.isAlternate && $0.text.contains("Sat 30 Nov 2024") }
    #expect(terminal.screen.reportsMouse && !terminal.screen.arrangesText)
    terminal.type("q")
    #expect(try terminal.end() == 0)
    expectRestored(terminal)
  }

  @Test func sixHundredSizesInARowLeaveItAliveAndRight() throws {
    let terminal = try opened()
    var random = Chance(600)
    for _ in 0..<600 {
      terminal.resize(columns: 1 + random.roll(250), rows: 1 + random.roll(70))
      try terminal.drain()
    }
    terminal.resize(columns: 100, rows: 30)
    terminal.type(".")
    try terminal.wait(until: "the last size") { $0.text.contains("Sun 1 Dec 2024") }
    terminal.type(",")
    try terminal.wait(until: "the day before") { $0.text.contains("Sat 30 Nov 2024") }
    let drawn = try Binary.run("screen", "--size", "100x30", "--day", "2024-11-30", in: folder).out
    try terminal.wait(until: "the picture that `screen` draws at this size") { screen in
      rows(screen.text) == rows(drawn)
    }
    terminal.type("q")
    #expect(try terminal.end() == 0)
    expectRestored(terminal)
  }

  @Test(arguments: [(1, 1), (2, 2), (5, 1), (1, 50), (12, 3), (39, 9), (40, 10), (79, 17), (300, 100)])
  func everySizeIsDrawnAndLeft(columns: Int, rows: Int) throws {
    let terminal = try PseudoTerminal(["--no-state"], in: folder, columns: columns, rows: rows)
    try terminal.wait(until: "anything") { !$0.text.allSatisfy(\.isWhitespace) }
    terminal.type("jkl\t.w\u{1b}?\u{1b}m\t")
    terminal.type("\u{3}")
    #expect(try terminal.end() == 128 + SIGINT)
    expectRestored(terminal)
  }

  @Test func twentyThousandRandomBytesLeaveItAlive() throws {
    let terminal = try opened()
    var random = Chance(20_000)
    for _ in 0..<200 {
      // Not the bytes that end, stop or save by design: Ctrl-C, Ctrl-Z, Ctrl-\, q, s.
      let noise = (0..<100).map { _ in UInt8(random.roll(256)) }.filter { ![3, 26, 28, 113, 115, 17, 19].contains($0) }
      terminal.type(bytes: noise)
      try terminal.drain()
    }
    // Out of whatever was typed into, and quit.
    for _ in 0..<12 {
      terminal.type("\u{1b}")
      try terminal.drain()
    }
    terminal.type("q")
    #expect(try terminal.end() == 0)
    expectRestored(terminal)
  }

  @Test(arguments: [
    (["TERM": "dumb"], "cannot place text"), (["TERM": ""], "TERM is not set"),
    (["TERM": "no-such-terminal"], "not known on this machine"),
  ]) func aTerminalThatCannotShowItIsToldSo(environment: [String: String], word: String) throws {
    let terminal = try PseudoTerminal(["--no-state"], in: folder, environment: environment)
    #expect(try terminal.end() == 2)
    #expect(terminal.screen.text.replacing("\n", with: "").contains(word))
    #expect(terminal.isLineAsBefore && !terminal.screen.isAlternate)
  }

  @Test(arguments: ["C", "POSIX", "xx_XX.ISO-8859-1", ""])
  func aLocaleWithoutArabicIsMendedOrTold(locale: String) throws {
    let terminal = try opened(environment: ["LC_ALL": locale, "LANG": locale])
    #expect(terminal.screen.text.unicodeScalars.contains { (0xFE70...0xFEFC).contains($0.value) })
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }

  @Test func theMouseIsReleasedByOneKey() throws {
    let terminal = try opened()
    #expect(terminal.screen.reportsMouse)
    terminal.type("\u{1b}[17~")
    try terminal.wait(until: "the mouse is released") { !$0.reportsMouse }
    terminal.type("q")
    _ = try terminal.end()
  }

  @Test func aClickSelectsATownAndTheWheelTurnsDays() throws {
    let terminal = try opened()
    terminal.type("\u{1b}[<65;10;10M")
    try terminal.wait(until: "the next day") { $0.text.contains("Sun 1 Dec 2024") }
    let line = try #require(rows(terminal.screen.text).firstIndex { $0.contains("Hama") })
    let column = try #require(rows(terminal.screen.text)[line].range(of: "Hama"))
    let x = rows(terminal.screen.text)[line].distance(
      from: rows(terminal.screen.text)[line].startIndex, to: column.lowerBound)
    terminal.type("\u{1b}[<0;\(x + 2);\(line + 2)M\u{1b}[<0;\(x + 2);\(line + 2)m")
    try terminal.wait(until: "Hama is selected") { $0.text.contains("┏Hama") }
    terminal.type("q")
    _ = try terminal.end()
  }

  @Test func theSentenceIsCopiedAsItIsStored() throws {
    let terminal = try opened(["--town", "Aleppo"])
    terminal.type("Y")
    try terminal.wait(until: "a copy") { $0.clipboard != nil }
    let copied = try #require(Data(base64Encoded: terminal.screen.clipboard ?? ""))
    let text = String(decoding: copied, as: UTF8.self)
    let town = try Binary.run("town", "Aleppo", "--day", "2024-11-30", "--format", "json", in: folder).out
    #expect(text.unicodeScalars.contains { (0x620...0x64A).contains($0.value) })
    #expect(!text.unicodeScalars.contains { (0xFE70...0xFEFC).contains($0.value) })
    #expect(town.contains(text.replacing("\"", with: "\\\"")), "the sentence is one of the town's")
    terminal.type("y")
    try terminal.wait(until: "the citation") { screen in
      let text = screen.clipboard.flatMap { Data(base64Encoded: $0) }.map { String(decoding: $0, as: UTF8.self) } ?? ""
      return text.contains("Read by whoholds, data pack syria-2024") && text.contains("bytes ")
    }
    terminal.type("q")
    _ = try terminal.end()
  }

  private func rows(_ text: String) -> [String] {
    var rows = text.split(separator: "\n", omittingEmptySubsequences: false).map { row in
      String(row.reversed().drop { $0 == " " }.reversed())
    }
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows
  }
}

/// A seeded source of chance (SplitMix64).
private struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func roll(_ sides: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(sides))
  }
}
