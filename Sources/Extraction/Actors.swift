import ExtractionModel

/// Who acts: subjects of verbs, agents of verbal nouns, sides of a clash.
extension SentenceReader {
  /// The party in a role of `trigger`.
  func actor(_ slot: Frame.Slot, _ trigger: Int) -> Actor? {
    switch slot {
    case .subject: clauses.isVerb(trigger) ? subject(of: trigger) : participant(trigger) ?? agent(of: trigger)
    case .object: object(of: trigger)
    case .genitive: genitive(of: trigger)
    case .head: head(of: trigger)
    case .side(let number): side(number, of: trigger)
    case .adjective: adjective(of: trigger)
    case .nearest: nearest(to: trigger)
    case .governor: owner(of: trigger)
    case .possessor: clauses.words[trigger]?.clitics.contains(.pronoun) == true ? agent(of: trigger) : nil
    case .itself, .apposition, .area, .crossing, .told: nil
    case .marked(let marker): marked(marker, trigger)
    case .speaker: speaker(at: trigger).0.party.map { Actor(parties: [$0]) }
    }
  }

  /// What a search for an actor has been through, so that sentences of many verbs without one are not gone through
  /// again from each of them.
  struct Search {
    private static let deepest = 8
    /// How many verbs and nouns lie between the first question and this one.
    private var depth = 0
    private var failures: Set<Int> = []

    /// Asks a first question.
    static func begin(_ question: (inout Search) -> Actor?) -> Actor? {
      var search = Search()
      return question(&search)
    }

    /// Answers the question of a phrase, unless it lies too deep or had no answer before.
    mutating func answer(_ phrase: Int, _ find: (inout Search) -> Actor?) -> Actor? {
      guard depth < Self.deepest, !failures.contains(phrase) else { return nil }
      depth += 1
      let found = find(&self)
      depth -= 1
      if found == nil { failures.insert(phrase) }
      return found
    }
  }

  /// The first party that may act by how it stands, whatever the verbs.
  func firstActor() -> PartyMention? {
    for phrase in phrases {
      if let party = phrase.party, party.marker == nil, !party.isGenitive, !party.isCivil { return party }
    }
    return nil
  }

  // MARK: Verbs

  /// Subject of a finite verb: behind it, before it, or the one that its clause goes on with.
  func subject(of verb: Int) -> Actor? { Search.begin { subject(of: verb, &$0) } }

  func subject(of verb: Int, _ search: inout Search) -> Actor? {
    search.answer(verb) { findSubject(of: verb, &$0) }
  }

  private func findSubject(of verb: Int, _ search: inout Search) -> Actor? {
    guard !isWhoever(verb), !isSomebodyElses(verb) else { return nil }
    let number = clauses.clauseOf[verb]
    let clause = clauses.clauses[number]
    if clauses.words[verb]?.form.isFirstPerson == true, let party = memory.speaker?.party {
      return Actor(parties: [party], phrase: nil)
    }
    if clause.link == .relative, let antecedent = clause.antecedent, let party = phrases[antecedent].party,
      !hasResumptive(verb, clause)
    {
      return actor(antecedent, party)
    }
    // الطيران استهدف أرتالا للمسلحين: the subject right before the verb.
    if verb > clause.start, let mention = phrases[verb - 1].party, mention.marker == nil, !mention.isCivil,
      !mention.isGenitive, phrases[verb - 1].clitics.isDisjoint(with: .conjunction)
    {
      return actor(verb - 1, mention)
    }
    if let found = right(of: verb, clause) { return found }
    if let found = left(of: verb, clause) { return found }
    if let found = ownForces(of: verb, clause) { return found }
    if clause.link == .relative, let antecedent = clause.antecedent, !triggers(antecedent).isEmpty,
      !hasResumptive(verb, clause)
    {
      return agent(of: antecedent, &search)
    }
    if hasOtherSubject(verb) || hasLateSubject(verb, clause) { return afterPlaces(verb, clause) }
    return afterPlaces(verb, clause) ?? inherited(verb, number, &search)
  }

  /// من يسيطر على المدينة: "whoever" is nobody.
  private func isWhoever(_ verb: Int) -> Bool {
    clauses.word(verb - 1, .preposition)?.word.marker == .from
  }

  /// قال الرجل وهو يغادر بلدته: a pronoun in a sentence without a party means somebody else.
  private func isSomebodyElses(_ verb: Int) -> Bool {
    clauses.word(verb - 1, .pronoun)?.clitics.contains(.and) == true
      && !(0..<verb).contains { phrases[$0].party != nil }
  }

  func actor(_ index: Int, _ mention: PartyMention) -> Actor {
    let pack = text.lexicon.pack
    return Actor(
      parties: mention.parties, phrase: index,
      isAir: mention.isAir || mention.parties.allSatisfy { pack.parties[$0].fightsFromTheAir })
  }

  /// A party behind the verb with nothing but time, commas and its own head noun between: دخلت أمس قوات النظام.
  func right(of verb: Int, _ clause: Clause) -> Actor? {
    // يحاصرون الإرهابيين: a verb in the plural has its subject before it or in itself, and its object behind.
    if let form = clauses.words[verb]?.form, form.isPlural, !form.isFirstPerson { return nil }
    var index = verb + 1
    while index < clause.end {
      let phrase = phrases[index]
      switch phrase.kind {
      case .party(let mention):
        // أفشلوا هجوما شنه المسلحون: behind the object nobody is the subject.
        if mention.isCivil || index > verb + 2 && isObject(verb + 1) { return nil }
        // يستهدفون تجمعات الإرهابيين: whose positions they are.
        if mention.isGenitive, clauses.word(index - 1, .position, .target) != nil { return nil }
        // تخضع لسيطرة الجيش: the genitive of what stands behind a preposition is no subject.
        if mention.isGenitive,
          !phrases[index - 1].clitics.isDisjoint(with: .preposition) || !triggers(index - 1).isEmpty
        {
          return nil
        }
        if mention.marker == nil, !mention.isGenitive || index == verb + 2 { return actor(index, mention) }
        if mention.marker == .from, index <= verb + 4, isPartOf(index) { return actor(index, mention) }
        return nil
      case .places: return nil
      case .date: break
      case .sign(let kind): if kind == .stop || kind == .colon { return nil }
      case .word:
        guard let word = clauses.words[index] else { break }
        if word.word.role == .preposition {
          // وحدات من الجيش: the party is behind the preposition.
          if word.word.marker == .from, index == verb + 2 || index == verb + 3 { break }
          if word.clitics.contains(.pronoun) || clauses.isSign(index + 1, .number) { break }
          guard index + 1 < clause.end, phrases[index + 1].isDate || isAside(index) else { return nil }
        } else if word.form.isFinite || word.word.role == .that || !word.word.triggers.isEmpty, index > verb + 1 {
          return nil
        }
      }
      index += 1
      if index > verb + 12 { return nil }
    }
    return nil
  }

  /// Whether phrase `index` is a bare noun of what is done, right behind its verb.
  private func isObject(_ index: Int) -> Bool {
    guard let word = clauses.words[index], !word.form.isFinite, word.clitics.isEmpty, !triggers(index).isEmpty else {
      return false
    }
    return word.form.kind == .noun || word.form.kind == .masdar
  }

  /// قواتنا سيطرت، دخلت قواته: forces by their owner's pronoun, the speaker's or those of the party named before.
  func ownForces(of verb: Int, _ clause: Clause) -> Actor? {
    if let own = speakersTroops(verb, clause) { return own }
    for index in Array(clause.start..<max(clause.start, verb))
      + Array(verb + 1..<min(verb + 4, max(verb + 1, clause.end)))
    {
      guard let word = clauses.word(index, .force, .air, .ground, .target), word.clitics.contains(.pronoun),
        word.clitics.isDisjoint(with: .preposition)
      else { continue }
      if word.clitics.contains(.firstPersonPronoun) { return speaker(at: verb).0.party.map { Actor(parties: [$0]) } }
      if let speaker = speaker(at: verb).0.party, index < verb, clause.link == .complement {
        return Actor(parties: [speaker])
      }
      return before(index) ?? rememberedActor()
    }
    return nil
  }

  /// أعلنت القيادة أن الوحدات أعادت تموضعها: troops of nobody in particular are those of the side that speaks.
  private func speakersTroops(_ verb: Int, _ clause: Clause) -> Actor? {
    guard clause.link == .complement else { return nil }
    let hasTroops = (clause.start..<max(clause.start, verb)).contains { index in
      grammar.isClass(.troops, clauses.word(index, .force)?.word.triggers ?? Triggers())
        && clauses.words[index]?.clitics == .article
    }
    guard hasTroops, let party = speaker(at: verb).0.party else { return nil }
    return Actor(parties: [party])
  }

  private func isPartOf(_ index: Int) -> Bool {
    index >= 2 && (clauses.words[index - 2]?.form.kind == .noun || clauses.isSign(index - 2, .number))
  }

  /// بحسب المرصد، وفق رويترز: set in between and passed over.
  private func isAside(_ index: Int) -> Bool { clauses.word(index, .according) != nil }

  /// A party before the verb: الفصائل سيطرت.
  func left(of verb: Int, _ clause: Clause) -> Actor? {
    var genitive: Actor?
    for index in clause.start..<max(clause.start, verb) {
      guard let mention = phrases[index].party, !mention.isCivil else { continue }
      // عناصر من التنظيم تسللوا.
      if mention.marker == .from, clauses.word(index - 2, .force) != nil {
        genitive = genitive ?? actor(index, mention)
      }
      guard mention.marker == nil else { continue }
      if !mention.isGenitive { return actor(index, mention) }
      genitive = genitive ?? actor(index, mention)
    }
    return genitive
  }

  /// A subject behind the place: سيطر على البلدة مقاتلون من قسد.
  private func afterPlaces(_ verb: Int, _ clause: Clause) -> Actor? {
    var seenPlace = false
    for index in verb + 1..<max(verb + 1, clause.end) {
      if phrases[index].isPlaces { seenPlace = true }
      // وصلت إلى حماة تعزيزات: another subject stands behind the place.
      if seenPlace, isBareNoun(index), phrases[index - 1].isPlaces { return nil }
      if let mention = phrases[index].party, seenPlace, mention.marker == nil, !mention.isGenitive {
        return isSideNote(index) ? nil : actor(index, mention)
      }
      if let word = clauses.words[index], !word.word.triggers.isEmpty { return nil }
    }
    return nil
  }

  /// Whether a noun that is no party follows the place as subject: وصلت إلى حماة تعزيزات.
  private func hasLateSubject(_ verb: Int, _ clause: Clause) -> Bool {
    guard let place = (verb + 1..<max(verb + 1, clause.end)).first(where: { phrases[$0].isPlaces }),
      place <= verb + 2
    else { return false }
    return place + 1 < clause.end && isBareNoun(place + 1)
  }

  private func isBareNoun(_ index: Int) -> Bool {
    guard case .word = phrases[index].kind, let word = clauses.words[index] else { return false }
    return word.form.kind == .noun && word.clitics.isEmpty && word.word.role != .direction
  }

  private func isSideNote(_ index: Int) -> Bool { clauses.isSign(index - 1, .comma, .open, .dash) }

  /// Whether a noun that is no party stands in the place of the subject: دخل الوفد إلى حلب.
  func hasOtherSubject(_ verb: Int) -> Bool {
    var index = verb + 1
    var isBehindPronoun = false
    while index < phrases.count {
      let isPronoun = clauses.word(index, .preposition)?.clitics.contains(.pronoun) == true
      guard phrases[index].isDate || clauses.isSign(index, .comma, .quote) || isPronoun else { break }
      isBehindPronoun = isBehindPronoun || isPronoun
      index += 1
    }
    guard index < phrases.count else { return false }
    // المدينة التي تهيمن عليها قلعتها: behind the pronoun stands the subject.
    if isBehindPronoun, let list = phrases[index].places { return list.marker == nil }
    guard case .word = phrases[index].kind else { return false }
    guard let word = clauses.words[index] else {
      return clauses.words[verb]?.clitics.contains(.pronoun) != true
    }
    guard [.noun, .masdar, .activeParticiple, .passiveParticiple].contains(word.form.kind) else { return false }
    // هاجم مسلحون: fighters of nobody in particular.
    if word.word.role == .force, word.clitics.isEmpty, word.form.isPlural, index == verb + 1 { return true }
    if [.force, .air, .ground].contains(word.word.role) { return false }
    // تخسرها مجددا: how, not who.
    if text.isAccusative(phrases[index].units.lowerBound) { return false }
    return word.word.triggers.isEmpty && word.clitics.isDisjoint(with: Clitics.preposition.union(.pronoun))
  }

  private func hasResumptive(_ verb: Int, _ clause: Clause) -> Bool {
    if clauses.words[verb]?.clitics.contains(.pronoun) == true { return true }
    return (verb + 1..<min(verb + 3, max(verb + 1, clause.end))).contains { index in
      index < phrases.count && clauses.word(index, .preposition)?.clitics.contains(.pronoun) == true
    }
  }

  /// The subject that a clause without one takes over: from the clause it goes on with, else from the sentence before.
  private func inherited(_ verb: Int, _ number: Int, _ search: inout Search) -> Actor? {
    if hasLeftSubject(verb) { return nil }
    var clause = clauses.clauses[number]
    while let parent = clause.parent {
      let outer = clauses.clauses[parent]
      if clause.link == .complement, let saying = sayingVerb(above: clause, outer),
        let speaker = speakingParty(saying, &search)
      {
        return speaker
      }
      for candidate in (outer.start..<max(outer.start, min(outer.end, verb))).reversed() where clauses.isVerb(candidate)
      {
        if let found = subject(of: candidate, &search) { return found }
        if hasLeftSubject(candidate) || !isSaying(candidate) && hasOtherSubject(candidate) { return nil }
      }
      if clause.link != .relative, let found = left(of: min(verb, outer.end), outer) { return found }
      if clause.link == .complement, hasNoun(outer, before: verb) { return nil }
      // مضيفا أنها: what was told before goes on, and its subject with it.
      if let opener = outer.opener, clauses.word(opener, .saying, .denying) != nil { break }
      clause = outer
    }
    return before(verb) ?? rememberedActor()
  }

  /// The verb of saying that a complement hangs on, directly or as a further one: قال إنها دخلت وإنها سيطرت.
  private func sayingVerb(above clause: Clause, _ outer: Clause) -> Int? {
    guard let opener = clause.opener else { return nil }
    if let governor = governor(of: opener), isSaying(governor), clauses.isVerb(governor) { return governor }
    return (outer.start..<max(outer.start, min(outer.end, opener))).last { clauses.isVerb($0) }
      .flatMap { isSaying($0) ? $0 : nil }
  }

  /// The party that speaks: by name, or the side of a ministry or an army's voice.
  func speakingParty(_ verb: Int, _ search: inout Search) -> Actor? {
    if let subject = subject(of: verb, &search), subject.phrase != nil { return subject }
    return speaker(at: verb + 1).0.party.map { Actor(parties: [$0]) }
  }

  /// Whether a clause has a noun of its own that is no party: هذه المساعدات من المتوقع أن تصل.
  private func hasNoun(_ clause: Clause, before end: Int) -> Bool {
    (clause.start..<max(clause.start, min(clause.end, end))).contains { index in
      guard case .word = phrases[index].kind, let word = clauses.words[index], word.word.triggers.isEmpty,
        word.word.role == .plain, word.clitics.isDisjoint(with: .preposition)
      else { return false }
      return [.noun, .activeParticiple, .masdar].contains(word.form.kind) && word.clitics.contains(.article)
    }
  }

  /// The last party before phrase `index` that stands in the nominative.
  func before(_ index: Int) -> Actor? {
    for candidate in (0..<index).reversed() {
      guard let mention = phrases[candidate].party, !mention.isCivil else { continue }
      // أرتال لقوات النظام: a party behind "of" owns the noun that acts.
      let isOwner = mention.marker == .to && candidate > 0 && clauses.words[candidate - 1]?.form.kind != .particle
      if mention.marker == nil && !mention.isGenitive || isOwner { return actor(candidate, mention) }
    }
    return nil
  }

  /// Whether a noun that is no party stands before the verb as its subject: أن الوزير توجه.
  private func hasLeftSubject(_ verb: Int) -> Bool {
    let clause = clauses.clauses[clauses.clauseOf[verb]]
    var index = clause.start
    while index < verb {
      if case .word = phrases[index].kind {
        if text.isUnread(phrases[index].units.lowerBound) { return !isAdverbial(index) }
        if let word = clauses.words[index], word.word.role == .preposition || word.word.role == .according {
          index += 2
          continue
        }
        if let word = clauses.words[index], [.noun, .masdar, .activeParticiple].contains(word.form.kind),
          ![.force, .air, .ground].contains(word.word.role)
        {
          return word.clitics.isDisjoint(with: .preposition)
        }
      }
      index += 1
    }
    return false
  }

  private func isAdverbial(_ index: Int) -> Bool { !phrases[index].clitics.isDisjoint(with: .preposition) }

  func rememberedActor() -> Actor? {
    memory.lastSubject.map { Actor(parties: $0, phrase: nil) }
  }
}
