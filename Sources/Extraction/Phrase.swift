import ExtractionModel

/// A stretch of a sentence that plays one part: a list of places, a party, a day, a word, a sign.
struct Phrase: Sendable {
  /// What stands behind a reference, because most phrases are mere words and all are handed around a lot.
  enum Kind: Sendable {
    indirect case places(PlaceList)
    indirect case party(PartyMention)
    indirect case date(DayExpression)
    case word
    case sign(Token.Kind)
  }

  let kind: Kind
  /// Units it covers.
  let units: Range<Int>
  /// What is attached to its first word.
  let clitics: Clitics

  /// Whether it is a word of its own.
  var isWord: Bool { if case .word = kind { true } else { false } }

  /// Whether it names a party.
  var isParty: Bool { if case .party = kind { true } else { false } }

  /// Whether it is a list of places.
  var isPlaces: Bool { if case .places = kind { true } else { false } }

  /// Whether it names a day.
  var isDate: Bool { if case .date = kind { true } else { false } }

  /// The places, where it is a list of places.
  var places: PlaceList? {
    if case .places(let list) = kind { list } else { nil }
  }

  /// The party, where it names one.
  var party: PartyMention? {
    if case .party(let mention) = kind { mention } else { nil }
  }

  /// The day, where it names one.
  var date: DayExpression? {
    if case .date(let day) = kind { day } else { nil }
  }
}

/// Places under one head: معظم أجزاء مدينة حلب، وبلدتا نبل والزهراء بريف حلب الشمالي.
struct PlaceList: Sendable {
  struct Item: Sendable {
    /// What it is, where the text says it by name.
    var location: Claim.Location?
    /// The kind word before the name, whatever the pack says it is.
    var saidKind: Place.Kind?
    /// What it points back to, where the text says المدينة or البلدتين.
    var anaphor: Anaphor?
    /// Tokens of the name.
    var tokens: Range<Int>
    /// How much of it, where that is said of it alone.
    var extent: Claim.Extent?
  }

  /// A place said by its kind alone, to be looked up among the places mentioned before.
  struct Anaphor: Hashable, Sendable {
    let kinds: [Place.Kind]
    /// 1, 2 or 3 for more.
    let count: Int
    /// Whether it is the part of another place: أحياؤها، البلدات المجاورة.
    let isPart: Bool
    /// The kind word, by its number in the lexicon.
    var word: Int?
  }

  var items: [Item] = []
  var extent: Claim.Extent?
  var extentTokens: Range<Int>?
  var except: [Item] = []
  /// Preposition before the list, as a word of its own or attached.
  var marker: Word.Marker?
  /// Whether it only says where the list before it lies: بريف حلب.
  var isContainer = false
  /// Whether its names are the ends of a road: طريق حلب - اللاذقية.
  var isRoad = false
  /// Whether it stands behind another preposition phrase of direction or distance, and is no target.
  var isDistance = false
}

/// A party as a phrase names it.
struct PartyMention: Sendable {
  /// Parties by number in the pack, the leading one first; several for joint actors.
  var parties: [Int]
  /// Tokens of the mention.
  var tokens: Range<Int>
  /// Whether it is an air force.
  var isAir = false
  /// Whether it is artillery or the like.
  var isGround = false
  /// Preposition before it, as a word of its own or attached.
  var marker: Word.Marker?
  /// The source of the same name, if the pack has one.
  var source: Int?
  /// Whether it is the genitive of a civil body: فريق الجيش، وفد المعارضة.
  var isCivil = false
  /// Whether it is the genitive of a noun before it: هجوم الفصائل.
  var isGenitive = false
  /// Whether it names a state or a government, not its forces.
  var isState = false
  /// Whether it is a mere common noun: الجيش، which is whose it is by who speaks.
  var isCommon = false
  /// Where its members are joined by و, for the two sides of a clash.
  var isJoined: Bool { parties.count > 1 }
}
