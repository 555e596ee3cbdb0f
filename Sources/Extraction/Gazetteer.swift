import ExtractionModel

/// Finds the place that a name means once its kind word is known: حماة the city, محافظة حماة, ريف حماة.
struct Gazetteer: Sendable {
  private let lexicon: Lexicon
  private let byKind: HashTable

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    let letters = lexicon.letters
    var byKind = HashTable(capacity: 4096)
    var kinds = HashTable(capacity: 64)
    for (number, word) in lexicon.words.enumerated() where word.kind != nil {
      kinds.insert(hash(letters.fold(lexicon.lemmas[number])), Int32(number))
    }
    var phrase = FoldedPhrase()
    for (number, place) in lexicon.pack.places.enumerated().reversed() {
      func add(_ name: String) {
        letters.fold(name, into: &phrase)
        guard phrase.count > 0 else { return }
        byKind.insert(Self.key(place.kind, phrase), Int32(number))
        guard phrase.count > 1, let kindWord = kinds.find(phrase.key(0).value),
          let kind = lexicon.words[Int(kindWord)].kind
        else { return }
        byKind.insert(Self.key(kind, phrase, from: 1), Int32(number))
        byKind.insert(Self.key(place.kind, phrase, from: 1), Int32(number))
      }
      add(place.arabic)
      place.spellings.forEach(add)
    }
    self.byKind = byKind
  }

  var pack: Pack { lexicon.pack }

  /// The place of that kind with the name of `candidate`; a countryside that the pack lacks is its governorate.
  func place(_ kind: Place.Kind, named candidate: Int) -> Int? {
    let place = lexicon.pack.places[candidate]
    if place.kind == kind { return candidate }
    var phrase = FoldedPhrase()
    for name in [place.arabic] + place.spellings {
      lexicon.letters.fold(name, into: &phrase)
      if let found = byKind.find(Self.key(kind, phrase)) { return Int(found) }
    }
    return kind == .countryside ? self.place(.governorate, named: candidate) : nil
  }

  /// The candidate that fits best.
  ///
  /// A kind word decides first, then the governorate named beside it or elsewhere in the article, then the larger
  /// place, then the order of the pack.
  func best(
    of candidates: [Int], kind: Place.Kind?, near governorates: [Identifier<Place>]
  ) -> Int? {
    candidates.min { rank($0, kind, governorates) < rank($1, kind, governorates) }
  }

  /// What speaks for one candidate against the others.
  func criterion(
    for chosen: Int, against others: [Int], kind: Place.Kind?, near governorates: [Identifier<Place>]
  ) -> SentenceReading.Criterion {
    let mine = rank(chosen, kind, governorates)
    let ranks = others.map { rank($0, kind, governorates) }
    if ranks.allSatisfy({ mine.0 < $0.0 }) { return .kindWord }
    let next = ranks.filter { $0.0 == mine.0 }
    if next.contains(where: { mine.1 < $0.1 }) { return .governorate }
    if next.contains(where: { mine.2 < $0.2 }) { return .usual }
    return next.contains { mine.3 < $0.3 } ? .size : .order
  }

  private func rank(
    _ number: Int, _ kind: Place.Kind?, _ governorates: [Identifier<Place>]
  ) -> (Int, Int, Int, Int, Int) {
    let place = lexicon.pack.places[number]
    let fits = kind == nil || place.kind == kind || Self.areBothSettlements(place.kind, kind!)
    let near = place.governorate.flatMap { governorates.firstIndex(of: $0) } ?? governorates.count
    let isRare = place.guards.contains(.rare)
    return (fits ? 0 : 1, near < governorates.count ? 0 : 1, isRare ? 1 : 0, Self.size(place.kind), number)
  }

  private static func areBothSettlements(_ first: Place.Kind, _ second: Place.Kind) -> Bool {
    let settlements: Set<Place.Kind> = [.city, .town, .village]
    return settlements.contains(first) && settlements.contains(second)
  }

  private static func size(_ kind: Place.Kind) -> Int {
    [.city, .town, .village, .district].firstIndex(of: kind) ?? 4
  }

  /// Key of a kind and the words of a name behind the first ones.
  private static func key(_ kind: Place.Kind, _ phrase: FoldedPhrase, from first: Int = 0) -> UInt64 {
    var key = WordKey(kind.rawValue.utf8)
    for index in first..<phrase.count {
      key.append(0)
      for letter in phrase[index] { key.append(letter) }
    }
    return key.value
  }
}
