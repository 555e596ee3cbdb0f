import Testing

@testable import Screen

@Suite struct PrintableTests {
  @Test func controlCharactersBecomeHarmless() {
    #expect(Printable.string("a\u{1B}[31mb") == "a�[31mb")
    #expect(Printable.string("\u{9B}2J\u{85}\u{7F}\u{0}") == "�2J���")
    #expect(Printable.string("a\tb\r\nc\u{2028}d") == "a b  c d")
  }

  @Test func invisibleControlsAreDropped() {
    let dropped =
      "\u{AD}\u{61C}\u{200B}\u{200E}\u{200F}\u{202A}\u{202E}\u{2060}\u{2066}\u{2069}\u{FEFF}\u{FFF9}\u{FE0F}"
    #expect(Printable.string("a\(dropped)b\u{E0041}\u{34F}\u{115F}c") == "abc")
  }

  @Test func pilesOfMarksAreCut() {
    let pile = "س" + String(repeating: "\u{64E}", count: 100)
    #expect(Printable.string(pile).unicodeScalars.count == 5)
    #expect(Bidi().line(pile).columns == 1)
    #expect(Bidi().line("\u{64E}\u{64E}").glyphs.first?.text.unicodeScalars.first == " ")
  }

  @Test func joinersNeverReachTheTerminal() {
    let storm = String(repeating: "م\u{200D}\u{200C}", count: 50)
    let line = Bidi().line(storm)
    #expect(line.columns == 50)
    #expect(line.glyphs.allSatisfy { !$0.text.unicodeScalars.contains { Printable.isJoiner($0) } })
  }

  @Test func noScalarReachesACellAsAControl() {
    let blocks: [ClosedRange<UInt32>] = [
      0...0x33FF, 0xA000...0xABFF, 0xD7B0...0x12FFF, 0x1D000...0x1FFFF, 0xE0000...0xE01FF, 0x10FF00...0x10FFFF,
    ]
    for value in blocks.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for safe in Printable.scalars(of: String(scalar)) {
        let category = safe.value.properties.generalCategory
        let isHarmless =
          category != .control && category != .surrogate && category != .unassigned && category != .lineSeparator
          && category != .paragraphSeparator
        if !isHarmless { Issue.record("U+\(String(value, radix: 16)) passes as \(category)") }
        if category == .format, !Printable.isJoiner(safe.value), Printable.columns(safe.value) == 0 {
          Issue.record("U+\(String(value, radix: 16)) is an invisible control")
        }
      }
    }
  }

  @Test func hostileTextStaysInItsRow() {
    var canvas = Canvas(width: 20, height: 2)
    canvas[canvas.bounds].put("\u{202E}\u{1B}]0;x\u{7}\n\u{1B}[2Jحلب\u{200F}", x: 0, y: 0)
    #expect(!canvas.text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(canvas.text.hasSuffix("\n"))
  }

  @Test func phrasesInOneSignAreSpelledOut() {
    #expect(Printable.string("محمد ﷺ") == "محمد صلى الله عليه وسلم")
    #expect(Bidi().line("ﷺ").glyphs.allSatisfy { $0.source == 0..<3 })
  }

  @Test func columnsAreCountedAsTerminalsDo() {
    #expect(Printable.columns("Aleppo") == 6)
    #expect(Printable.columns("حَلَبُ") == 3)
    #expect(Printable.columns("城市") == 4)
    #expect(Printable.columns("é\u{301}") == 1)
    #expect(Printable.columns("▲·…│█") == 5)
  }

  @Test func aLineOfHalfAMegabyteIsLaidOut() {
    let text = String(repeating: "سيطرت (الفصائل) على 12 ", count: 10_000)
    let lines = Bidi().lines(text, width: 80)
    #expect(lines.count > 1000)
    #expect(lines.allSatisfy { $0.columns <= 80 })
  }
}
