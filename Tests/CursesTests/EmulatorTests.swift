import CTerminal
import Screen
import Testing

@testable import Curses

@Suite struct EmulatorTests {
  @Test func aTerminalThatCanBeToldGetsColumnsInVisualOrder() {
    #expect(Emulator(environment: ["VTE_VERSION": "7006"], directionMode: 1).bidi == Bidi(.visual))
    #expect(Emulator(environment: [:], directionMode: 2).canBeSwitched)
    #expect(!Emulator(environment: [:], directionMode: 0).canBeSwitched)
  }

  @Test(arguments: [
    ("Konsole 22.12.3", Bidi(.segments)), ("kitty(0.26.5)", Bidi(.words)), ("XTerm(379)", Bidi(.visual)),
    ("WezTerm 2024", Bidi(.visual)), ("tmux 3.3a", Bidi(.visual)),
  ]) func whatItSaysCounts(version: String, bidi: Bidi) {
    #expect(Emulator(environment: [:], version: version).bidi == bidi)
  }

  @Test func whatItSaysCountsMoreThanTheEnvironmentItInherited() {
    #expect(Emulator(environment: ["KONSOLE_VERSION": "221203"], version: "XTerm(379)").bidi == Bidi(.visual))
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], Bidi(.visual)), (["KONSOLE_VERSION": "221203"], Bidi(.segments)),
    (["TERM": "mlterm"], Bidi(.segments, shapes: true)), (["TERM": "putty-256color"], Bidi(.segments)),
    (["TERM_PROGRAM": "Apple_Terminal"], Bidi(.segments)), (["TERM": "xterm-kitty"], Bidi(.words)),
    (["TMUX": "/tmp/x", "VTE_VERSION": "7006"], Bidi(.segments)), (["TMUX": "/tmp/x"], Bidi(.visual)),
    ([:], Bidi(.visual)),
  ]) func theEnvironmentNamesTheOthers(environment: [String: String], bidi: Bidi) {
    #expect(Emulator(environment: environment).bidi == bidi)
  }

  @Test func theLinuxConsoleShowsNoArabic() {
    #expect(!Emulator(environment: ["TERM": "linux"]).showsArabic)
    #expect(Emulator(environment: ["TERM": "xterm"]).showsArabic)
  }

  @Test func columnsAreThoseOfTheCLibrary() throws {
    try #require(whoholds_use_utf8() != 0)
    let blocks: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xA0...0x17F, 0x300...0x36F, 0x600...0x6FF, 0x750...0x77F, 0x2010...0x2027, 0x2190...0x21FF,
      0x2500...0x25FF, 0x2800...0x28FF, 0x3041...0x30FF, 0x4E00...0x4FFF, 0xFB50...0xFDFF, 0xFE70...0xFEFC,
    ]
    for value in blocks.joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let shown = Printable.scalars(of: String(scalar))
      let columns = Int(whoholds_columns(value))
      // What the library does not know yet is drawn as `�`; see below.
      guard shown.count == 1, shown[0].value == scalar, columns >= 0 else { continue }
      #expect(Printable.columns(scalar) == columns, "U+\(String(value, radix: 16))")
    }
  }

  @Test func whatTheCLibraryCountsOtherwiseCannotShiftTheLine() throws {
    try #require(whoholds_use_utf8() != 0)
    #expect(letters(of: Cell("ﺐ"), isWide: false) == [0xFE90, 0])
    #expect(letters(of: Cell("س\u{64E}\u{651}"), isWide: false) == [0x633, 0x64E, 0x651, 0])
    #expect(letters(of: Cell("城"), isWide: false) == [0xFFFD, 0])
    #expect(letters(of: Cell("城"), isWide: true) == [0x57CE, 0])
    #expect(letters(of: Cell("aa"), isWide: false) == [0x61, 0])
    #expect(letters(of: Cell(""), isWide: false) == [0x20, 0])
  }
}
