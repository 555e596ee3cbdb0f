import ExtractionModel

/// Fills a lexicon from the language's words and the pack's names.
struct LexiconReader {
  private var lexicon: Lexicon
  private let file: String
  private var problems: [Problem] = []
  private let article: [UInt8]
  private let strongPlural: [UInt8]
  private let strongPluralEndings: [[UInt8]]
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
    return (reader.lexicon, reader.problems)
  }

  private init(file: String, letters: Letters, pack: Pack) {
    self.file = file
    lexicon = Lexicon(letters: letters, pack: pack)
    article = letters.fold("ال")
    strongPlural = letters.fold("ون")
    strongPluralEndings = ["ين", "و", "ي"].map { letters.fold($0) }
    feminine = letters.fold("ة").first ?? 0
  }

  // MARK: Words

  private mutating func add(_ record: Record) {
    guard let field = record.fields.first(where: { ["verb", "noun", "adjective", "particle"].contains($0.name) }) else {
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
    let inflection = Inflection(lexicon.letters)
    var forms: [([UInt8], Form)] = []
    switch field.name {
    case "verb":
      var complaints: [String] = []
      inflection.verbForms(record, problem: { complaints.append($0) }, add: { forms.append(($0, $1)) })
      problems += complaints.map { Problem(file, record.line, $0) }
    case "noun" where !field.value.contains(" "):
      inflection.nounForms(record, "noun", kind: .noun, add: { forms.append(($0, $1)) })
    case "adjective" where !field.value.contains(" "):
      inflection.nounForms(record, "adjective", kind: .adjective, add: { forms.append(($0, $1)) })
    default:
      let kinds: [String: Form.Kind] = ["noun": .noun, "adjective": .adjective]
      for spelling in [field.value] + record.all("plural") {
        lexicon.add(lexicon.letters.words(spelling), .word(number, Form(kind: kinds[field.name] ?? .particle)))
      }
    }
    for (codes, form) in forms { lexicon.add([codes], .word(number, form)) }
    for spelling in record.all("spelling") {
      let kind: Form.Kind = ["noun": .noun, "adjective": .adjective, "verb": .perfect][field.name] ?? .particle
      lexicon.add(lexicon.letters.words(spelling), .word(number, Form(kind: kind)))
    }
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
    problems.append(Problem(file, record.line(of: field), "`\(field): \(text)` is none of \(choices)"))
    return nil
  }

  // MARK: Names

  private mutating func addPlaces() {
    var kinds: Set<[UInt8]> = []
    for (word, lemma) in zip(lexicon.words, lexicon.lemmas) where word.kind != nil {
      kinds.insert(lexicon.letters.fold(lemma))
    }
    for (number, place) in lexicon.pack.places.enumerated() {
      let isGuardedPlace = !place.guards.isDisjoint(with: [.kindWord, .nounSlot, .rare])
      for name in [place.arabic] + place.spellings {
        let words = lexicon.letters.words(name)
        let bringsKind = words.count > 1 && kinds.contains(words[0])
        let isGuarded = isGuardedPlace && !bringsKind && (place.guarded.isEmpty || place.guarded.contains(name))
        lexicon.add(words, .place(number, isGuarded: isGuarded))
      }
    }
    for country in lexicon.pack.countries { lexicon.add(lexicon.letters.words(country), .country) }
  }

  private mutating func addParties() {
    for (number, party) in lexicon.pack.parties.enumerated() {
      for alias in party.aliases { addParty(alias, number) }
      for adjective in party.adjectives { addAdjective(adjective, .partyAdjective(number)) }
      for genitive in party.genitives { addExact(genitive, .partyGenitive(number)) }
      for backer in party.backers { addExact(backer, .backer(number)) }
      for anaphor in party.anaphors { lexicon.add(lexicon.letters.words(anaphor), .partyAnaphor(number)) }
      for metonym in party.metonyms { addExact(metonym, .metonym(number)) }
    }
  }

  /// A name with its article is read without it too when it has several words (فصائل مسلحة for الفصائل المسلحة);
  /// a single word (النظام) needs its article.
  private mutating func addParty(_ alias: String, _ number: Int) {
    let words = lexicon.letters.words(alias)
    guard let first = words.first else { return }
    let hasArticle = first.starts(with: article) && first.count > article.count + 1
    for variant in caseVariants(words) {
      guard hasArticle else {
        lexicon.add(variant, .party(number, needsArticle: false))
        continue
      }
      lexicon.add([bare(variant[0])] + variant.dropFirst(), .party(number, needsArticle: true))
      if variant.count > 1 {
        lexicon.add(variant.map { bare($0) }, .party(number, needsArticle: false))
      }
    }
  }

  private mutating func addAdjective(_ adjective: String, _ sense: Lexicon.Sense) {
    let words = lexicon.letters.words(adjective)
    guard words.count == 1, let lemma = words.first else { return addExact(adjective, sense) }
    let endings = ["", "ة", "ون", "ين", "ات", "ان", "تان", "تين", "ا"].map { lexicon.letters.fold($0) }
    for ending in endings { lexicon.add([lemma + ending], sense) }
  }

  private mutating func addSources() {
    for (number, source) in lexicon.pack.sources.enumerated() {
      for name in [source.arabic] + source.aliases { addExact(name, .source(number)) }
    }
  }

  private mutating func addExact(_ name: String, _ sense: Lexicon.Sense) {
    for variant in caseVariants(lexicon.letters.words(name)) {
      lexicon.add(variant, sense)
      if let first = variant.first, first.starts(with: article), first.count > article.count + 1 {
        lexicon.add([bare(first)] + variant.dropFirst(), sense)
      }
    }
  }

  /// The phrase with each sound plural in every case: مقاتلون, مقاتلين, and before a genitive مقاتلو, مقاتلي.
  private func caseVariants(_ words: [[UInt8]]) -> [[[UInt8]]] {
    var variants: [[[UInt8]]] = [words]
    for (index, word) in words.enumerated() where word.count > 4 {
      let isPlural = word.suffix(2).elementsEqual(strongPlural)
      let isConstruct = index + 1 < words.count && word.last == strongPlural.first
      guard isPlural || isConstruct else { continue }
      let base = Array(word.dropLast(isPlural ? 2 : 1))
      let endings = isPlural ? strongPluralEndings.prefix(1) : strongPluralEndings.suffix(1)
      variants += variants.flatMap { variant in
        endings.map { ending in
          var changed = variant
          changed[index] = base + ending
          return changed
        }
      }
    }
    return variants
  }

  private func bare(_ word: [UInt8]) -> [UInt8] {
    word.count > article.count + 1 && word.starts(with: article) ? Array(word.dropFirst(article.count)) : word
  }
}
