import ExtractionModel
import Storage
import Testing

@Suite struct DuplicatesTests {
  private let store: Store
  private let body = """
    سيطرت فصائل المعارضة على مدينة حلب شمال سوريا بعد معارك مع الجيش السوري استمرت ثلاثة أيام في أحياء المدينة الغربية.
    وأضاف المراسل أن الأهالي خرجوا إلى الشوارع في الأحياء كافة رغم البرد وانقطاع الكهرباء عن معظم الأحياء منذ الصباح.
    """

  init() throws {
    store = try Store()
  }

  private func article(
    _ id: Identifier<Article>, _ text: String, on day: String? = "2024-11-30", by dating: Dating? = .metadata,
    outlet: String? = nil, url: String? = nil, title: String? = nil
  ) -> Article {
    Article(
      id: id, published: day.flatMap { Day($0) }, outlet: outlet, url: url, title: title, text: text,
      provenance: Provenance(dating: dating))
  }

  @Test func theSameWordsInAnotherFormAreOneArticle() throws {
    _ = try store.add([article("a", "عنوان الخبر\n\n\(body)")])
    let forms = [
      article("b", "عنوان الخبر\r\n\(body.replacing("\n", with: "\r\n\r\n"))"),
      article("c", body, title: "عنوان الخبر"),
      article("d", "عنوان الخبر \(body.replacing("أ", with: "ا"))", on: nil, by: nil),
      article("e", "\u{feff}عنوان الخبر: «\(body)»", outlet: "Paper"),
    ]
    let admission = try store.add(forms)
    #expect(admission.added.isEmpty)
    #expect(admission.duplicates.map(\.article) == ["b", "c", "d", "e"])
    #expect(admission.duplicates.allSatisfy { $0.original == "a" })
    // What the others know of it is filled in.
    #expect(admission.completed == ["a", "a"])
    #expect(try store.articles().map(\.outlet) == ["Paper"])
    #expect(try store.reprints().isEmpty)
  }

  @Test func theSameWordsFromAnotherOutletOrDayAreAReprint() throws {
    _ = try store.add([article("a", body, outlet: "SANA", url: "u")])
    let admission = try store.add([
      article("b", body, outlet: "Paper"), article("c", body, on: "2024-12-01", outlet: "SANA"),
      article("d", body, on: "2024-12-01", outlet: "Paper", url: "u"),
    ])
    #expect(admission.added == ["b", "c"])
    #expect(admission.duplicates.map(\.article) == ["d"], "one address is one article, whatever else is said of it")
    #expect(try store.reprints() == ["b": "a", "c": "a"])
    #expect(try store.articleHeaders().map(\.original) == [nil, "a", "a"])
  }

  @Test func anotherHeadlineAndSmallEditsMakeAReprintAndAnotherTextDoesNot() throws {
    _ = try store.add([article("a", "المعارضة في حلب\n\n\(body)")])
    let admission = try store.add([
      article("b", "مدينة حلب بيد فصائل المعارضة السورية\n\n\(body.replacing("رغم البرد", with: "رغم المطر"))"),
      article(
        "c", "انسحب الجيش السوري من مدينة حماة إلى حمص بعد معارك مع فصائل المعارضة في ريف المدينة الشمالي والشرقي."),
      article(
        "d",
        String(repeating: "\(body)\n وتابع المراسل حديثه عن معارك أخرى في أرياف كثيرة لم تذكر من قبل ", count: 1)
          + (1...60).map { "الجملة رقم \($0) من تقرير طويل" }.joined(separator: ". ")),
    ])
    #expect(admission.reprints.map(\.article) == ["b"])
    #expect(try store.reprints() == ["b": "a"])
  }

  @Test func whatIsTooShortToBeToldFromOthersStandsAlone() throws {
    #expect(try store.add([article("a", "خبر عاجل"), article("b", "خبر عاجل")]).added == ["a", "b"])
    #expect(try store.reprints().isEmpty)
  }

  @Test func aPageThatHasChangedIsKeptBesideItsFirstVersion() throws {
    let url = "https://example.org/1"
    let second = body.replacing("حلب", with: "حماة") + " وتجددت الاشتباكات مساء في محيط المدينة."
    _ = try store.add([article(Identifier(url), body, url: url)])
    for _ in 1...2 {
      let admission = try store.add([article(Identifier(url), second, url: url)])
      #expect(admission.conflicts.isEmpty)
    }
    #expect(try store.articles().map(\.id.rawValue) == [url, "\(url)#2"])
    #expect(try store.reprints() == [Identifier("\(url)#2"): Identifier(url)])
  }

  @Test func aBetterAuthorityCorrectsTheDayAndALesserDoesNot() throws {
    _ = try store.add([article("a", body, on: "2024-11-01", by: .dateline)])
    #expect(try store.add([article("a", body, on: "2024-11-02", by: .name)]).completed == ["a"])
    #expect(try store.add([article("a", body, on: "2024-11-03", by: .manifest)]).completed == ["a"])
    #expect(try store.add([article("a", body, on: "2024-11-04", by: .metadata)]).known == ["a"])
    #expect(try store.article("a")?.published == Day("2024-11-03"))
    #expect(try store.article("a")?.provenance.dating == .manifest)
    #expect(
      try store.add([article("a", body, on: "2024-11-05", by: .manifest)]).conflicts.map(\.field) == ["published"])
  }

  @Test func whenTheFirstIsForgottenTheNextTakesItsPlace() throws {
    _ = try store.add(["a", "b", "c"].map { (id: String) in article(Identifier(id), body, outlet: "Outlet \(id)") })
    #expect(try store.reprints() == ["b": "a", "c": "a"])
    #expect(try store.forget(["a"]) == ["a"])
    #expect(try store.reprints() == ["c": "b"])
    #expect(try store.forget(["c", "b"]) == ["c", "b"])
    #expect(try store.faults() == [])
  }

  @Test func aLineOnEveryPageOfASiteMakesNoReprints() throws {
    let footer = "جميع الحقوق محفوظة لموقعنا على الشبكة منذ عام ألفين وعشرة وحتى اليوم في كل مكان"
    let articles = (0..<60).map { number in
      let words = (0..<40).map { "كلمة\(number)ـ\($0)" }.joined(separator: " ")
      return article(Identifier("a\(number)"), "\(words)\n\(footer)")
    }
    #expect(try store.add(articles).reprints.isEmpty)
  }

  @Test func anArticleAndItsClaimsAreKeptTogetherOrNotAtAll() throws {
    let admission = try store.take([article("a", body)], fingerprint: "f") { _ in [] }
    #expect(admission.added == ["a"] && admission.claims == 0)
    #expect(try store.staleArticles(fingerprint: "f").isEmpty)
    #expect(try store.staleArticles(fingerprint: "g", limit: 5) == ["a"])
  }
}
