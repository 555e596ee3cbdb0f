import ExtractionModel

/// The units of one sentence and what can be asked of them.
struct SentenceUnits {
  let tokens: [Token]
  let units: [Unit]
  let analyses: [Analysis]
  let lexicon: Lexicon
  let gazetteer: Gazetteer
  /// The article, for names as written.
  let article: UnsafeBufferPointer<UInt8>
  /// Words of all units, and where those of each begin.
  private let occurrences: [Occurrence]
  private let starts: [Int]
  /// For each unit the roles of its words: most questions end here.
  private let roles: [Roles]

  init(
    tokens: [Token], units: [Unit], analyses: [Analysis], lexicon: Lexicon, gazetteer: Gazetteer,
    article: UnsafeBufferPointer<UInt8>
  ) {
    self.tokens = tokens
    self.units = units
    self.analyses = analyses
    self.lexicon = lexicon
    self.gazetteer = gazetteer
    self.article = article
    var occurrences: [Occurrence] = []
    var starts: [Int] = []
    var roles: [Roles] = []
    occurrences.reserveCapacity(units.count * 2)
    starts.reserveCapacity(units.count + 1)
    roles.reserveCapacity(units.count)
    let words = lexicon.words
    for unit in units {
      starts.append(occurrences.count)
      var all = Roles()
      for meaning in unit.meanings {
        switch meaning.sense {
        case .word(let number, let form):
          occurrences.append(Occurrence(number: number, word: words[number], form: form, clitics: meaning.clitics))
          all.insert(words[number].role)
        case .place: all.hasPlace = true
        case .party, .partyAnaphor, .metonym: all.hasParty = true
        default: break
        }
      }
      roles.append(all)
    }
    starts.append(occurrences.count)
    self.occurrences = occurrences
    self.starts = starts
    self.roles = roles
  }

  var count: Int { units.count }

  /// A word of the language in the shape in which it stands here.
  struct Occurrence {
    /// Number of the word in the lexicon.
    let number: Int
    let word: Word
    let form: Form
    let clitics: Clitics
  }

  /// All words of the language that unit `index` can be.
  func words(_ index: Int) -> ArraySlice<Occurrence> {
    guard index >= 0, index < units.count else { return [] }
    return occurrences[starts[index]..<starts[index + 1]]
  }

  /// Unit `index` as a word of that role.
  @inline(__always)
  func word(_ index: Int, _ role: Word.Role) -> Occurrence? {
    guard index >= 0, index < roles.count, roles[index].contains(role) else { return nil }
    return occurrence(index) { $0 == role }
  }

  /// Unit `index` as a word of one of the roles.
  @inline(__always)
  func word(_ index: Int, _ first: Word.Role, _ second: Word.Role, _ more: Word.Role...) -> Occurrence? {
    guard index >= 0, index < roles.count else { return nil }
    var wanted = Roles()
    wanted.insert(first)
    wanted.insert(second)
    for role in more { wanted.insert(role) }
    guard !roles[index].isDisjoint(with: wanted) else { return nil }
    return occurrence(index) { wanted.contains($0) }
  }

  private func occurrence(_ index: Int, _ isWanted: (Word.Role) -> Bool) -> Occurrence? {
    for number in starts[index]..<starts[index + 1] where isWanted(occurrences[number].word.role) {
      return occurrences[number]
    }
    return nil
  }

  private static let ofDays = Roles(
    .weekday, .month, .today, .yesterday, .night, .period, .unit, .ago, .since, .year, .last, .first, .current, .past,
    .preposition, .many)
  private static let ofForces = Roles(.force, .air, .ground)
  private static let ofPlaces = Roles(
    .kind, .partitive, .whole, .vicinity, .direction, .demonstrative, .many, .position, .approximate)

  /// Whether a day can begin at unit `index`.
  func mayBeginDay(_ index: Int) -> Bool { units[index].kind == .number || !roles[index].isDisjoint(with: Self.ofDays) }

  /// Whether a party can begin at unit `index`.
  func mayBeginParty(_ index: Int) -> Bool { roles[index].hasParty || !roles[index].isDisjoint(with: Self.ofForces) }

  /// Whether a place that the pack knows or a kind word announces can begin at unit `index`.
  func mayBeginPlace(_ index: Int) -> Bool {
    units[index].kind == .number || roles[index].hasPlace || !roles[index].isDisjoint(with: Self.ofPlaces)
  }

  /// Places that unit `index` can name, by number in the pack.
  func places(_ index: Int) -> [(place: Int, isGuarded: Bool, clitics: Clitics)] {
    guard index >= 0, index < roles.count, roles[index].hasPlace else { return [] }
    return units[index].meanings.compactMap { meaning in
      guard case .place(let number, let isGuarded) = meaning.sense else { return nil }
      return (number, isGuarded, meaning.clitics)
    }
  }

  /// Roles that a token alone can have, whatever phrase it belongs to.
  func tokenRoles(_ token: Int) -> [Word.Role] {
    guard tokens[token].kind == .word else { return [] }
    return analyses[Int(tokens[token].value)].meanings.compactMap { meaning in
      if case .word(let number, _) = meaning.sense { lexicon.words[number].role } else { nil }
    }
  }

  /// First meaning of unit `index` that `pick` gives a value for.
  func first<Value>(_ index: Int, _ pick: (Lexicon.Sense) -> Value?) -> (value: Value, clitics: Clitics)? {
    guard index >= 0, index < units.count else { return nil }
    for meaning in units[index].meanings {
      if let value = pick(meaning.sense) { return (value, meaning.clitics) }
    }
    return nil
  }

  /// Whether unit `index` is a sign of that kind.
  @inline(__always)
  func isSign(_ index: Int, _ kind: Token.Kind) -> Bool {
    index >= 0 && index < units.count && units[index].kind == kind
  }

  /// Whether unit `index` is a sign of one of the kinds.
  @inline(__always)
  func isSign(_ index: Int, _ first: Token.Kind, _ second: Token.Kind, _ more: Token.Kind...) -> Bool {
    guard index >= 0, index < units.count else { return false }
    let kind = units[index].kind
    return kind == first || kind == second || more.contains(kind)
  }

  /// Whether unit `index` is a word that the lexicon lacks.
  func isUnknown(_ index: Int) -> Bool {
    index >= 0 && index < units.count && units[index].kind == .word && units[index].meanings.isEmpty
  }

  /// Whether unit `index` is a word that the lexicon lacks, or knows only as a guarded name of a place: دخل الشجرة.
  func isUnread(_ index: Int) -> Bool {
    guard !isUnknown(index) else { return true }
    let names = places(index)
    return !names.isEmpty && names.count == units[index].meanings.count
      && names.allSatisfy { $0.isGuarded && $0.clitics.isDisjoint(with: .preposition) }
  }

  /// Whether unit `index` is written with the article.
  func hasArticle(_ index: Int) -> Bool {
    guard index >= 0, index < units.count, units[index].kind == .word else { return false }
    let analysis = analyses[Int(tokens[units[index].tokens.lowerBound].value)]
    return analysis.key != analysis.bareKey
  }

  /// Whether an unknown word is written with a preposition and the article: بالصواريخ.
  func hasAttachedPreposition(_ index: Int) -> Bool {
    guard isUnknown(index) else { return false }
    let span = bytes(units[index].tokens)
    return lexicon.letters.attachedPrepositions.contains { letters in
      span.count > letters.count + 4
        && article[span.lowerBound..<span.lowerBound + letters.count].elementsEqual(letters)
    }
  }

  /// Whether an unknown word ends like an adjective of origin: بحرية.
  func looksLikeNisba(_ index: Int) -> Bool {
    guard isUnknown(index) else { return false }
    let span = bytes(units[index].tokens)
    return lexicon.letters.nisbaEndings.contains { ending in
      ending.count > 2 && span.count > ending.count + 4
        && article[span.upperBound - ending.count..<span.upperBound].elementsEqual(ending)
    }
  }

  /// Whether an unknown word begins or ends like a finite verb: يكثف، أوقفت.
  func looksLikeVerb(_ index: Int) -> Bool {
    let word = article[bytes(units[index].tokens)]
    return lexicon.letters.verbBeginnings.contains { word.starts(with: $0) }
      || lexicon.letters.verbEndings.contains { word.suffix($0.count).elementsEqual($0) }
  }

  /// Whether an unknown word ends like a verb of several: أقاموا.
  func endsAsPluralVerb(_ index: Int) -> Bool {
    let word = article[bytes(units[index].tokens)]
    return lexicon.letters.pluralVerbEndings.contains { word.suffix($0.count).elementsEqual($0) }
  }

  /// Whether unit `index` ends like a circumstance in the accusative: مخلفة، مستخدما.
  func isAccusative(_ index: Int) -> Bool {
    let word = article[bytes(units[index].tokens)]
    return lexicon.letters.circumstances.contains {
      word.starts(with: $0.start) && word.suffix($0.ending.count).elementsEqual($0.ending)
    }
  }

  /// Whether unit `index` is written with an ending of adjectives of origin, of however few letters.
  func endsAsNisba(_ index: Int) -> Bool {
    let word = article[bytes(units[index].tokens)]
    return lexicon.letters.nisbaEndings.contains { word.suffix($0.count).elementsEqual($0) }
  }

  /// Whether unit `index` is written with the ending of feminine nouns.
  func endsAsFeminine(_ index: Int) -> Bool {
    let span = bytes(units[index].tokens)
    return lexicon.letters.nounEndings.contains { ending in
      span.count > ending.count && article[span.upperBound - ending.count..<span.upperBound].elementsEqual(ending)
    }
  }

  /// Whether unit `index` is an adjective of origin that the pack lacks: البريطانية behind الحكومة.
  func isForeign(_ index: Int) -> Bool {
    guard isUnknown(index), hasArticle(index) else { return false }
    let span = bytes(units[index].tokens)
    return lexicon.letters.nisbaEndings.contains { ending in
      span.count > ending.count + 6 && article[span.upperBound - ending.count..<span.upperBound].elementsEqual(ending)
    }
  }

  /// Whether the preposition "in" stands before unit `index`, as a word or attached.
  func isBehindIn(_ index: Int) -> Bool {
    word(index - 1, .preposition)?.word.marker == .in || places(index).contains { $0.clitics.contains(.by) }
  }

  /// Whether unit `index` is the preposition في.
  func isIn(_ index: Int) -> Bool {
    word(index, .preposition).map { $0.word.marker == .in && $0.clitics.isEmpty } ?? false
  }

  /// Bytes of the conjunction that an unknown word begins with, if it does.
  func conjunctionLength(_ index: Int) -> Int? {
    guard index >= 0, index < units.count, units[index].kind == .word else { return nil }
    let span = bytes(units[index].tokens)
    for letter in lexicon.letters.conjunctions where span.count > letter.count + 2 {
      if article[span.lowerBound..<span.lowerBound + letter.count].elementsEqual(letter) { return letter.count }
    }
    return nil
  }

  /// Skips quotation marks and opening brackets.
  func skipQuotes(_ index: Int) -> Int {
    var index = index
    while isSign(index, .quote, .open) { index += 1 }
    return index
  }

  /// What stands before unit `index` as a preposition: attached to it, or a word of its own.
  func marker(before index: Int, _ clitics: Clitics) -> Word.Marker? {
    if clitics.contains(.by) { return .in }
    if clitics.contains(.to) { return .to }
    if clitics.contains(.like) { return .like }
    // من جهة وفصائل: what و joins does not stand behind the preposition.
    if clitics.contains(.and) { return nil }
    var before = index - 1
    while isSign(before, .quote, .open) { before -= 1 }
    guard let word = word(before, .preposition), !word.clitics.contains(.pronoun) else { return nil }
    return word.word.marker
  }

  /// Bytes of the article that tokens cover.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  /// Tokens as the article writes them.
  func written(_ range: Range<Int>) -> String {
    String(decoding: article[bytes(range)], as: UTF8.self)
  }

  /// Tokens that units cover.
  func tokens(_ range: Range<Int>) -> Range<Int> {
    units[range.lowerBound].tokens.lowerBound..<units[range.upperBound - 1].tokens.upperBound
  }
}

/// The roles that the words of one unit have, as bits.
private struct Roles {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  /// Whether the unit names a place of the pack.
  var hasPlace = false
  /// Whether it names a party, or points back to one.
  var hasParty = false

  init(_ roles: Word.Role...) {
    for role in roles { insert(role) }
  }

  @inline(__always)
  mutating func insert(_ role: Word.Role) {
    let number = Self.number(role)
    if number < 64 { low |= 1 << number } else { high |= 1 << (number - 64) }
  }

  @inline(__always)
  func contains(_ role: Word.Role) -> Bool {
    let number = Self.number(role)
    return (number < 64 ? low >> number : high >> (number - 64)) & 1 == 1
  }

  @inline(__always)
  func isDisjoint(with other: Roles) -> Bool { low & other.low == 0 && high & other.high == 0 }

  /// Number of a role: an enumeration without payloads is the number of its case, in one byte.
  @inline(__always)
  private static func number(_ role: Word.Role) -> UInt64 { UInt64(unsafeBitCast(role, to: UInt8.self)) }
}
