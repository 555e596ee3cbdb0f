import ExtractionModel
import Testing

@testable import Extraction

@Suite struct LettersTests {
  @Test(arguments: [
    ("أعلن", "اعلن"), ("إدلب", "ادلب"), ("آب", "اب"), ("ٱلجيش", "الجيش"), ("سيطرة", "سيطره"), ("نفى", "نفي"),
    ("أحيائها", "احيايها"), ("مسؤول", "مسوول"), ("حـــلـب", "حلب"), ("حَلَبُ", "حلب"), ("مُدُنٍ", "مدن"),
    ("الشـّام", "الشام"), ("إلٰه", "اله"), ("حلب\u{200f}", "حلب"), ("\u{feff}حلب", "حلب"), ("ح\u{200d}ل\u{200c}ب", "حلب"),
    ("\u{2067}حلب\u{2069}", "حلب"), ("ح\u{ad}لب", "حلب"), ("ﺣﻠﺐ", "حلب"), ("ﺣﻤﺎﺓ", "حماه"), ("ﺍﻟﻼﺫﻗﻴﺔ", "اللاذقيه"),
    ("ﻷﻧﻪ", "لانه"), ("ﺇﺩﻟﺐ", "ادلب"), ("گرد", "كرد"), ("ڤيتو", "فيتو"), ("پاریس", "باريس"), ("کوبانی", "كوباني"),
    ("SDF", "sdf"),
  ])
  func spellingsOfOneWordAreOneWord(written: String, meant: String) {
    #expect(Syria.letters.fold(written) == Syria.letters.fold(meant))
    #expect(Syria.letters.fold(meant).count == meant.unicodeScalars.count)
  }

  @Test(arguments: [
    ("حلب", "حلبة"), ("حماة", "حماية"), ("تل", "تلة"), ("صد", "ضد"), ("نبل", "نيل"), ("سد", "شد"), ("قصف", "قصفت"),
    ("دير", "دبر"), ("حمص", "خمص"), ("شيء", "شي"),
  ])
  func wordsThatDifferStayApart(one: String, other: String) {
    #expect(Syria.letters.fold(one) != Syria.letters.fold(other))
  }

  @Test func digitsOfAllThreeSetsAreOneSet() {
    #expect(Syria.letters.fold("٢٠٢٤") == Syria.letters.fold("2024"))
    #expect(Syria.letters.fold("۲۰۲۴") == Syria.letters.fold("2024"))
  }

  @Test func signsAndBlanksAreNoLetters() {
    #expect(Syria.letters.fold("«حلب»،") == Syria.letters.fold("حلب"))
    #expect(Syria.letters.words("تل   رفعت\u{a0}").count == 2)
    #expect(Syria.letters.words(" ").isEmpty)
  }

  @Test func everyCharacterIsLookedUpWithoutATrap() {
    for point in 0...0x10ffff as ClosedRange<UInt32> {
      if let scalar = Unicode.Scalar(point) { _ = Syria.letters.code(scalar.value) }
    }
    #expect(Syria.letters.code(0x1f600) == Letters.Class.other)
  }

  @Test func faultsOfTheFileAreNamedByLine() {
    func problems(_ text: String) -> [String] {
      var problems: [Problem] = []
      let records = Recfile.read(Array(text.utf8), file: "letters.rec").records
      _ = Letters.read(records, file: "letters.rec", &problems)
      return problems.map(\.description)
    }
    #expect(problems("letter: ا\nsame: أ U+FE81..U+FE84\n").isEmpty)
    #expect(problems("same: أ\n") == ["letters.rec:1: a record here has a `letter` or a `class`"])
    #expect(
      problems("letter: ا\nsame: U+FE84..U+FE81\n") == [
        "letters.rec:2: `U+FE84..U+FE81` is not a code point range, e.g. `U+0660..U+0669`"
      ])
    #expect(
      problems("letter: ا\n\nclass: spaces\npoints: x\n") == [
        "letters.rec:3: `class: spaces` is none of close, colon, comma, dash, digits, dropped, ligature, open, other, "
          + "question, quote, space, stop"
      ])
    let many = (0..<120).map { "letter: \(Unicode.Scalar(0x4e00 + $0)!)\n\n" }.joined()
    #expect(problems(many) == ["letters.rec:239: more than 119 letters"])
  }
}
