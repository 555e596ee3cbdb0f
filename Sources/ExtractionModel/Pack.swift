/// One war as data: its places, parties, sources, and who held what before its first day.
///
/// Nothing in code knows a war; another war is another pack.
public struct Pack: Sendable {
  /// Who held a place before the first day, and who says so.
  public struct Baseline: Hashable, Sendable {
    /// The place.
    public let place: Identifier<Place>
    /// Its holder.
    public let party: Identifier<Party>
    /// How much of it.
    public let extent: Claim.Extent?
    /// Who reported it, in words.
    public let source: String
    /// Since when, where that is known to the day.
    public let since: Day?
    /// Anything else worth knowing.
    public let note: String?

    /// A line of the baseline.
    public init(
      place: Identifier<Place>, party: Identifier<Party>, extent: Claim.Extent? = nil, source: String,
      since: Day? = nil, note: String? = nil
    ) {
      self.place = place
      self.party = party
      self.extent = extent
      self.source = source
      self.since = since
      self.note = note
    }
  }

  /// What counts as one kind of voice when readings are scored: `military` in a source's name makes it `army`.
  public struct SourceClass: Hashable, Sendable {
    /// What the name of a source holds, in small letters.
    public let word: String
    /// What such a source counts as.
    public let name: String

    /// A word and what it makes of a source.
    public init(word: String, name: String) {
      self.word = word
      self.name = name
    }
  }

  /// Folder name, e.g. `syria-2024`.
  public let id: String
  /// English name.
  public let name: String
  /// Arabic name.
  public let arabic: String
  /// Language of its articles, a folder of `languages`.
  public let language: String
  /// First day of the period it was made for.
  public let first: Day?
  /// Last day of that period.
  public let last: Day?
  /// Towns that are always in the grid, in their order.
  public let towns: [Identifier<Place>]
  /// Arabic names of the theatre's country.
  public let countries: [String]
  /// Places in the order of the file.
  public let places: [Place]
  /// Parties in the order of the file.
  public let parties: [Party]
  /// Sources in the order of the file.
  public let sources: [Source]
  /// Holders before the first day.
  public let baseline: [Baseline]
  /// How sources are compared when readings are scored, the first word first; none: each by its own name.
  public let sourceClasses: [SourceClass]
  /// Outlines of areas, for maps; none where the pack has none.
  public let outlines: [Outline]
  /// What read the claims: changes whenever the pack or its language changes.
  public let fingerprint: String

  private let placeNumbers: [Identifier<Place>: Int]
  private let partyNumbers: [Identifier<Party>: Int]
  private let sourceNumbers: [Identifier<Source>: Int]

  /// A pack from its parts; where identifiers repeat the first one stands.
  public init(
    id: String, name: String, arabic: String = "", language: String = "ar", first: Day? = nil, last: Day? = nil,
    towns: [Identifier<Place>] = [], countries: [String] = [], places: [Place], parties: [Party], sources: [Source],
    baseline: [Baseline] = [], sourceClasses: [SourceClass] = [], outlines: [Outline] = [],
    fingerprint: String = ""
  ) {
    self.id = id
    self.name = name
    self.arabic = arabic
    self.language = language
    self.first = first
    self.last = last
    self.towns = towns
    self.countries = countries
    self.places = places
    self.parties = parties
    self.sources = sources
    self.baseline = baseline
    self.sourceClasses = sourceClasses
    self.outlines = outlines
    self.fingerprint = fingerprint
    placeNumbers = Pack.numbers(places.lazy.map(\.id))
    partyNumbers = Pack.numbers(parties.lazy.map(\.id))
    sourceNumbers = Pack.numbers(sources.lazy.map(\.id))
  }

  /// The place of that identifier.
  public subscript(id: Identifier<Place>) -> Place? { placeNumbers[id].map { places[$0] } }
  /// Where that place stands in `places`.
  public func number(of id: Identifier<Place>) -> Int? { placeNumbers[id] }
  /// The party of that identifier.
  public subscript(id: Identifier<Party>) -> Party? { partyNumbers[id].map { parties[$0] } }
  /// The source of that identifier.
  public subscript(id: Identifier<Source>) -> Source? { sourceNumbers[id].map { sources[$0] } }

  /// The party that colours the map for `id`: HTS counts as the opposition.
  public func mapParty(_ id: Identifier<Party>) -> Identifier<Party> {
    partyNumbers[id].flatMap { parties[$0].within } ?? id
  }

  private static func numbers<Kind>(_ ids: some Collection<Identifier<Kind>>) -> [Identifier<Kind>: Int] {
    var numbers: [Identifier<Kind>: Int] = [:]
    numbers.reserveCapacity(ids.count)
    for (number, id) in ids.enumerated() where numbers[id] == nil { numbers[id] = number }
    return numbers
  }
}
