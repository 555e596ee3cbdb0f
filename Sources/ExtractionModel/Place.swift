/// A place that articles name: a town, a district, a governorate, an airbase, a crossing, a hill.
public struct Place: Hashable, Sendable {
  /// What sort of place it is; area kinds shade an area and never a town.
  public enum Kind: String, CaseIterable, Sendable {
    case city, town, village, district, region, countryside, governorate, country
    case airbase, airport, landmark, facility, road, hill, camp, bridge, checkpoint, dam
    case borderCrossing = "border-crossing"
    case militarySite = "military-site"
    case navalBase = "naval-base"

    /// Whether a claim about it speaks of an area, never of the towns in it.
    public var isArea: Bool {
      switch self {
      case .region, .countryside, .governorate, .country, .road: true
      default: false
      }
    }
  }

  /// A point on the earth in WGS 84 degrees.
  public struct Coordinate: Hashable, Sendable {
    /// Degrees north.
    public let latitude: Double
    /// Degrees east.
    public let longitude: Double

    /// A point from degrees north and east.
    public init(latitude: Double, longitude: Double) {
      self.latitude = latitude
      self.longitude = longitude
    }
  }

  /// Why a bare name may not be read as this place.
  public enum Guard: String, CaseIterable, Sendable {
    /// The name is an ordinary word too: it needs a kind word, a list of places or its governorate beside it.
    case kindWord = "kind-word"
    /// The name is a verb or an adverb too: after a preposition of place it is read as well.
    case nounSlot = "noun-slot"
    /// No proclitic is ever split off before it.
    case noProclitic = "no-proclitic"
    /// Another bearer of the name is the usual one.
    case rare
  }

  /// Identifier in the pack.
  public let id: Identifier<Place>
  /// Sort of place.
  public let kind: Kind
  /// Standard English name.
  public let name: String
  /// Standard Arabic name.
  public let arabic: String
  /// Other English spellings.
  public let aliases: [String]
  /// Other Arabic spellings.
  public let spellings: [String]
  /// The governorate it lies in.
  public let governorate: Identifier<Place>?
  /// The place it is a part of, e.g. a district's city.
  public let parent: Identifier<Place>?
  /// Where it is; nothing for areas and roads without a point.
  public let at: Coordinate?
  /// Why a bare name may not be it.
  public let guards: Set<Guard>
  /// The spellings the guards are about; empty where they are about all of them.
  public let guarded: [String]
  /// What else the name may mean, for people.
  public let ambiguity: String?
  /// Anything else worth knowing, for people.
  public let note: String?

  /// A place with all it has.
  public init(
    id: Identifier<Place>, kind: Kind, name: String, arabic: String, aliases: [String] = [], spellings: [String] = [],
    governorate: Identifier<Place>? = nil, parent: Identifier<Place>? = nil, at: Coordinate? = nil,
    guards: Set<Guard> = [], guarded: [String] = [], ambiguity: String? = nil, note: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.arabic = arabic
    self.aliases = aliases
    self.spellings = spellings
    self.governorate = governorate
    self.parent = parent
    self.at = at
    self.guards = guards
    self.guarded = guarded
    self.ambiguity = ambiguity
    self.note = note
  }
}
