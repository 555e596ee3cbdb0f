import ExtractionModel

/// Finds the place that a name means once its kind word is known: حماة the city, محافظة حماة, ريف حماة.
struct Gazetteer: Sendable {
  private let letters: Letters
  private let places: [Place]
  private var byKind = HashTable(capacity: 2048)
  private var placeNumbers: [Identifier<Place>: Int] = [:]

  init(_ lexicon: Lexicon) {
    letters = lexicon.letters
    places = lexicon.pack.places
    var kinds: [UInt64: Place.Kind] = [:]
    for (word, lemma) in zip(lexicon.words, lexicon.lemmas) {
      if let kind = word.kind { kinds[hash(letters.fold(lemma))] = kind }
    }
    for (number, place) in places.enumerated().reversed() {
      placeNumbers[place.id] = number
      for name in [place.arabic] + place.spellings {
        let words = letters.words(name)
        guard let first = words.first else { continue }
        byKind.insert(Self.key(place.kind, words[...]), Int32(number))
        if words.count > 1, let kind = kinds[hash(first)] {
          byKind.insert(Self.key(kind, words.dropFirst()), Int32(number))
          byKind.insert(Self.key(place.kind, words.dropFirst()), Int32(number))
        }
      }
    }
  }

  /// Number of a place of the pack.
  func number(_ id: Identifier<Place>) -> Int? { placeNumbers[id] }

  /// The place of that kind with the name of `candidate`; a countryside that the pack lacks is its governorate.
  func place(_ kind: Place.Kind, named candidate: Int) -> Int? {
    let place = places[candidate]
    if place.kind == kind { return candidate }
    for name in [place.arabic] + place.spellings {
      if let found = byKind.find(Self.key(kind, letters.words(name)[...])) { return Int(found) }
    }
    return kind == .countryside ? self.place(.governorate, named: candidate) : nil
  }

  /// The candidate that fits best, and why.
  ///
  /// A kind word decides first, then the governorate named beside it or elsewhere in the article, then the larger
  /// place, then the order of the pack.
  func best(
    of candidates: [Int], kind: Place.Kind?, near governorates: [Identifier<Place>]
  ) -> Int? {
    func rank(_ number: Int) -> (Int, Int, Int, Int, Int) {
      let place = places[number]
      let fits = kind == nil || place.kind == kind || Self.areBothSettlements(place.kind, kind!)
      let near = place.governorate.flatMap { governorates.firstIndex(of: $0) } ?? governorates.count
      let isRare = place.guards.contains(.rare)
      return (fits ? 0 : 1, near < governorates.count ? 0 : 1, isRare ? 1 : 0, Self.size(place.kind), number)
    }
    return candidates.min { rank($0) < rank($1) }
  }

  private static func areBothSettlements(_ first: Place.Kind, _ second: Place.Kind) -> Bool {
    let settlements: Set<Place.Kind> = [.city, .town, .village]
    return settlements.contains(first) && settlements.contains(second)
  }

  private static func size(_ kind: Place.Kind) -> Int {
    [.city, .town, .village, .district].firstIndex(of: kind) ?? 4
  }

  private static func key(_ kind: Place.Kind, _ words: ArraySlice<[UInt8]>) -> UInt64 {
    var codes: [UInt8] = Array(kind.rawValue.utf8)
    for word in words {
      codes.append(0)
      codes += word
    }
    return hash(codes)
  }
}
