import ExtractionModel

/// Names that the pack lacks and no kind word announces: read as places only where their neighbours leave no doubt.
extension PlaceParser {
  /// A single unknown name behind a preposition with an area behind it (على عندان بريف حلب), or at the head of a list of
  /// known settlements (مدايا وخان شيخون).
  func bareName(at index: Int, _ head: PlaceHead) -> (PlaceList.Item, Int)? {
    guard head.kind == nil, head.clitics == nil || head.extent == .outskirts, !head.hasPronoun, mayBeBareName(index)
    else { return nil }
    return (item(index, skipping: 0), index + 1)
  }

  /// Whether a name that nothing announces stands at unit `index`.
  func mayBeBareName(_ index: Int) -> Bool {
    // What stands behind it rules out most words, and is asked sooner than how they are written.
    guard text.isUnknown(index), mayStandBehindName(index + 1), text.conjunctionLength(index) == nil else {
      return false
    }
    if beginsList(index + 1) { return isWrittenAsName(index) }
    return isBehindPreposition(index) && liesInArea(index + 1) && isWrittenAsName(index) && !text.isAccusative(index)
  }

  /// An unknown name behind "and" among settlements: سراقب ومعرشورين وتلمنس.
  func bareCoordinated(_ list: PlaceList, at start: Int, _ head: PlaceHead) -> ([PlaceList.Item], Int)? {
    guard head.kind == nil, let last = list.items.last?.location, [.city, .town, .village].contains(last.kind) else {
      return nil
    }
    if let opener = text.word(start, .place), opener.clitics.contains(.and), text.isUnknown(start + 1),
      endsForCertain(start + 2, behind: 3)
    {
      let length = text.conjunctionLength(start) ?? 0
      return ([item(start, through: start + 1, skipping: length)], start + 2)
    }
    guard text.isUnknown(start), let length = text.conjunctionLength(start), endsForCertain(start + 1),
      !text.endsAsPluralVerb(start)
    else { return nil }
    return ([item(start, skipping: length)], start + 1)
  }

  /// Whether unit `index` can go on with a list of names, or say where the name before it lies.
  private func mayStandBehindName(_ index: Int) -> Bool {
    if text.isUnknown(index) { return text.conjunctionLength(index) != nil }
    return text.mayBe(index, .kind) || text.mayBe(index, .placeName) || text.mayBe(index, .preposition)
      || text.mayBe(index, .direction)
  }

  private func isWrittenAsName(_ index: Int) -> Bool {
    !text.looksLikeNisba(index) && !text.hasAttachedPreposition(index) && !text.endsAsPluralVerb(index)
  }

  private func isBehindPreposition(_ index: Int) -> Bool {
    let before = text.isSign(index - 1, .quote) ? index - 2 : index - 1
    guard let word = text.word(before, .preposition), !word.clitics.contains(.pronoun), let marker = word.word.marker
    else { return false }
    return [.on, .in, .from, .to, .towards].contains(marker)
  }

  /// Whether an area follows that a settlement can lie in: بريف حلب، في ريف إدلب الجنوبي، غربي حماة.
  private func liesInArea(_ index: Int) -> Bool {
    if text.places(index).contains(where: { $0.clitics.contains(.by) && pack.places[$0.place].kind.isArea }) {
      return true
    }
    if let word = text.word(index, .kind), word.clitics.contains(.by), word.word.kind?.isArea == true { return true }
    if text.isIn(index) {
      return text.word(index + 1, .kind)?.word.kind?.isArea == true
        || text.places(index + 1).contains { pack.places[$0.place].kind.isArea }
    }
    return text.word(index, .direction)?.clitics.isEmpty == true && text.namesPlace(index + 1)
  }

  private func beginsList(_ index: Int) -> Bool {
    if text.isUnknown(index) { return text.conjunctionLength(index) != nil && beginsList(index + 1) }
    if let kind = text.word(index, .kind), kind.clitics == .and, !kind.form.isPlural || kind.form.isDual {
      return text.namesPlace(index + 1) || text.isUnknown(index + 1)
    }
    return text.places(index).contains { candidate in
      !candidate.isGuarded && candidate.clitics == .and
        && [.city, .town, .village].contains(pack.places[candidate.place].kind)
    }
  }

  /// Whether a name ends before unit `index`: a sign, a further member of the list, or where the list lies. Behind a chain
  /// of `count` names a preposition ends it too; behind one alone what looks like a name may be a verb, unless it opens like a name (أبو, تل).
  private func endsForCertain(_ index: Int, behind count: Int = 1) -> Bool {
    guard index < text.count, text.units[index].kind == .word else { return true }
    if text.isUnknown(index) {
      return text.conjunctionLength(index) != nil && !text.endsAsPluralVerb(index)
        && endsForCertain(index + 1, behind: count + 1)
    }
    if let opener = text.word(index, .place) {
      return opener.clitics.contains(.and) && endsForCertain(index + 2, behind: count + 2)
    }
    if count > 2, let word = text.word(index, .preposition, .clause, .direction), word.clitics.isEmpty { return true }
    return beginsList(index) || liesInArea(index)
  }

  private func item(_ index: Int, through last: Int? = nil, skipping: Int) -> PlaceList.Item {
    let tokens = text.tokens(index..<(last ?? index) + 1)
    let bytes = text.bytes(tokens)
    let name = String(decoding: text.article[bytes.lowerBound + skipping..<bytes.upperBound], as: UTF8.self)
    let location = Claim.Location(id: Identifier("unlisted:town:\(name)"), name: name, arabic: name, kind: .town)
    return PlaceList.Item(location: location, tokens: tokens)
  }

  /// الكلية الفنية الجوية، السجن المركزي: a site that goes by its kind and its adjectives.
  func properSite(at index: Int, _ head: PlaceHead) -> (PlaceList.Item, Int)? {
    guard head.isDefinite, !head.hasPronoun, head.count == 1, let kind = head.kind, let unit = head.kindUnit,
      unit == index - 1, [.militarySite, .facility].contains(kind)
    else { return nil }
    var next = index
    while next < index + 2, text.hasArticle(next), isProperAdjective(next) { next += 1 }
    guard next > index else { return nil }
    let tokens = text.tokens(unit..<next)
    let written =
      text.clitics(unit)?.isDisjoint(with: Clitics.preposition.union(.conjunction)) == false
    let first = text.tokens(index..<next)
    let name =
      written
      ? "ال\(text.lexicon.lemmas[text.words(unit)[text.words(unit).startIndex].number]) \(text.written(first))"
      : text.written(tokens)
    let location = Claim.Location(
      id: Identifier("unlisted:\(kind.rawValue):\(name)"), name: name, arabic: name, kind: kind)
    return (PlaceList.Item(location: location, tokens: tokens), next)
  }

  private func isProperAdjective(_ index: Int) -> Bool {
    guard !text.namesPlace(index), text.word(index, .direction, .whole, .last) == nil else { return false }
    if text.isUnknown(index) { return text.endsAsNisba(index) }
    if text.words(index).isEmpty { return true }
    return text.words(index).contains { $0.form.kind == .adjective || $0.word.role == .target || $0.word.role == .air }
  }
}
