import Screen
import Testing

@testable import Curses

@Suite struct DecoderTests {
  @Test func bytesBecomeKeys() {
    #expect(keys("a Z\u{1}\t\r\u{7F}\u{0}") == ["a", "Space", "Z", "Ctrl-A", "Tab", "Enter", "Backspace", "Ctrl-@"])
    #expect(keys("حلب é 城") == ["ح", "ل", "ب", "Space", "é", "Space", "城"])
  }

  @Test func sequencesOfOtherTerminalsAreKeysToo() {
    #expect(
      keys("\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[Z\u{1B}[5~\u{1B}[7~") == [
        "Up", "Down", "Right", "BackTab", "PageUp", "Home",
      ])
  }

  @Test func anEscapeAloneOrBeforeALetterIsEsc() {
    #expect(keys("\u{1B}") == ["Esc"])
    #expect(keys("\u{1B}q") == ["Esc", "q"])
    #expect(keys("\u{1B}\u{1B}") == ["Esc", "Esc"])
  }

  @Test func whatTheTerminalReportsIsNotTyped() {
    #expect(
      events(Array("\u{1B}[8;1$y\u{1B}P>|VTE(7000)\u{1B}\\\u{1B}[?64;1;2cq".utf8)) == [
        .directionMode(1), .version("VTE(7000)"), .attributes, .key(.character("q")),
      ])
    #expect(
      events(Array("\u{1B}[8;0$y\u{1B}[?2026;2$y\u{1B}[<0;1;1M\u{1B}]11;rgb:00\u{7}x".utf8))
        == [.directionMode(0), .key(.character("x"))])
  }

  @Test func brokenCharactersNeverSwallowWhatFollows() {
    #expect(events([0xE9, 0x71]) == [.key(.character("q"))])
    #expect(events([0xD8, 0xD8, 0xAD, 0x71]) == [.key(.character("ح")), .key(.character("q"))])
    #expect(events([0xF0, 0x9F, 0x71]) == [.key(.character("q"))])
    #expect(events([0x80, 0xBF, 0xC0, 0x80, 0xFF, 0x71]) == [.key(.character("q"))])
    #expect(events([0xED, 0xA0, 0x80, 0x71]) == [.key(.character("q"))])
    #expect(events([0xC2, 0x9B, 0x71]) == [.key(.character("q"))])
  }

  @Test func afterAnyNoiseAPauseMakesAKeyAKey() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      var decoder = Decoder()
      var noise = (0..<300).map { _ in Int32(random.next() % 600) }[...]
      while decoder.next({ _ in noise.popFirst() }) != nil {}
      var later = [Int32(UInt8(ascii: "q"))][...]
      #expect(decoder.next({ _ in later.popFirst() }) == .key(.character("q")))
    }
  }

  private func keys(_ text: String) -> [String] {
    events(Array(text.utf8)).compactMap { if case .key(let key) = $0 { key.name } else { nil } }
  }

  private func events(_ bytes: [UInt8]) -> [Decoder.Event] {
    var codes = bytes.map { Int32($0) }[...]
    var decoder = Decoder()
    var events: [Decoder.Event] = []
    while let event = decoder.next({ _ in codes.popFirst() }) { events.append(event) }
    return events
  }
}
