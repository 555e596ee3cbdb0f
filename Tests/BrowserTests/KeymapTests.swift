import Screen
import Testing

@testable import Browser

@Suite struct KeymapTests {
  @Test func everyActionIsReachable() {
    for action in Action.allCases {
      let lines = Keymap.bindings.filter { $0.action == action }
      #expect(!lines.isEmpty, "\(action) has no key")
      #expect(
        lines.allSatisfy { !$0.keys.isEmpty && !$0.contexts.isEmpty }, "\(action) has a line without key or context")
    }
  }

  @Test func everyLineExplainsItself() {
    for binding in Keymap.bindings {
      #expect(!binding.title.isEmpty)
      #expect(binding.help.hasSuffix("."))
      #expect(binding.help.first?.isUppercase == true)
    }
  }

  @Test(arguments: Context.allCases)
  func noKeyMeansTwoThings(context: Context) {
    let keys = Keymap.bindings.filter { $0.contexts.contains(context) }.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: Context.allCases)
  func theWayOutIsAlwaysThere(context: Context) {
    #expect(Keymap.action(for: .control("c"), in: context) == .quit)
    if !Context.panes.contains(context) { #expect(Keymap.action(for: .escape, in: context) == .back) }
  }

  @Test(arguments: Context.browsing.subtracting([.legend]).sorted { $0.rawValue < $1.rawValue })
  func theLegendIsOneKeyAway(context: Context) {
    #expect(Keymap.action(for: .character("i"), in: context) == .legend)
  }

  @Test(arguments: Context.typing.sorted { $0.rawValue < $1.rawValue })
  func whereCharactersAreTypedNoneIsACommand(context: Context) {
    let keys = Keymap.bindings(in: context).flatMap(\.keys)
    #expect(!keys.contains { if case .character = $0 { true } else { false } })
  }

  @Test func helpListsAnActionOnce() {
    let lines = Keymap.bindings(in: .timeline)
    #expect(Set(lines.map(\.action)).count == lines.count)
    #expect(lines.first { $0.action == .nextDay }?.keys == [.right, .character("l"), .character(".")])
  }

  /// Keys that lead to each context.
  static let ways: [Context: String] = [
    .towns: "", .map: "m", .sentences: "Tab", .timeline: "Tab Tab", .article: "Enter", .diff: "d", .why: "w",
    .legend: "i", .help: "?", .palette: ":", .search: "/", .found: "/ text:aleppo Enter", .link: "c", .calibration: "B",
    .filter: "f",
  ]

  @Test(arguments: Context.allCases)
  func hintsFitTheLineTheyStandOn(context: Context) throws {
    let model = try Golden.played(#require(Self.ways[context]), Corpus.model())
    #expect(model.context == context)
    for width in [8, 20, 40, 80] {
      let line =
        model.view(width: width, height: 24).text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
      #expect(line.count <= width)
      #expect(!line.hasSuffix("…"))
    }
  }
}
