import Foundation
import Testing

/// What an article may hold to take the terminal over. Row G6 of the checklist.
@Suite struct HostileTextTests {
  /// Each is a harm of its own; the claim around it has to be read all the same.
  private static let harms = [
    "clears the screen": "\u{1b}[2J\u{1b}[H", "names the window": "\u{1b}]0;taken\u{7}",
    "writes to the clipboard": "\u{1b}]52;c;dGFrZW4=\u{7}", "asks for an answer": "\u{1b}[c\u{1b}[6n",
    "C1 instead of ESC": "\u{9b}2J\u{9d}0;taken\u{9c}", "turns the line": "\u{202e}\u{2066}\u{202d}",
    "rings and goes back": "\u{7}\u{8}\u{8}\u{8}", "a storm of joiners": String(repeating: "\u{200d}", count: 200),
    "a pile of marks": "ه" + String(repeating: "\u{64b}", count: 150), "an escape that does not end": "\u{1b}P",
    "a long line": String(repeating: "كلمات أخرى بلا معنى ", count: 30_000),
  ]

  @Test func nothingOfItReachesTheTerminal() throws {
    let folder = try TemporaryFolder()
    let lines = try HostileTextTests.harms.sorted { $0.key < $1.key }.map { name, harm in
      try JSONSerialization.data(
        withJSONObject: [
          "id": "harm \(name)", "published": "2024-11-30", "outlet": "Outlet\(harm.prefix(400))",
          "title": "خبر\(harm.prefix(400))",
          "text": "أعلن الجيش انسحابه من مدينة \(harm) سراقب.\n\nسيطرت فصائل المعارضة \(harm)على مدينة حلب بالكامل.",
        ], options: [.sortedKeys])
    }
    try folder.write("harm.jsonl", Array(lines.joined(separator: Data("\n".utf8))))
    let outcome = try Binary.run("import", "harm.jsonl", "--db", "harm.sqlite", in: folder)
    #expect(outcome.status == 0, "\(outcome.err)")
    let terminal = try PseudoTerminal(
      ["--db", folder.path + "/harm.sqlite", "--day", "2024-11-30", "--town", "Aleppo", "--no-state"], in: folder)
    try terminal.wait(until: "the sentences") { $0.text.contains("1 of ") && $0.text.contains("q quit") }
    // Sentences, articles with what was not taken, reasons, the search, the palette, changes: wherever text is shown.
    for keys in [
      "\tj", "j", "\r", "j", "x", "\u{1b}", "w", "j", "\u{1b}", "d", "\u{1b}", "/حلب", "\r", "\r", "\u{1b}", "c",
    ] {
      terminal.type(keys)
      try terminal.drain()
    }
    terminal.type("\u{1b}")
    try terminal.wait(until: "the towns again") { $0.text.contains("q quit") }
    terminal.type("q")
    #expect(try terminal.end() == 0)
    #expect(terminal.screen.unknown.isEmpty)
    #expect(terminal.screen.clipboard == nil)
  }
}
