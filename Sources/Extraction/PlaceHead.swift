import ExtractionModel

/// What stands before the name of a place: معظم أحياء مدينة، محيط بلدة، ست قرى في ريف.
struct PlaceHead {
  var extent: Claim.Extent?
  var extentUnits: Range<Int>?
  var kind: Place.Kind?
  /// The kind word as listed, which a hill or a checkpoint carries in its name.
  var lemma: String?
  var kindUnit: Int?
  /// How many places the kind word announces: 1, 2, or 3 for more.
  var count = 1
  var isDefinite = false
  var hasPronoun = false
  var hasDirection = false
  var isMany = false
  /// محاور، جبهات: fronts at a place, which are no places in it.
  var isFront = false
  /// حول، قرب: a word that is the preposition itself.
  var isAround = false
  var clitics: Clitics?

  /// Whether it is a definite part of something that "of" may name: المدخل الغربي ل، الأحياء الشمالية من.
  var isPartOf: Bool { isDefinite && (extent != nil && kind == nil || kind == .district && count > 2) }
}

extension PlaceParser {
  /// Reads the words before a name, and gives the unit of the name.
  func readHead(_ head: inout PlaceHead, from start: Int, isInList: Bool = false) -> Int {
    var index = start
    while index < text.count, let next = step(&head, index, start, isInList) { index = next }
    return index
  }

  private func step(_ head: inout PlaceHead, _ index: Int, _ start: Int, _ isInList: Bool) -> Int? {
    if text.word(index, .many) != nil, let next = percentage(&head, index) { return next }
    if index > start, text.isSign(index, .quote, .open) { return index + 1 }
    // بلدتا حيان وبيانون: behind a kind word a name is the name.
    if isSettlementName(head, index) { return nil }
    if !text.namesPlace(index) || text.word(index, .kind) != nil && head.kind == nil, let word = headWord(index) {
      // خمسة كيلومترات من المدينة counts no places.
      if word.word.role == .many, !headWordExists(index + 1), text.word(index + 1, .preposition) == nil { return nil }
      guard take(word, at: index, &head, isFirst: index == start, isInList: isInList) else { return nil }
      if word.word.role == .position, isSpecified(index) { return index + 3 }
      return index + (isConnected(word, head, index + 1) ? 2 : 1)
    }
    if text.units[index].kind == .number, index == start || head.extent != nil {
      if let next = percentage(&head, index) { return next }
      guard isCounted(index + 1) else { return nil }
      head.extent = head.extent ?? .part
      head.isMany = true
      return index + 1
    }
    // نحو 60 في المئة من المدينة.
    if text.word(index, .approximate) != nil, index == start {
      if let next = percentage(&head, index + 1) { return next }
      // أكثر من 50 قرية، ما يقرب من نصف المدينة.
      let isNumber = text.isSign(index + 1, .number) || text.word(index + 1, .many) != nil
      if isNumber && isCounted(index + 2) || text.word(index + 1, .partitive) != nil {
        head.extent = text.word(index + 1, .partitive)?.word.extent ?? .part
        head.isMany = true
        head.clitics = text.clitics(index)
        return isNumber ? index + 2 : index + 1
      }
    }
    if text.word(index, .many) != nil, let next = percentage(&head, index) { return next }
    if head.kind == .road, index > start, isAdjective(index), canGoOn(index + 1) { return index + 1 }
    if index > start, head.isMany || head.count > 2 || head.isPartOf, isAdjective(index) {
      if leadsToPlace(index + 1) { return index + (text.word(index + 1, .preposition) != nil ? 2 : 1) }
      // الأطراف الشمالية الغربية ل.
      if isAdjective(index + 1), leadsToPlace(index + 2) { return index + 1 }
    }
    return nil
  }

  /// Whether a preposition behind a head word leads on to the name: أجزاء من، قرى في.
  private func isConnected(_ word: SentenceUnits.Occurrence, _ head: PlaceHead, _ index: Int) -> Bool {
    guard let connector = text.word(index, .preposition), connector.clitics.isEmpty,
      connector.word.marker == .from || connector.word.marker == .in
    else { return false }
    return (word.word.role != .kind || word.form.isPlural || head.isMany) && canGoOn(index + 1)
  }

  /// 60 في المئة من: how much, by the number.
  private func percentage(_ head: inout PlaceHead, _ index: Int) -> Int? {
    guard text.word(index + 1, .percent) != nil else { return nil }
    let value = text.word(index, .many)?.word.value ?? text.units[index].value
    head.extent = value >= 98 ? .full : value > 50 ? .most : value >= 48 ? .half : .part
    head.extentUnits = index..<index + 2
    head.isMany = true
    return index + (text.word(index + 2, .preposition) != nil ? 3 : 2)
  }

  func headWord(_ index: Int) -> SentenceUnits.Occurrence? {
    if let word = text.word(index, .kind, .partitive, .whole, .vicinity, .direction, .demonstrative, .many) {
      return word
    }
    guard let word = text.word(index, .position) else { return nil }
    return canGoOn(text.isIn(index + 1) ? index + 2 : index + 1) || isSpecified(index) ? word : nil
  }

  /// نقطة المراقبة في مورك: a position said more closely, and where it is.
  private func isSpecified(_ index: Int) -> Bool {
    text.hasArticle(index + 1) && !text.namesPlace(index + 1) && text.word(index + 1, .kind) == nil
      && !text.mayBe(index + 1, .party)
      && text.isIn(index + 2) && canGoOn(index + 3)
  }

  /// Takes a word into the head; nothing when the word cannot stand there.
  private func take(
    _ occurrence: SentenceUnits.Occurrence, at index: Int, _ head: inout PlaceHead, isFirst: Bool, isInList: Bool
  ) -> Bool {
    let word = occurrence.word
    if !isFirst, !occurrence.clitics.isDisjoint(with: Clitics.preposition.union(.conjunction)) {
      // المدخل الغربي لمدينة منبج، الأحياء الشمالية للمدينة: whose part it is.
      if word.role == .kind, head.isPartOf, occurrence.clitics.isSubset(of: [.to, .article]) {
        return takeOwner(occurrence, at: index, &head)
      }
      // مدن وبلدات صوران وحلفايا: two kind words for one list.
      // عشرات القرى والمواقع في: further words of what is counted.
      guard word.role == .kind || word.role == .position, head.kind != nil, occurrence.form.isPlural || head.isMany,
        occurrence.clitics.contains(.and), occurrence.clitics.isSubset(of: [.and, .article])
      else {
        return false
      }
      return true
    }
    if isFirst, !isInList { head.clitics = occurrence.clitics }
    switch word.role {
    case .kind
    where word.kind == .region && occurrence.form.isPlural && !occurrence.clitics.contains(.article)
      && !occurrence.clitics.contains(.pronoun):
      // مناطق في بلدة سراقب: parts of it.
      head.extent = head.extent ?? .part
      head.isMany = true
    case .kind
    where occurrence.clitics.contains(.pronoun) && isSite(word.kind) && text.isIn(index + 1) && canGoOn(index + 2):
      // من قاعدتها في تل رفعت: whose it is says no more than "their positions".
      head.isMany = true
    case .kind where isSiteOfTown(occurrence, head):
      // مطار المدينة: the airport, not the city.
      head.hasPronoun = true
    case .kind:
      if head.kind != nil, head.isDefinite { return false }
      // أحياء في غرب مدينة حلب: districts of a city lie in it, wherever.
      if head.kind == .district, head.count > 2, word.kind == .city || word.kind == .town {
        head.extent = head.extent ?? .part
        head.hasDirection = false
      }
      // قرى في ريف حماة: some of them.
      if head.count > 2, !head.isDefinite, word.kind?.isArea == true, text.isBehindIn(index) || head.isMany {
        head.extent = head.extent ?? .part
      }
      head.kind = word.kind
      head.lemma = (occurrence.clitics.contains(.article) ? "ال" : "") + text.lexicon.lemmas[occurrence.number]
      head.kindUnit = index
      head.count = occurrence.form.isDual ? 2 : occurrence.form.isPlural ? 3 : 1
      head.isFront = word.places == 0
      head.isDefinite = head.isDefinite || occurrence.clitics.contains(.article)
      head.hasPronoun = occurrence.clitics.contains(.pronoun)
    case .demonstrative: head.isDefinite = true
    case .direction where head.isPartOf: break
    case .direction: head.hasDirection = head.extent == nil || !isFirst && head.kind != nil
    default: takeExtent(occurrence, at: index, &head)
    }
    return true
  }

  /// قرية المزرعة: behind a village's kind word a definite kind word is its name.
  func isSettlementName(_ head: PlaceHead, _ index: Int) -> Bool {
    guard let outer = head.kind, [.village, .town, .district].contains(outer), head.count < 3, !head.isDefinite,
      head.kindUnit == index - 1,
      let word = text.word(index, .kind), word.clitics == .article, !word.form.isPlural, !word.form.isDual,
      let kind = word.word.kind
    else { return false }
    return ![.city, .town, .village, .district].contains(kind) && !kind.isArea
  }

  /// A kind word behind "of": the place whose districts or entrance are meant.
  private func takeOwner(_ occurrence: SentenceUnits.Occurrence, at index: Int, _ head: inout PlaceHead) -> Bool {
    head.extent = head.extent ?? .part
    head.kind = occurrence.word.kind
    head.lemma = text.lexicon.lemmas[occurrence.number]
    head.kindUnit = index
    head.count = 1
    head.isDefinite = occurrence.clitics.contains(.article)
    return true
  }

  /// Whether المدينة or البلدة says whose site a kind word without article means.
  private func isSiteOfTown(_ occurrence: SentenceUnits.Occurrence, _ head: PlaceHead) -> Bool {
    guard let outer = head.kind, Gazetteer.isOwnable(outer), !outer.isArea, !head.isDefinite, !head.hasPronoun,
      head.count == 1, let inner = occurrence.word.kind
    else { return false }
    return occurrence.clitics == .article && [.city, .town, .village].contains(inner)
  }

  private func isSite(_ kind: Place.Kind?) -> Bool {
    guard let kind else { return false }
    return [.airbase, .militarySite, .facility, .checkpoint, .camp, .navalBase].contains(kind)
  }

  private func takeExtent(_ occurrence: SentenceUnits.Occurrence, at index: Int, _ head: inout PlaceHead) {
    let word = occurrence.word
    if word.role == .many || word.role == .partitive || word.role == .position { head.isMany = true }
    // A party's own positions say nothing about how much of a place is meant.
    if word.role == .position, occurrence.clitics.contains(.pronoun) || isSpecified(index) { return }
    // محيط outweighs what counts its parts: نقاط في محيط البلدة.
    if head.extent == nil || word.role == .vicinity { head.extent = word.extent ?? head.extent }
    if word.extent != nil { head.extentUnits = head.extentUnits ?? index..<index + 1 }
    // معظمهم: most of them are people.
    head.hasPronoun =
      head.hasPronoun || occurrence.clitics.contains(.pronoun) && !occurrence.clitics.contains(.pluralPronoun)
    head.isDefinite = head.isDefinite || occurrence.clitics.contains(.article)
    if word.role == .vicinity {
      head.isMany = false
      head.isAround = head.isAround || occurrence.form.kind == .particle
    }
  }

  private func canGoOn(_ index: Int) -> Bool {
    let index = text.skipQuotes(index)
    return text.namesPlace(index) || headWordExists(index)
      || text.units.indices.contains(index) && text.units[index].kind == .number
  }

  private func headWordExists(_ index: Int) -> Bool {
    text.word(index, .kind, .partitive, .whole, .vicinity, .direction, .demonstrative, .many) != nil
  }

  private func isCounted(_ index: Int) -> Bool {
    guard let word = text.word(index, .kind) else { return false }
    return word.clitics.isDisjoint(with: .preposition)
  }

  private func isAdjective(_ index: Int) -> Bool {
    text.isUnknown(index) || text.mayBe(index, .adjective)
  }

  private func leadsToPlace(_ index: Int) -> Bool {
    if let word = text.word(index, .preposition), word.word.marker == .in || word.word.marker == .from {
      return text.namesPlace(text.skipQuotes(index + 1)) || headWordExists(index + 1)
    }
    return text.places(index).contains { !$0.clitics.isDisjoint(with: [.by, .to]) }
      || text.word(index, .kind)?.clitics.isDisjoint(with: [.by, .to]) == false
  }
}
