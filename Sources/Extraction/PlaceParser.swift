import ExtractionModel

/// Reads places with all that belongs to them: how much, what kind, which ones, where they lie, what is left out.
struct PlaceParser {
  let text: SentenceUnits
  /// Governorates named in the article, the nearest first: they decide between homonyms.
  let governorates: [Identifier<Place>]

  var pack: Pack { text.lexicon.pack }

  /// A list of places that begins at unit `start`, and the unit behind it.
  func parse(at start: Int) -> (list: PlaceList, clitics: Clitics, next: Int)? {
    var head = PlaceHead()
    var index = readHead(&head, from: start)
    var list = PlaceList()
    list.extent = head.extent
    list.extentTokens = head.extentUnits.map { text.tokens($0) }
    if let (item, next) = name(at: index, head) {
      if index > start { head.clitics = head.clitics ?? [] }
      head.clitics = head.clitics ?? text.places(text.skipQuotes(index)).first?.clitics
      // أربع قرى شرق أخترين هي كذا وكذا: the villages are those named behind.
      if head.hasDirection, head.count > 2, item.location?.kind.isArea == false {
        guard text.word(next, .including, .pronoun) != nil, let (members, end) = members(at: next + 1, kind: .village)
        else {
          return nil
        }
        var named = members
        named.marker = text.marker(before: start, head.clitics ?? [])
        return (named, head.clitics ?? [], end)
      }
      list.items.append(item)
      // أحياء حلب الغربية: districts of a city are a part of it.
      if head.count > 2, let kind = item.location?.kind,
        head.kind == .district
          ? kind == .city || kind == .town : kind.isArea && text.isBehindIn(index) && head.kind?.isArea == false
      {
        list.extent = list.extent ?? .part
        list.extentTokens = list.extentTokens ?? head.kindUnit.map { text.units[$0].tokens }
      }
      index = next
      // ريف حلب وحماة وإدلب: the kind word of an area is said of every name behind it.
      if head.kind == nil, let kind = item.location?.kind, kind == .countryside || kind == .governorate {
        head.kind = kind
      }
    } else if let (item, next) = properSite(at: index, head) {
      list.items.append(item)
      index = next
    } else if let (item, next) = bareName(at: index, head) {
      head.clitics = head.clitics ?? []
      list.items.append(item)
      index = next
    } else if let item = anaphor(head) {
      list.items.append(item)
    } else if head.kind != nil, head.count > 2 || head.isMany, let including = including(behind: index),
      let (members, next) = members(at: including + 1, kind: head.kind)
    {
      // ثماني قرى بينها كذا وكذا: the places are those named behind.
      list = members
      head.clitics = head.clitics ?? []
      index = next
    } else {
      return nil
    }
    index = readMore(&list, &head, from: index)
    list.marker = text.marker(before: start, head.clitics ?? []) ?? (head.isAround ? .in : nil)
    renameSingle(&list, head)
    // طريق الكاستيلو is a place, طريق حلب دمشق lies between two.
    let isNamedRoad =
      list.items.count == 1
      && list.items[0].location.map { $0.kind == .road && text.lexicon.pack[$0.id] == nil } == true
    list.isRoad = !isNamedRoad && (head.kind == .road || list.items.contains { $0.location?.kind == .road })
    return (list, head.clitics ?? [], index)
  }

  /// 29 قرية، منها: the word that opens the names, behind a comma or not.
  private func including(behind index: Int) -> Int? {
    let start = text.isSign(index, .comma) ? index + 1 : index
    return text.word(start, .including) != nil ? start : nil
  }

  /// تلال السيروس: one place behind a plural kind word keeps the plural in its name.
  private func renameSingle(_ list: inout PlaceList, _ head: PlaceHead) {
    guard list.items.count == 1, head.count > 1, let unit = head.kindUnit, let location = list.items[0].location,
      location.isUnlisted, let lemma = head.lemma, location.name.hasPrefix(lemma + " "),
      text.words(unit).contains(where: { $0.clitics.isEmpty && $0.form.isPlural })
    else { return }
    let name = text.written(text.units[unit].tokens) + location.name.dropFirst(lemma.count)
    list.items[0].location = Claim.Location(id: location.id, name: name, arabic: name, kind: location.kind)
  }

  // MARK: Behind the name

  private func readMore(_ list: inout PlaceList, _ head: inout PlaceHead, from start: Int) -> Int {
    var index = start
    while index < text.count {
      let after = skipAdjectives(index)
      if let word = text.word(after, .whole), word.clitics.isDisjoint(with: .conjunction) {
        list.extent = list.extent ?? word.word.extent
        list.extentTokens = list.extentTokens ?? text.units[after].tokens
        index = after + 1
      } else if let next = readExcept(&list, from: after) ?? readIncluded(&list, from: after)
        ?? readSecondName(list, from: after)
      {
        index = next
      } else if let own = text.word(after, .kind), own.clitics.contains(.and), own.clitics.contains(.pronoun),
        text.word(after + 1, .except) != nil
      {
        // حلب ومطارها باستثناء حيين: what is left out is left out of the city.
        index = after + 1
      } else if let (item, next) = ownSite(of: list, at: after) {
        list.items.append(item)
        index = next
      } else if let (items, next) = coordinated(at: after, &head) ?? bareCoordinated(list, at: after, head) {
        list.items += items
        index = next
      } else {
        return after
      }
    }
    return index
  }

  private func skipAdjectives(_ start: Int) -> Int {
    var index = start
    while index < text.count,
      text.words(index).contains(where: {
        $0.form.kind == .adjective && $0.word.role == .plain && $0.word.triggers.isEmpty
          && $0.clitics.isDisjoint(with: Clitics.conjunction.union(.preposition))
      })
        || text.mayBe(index, .partyAdjective) && index < start + 2
          && text.meanings(index).allSatisfy({
            $0.clitics.isDisjoint(with: Clitics.conjunction.union(.preposition))
          })
    {
      index += 1
    }
    return index
  }

  /// عين العرب (كوباني): the same place by its other name.
  private func readSecondName(_ list: PlaceList, from start: Int) -> Int? {
    guard text.isSign(start, .open), text.isSign(start + 2, .close), let last = list.items.last?.location else {
      return nil
    }
    let isSame = text.places(start + 1).contains { pack.places[$0.place].id == last.id }
    return isSame || last.isUnlisted && text.namesPlace(start + 1) ? start + 3 : nil
  }

  private func readExcept(_ list: inout PlaceList, from start: Int) -> Int? {
    let index = text.isSign(start, .comma) ? start + 1 : start
    guard text.word(index, .except) != nil else { return nil }
    guard let (excepted, _, next) = parse(at: index + 1) else { return nil }
    list.except += excepted.items
    if list.extent == nil { list.extent = .most }
    return next
  }

  private func readIncluded(_ list: inout PlaceList, from start: Int) -> Int? {
    var index = text.isSign(start, .comma) ? start + 1 : start
    // Between the list and its members may stand where it lies: عشرات البلدات في الشمال بما في ذلك …
    if text.word(index, .including) == nil, text.word(index, .preposition)?.word.marker == .in,
      text.word(index + 2, .including) != nil
    {
      index += 2
    }
    guard text.word(index, .including) != nil,
      let (included, next) = parse(at: index + 1).map({ ($0.list, $0.next) }) ?? members(at: index + 1, kind: .village)
    else { return nil }
    let isVague = list.items.allSatisfy { $0.anaphor != nil && $0.anaphor!.count > 2 }
    if isVague {
      list.items = included.items
      list.extent = nil
    } else {
      if let extent = list.extent { list.items.indices.forEach { list.items[$0].extent = extent } }
      list.extent = nil
      list.items += included.items
    }
    return next
  }

  /// The names behind "among them", with those that the pack lacks.
  private func members(at start: Int, kind: Place.Kind?) -> (list: PlaceList, next: Int)? {
    var head = PlaceHead()
    head.kind = kind
    head.count = 3
    if let (found, clitics, next) = parse(at: start), clitics.isDisjoint(with: .preposition) {
      var list = found
      let end = readMore(&list, &head, from: next)
      return (list, end)
    }
    guard text.isUnknown(start) || text.word(start, .place) != nil, !text.looksLikeNisba(start),
      let (item, next) = unlistedName(at: start, skipping: 0, head)
    else { return nil }
    var list = PlaceList()
    list.items = [item]
    let end = readMore(&list, &head, from: next)
    return list.items.count > 1 || text.isSign(end, .comma, .stop) || end >= text.count ? (list, end) : nil
  }

  // MARK: Lists

  private func coordinated(at start: Int, _ head: inout PlaceHead) -> ([PlaceList.Item], Int)? {
    var index = start
    var isComma = false
    if text.isSign(index, .comma) || text.isSign(index, .dash) && (head.count > 1 || head.kind == .road) {
      isComma = true
      index = text.skipQuotes(index + 1)
    }
    let isOr = text.word(index, .conjunction) != nil || text.word(index, .negation)?.clitics == .and
    if isOr { index = text.skipQuotes(index + 1) }
    if let found = coordinatedUnlisted(at: index, head, isComma: isComma) { return found }
    let clitics: Clitics? = text.places(index).first?.clitics ?? text.word(index, .kind, .partitive, .vicinity)?.clitics
    guard let clitics, clitics.isDisjoint(with: .preposition) else { return nil }
    guard clitics.contains(.and) || isComma && continuesList(index, head) || isOr else { return nil }
    // الفصائل تدخل حماة ودمشق تقول: a capital before a verb is who speaks or acts.
    if text.mayBe(index, .metonym), text.mayBe(index + 1, .finite), !text.mayBe(index + 1, .nominal) { return nil }
    if !text.namesPlace(index), text.word(index, .kind, .partitive, .vicinity) != nil {
      return coordinatedKind(at: index, &head)
    }
    var inner = head
    inner.kindUnit = nil
    inner.clitics = nil
    // One kind word before a list of governorates or countrysides is said of each; بلدة حلب وإدلب is not.
    if head.count == 1, head.kind?.isArea != true { inner.kind = nil }
    let candidates = text.places(index)
    // في محيط عطشان، ودمر لهم: behind the comma a name that is a verb too needs more.
    if isComma, clitics.contains(.and), candidates.allSatisfy(\.isGuarded),
      !text.words(index).isEmpty
    {
      return nil
    }
    guard let location = location(candidates.map(\.place), inner, index) else { return nil }
    var next = index + 1
    if text.isSign(next, .quote) { next += 1 }
    return ([PlaceList.Item(location: location, tokens: text.units[index].tokens)], next)
  }

  /// وبلدة معردس، ومدينتي صوران وحلفايا، وأجزاء من حي الزهراء: a new kind word within the list.
  private func coordinatedKind(at index: Int, _ head: inout PlaceHead) -> ([PlaceList.Item], Int)? {
    var inner = PlaceHead()
    let nameAt = readHead(&inner, from: index, isInList: true)
    if let (item, next) = properSite(at: nameAt, inner) { return ([item], next) }
    let isNumbered = inner.kind == .militarySite && text.isSign(nameAt, .number)
    guard inner.kind != nil || inner.extent != nil, !inner.isDefinite || isNumbered, !inner.hasPronoun else {
      return nil
    }
    guard let (named, next) = name(at: nameAt, inner) else { return nil }
    var item = named
    item.extent = inner.extent
    head.kind = inner.kind
    head.count = inner.count
    head.lemma = inner.lemma
    return ([item], next)
  }

  /// قريتي مدايا ومغر الحنطة: a further name that the pack lacks, behind a kind word of several places.
  private func coordinatedUnlisted(at index: Int, _ head: PlaceHead, isComma: Bool) -> ([PlaceList.Item], Int)? {
    guard let kind = head.kind, !kind.isArea, head.count > 1 else { return nil }
    // وبيت سوى: an opener with its second word.
    if let opener = text.word(index, .place), opener.clitics.contains(.and) || isComma {
      return unlistedName(at: index, skipping: text.conjunctionLength(index) ?? 0, head).map { ([$0.0], $0.1) }
    }
    guard text.isUnknown(index) || isNameWord(index, kind) else { return nil }
    guard endsName(index + 1) || isTwofold(index) else { return nil }
    let isListed = isComma && (text.isSign(index + 1, .comma) || text.conjunctionLength(index + 1) != nil)
    guard let skipped = text.conjunctionLength(index) ?? (isListed ? 0 : nil) else { return nil }
    return unlistedName(at: index, skipping: skipped, head).map { ([$0.0], $0.1) }
  }

  /// Whether a name can end before unit `index`: anywhere but before a word that looks like a second part of it.
  private func endsName(_ index: Int) -> Bool {
    guard index < text.count, text.units[index].kind == .word else { return true }
    if text.isUnknown(index) { return text.conjunctionLength(index) != nil || text.hasArticle(index) }
    return text.namesPlace(index)
      || text.words(index).contains { occurrence in
        if occurrence.word.role == .preposition { return !occurrence.clitics.contains(.pronoun) }
        return !occurrence.clitics.isDisjoint(with: Clitics.conjunction.union(.preposition))
          || occurrence.form.kind == .adjective || occurrence.form.kind == .particle || occurrence.form.isFinite
          || occurrence.word.role == .direction || occurrence.word.role == .kind
      }
  }

  /// Whether the name behind a comma belongs to the list: a plural head, or a later "and".
  private func continuesList(_ index: Int, _ head: PlaceHead) -> Bool {
    guard text.namesPlace(index) || text.word(index, .kind) != nil else { return false }
    if head.count > 1 || head.kind == .road { return true }
    var next = index + 1
    while next < text.count {
      if text.places(next).contains(where: { $0.clitics.contains(.and) }) { return true }
      guard text.isSign(next, .comma), text.namesPlace(next + 1) else { return false }
      next += 2
    }
    return false
  }
}
