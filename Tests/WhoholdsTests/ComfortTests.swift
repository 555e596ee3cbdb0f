import Foundation
import Testing

/// The store in trouble, the configuration, and where the user left off. Rows G8, H2, H4 and H5 of the checklist.
@Suite(.serialized) struct ComfortTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("a.txt", Array("قال المرصد السوري إن فصائل المعارضة سيطرت على مدينة حلب.".utf8))
    try folder.write("b.txt", Array("قالت رويترز إن الجيش السوري انسحب من مدينة حماة.".utf8))
    try folder.write("c.txt", Array("قال المرصد السوري إن فصائل المعارضة سيطرت على مدينة حمص.".utf8))
  }

  private func imported() throws {
    try #require(
      Binary.run("import", "a.txt", "b.txt", "--date", "2024-11-30", "--db", "x", in: folder).status == 0)
  }

  @Test func aStoreInTroubleIsToldBeforeTheScreenIsTaken() throws {
    try folder.write("text", Array(repeating: 0x41, count: 5000))
    try folder.write("folder/x", [])
    for (file, status, word) in [
      ("none", 66, "there is no such database"), ("text", 65, "is not a database"),
      ("folder", 65, "is a folder"),
    ] {
      let terminal = try PseudoTerminal(["--db", folder / file, "--no-state"], in: folder)
      #expect(try terminal.end() == Int32(status), "\(file)")
      #expect(terminal.screen.text.replacing("\n", with: "").contains(word), "\(terminal.screen.text)")
      #expect(!terminal.screen.isAlternate && terminal.isLineAsBefore)
    }
  }

  @Test func aBrokenPageIsToldAndNothingCrashes() throws {
    try imported()
    var bytes = try Array(Data(contentsOf: URL(fileURLWithPath: folder / "x")))
    for index in 4096..<bytes.count { bytes[index] = 0x55 }
    try folder.write("broken", bytes)
    let outcome = try Binary.run("screen", "--db", "broken", in: folder)
    #expect([0, 65, 74].contains(outcome.status))
    let terminal = try PseudoTerminal(["--db", folder / "broken", "--no-state"], in: folder)
    terminal.type("q\u{3}")
    #expect([0, 65, 74, 130].contains(try terminal.end()))
    #expect(!terminal.screen.isAlternate && terminal.isLineAsBefore)
  }

  @Test func aStoreThatAnotherProgramWritesToIsReadOn() throws {
    try imported()
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // A writer that has begun and does not end: readers go on all the same.
    holder.arguments = [
      "python3", "-c",
      "import sqlite3,sys;c=sqlite3.connect(sys.argv[1],isolation_level=None);c.execute('BEGIN IMMEDIATE');print(1,flush=True);input()",
      folder / "x",
    ]
    let (input, output) = (Pipe(), Pipe())
    holder.standardInput = input
    holder.standardOutput = output
    try holder.run()
    _ = output.fileHandleForReading.availableData
    let screen = try Binary.run("screen", "--db", "x", "--day", "2024-11-30", in: folder)
    #expect(screen.status == 0 && screen.out.contains("Opposition"))
    try input.fileHandleForWriting.close()
    holder.waitUntilExit()
  }

  @Test func whatAnotherTerminalImportsAppears() throws {
    try imported()
    let terminal = try PseudoTerminal(
      ["--db", folder / "x", "--town", "Homs", "--day", "2024-11-30", "--no-state"], in: folder)
    try terminal.wait(until: "Homs without a report") { $0.text.contains("Homs") && $0.text.contains("q quit") }
    #expect(!terminal.screen.text.contains("▲ 1 ┛"))
    #expect(try Binary.run("import", "c.txt", "--date", "2024-11-30", "--db", "x", in: folder).status == 0)
    try terminal.wait(until: "the report of Homs") { $0.text.contains("controls") && $0.text.contains("┏Homs") }
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }

  @Test func theBrowserOnlyReadsTheStore() throws {
    try imported()
    let before = try Data(contentsOf: URL(fileURLWithPath: folder / "x"))
    let terminal = try PseudoTerminal(["--db", folder / "x", "--no-state"], in: folder)
    try terminal.wait(until: "the picture") { $0.text.contains("q quit") }
    terminal.type("q")
    _ = try terminal.end()
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder / "x")) == before)
  }

  @Test func itOpensWhereItWasLeftUnlessToldOtherwise() throws {
    let state = ["XDG_STATE_HOME": folder / "state"]
    let first = try PseudoTerminal(["--town", "Hama", "--day", "2024-12-05"], in: folder, environment: state)
    try first.wait(until: "the day") { $0.text.contains("day 9 of 12") }
    first.type("t")
    try first.wait(until: "another theme") { $0.text.contains("theme: paper") }
    first.type("q")
    #expect(try first.end() == 0)
    let kept = try String(contentsOfFile: folder / "state/whoholds/state.rec", encoding: .utf8)
    #expect(kept.contains("town: hama\nday: 2024-12-05\n") && kept.contains("theme: paper"))

    let second = try PseudoTerminal([], in: folder, environment: state)
    try second.wait(until: "the day it was left on") {
      $0.text.contains("Thu 5 Dec 2024") && $0.text.contains("┏Hama")
    }
    second.type("q")
    #expect(try second.end() == 0)

    let third = try PseudoTerminal(["--no-state"], in: folder, environment: state)
    try third.wait(until: "the last day") { $0.text.contains("Sun 8 Dec 2024") && $0.text.contains("┏Aleppo") }
    third.type("q")
    _ = try third.end()
    #expect(try String(contentsOfFile: folder / "state/whoholds/state.rec", encoding: .utf8) == kept)
  }

  @Test func theLanguageIsChangedByKeyAndRemembered() throws {
    let state = ["XDG_STATE_HOME": folder / "state"]
    let first = try PseudoTerminal(["--day", "2024-11-30"], in: folder, columns: 120, environment: state)
    try first.wait(until: "English") { $0.text.contains("day 4 of 12") }
    first.type("L")
    // The first town stands at the right now, and its name in Arabic.
    try first.wait(until: "Arabic") { $0.text.contains("ﺐﻠﺣ┓") && !$0.text.contains("day 4 of 12") }
    first.type("q")
    #expect(try first.end() == 0)
    let kept = try String(contentsOfFile: folder / "state/whoholds/state.rec", encoding: .utf8)
    #expect(kept.contains("language: ar\n"))

    let second = try PseudoTerminal([], in: folder, columns: 120, environment: state)
    try second.wait(until: "Arabic again") { $0.text.contains("ﺐﻠﺣ┓") }
    second.type("q")
    #expect(try second.end() == 0)

    let third = try PseudoTerminal(["--language", "en"], in: folder, columns: 120, environment: state)
    try third.wait(until: "what the command line says") { $0.text.contains("as now known") }
    third.type("Lq")
    #expect(try third.end() == 0)

    try folder.write("config/whoholds/config.rec", Array("language: ar\nlanguage: fr\n".utf8))
    let printed = try Binary.run(
      "browse", "--print-config", in: folder, environment: ["XDG_CONFIG_HOME": folder / "config"])
    #expect(printed.out.contains("language: ar\n"))
    #expect(printed.err.contains("config.rec:2: `language` is one of: en ar"))
  }

  @Test func keysAreTheUsersAndBadLinesAreNamed() throws {
    try folder.write(
      "config/whoholds/config.rec",
      Array(
        """
        theme: paper
        mouse: maybe
        colour: red

        action: next-day
        key: D
        key: Hyper-X

        action: fly
        key: f
        """.utf8))
    let environment = ["XDG_CONFIG_HOME": folder / "config"]
    let printed = try Binary.run("browse", "--print-config", in: folder, environment: environment)
    #expect(printed.status == 0)
    #expect(printed.out.contains("theme: paper\n") && printed.out.contains("action: next-day\nkey: D\n"))
    for fault in [
      "config.rec:2: `mouse` is yes or no", "config.rec:3: `colour` is no setting", "config.rec:7: `Hyper-X`",
      "config.rec:9: `fly` is no action",
    ] {
      #expect(printed.err.contains(fault), "\(printed.err)")
    }
    // What is printed is a configuration itself.
    try folder.write("again/whoholds/config.rec", Array(printed.out.utf8))
    let again = try Binary.run(
      "browse", "--print-config", in: folder, environment: ["XDG_CONFIG_HOME": folder / "again"])
    #expect(again.out == printed.out && again.err.isEmpty)

    let terminal = try PseudoTerminal(
      ["--day", "2024-11-30", "--no-state"], in: folder, environment: environment)
    try terminal.wait(until: "the picture") { $0.text.contains("day 4 of 12") }
    terminal.type("D")
    try terminal.wait(until: "the next day by the user's key") { $0.text.contains("Sun 1 Dec 2024") }
    terminal.type("q")
    #expect(try terminal.end() == 0)
  }

  @Test func theScreenIsSavedInThreeForms() throws {
    try folder.write("pictures/.keep", [])
    let terminal = try PseudoTerminal(
      ["--day", "2024-11-30", "--no-state"], in: folder, columns: 200, environment: [:], directory: folder / "pictures")
    try terminal.wait(until: "the picture") { $0.text.contains("day 4 of 12") }
    terminal.type("s")
    try terminal.wait(until: "the path") {
      $0.text.contains("saved as") && $0.text.contains("whoholds-aleppo-2024-11-30.txt")
    }
    terminal.type("q")
    _ = try terminal.end()
    let text = try String(contentsOfFile: folder / "pictures/whoholds-aleppo-2024-11-30.txt", encoding: .utf8)
    #expect(text.contains("Sat 30 Nov 2024"))
    #expect(
      try String(contentsOfFile: folder / "pictures/whoholds-aleppo-2024-11-30.ansi", encoding: .utf8).contains(
        "\u{1b}["))
    #expect(
      try String(contentsOfFile: folder / "pictures/whoholds-aleppo-2024-11-30.svg", encoding: .utf8).hasPrefix("<svg"))
  }
}
