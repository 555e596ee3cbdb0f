import ExtractionModel

/// What a search found among the claims.
public struct Findings: Hashable, Sendable {
  /// A claim of each sentence, by day, then as the articles have them; the first ones of a great many.
  public let claims: [Claim]
  /// How many sentences were found.
  public let total: Int
  /// Whether there may be more, which nobody looked for.
  public let isCut: Bool

  /// Some of so many sentences.
  public init(claims: [Claim], total: Int, isCut: Bool = false) {
    self.claims = claims
    self.total = total
    self.isCut = isCut
  }
}

/// Finds claims by words of their sentence and by the names of place, party and source, in English or Arabic.
///
/// Names are looked through once, so that a million claims cost their sentences only.
public struct ClaimFinder {
  /// Sentences that are handed over at most.
  public static let most = 500
  /// Sentences after which the search ends.
  public static let enough = 2000

  private let needle: Needle
  private let pack: Pack
  /// Words that names of the pack have, so that a claim may be found although its article lacks them.
  private let named: UInt64
  private var places: [Identifier<Place>: UInt64] = [:]
  private var parties: [Identifier<Party>: UInt64] = [:]
  private var sources: [Identifier<Source>: UInt64] = [:]
  private var predicates: [Claim.Predicate: UInt64] = [:]
  private var found: [Claim] = []
  private var sentences: Set<String> = []

  /// A search for what was typed.
  public init(_ typed: String, pack: Pack) {
    let needle = Needle(typed)
    self.needle = needle
    self.pack = pack
    let names =
      pack.places.flatMap(\.names) + pack.parties.flatMap { [$0.name, $0.short, $0.arabic] }
      + pack.sources.flatMap { [$0.name, $0.arabic] } + Claim.Predicate.allCases.map(\.rawValue)
    named = names.reduce(0) { $0 | needle.found(in: $1) }
  }

  /// Whether claims of an article can be found, by its text: it has every word that is no name.
  public func isPromising(_ text: String) -> Bool {
    !needle.isEmpty && (named == needle.all || named | needle.found(in: text) == needle.all)
  }

  /// Looks through some claims.
  ///
  /// - Returns: whether there is use in looking further
  public mutating func take(_ claims: some Sequence<Claim>) -> Bool {
    for claim in claims where finds(claim) {
      if sentences.insert("\(claim.span.lowerBound) \(claim.article)").inserted { found.append(claim) }
    }
    return found.count < ClaimFinder.enough
  }

  /// What was found so far.
  public var findings: Findings {
    let ordered = found.sorted { one, other in
      (one.day, one.article.rawValue, one.span.lowerBound) < (other.day, other.article.rawValue, other.span.lowerBound)
    }
    return Findings(
      claims: Array(ordered.prefix(ClaimFinder.most)), total: found.count, isCut: found.count >= ClaimFinder.enough)
  }

  /// What is found among claims in any order.
  public static func findings(_ typed: String, in claims: some Sequence<Claim>, pack: Pack) -> Findings {
    var finder = ClaimFinder(typed, pack: pack)
    _ = finder.take(claims)
    return finder.findings
  }

  /// Whether every word is found in the claim.
  private mutating func finds(_ claim: Claim) -> Bool {
    guard !needle.isEmpty else { return false }
    let names = found(claim.location) | found(claim.party) | found(claim.source) | found(claim.predicate)
    return names == needle.all || names | needle.found(in: claim.sentence) == needle.all
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
