import ExtractionModel

/// Reads places with all that belongs to them: how much, what kind, which ones, where they lie, what is left out.
struct PlaceParser {
  let text: SentenceUnits
  /// Governorates named in the article, the nearest first: they decide between homonyms.
  let governorates: [Identifier<Place>]

  private var pack: Pack { text.lexicon.pack }

  /// What stands before a name.
  private struct Head {
    var extent: Claim.Extent?
    var extentUnits: Range<Int>?
    var kind: Place.Kind?
    var kindUnit: Int?
    var count = 1
    var isDefinite = false
    var hasPronoun = false
    var hasDirection = false
    var isMany = false
    var clitics: Clitics?
  }

  /// A list of places that begins at unit `start`, and the unit behind it.
  func parse(at start: Int) -> (list: PlaceList, clitics: Clitics, next: Int)? {
    var head = Head()
    var index = readHead(&head, from: start)
    var list = PlaceList()
    list.extent = head.extent
    list.extentTokens = head.extentUnits.map { text.tokens($0) }
    if let (item, next) = name(at: index, head) {
      head.clitics = head.clitics ?? text.places(text.skipQuotes(index)).first?.clitics
      list.items.append(item)
      index = next
      // ريف حلب وحماة وإدلب: the kind word of an area is said of every name behind it.
      if head.kind == nil, let kind = item.location?.kind, kind == .countryside || kind == .governorate {
        head.kind = kind
      }
    } else if let item = anaphor(head) {
      list.items.append(item)
    } else {
      return nil
    }
    index = readMore(&list, &head, from: index)
    list.marker = text.marker(before: start, head.clitics ?? [])
    return (list, head.clitics ?? [], index)
  }

  // MARK: Before the name

  private func readHead(_ head: inout Head, from start: Int) -> Int {
    var index = start
    var isOpen = true
    while isOpen, index < text.count {
      isOpen = false
      if index > start, text.isSign(index, .quote, .open) {
        index += 1
        isOpen = true
      } else if text.places(index).isEmpty || text.word(index, .kind) != nil, let word = headWord(index) {
        guard take(word, at: index, &head, isFirst: index == start) else { return index }
        index += 1
        isOpen = true
        if let connector = text.word(index, .preposition),
          connector.word.marker == .from || connector.word.marker == .in,
          !connector.clitics.contains(.pronoun), word.word.role != .kind || word.form.isPlural || head.isMany,
          canGoOn(index + 1)
        {
          index += 1
        }
      } else if text.units[index].kind == .number, index == start || head.extent != nil, isCounted(index + 1) {
        head.extent = head.extent ?? .part
        head.isMany = true
        index += 1
        isOpen = true
      } else if index > start, head.isMany || head.count > 2, isAdjective(index), leadsToPlace(index + 1) {
        index += 1
        if text.word(index, .preposition) != nil { index += 1 }
        isOpen = true
      }
    }
    return index
  }

  private func headWord(_ index: Int) -> SentenceUnits.Occurrence? {
    if let word = text.word(index, .kind, .partitive, .whole, .vicinity, .direction, .demonstrative, .many) {
      return word
    }
    guard let word = text.word(index, .position) else { return nil }
    let isBehindIn = text.word(index + 1, .preposition)?.word.marker == .in
    return canGoOn(isBehindIn ? index + 2 : index + 1) ? word : nil
  }

  /// Takes a word into the head; nothing when the word cannot stand there.
  private func take(
    _ occurrence: SentenceUnits.Occurrence, at index: Int, _ head: inout Head, isFirst: Bool
  ) -> Bool {
    let word = occurrence.word
    if !isFirst, !occurrence.clitics.isDisjoint(with: Clitics.preposition.union(.conjunction)) { return false }
    if isFirst { head.clitics = occurrence.clitics }
    switch word.role {
    case .kind:
      if head.kind != nil, head.isDefinite { return false }
      head.kind = word.kind
      head.kindUnit = index
      head.count = occurrence.form.isDual ? 2 : occurrence.form.isPlural ? 3 : 1
      head.isDefinite = head.isDefinite || occurrence.clitics.contains(.article)
      head.hasPronoun = occurrence.clitics.contains(.pronoun)
    case .demonstrative: head.isDefinite = true
    case .direction: head.hasDirection = true
    default:
      if word.role == .many || word.role == .partitive || word.role == .position { head.isMany = true }
      head.extent = head.extent ?? word.extent
      head.extentUnits = head.extentUnits ?? index..<index + 1
      head.hasPronoun = head.hasPronoun || occurrence.clitics.contains(.pronoun)
      if word.role == .vicinity { head.isMany = false }
    }
    return true
  }

  private func canGoOn(_ index: Int) -> Bool {
    let index = text.skipQuotes(index)
    return !text.places(index).isEmpty || headWordExists(index)
      || text.units.indices.contains(index)
        && text.units[index].kind == .number
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

  // MARK: Names

  private func name(at start: Int, _ head: Head) -> (PlaceList.Item, Int)? {
    let index = text.skipQuotes(start)
    guard index == start || head.kind != nil || index == start + 1 else { return nil }
    var candidates = text.places(index)
    if index > start || head.kind != nil || head.clitics != nil {
      candidates = candidates.filter { $0.clitics.isDisjoint(with: Clitics.conjunction) }
      if !head.isMany, !head.hasDirection {
        candidates = candidates.filter { $0.clitics.isDisjoint(with: .preposition) }
      }
    }
    guard !candidates.isEmpty else { return unlisted(at: index, head) }
    let isGuarded = candidates.allSatisfy(\.isGuarded)
    if isGuarded, !isAllowed(index, candidates.map(\.place), head) { return nil }
    guard let location = location(candidates.map(\.place), head, index) else { return nil }
    var next = index + 1
    if text.isSign(next, .quote) { next += 1 }
    return (PlaceList.Item(location: location, tokens: nameTokens(head, index)), next)
  }

  private func nameTokens(_ head: Head, _ index: Int) -> Range<Int> {
    let first = head.kindUnit.map { text.units[$0].tokens.lowerBound } ?? text.units[index].tokens.lowerBound
    return first..<text.units[index].tokens.upperBound
  }

  /// Whether a name that is an ordinary word too may be read as a place here.
  private func isAllowed(_ index: Int, _ candidates: [Int], _ head: Head) -> Bool {
    if head.kind != nil || head.extent == .outskirts { return true }
    let places = candidates.map { pack.places[$0] }
    let before = text.places(index - 1).contains { !$0.isGuarded }
    let after = text.places(index + 1).contains { !$0.isGuarded && $0.clitics.contains(.and) }
    if before || after { return true }
    if let marker = text.marker(before: index, text.places(index).first?.clitics ?? []),
      places.contains(where: { $0.guards.contains(.nounSlot) }),
      [.on, .in, .from, .to, .towards].contains(marker)
    {
      return true
    }
    // Its own governorate beside it: خطاب بريف حماة.
    guard let word = text.word(index + 1, .kind), word.word.kind?.isArea == true else { return false }
    return text.places(index + 2).contains { candidate in
      places.contains { $0.governorate != nil && $0.governorate == pack.places[candidate.place].governorate }
    }
  }

  private func location(_ candidates: [Int], _ head: Head, _ index: Int) -> Claim.Location? {
    let near = beside(index) + governorates
    guard let best = text.gazetteer.best(of: candidates, kind: head.kind, near: near) else { return nil }
    let place = pack.places[best]
    if head.hasDirection, head.kind == nil, !place.kind.isArea {
      return areaLocation(.countryside, best)
    }
    guard let kind = head.kind else { return Claim.Location(place) }
    switch kind {
    case .city, .town, .village:
      // Villages "in" a city are villages of its governorate.
      if head.count > 2, head.isMany, place.kind == .city, head.extent != nil {
        return areaLocation(.governorate, best)
      }
      return Claim.Location(place)
    case .district where place.kind != .district:
      if head.count > 2 || head.isMany { return Claim.Location(place) }
      return named(kind, candidates, index)
    case .region where place.kind == .city: return areaLocation(.governorate, best)
    case place.kind: return Claim.Location(place)
    default: return named(kind, candidates, index)
    }
  }

  private func named(_ kind: Place.Kind, _ candidates: [Int], _ index: Int) -> Claim.Location {
    for candidate in candidates {
      if let number = text.gazetteer.place(kind, named: candidate) { return Claim.Location(pack.places[number]) }
    }
    return unlistedLocation(kind, text.units[index].tokens, prefix: kind)
  }

  private func areaLocation(_ kind: Place.Kind, _ candidate: Int) -> Claim.Location {
    let number = text.gazetteer.place(kind, named: candidate) ?? text.gazetteer.place(.governorate, named: candidate)
    return Claim.Location(pack.places[number ?? candidate])
  }

  /// Governorates of the areas named directly behind the name.
  private func beside(_ index: Int) -> [Identifier<Place>] {
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

  /// A village the pack lacks, kept with its text: بلدة followed by a word that nothing else claims.
  private func unlisted(at index: Int, _ head: Head) -> (PlaceList.Item, Int)? {
    guard let kind = head.kind, !kind.isArea, !head.isDefinite, !head.hasPronoun else { return nil }
    let isOpener = text.word(index, .place) != nil
    guard isOpener ? text.isUnknown(index + 1) : text.isUnknown(index) else { return nil }
    var next = isOpener ? index + 2 : index + 1
    let tokens = text.tokens(index..<next)
    let item = PlaceList.Item(location: unlistedLocation(kind, tokens, prefix: nil), tokens: nameTokens(head, next - 1))
    if text.isSign(next, .quote) { next += 1 }
    return (item, next)
  }

  private func unlistedLocation(_ kind: Place.Kind, _ tokens: Range<Int>, prefix: Place.Kind?) -> Claim.Location {
    let name = text.written(tokens)
    return Claim.Location(id: Identifier("unlisted:\(kind.rawValue):\(name)"), name: name, arabic: name, kind: kind)
  }

  // MARK: Back-references

  private func anaphor(_ head: Head) -> PlaceList.Item? {
    guard let kind = head.kind, let unit = head.kindUnit else { return nil }
    let isPart = head.hasPronoun || head.count > 2 && kind == .district || kind == .district && head.isMany
    guard head.isDefinite || head.hasPronoun || isPart else { return nil }
    let settlements: [Place.Kind] = [.city, .town, .village]
    let kinds: [Place.Kind] =
      isPart && kind == .district
      ? [.city, .town] : [kind] + (settlements.contains(kind) ? settlements : []).filter { $0 != kind }
    return PlaceList.Item(
      anaphor: PlaceList.Anaphor(kinds: kinds, count: head.count, isPart: isPart),
      tokens: text.units[unit].tokens, extent: isPart ? head.extent ?? .part : nil)
  }

  // MARK: Behind the name

  private func readMore(_ list: inout PlaceList, _ head: inout Head, from start: Int) -> Int {
    var index = start
    while index < text.count {
      let after = skipAdjectives(index)
      if let word = text.word(after, .whole), word.clitics.isDisjoint(with: .conjunction) {
        list.extent = list.extent ?? word.word.extent
        list.extentTokens = list.extentTokens ?? text.units[after].tokens
        index = after + 1
      } else if let next = readExcept(&list, from: after) ?? readIncluded(&list, from: after) {
        index = next
      } else if let (items, next) = coordinated(at: after, &head) {
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
        || text.first(index, { if case .partyAdjective = $0 { true } else { nil } }) != nil && index < start + 2
          && text.units[index].meanings.allSatisfy({
            $0.clitics.isDisjoint(with: Clitics.conjunction.union(.preposition))
          })
    {
      index += 1
    }
    return index
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
    guard text.word(index, .including) != nil, let (included, _, next) = parse(at: index + 1) else { return nil }
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

  private func coordinated(at start: Int, _ head: inout Head) -> ([PlaceList.Item], Int)? {
    var index = start
    var isComma = false
    if text.isSign(index, .comma) || text.isSign(index, .dash) {
      isComma = true
      index = text.skipQuotes(index + 1)
    }
    let isOr = text.word(index, .conjunction) != nil
    if isOr { index = text.skipQuotes(index + 1) }
    let clitics: Clitics? = text.places(index).first?.clitics ?? text.word(index, .kind)?.clitics
    guard let clitics, clitics.isDisjoint(with: .preposition) else { return nil }
    guard clitics.contains(.and) || isComma && continuesList(index, head) || isOr else { return nil }
    if let word = text.word(index, .kind), text.places(index).isEmpty {
      guard !word.clitics.contains(.article), !word.clitics.contains(.pronoun) else { return nil }
      var inner = Head()
      inner.kind = word.word.kind
      inner.kindUnit = index
      inner.count = word.form.isDual ? 2 : word.form.isPlural ? 3 : 1
      guard let (item, next) = name(at: index + 1, inner) else { return nil }
      head.kind = inner.kind
      head.count = inner.count
      return ([item], next)
    }
    var inner = head
    inner.kindUnit = nil
    inner.clitics = nil
    // One kind word before a list of governorates or countrysides is said of each; بلدة حلب وإدلب is not.
    if head.count == 1, head.kind?.isArea != true { inner.kind = nil }
    let candidates = text.places(index)
    guard let location = location(candidates.map(\.place), inner, index) else { return nil }
    var next = index + 1
    if text.isSign(next, .quote) { next += 1 }
    return ([PlaceList.Item(location: location, tokens: text.units[index].tokens)], next)
  }

  /// Whether the name behind a comma belongs to the list: a plural head, or a later "and".
  private func continuesList(_ index: Int, _ head: Head) -> Bool {
    guard !text.places(index).isEmpty || text.word(index, .kind) != nil else { return false }
    if head.count > 1 { return true }
    var next = index + 1
    while next < text.count {
      if text.places(next).contains(where: { $0.clitics.contains(.and) }) { return true }
      guard text.isSign(next, .comma), !text.places(next + 1).isEmpty else { return false }
      next += 2
    }
    return false
  }
}
