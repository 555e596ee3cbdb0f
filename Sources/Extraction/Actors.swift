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
  func subject(of verb: Int) -> Actor? {
    var search = Search()
    return subject(of: verb, &search)
  }

  private func subject(of verb: Int, _ search: inout Search) -> Actor? {
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

  private func actor(_ index: Int, _ mention: PartyMention) -> Actor {
    let pack = text.lexicon.pack
    return Actor(
      parties: mention.parties, phrase: index,
      isAir: mention.isAir || mention.parties.allSatisfy { pack.parties[$0].fightsFromTheAir })
  }

  /// A party behind the verb with nothing but time, commas and its own head noun between: دخلت أمس قوات النظام.
  private func right(of verb: Int, _ clause: Clause) -> Actor? {
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
  private func ownForces(of verb: Int, _ clause: Clause) -> Actor? {
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
      return before(index) ?? remembered()
    }
    return nil
  }

  /// أعلنت القيادة أن الوحدات أعادت تموضعها: troops of nobody in particular are those of the side that speaks.
  private func speakersTroops(_ verb: Int, _ clause: Clause) -> Actor? {
    guard clause.link == .complement else { return nil }
    let troops = (clause.start..<max(clause.start, verb)).first { index in
      grammar.isTroops(clauses.word(index, .force)?.word.triggers ?? Triggers())
        && clauses.words[index]?.clitics == .article
    }
    guard troops != nil, let party = speaker(at: verb).0.party else { return nil }
    return Actor(parties: [party])
  }

  private func isPartOf(_ index: Int) -> Bool {
    index >= 2 && (clauses.words[index - 2]?.form.kind == .noun || clauses.isSign(index - 2, .number))
  }

  /// بحسب المرصد، وفق رويترز: set in between and passed over.
  private func isAside(_ index: Int) -> Bool { clauses.word(index, .according) != nil }

  /// A party before the verb: الفصائل سيطرت.
  private func left(of verb: Int, _ clause: Clause) -> Actor? {
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
  private func hasOtherSubject(_ verb: Int) -> Bool {
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
    return before(verb) ?? remembered()
  }

  /// The verb of saying that a complement hangs on, directly or as a further one: قال إنها دخلت وإنها سيطرت.
  private func sayingVerb(above clause: Clause, _ outer: Clause) -> Int? {
    guard let opener = clause.opener else { return nil }
    if let governor = governor(of: opener), isSaying(governor), clauses.isVerb(governor) { return governor }
    return (outer.start..<max(outer.start, min(outer.end, opener))).last { clauses.isVerb($0) }
      .flatMap { isSaying($0) ? $0 : nil }
  }

  /// The party that speaks: by name, or the side of a ministry or an army's voice.
  private func speakingParty(_ verb: Int, _ search: inout Search) -> Actor? {
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
  private func before(_ index: Int) -> Actor? {
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

  private func remembered() -> Actor? {
    memory.lastSubject.map { Actor(parties: $0, phrase: nil) }
  }

  // MARK: Verbal nouns

  /// المقاتلون المتحصنون في: what a participle says is done by the noun before it.
  private func participant(_ trigger: Int) -> Actor? {
    guard clauses.words[trigger]?.form.kind == .activeParticiple else { return nil }
    return head(of: trigger)
  }

  /// Who does what a verbal noun says: its genitive, its pronoun's owner, or the subject of the verb above it.
  func agent(of noun: Int) -> Actor? {
    var search = Search()
    return agent(of: noun, &search)
  }

  private func agent(of noun: Int, _ search: inout Search) -> Actor? {
    search.answer(noun) { findAgent(of: noun, &$0) }
  }

  private func findAgent(of noun: Int, _ search: inout Search) -> Actor? {
    if clauses.words[noun]?.clitics.contains(.pronoun) == true {
      return possessor(of: noun, &search) ?? before(noun) ?? remembered()
    }
    if let found = genitive(of: noun, &search) ?? by(noun) { return found }
    if let clause = modifier(of: noun), let verb = firstVerb(clause),
      let found = right(of: verb, clauses.clauses[clause])
    {
      return found
    }
    if hasOtherAgent(noun) || clauses.word(noun - 1, .arrive) != nil { return nil }
    return owner(of: noun, &search) ?? lateSubject(of: noun, &search)
  }

  /// وبالسيطرة على البلدة تكون الفصائل قد: at the head of a clause, the subject of the verb behind it.
  private func lateSubject(of noun: Int, _ search: inout Search) -> Actor? {
    let clause = clauses.clauses[clauses.clauseOf[noun]]
    guard clause.start == noun, phrases[noun].clitics.contains(.by),
      let verb = (noun + 1..<max(noun + 1, clause.end)).first(where: { clauses.isVerb($0) })
    else { return nil }
    return right(of: verb, clause)
  }

  /// Whom the pronoun of a noun means: the subject of the verb above it, or the nearest party where no verb is known.
  private func possessor(of noun: Int, _ search: inout Search) -> Actor? {
    let clause = clauses.clauses[clauses.clauseOf[noun]]
    let hasVerb = (clause.start..<max(clause.start, noun)).contains { clauses.isVerb($0) }
    if !hasVerb, let near = before(noun), let phrase = near.phrase, phrase >= clause.start,
      phrases[phrase].party?.marker == nil
    {
      return near
    }
    // تقدم الفصائل وسيطرتها على: whose the noun before it is.
    if phrases[noun].clitics.contains(.and),
      let first = (clause.start..<max(clause.start, noun)).last(where: { isDeed($0) }),
      let found = genitive(of: first, &search)
    {
      return found
    }
    return owner(of: noun, &search)
  }

  /// Whether a verbal noun at phrase `index` is one that rules speak of.
  private func isDeed(_ index: Int) -> Bool {
    clauses.words[index]?.form.kind == .masdar && !grammar.triggers.isDisjoint(with: triggers(index))
  }

  /// The genitive of a noun, or the party that "of" or "by" ties to it: هجوم سريع للمتمردين.
  func genitive(of noun: Int) -> Actor? {
    var search = Search()
    return genitive(of: noun, &search)
  }

  private func genitive(of noun: Int, _ search: inout Search) -> Actor? {
    var index = noun + 1
    while index < min(noun + 5, phrases.count) {
      let phrase = phrases[index]
      if let mention = phrase.party {
        if mention.isCivil { return nil }
        if clauses.words[noun]?.form.kind == .particle, index == noun + 1 { return actor(index, mention) }
        if mention.marker == nil {
          return mention.isGenitive || index == noun + 1 || index == noun + 2 ? actor(index, mention) : nil
        }
        return mention.marker == .to ? actor(index, mention) : nil
      }
      if let word = clauses.word(index, .force, .air, .ground, .target), word.clitics.contains(.pronoun) {
        // قواتنا are the speaker's, قواته those of the one who acts.
        if word.clitics.contains(.firstPersonPronoun) { return speaker(at: noun).0.party.map { Actor(parties: [$0]) } }
        return owner(of: noun, &search)
      }
      guard case .word = phrase.kind else {
        if clauses.isSign(index, .quote, .open) {
          index += 1
          continue
        }
        return nil
      }
      let words = text.words(phrase.units.lowerBound)
      let isAdjective = words.contains { $0.form.kind == .adjective } || text.isUnread(phrase.units.lowerBound)
      guard isAdjective, !clauses.isVerb(index) else { return nil }
      index += 1
    }
    return nil
  }

  /// The relative clause that tells of a noun what was done with it: هجوم شنته الفصائل.
  func modifier(of noun: Int) -> Int? {
    guard !clauses.isVerb(noun) else { return nil }
    let next = clauses.clauseOf[noun] + 1
    guard next < clauses.clauses.count, clauses.clauses[next].link == .relative,
      clauses.clauses[next].antecedent == noun, clauses.clauses[next].start <= noun + 4
    else { return nil }
    return next
  }

  private func firstVerb(_ clause: Int) -> Int? {
    (clauses.clauses[clause].start..<clauses.clauses[clause].end).first { clauses.isVerb($0) }
  }

  /// Whether the genitive of a noun is somebody or something that is no party: وصول المساعدات.
  private func hasOtherAgent(_ noun: Int) -> Bool {
    guard noun + 1 < phrases.count, case .word = phrases[noun + 1].kind,
      phrases[noun + 1].clitics.isDisjoint(with: Clitics.preposition.union(.conjunction))
    else { return false }
    let unit = phrases[noun + 1].units.lowerBound
    if text.isUnread(unit) {
      if text.hasArticle(unit) { return !text.hasArticle(unit - 1) }
      // دخول مؤسسات الدولة: a noun of its own before a definite one.
      return text.hasArticle(unit + 1) && !text.isSign(unit + 1, .comma) && !text.namesPlace(unit + 1)
    }
    guard let word = clauses.words[noun + 1], word.word.triggers.isEmpty else { return false }
    // دخول مسلحين: fighters of nobody in particular are somebody else than the subject of the verb.
    if word.word.role == .force, word.clitics.isEmpty { return word.form.isPlural }
    guard word.word.role == .plain else { return false }
    // هجوما متزامنا: a participle without article agrees with the noun, وصول النازحين is somebody's.
    if [.activeParticiple, .passiveParticiple].contains(word.form.kind) { return word.clitics.contains(.article) }
    return [.noun, .masdar].contains(word.form.kind)
  }

  /// من قبل الجيش، على يد الفصائل.
  private func by(_ noun: Int) -> Actor? {
    let clause = clauses.clauses[clauses.clauseOf[noun]]
    for index in noun + 1..<max(noun + 1, clause.end) {
      if let mention = phrases[index].party,
        mention.marker == .agent || mention.marker == .from && index <= noun + 4 && mention.isAir
      {
        return actor(index, mention)
      }
      if clauses.isVerb(index) { return nil }
    }
    return nil
  }

  /// Subject of what governs a verbal noun.
  private func owner(of noun: Int) -> Actor? {
    var search = Search()
    return owner(of: noun, &search)
  }

  private func owner(of noun: Int, _ search: inout Search) -> Actor? {
    let number = clauses.clauseOf[noun]
    let clause = clauses.clauses[number]
    // مع تنفيذ الطيران الروسي عشر غارات: the noun of doing says who does it.
    let governor = (clause.start..<max(clause.start, noun)).last {
      clauses.isVerb($0) || clauses.words[$0]?.form.kind == .masdar && clauses.words[$0]?.word.role == .perform
    }
    if let governor, !clauses.isVerb(governor), let found = genitive(of: governor, &search) { return found }
    if let verb = (clause.start..<max(clause.start, noun)).last(where: { clauses.isVerb($0) && !isLinking($0) }) {
      if let word = clauses.words[verb], word.word.role == .compel || word.word.role == .prevent {
        return object(of: verb)
          ?? memory.lastSides.flatMap { sides in
            let mover = subject(of: verb, &search)?.parties.first
            return sides.first { $0 != mover }.map { Actor(parties: [$0]) }
          }
      }
      // تعرض رتل لغارة: who suffers it has not done it.
      if clauses.words[verb]?.word.role == .undergo { return nil }
      // أعلنت الوزارة مقتل جنديين بضربة: by what, and no deed of the one who says so.
      if clauses.words[verb]?.word.role == .say, isMeans(noun) { return nil }
      if let word = clauses.words[verb], word.word.role == .say || word.word.role == .deny {
        if let speaker = speakingParty(verb, &search) { return speaker }
        if let found = earlier(noun, clause) { return found }
        if hasOtherSubject(verb) { return nil }
      } else if isSubject(noun, of: verb, clause) {
        return nil
      } else if let found = subject(of: verb, &search) {
        return found
      }
    } else if let found = left(of: noun, clause) ?? ownForces(of: noun, clause) {
      return found
    }
    if let found = earlier(noun, clause) { return found }
    if clause.link == .relative, let antecedent = clause.antecedent, let party = phrases[antecedent].party {
      return actor(antecedent, party)
    }
    guard let parent = clause.parent else {
      let hasParty = phrases.contains { $0.isParty }
      return hasParty ? nil : remembered()
    }
    let verbs = (clauses.clauses[parent].start..<clauses.clauses[parent].end).filter { clauses.isVerb($0) && $0 < noun }
    if let found = verbs.last.flatMap({ subject(of: $0, &search) }) { return found }
    return clauses.words[noun]?.form.kind == .activeParticiple ? before(noun) : nil
  }

  /// بضربة، في غارة، جراء قصف.
  private func isMeans(_ noun: Int) -> Bool {
    guard clauses.words[noun]?.form.kind != .particle else { return false }
    let behind = clauses.word(noun - 1, .preposition)?.word.marker == .in
    let isDeath = clauses.words[noun - 1].map { $0.form.isFinite } == false
    return behind || phrases[noun].clitics.contains(.by) && isDeath
  }

  /// طالت ضربات جوية الجسر: a noun right behind a verb that is nobody's doing is its subject.
  private func isSubject(_ noun: Int, of verb: Int, _ clause: Clause) -> Bool {
    guard noun == verb + 1, clauses.words[verb]?.word.role == .arrive || isReaching(verb) else { return false }
    return left(of: verb, clause) == nil
  }

  /// Whether the verb is one that fire does rather than somebody: طال.
  private func isReaching(_ verb: Int) -> Bool {
    clauses.words[verb]?.word.role == .plain && grammar.isReaching(triggers(verb))
  }

  /// كانت، أصبحت: what stands behind it is its subject, not its object.
  private func isLinking(_ verb: Int) -> Bool {
    [.be, .become, .still].contains(clauses.words[verb]?.word.role ?? .plain)
  }

  /// A party before the noun in any case: صدرت تعليمات للجيش بالانسحاب.
  private func earlier(_ noun: Int, _ clause: Clause) -> Actor? {
    for index in (clause.start..<max(clause.start, noun)).reversed() {
      if let mention = phrases[index].party, mention.marker != .from, !mention.isCivil { return actor(index, mention) }
    }
    return nil
  }

  // MARK: Other roles

  /// A party as object: behind the subject, or directly behind the verb where the subject stands before it.
  func object(of trigger: Int) -> Actor? {
    let clause = clauses.clauses[clauses.clauseOf[trigger]]
    let subjectPhrase = (clauses.isVerb(trigger) ? subject(of: trigger) : agent(of: trigger))?.phrase
    for index in trigger + 1..<max(trigger + 1, clause.end) where index != subjectPhrase {
      if clauses.isVerb(index) { return nil }
      if let mention = phrases[index].party, mention.marker == nil || mention.marker == .to {
        // أجبر هجوم الفصائل الجيش على: the genitive of the subject is no object.
        if clauses.isVerb(trigger), mention.isGenitive, index == trigger + 2,
          phrases[index - 1].clitics.isDisjoint(with: .preposition)
        {
          continue
        }
        return actor(index, mention)
      }
    }
    return nil
  }

  /// The party that a participle describes: الفصائل المسيطرة على.
  func head(of trigger: Int) -> Actor? {
    for index in (max(0, trigger - 4)..<trigger).reversed() {
      if let mention = phrases[index].party { return actor(index, mention) }
      if clauses.isVerb(index) { return nil }
    }
    let clause = clauses.clauses[clauses.clauseOf[trigger]]
    guard let antecedent = clause.antecedent, let party = phrases[antecedent].party else { return nil }
    return actor(antecedent, party)
  }

  /// بين الجيش والفصائل، بين الجيش من جهة وبين الفصائل من جهة أخرى: the first or second side.
  func side(_ number: Int, of trigger: Int) -> Actor? {
    let clause = clauses.clauses[clauses.clauseOf[trigger]]
    guard let between = (trigger + 1..<max(trigger + 1, clause.end)).first(where: { clauses.word($0, .between) != nil })
    else {
      return number < (memory.lastSides?.count ?? 0) ? memory.lastSides.map { Actor(parties: [$0[number]]) } : nil
    }
    if clauses.word(between, .between)?.clitics.contains(.pronoun) == true {
      // بينهم وبين قوات النظام: the first are those named before.
      let behind = (between + 1..<max(between + 1, clause.end)).first { phrases[$0].isParty }
      if let second = behind, let mention = phrases[second].party, clauses.word(second - 1, .between) != nil {
        return number == 0 ? before(between) : actor(second, mention)
      }
      return number < (memory.lastSides?.count ?? 0) ? memory.lastSides.map { Actor(parties: [$0[number]]) } : nil
    }
    var sides: [Actor] = []
    let end = sidesEnd(behind: between, clause)
    // من جهة, من جانب: what stands before it is one side, whoever belongs to it.
    let border = (between + 1..<end).first { index in
      clauses.word(index, .side) != nil
        || clauses.word(index, .preposition)?.word.marker == .agent && clauses.isSign(index + 1, .comma)
    }
    for index in between + 1..<end {
      if clauses.isVerb(index), index < clause.end { break }
      guard let mention = phrases[index].party, ![.in, .from, .with, .to].contains(mention.marker) else { continue }
      if let border, index < border, !sides.isEmpty { continue }
      let joined = border.map { index < $0 } == true ? mention.parties.prefix(1) : mention.parties[...]
      for party in joined where !sides.contains(where: { isSameSide($0.parties[0], party) }) {
        sides.append(Actor(parties: [party], phrase: index, isAir: mention.isAir))
      }
    }
    return number < sides.count ? sides[number] : nil
  }

  /// Where the sides of a clash end: behind the clause, or behind what it tells of the first side (بين الجيش الذي يسيطر على
  /// كذا والفصائل).
  private func sidesEnd(behind between: Int, _ clause: Clause) -> Int {
    let number = clauses.clauseOf[between]
    let hasOne = (between + 1..<max(between + 1, clause.end)).filter { phrases[$0].isParty }.count == 1
    guard hasOne, number + 1 < clauses.clauses.count, clauses.clauses[number + 1].link == .relative,
      let antecedent = clauses.clauses[number + 1].antecedent, phrases[antecedent].isParty
    else { return max(between + 1, clause.end) }
    let inner = clauses.clauses[number + 1]
    let second = (inner.start..<inner.end).first { phrases[$0].isParty && phrases[$0].clitics.contains(.and) }
    return second.map { $0 + 1 } ?? max(between + 1, clause.end)
  }

  private func isSameSide(_ first: Int, _ second: Int) -> Bool {
    let pack = text.lexicon.pack
    return pack.mapParty(pack.parties[first].id) == pack.mapParty(pack.parties[second].id)
  }

  /// غارات روسية، قصف مدفعي تركي: adjectives of the trigger.
  func adjective(of trigger: Int) -> Actor? {
    var parties: [Int] = []
    var index = phrases[trigger].units.upperBound
    let last = min(index + 5, text.count)
    while index < last {
      if let (party, clitics) = text.partyAdjective(index),
        clitics.isDisjoint(with: .preposition)
      {
        if !parties.contains(party) { parties.append(party) }
      } else if !text.words(index).contains(where: { $0.form.kind == .adjective || $0.word.role == .air }),
        !text.isUnknown(index), !text.isSign(index, .dash)
      {
        break
      }
      index += 1
    }
    guard !parties.isEmpty else { return nil }
    let pack = text.lexicon.pack
    return Actor(parties: parties, phrase: nil, isAir: parties.allSatisfy { pack.parties[$0].fightsFromTheAir })
  }

  /// The nearest party in the clause, before or behind.
  func nearest(to trigger: Int) -> Actor? {
    let clause = clauses.clauses[clauses.clauseOf[trigger]]
    let range = clause.start..<max(clause.start, clause.end)
    // المعارضة على أبواب حمص والنظام أمام: of a place phrase the party stands before.
    let before = range.last { $0 < trigger && phrases[$0].party?.marker == nil && phrases[$0].isParty }
    let near =
      (phrases[trigger].isPlaces ? before : nil)
      ?? range.filter { phrases[$0].isParty }.min { abs($0 - trigger) < abs($1 - trigger) }
    guard let near, let mention = phrases[near].party else { return nil }
    return actor(near, mention)
  }

  /// A party behind a preposition of that marker: بيد الفصائل.
  func marked(_ marker: Word.Marker, _ trigger: Int) -> Actor? {
    let clause = clauses.clauses[clauses.clauseOf[trigger]]
    for index in trigger + 1..<max(trigger + 1, clause.end) {
      if let mention = phrases[index].party, mention.marker == marker { return actor(index, mention) }
      if clauses.isVerb(index) { return nil }
    }
    // لأكثر من 80 غارة نفذتها طائرات روسية: by whom, as a clause.
    guard marker == .agent, let number = modifier(of: trigger), let verb = firstVerb(number) else { return nil }
    return right(of: verb, clauses.clauses[number])
  }

  /// The verb or noun that a complement or a verbal noun hangs on: the last one before phrase `index`.
  func governor(of index: Int) -> Int? {
    guard index > 0 else { return nil }
    let start = clauses.clauses[clauses.clauseOf[index - 1]].start
    return (min(start, index - 1)..<index).reversed().first { candidate in
      clauses.isVerb(candidate)
        || [.say, .deny, .saying, .order, .expect, .report].contains(clauses.words[candidate]?.word.role ?? .plain)
    }
  }
}
