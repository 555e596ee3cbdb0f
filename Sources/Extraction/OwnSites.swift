import ExtractionModel

/// Sites that go by the town before them: حلب ومطارها، البوكمال وريفها، بما في ذلك المطار.
extension PlaceParser {
  /// A kind word with "and" and the pronoun of the last town, and the unit behind it and its adjectives.
  func ownSite(of list: PlaceList, at start: Int) -> (PlaceList.Item, Int)? {
    guard let word = text.word(start, .kind), word.clitics.contains(.and), word.clitics.contains(.pronoun),
      let kind = word.word.kind, Gazetteer.isOwnable(kind), let town = list.items.last?.location
    else { return nil }
    var next = start + 1
    while text.hasArticle(next), text.mayBe(next, .adjective) { next += 1 }
    guard let location = text.gazetteer.site(kind, lemma: text.lexicon.lemmas[word.number], of: town) else {
      return nil
    }
    return (PlaceList.Item(location: location, tokens: text.units[start].tokens), next)
  }
}

extension Gazetteer {
  /// Whether a town has mostly one of that kind, which needs no name but the town's.
  static func isOwnable(_ kind: Place.Kind) -> Bool {
    [.airport, .airbase, .countryside, .landmark, .facility].contains(kind)
  }

  /// The airport, castle or countryside of a town; one that the pack lacks goes by the kind word and the town's name.
  func site(_ kind: Place.Kind, lemma: String, of town: Claim.Location) -> Claim.Location? {
    guard [.city, .town, .village, .district].contains(town.kind) || town.kind == .governorate && kind == .countryside
    else { return nil }
    if let number = pack.number(of: town.id) {
      let kinds: [Place.Kind] =
        kind == .airport ? [.airport, .airbase] : kind == .airbase ? [.airbase, .airport] : [kind]
      for kind in kinds {
        if let found = place(kind, named: number), isSite(found, kind, lemma) {
          return Claim.Location(pack.places[found])
        }
      }
    }
    let name = "\(lemma) \(town.arabic)"
    return Claim.Location(
      id: Identifier("unlisted:\(kind.rawValue):\(town.arabic)"), name: name, arabic: name, kind: kind)
  }

  /// Whether a place is called by that word: قلعة حلب is a castle, دوار حلب is none.
  private func isSite(_ number: Int, _ kind: Place.Kind, _ lemma: String) -> Bool {
    let place = pack.places[number]
    guard kind == .landmark || kind == .facility else { return place.kind == kind }
    return place.arabic.hasPrefix(lemma + " ")
  }
}
