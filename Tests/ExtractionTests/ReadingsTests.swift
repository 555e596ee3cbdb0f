import ExtractionModel
import Testing

@testable import Extraction

/// What the extractor tells of its reading, against what it does.
@Suite struct ReadingsTests {
  private func readings(_ text: String, on published: Day? = Day("2024-11-30")) -> [SentenceReading] {
    var extractor = Extractor(grammar: Syria.grammar)
    return extractor.readings(of: Article(id: "a", published: published, text: text))
  }

  private func rejected(_ text: String) -> [SentenceReading.Rejected] { readings(text).flatMap(\.rejected) }

  @Test func whatIsToldAsTakenIsWhatIsRead() {
    var extractor = Extractor(grammar: Syria.grammar)
    let samples = Syria.files.paths.filter { $0.contains("/sample/") && $0.hasSuffix(".txt") }
    #expect(samples.count > 30)
    for path in samples {
      let text = String(decoding: Syria.files[path]!, as: UTF8.self)
      let article = Article(id: "a", published: Day("2024-11-30"), text: text)
      let readings = extractor.readings(of: article)
      #expect(readings.flatMap(\.taken).map(\.claim) == extractor.claims(in: article), "\(path)")
      for reading in readings { #expect(text.slice(reading.span) == reading.sentence) }
    }
  }

  @Test(arguments: [
    "سيطرت الفصائل على مدينة سراقب وبلدة خان السبل، بحسب المرصد، وهو ما نفاه مصدر عسكري.",
    "دخلت الفصائل مدينة حماة، بحسب المرصد، وهو ما نفته وزارة الدفاع.",
  ]) func whatSomebodyDeniesAtTheEndIsToldToo(text: String) {
    var extractor = Extractor(grammar: Syria.grammar)
    let claims = extractor.claims(in: Article(id: "a", published: Day("2024-11-30"), text: text))
    #expect(claims.contains { $0.factuality == .asserted } && claims.contains { $0.factuality == .denied })
    #expect(readings(text).flatMap(\.taken).map(\.claim) == claims)
  }

  @Test func aClaimNamesItsRuleAndEveryStage() throws {
    let reading = try #require(readings("أكد المرصد السوري أن الفصائل سيطرت أمس على نصف مدينة سراقب.").first)
    let taken = try #require(reading.taken.first)
    func written(_ finding: SentenceReading.Finding) -> String? {
      taken.steps.first { $0.finding == finding }?.span.flatMap(reading.written)
    }
    #expect(written(.trigger(lemma: "سيطر", classes: ["seize"])) == "سيطرت")
    #expect(written(.place("saraqib", slot: "on")) == "مدينة سراقب")
    #expect(written(.party("opposition", slot: "subject")) == "الفصائل")
    #expect(written(.extent(.half)) == "نصف")
    #expect(written(.source("sohr", via: nil)) == "المرصد السوري")
    #expect(written(.day(Day("2024-11-29"))) == "أمس")
    #expect(taken.steps.contains { $0.finding == .factuality(.asserted) && $0.span == nil })
    #expect(taken.steps.contains { $0.finding == .clause(.complement) })
    let frame = try #require(Syria.grammar.frames.first { $0.id == "seize" })
    #expect(
      taken.steps.contains {
        $0.finding == .rule("seize", file: "languages/ar/grammar.rec", line: frame.line)
      })
  }

  @Test func whatWasUnderstoodFromBeforeHasNoStretch() throws {
    let second = try #require(
      readings("سيطرت الفصائل على مدينة سراقب. وانسحبت قوات النظام منها صباح اليوم.").last?.taken.first)
    #expect(second.steps.contains { $0.finding == .place("saraqib", slot: "from") && $0.span == nil })
  }

  @Test(arguments: [
    ("سيطر الفريق على الكرة في مباراة حلب.", "seize", SentenceReading.Reason.otherWorld),
    ("سيطر القلق على السكان في مدينة حلب.", "seize", .noPlace),
    ("سيطر عليها القلق في مدينة حلب أمس.", "seize", .noPlace),
    ("هل سيطرت الفصائل على مدينة حلب؟", "seize", .question),
    ("إذا سيطرت الفصائل على مدينة حلب فسوف يتغير كل شيء.", "seize", .condition),
    ("سيطرت الفصائل على مدينة حلب وسيطرت الفصائل على مدينة حلب.", "seize", .repeated),
  ])
  func aCandidateThatCameToNothingSaysWhy(sentence: String, trigger: String, reason: SentenceReading.Reason) {
    let found = rejected(sentence)
    #expect(found.contains { $0.reason == reason && $0.classes.contains(trigger) }, "\(found)")
  }

  @Test func aLineWithoutAPlaceIsPassedOver() throws {
    let reading = try #require(readings("سيطر القلق.").first)
    #expect(reading.rejected.map(\.reason) == [.farFromPlaces])
    #expect(reading.rejected.first.map { reading.written($0.span) } == "سيطر")
    #expect(reading.taken.isEmpty)
  }

  @Test func aPlaceOfNoListFarFromTheWarsPlacesIsToldAsAbroad() {
    let told = "سيطرت قوات المعارضة على بلدة أم زنبق."
    let far = String(repeating: "وتراجعت أسعار القمح في الأسواق. ", count: 12) + told
    #expect(Syria.claims(told).count == 1)
    #expect(Syria.claims(far).isEmpty)
    #expect(readings(far).flatMap(\.taken).isEmpty)
    #expect(rejected(far).map(\.reason).contains(.abroad))
  }

  @Test func aNameThatIsReadAsTheWordItIsTooIsNamed() {
    let found = rejected("سيطرت الفصائل على مدينة حلب وأغلقت الباب خلفها.")
    #expect(found.contains { $0.reason == .ordinaryWord && $0.classes.contains("al-bab") }, "\(found)")
  }

  @Test(arguments: [
    ("سيطرت الفصائل على بلدة نبل.", SentenceReading.Criterion.kindWord),
    ("سيطرت الفصائل على منبج والباب.", .neighbours),
  ])
  func aNameThatIsAWordTooSaysWhatMadeItAPlace(sentence: String, criterion: SentenceReading.Criterion) throws {
    let choice = try #require(readings(sentence).flatMap(\.choices).first)
    #expect(choice.others.isEmpty)
    #expect(choice.criterion == criterion)
  }

  @Test func amongPlacesOfOneNameTheChoiceSaysWhatDecided() throws {
    func choice(_ text: String) throws -> SentenceReading.Choice {
      try #require(readings(text).flatMap(\.choices).first)
    }
    let plain = try choice("سيطرت الفصائل على بلدة صوران.")
    #expect(plain.others.count == 1)
    let beside = try choice("سيطرت الفصائل على بلدة صوران بريف حلب الشمالي.")
    #expect(beside.chosen == "suran-aleppo")
    #expect(beside.others == ["suran"])
    #expect(beside.criterion == .governorate)
  }
}
