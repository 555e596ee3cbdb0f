import ExtractionModel

/// A word of the language that rules speak of, listed once as a lemma in `words.rec`.
struct Word: Sendable {
  /// What a word does in the sentence, as far as the stages have to know.
  enum Role: String, CaseIterable, Sendable {
    /// Nothing beyond its trigger classes: a verb ends its neighbours' reach, a noun is passed over.
    case plain
    // Verbs and their nouns.
    case say, deny, fail, order, intend, attempt, expect, succeed, begin, be, become, still, stop, perform
    // Particles.
    case preposition, negation, that, relative, conjunction, clause, whether, condition, until, except, including
    case according, saying, perfective, future, demonstrative, question
    // Nouns that build names and phrases.
    case kind, partitive, whole, force, air, ground, position, direction, vicinity, control, place, between, headline
    case report, former, many, approximate
    // Time.
    case weekday, month, today, yesterday, night, period, unit, ago, year, last, first, current, since, before, after
    case past
  }

  /// How a noun behind it, or a pronoun on it, stands to the verb.
  struct Marker: Hashable, Sendable {
    let name: String
  }

  /// The lemma as written in the data.
  let lemma: String
  /// What it does.
  let role: Role
  /// Trigger classes that rules name, as numbers of the lexicon.
  let triggers: [Int]
  /// For prepositions: the marker that rules name.
  let marker: Marker?
  /// For partitives and vicinity words: how much of the place is meant.
  let extent: Claim.Extent?
  /// For kind words.
  let kind: Place.Kind?
  /// For kind words: how many places they announce, 1, 2, or 3 for more.
  let places: Int
  /// For months, weekdays, numbers and time words.
  let value: Int?
  /// Where it stands in the data.
  let line: Int
}

/// The shape in which a word stands in a text.
struct Form: Hashable, Sendable {
  enum Kind: UInt8, Sendable {
    case perfect, imperfect, masdar, activeParticiple, passiveParticiple, noun, adjective, particle
  }

  let kind: Kind
  var isPlural = false
  var isDual = false
  var isFeminine = false
  var isFirstPerson = false

  /// A finite verb: it opens or continues a clause.
  var isFinite: Bool { kind == .perfect || kind == .imperfect }
}

/// What is written together with a word.
struct Clitics: OptionSet, Sendable {
  let rawValue: UInt16

  static let and = Clitics(rawValue: 1)
  static let so = Clitics(rawValue: 2)
  static let by = Clitics(rawValue: 4)
  static let to = Clitics(rawValue: 8)
  static let like = Clitics(rawValue: 16)
  static let article = Clitics(rawValue: 32)
  static let future = Clitics(rawValue: 64)
  static let pronoun = Clitics(rawValue: 128)
  static let dualPronoun = Clitics(rawValue: 256)
  static let pluralPronoun = Clitics(rawValue: 512)
  static let firstPersonPronoun = Clitics(rawValue: 1024)

  static let conjunction: Clitics = [.and, .so]
  static let preposition: Clitics = [.by, .to, .like]
}
