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
  /// حول، قرب: a word that is the preposition itself.
  var isAround = false
  var clitics: Clitics?
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
    if text.places(index).isEmpty || text.word(index, .kind) != nil, let word = headWord(index) {
      // خمسة كيلومترات من المدينة counts no places.
      if word.word.role == .many, !headWordExists(index + 1), text.word(index + 1, .preposition) == nil { return nil }
      guard take(word, at: index, &head, isFirst: index == start, isInList: isInList) else { return nil }
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
    if text.word(index, .approximate) != nil, index == start, let next = percentage(&head, index + 1) { return next }
    if text.word(index, .many) != nil, let next = percentage(&head, index) { return next }
    if head.kind == .road, index > start, isAdjective(index), canGoOn(index + 1) { return index + 1 }
    if index > start, head.isMany || head.count > 2, isAdjective(index), leadsToPlace(index + 1) {
      return index + (text.word(index + 1, .preposition) != nil ? 2 : 1)
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
    let isBehindIn = text.word(index + 1, .preposition)?.word.marker == .in
    return canGoOn(isBehindIn ? index + 2 : index + 1) ? word : nil
  }

  /// Takes a word into the head; nothing when the word cannot stand there.
  private func take(
    _ occurrence: SentenceUnits.Occurrence, at index: Int, _ head: inout PlaceHead, isFirst: Bool, isInList: Bool
  ) -> Bool {
    let word = occurrence.word
    if !isFirst, !occurrence.clitics.isDisjoint(with: Clitics.preposition.union(.conjunction)) {
      // مدن وبلدات صوران وحلفايا: two kind words for one list.
      guard word.role == .kind, head.kind != nil, occurrence.form.isPlural, occurrence.clitics == .and else {
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
    case .kind:
      if head.kind != nil, head.isDefinite { return false }
      head.kind = word.kind
      head.lemma = (occurrence.clitics.contains(.article) ? "ال" : "") + text.lexicon.lemmas[occurrence.number]
      head.kindUnit = index
      head.count = occurrence.form.isDual ? 2 : occurrence.form.isPlural ? 3 : 1
      head.isDefinite = head.isDefinite || occurrence.clitics.contains(.article)
      head.hasPronoun = occurrence.clitics.contains(.pronoun)
    case .demonstrative: head.isDefinite = true
    case .direction: head.hasDirection = head.extent == nil || !isFirst && head.kind != nil
    default: takeExtent(occurrence, at: index, &head)
    }
    return true
  }

  private func takeExtent(_ occurrence: SentenceUnits.Occurrence, at index: Int, _ head: inout PlaceHead) {
    let word = occurrence.word
    if word.role == .many || word.role == .partitive || word.role == .position { head.isMany = true }
    // محيط outweighs what counts its parts: نقاط في محيط البلدة.
    if head.extent == nil || word.role == .vicinity { head.extent = word.extent ?? head.extent }
    if word.extent != nil { head.extentUnits = head.extentUnits ?? index..<index + 1 }
    head.hasPronoun = head.hasPronoun || occurrence.clitics.contains(.pronoun)
    if word.role == .vicinity {
      head.isMany = false
      head.isAround = head.isAround || occurrence.form.kind == .particle
    }
  }

  private func canGoOn(_ index: Int) -> Bool {
    let index = text.skipQuotes(index)
    return !text.places(index).isEmpty || headWordExists(index)
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
    text.isUnknown(index) || text.words(index).contains { $0.form.kind == .adjective }
  }

  private func leadsToPlace(_ index: Int) -> Bool {
    if let word = text.word(index, .preposition), word.word.marker == .in || word.word.marker == .from {
      return !text.places(text.skipQuotes(index + 1)).isEmpty || headWordExists(index + 1)
    }
    return text.places(index).contains { $0.clitics.contains(.by) }
      || text.word(index, .kind)?.clitics.contains(.by) == true
  }
}
