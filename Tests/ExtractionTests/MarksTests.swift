import ExtractionModel
import Testing

@testable import Extraction

/// A sentence and the words of it that its first claim marks, by role.
struct Marked: Sendable, CustomTestStringConvertible {
  let sentence: String
  let marks: [String]

  var testDescription: String { sentence }
}

/// Which bytes of the article made a claim.
@Suite struct MarksTests {
  static let cases: [Marked] = [
    Marked(
      sentence: "سيطرت فصائل المعارضة على مدينة معرة النعمان مساء الجمعة.",
      marks: ["trigger سيطرت", "party فصائل المعارضة", "place مدينة معرة النعمان", "date مساء الجمعة"]),
    Marked(
      sentence: "نفى مصدر عسكري دخول المسلحين إلى مدينة حماة.",
      marks: ["negation نفى", "source مصدر عسكري", "trigger دخول", "party المسلحين", "place مدينة حماة"]),
    Marked(
      sentence: "انسحبت قوات النظام من سراقب، بحسب المرصد السوري لحقوق الإنسان.",
      marks: ["trigger انسحبت", "party قوات النظام", "place سراقب", "source المرصد السوري لحقوق الإنسان"]),
    Marked(
      sentence: "وقصف الطيران الروسي مدينة إدلب أمس.",
      marks: ["trigger وقصف", "party الطيران الروسي", "place مدينة إدلب", "date أمس"]),
    Marked(
      sentence: "قال المرصد إن الفصائل لم تدخل مدينة حمص.",
      marks: ["source المرصد", "party الفصائل", "negation لم", "trigger تدخل", "place مدينة حمص"]),
    Marked(
      sentence: "باتت معظم أحياء حلب تحت سيطرة المعارضة.",
      marks: ["extent معظم أحياء", "place حلب", "trigger تحت سيطرة", "party المعارضة"]),
  ]

  @Test(arguments: cases)
  func everyRoleIsMarkedAtItsWords(item: Marked) throws {
    let claim = try #require(Syria.claims(item.sentence).first)
    let marks = claim.marks.map { "\($0.role) \(item.sentence.slice($0.span) ?? "cut")" }
    #expect(marks == item.marks)
  }

  @Test(arguments: [
    ("سيطرت الفصائل على بلدتي نبل والزهراء.", ["نبل", "والزهراء"]),
    ("سيطرت الفصائل على مدن \"سراقب\" و\"معرة النعمان\" وبلدة مورك.", ["سراقب", "معرة النعمان", "وبلدة مورك"]),
    ("انتشر مقاتلو قسد في حيي الشيخ مقصود والأشرفية.", ["الشيخ مقصود", "والأشرفية"]),
  ])
  func eachPlaceOfAListIsMarkedAtItsOwnName(sentence: String, names: [String]) {
    let claims = Syria.claims(sentence)
    let places = claims.map { claim in
      claim.marks.filter { $0.role == .place }.map { sentence.slice($0.span) ?? "cut" }.joined(separator: " + ")
    }
    #expect(places.count == names.count)
    for (place, name) in zip(places, names) {
      #expect(place.hasSuffix(name) || name.hasSuffix(place), "\(place) for \(name)")
    }
  }

  @Test func vowelMarksBelongToTheWordTheyStandOn() throws {
    let sentence = "قصفَ الطيرانُ الروسيُّ مدينةَ إدلبَ أمسِ"
    let claim = try #require(Syria.claims(sentence).first)
    #expect(claim.marks.map { sentence.slice($0.span) ?? "cut" } == ["قصفَ", "الطيرانُ الروسيُّ", "مدينةَ إدلبَ", "أمسِ"])
    #expect(claim.sentence == sentence)
  }

  @Test func aPlaceThatIsOnlyPointedToHasNoMark() throws {
    let last = try #require(Syria.claims("دخلت الفصائل مدينة حماة. وسيطرت عليها المعارضة لاحقا.").last)
    #expect(last.location.id == "hama")
    #expect(last.predicate == .controls)
    #expect(!last.marks.contains { $0.role == .place })
  }

  @Test func aVerbalNounBehindItsSubjectPointsBackToo() throws {
    let last = try #require(Syria.claims("دخلت الفصائل مدينة حماة. وأحكمت المعارضة سيطرتها عليها لاحقا.").last)
    #expect(last.predicate == .controls)
  }

  @Test(arguments: ["\n", "\r\n", "\n\n\n", " ", "\r\n\u{200f}\r\n"])
  func spansCountTheBytesOfTheArticleAsItIs(separator: String) throws {
    let sentences = Self.cases.map(\.sentence)
    for start in ["", "\u{feff}", "  \t", "\u{200f}", "خبر عاجل\n"] {
      let text = start + sentences.joined(separator: separator) + separator
      let claims = Syria.claims(text)
      #expect(claims.count >= sentences.count)
      for claim in claims {
        #expect(text.slice(claim.span) == claim.sentence)
        #expect(sentences.contains(claim.sentence), "\(claim.sentence)")
      }
    }
  }

  @Test func everyMarkOfEveryDispatchOfTheSampleLiesInItsSentenceAndCutsNoCharacter() throws {
    var claims = 0
    for (path, bytes) in Syria.files.contents where path.contains("/sample/") && path.hasSuffix(".txt") {
      let text = String(decoding: bytes, as: UTF8.self)
      for claim in Syria.claims(text) {
        claims += 1
        #expect(text.slice(claim.span) == claim.sentence, "\(path)")
        #expect(claim.marks.contains { $0.role == .trigger }, "\(path) \(claim.rule)")
        for mark in claim.marks {
          #expect(!mark.span.isEmpty && claim.span.contains(mark.span.lowerBound), "\(path) \(mark)")
          #expect(mark.span.upperBound <= claim.span.upperBound, "\(path) \(mark)")
          let words = try #require(text.slice(mark.span), "\(path) \(mark) cuts a character")
          #expect(words.first?.isWhitespace == false && words.last?.isWhitespace == false, "\(path) «\(words)»")
        }
        #expect(claim.marks == claim.marks.sorted { $0.span.lowerBound < $1.span.lowerBound }, "\(path)")
      }
    }
    #expect(claims > 100, "the sample yields claims")
  }
}
