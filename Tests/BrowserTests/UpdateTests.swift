import ExtractionModel
import Screen
import Testing

@testable import Browser

@Suite struct UpdateTests {
  @Test(arguments: [
    ("Right", "idlib"), ("l", "idlib"), ("Down", "maarat-al-numan"), ("j", "maarat-al-numan"),
    ("Right Down", "tal-rifaat"),
    ("Down Up", "aleppo"), ("Right Left", "aleppo"), ("Right h", "aleppo"), ("j k", "aleppo"), ("Left", "aleppo"),
    ("Up", "aleppo"), ("Right Right Right", "hama"), ("End", "menagh"), ("G", "menagh"), ("End Home", "aleppo"),
    ("G g", "aleppo"), ("PageDown", "menagh"), ("PageDown PageUp", "aleppo"),
  ])
  func arrowsMoveAmongTowns(keys: String, town: String) throws {
    let model = try Golden.played(keys, Corpus.model())
    #expect(model.town == Identifier(town))
  }

  @Test(arguments: [
    (".", "12-01"), (",", "11-29"), ("]", "12-07"), ("[", "11-27"), ("0", "11-27"), ("$", "12-08"), (". . ,", "12-01"),
    ("Tab Tab Right", "12-01"), ("BackTab l", "12-01"), ("BackTab Left", "11-29"), ("BackTab h", "11-29"),
    ("BackTab Home", "11-27"), ("BackTab End", "12-08"), ("BackTab g", "11-27"), ("BackTab G", "12-08"),
    ("Tab .", "12-01"), ("Enter .", "12-01"), ("w .", "12-01"), ("i ,", "11-29"), ("$ .", "12-08"), ("0 ,", "11-27"),
  ])
  func daysAreSteppedFromEveryPane(keys: String, day: String) throws {
    let model = try Golden.played(keys, Corpus.model())
    #expect(model.day == Day("2024-\(day)"))
  }

  @Test(arguments: [
    ("0 n", "11-30"), ("$ N", "11-30"), ("}", "12-01"), ("{", "11-29"), ("$ {", "12-03"), ("n", "11-30"),
    ("Down Right n", "12-01"),
  ])
  func changesAreJumpedTo(keys: String, day: String) throws {
    let model = try Golden.played(keys, Corpus.model())
    #expect(model.day == Day("2024-\(day)"))
  }

  @Test func whereThereIsNoFurtherChangeItSaysSo() throws {
    let model = try Golden.played("$ n", Corpus.model())
    #expect(model.notice == "no later change of Aleppo")
    #expect(try Golden.played("$ n ,", Corpus.model()).notice == nil)
  }

  @Test func contestedDaysAreJumpedTo() throws {
    var model = Corpus.model()
    _ = model.update(.showTown("suran"))
    model = try Golden.played("0 e", model)
    #expect(model.day == Day("2024-12-03"))
    #expect(model.control.standing == .contested)
    #expect(try Golden.played("$ e E", model).day <= Day("2024-12-08")!)
    #expect(try Golden.played("E", model).notice == "Suran is not contested or disputed on an earlier day")
  }

  @Test func tabTurnsTheFocusRound() throws {
    #expect(try Golden.played("Tab", Corpus.model()).focus == .sentences)
    #expect(try Golden.played("Tab Tab", Corpus.model()).focus == .timeline)
    #expect(try Golden.played("Tab Tab Tab", Corpus.model()).focus == .towns)
    #expect(try Golden.played("BackTab", Corpus.model()).focus == .timeline)
  }

  @Test func sentencesAreWalkedThrough() throws {
    #expect(try Golden.played("Tab Down", Corpus.model()).sentence == 1)
    #expect(try Golden.played("Tab j j j j", Corpus.model()).sentence == 2)
    #expect(try Golden.played("Tab G k", Corpus.model()).sentence == 1)
    #expect(try Golden.played("Tab End Home", Corpus.model()).sentence == 0)
    #expect(try Golden.played("Tab PageDown", Corpus.model()).sentence == 2)
  }

  @Test func enterAsksForTheArticleOfTheSentence() {
    var model = Corpus.model()
    #expect(model.update(.input(.key(.enter))) == .loadArticle("02-aleppo"))
    #expect(model.context == .article)
    #expect(model.view(width: 80, height: 24).text.contains("loading"))
  }

  @Test func theArticleOpensAtItsSentence() throws {
    let model = try Golden.played("Tab Down Enter", Corpus.model())
    guard case .article(let reading) = model.views.last else { return #expect(Bool(false), "no article is open") }
    #expect(reading.claim?.sentence == model.evidence[1].claim.sentence)
    #expect(reading.claims.count == 5)
  }

  @Test func claimsOfAnArticleAreSteppedThrough() throws {
    func selected(_ keys: String) throws -> Int? {
      guard case .article(let reading) = try Golden.played(keys, Corpus.model()).views.last else { return nil }
      return reading.selected
    }
    #expect(try selected("Enter n") == 1)
    #expect(try selected("Enter Down j") == 2)
    #expect(try selected("Enter G N") == 3)
    #expect(try selected("Enter End k Up") == 2)
    #expect(try selected("Enter G g") == 0)
    #expect(try selected("Enter n n n n n n n") == 4)
  }

  @Test func aLongArticleScrollsByPages() throws {
    func top(_ keys: String) throws -> Int? {
      guard case .article(let reading) = try Golden.played(keys, Corpus.model(), 40, 12).views.last else { return nil }
      return ArticlePage(reading, size: Size(width: 40, height: 12), bidi: Bidi()).top
    }
    let start = try #require(try top("Enter"))
    let down = try #require(try top("Enter PageDown"))
    #expect(down > start)
    #expect(try top("Enter PageDown PageUp") == start)
  }

  @Test func anArticleThatCannotBeHadSaysWhy() {
    var model = Corpus.model()
    _ = model.update(.act(.openArticle))
    _ = model.update(.articleMissing("02-aleppo", "the store has no such article"))
    #expect(model.view(width: 120, height: 34).text.contains("the store has no such article"))
  }

  @Test func anArticleThatComesLateFindsItsViewBelowTheHelp() throws {
    var model = Corpus.model()
    let effect = model.update(.act(.openArticle))
    _ = model.update(.act(.help))
    _ = model.update(try #require(Corpus.answer(effect)))
    _ = model.update(.input(.key(.escape)))
    #expect(model.view(width: 120, height: 34).text.contains("5 claims"))
  }

  @Test func aStateOfTheBaselineHasNoArticle() throws {
    let model = try Golden.played("Right Enter", Corpus.model())
    #expect(model.views.isEmpty)
    #expect(model.notice == "no sentence to open: this state comes from the baseline")
  }

  @Test(arguments: ["Esc", "Backspace"])
  func backGoesBackOneView(key: String) throws {
    #expect(try Golden.played("w \(key)", Corpus.model()).views.isEmpty)
    #expect(try Golden.played("Enter w \(key)", Corpus.model()).context == .article)
    #expect(try Golden.played("i \(key) \(key)", Corpus.model()).context == .towns)
  }

  @Test func lookingAtThePastCountsWhatWasPublished() throws {
    let model = try Golden.played("0 a $", Corpus.model())
    #expect(model.asOf == Day("2024-11-27"))
    #expect(model.control.fromBaseline)
    #expect(model.places == Corpus.model().places)
    #expect(try Golden.played("0 a $ a", Corpus.model()).control.holder == "opposition")
  }

  @Test func helpRunsWhatIsSelected() throws {
    #expect(try Golden.played("? text:why Enter", Corpus.model()).context == .why)
    #expect(try Golden.played("? text:whyx Backspace Enter", Corpus.model()).context == .why)
    #expect(try Golden.played("? text:qqq Enter", Corpus.model()).context == .towns)
    #expect(try Golden.played("? Down Down Up Esc", Corpus.model()).context == .towns)
    let model = try Golden.played("? text:Ctrl-C", Corpus.model())
    var quitting = model
    #expect(quitting.update(.input(.key(.enter))) == .quit)
  }

  @Test func quittingIsAnEffect() {
    var model = Corpus.model()
    #expect(model.update(.input(.key(.character("q")))) == .quit)
    #expect(model.update(.input(.key(.control("c")))) == .quit)
    #expect(model.update(.input(.hangUp)) == .quit)
  }

  @Test func arabicIsArrangedAsTheTerminalAsks() {
    var model = Corpus.model()
    _ = model.update(.input(.arrangement(Bidi(.logical))))
    #expect(model.view(width: 80, height: 24).text.contains("حلب"))
  }

  @Test func theSelectedSentenceIsKeptThroughTime() throws {
    let model = try Golden.played("Tab Down . ,", Corpus.model())
    #expect(model.sentence == 1)
  }

  @Test func itOpensOnTheLastDayThatAnythingIsSaidOf() {
    let model = Model(pack: Corpus.pack, claims: Corpus.claims)
    #expect(model.day == Day("2024-12-03"))
    #expect(model.town == "aleppo")
  }

  @Test func aTownOrDayThatIsNotThereIsNotShown() {
    var model = Corpus.model()
    _ = model.update(.showTown("nowhere"))
    #expect(model.town == "aleppo")
    #expect(model.notice == "nothing has been said of nowhere yet")
    _ = model.update(.showDay(Day("1999-01-01")!))
    #expect(model.day == Day("2024-11-27"))
  }
}
