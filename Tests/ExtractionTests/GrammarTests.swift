import ExtractionModel
import Testing

@testable import Extraction

@Suite struct GrammarTests {
  @Test func everyRuleReadsItsOwnExamples() {
    #expect(Syria.grammar.failures().map(\.description) == [])
    #expect(Syria.grammar.counts.examples >= Syria.grammar.counts.rules)
    #expect(Syria.grammar.counts.rules > 20)
  }

  @Test func theDataOfTheBinaryHaveNoProblems() {
    let (pack, problems) = PackReader.read(Syria.files, folder: "syria-2024")
    #expect(problems.map(\.description) == [])
    #expect(Grammar.read(Syria.files, pack: pack!).problems.map(\.description) == [])
  }

  /// Problems of a grammar with other rules and, where given, other words.
  private func problems(rules: String, words: String? = nil) -> [String] {
    var contents = Syria.files.contents
    contents["languages/ar/grammar.rec"] = Array(rules.utf8)
    if let words { contents["languages/ar/words.rec"] = Array(words.utf8) }
    let (grammar, problems) = Grammar.read(DataFiles(contents), pack: Syria.pack)
    return (problems + grammar.failures()).map(\.description)
  }

  private static let rule = """
    rule: seize
    predicate: controls
    trigger: seize
    place: on
    party: subject
    say: سيطرت فصائل المعارضة على مدينة خان شيخون.
    mean: controls opposition khan-shaykhun

    """

  @Test func aRuleWithATrueExampleLands() {
    #expect(problems(rules: Self.rule) == [])
  }

  @Test(arguments: [
    ("rule: seize\n", "", "1: a rule needs an id in `rule`"),
    (
      "predicate: controls\n", "", "1: `seize` has triggers, so it needs a `predicate` or `claim: none`"
    ),
    (
      "predicate: controls", "predicate: holds",
      "2: `predicate: holds` is none of controls, lost, entered, withdrew, advancing, clashes, strikes, shelling, "
        + "deployed, reinforced"
    ),
    ("trigger: seize", "trigger: size", "3: no word of words.rec has the class `size`"),
    (
      "party: subject", "party: subject\nextent: all",
      "6: `extent: all` is none of full, most, half, part, outskirts"
    ),
    (
      "party: subject", "party: subject\nform: adverb",
      "6: `form: adverb` is none of verb, noun, participle, particle"
    ),
    ("mean: controls opposition khan-shaykhun\n", "", "6: a `say:` needs a `mean:` below it"),
    (
      "say: سيطرت فصائل المعارضة على مدينة خان شيخون.\nmean: controls opposition khan-shaykhun\n", "",
      "1: `seize` needs an example: `say:` and `mean:`"
    ),
    (
      "mean: controls opposition khan-shaykhun", "mean: opposition controls khan-shaykhun",
      "7: `mean:` is `nothing` or `PREDICATE PARTY PLACE`, then e.g. `extent=half denied source=sohr`"
    ),
    (
      "mean: controls opposition khan-shaykhun", "mean: controls opposition khan-shaykhun size=half",
      "7: `mean:` is `nothing` or `PREDICATE PARTY PLACE`, then e.g. `extent=half denied source=sohr`"
    ),
  ])
  func everyFaultOfARuleIsNamedByLine(original: String, line: String, message: String) {
    let found = problems(rules: Self.rule.replacing(original, with: line))
    #expect(found.first == "languages/ar/grammar.rec:\(message)", "found: \(found)")
  }

  @Test func anUnknownSlotIsNamedWithTheKnownOnes() throws {
    let found = problems(rules: Self.rule.replacing("place: on", with: "place: onto"))
    let first = try #require(found.first)
    #expect(first.hasPrefix("languages/ar/grammar.rec:4: `place: onto` is neither subject, object, "))
    #expect(first.contains("favour"))
  }

  @Test func twoRulesOfOneIdAreNamed() {
    #expect(
      problems(rules: Self.rule + "\n" + Self.rule) == [
        "languages/ar/grammar.rec:9: the rule `seize` stands at line 1 already"
      ])
  }

  @Test(arguments: [
    ("controls opposition hama", "reads as controls opposition khan-shaykhun"),
    ("controls opposition khan-shaykhun denied", "reads as controls opposition khan-shaykhun"),
    ("nothing", "reads as controls opposition khan-shaykhun"),
    (
      "controls opposition khan-shaykhun about=2024-11-28",
      "`controls opposition khan-shaykhun` does not speak of 2024-11-28"
    ),
  ])
  func anUntrueExampleIsNamedWithWhatIsReadInstead(meaning: String, complaint: String) {
    let rules = Self.rule.replacing("controls opposition khan-shaykhun", with: meaning)
    #expect(
      problems(rules: rules) == [
        "languages/ar/grammar.rec:6: `seize`: «سيطرت فصائل المعارضة على مدينة خان شيخون.» \(complaint)"
      ])
  }

  /// Warnings about a grammar with other rules.
  private func idle(_ rules: String) -> [String] {
    var contents = Syria.files.contents
    contents["languages/ar/grammar.rec"] = Array(rules.utf8)
    let files = DataFiles(contents)
    return Grammar.read(files, pack: Syria.pack).grammar.idle(in: files).map(\.description)
  }

  @Test func aRuleThatAnotherLeavesNothingToReadIsNamed() {
    let found = idle(Self.rule + "\n" + Self.rule.replacing("rule: seize", with: "rule: take"))
    #expect(
      found.first == "languages/ar/grammar.rec:9: warning: `take` reads none of the examples: a rule above it takes "
        + "them, or its places and parties stand elsewhere")
    #expect(idle(Self.rule).allSatisfy { $0.contains("no rule speaks of") })
  }

  @Test func aRuleThatOnlyKeepsOthersAwayIsOfUse() {
    let silent =
      "rule: silence\nclaim: none\ntrigger: seize\nplace: on\nparty: subject\n"
      + "say: سيطرت فصائل المعارضة على مدينة خان شيخون.\nmean: nothing\n"
    #expect(!idle(silent).contains { $0.contains("`silence`") })
  }

  @Test func aClassThatNoRuleSpeaksOfIsNamedOnceByLine() {
    let found = idle(Self.rule).filter { $0.contains("`withdraw`") }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("languages/ar/words.rec:") == true)
    #expect(
      found.first?.hasSuffix(": warning: no rule speaks of the class `withdraw`: name it in one, or take it away")
        == true)
    #expect(!idle(Self.rule).contains { $0.contains("`seize`") })
  }

  @Test func everyRuleOfTheGrammarReadsAnExample() {
    #expect(Syria.grammar.idle(in: Syria.files).map(\.description).filter { $0.contains("grammar.rec") } == [])
  }

  @Test(arguments: [
    ("verb: سيطر\nform: Q\nrole: contrl\n", "3: `role: contrl` is none of plain, say, deny"),
    ("verb: سيطر\n", "1: a verb needs `form`"), ("role: plain\n", "1: a word is a `verb`, a `noun`, an `adjective`"),
    ("noun: معظم\nrole: partitive\nextent: all\n", "3: `extent: all` is none of full, most, half"),
    ("noun: مدينة\nrole: kind\nkind: metropolis\n", "3: `kind: metropolis` is none of city, town"),
  ])
  func everyFaultOfAWordIsNamedByLine(word: String, message: String) {
    let found = problems(rules: "", words: word)
    #expect(found.contains { $0.hasPrefix("languages/ar/words.rec:\(message)") }, "found: \(found)")
  }
}
