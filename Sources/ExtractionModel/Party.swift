/// A side that can hold, lose, enter, leave or strike a place.
public struct Party: Hashable, Sendable {
  /// The colour slot a party asks for; a theme decides what the slot looks like.
  public enum Tint: String, CaseIterable, Sendable {
    case red, green, cyan, yellow, magenta, blue, black, grey
  }

  /// Identifier in the pack.
  public let id: Identifier<Party>
  /// The letter that stands for it on the map: never colour alone.
  public let letter: Character
  /// English name.
  public let name: String
  /// Arabic name.
  public let arabic: String
  /// English name of at most twelve columns, for narrow panes.
  public let short: String
  /// Arabic name for narrow panes.
  public let shortArabic: String
  /// Colour slot.
  public let tint: Tint
  /// The party it counts as on the map, e.g. HTS within the opposition.
  public let within: Identifier<Party>?
  /// Arabic phrases that name its people in arms.
  public let aliases: [String]
  /// Phrases that name its state or government (روسيا، الحكومة السورية): they strike and hold, but do not march.
  public let states: [String]
  /// Adjectives that make a force noun its own (القوات الكردية).
  public let adjectives: [String]
  /// Genitives that make a force noun its own (قوات النظام).
  public let genitives: [String]
  /// States whose backed factions it is (الفصائل المدعومة من تركيا).
  public let backers: [String]
  /// Capitals that stand for it as the subject of speech or decision (دمشق طلبت), never of movement.
  public let metonyms: [String]
  /// Common nouns that mean it once an article has named it (التنظيم).
  public let anaphors: [String]
  /// Whether its attacks on a place, where no means is named, come from the air: a state without ground forces there.
  public let fightsFromTheAir: Bool
  /// Parties that fight on its side: they do not contest each other's places, and speak for each other.
  public let allies: [Identifier<Party>]

  /// A party with all it has.
  public init(
    id: Identifier<Party>, letter: Character, name: String, arabic: String, short: String, shortArabic: String? = nil,
    tint: Tint,
    within: Identifier<Party>? = nil, aliases: [String] = [], states: [String] = [],
    adjectives: [String] = [], genitives: [String] = [],
    backers: [String] = [], metonyms: [String] = [], anaphors: [String] = [],
    fightsFromTheAir: Bool = false,
    allies: [Identifier<Party>] = []
  ) {
    self.id = id
    self.letter = letter
    self.name = name
    self.arabic = arabic
    self.short = short
    self.shortArabic = shortArabic ?? (arabic.isEmpty ? short : arabic)
    self.tint = tint
    self.within = within
    self.aliases = aliases
    self.states = states
    self.adjectives = adjectives
    self.genitives = genitives
    self.backers = backers
    self.metonyms = metonyms
    self.anaphors = anaphors
    self.fightsFromTheAir = fightsFromTheAir
    self.allies = allies
  }
}
