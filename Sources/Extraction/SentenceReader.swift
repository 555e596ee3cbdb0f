import ExtractionModel

/// Reads the claims of one sentence: every trigger against every rule, then who says so, when, and how sure.
///
/// A class only so that its many questions do not copy what it asks them of.
final class SentenceReader {
  let grammar: Grammar
  let clauses: Clauses
  let memory: Discourse
  let published: Day?

  let text: SentenceUnits
  let phrases: [Phrase]
  /// Whether the sentence names places or points to some by their kind.
  let hasPlaces: Bool
  /// Whether a preposition with a pronoun may point back to a place: عليها، منها.
  private(set) lazy var mayPointBack = text.units.indices.contains { unit in
    text.mayBe(unit, .preposition)
      && text.words(unit).contains { $0.word.role == .preposition && $0.clitics.contains(.pronoun) }
  }
  /// The places that phrases name or point back to.
  private(set) lazy var meant = Self.meant(phrases, memory, in: text.lexicon)

  init(grammar: Grammar, clauses: Clauses, memory: Discourse, published: Day?) {
    self.grammar = grammar
    self.clauses = clauses
    self.memory = memory
    self.published = published
    text = clauses.text
    phrases = clauses.phrases
    hasPlaces = phrases.contains { $0.isPlaces }
  }

  /// A claim before it knows its article.
  struct Draft {
    var location: Claim.Location
    var party: Int
    var opponent: Int?
    var predicate: Claim.Predicate
    var extent: Claim.Extent?
    var except: [Identifier<Place>]
    var factuality: Claim.Factuality
    var speaker: Discourse.Speaker
    var about: Day?
    var rule: String
    var marks: [Claim.Mark]

    /// Whether the gazetteer lacks its place.
    var isUnlisted: Bool { location.isUnlisted }
  }

  /// What a rule found for a trigger.
  struct Match {
    let frame: Frame
    let trigger: Int
    var party: Actor
    var opponent: Actor?
    var places: FoundPlaces
  }

  /// A party in a role: from a phrase of the sentence, or from memory.
  struct Actor {
    var parties: [Int]
    var phrase: Int?
    var isAir = false
  }

  /// Places in a role.
  struct FoundPlaces {
    struct One {
      let location: Claim.Location
      let tokens: Range<Int>?
      let extent: Claim.Extent?
    }

    var places: [One]
    var extentTokens: Range<Int>?
    var except: [Identifier<Place>]
    /// Phrase of the first list, where it stands in the sentence.
    var phrase: Int?
  }

  /// Claims in the order of their triggers.
  func drafts() -> [Draft] {
    var drafts: [Draft] = []
    guard !grammar.triggers.isDisjoint(with: text.triggers) else { return drafts }
    for trigger in phrases.indices {
      if !drafts.isEmpty, isDenialOfAll(trigger) { drafts += denied(drafts, at: trigger) }
      guard mayTrigger(trigger) else { continue }
      for match in matches(trigger) { drafts += claims(of: match) }
    }
    return drafts
  }

  /// What stands before a denial of all of it, as the one who denies it has it.
  func denied(_ drafts: [Draft], at index: Int) -> [Draft] {
    guard let (speaker, tokens) = denier(at: index) else { return [] }
    // Of what is only reported, too, somebody may say that it is not so.
    return drafts.filter { [.asserted, .planned].contains($0.factuality) && $0.speaker != speaker }.map { draft in
      var denied = draft
      denied.factuality = .denied
      denied.speaker = speaker
      denied.marks.removeAll { $0.role == .source }
      denied.marks.append(mark(.negation, text.tokens(phrases[index].units)))
      if let tokens { denied.marks.append(mark(.source, tokens)) }
      return denied
    }
  }

  private func mayTrigger(_ index: Int) -> Bool {
    switch phrases[index].kind {
    case .word: !clauses.triggers(index).isEmpty
    case .places: true
    default: false
    }
  }

  /// Whether a claim about a place of the pack is possible where the sentence names none but as what is left out.
  var mayMeanListed: Bool { memory.mayMeanListed || text.traits.contains(.except) }

  /// Whether the sentence names a place of the pack, or the country of the war.
  var namesHome: Bool {
    guard hasPlaces || text.traits.contains(.country) else { return false }
    return phrases.contains { phrase in
      if let list = phrase.places {
        return list.items.contains { $0.location.map { !$0.isUnlisted && text.lexicon.pack[$0.id] != nil } == true }
      }
      return text.traits.contains(.country) && phrase.units.contains { text.mayBe($0, .country) }
    }
  }

  // MARK: Rules

  /// The triggers of phrase `index`, as it is meant here.
  func triggers(_ index: Int) -> Triggers {
    switch phrases[index].kind {
    case .word:
      let triggers = clauses.triggers(index)
      return triggers.isEmpty || isDescriptive(index) ? Triggers() : triggers
    case .places: return text.word(phrases[index].units.lowerBound, .vicinity)?.word.triggers ?? Triggers()
    default: return Triggers()
    }
  }

  /// نقاط انتشار المسلحين، محور تقدم القوات: a verbal noun that only says what sort of position is meant.
  private func isDescriptive(_ index: Int) -> Bool {
    guard let word = clauses.words[index], [.masdar, .noun, .activeParticiple].contains(word.form.kind) else {
      return false
    }
    // هذا التقدم: what was told before, and no new claim.
    if word.clitics == .article, clauses.word(index - 1, .demonstrative) != nil, !phrases[index].isPlaces {
      return true
    }
    // أرتال المهاجمين: people by what they do, as the genitive of a noun.
    if word.form.kind == .activeParticiple, word.clitics == .article, word.form.isPlural,
      index > 0, let noun = clauses.words[index - 1], [.noun, .masdar].contains(noun.form.kind),
      noun.clitics.isDisjoint(with: [.article, .pronoun])
    {
      return true
    }
    // محاور القتال: a definite noun of fighting that says what sort of front is meant.
    guard let before = clauses.word(index - 1, .position, .kind, .target) else { return false }
    if word.form.kind != .masdar, word.clitics != .article { return false }
    if before.word.role == .kind, before.word.places != 0 { return false }
    return before.clitics.isDisjoint(with: [.article, .pronoun]) && !word.clitics.contains(.pronoun)
  }

  /// What a rule makes of a trigger.
  enum Attempt {
    case match(Match)
    case obstacle(Obstacle)
  }

  /// Why a rule does not read a trigger, in the order in which it is found out.
  enum Obstacle {
    case company, otherVerb, place, party, means, opponent
  }

  /// What the rules read at a trigger.
  func matches(_ trigger: Int) -> [Match] {
    let classes = triggers(trigger)
    guard !classes.isEmpty, !isElsewhere(trigger) else { return [] }
    let form = clauses.words[trigger]?.form ?? Form(kind: .noun)
    var found: [Match] = []
    for frame in grammar.frames(triggeredBy: classes) where frame.takes(form) {
      guard case .match(let match) = attempt(frame, trigger) else { continue }
      if frame.isSilent { break }
      found.append(match)
      if !frame.isAlso { break }
    }
    return found
  }

  /// Whether the clause speaks of sport, prices or the like in the words of war.
  func isElsewhere(_ trigger: Int) -> Bool {
    guard grammar.isClass(.elsewhere, text.triggers) else { return false }
    let clause = clauses.clauses[clauses.clauseOf[trigger]]
    return (clause.start..<clause.end).contains { index in
      phrases[index].units.contains { grammar.isClass(.elsewhere, text.triggers($0)) }
    }
  }

  /// Tries a rule on a trigger.
  func attempt(_ frame: Frame, _ trigger: Int) -> Attempt {
    guard hasCompany(frame, trigger) else { return .obstacle(.company) }
    guard !frame.isNominal || isNominal(trigger) else { return .obstacle(.otherVerb) }
    guard let places = firstPlaces(frame, trigger) else { return .obstacle(.place) }
    guard var actor = firstActor(frame.party, trigger) ?? striker(frame, trigger) else { return .obstacle(.party) }
    if frame.isMarch, let phrase = actor.phrase, phrases[phrase].party?.isState == true { return .obstacle(.party) }
    if frame.isEach { addPartners(trigger, &actor) }
    if let isAir = frame.isAir, isAir != (actor.isAir && !hasGround(trigger) || hasAir(trigger)) {
      return .obstacle(.means)
    }
    if !frame.isEach { actor.parties = Array(actor.parties.prefix(1)) }
    var opponent = firstActor(frame.opponent, trigger)
    if opponent?.parties.first == actor.parties.first { opponent = nil }
    if frame.needsOpponent, opponent == nil { return .obstacle(.opponent) }
    return .match(Match(frame: frame, trigger: trigger, party: actor, opponent: opponent, places: places))
  }

  /// Whether the words that the rule wants in the clause stand there, and those it shuns do not.
  private func hasCompany(_ frame: Frame, _ trigger: Int) -> Bool {
    guard frame.isPossible(amid: text.triggers) else { return false }
    if let marker = frame.behind, clauses.word(trigger - 1, .preposition)?.word.marker != marker { return false }
    if !frame.after.isEmpty || !frame.unless.isEmpty {
      let before = lastTriggers(before: trigger)
      if !frame.after.isEmpty, frame.after.isDisjoint(with: before) { return false }
      if !frame.unless.isDisjoint(with: before) { return false }
    }
    guard !frame.with.isEmpty || !frame.without.isEmpty else { return true }
    let clause = clauses.clauses[clauses.clauseOf[trigger]]
    // قذائف أطلقتها الفصائل: what a relative clause speaks of keeps it company.
    var present = clause.link == .relative ? clause.antecedent.map(allTriggers) ?? Triggers() : Triggers()
    for index in clause.start..<clause.end where index != trigger {
      for unit in phrases[index].units { present.formUnion(text.triggers(unit)) }
    }
    return (frame.with.isEmpty || !frame.with.isDisjoint(with: present)) && frame.without.isDisjoint(with: present)
  }

  /// Classes of all words of phrase `index`, and of the noun that its adjectives describe.
  private func allTriggers(_ index: Int) -> Triggers {
    var found = Triggers()
    for near in max(0, index - 2)...index {
      for unit in phrases[near].units { found.formUnion(text.triggers(unit)) }
    }
    return found
  }

  /// Whether the clause says what it says without a verb or another trigger.
  private func isNominal(_ trigger: Int) -> Bool {
    let clause = clauses.clauses[clauses.clauseOf[trigger]]
    return !(clause.start..<clause.end).contains { index in
      guard index != trigger, let word = clauses.words[index] else { return false }
      // على مشارف سراقب بعد سيطرتها على: what came before does not make it a sentence of another verb.
      if !word.form.isFinite, clauses.word(index - 1, .preposition)?.word.marker == .after { return false }
      let isLinking = [.be, .become, .still].contains(word.word.role)
      return word.form.isFinite && !isLinking || !word.word.triggers.isEmpty && !isLinking
    }
  }

  /// Classes of the last trigger before this one in its clause.
  func lastTriggers(before trigger: Int) -> Triggers {
    let start = clauses.clauses[clauses.clauseOf[trigger]].start
    for index in (min(start, trigger)..<trigger).reversed() {
      let found = triggers(index)
      if !found.isEmpty { return found }
    }
    return Triggers()
  }

  /// Whether the clause speaks of aircraft.
  private func hasAir(_ trigger: Int) -> Bool {
    let clause = clauses.clauses[clauses.clauseOf[trigger]]
    // غارات طالت المطار: what struck is said before.
    if clause.link == .relative, let antecedent = clause.antecedent, grammar.isClass(.airstrike, triggers(antecedent)) {
      return true
    }
    return (clause.start..<clause.end).contains { index in
      phrases[index].units.contains { unit in text.units[unit].tokens.contains { text.token($0, mayBe: .air) } }
    }
  }

  /// Whether the trigger is said to be done by guns: القصف المدفعي.
  private func hasGround(_ trigger: Int) -> Bool {
    let end = clauses.clauses[clauses.clauseOf[trigger]].end
    return (trigger..<min(end, trigger + 4)).contains { text.word(phrases[$0].units.lowerBound, .ground) != nil }
  }

  private func firstPlaces(_ frame: Frame, _ trigger: Int) -> FoundPlaces? {
    for slot in frame.place {
      guard var found = places(slot, trigger, frame), !found.places.isEmpty else { continue }
      addMembers(trigger, &found)
      // تمركزت على تخوم البلدة وعند الجبل: of "in" and "on" the first one counts.
      if slot == .marked(.in), frame.place.contains(.marked(.on)),
        let other = places(.marked(.on), trigger, frame), let first = other.phrase, let second = found.phrase,
        first < second, first > trigger
      {
        return other
      }
      return found
    }
    switch frame.predicate {
    case .strikes, .shelling: return openingPlaces(trigger)
    case .clashes: return openingPlaces(trigger) ?? subjectsPlaces(trigger)
    case .reinforced: return subjectsPlaces(trigger)
    default: return nil
    }
  }

  private func firstActor(_ slots: [Frame.Slot], _ trigger: Int) -> Actor? {
    for slot in slots {
      if let found = actor(slot, trigger) { return found }
    }
    return nil
  }

  // MARK: Strikes

  /// Who struck, where a strike has no agent of its own: the parties of the last one told of.
  private func striker(_ frame: Frame, _ trigger: Int) -> Actor? {
    guard frame.isEach, frame.predicate == .strikes, !clauses.isVerb(trigger) || hasAir(trigger) else { return nil }
    for earlier in (0..<trigger).reversed() {
      if let found = strikers(at: earlier) { return found }
    }
    // شنت دوريات التموين غارات: somebody else did it.
    let start = clauses.clauses[clauses.clauseOf[trigger]].start
    if let verb = (min(start, trigger)..<trigger).last(where: { clauses.isVerb($0) }), verb + 1 < trigger,
      let word = clauses.words[verb + 1], word.form.kind == .noun, word.word.role != .air, word.word.triggers.isEmpty
    {
      return nil
    }
    return memory.lastStrikers.map { Actor(parties: $0, phrase: nil, isAir: true) }
  }

  private func strikers(at index: Int) -> Actor? {
    guard !grammar.strikes.isDisjoint(with: text.triggers(phrases[index].units.lowerBound)) else { return nil }
    let classes = triggers(index)
    guard !classes.isEmpty, let word = clauses.words[index] else { return nil }
    for frame in grammar.frames(triggeredBy: classes) where frame.isEach && frame.takes(word.form) {
      guard var actor = firstActor(frame.party, index) else {
        continue
      }
      if frame.isAir == true, !actor.isAir, !hasAir(index) { continue }
      addPartners(index, &actor)
      return actor
    }
    return nil
  }

  /// The parties of the last strike in the sentence, whether or not it says where.
  func lastStrikers() -> [Int]? {
    guard !grammar.strikes.isDisjoint(with: text.triggers) else { return nil }
    for index in phrases.indices.reversed() {
      if let found = strikers(at: index) { return found.parties }
    }
    return nil
  }

  /// غارات مشتركة مع الطيران الروسي: who struck together with the first.
  private func addPartners(_ trigger: Int, _ actor: inout Actor) {
    let clause = clauses.clauses[clauses.clauseOf[trigger]]
    for index in trigger + 1..<max(trigger + 1, clause.end) {
      guard let mention = phrases[index].party, mention.marker == .with, mention.isAir else { continue }
      for party in mention.parties where !actor.parties.contains(party) { actor.parties.append(party) }
    }
  }

  // MARK: Claims

  /// The claims of a match; none where it only says how, or what may be.
  func claims(of match: Match) -> [Draft] {
    var found = match.frame.factuality.map { ($0, nil) } ?? factuality(of: match.trigger)
    // لم تتوقف الاشتباكات: what has not ended goes on.
    if match.frame.factuality == .historic, factuality(of: match.trigger)?.value == .denied { found = (.asserted, nil) }
    if isManner(match) || isRemembered(match) { return [] }
    guard let factuality: Certainty = found else { return [] }
    // نفت قسد ما أعلنته الفصائل عن سيطرتها: whoever denies it speaks.
    let (speaker, sourceTokens) =
      (factuality.value == .denied ? denier(of: match.trigger) : nil) ?? speaker(of: match)
    let parties = actingParties(match, speaker)
    let (about, dateTokens) = factuality.value == .historic ? (nil, nil) : about(of: match.trigger)
    var common: [Claim.Mark] = [mark(.trigger, text.tokens(phrases[match.trigger].units))]
    if let phrase = match.party.phrase { common.append(mark(.party, text.tokens(phrases[phrase].units))) }
    if let phrase = match.opponent?.phrase { common.append(mark(.party, text.tokens(phrases[phrase].units))) }
    if let tokens = sourceTokens { common.append(mark(.source, tokens)) }
    if let tokens = dateTokens { common.append(mark(.date, tokens)) }
    if let tokens = factuality.tokens { common.append(mark(.negation, tokens)) }
    if let tokens = match.places.extentTokens { common.append(mark(.extent, tokens)) }
    let drafts = match.places.places.flatMap { place in
      parties.map { party in
        Draft(
          location: place.location, party: party, opponent: match.opponent?.parties.first,
          predicate: predicate(match.frame, place), extent: place.extent ?? match.frame.extent ?? wholeExtent(match),
          except: match.places.except,
          factuality: factuality.value, speaker: speaker, about: about, rule: match.frame.id,
          marks: common + (place.tokens.map { [mark(.place, $0)] } ?? []))
      }
    }
    guard factuality.value == .denied, let claimant = claimant(of: match.trigger, deniedBy: speaker) else {
      return drafts
    }
    // نفت قسد ما أعلنته الفصائل عن سيطرتها: what is denied has been asserted.
    return drafts.map { denied in
      var asserted = denied
      asserted.factuality = .asserted
      asserted.speaker = claimant
      asserted.marks.removeAll { $0.role == .negation }
      return asserted
    } + drafts
  }

  /// الجيش in the mouth of another state is that state's own.
  private func actingParties(_ match: Match, _ speaker: Discourse.Speaker) -> [Int] {
    let all = text.lexicon.pack.parties
    guard let phrase = match.party.phrase, let mention = phrases[phrase].party, mention.isCommon,
      let own = speaker.party, !all[own].states.isEmpty, !isPress(speaker.source),
      let first = match.party.parties.first, !all[first].states.isEmpty
    else { return match.party.parties }
    return [own] + match.party.parties.dropFirst()
  }

  /// Whether a source reports the armies of others, whatever its side: a paper or a monitor.
  private func isPress(_ source: Identifier<Source>) -> Bool {
    let kind = text.lexicon.pack[source]?.kind
    return kind == .media || kind == .monitor
  }

  /// Whether neither place nor party stands in the sentence, and the place was told of too long ago to be meant.
  private func isRemembered(_ match: Match) -> Bool {
    let isNamed = match.places.phrase.map { phrases[$0].places?.items.contains { $0.location != nil } == true }
    return match.party.phrase == nil && isNamed != true && !memory.isFresh
  }

  /// دخل المدينة دون قتال: fighting that did not take place is manner, not a denial.
  func isManner(_ match: Match) -> Bool {
    match.frame.predicate == .clashes && clauses.word(match.trigger - 1, .negation) != nil
  }

  private func predicate(_ frame: Frame, _ place: FoundPlaces.One) -> Claim.Predicate {
    place.extent == .outskirts ? frame.outskirts ?? frame.predicate : frame.predicate
  }

  /// سيطرت على البلدة بالكامل، سيطرتها الكاملة على، أصبحت بالكامل خارج سيطرة: all of it, said away from the place.
  private func wholeExtent(_ match: Match) -> Claim.Extent? {
    guard match.frame.predicate.isControl else { return nil }
    let clause = clauses.clauses[clauses.clauseOf[match.trigger]]
    if let word = clauses.word(match.trigger + 1, .whole), phrases.indices.contains(match.trigger + 2),
      !phrases[match.trigger + 2].isParty
    {
      return word.word.extent
    }
    for index in match.trigger + 1..<max(match.trigger + 1, clause.end) {
      if let word = clauses.word(index, .whole), word.form.kind == .particle { return word.word.extent }
    }
    // استعادة الجيش السيطرة الكاملة على المدينة.
    let end = match.places.phrase.map { min($0, clause.end) } ?? clause.end
    for index in match.trigger + 1..<max(match.trigger + 1, end) {
      if let word = clauses.word(index, .whole), word.clitics == .article,
        clauses.words[index - 1]?.word.role == .control
      {
        return word.word.extent
      }
    }
    if let word = clauses.word(match.trigger - 1, .whole), word.form.kind == .particle { return word.word.extent }
    return nil
  }

  private func mark(_ role: Claim.Mark.Role, _ tokens: Range<Int>) -> Claim.Mark {
    Claim.Mark(role, text.bytes(tokens))
  }
}
