import ExtractionModel

/// What a search found among the claims.
public struct Findings: Hashable, Sendable {
  /// A claim of each sentence, by day, then as the articles have them; the first ones of a great many.
  public let claims: [Claim]
  /// How many sentences there are.
  public let total: Int

  /// Some of so many sentences.
  public init(claims: [Claim], total: Int) {
    self.claims = claims
    self.total = total
  }

  /// Sentences that are handed over at most.
  public static let most = 500
}

/// Finds claims by words of their sentence and by the names of place, party and source, in English or Arabic.
///
/// Names are looked through once, so that a million claims cost their sentences only.
public struct ClaimFinder {
  private let needle: Needle
  private let pack: Pack
  private var places: [Identifier<Place>: UInt64] = [:]
  private var parties: [Identifier<Party>: UInt64] = [:]
  private var sources: [Identifier<Source>: UInt64] = [:]
  private var predicates: [Claim.Predicate: UInt64] = [:]

  /// A search for what was typed.
  public init(_ typed: String, pack: Pack) {
    needle = Needle(typed)
    self.pack = pack
  }

  /// Whether every word is found in the claim.
  public mutating func finds(_ claim: Claim) -> Bool {
    guard !needle.isEmpty else { return false }
    let named =
      found(claim.location) | found(claim.party) | found(claim.source) | found(claim.predicate)
    return named == needle.all || named | needle.found(in: claim.sentence) == needle.all
  }

  /// What is found among claims in any order.
  public static func findings(_ typed: String, in claims: some Sequence<Claim>, pack: Pack) -> Findings {
    var finder = ClaimFinder(typed, pack: pack)
    return findings(claims.filter { finder.finds($0) })
  }

  /// Claims that were found, in order, one of each sentence.
  private static func findings(_ claims: [Claim]) -> Findings {
    let ordered = claims.sorted { one, other in
      (one.day, one.article.rawValue, one.span.lowerBound) < (other.day, other.article.rawValue, other.span.lowerBound)
    }
    var seen: Set<String> = []
    let sentences = ordered.filter { seen.insert("\($0.span.lowerBound) \($0.article)").inserted }
    return Findings(claims: Array(sentences.prefix(Findings.most)), total: sentences.count)
  }

  private mutating func found(_ location: Claim.Location) -> UInt64 {
    if let known = places[location.id] { return known }
    let names = pack[location.id]?.names ?? [location.name, location.arabic]
    places[location.id] = found(in: names)
    return places[location.id]!
  }

  private mutating func found(_ party: Identifier<Party>) -> UInt64 {
    if let known = parties[party] { return known }
    parties[party] = found(in: pack[party].map { [$0.name, $0.short, $0.arabic] } ?? [party.rawValue])
    return parties[party]!
  }

  private mutating func found(_ source: Identifier<Source>) -> UInt64 {
    if let known = sources[source] { return known }
    sources[source] = found(in: pack[source].map { [$0.name, $0.arabic] } ?? [source.rawValue])
    return sources[source]!
  }

  private mutating func found(_ predicate: Claim.Predicate) -> UInt64 {
    if let known = predicates[predicate] { return known }
    predicates[predicate] = found(in: [predicate.rawValue])
    return predicates[predicate]!
  }

  private func found(in names: [String]) -> UInt64 { names.reduce(0) { $0 | needle.found(in: $1) } }
}

extension Claim {
  /// The day under which it is listed: that of which it speaks, else that of its article.
  var day: Int { (about ?? published)?.number ?? .min }
}
