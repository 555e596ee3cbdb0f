import ExtractionModel
import Fusion
import Screen
import Testing

@testable import Browser

/// The interface in Arabic, mirrored from right to left.
@Suite struct ArabicTests {
  private static func model(isSample: Bool = false) -> Model {
    var model = Corpus.model(isSample: isSample)
    model.language = .arabic
    return model
  }

  @Test(arguments: [(80, 24), (120, 34), (40, 12)])
  func theTownsFromRightToLeft(width: Int, height: Int) throws {
    try Golden.check("arabic-towns", width, height, start: Self.model(isSample: true))
  }

  @Test(arguments: [(80, 24), (120, 34)])
  func theMapKeepsItsGeography(width: Int, height: Int) throws {
    try Golden.check("arabic-map", width, height, keys: "m", start: Self.model())
  }

  @Test(arguments: [(80, 24), (120, 34)])
  func theArticleAndItsClaims(width: Int, height: Int) throws {
    try Golden.check("arabic-article", width, height, keys: "Tab Down Enter", start: Self.model())
  }

  @Test(arguments: [(80, 24), (120, 34)])
  func theReasons(width: Int, height: Int) throws {
    try Golden.check("arabic-why", width, height, keys: "w", start: Self.model())
  }

  @Test(arguments: [(80, 24), (120, 34)])
  func theDifferences(width: Int, height: Int) throws {
    try Golden.check("arabic-diff", width, height, keys: "d", start: Self.model())
  }

  @Test(arguments: [(80, 24), (120, 34)])
  func theKeys(width: Int, height: Int) throws {
    try Golden.check("arabic-keys", width, height, keys: "?", start: Self.model())
  }

  @Test(arguments: [(80, 24), (120, 34)])
  func theLegend(width: Int, height: Int) throws {
    try Golden.check("arabic-legend", width, height, keys: "i", start: Self.model())
  }

  @Test func filterSearchAndPalette() throws {
    try Golden.check("arabic-filter", 120, 34, keys: "f Space", start: Self.model())
    try Golden.check("arabic-search", 120, 34, keys: "/ text:حلب", start: Self.model())
    try Golden.check("arabic-palette", 120, 34, keys: ": text:التغيّر", start: Self.model())
  }

  @Test func aKeyChangesTheLanguageAndBack() throws {
    let model = try Golden.played("L", Corpus.model())
    #expect(model.language == .arabic)
    #expect(model.view(width: 80, height: 24).isMirrored)
    let back = try Golden.played("L", model)
    #expect(back.language == .english)
    #expect(
      try Golden.played("Esc", back).view(width: 80, height: 24)
        == Golden.played("Esc", Corpus.model()).view(width: 80, height: 24))
  }

  @Test(arguments: ["Right", "l"]) func leftAndRightAreWhereTheyAreSeen(right: String) throws {
    let left = right == "l" ? "h" : "Left"
    let start = try Golden.played("", Self.model())
    // The first town stands at the right: the next one is to its left.
    #expect(try Golden.played(left, start).town == start.places[1])
    #expect(try Golden.played(right, start).town == start.places[0])
    #expect(try Golden.played("\(left) \(right)", start).town == start.places[0])
    #expect(try Golden.played("Tab Tab \(left)", start).day == start.day + 1)
    #expect(try Golden.played("Tab Tab \(right)", start).day == start.day - 1)
    // On the map left is west.
    let map = try Golden.played("m", start)
    #expect(try Golden.played(left, map).town == Golden.played("m \(left)", Corpus.model()).town)
    #expect(try Golden.played("m \(right)", start).town == Golden.played("m \(right)", Corpus.model()).town)
  }

  @Test func theMouseHitsWhatIsSeen() throws {
    var model = try Golden.played("", Self.model())
    _ = model.update(.input(.mouse(Mouse(x: 119 - 25, y: 3, action: .click))))
    #expect(model.town == model.places[1] && model.focus == .towns)
    _ = model.update(.input(.mouse(Mouse(x: 10, y: 5, action: .click))))
    #expect(model.focus == .sentences)
  }

  @Test func everyLineOfTheKeyTableIsToldInArabic() {
    for binding in Keymap.table(Keymap.bindings, in: .arabic) {
      #expect(binding.title.hasArabicOnly, "\(binding.english.title)")
      #expect(binding.help.hasSuffix("."), "\(binding.english.title)")
      #expect((binding.hint == nil) == (binding.english.hint == nil), "\(binding.english.title)")
      #expect(binding.hint?.hasArabicOnly ?? true, "\(binding.english.title)")
    }
  }

  @Test(arguments: Context.allCases)
  func wordsThatKeysShareInEnglishTheyShareInArabic(context: Context) {
    let english = Hint.all(in: context)
    let arabic = Hint.all(in: context, of: Keymap.table(Keymap.bindings, in: .arabic))
    #expect(english.count == arabic.count)
    #expect(english.map(\.isNeeded) == arabic.map(\.isNeeded))
    for context in [context] {
      let keys = Keymap.table(Keymap.bindings, in: .arabic).filter { $0.contexts.contains(context) }.flatMap(\.keys)
      #expect(Set(keys).count == keys.count)
    }
  }

  /// Latin letters that are no words: identifiers, keys, names that the data have in Latin letters only.
  private static let names: Set<String> = [
    "whoholds", "North", "Press", "Enab", "Baladi", "AFP", "Esc", "Tab", "Enter", "Space", "Ctrl", "PgUp", "PgDn",
    "Home",
    "End", "Shift", "F", "N", "P", "C", "n", "seize", "suran", "aleppo", "saraqib", "tal", "rifaat",
  ]

  @Test(arguments: [
    "", "Tab", "m", "m z", "Enter", "w", "d", "i", "i G", "?", "? G", "f", "/ text:حلب", ": text:حلب", "Enter x", "a",
  ])
  func nothingIsLeftInEnglish(keys: String) throws {
    let model = try Golden.played(keys, Self.model())
    let words = Set(
      model.view(width: 120, height: 34).text.split { !$0.isASCII || !$0.isLetter }.map(String.init).filter {
        $0.count > 1
      })
    let english = Set(Corpus.pack.places.flatMap { $0.name.split { !$0.isLetter } }.map(String.init))
    let left = words.subtracting(Self.names).subtracting(english).subtracting(["press", "our", "own", "hand"])
      .filter { word in !Corpus.claims.contains { $0.rule == word } }
      // Names that were cut.
      .filter { word in !english.contains { $0.hasPrefix(word) || $0.hasSuffix(word) } }
    #expect(left.isEmpty, "\(left) after `\(keys)`")
  }

  @Test(arguments: ["30 تشرين الثاني", "٣٠ تشرين الثاني", "30 نوفمبر 2024", "السبت 30"])
  func daysAreFoundAsTheyAreTyped(typed: String) {
    let days = DayQuery(typed)?.days(in: Day("2024-11-27")!...Day("2024-12-08")!) ?? []
    #expect(days == [Day("2024-11-30")!], "\(typed)")
  }

  @Test func commandsAreFoundInAnySpelling() throws {
    for typed in ["التغير", "التغيّر", "تغير"] {
      let model = try Golden.played(": text:\(typed)", Self.model())
      guard case .palette(let palette) = model.views.last, case .command(let first, _) = palette.lines.first?.entry
      else { return #expect(Bool(false), "nothing is found for \(typed)") }
      #expect([.nextChange, .nextChangeAnywhere].contains(first.action), "\(typed)")
      #expect(!HelpList(context: .towns, filter: typed, of: Self.model().table).bindings.isEmpty)
    }
  }

  @Test func countsAgree() {
    let arabic = Arabic()
    let told = [1, 2, 3, 10, 11, 99, 100, 103, 111, 200].map { arabic.count($0, .day) }
    #expect(
      told == [
        "يوم واحد", "يومان", "3 أيام", "10 أيام", "11 يومًا", "99 يومًا", "100 يوم", "103 أيام", "111 يومًا", "200 يوم",
      ])
    #expect(arabic.count(2, .source, isOblique: true) == "مصدرين")
  }

  @Test(arguments: SizeTests.views)
  func noSizeIsTooSmallOrOdd(keys: String) throws {
    let model = try Golden.played(keys, Self.model())
    for (width, height) in [
      (0, 0), (1, 1), (3, 2), (8, 4), (12, 6), (39, 10), (40, 9), (79, 17), (80, 18), (300, 100), (13, 33),
    ] {
      let canvas = model.view(width: width, height: height)
      #expect(canvas.width == width && canvas.height == height)
    }
  }
}

extension String {
  /// Whether it has Arabic letters, and Latin ones only as names of keys.
  fileprivate var hasArabicOnly: Bool {
    unicodeScalars.contains { (0x620...0x64A).contains($0.value) }
      && !unicodeScalars.contains { $0.isASCII && $0.properties.isAlphabetic }
  }
}
