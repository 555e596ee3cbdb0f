import ExtractionModel

/// Every name of every place, reduced to the letters that count, to be looked through while somebody types.
struct PlaceIndex: Sendable {
  private struct Name {
    let place: Int
    let letters: [UInt8]
    let bare: [UInt8]
    /// The bare letters again, for slips of the finger; none for a place that only claims name.
    let spelling: [Unicode.Scalar]
    /// Which letters they are, a bit each, some sharing one.
    let alphabet: UInt64
  }

  /// How a place was found, best first.
  enum Fit: Int, Comparable {
    case exact, withoutArticle, beginning, inside, near

    static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
  }

  private let places: [Identifier<Place>]
  private let names: [Name]

  /// The places of a pack and what claims add to them.
  init(_ pack: Pack, unlisted: [Claim.Location]) {
    places = pack.places.map(\.id) + unlisted.map(\.id)
    let spelled = pack.places.map { [$0.id.rawValue] + $0.names } + unlisted.map { [$0.name] }
    names = spelled.enumerated().flatMap { place, names in
      PlaceIndex.names(of: place, names, isListed: place < pack.places.count)
    }
  }

  private static func names(of place: Int, _ spelled: [String], isListed: Bool) -> [Name] {
    var seen: Set<String> = []
    return spelled.map { PlaceName($0) }.filter { seen.insert($0.letters).inserted }.map {
      let spelling = isListed ? Array($0.bare.unicodeScalars) : []
      return Name(
        place: place, letters: Array($0.letters.utf8), bare: Array($0.bare.utf8), spelling: spelling,
        alphabet: alphabet(spelling))
    }
  }

  private static func alphabet(_ letters: [Unicode.Scalar]) -> UInt64 {
    letters.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  /// Places by what was typed of a name, the best fit first, and among equals those in front that `isKnown` names.
  ///
  /// Where nothing fits, those that are a slip of the finger away.
  func places(
    like typed: String, isKnown: (Identifier<Place>) -> Bool = { _ in true }
  ) -> [(place: Identifier<Place>, fit: Fit)] {
    let wanted = PlaceName(typed)
    guard !wanted.letters.isEmpty else { return [] }
    let (letters, bare) = (Array(wanted.letters.utf8), Array(wanted.bare.utf8))
    var best: [Int: Fit] = [:]
    for name in names {
      guard let fit = PlaceIndex.fit(letters, bare, name) else { continue }
      best[name.place] = min(best[name.place] ?? fit, fit)
    }
    let found = best.map { (index: $0.key, place: places[$0.key], fit: $0.value) }.sorted {
      ($0.fit.rawValue, isKnown($0.place) ? 0 : 1, $0.index) < ($1.fit.rawValue, isKnown($1.place) ? 0 : 1, $1.index)
    }
    guard found.isEmpty else { return found.map { ($0.place, $0.fit) } }
    let spelling = Array(wanted.bare.unicodeScalars)
    let alphabet = PlaceIndex.alphabet(spelling)
    var near: Set<Int> = []
    // Two slips at most, so at most two letters that a name lacks.
    for name in names where (alphabet & ~name.alphabet).nonzeroBitCount <= 2 && !near.contains(name.place) {
      if PlaceName.isNear(name.spelling, spelling) { near.insert(name.place) }
    }
    return near.sorted().map { (places[$0], .near) }
  }

  private static func fit(_ letters: [UInt8], _ bare: [UInt8], _ name: Name) -> Fit? {
    if name.letters == letters { return .exact }
    if name.bare == bare { return .withoutArticle }
    if name.letters.starts(with: letters) || name.bare.starts(with: bare) { return .beginning }
    return letters.count > 3 && name.letters.contains(letters) ? .inside : nil
  }
}

extension Array where Element == UInt8 {
  /// Whether some bytes stand in a row within these.
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard let first = part.first, count >= part.count else { return false }
    for start in 0...count - part.count where self[start] == first {
      if self[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}
