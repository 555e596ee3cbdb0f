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
    case report, former, many, approximate, percent, compel, prevent, undergo, pronoun, civil, target, lead, denying,
      side, arrive, comment, back, another
    // Time.
    case weekday, month, today, yesterday, night, period, unit, ago, year, last, first, current, since, before, after
    case past
  }

  /// How a noun behind a preposition stands to the verb, by its number in the lexicon.
  struct Marker: Hashable, Sendable {
    let number: UInt8
  }

  /// Trigger classes that rules name.
  let triggers: Triggers
  /// What it does.
  let role: Role
  /// For prepositions: the marker that rules name.
  let marker: Marker?
  /// For partitives and vicinity words: how much of the place is meant.
  let extent: Claim.Extent?
  /// For kind words.
  let kind: Place.Kind?
  private let count: Int8
  private let hasValue: Bool
  private let amount: Int32

  init(
    role: Role, triggers: Triggers, marker: Marker?, extent: Claim.Extent?, kind: Place.Kind?, places: Int, value: Int?
  ) {
    self.role = role
    self.triggers = triggers
    self.marker = marker
    self.extent = extent
    self.kind = kind
    count = Int8(clamping: places)
    hasValue = value != nil
    amount = Int32(clamping: value ?? 0)
  }

  /// For kind words: how many places they announce, 1, 2, or 3 for more.
  var places: Int { Int(count) }
  /// For months, weekdays, numbers and time words.
  var value: Int? { hasValue ? Int(amount) : nil }
}

extension Word.Marker {
  /// Markers that the stages themselves speak of; the data may add others.
  static let wellKnown = [
    "in", "to", "like", "from", "on", "with", "agent", "after", "distance", "towards", "inside", "off", "during",
  ]

  static let `in` = Word.Marker(number: 0)
  static let to = Word.Marker(number: 1)
  static let like = Word.Marker(number: 2)
  static let from = Word.Marker(number: 3)
  static let on = Word.Marker(number: 4)
  static let with = Word.Marker(number: 5)
  static let agent = Word.Marker(number: 6)
  static let after = Word.Marker(number: 7)
  static let distance = Word.Marker(number: 8)
  static let towards = Word.Marker(number: 9)
  static let off = Word.Marker(number: 11)
  static let during = Word.Marker(number: 12)
}

/// A set of trigger classes, by their numbers in the lexicon.
struct Triggers: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// How many classes there can be.
  static let most = 128

  var isEmpty: Bool { low == 0 && high == 0 }

  mutating func insert(_ number: Int) {
    if number < 64 { low |= 1 << UInt64(number) } else { high |= 1 << UInt64(number - 64) }
  }

  mutating func formUnion(_ other: Triggers) {
    low |= other.low
    high |= other.high
  }

  func isDisjoint(with other: Triggers) -> Bool { low & other.low == 0 && high & other.high == 0 }

  /// The number of the only class, where there is one and no other.
  var only: Int? {
    guard low.nonzeroBitCount + high.nonzeroBitCount == 1 else { return nil }
    return low == 0 ? 64 + high.trailingZeroBitCount : low.trailingZeroBitCount
  }

  /// Numbers of the classes, in order.
  var numbers: [Int] {
    (0..<Self.most).filter { $0 < 64 ? low >> UInt64($0) & 1 == 1 : high >> UInt64($0 - 64) & 1 == 1 }
  }
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
  /// سيطرت of سيطرتها: a shape that stands before a pronoun alone.
  var needsPronoun = false

  /// Whether two readings of a word play the same part in a sentence: both finite, or both nouns.
  func isAlike(_ other: Form) -> Bool {
    func part(_ kind: Kind) -> Kind {
      switch kind {
      case .perfect, .imperfect: .imperfect
      case .masdar, .noun: .noun
      default: kind
      }
    }
    return part(kind) == part(other.kind)
  }

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

  static let masculinePronoun = Clitics(rawValue: 2048)

  static let conjunction: Clitics = [.and, .so]
  static let preposition: Clitics = [.by, .to, .like]
}
