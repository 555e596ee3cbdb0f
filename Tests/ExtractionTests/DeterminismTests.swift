import ExtractionModel
import Testing

@testable import Extraction

/// The same article gives the same claims, whatever it is made of and whatever was read before it.
@Suite struct DeterminismTests {
  private static let articles: [Article] = Syria.files.paths
    .filter { $0.contains("/sample/") && $0.hasSuffix(".txt") }
    .map { path in
      Article(
        id: Identifier(path), published: Day("2024-12-01"),
        text: String(decoding: Syria.files[path]!, as: UTF8.self))
    }

  @Test func theOrderOfTheArticlesDoesNotCount() {
    var forwards = Extractor(grammar: Syria.grammar)
    var backwards = Extractor(grammar: Syria.grammar)
    let first = Dictionary(uniqueKeysWithValues: Self.articles.map { ($0.id, forwards.claims(in: $0)) })
    let second = Dictionary(uniqueKeysWithValues: Self.articles.reversed().map { ($0.id, backwards.claims(in: $0)) })
    #expect(first == second)
    #expect(Self.articles.count > 20)
  }

  @Test func readingTwiceGivesTheSameTwice() {
    var extractor = Extractor(grammar: Syria.grammar)
    for article in Self.articles { #expect(extractor.claims(in: article) == extractor.claims(in: article)) }
  }

  @Test func outlinesTakeNothingFromTheClaims() {
    var extractor = Extractor(grammar: Syria.grammar)
    for article in Self.articles.prefix(5) {
      let before = extractor.claims(in: article)
      #expect(extractor.outlines(of: article).count > 0)
      #expect(extractor.claims(in: article) == before)
    }
  }

  @Test func spellingDoesNotCount() {
    func read(_ text: String) -> [String] {
      Syria.claims(text).map { "\($0.predicate) \($0.party) \($0.location.id) \($0.factuality) \($0.source)" }
    }
    let plain = read("سيطرت فصائل المعارضة على مدينة إدلب وبلدة أبو الظهور.")
    #expect(plain.count == 2)
    #expect(read("سيطرت فصائل المعارضه على مدينه ادلب وبلده ابو الظهور.") == plain)
    #expect(read("سَيْطَرَتْ فصائلُ المعارضةِ على مدينةِ إدلبَ وبلدةِ أبو الظهورِ.") == plain)
    #expect(read("سيـطرت فصائـل المعارضـة علـى مدينـة إدلـب وبلـدة أبو الظهـور.") == plain)
    #expect(read("سيطرت\u{a0}فصائل المعارضة على مدينة\u{200f} إدلب\u{200b} وبلدة أبو الظهور\u{200e}.") == plain)
  }

  @Test func bytesOfAnyKindAreReadToTheEnd() {
    var generator = Noise(state: 7)
    for length in [0, 1, 2, 3, 17, 256, 4096] {
      for _ in 0..<40 {
        let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
        check(String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  @Test func cutAndSpoiledArticlesAreReadToTheEnd() throws {
    var generator = Noise(state: 11)
    let bytes = Array(try #require(Self.articles.first).text.utf8)
    for _ in 0..<200 {
      let cut = bytes.prefix(Int.random(in: 0...bytes.count, using: &generator))
      check(String(decoding: cut, as: UTF8.self))
      var spoiled = bytes
      for _ in 0..<20 {
        spoiled[Int.random(in: spoiled.indices, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
      }
      check(String(decoding: spoiled, as: UTF8.self))
    }
  }

  @Test func anyOrderOfTheWordsIsReadToTheEnd() {
    var generator = Noise(state: 13)
    let words = Self.articles.flatMap { $0.text.split(separator: " ") }.map(String.init)
    for _ in 0..<100 {
      check((0..<120).map { _ in words.randomElement(using: &generator)! }.joined(separator: " "))
    }
  }

  @Test(arguments: [
    "\0سيطرت الفصائل على \0حلب.\0", "سيطرت الفصائل على حلب\u{1b}[31m.", "\u{202e}سيطرت الفصائل على حلب.",
    "...........", "؟؟؟؟", "((((((((", "\"\"\"\"\"", "و و و و و", "الـ الـ الـ", "لـ", "\u{fdfa}\u{fdfb}",
    "بين بين بين",
    "أن أن أن أن أن", "التي التي التي التي", "من من من إلى إلى", "لم لم لم لن لا", "١٢٣٤٥٦٧٨٩٠١٢٣٤٥٦٧٨٩٠",
    "99999999999999999999/99/9999", "ح\u{64b}\u{64c}\u{64d}\u{64e}\u{64f}\u{650}ل\u{651}\u{652}ب", "👩‍👩‍👧‍👦 حلب 🏴‍☠️",
  ])
  func oddTextsAreReadToTheEnd(text: String) {
    check(text)
    check(text + " سيطرت الفصائل على مدينة حلب. " + text)
  }

  @Test func aLineOfAHundredKilobytesIsReadToTheEnd() {
    for unit in [
      "حلب ", "حلب", "قال المرصد إن ", "و", "بين الجيش والفصائل في ", "التي سيطرت عليها ",
      "على مدينة حلب وبلدة ", "\u{64b}", "\"",
    ] {
      check(String(repeating: unit, count: 100_000 / unit.utf8.count))
    }
  }

  /// Found by fuzzing: nothing stands behind what announces a name.
  @Test(arguments: [
    "انتشرت قوات سوريا الديمقراطية (", "سيطرت قوات سوريا الديمقراطية (قسد) على حلب. وانسحبت قسد \"(",
  ])
  func aSentenceThatBreaksOffIsReadToTheEnd(text: String) {
    check(text)
  }

  @Test
  func aLineOfManyClaimsWithoutAStopIsReadToTheEnd() {
    check(String(repeating: "سيطرت الفصائل على حلب ", count: 2500))
  }

  /// Reads a text and holds every span to it.
  private func check(_ text: String) {
    for claim in Syria.claims(text) {
      #expect(text.slice(claim.span) == claim.sentence)
      for mark in claim.marks { #expect(claim.span.contains(mark.span.lowerBound) && text.slice(mark.span) != nil) }
    }
  }
}

/// Random numbers that are the same in every run (SplitMix64).
private struct Noise: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
