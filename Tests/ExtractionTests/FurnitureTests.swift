import ExtractionModel
import Foundation
import Testing

@testable import Extraction

/// Which lines of a page are the page's, and above all which are not.
@Suite struct FurnitureTests {
  private static let headline = "الفصائل تسيطر على مدينة سراقب بعد ليلة من المعارك"
  private static let first =
    "سيطرت فصائل المعارضة فجر اليوم السبت على مدينة سراقب في ريف إدلب الشرقي، بعد اشتباكات عنيفة مع قوات النظام "
    + "استمرت حتى ساعات الصباح الأولى وتخللها قصف متبادل."
  private static let second =
    "وقال سكان من المدينة إن المدارس أغلقت أبوابها وإن الأفران عملت ساعتين فقط، فيما انقطعت الكهرباء عن معظم "
    + "الأحياء منذ مساء أمس وتوقفت شبكة الهاتف."
  private static let third =
    "وأعلنت إدارة الصحة أن المشفى الوحيد في المنطقة استقبل عشرات الجرحى خلال يومين، وطلبت من الأهالي التبرع بالدم "
    + "في أقرب مركز صحي متاح."
  private static let article = [headline, first, second, third]

  /// The lines of a text that are furniture.
  private func furniture(_ lines: [String]) -> [String] {
    var extractor = Extractor(grammar: Syria.grammar)
    var text = lines.joined(separator: "\n\n")
    return text.withUTF8 { bytes in
      let ranges = Array(Lines(bytes))
      return zip(ranges, extractor.furniture(bytes, ranges)).filter(\.1).map {
        String(decoding: bytes[$0.0], as: UTF8.self)
      }
    }
  }

  /// Holds that of an article with lines above, within and below it these alone are furniture.
  private func check(
    above: [String] = [], within: [String] = [], below: [String] = [], source: SourceLocation = #_sourceLocation
  ) {
    let page = above + [Self.headline, Self.first, Self.second] + within + [Self.third] + below
    #expect(furniture(page) == above + within + below, sourceLocation: source)
  }

  @Test func anArticleAloneHasNone() {
    #expect(furniture(Self.article) == [])
    #expect(furniture([Self.headline]) == [])
    #expect(furniture([]) == [])
  }

  @Test func aHeadlineIsReadOnce() {
    #expect(furniture([Self.headline] + Self.article) == [Self.headline])
    #expect(furniture(Self.article + [Self.headline]) == [Self.headline])
    let spelled = Self.headline.replacingOccurrences(of: "مدينة", with: "مـدينه")
    #expect(furniture(Self.article + [spelled]) == [spelled])
    func claims(_ lines: [String]) -> Int { Syria.claims(lines.joined(separator: "\n")).count }
    #expect(claims(Self.article) > 1)
    #expect(claims([Self.headline] + Self.article) == claims(Self.article))
  }

  @Test func aHeadlineBetweenSeparatorsIsReadWhereItStandsAlone() {
    check(above: ["الرئيسية / أخبار سوريا / \(Self.headline)"])
    check(above: ["\(Self.headline) | شبكة الشمال"])
    #expect(furniture(["ريف إدلب – المرصد: سيطرت الفصائل على سراقب"] + Self.article) == [])
  }

  @Test func paragraphsThatStandTwiceAreRead() {
    #expect(furniture(Self.article + [Self.second, Self.second]) == [])
  }

  @Test func aHeadingThatComesBackAnnouncesWhatFollows() {
    #expect(
      furniture(["إدلب وريفها في يوم كامل:", Self.first, Self.second, "إدلب وريفها في يوم كامل:", Self.third]) == [])
  }

  @Test(arguments: [
    "اقرأ أيضاً: الجيش يستعيد بلدة النيرب", "إقرأ ايضا الجيش يستعيد بلدة النيرب", "شارك",
    "شارك الخبر على: فيسبوك | واتساب",
    "التعليقات (0)", "3 تعليقات", "حجم الخط + -", "جميع الحقوق محفوظة © 2024", "كلمات مفتاحية: سراقب، إدلب",
    "تابعوا قناتنا على تلغرام", "بقلم: سامر الأحمد", "الأخبار > سوريا > إدلب", "المصدر: وكالات",
    "يستخدم هذا الموقع ملفات تعريف الارتباط لتحسين تجربتك.",
  ])
  func aLabelMarksItsLine(line: String) {
    check(within: [line])
    check(below: [line])
  }

  @Test(arguments: [
    "شارك عشرات المقاتلين في الهجوم على سراقب أمس", "كتب المراسل أن الجيش انسحب من سراقب", "تحرير سراقب من قوات النظام",
    "المصدر أكد أن الفصائل سيطرت على سراقب", "صورة المعركة في سراقب تتضح", "تحرير: انسحبت قوات النظام من سراقب.",
  ])
  func theWordsOfLabelsAreWordsToo(line: String) {
    #expect(furniture([Self.headline, Self.first, Self.second, line, Self.third]) == [])
  }

  @Test func headlinesBelowALabelAreOfOtherArticles() {
    let others = ["مواضيع ذات صلة", "الجيش يستعيد بلدة النيرب في ريف إدلب", "من يقصف مدينة حلب؟", "12 دقيقة"]
    check(within: others)
    check(below: others)
  }

  @Test func aListBelowALabelEndsAtTheNextSentence() {
    let closing = "وانسحبت قوات النظام من بلدة النيرب."
    let page = [Self.headline, Self.first, "اقرأ أيضاً", "الجيش يستعيد بلدة جوباس", closing, Self.second, Self.third]
    #expect(furniture(page) == ["اقرأ أيضاً", "الجيش يستعيد بلدة جوباس"])
  }

  @Test func headlinesBehindTheLastSentenceAreOfOtherArticles() {
    let others = ["الجيش يستعيد بلدة النيرب", "الفصائل تعلن السيطرة على خان شيخون", "غارات روسية على أطراف مدينة إدلب"]
    check(below: others)
    check(below: ["سوريا"] + others + ["26 ديسمبر 2024"])
    #expect(furniture(Self.article + others.prefix(2)) == [])
  }

  @Test func whatAColonAnnouncesIsTheArticles() {
    let announced = [
      "وسيطرت الفصائل على:", "قرية جوباس في ريف إدلب", "قرية داديخ في ريف إدلب", "قرية كفر بطيخ في ريف إدلب",
    ]
    #expect(furniture(Self.article + announced) == [])
  }

  @Test func whereParagraphsDoWithoutStopsAMissingOneSaysNothing() {
    let bare = Self.article.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    let news = ["الجيش ينسحب من بلدة النيرب", "الفصائل تدخل بلدة جوباس", "الفصائل تسيطر على قرية داديخ"]
    #expect(furniture(bare + news) == [])
    #expect(furniture(bare + ["اقرأ أيضاً"] + news) == ["اقرأ أيضاً", news[0]])
  }

  @Test func aBoxOfDatedHeadlinesBetweenParagraphsIsFurniture() {
    check(within: [
      "الجيش يستعيد بلدة النيرب", "منذ 3 ساعات", "الفصائل تعلن السيطرة على خان شيخون", "26 ديسمبر",
      "غارات روسية على أطراف مدينة إدلب", "25 ديسمبر",
    ])
    let subheadings = ["الجيش يستعيد بلدة النيرب", "الفصائل تعلن السيطرة على خان شيخون"]
    #expect(furniture([Self.headline, Self.first, Self.second] + subheadings + [Self.third]) == [])
  }

  @Test func cardsUnderOneWordAreOfOtherArticles() {
    let cards = [Self.first, Self.second, Self.third].map { $0.replacingOccurrences(of: "مدينة", with: "بلدة") }
    let box = cards.flatMap { ["آخر ما نشر", $0] }
    #expect(furniture(["آخر ما نشر"] + Self.article + box) == box)
    #expect(furniture(Self.article + ["حلب", cards[0], "حماة", cards[1], "درعا", cards[2]]) == [])
  }

  @Test func menusAreFurniture() {
    check(above: ["أخبار", "سوريا", "معركة حلب", "رأي", "رياضة"])
    #expect(furniture(["معركة سراقب الكبرى", "سوريا", "إدلب", "تقرير"] + Self.article.dropFirst()) == [])
    #expect(furniture([Self.first, Self.second, "والقرى هي:", "جوباس", "داديخ", "كفر بطيخ", "آفس", Self.third]) == [])
  }

  @Test func teasersBreakOff() {
    let teaser = Self.second.split(separator: " ").prefix(14).joined(separator: " ") + "…"
    check(above: [teaser])
    check(below: [
      "الجيش يستعيد بلدة النيرب",
      "استعاد الجيش السوري بلدة النيرب في ريف إدلب بعد معارك استمرت يومين كاملين وقال [...]",
      "استعاد الجيش أيضا بلدة جوباس في ريف إدلب الشرقي بعد هجوم بدأ مع... اقرأ المزيد",
    ])
    let trailing = "وقال أحد السكان إن قوات النظام انسحبت من بلدة النيرب وإن الجميع ينتظر ما سيأتي..."
    #expect(furniture(Self.article + [trailing]) == [])
    #expect(furniture([trailing] + Self.article) == [])
  }

  @Test func commentsBelowTheArticleAreFurniture() {
    let comments = ["تعليقات القراء", "1 سامي: سيطر الجيش على حلب كلها.", "2 هدى: انسحب الجيش من سراقب أمس."]
    check(below: comments)
    #expect(furniture([Self.headline, "أضف تعليقا"] + Self.article.dropFirst()) == ["أضف تعليقا"])
  }

  @Test func captionsEndInWhoTookThePicture() {
    check(within: ["مقاتلون من المعارضة يدخلون مدينة سراقب (رويترز)"])
    let told = [
      "سيطرت المعارضة على مدينة سراقب كلها (رويترز)", "الجيش يسلم البلدة إلى قوات سوريا الديمقراطية (قسد)",
    ]
    for line in told { #expect(furniture([Self.headline, Self.first, line, Self.second, Self.third]) == []) }
    let headline = "مقاتلون من المعارضة يدخلون مدينة سراقب (رويترز)"
    #expect(furniture([headline, Self.first, Self.second, Self.third]) == [])
  }

  @Test func explainSaysFurniture() throws {
    var extractor = Extractor(grammar: Syria.grammar)
    let other = "اقرأ أيضا: الفصائل تسيطر على بلدة النيرب"
    let text = (Self.article + [other]).joined(separator: "\n")
    let readings = extractor.readings(of: Article(id: "a", published: Day("2024-11-30"), text: text))
    let last = try #require(readings.last)
    #expect(last.sentence == other)
    #expect(last.rejected.map(\.reason) == [.furniture])
    #expect(last.taken.isEmpty)
  }

  @Test func everyFaultOfALabelIsNamedByLine() {
    func problems(_ text: String) -> [String] {
      var contents = Syria.files.contents
      contents["languages/ar/furniture.rec"] = Array(text.utf8)
      return Grammar.read(DataFiles(contents), pack: Syria.pack).problems.map(\.description)
    }
    #expect(problems("label: شارك\n") == [])
    #expect(problems("same: شارك\n") == ["languages/ar/furniture.rec:1: a record here has a `label`"])
    #expect(
      problems("label: شارك\nstands: last\n") == [
        "languages/ar/furniture.rec:2: `stands: last` is none of alone, colon, first"
      ])
    #expect(
      problems("label: شارك\nopens: box\n") == [
        "languages/ar/furniture.rec:2: `opens: box` is none of line, list, rest"
      ])
    #expect(
      problems("label: …\n") == ["languages/ar/furniture.rec:1: `…` has to be one to 6 words"])
  }

  /// Furniture must not cost claims: on real articles it holds none of those that people annotated.
  @Test func noAnnotatedClaimStandsOnFurniture() throws {
    let shared = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../shared").standardizedFileURL
    guard let gold = try? String(contentsOf: shared.appendingPathComponent("gold/seeds.jsonl"), encoding: .utf8) else {
      print("skipped: no annotated articles beside this clone")
      return
    }
    var extractor = Extractor(grammar: Syria.grammar)
    var seen = 0
    var kept: [String: [Range<Int>]] = [:]
    for line in gold.split(separator: "\n") {
      let claim = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      guard let doc = claim["doc"] as? String, let start = claim["start"] as? Int, let end = claim["end"] as? Int else {
        continue
      }
      if kept[doc] == nil {
        let folder = shared.appendingPathComponent("seeds")
        let name = doc.hasSuffix(".txt") ? doc : doc + ".txt"
        var text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
        kept[doc] = text.withUTF8 { bytes in
          let ranges = Array(Lines(bytes))
          return zip(ranges, extractor.furniture(bytes, ranges)).filter { !$0.1 }.map(\.0)
        }
      }
      #expect(kept[doc]?.contains { $0.overlaps(start..<end) } == true, "\(doc) \(start)")
      seen += 1
    }
    #expect(seen > 100)
  }
}
