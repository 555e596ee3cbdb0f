import ExtractionModel

/// Groups the units of a sentence into phrases: days first, then places, then parties, then what remains.
struct PhraseBuilder {
  private let text: SentenceUnits
  private let days: DayParser
  private let places: PlaceParser
  private let parties: PartyParser
  /// Parties that the article has named before.
  private var named: [Int]
  /// Whether the sentence has a word that places are named or told by: without one no list of places begins.
  private let mayHavePlaces: Bool
  /// Whether it has a word that an unlisted name is told by.
  private let mayHaveBareNames: Bool
  /// Whether it can name a party.
  private let mayHaveParties: Bool
  /// Whether it measures time.
  private let mayHaveSpans: Bool
  private(set) var phrases: [Phrase] = []

  /// Phrases of `text`; `governorates` are those named in the article, the nearest first.
  static func build(_ text: SentenceUnits, governorates: [Identifier<Place>], parties: [Int]) -> [Phrase] {
    var builder = PhraseBuilder(text, governorates, parties)
    builder.run()
    return builder.phrases
  }

  private init(_ text: SentenceUnits, _ governorates: [Identifier<Place>], _ named: [Int]) {
    self.text = text
    self.named = named
    days = DayParser(text: text)
    places = PlaceParser(text: text, governorates: governorates)
    parties = PartyParser(text: text)
    mayHaveBareNames = !text.traits.isDisjoint(with: Self.names)
    mayHavePlaces = mayHaveBareNames || !text.traits.isDisjoint(with: Self.shares)
    mayHaveParties = text.mayNameParty
    mayHaveSpans = text.traits.contains(.unit)
  }

  /// What names a place or says what kind of place is meant.
  private static let names: Traits = {
    var traits = Traits(.kind)
    traits.insert(.placeName)
    return traits
  }()
  /// What says how much of a place is meant, whose name stands elsewhere: في محيطها، 40 في المئة منها.
  private static let shares = Traits(.partitive, .whole, .vicinity, .position, .many, .percent, .approximate)

  private mutating func run() {
    phrases.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let next = add(at: index)
      index = next
    }
  }

  private mutating func add(at index: Int) -> Int {
    let unit = text.units[index]
    guard unit.kind == .word || unit.kind == .number else {
      phrases.append(Phrase(kind: .sign(unit.kind), units: index..<index + 1, clitics: []))
      return index + 1
    }
    if let next = addLarger(at: index, unit) { return next }
    phrases.append(Phrase(kind: .word, units: index..<index + 1, clitics: unit.clitics))
    return index + 1
  }

  /// Adds the day, party or places that begin at unit `index`; gives the unit behind them.
  private mutating func addLarger(at index: Int, _ unit: Unit) -> Int? {
    let isNumber = unit.kind == .number
    let mayBeDay =
      isNumber || unit.beginnings.contains(.day)
      || unit.beginnings.contains(.span) && (mayHaveSpans || text.isSign(index + 1, .number))
    if mayBeDay, let next = addDay(at: index) { return next }
    if mayHaveParties, unit.beginnings.contains(.party), let next = addParty(at: index) { return next }
    guard mayHavePlaces else { return nil }
    let mayBePlace =
      isNumber || unit.beginnings.contains(.place)
      || mayHaveBareNames && unit.meanings.isEmpty && places.mayBeBareName(index)
    return mayBePlace ? addPlaces(at: index) : nil
  }

  private mutating func addDay(at index: Int) -> Int? {
    guard let (found, next) = days.parse(at: index) else { return nil }
    var day = found
    if startsPeriod() { day = DayExpression(anchor: day.anchor, tokens: day.tokens, isSince: true) }
    phrases.append(Phrase(kind: .date(day), units: index..<next, clitics: clitics(index)))
    return next
  }

  private mutating func addParty(at index: Int) -> Int? {
    if let mention = metonym(at: index) ?? anaphor(at: index) {
      phrases.append(Phrase(kind: .party(mention), units: index..<index + 1, clitics: clitics(index)))
      return index + 1
    }
    guard let (found, clitics, next) = parties.parse(at: index) else { return nil }
    var mention = found
    if !text.mayBe(index, .partyAnaphor) { Self.note(mention.parties, in: &named) }
    mention.isGenitive = isGenitive(index, clitics)
    mention.isCivil = isCivil(index)
    phrases.append(Phrase(kind: .party(mention), units: index..<next, clitics: clitics))
    return next
  }

  /// Notes parties as the last ones named.
  static func note(_ parties: [Int], in named: inout [Int]) {
    named.removeAll { parties.contains($0) }
    named += parties
  }

  private mutating func addPlaces(at index: Int) -> Int? {
    guard let (found, clitics, next) = places.parse(at: index) else { return nil }
    var list = found
    list.isContainer = isContainer(index, list)
    list.isDistance = list.isRoad || isDistance(index)
    phrases.append(Phrase(kind: .places(list), units: index..<next, clitics: clitics))
    return next
  }

  /// التنظيم alone, once the article has named a party that goes by it: the one named last.
  private func anaphor(at index: Int) -> PartyMention? {
    guard text.mayBe(index, .partyAnaphor),
      let party = named.last(where: { party in
        text.first(index, { if case .partyAnaphor(party) = $0 { true } else { nil } }) != nil
      }), let (_, clitics) = text.first(index, { if case .partyAnaphor(party) = $0 { true } else { nil } }),
      !isNamed(index, since: party)
    else { return nil }
    var mention = PartyMention(parties: [party], tokens: text.units[index].tokens)
    mention.marker = text.marker(before: index, clitics)
    mention.isGenitive = isGenitive(index, clitics)
    return mention
  }

  /// Whether the party that a phrase names by itself has been named later than another: الجهاديون are those of the article.
  private func isNamed(_ index: Int, since other: Int) -> Bool {
    guard let first = parties.parse(at: index)?.mention.parties.first,
      let position = named.lastIndex(of: other)
    else { return false }
    let pack = text.lexicon.pack
    let side = pack.mapParty(pack.parties[first].id)
    return named[(position + 1)...].contains { pack.mapParty(pack.parties[$0].id) == side }
  }

  /// A capital that stands for its government: next to a verb or noun of speech or decision, never of movement.
  private func metonym(at index: Int) -> PartyMention? {
    guard text.mayBe(index, .metonym),
      let (party, clitics) = text.first(index, { if case .metonym(let number) = $0 { number } else { nil } }),
      clitics.isDisjoint(with: .preposition), text.marker(before: index, clitics) == nil
    else { return nil }
    let isActing = [index - 1, index + 1].contains { neighbour in
      text.words(neighbour).contains {
        ($0.form.isFinite || $0.form.kind == .masdar) && $0.word.triggers.isEmpty
          && $0.clitics.isDisjoint(with: .article)
      }
    }
    guard isActing else { return nil }
    return PartyMention(parties: [party], tokens: text.units[index].tokens)
  }

  /// Whether a day belongs to a "since" before it: منذ بدء الحرب قبل أكثر من عقد.
  private func startsPeriod() -> Bool {
    for phrase in phrases.reversed().prefix(10) {
      switch phrase.kind {
      case .sign: return false
      case .word:
        let unit = phrase.units.lowerBound
        if text.word(unit, .since) != nil { return true }
        if text.mayBe(unit, .finite), !text.mayBe(unit, .nominal) { return false }
      default: break
      }
    }
    return false
  }

  private func clitics(_ index: Int) -> Clitics { text.clitics(index) ?? [] }

  private func isCivil(_ index: Int) -> Bool {
    guard let last = phrases.last, case .word = last.kind, last.units.upperBound == index else { return false }
    return text.word(index - 1, .civil) != nil
  }

  /// Whether a noun without article stands directly before a party: مواقع المسلحين.
  private func isGenitive(_ index: Int, _ clitics: Clitics) -> Bool {
    guard let last = phrases.last, case .word = last.kind, last.units.upperBound == index,
      clitics.isDisjoint(with: Clitics.preposition.union(.conjunction))
    else { return false }
    let words = text.words(index - 1)
    // بعد ساعات قوات: a measure of time owns nobody.
    if text.word(index - 1, .unit, .night, .period) != nil { return false }
    // فلول التنظيم: an unknown noun before a party, unless it looks like a verb.
    if text.isUnknown(index - 1) {
      return !text.hasArticle(index - 1) && !text.looksLikeVerb(index - 1) && !isAtHead(index - 1)
    }
    guard let noun = words.first(where: { [.noun, .masdar].contains($0.form.kind) }) else { return false }
    return !words.contains { $0.form.isFinite } && noun.clitics.isDisjoint(with: [.article, .pronoun])
  }

  /// Whether unit `index` opens the sentence or stands behind a sign or a particle, where verbs stand.
  private func isAtHead(_ index: Int) -> Bool {
    guard index > 0, text.units[index - 1].kind == .word else { return true }
    return text.words(index - 1).contains { $0.form.kind == .particle && $0.word.role != .preposition }
  }

  /// Whether a place only says where the one before it lies: خان السبل في ريف إدلب.
  private func isContainer(_ index: Int, _ list: PlaceList) -> Bool {
    if isRanked(index) { return true }
    var before = phrases.count - 1
    if text.meanings(index).contains(where: { $0.clitics.contains(.and) }) { return false }
    var connector =
      list.marker == .in || text.token(text.units[index].tokens.lowerBound, mayBe: .direction)
      || list.marker == nil && list.extent == .outskirts
    while before >= 0, case .word = phrases[before].kind, phrases.count - before <= 3 {
      let unit = phrases[before].units.lowerBound
      if text.word(unit, .direction) != nil { connector = true }
      // وفي محيط المشفى: a further place, not where the last one lies.
      if text.word(unit, .preposition)?.clitics.contains(.and) == true { return false }
      guard text.word(unit, .preposition, .direction) != nil else { return false }
      before -= 1
    }
    if before >= 0, case .sign(let sign) = phrases[before].kind, sign == .quote || sign == .open {
      connector = connector || sign == .open
      before -= 1
    }
    guard before >= 0, connector, let outer = phrases[before].places else { return false }
    // الريف المحيط بمحافظتي إدلب وحماة: the area named behind is the place itself.
    if outer.items.allSatisfy({ $0.anaphor?.kinds == [.countryside] }) { return false }
    return list.marker != .on && list.marker != .from
  }

  /// معرة النعمان، ثاني كبرى مدن إدلب: what the place before the comma is one of.
  private func isRanked(_ index: Int) -> Bool {
    guard let kind = text.word(index, .kind), kind.form.isPlural else { return false }
    var before = phrases.count - 1
    var hasRank = false
    while before > 0, case .word = phrases[before].kind, phrases.count - before <= 3 {
      let unit = phrases[before].units.lowerBound
      hasRank = hasRank || text.word(unit, .first, .last, .including) != nil
      before -= 1
    }
    guard hasRank, before > 0, case .sign(let sign) = phrases[before].kind, sign != .stop else { return false }
    return phrases[before - 1].isPlaces
  }

  /// Whether a place stands in a measure of distance or between two ends of a road: بين حلب وحماة.
  private func isDistance(_ index: Int) -> Bool {
    var before = phrases.count - 1
    while before >= 0, phrases.count - before <= 7 {
      guard case .word = phrases[before].kind else { return false }
      let unit = phrases[before].units.lowerBound
      if let between = text.word(unit, .between) { return !between.clitics.contains(.pronoun) }
      if text.word(unit, .preposition)?.word.marker == .distance { return true }
      before -= 1
    }
    return false
  }
}
