import ExtractionModel

/// Who acts in what is no verb: agents of verbal nouns, objects, sides of a clash.
extension SentenceReader {
  /// المقاتلون المتحصنون في: what a participle says is done by the noun before it.
  func participant(_ trigger: Int) -> Actor? {
    guard clauses.words[trigger]?.form.kind == .activeParticiple else { return nil }
    return head(of: trigger)
  }

  /// Who does what a verbal noun says: its genitive, its pronoun's owner, or the subject of the verb above it.
  func agent(of noun: Int) -> Actor? { Search.begin { agent(of: noun, &$0) } }

  func agent(of noun: Int, _ search: inout Search) -> Actor? {
    search.answer(noun) { findAgent(of: noun, &$0) }
  }

  private func findAgent(of noun: Int, _ search: inout Search) -> Actor? {
    if clauses.words[noun]?.clitics.contains(.pronoun) == true {
      return possessor(of: noun, &search) ?? before(noun) ?? rememberedActor()
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
  func genitive(of noun: Int) -> Actor? { Search.begin { genitive(of: noun, &$0) } }

  func genitive(of noun: Int, _ search: inout Search) -> Actor? {
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
      // خروج دفعة من مقاتلي: how many of them.
      let words = text.words(phrase.units.lowerBound)
      let isAdjective =
        words.contains { $0.form.kind == .adjective || $0.word.role == .many } || text.isUnread(phrase.units.lowerBound)
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
  func owner(of noun: Int) -> Actor? { Search.begin { owner(of: noun, &$0) } }

  func owner(of noun: Int, _ search: inout Search) -> Actor? {
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
      return hasParty ? nil : rememberedActor()
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
    clauses.words[verb]?.word.role == .plain && grammar.isClass(.reaches, triggers(verb))
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
