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
    starts.reserveCapacity(units.count + 1)
    for unit in units {
      starts.append(occurrences.count)
      for meaning in unit.meanings {
        guard case .word(let number, let form) = meaning.sense else { continue }
        occurrences.append(
          Occurrence(number: number, word: lexicon.words[number], form: form, clitics: meaning.clitics))
      }
    }
    starts.append(occurrences.count)
    self.occurrences = occurrences
    self.starts = starts
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

  /// Unit `index` as a word of one of the roles.
  @inline(__always)
  func word(_ index: Int, _ roles: Word.Role...) -> Occurrence? {
    guard index >= 0, index < units.count else { return nil }
    for number in starts[index]..<starts[index + 1] where roles.contains(occurrences[number].word.role) {
      return occurrences[number]
    }
    return nil
  }

  /// Places that unit `index` can name, by number in the pack.
  func places(_ index: Int) -> [(place: Int, isGuarded: Bool, clitics: Clitics)] {
    guard index >= 0, index < units.count else { return [] }
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
  func isSign(_ index: Int, _ kinds: Token.Kind...) -> Bool {
    index >= 0 && index < units.count && kinds.contains(units[index].kind)
  }

  /// Whether unit `index` is a word that the lexicon lacks.
  func isUnknown(_ index: Int) -> Bool {
    index >= 0 && index < units.count && units[index].kind == .word && units[index].meanings.isEmpty
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
