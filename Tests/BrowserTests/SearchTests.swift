import ExtractionModel
import Screen
import Testing

@testable import Browser

@Suite struct SearchTests {
  private func search(_ keys: String) throws -> Search {
    guard let search = try Golden.played(keys, Corpus.model()).search else {
      Issue.record("no search is open")
      return Search()
    }
    return search
  }

  @Test(arguments: [(80, 24), (120, 34), (40, 12), (200, 60)])
  func townsAndSentencesWhileTheyAreTyped(width: Int, height: Int) throws {
    try Golden.check("search", width, height, keys: "/ text:حلب Down Down")
  }

  @Test(arguments: [(80, 24), (120, 34), (40, 12), (200, 60)])
  func whatWasFoundInItsPlace(width: Int, height: Int) throws {
    try Golden.check("found", width, height, keys: "/ text:الفصائل Enter n")
  }

  @Test func aSearchWithoutAnythingFound() throws {
    try Golden.check("search-nothing", 80, 24, keys: "/ text:xyzzy")
  }

  @Test(arguments: [
    ("انسحبت", "وَانْسَحَبَـــت"), ("احياء", "أحياء"), ("أحياء", "احياء"), ("ادلب", "إدلب"), ("مدينه", "مدينة"),
    ("مدينة", "مدينه"), ("على", "علي"), ("علي", "على"), ("شرقى", "شرقي"), ("٨٠", "80%"),
    ("80", "٨٠"), ("حماة", "حماه"), ("قراءة", "قراه"), ("كردية", "کردیة"), ("REUTERS", "reuters"),
    ("tal rifaat", "Tal-Rif'aat"), ("cafe", "Café"), ("آخر", "اخر"),
  ])
  func spellingsOfOneWordAreOne(typed: String, text: String) {
    let needle = Needle(typed)
    #expect(needle.found(in: text) == needle.all, "`\(typed)` in `\(text)`")
  }

  @Test func whatIsFoundIsMarkedInTheBytesOfTheText() {
    let text = "سيطرت على مَدِينَةِ حلب، ومدينه حماة"
    let spans = Needle("مدينة حلب").spans(in: text).map { span in
      String(decoding: Array(text.utf8)[span], as: UTF8.self)
    }
    #expect(spans == ["مَدِينَةِ", "حلب", "مدينه"])
    #expect(Needle("").spans(in: text).isEmpty)
  }

  @Test func everyWordHasToBeFoundInAnyOrder() throws {
    #expect(try search("/ text:حلب Space text:غارات").findings?.total == 1)
    #expect(try search("/ text:غارات Space text:حلب").findings?.total == 1)
    #expect(try search("/ text:غارات Space text:سراقب").findings?.total == 0)
  }

  @Test func namesAreFoundInEnglishAndArabic() throws {
    #expect(try search("/ text:aleppo").towns.first == "aleppo")
    #expect(try search("/ text:حلب").towns.first == "aleppo")
    let sentences = try search("/ text:aleppo Space text:withdrew").findings
    #expect(sentences?.claims.map(\.predicate) == [.withdrew])
    #expect(try search("/ text:sohr").findings?.total == 2)
    #expect(try search("/ text:reuters").findings?.claims.map(\.location.id) == ["maarat-al-numan"])
  }

  @Test func aSentenceOfTwoClaimsIsCountedOnce() throws {
    #expect(try search("/ text:منغ").findings?.total == 1)
    #expect(try search("/ text:الفصائل").findings?.total == 4)
  }

  @Test func sentencesStandByDay() throws {
    let days = try search("/ text:الفصائل").findings?.claims.compactMap(\.about)
    #expect(days == days?.sorted())
  }

  @Test func theSearchIsAnEffectAndOnlyTheLastAnswerCounts() {
    var model = Corpus.model()
    _ = model.update(.act(.search))
    let first = model.update(.input(.key(.character("ح"))))
    #expect(first == .find("ح"))
    #expect(model.view(width: 80, height: 24).text.contains("Sentences · …"))
    _ = model.update(.input(.key(.character("م"))))
    _ = model.update(.found("ح", Findings(claims: Corpus.claims, total: 12)))
    #expect(model.search?.findings == nil)
    _ = model.update(.found("حم", Findings(claims: [], total: 0)))
    #expect(model.search?.findings?.total == 0)
  }

  @Test func enterGoesThereAndTheNextOnesFollow() throws {
    let keys = "/ text:الفصائل Enter"
    let first = try Golden.played(keys, Corpus.model())
    #expect(first.context == .found)
    #expect(first.town == "saraqib")
    #expect(first.day == Day("2024-11-29"))
    let second = try Golden.played("\(keys) n", Corpus.model())
    #expect(second.town == "aleppo")
    #expect(second.day == Day("2024-11-30"))
    #expect(second.evidence[second.sentence].claim == second.search?.findings?.claims[1])
    #expect(try Golden.played("\(keys) n N", Corpus.model()).town == "saraqib")
    let around = try Golden.played("\(keys) n n n n", Corpus.model())
    #expect(around.town == "saraqib")
    #expect(around.notice == "from the first again")
  }

  @Test func escapeLeavesTheUserWhereTheSearchLed() throws {
    let model = try Golden.played("/ text:سراقب Down Enter Esc", Corpus.model())
    #expect(model.views.isEmpty)
    #expect(model.town == "saraqib")
    let kept = try Golden.played("Right / text:سراقب Esc", Corpus.model())
    #expect(kept.town == "idlib")
    #expect(kept.day == Day("2024-11-30"))
  }

  @Test func theArticleOpensAtWhatWasFound() throws {
    let model = try Golden.played("/ text:غارات Enter Enter", Corpus.model())
    guard case .article(let reading) = model.views.last else {
      Issue.record("no article is open")
      return
    }
    #expect(reading.claim?.predicate == .strikes)
    #expect(try Golden.played("/ text:غارات Enter Enter Esc", Corpus.model()).context == .found)
    #expect(try Golden.played("/ text:غارات Enter /", Corpus.model()).search?.text == "غارات")
  }

  @Test func enterWithNothingFoundSaysSo() throws {
    #expect(try Golden.played("/ text:xyzzy Enter", Corpus.model()).notice == "nothing found")
  }

  @Test func anArticleWithoutTheWordsIsNotLookedThroughUnlessNamesMayHaveThem() {
    let finder = ClaimFinder("aleppo غارات", pack: Corpus.pack)
    #expect(finder.isPromising("وشنت طائرات غَارَات"))
    #expect(!finder.isPromising("aleppo"))
    #expect(ClaimFinder("aleppo sohr", pack: Corpus.pack).isPromising(""))
    #expect(!ClaimFinder("", pack: Corpus.pack).isPromising("غارات"))
  }

  @Test func aGreatManySentencesAreCountedUpToANumber() {
    let claim = Corpus.claims[0]
    let many = (0..<3000).map { number in
      Claim(
        article: Identifier("many-\(number)"), published: claim.published, span: claim.span, sentence: claim.sentence,
        location: claim.location, party: claim.party, predicate: claim.predicate, factuality: claim.factuality,
        source: claim.source, about: claim.about, rule: claim.rule, marks: claim.marks)
    }
    var finder = ClaimFinder("سراقب", pack: Corpus.pack)
    let wantsMore = finder.take(many)
    #expect(!wantsMore)
    #expect(finder.findings.isCut)
    #expect(finder.findings.claims.count == ClaimFinder.most)
  }
}
