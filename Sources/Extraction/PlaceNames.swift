import ExtractionModel

/// Names of places: those of the pack, decided among homonyms; those that it lacks; and what points back.
extension PlaceParser {
  /// The name at unit `start`, and the unit behind it.
  func name(at start: Int, _ head: PlaceHead) -> (PlaceList.Item, Int)? {
    let index = text.skipQuotes(start)
    // قلعتها المشرفة: with the pronoun it has its name already.
    guard index == start || head.kind != nil || index == start + 1, head.kind == nil || !head.hasPronoun else {
      return nil
    }
    var candidates = text.places(index)
    if index > start || head.kind != nil || head.clitics != nil {
      candidates = candidates.filter { $0.clitics.isDisjoint(with: Clitics.conjunction) }
      if !head.isMany, !head.hasDirection, !head.isPartOf, head.count < 3 {
        candidates = candidates.filter { $0.clitics.isDisjoint(with: .preposition) }
      }
    }
    guard !candidates.isEmpty else { return unlisted(at: index, head) }
    let isGuarded = candidates.allSatisfy(\.isGuarded)
    if isGuarded, grounds(index, candidates.map(\.place), head) == nil { return nil }
    guard let location = location(candidates.map(\.place), head, index) else { return nil }
    var next = index + 1
    if text.isSign(next, .quote) { next += 1 }
    return (
      PlaceList.Item(location: location, saidKind: head.count > 2 ? nil : head.kind, tokens: nameTokens(head, index)),
      next
    )
  }

  private func nameTokens(_ head: PlaceHead, _ index: Int) -> Range<Int> {
    let first = head.kindUnit.map { text.units[$0].tokens.lowerBound } ?? text.units[index].tokens.lowerBound
    return first..<text.units[index].tokens.upperBound
  }

  /// What makes a name a place here that is an ordinary word too; nothing where nothing does.
  func grounds(_ index: Int, _ candidates: [Int], _ head: PlaceHead) -> SentenceReading.Criterion? {
    if head.kind != nil || head.extent == .outskirts { return .kindWord }
    let places = candidates.map { pack.places[$0] }
    let before = text.places(index - 1).contains { !$0.isGuarded }
    let after = text.places(index + 1).contains { $0.clitics == .and }
    if before || after { return .neighbours }
    if let marker = text.marker(before: index, text.places(index).first?.clitics ?? []),
      places.contains(where: { $0.guards.contains(.nounSlot) }),
      [.on, .in, .from, .to, .towards].contains(marker)
    {
      return .preposition
    }
    // محاولات اقتحام تدمر، الجيش يستعيد تدمر: behind the noun or verb of what is done to a place.
    if places.contains(where: { $0.guards.contains(.nounSlot) }), let word = text.words(index - 1).first,
      !word.word.triggers.isEmpty,
      word.form.kind == .masdar && word.clitics.isDisjoint(with: [.article, .pronoun])
        || word.form.isFinite && word.clitics.isDisjoint(with: [.pronoun, .future])
    {
      return .verbalNoun
    }
    // Its own governorate beside it: خطاب بريف حماة.
    guard let word = text.word(index + 1, .kind), word.word.kind?.isArea == true else { return nil }
    let isBeside = text.places(index + 2).contains { candidate in
      places.contains { $0.governorate != nil && $0.governorate == pack.places[candidate.place].governorate }
    }
    return isBeside ? .governorate : nil
  }

  /// The place that one of the candidates means behind this head.
  func location(_ candidates: [Int], _ head: PlaceHead, _ index: Int) -> Claim.Location? {
    let near = beside(index) + governorates
    guard let best = text.gazetteer.best(of: candidates, kind: head.kind, near: near) else { return nil }
    let place = pack.places[best]
    if head.hasDirection, head.kind == nil, !place.kind.isArea {
      return areaLocation(.countryside, best)
    }
    guard let kind = head.kind else { return Claim.Location(place) }
    // أربعة مستشفيات في مدينة إدلب، قاعدة شمال تدمر: sites without a name, and the town that says where.
    if ![.city, .town, .village, .district, .region].contains(kind), !kind.isArea, !place.kind.isArea,
      place.kind != kind, head.hasDirection || text.isBehindIn(index)
    {
      return Claim.Location(place)
    }
    switch kind {
    case .city, .town, .village:
      if head.hasDirection, place.kind == .city { return areaLocation(.countryside, best) }
      // Villages "in" a city are villages of its governorate.
      if head.count > 2, head.isMany && !head.isFront || text.isBehindIn(index), place.kind == .city {
        return areaLocation(.governorate, best)
      }
      return Claim.Location(place)
    case .district where place.kind != .district:
      if head.count > 2 || head.isMany { return Claim.Location(place) }
      return named(kind, candidates, head, index)
    // منطقة إدلب is the governorate, منطقة عفرين what lies around a town without one.
    case .region where text.gazetteer.place(.governorate, named: best) != nil: return areaLocation(.governorate, best)
    case .region where [.city, .town, .village, .district].contains(place.kind): return Claim.Location(place)
    // قمة جبل الشيخ.
    case .hill where ![.city, .town, .village, .district].contains(place.kind): return Claim.Location(place)
    case place.kind: return Claim.Location(place)
    default: return named(kind, candidates, head, index)
    }
  }

  private func named(_ kind: Place.Kind, _ candidates: [Int], _ head: PlaceHead, _ index: Int) -> Claim.Location {
    for candidate in candidates {
      if let number = text.gazetteer.place(kind, named: candidate) { return Claim.Location(pack.places[number]) }
    }
    return unlistedLocation(head, pack.places[candidates[0]].arabic)
  }

  private func areaLocation(_ kind: Place.Kind, _ candidate: Int) -> Claim.Location {
    let number = text.gazetteer.place(kind, named: candidate) ?? text.gazetteer.place(.governorate, named: candidate)
    return Claim.Location(pack.places[number ?? candidate])
  }

  /// Governorates of the areas named directly behind the name.
  func beside(_ index: Int) -> [Identifier<Place>] {
    var found: [Identifier<Place>] = []
    for next in index + 1..<min(index + 7, max(index + 1, text.count)) {
      if text.isSign(next, .stop) { break }
      for candidate in text.places(next) where !candidate.isGuarded {
        let place = pack.places[candidate.place]
        if place.kind == .city || place.kind.isArea, let governorate = place.governorate { found.append(governorate) }
      }
    }
    return found
  }

  // MARK: Names the pack lacks

  /// A place the pack lacks, kept with its text: بلدة followed by a word that nothing else claims, اللواء by a number.
  private func unlisted(at index: Int, _ head: PlaceHead) -> (PlaceList.Item, Int)? {
    guard let kind = head.kind, !kind.isArea || kind == .road, !head.hasPronoun,
      head.kindUnit == index - 1 || text.isSign(index - 1, .quote)
    else { return nil }
    if text.isSign(index, .number), kind == .militarySite {
      let location = unlistedLocation(head, String(text.units[index].value))
      return (PlaceList.Item(location: location, tokens: nameTokens(head, index)), index + 1)
    }
    // فرق الهلال الأحمر: teams, not regiments.
    if kind == .militarySite, head.count > 2 { return nil }
    // قاعدة بحرية: an adjective of the kind word is no name.
    if text.isUnknown(index), !text.hasArticle(index), kind != .village, kind != .town, isAdjective(of: head, index) {
      return nil
    }
    guard !head.isDefinite, !head.hasPronoun,
      text.isUnknown(index) || text.word(index, .place) != nil || isNameWord(index, kind)
        || isSettlementName(head, index)
    else {
      return nil
    }
    return unlistedName(at: index, skipping: 0, head)
  }

  /// Whether a word ends like an adjective that agrees with the kind word before it: قاعدة بحرية, never معبر جوسية.
  private func isAdjective(of head: PlaceHead, _ index: Int) -> Bool {
    guard text.looksLikeNisba(index) else { return false }
    guard head.count == 1, let unit = head.kindUnit else { return true }
    return text.endsAsFeminine(index) == text.endsAsFeminine(unit)
  }

  /// Whether a known word is a name here: حاجز النمر، تل الصوان. Settlements are not named after words of the war.
  func isNameWord(_ index: Int, _ kind: Place.Kind) -> Bool {
    guard [.hill, .checkpoint, .militarySite, .bridge, .landmark, .facility, .camp].contains(kind) else { return false }
    let words = text.words(index)
    guard !words.isEmpty, !text.mayBe(index, .party) else { return false }
    return words.allSatisfy {
      [.noun, .masdar, .activeParticiple, .passiveParticiple].contains($0.form.kind)
        && [.plain, .weekday, .month, .target, .lead].contains($0.word.role) && !$0.clitics.contains(.pronoun)
        // كلية المدفعية، كتيبة الدبابات.
        || [.militarySite, .facility].contains(kind) && [.ground, .air].contains($0.word.role)
    } && text.hasArticle(index)
  }

  /// The unlisted name at unit `index`, without the first `skipping` bytes of a conjunction.
  func unlistedName(at index: Int, skipping: Int, _ head: PlaceHead) -> (PlaceList.Item, Int)? {
    var next = index + 1
    let isOpener = text.word(index, .place) != nil
    // مغر الحنطة، أم الخير: a bare first word and a definite second one; openers take any second word.
    if isOpener || !text.hasArticle(index) && text.hasArticle(next) && text.isUnknown(index) {
      if text.isUnknown(next)
        || isOpener && text.units.indices.contains(next) && text.units[next].kind == .word
          && !text.namesPlace(next)
          && text.words(next).allSatisfy({ !$0.form.isFinite && $0.form.kind != .particle })
      {
        next += 1
      } else if isOpener {
        return nil
      }
    } else if isTwofold(index) {
      next += 1
    } else if text.hasArticle(index), let ordinal = text.word(next, .first), ordinal.clitics == .article {
      // الراشدين الرابعة.
      next += 1
    }
    if head.kind == .airport || head.kind == .airbase, text.mayBe(next, .adjective),
      text.hasArticle(next)
    {
      next += 1
    }
    let tokens = text.tokens(index..<next)
    let bytes = text.bytes(tokens)
    let name = String(decoding: text.article[bytes.lowerBound + skipping..<bytes.upperBound], as: UTF8.self)
    let location = unlistedLocation(head, name)
    let first =
      skipping == 0 ? head.kindUnit.map { text.units[$0].tokens.lowerBound } ?? tokens.lowerBound : tokens.lowerBound
    if text.isSign(next, .quote) { next += 1 }
    return (PlaceList.Item(location: location, tokens: first..<tokens.upperBound), next)
  }

  /// زور مغار، حوش عرب: two unknown words before something that ends a name for certain.
  func isTwofold(_ index: Int) -> Bool {
    let second = index + 1
    guard text.isUnknown(index), text.isUnknown(second), !text.hasArticle(index), !text.hasArticle(second),
      text.conjunctionLength(second) == nil, !text.hasAttachedPreposition(second), !text.isAccusative(second)
    else { return false }
    let behind = second + 1
    guard behind < text.count, text.units[behind].kind == .word else { return true }
    return text.isUnknown(behind) && (text.conjunctionLength(behind) != nil || text.hasArticle(behind))
      || text.word(behind, .direction, .kind) != nil || text.word(behind, .preposition)?.word.marker == .in
  }

  /// A settlement goes by its name, anything else by its kind word and name: حاجز المعصرة.
  private func unlistedLocation(_ head: PlaceHead, _ written: String) -> Claim.Location {
    let kind = head.kind ?? .town
    let isSettlement = [.city, .town, .village, .district].contains(kind)
    let name = isSettlement ? written : "\(head.lemma ?? "") \(written)"
    return Claim.Location(
      id: Identifier("unlisted:\(kind.rawValue):\(written)"), name: name, arabic: name, kind: kind)
  }

  // MARK: Back-references

  /// A place said by its kind alone: المدينة، البلدتين، أحيائها.
  func anaphor(_ head: PlaceHead) -> PlaceList.Item? {
    // في محيطها، على أطرافها: around the town told of before.
    if head.kind == nil, head.hasPronoun, head.extent == .outskirts, let units = head.extentUnits {
      return PlaceList.Item(
        anaphor: PlaceList.Anaphor(kinds: [.city, .town, .village], count: 1, isPart: true), tokens: text.tokens(units),
        extent: .outskirts)
    }
    // 40 في المئة من مساحتها، في أجزاء منها: so much of the town told of before.
    if head.kind == nil, head.hasPronoun, head.extent != nil, let units = head.extentUnits {
      return PlaceList.Item(
        anaphor: PlaceList.Anaphor(kinds: [.city, .town, .village], count: 1, isPart: true), tokens: text.tokens(units),
        extent: head.extent)
    }
    guard let kind = head.kind, let unit = head.kindUnit else { return nil }
    let isPart = head.hasPronoun || head.count > 2 && kind == .district || kind == .district && head.isMany
    guard head.isDefinite || head.hasPronoun || isPart else { return nil }
    let kinds: [Place.Kind] =
      switch kind {
      case .district where isPart: [.city, .town]
      case .city: [.city, .town]
      case .town: [.town, .village, .city]
      case .village: [.village, .town]
      case .airport: [.airport, .airbase]
      case .airbase: [.airbase, .airport, .navalBase]
      default: [kind]
      }
    return PlaceList.Item(
      anaphor: PlaceList.Anaphor(kinds: kinds, count: head.count, isPart: isPart, word: text.word(unit, .kind)?.number),
      tokens: text.units[unit].tokens,
      // قلعة المدينة is the whole castle, أحياؤها a part of the city.
      extent: isPart && !Gazetteer.isOwnable(kind) || kind == .region && head.count > 2
        ? head.extent ?? .part : head.extent)
  }
}
