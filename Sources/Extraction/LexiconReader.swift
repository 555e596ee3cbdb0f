import ExtractionModel

/// Fills a lexicon from the language's words and the pack's names.
struct LexiconReader {
  private var lexicon: LexiconBuilder
  private let inflection: Inflection
  private var phrase = FoldedPhrase()
  private let file: String
  private var problems: [Problem] = []
  private let article: [UInt8]
  private let strongPlural: [UInt8]
  private let otherPlural: [UInt8]
  private let otherConstruct: [UInt8]
  private let adjectiveEndings: [[UInt8]]
  private let feminine: UInt8

  /// A lexicon of `words.rec` and of the names of `pack`; what is wrong is left out and named.
  static func read(
    _ records: [Record], file: String, letters: Letters, pack: Pack
  ) -> (lexicon: Lexicon, problems: [Problem]) {
    var reader = LexiconReader(file: file, letters: letters, pack: pack)
    for record in records { reader.add(record) }
    reader.addPlaces()
    reader.addParties()
    reader.addSources()
    return (Lexicon(reader.lexicon), reader.problems)
  }

  private init(file: String, letters: Letters, pack: Pack) {
    self.file = file
    lexicon = LexiconBuilder(letters: letters, pack: pack)
    inflection = Inflection(letters)
    article = letters.fold("ال")
    strongPlural = letters.fold("ون")
    otherPlural = letters.fold("ين")
    otherConstruct = letters.fold("ي")
    adjectiveEndings = ["", "ة", "ون", "ين", "ات", "ان", "تان", "تين", "ا"].map { letters.fold($0) }
    feminine = letters.fold("ة").first ?? 0
  }

  // MARK: Words

  private mutating func add(_ record: Record) {
    guard
      let field = record.fields.first(where: {
        $0.key == "verb" || $0.key == "noun" || $0.key == "adjective" || $0.key == "particle"
      })
    else {
      problems.append(Problem(file, record.line, "a word is a `verb`, a `noun`, an `adjective` or a `particle`"))
      return
    }
    guard let role = role(record) else { return }
    var triggers = Triggers()
    for name in record.all("class") { triggers.insert(lexicon.internTrigger(name)) }
    let word = Word(
      role: role, triggers: triggers, marker: record["marker"].map { lexicon.internMarker($0) },
      extent: record["extent"].flatMap { value($0, record, "extent") },
      kind: record["kind"].flatMap { value($0, record, "kind") }, places: Int(record["places"] ?? "1") ?? 1,
      value: record["value"].flatMap { Int($0) })
    let number = lexicon.add(word, lemma: field.value)
    addForms(record, field, number)
  }

  private mutating func addForms(_ record: Record, _ field: Record.Field, _ number: Int) {
    let inflection = inflection
    switch field.key {
    case "verb":
      inflection.verbForms(
        record, problem: { problems.append(Problem(file, record.line, $0)) },
        add: { lexicon.add($0, .word(number, $1)) })
    case "noun" where !field.value.utf8.contains(UInt8(ascii: " ")):
      inflection.nounForms(record, "noun", kind: .noun, add: { lexicon.add($0, .word(number, $1)) })
    case "adjective" where !field.value.utf8.contains(UInt8(ascii: " ")):
      inflection.nounForms(record, "adjective", kind: .adjective, add: { lexicon.add($0, .word(number, $1)) })
    default:
      let kind: Form.Kind =
        switch field.key {
        case "noun": .noun
        case "adjective": .adjective
        default: .particle
        }
      addSpelling(field.value, .word(number, Form(kind: kind)))
      for plural in record.all("plural") { addSpelling(plural, .word(number, Form(kind: kind))) }
    }
    let kind: Form.Kind =
      switch field.key {
      case "noun": .noun
      case "adjective": .adjective
      case "verb": .perfect
      default: .particle
      }
    for spelling in record.all("spelling") { addSpelling(spelling, .word(number, Form(kind: kind))) }
  }

  private mutating func addSpelling(_ text: String, _ sense: Lexicon.Sense) {
    lexicon.letters.fold(text, into: &phrase)
    lexicon.add(phrase, sense)
  }

  private mutating func role(_ record: Record) -> Word.Role? {
    guard let text = record["role"] else { return .plain }
    return value(text, record, "role")
  }

  private mutating func value<Value: RawRepresentable & CaseIterable>(
    _ text: String, _ record: Record, _ field: String
  ) -> Value? where Value.RawValue == String {
    if let value = Value(rawValue: text) { return value }
    let choices = Value.allCases.map(\.rawValue).joined(separator: ", ")
    problems.append(Problem(file, record.line(of: Record.Name(field)), "`\(field): \(text)` is none of \(choices)"))
    return nil
  }

  // MARK: Names

  private mutating func addPlaces() {
    var kinds = HashTable(capacity: 64)
    for (number, word) in lexicon.words.enumerated() where word.kind != nil {
      kinds.insert(hash(lexicon.letters.fold(lexicon.lemmas[number])), Int32(number))
    }
    for (number, place) in lexicon.pack.places.enumerated() {
      let isGuardedPlace = !place.guards.isDisjoint(with: [.kindWord, .nounSlot, .rare])
      func addName(_ name: String) {
        lexicon.letters.fold(name, into: &phrase)
        let isGuarded =
          isGuardedPlace && (place.guarded.isEmpty || place.guarded.contains(name))
          && !(phrase.count > 1 && kinds.find(phrase.key(0).value) != nil)
        lexicon.add(phrase, .place(number, isGuarded: isGuarded))
      }
      addName(place.arabic)
      place.spellings.forEach(addName)
    }
    for country in lexicon.pack.countries { addSpelling(country, .country) }
  }

  private mutating func addParties() {
    for (number, party) in lexicon.pack.parties.enumerated() {
      for alias in party.aliases { addParty(alias, number) }
      for state in party.states {
        addParty(state, number)
        addExact(state, .state(number))
      }
      for adjective in party.adjectives { addAdjective(adjective, .partyAdjective(number)) }
      for genitive in party.genitives { addExact(genitive, .partyGenitive(number)) }
      for backer in party.backers { addExact(backer, .backer(number)) }
      for anaphor in party.anaphors { addCases(anaphor, .partyAnaphor(number)) }
      for metonym in party.metonyms { addExact(metonym, .metonym(number)) }
    }
  }

  /// A name with its article is read without it too when it has several words (فصائل مسلحة for الفصائل المسلحة);
  /// a single word (النظام) needs its article.
  private mutating func addParty(_ alias: String, _ number: Int) {
    lexicon.letters.fold(alias, into: &phrase)
    guard phrase.count > 0 else { return }
    let hasArticle = article(of: 0) > 0
    forEachCase { reader in
      guard hasArticle else {
        reader.lexicon.add(reader.phrase, .party(number, needsArticle: false))
        return
      }
      let bare = reader.article(of: 0)
      reader.lexicon.add(reader.phrase, dropping: { $0 == 0 ? bare : 0 }, .party(number, needsArticle: true))
      if reader.phrase.count > 1 {
        let bare = (0..<reader.phrase.count).map { reader.article(of: $0) }
        reader.lexicon.add(reader.phrase, dropping: { bare[$0] }, .party(number, needsArticle: false))
      }
    }
  }

  private mutating func addAdjective(_ adjective: String, _ sense: Lexicon.Sense) {
    lexicon.letters.fold(adjective, into: &phrase)
    guard phrase.count == 1 else { return addExact(adjective, sense) }
    let lemma = phrase.key(0)
    for ending in adjectiveEndings { lexicon.add(lemma.with(ending), sense) }
  }

  private mutating func addSources() {
    for (number, source) in lexicon.pack.sources.enumerated() {
      addExact(source.arabic, .source(number))
      for name in source.aliases { addExact(name, .source(number)) }
    }
  }

  private mutating func addExact(_ name: String, _ sense: Lexicon.Sense) {
    lexicon.letters.fold(name, into: &phrase)
    guard phrase.count > 0 else { return }
    forEachCase { reader in
      reader.lexicon.add(reader.phrase, sense)
      let bare = reader.article(of: 0)
      if bare > 0 { reader.lexicon.add(reader.phrase, dropping: { $0 == 0 ? bare : 0 }, sense) }
    }
  }

  /// A phrase in every case, always with its article: الجهاديون، الجهاديين.
  private mutating func addCases(_ name: String, _ sense: Lexicon.Sense) {
    lexicon.letters.fold(name, into: &phrase)
    guard phrase.count > 0 else { return }
    forEachCase { reader in reader.lexicon.add(reader.phrase, sense) }
  }

  /// Letters of the article that word `index` of the phrase begins with.
  private func article(of index: Int) -> Int {
    let range = phrase.range(index)
    guard range.count > article.count + 1 else { return 0 }
    for (offset, letter) in article.enumerated() where phrase.codes[range.lowerBound + offset] != letter { return 0 }
    return article.count
  }

  /// Does something with the phrase with each sound plural in every case: مقاتلون, مقاتلين, and before a genitive
  /// مقاتلو, مقاتلي.
  private mutating func forEachCase(_ body: (inout LexiconReader) -> Void) {
    guard (0..<phrase.count).contains(where: { pluralEnding(of: $0) != nil }) else { return body(&self) }
    var variants: [[[UInt8]]] = [(0..<phrase.count).map { Array(phrase[$0]) }]
    for index in 0..<phrase.count {
      guard let (length, ending) = pluralEnding(of: index) else { continue }
      variants += variants.map { variant in
        var changed = variant
        changed[index] = changed[index].dropLast(length) + ending
        return changed
      }
    }
    for variant in variants {
      phrase.fill(variant)
      body(&self)
    }
  }

  /// The letters of a nominative plural at the end of a word of the phrase, and what other cases have instead.
  private func pluralEnding(of index: Int) -> (length: Int, other: [UInt8])? {
    let word = phrase.range(index)
    guard word.count > 4, let last = phrase.codes[word].last else { return nil }
    if last == strongPlural.last, phrase.codes[word.upperBound - 2] == strongPlural.first { return (2, otherPlural) }
    return index + 1 < phrase.count && last == strongPlural.first ? (1, otherConstruct) : nil
  }
}
