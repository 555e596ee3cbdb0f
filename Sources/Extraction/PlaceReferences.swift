import ExtractionModel

/// What a list of places stands for: its members, what it leaves out, and what it points back to.
extension SentenceReader {
  /// Places of the list at phrase `index`, with those that repeat its preposition behind it: وعلى مطار أبو الظهور.
  func found(_ index: Int, _ marker: Word.Marker?) -> FoundPlaces {
    var result = FoundPlaces(places: [], extentTokens: nil, except: [], phrase: index)
    take(index, into: &result)
    // تحرير المعسكر جنوب مدينة كذا بالكامل: behind where it lies stands how much of it.
    if index + 1 < phrases.count, let outer = phrases[index + 1].places, outer.isContainer, outer.extent == .full,
      result.places.count == 1, result.places[0].extent == nil
    {
      let place = result.places[0]
      result.places[0] = FoundPlaces.One(location: place.location, tokens: place.tokens, extent: .full)
    }
    guard let marker else { return result }
    var next = index + 1
    while next < phrases.count {
      if phrases[next].places?.isContainer == true || clauses.isSign(next, .comma, .quote) || isConnector(next) {
        next += 1
        continue
      }
      guard let list = phrases[next].places,
        (list.marker == marker || isWhere(list.marker, marker)) && startsAgain(next) || isAdded(next)
      else { break }
      take(next, into: &result)
      next += 1
    }
    return result
  }

  /// على نصف المدينة ومعظم ريفها: more of it without the preposition, unless a verb speaks of it.
  private func isAdded(_ index: Int) -> Bool {
    guard phrases[index].clitics == .and, phrases[index - 1].isPlaces, let list = phrases[index].places,
      list.marker == nil, let anaphor = list.items.first?.anaphor, anaphor.kinds.first == .countryside
    else { return false }
    return !clauses.isVerb(index + 1)
  }

  /// عند دوار الليرمون وعلى أطراف الحي: where something goes on may be said by several prepositions, as long as they only
  /// say where.
  private func isWhere(_ second: Word.Marker?, _ first: Word.Marker) -> Bool {
    first == .in && second == .on || first == .on && second == .in
  }

  private func isConnector(_ index: Int) -> Bool {
    clauses.word(index, .preposition, .direction, .conjunction, .vicinity).map { !$0.clitics.contains(.pronoun) }
      ?? false
  }

  private func startsAgain(_ index: Int) -> Bool {
    if phrases[index].clitics.contains(.and) { return true }
    var before = index - 1
    while before >= 0, clauses.isSign(before, .quote) { before -= 1 }
    if clauses.word(before - 1, .conjunction) != nil { return true }
    return clauses.word(before, .preposition)?.clitics.contains(.and) == true
  }

  /// أصبحت حلب في قبضة المعارضة، بما فيها القلعة: members named behind all the rest.
  func addMembers(_ trigger: Int, _ result: inout FoundPlaces) {
    let end = clause(of: trigger).end
    guard let first = result.phrase, first < trigger,
      let index = (trigger + 1..<max(trigger + 1, end)).first(where: { clauses.word($0, .including) != nil }),
      index + 1 < end, phrases[index + 1].places?.marker == nil, phrases[index + 1].isPlaces
    else { return }
    take(index + 1, into: &result)
  }

  private func take(_ index: Int, into result: inout FoundPlaces) {
    guard let list = phrases[index].places else { return }
    for item in list.items {
      for location in locations(of: item, before: index) {
        result.places.append(
          FoundPlaces.One(location: location, tokens: item.tokens, extent: item.extent ?? list.extent))
      }
    }
    if result.extentTokens == nil { result.extentTokens = list.extentTokens }
    result.except += list.except.flatMap { locations(of: $0, before: index) }.map(\.id)
      .filter { id in !result.places.contains { $0.location.id == id } }
  }

  private func locations(of item: PlaceList.Item, before index: Int) -> [Claim.Location] {
    if let location = item.location { return [location] }
    guard let anaphor = item.anaphor else { return [] }
    if anaphor.count > 2, let later = later(behind: index) { return later }
    let found = memory.resolve(anaphor, before: mentioned(before: index), in: text.lexicon.pack)
    if !found.isEmpty || anaphor.count > 1 { return found }
    if let site = siteOfLastTown(anaphor, before: index) { return [site] }
    // A city may be named only behind the words that point to it.
    for later in phrases[index...].compactMap(\.places) {
      if let location = later.items.compactMap(\.location).first(where: { anaphor.kinds.contains($0.kind) }) {
        return [location]
      }
    }
    return []
  }

  /// على مطارها، بما في ذلك المطار العسكري: the one of the town told of last.
  private func siteOfLastTown(_ anaphor: PlaceList.Anaphor, before index: Int) -> Claim.Location? {
    guard let word = anaphor.word, let kind = anaphor.kinds.first, Gazetteer.isOwnable(kind),
      anaphor.isPart || kind == .airport || kind == .airbase
    else { return nil }
    let town = memory.resolve(
      PlaceList.Anaphor(kinds: [.city, .town], count: 1, isPart: false), before: mentioned(before: index),
      in: text.lexicon.pack)
    return town.first.flatMap { text.gazetteer.site(kind, lemma: text.lexicon.lemmas[word], of: $0) }
  }

  /// المناطق التي كانت تسيطر عليها المعارضة في حلب: where plural parts lie is said behind what is told of them.
  private func later(behind index: Int) -> [Claim.Location]? {
    for next in index + 1..<max(index + 1, min(phrases.count, index + 9)) {
      if let list = phrases[next].places, list.marker == .in, !list.isDistance {
        return list.items.flatMap { locations(of: $0, before: next) }
      }
      // البلدات التي سيطرت عليها هي كذا وكذا.
      if let list = phrases[next].places, list.marker == nil, clauses.word(next - 1, .pronoun) != nil {
        return list.items.compactMap(\.location)
      }
      // عشرات القرى في أقل من يومين، أبرزها كذا وكذا.
      if clauses.word(next, .including) != nil, next + 1 < phrases.count, let list = phrases[next + 1].places {
        return list.items.compactMap(\.location)
      }
      if clauses.isSign(next, .comma), clauses.word(next + 1, .including) == nil { return nil }
      if clauses.word(next, .clause) != nil { return nil }
    }
    return nil
  }

  /// All lists of places of the sentence for the sentences behind it, those of the background first: what stands behind
  /// "after" or "since" is not what the article goes on about.
  func lastingMentions() -> [[Discourse.Mention]] {
    guard hasPlaces else { return [] }
    let all = phrases.indices.filter { isMention($0) && phrases[$0].places?.marker != .towards && !isReporters($0) }
    return (all.filter { isBackground($0) } + all.filter { !isBackground($0) }).compactMap { mentions(at: $0) }
  }

  /// The last place of the sentence that somebody is on the way to.
  func lastGoal() -> [Discourse.Mention]? {
    guard hasPlaces else { return nil }
    return phrases.indices.last { isMention($0) && phrases[$0].places?.marker == .towards }.flatMap { mentions(at: $0) }
  }

  /// مراسلنا في إدلب، في مؤتمر عقده في الحسكة إن: where somebody speaks is not what they speak of.
  private func isReporters(_ index: Int) -> Bool {
    guard let marker = phrases[index].places?.marker, marker == .in || marker == .from else { return false }
    if marker == .in, index > 1, case .word = phrases[index - 2].kind,
      phrases[index - 2].units.contains(where: { text.mayBe($0, .source) })
    {
      return true
    }
    guard let verb = (0..<index).last(where: { clauses.isVerb($0) && clauses.words[$0]?.word.role == .say }),
      let said = (index + 1..<phrases.count).first(where: { clauses.word($0, .that) != nil })
    else { return false }
    return (verb + 1..<said).allSatisfy { isIdle($0) }
  }

  private func isBackground(_ index: Int) -> Bool {
    let clause = clause(of: index)
    return (clause.start..<index).contains {
      clauses.word($0, .preposition)?.word.marker == .after || clauses.word($0, .since) != nil
    }
  }

  /// Lists of places in the sentence before phrase `index`.
  func mentioned(before index: Int, withGoals: Bool = false) -> [[Discourse.Mention]] {
    guard hasPlaces else { return [] }
    return phrases[..<index].indices.compactMap { before in
      guard isMention(before), withGoals || phrases[before].places?.marker != .towards else { return nil }
      if memory.isFresh, isReporters(before) { return nil }
      return mentions(at: before)
    }
  }

  private func isMention(_ index: Int) -> Bool {
    guard let list = phrases[index].places, !list.isContainer, !list.isDistance else { return false }
    // الطريق الذي يصل حلب بدمشق: where a road leads is told in passing.
    let clause = clause(of: index)
    return clause.link != .relative || clause.antecedent.map { phrases[$0].places?.isDistance == true } != true
  }

  private func mentions(at index: Int) -> [Discourse.Mention]? { meant.first { $0.phrase == index }?.places }

  /// The places that phrases name or point back to, for those that do.
  static func meant(
    _ phrases: [Phrase], _ memory: Discourse, in lexicon: Lexicon
  ) -> [(phrase: Int, places: [Discourse.Mention])] {
    var earlier: [[Discourse.Mention]] = []
    return phrases.indices.compactMap { index in
      guard let list = phrases[index].places else { return nil }
      var mentions: [Discourse.Mention] = []
      for item in list.items {
        if let location = item.location {
          mentions.append(Discourse.Mention(location: location, saidKind: item.saidKind))
        } else if let anaphor = item.anaphor, anaphor.count == 1, !anaphor.isPart {
          // المدينة: the city that it means is in mind again.
          let found = memory.resolve(anaphor, before: earlier, in: lexicon.pack)
          mentions += found.map { Discourse.Mention(location: $0, saidKind: nil) }
        }
      }
      guard !mentions.isEmpty else { return nil }
      if !list.isContainer, !list.isDistance, list.marker != .towards { earlier.append(mentions) }
      return (index, mentions)
    }
  }

  /// What عليها or دخلتها points back to: in a relative clause its noun, else the last place mentioned.
  func pointedBack(_ trigger: Int, dual: Bool, isMasculine: Bool = false) -> FoundPlaces? {
    let clause = clause(of: trigger)
    if clause.link == .relative, clause.antecedent != nil {
      return describedByClause(clause)
    }
    // تتجه نحو سراقب وأصبحت على بعد عشرة كيلومترات منها: a goal may be meant where the way to it is told.
    let earlier = mentioned(before: trigger, withGoals: measuresDistance(trigger))
    if earlier.isEmpty, hasBooty(before: trigger) { return nil }
    let last = memory.last(before: earlier, isMasculine: isMasculine)
    guard !last.isEmpty else { return nil }
    // سيطرت على كذا وكذا وكذا بعد انسحاب الجيش منها: all that the sentence lists.
    let isAll = dual || last.count <= 2 || !isMasculine && earlier.last?.count == last.count
    return FoundPlaces(
      places: (isAll ? last : Array(last.suffix(1))).map {
        FoundPlaces.One(location: $0, tokens: nil, extent: nil)
      }, extentTokens: nil, except: [], phrase: nil)
  }

  /// صورا لدبابات استولت عليها: arms named before are what the pronoun means.
  private func hasBooty(before trigger: Int) -> Bool {
    (0..<trigger).contains { index in
      guard clauses.word(index, .target) != nil || grammar.isClass(.materiel, triggers(index)) else { return false }
      return clauses.words[index]?.clitics.contains(.pronoun) == false
    }
  }

  func leftOut(_ list: PlaceList, _ index: Int) -> FoundPlaces {
    var places: [FoundPlaces.One] = []
    for item in list.except {
      let isNamed = item.location != nil
      let known = isNamed ? locations(of: item, before: index) : list.items.compactMap(\.location)
      places += known.map {
        FoundPlaces.One(location: $0, tokens: item.tokens, extent: isNamed ? item.extent : .part)
      }
    }
    return FoundPlaces(places: places, extentTokens: nil, except: [], phrase: index)
  }

  func rememberedPlace() -> FoundPlaces? {
    guard let last = memory.last(before: []).last else { return nil }
    return FoundPlaces(
      places: [FoundPlaces.One(location: last, tokens: nil, extent: nil)], extentTokens: nil, except: [], phrase: nil)
  }
}
