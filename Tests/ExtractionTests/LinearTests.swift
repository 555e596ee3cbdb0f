import ExtractionModel
import Testing

@testable import Extraction

/// Reading a text of twice the length costs twice as much, whatever it is made of. Counted, not timed.
@Suite struct LinearTests {
  static let units = [
    " .", " . ؟", " . ، ", "…", "، ", "\"", "(", " - ", "حلب", "حلب ", "صوران، ", "مدينة بلدة قرية ", "قال المرصد إن ",
    "نفى أن يكون ", "بين الجيش والفصائل في ", "التي سيطرت على التي انسحبت من ", "سيطرت على حلب، ", "انسحبت منها. ",
    "سيطرة انسحاب هجوم ", "حلب\n", "سيطر\n", "سيطرت الفصائل على مدينة…\n", "اقرأ أيضا\nالجيش يدخل مدينة حلب\n",
    "لا شيء جديد\nسيطرت الفصائل على مدينة حلب.\n",
  ]

  /// A claim, so that the line is read, and a unit behind it again and again.
  private func text(_ unit: String, _ times: Int) -> String {
    "سيطرت الفصائل على مدينة حلب " + String(repeating: unit, count: times)
  }

  @Test(arguments: units)
  func aTextOfTwiceTheLengthTakesTwiceTheTokens(unit: String) {
    func cost(_ times: Int) -> Int {
      var extractor = Extractor(grammar: Syria.grammar)
      _ = extractor.claims(in: Article(id: "a", published: Day("2024-11-30"), text: text(unit, times)))
      return extractor.tokenCount
    }
    let once = cost(60)
    #expect(cost(120) <= 2 * once)
    #expect(cost(240) <= 4 * once)
  }

  @Test(arguments: units)
  func noSentenceIsLongerThanWhatIsReadAtOnce(unit: String) {
    var tokenizer = Tokenizer(Syria.lexicon, triggers: Syria.grammar.triggers)
    var text = text(unit, 800)
    text.withUTF8 { bytes in
      for line in Lines(bytes) {
        var tokens: [Token] = []
        _ = tokenizer.tokens(bytes, line.lowerBound, line.upperBound, into: &tokens)
        let ranges = Sentences.ranges(tokens, tokenizer.analyses)
        #expect(ranges.allSatisfy { $0.count <= 400 })
        #expect(ranges.reduce(0) { $0 + $1.count } == tokens.count)
      }
    }
  }

  /// Each asks the ones before it for theirs; asked again and again, a sentence of forty took longer than anybody
  /// waits.
  @Test func manyVerbsWithoutASubjectAreAskedOnceEach() {
    let verbs = String(repeating: "سيطرت على حلب، ", count: 40)
    #expect(Syria.claims(verbs).isEmpty)
    #expect(Syria.claims("أعلن أنها " + verbs + "كما " + verbs).isEmpty)
    #expect(!Syria.claims("سيطرت الفصائل على حماة. " + verbs).isEmpty)
  }
}
