import ExtractionModel

/// The units of one sentence and what can be asked of them; shared by reference by all that ask.
final class SentenceUnits {
  let tokens: [Token]
  let units: [Unit]
  let lexicon: Lexicon
  let gazetteer: Gazetteer
  /// The article, for names as written.
  let article: UnsafeBufferPointer<UInt8>
  /// What all units together can be.
  let traits: Traits
  /// Trigger classes of the words of all units together.
  let triggers: Triggers
  private let vocabulary: Vocabulary
  /// Meanings and words of units that mean something else than their word alone, numbered behind the vocabulary's.
  private let ownMeanings: [Analysis.Meaning]
  private let ownWords: [Occurrence]

  init(
    _ joined: consuming UnitJoiner, tokens: [Token], vocabulary: Vocabulary, lexicon: Lexicon, gazetteer: Gazetteer,
    article: UnsafeBufferPointer<UInt8>
  ) {
    units = joined.units
    ownMeanings = joined.meanings
    ownWords = joined.words
    self.tokens = tokens
    self.vocabulary = vocabulary
    self.lexicon = lexicon
    self.gazetteer = gazetteer
    self.article = article
    var (traits, triggers) = (Traits(), Triggers())
    for unit in units {
      traits.formUnion(unit.traits)
      triggers.formUnion(unit.triggers)
    }
    self.traits = traits
    self.triggers = triggers
  }

  var count: Int { units.count }

  /// A word of the language in the shape in which it stands here.
  struct Occurrence: Sendable {
    /// Number of the word in the lexicon.
    let number: Int
    let word: Word
    let form: Form
    let clitics: Clitics

    /// A meaning as a word of the language, where it is one.
    init?(_ meaning: Analysis.Meaning, _ lexicon: Lexicon) {
      guard case .word(let number, let form) = meaning.sense else { return nil }
      self.number = number
      self.form = form
      word = lexicon.word(number)
      clitics = meaning.clitics
    }
  }

  /// All words of the language that unit `index` can be.
  func words(_ index: Int) -> ArraySlice<Occurrence> {
    guard index >= 0, index < units.count, !units[index].words.isEmpty else { return [] }
    let range = units[index].words.range
    let known = vocabulary.words.count
    return range.lowerBound < known
      ? vocabulary.words[range] : ownWords[range.lowerBound - known..<range.upperBound - known]
  }

  /// Word `number` of the tables.
  @inline(__always)
  func word(at number: Int) -> Occurrence {
    number < vocabulary.words.count ? vocabulary.words[number] : ownWords[number - vocabulary.words.count]
  }

  /// All that unit `index` can mean.
  func meanings(_ index: Int) -> ArraySlice<Analysis.Meaning> {
    guard !units[index].meanings.isEmpty else { return [] }
    let range = units[index].meanings.range
    let known = vocabulary.meanings.count
    return range.lowerBound < known
      ? vocabulary.meanings[range] : ownMeanings[range.lowerBound - known..<range.upperBound - known]
  }

  /// Meaning `number` of the tables.
  @inline(__always)
  private func meaning(at number: Int) -> Analysis.Meaning {
    number < vocabulary.meanings.count
      ? vocabulary.meanings[number] : ownMeanings[number - vocabulary.meanings.count]
  }

  /// What is attached to unit `index`, by its first meaning; nothing where it has none.
  func clitics(_ index: Int) -> Clitics? { units[index].meanings.isEmpty ? nil : units[index].clitics }

  /// The words of the language that unit `index` can be, by number.
  @inline(__always)
  func wordNumbers(_ index: Int) -> Range<Int> { units[index].words.range }

  /// Trigger classes of all words that unit `index` can be.
  @inline(__always)
  func triggers(_ index: Int) -> Triggers { units[index].triggers }

  /// Whether unit `index` can be a word of that shape.
  @inline(__always)
  func mayBe(_ index: Int, _ shape: Traits.Shape) -> Bool {
    index >= 0 && index < units.count && units[index].traits.contains(shape)
  }

  /// Whether unit `index` can be a word of that role.
  @inline(__always)
  func mayBe(_ index: Int, _ role: Word.Role) -> Bool {
    index >= 0 && index < units.count && units[index].traits.contains(role)
  }

  /// Whether unit `index` can be one of those.
  @inline(__always)
  func mayBe(_ index: Int, _ wanted: Traits) -> Bool {
    index >= 0 && index < units.count && !units[index].traits.isDisjoint(with: wanted)
  }

  /// Whether unit `index` can name that.
  @inline(__always)
  func mayBe(_ index: Int, _ name: Traits.Name) -> Bool {
    index >= 0 && index < units.count && units[index].traits.contains(name)
  }

  /// Unit `index` as a word of that role.
  @inline(__always)
  func word(_ index: Int, _ role: Word.Role) -> Occurrence? {
    guard index >= 0, index < units.count, units[index].traits.contains(role) else { return nil }
    return occurrence(index) { $0 == role }
  }

  /// Unit `index` as a word of one of the roles.
  @inline(__always)
  func word(_ index: Int, _ first: Word.Role, _ second: Word.Role, _ more: Word.Role...) -> Occurrence? {
    guard index >= 0, index < units.count else { return nil }
    var wanted = Traits()
    wanted.insert(first)
    wanted.insert(second)
    for role in more { wanted.insert(role) }
    guard !units[index].traits.isDisjoint(with: wanted) else { return nil }
    return occurrence(index) { wanted.contains($0) }
  }

  private func occurrence(_ index: Int, _ isWanted: (Word.Role) -> Bool) -> Occurrence? {
    for number in units[index].words.range {
      let word = word(at: number)
      if isWanted(word.word.role) { return word }
    }
    return nil
  }

  /// Whether a day can begin at unit `index` other than behind a preposition.
  func mayBeginDay(_ index: Int) -> Bool {
    guard index >= 0, index < units.count else { return false }
    return units[index].kind == .number || units[index].beginnings.contains(.day)
  }

  /// Places that unit `index` can name, by number in the pack.
  func places(_ index: Int) -> [(place: Int, isGuarded: Bool, clitics: Clitics)] {
    guard namesPlace(index) else { return [] }
    return meanings(index).compactMap { meaning in
      guard case .place(let number, let isGuarded) = meaning.sense else { return nil }
      return (number, isGuarded, meaning.clitics)
    }
  }

  /// Whether unit `index` can name a place of the pack.
  @inline(__always)
  func namesPlace(_ index: Int) -> Bool { mayBe(index, .placeName) }

  /// Whether a token alone can have a role, whatever phrase it belongs to.
  @inline(__always)
  func token(_ token: Int, mayBe role: Word.Role) -> Bool {
    tokens[token].kind == .word && vocabulary.analyses[Int(tokens[token].value)].traits.contains(role)
  }

  /// Whether the sentence can have a phrase that names a party: by its name, or as a force and whose it is.
  var mayNameParty: Bool {
    if !traits.isDisjoint(with: .parties) { return true }
    return !traits.isDisjoint(with: .forces) && !traits.isDisjoint(with: .owners)
  }

  /// Whether it can say who speaks: by a word of saying, or before a colon.
  var mayNameSpeaker: Bool {
    !traits.isDisjoint(with: .speech) || units.contains { $0.kind == .colon }
  }

  /// First meaning of unit `index` that `pick` gives a value for.
  func first<Value>(_ index: Int, _ pick: (Lexicon.Sense) -> Value?) -> (value: Value, clitics: Clitics)? {
    guard index >= 0, index < units.count else { return nil }
    for number in units[index].meanings.range {
      let meaning = meaning(at: number)
      if let value = pick(meaning.sense) { return (value, meaning.clitics) }
    }
    return nil
  }

  /// The party whose adjective unit `index` can be.
  func partyAdjective(_ index: Int) -> (value: Int, clitics: Clitics)? {
    guard mayBe(index, .partyAdjective) else { return nil }
    return first(index) { if case .partyAdjective(let number) = $0 { number } else { nil } }
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
    guard namesPlace(index) else { return false }
    for meaning in meanings(index) {
      guard case .place(_, let isGuarded) = meaning.sense, isGuarded, meaning.clitics.isDisjoint(with: .preposition)
      else { return false }
    }
    return true
  }

  /// Whether unit `index` is written with the article.
  func hasArticle(_ index: Int) -> Bool {
    guard index >= 0, index < units.count, units[index].kind == .word else { return false }
    return isDefinite(token: units[index].tokens.lowerBound)
  }

  /// Whether a token that is a word is written with the article.
  func isDefinite(token: Int) -> Bool { tokens[token].hints.contains(.definite) }

  /// Whether an unknown word is written with a preposition and the article: بالصواريخ.
  func hasAttachedPreposition(_ index: Int) -> Bool {
    isUnknown(index) && spelling(index).begins(withOne: lexicon.letters.attachedPrepositions, leaving: 5)
  }

  /// Whether an unknown word ends like an adjective of origin: بحرية.
  func looksLikeNisba(_ index: Int) -> Bool {
    isUnknown(index) && spelling(index).ends(withOne: lexicon.letters.nisbaEndings, of: 3, leaving: 5)
  }

  /// Whether an unknown word begins or ends like a finite verb: يكثف، أوقفت.
  func looksLikeVerb(_ index: Int) -> Bool {
    spelling(index).begins(withOne: lexicon.letters.verbBeginnings)
      || spelling(index).ends(withOne: lexicon.letters.verbEndings)
  }

  /// Whether an unknown word ends like a verb of several: أقاموا.
  func endsAsPluralVerb(_ index: Int) -> Bool {
    spelling(index).ends(withOne: lexicon.letters.pluralVerbEndings)
  }

  /// Whether unit `index` ends like a circumstance in the accusative: مخلفة، مستخدما.
  func isAccusative(_ index: Int) -> Bool {
    let word = spelling(index)
    return lexicon.letters.circumstances.contains { word.begins(with: $0.start) && word.ends(with: $0.ending) }
  }

  /// Whether unit `index` is written with an ending of adjectives of origin, of however few letters.
  func endsAsNisba(_ index: Int) -> Bool { spelling(index).ends(withOne: lexicon.letters.nisbaEndings) }

  /// Whether unit `index` is written with the ending of feminine nouns.
  func endsAsFeminine(_ index: Int) -> Bool {
    spelling(index).ends(withOne: lexicon.letters.nounEndings, leaving: 1)
  }

  /// Whether unit `index` is an adjective of origin that the pack lacks: البريطانية behind الحكومة.
  func isForeign(_ index: Int) -> Bool {
    isUnknown(index) && hasArticle(index) && spelling(index).ends(withOne: lexicon.letters.nisbaEndings, leaving: 7)
  }

  /// Unit `index` as it is written.
  private func spelling(_ index: Int) -> Spelling { Spelling(article: article, range: bytes(units[index].tokens)) }

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
    let word = spelling(index)
    for letter in lexicon.letters.conjunctions where word.begins(with: letter, leaving: 3) { return letter.count }
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
