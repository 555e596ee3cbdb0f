import Testing

@testable import Screen

@Suite struct KeyTests {
  @Test(arguments: [
    "Left", "Right", "Up", "Down", "Enter", "Esc", "Tab", "BackTab", "Space", "Backspace", "Delete", "Insert", "PageUp",
    "PageDown", "Home", "End", "Ctrl-P", "Ctrl-A", "Ctrl-\\", "F1", "F12", "F24", "a", "A", "?", ":", ".", "ح", "}",
    "-",
  ]) func namesAreReadAndWrittenAlike(name: String) throws {
    let key = try #require(Key(name: name))
    #expect(key.name == name)
  }

  @Test func whatATerminalCannotTellApartIsOneKey() {
    #expect(Key(name: "Ctrl-I") == .tab)
    #expect(Key(name: "ctrl-m") == .enter)
    #expect(Key(name: "Ctrl-[") == .escape)
    #expect(Key(name: " ") == .space)
  }

  @Test(arguments: ["", "Lft", "Ctrl-", "Ctrl-XY", "Ctrl-ح", "F0", "F25", "text", "ab"])
  func otherWordsNameNoKey(word: String) {
    #expect(Key(name: word) == nil)
  }

  @Test func aScriptIsNamesAndText() throws {
    let keys = try Key.script("Right  . text:حلب Enter\nCtrl-P text:")
    let typed: [Key] = [.character("ح"), .character("ل"), .character("ب")]
    #expect(keys == [.right, .character(".")] + typed + [.enter, .control("p")])
  }

  @Test func anUnknownWordIsNamedWithWhatWouldBeRight() {
    let error = #expect(throws: Key.Unknown.self) { try Key.script("Right Lft") }
    #expect(error?.description.hasPrefix("--keys: `Lft` is no key: a character, Left Right") == true)
  }
}
