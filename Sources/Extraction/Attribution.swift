import ExtractionModel

/// Who says so: verbs of saying, "according to", a name before a colon, or the last speaker carried on.
extension SentenceReader {
  /// The speaker of a match, and the tokens that name it.
  func speaker(of match: Match) -> (Discourse.Speaker, Range<Int>?) {
    speaker(at: match.trigger)
  }

  /// The speaker of what stands at phrase `index`.
  func speaker(at index: Int) -> (Discourse.Speaker, Range<Int>?) {
    if let governed = governing(index) { return governed }
    if let colon = beforeColon(index) { return colon }
    if let according = accordingTo(index) ?? saidBehind(index) { return according }
    return (outlet, nil)
  }

  /// The article's outlet where nobody else speaks: a party's or a monitor's own page speaks for itself.
  private var outlet: Discourse.Speaker { memory.outlet ?? Discourse.Speaker(source: Source.outlet) }

  /// The last speaker that the sentence names, for the sentences behind it.
  func lastSpeaker() -> Discourse.Speaker? {
    guard !text.traits.isDisjoint(with: .speech) else { return beforeColon(phrases.count - 1)?.0 }
    for index in phrases.indices.reversed() where text.mayBe(phrases[index].units.lowerBound, .speech) {
      if isSaying(index), let (speaker, _) = named(by: index) { return speaker }
      if clauses.word(index, .according) != nil, let (speaker, _) = source(behind: index, until: phrases.count) {
        return speaker
      }
    }
    if let (speaker, _) = beforeColon(phrases.count - 1) { return speaker }
    return nil
  }

  /// Whether phrase `index` is a verb of saying or denying.
  func isSaying(_ index: Int) -> Bool {
    guard case .word = phrases[index].kind, let role = clauses.words[index]?.word.role else { return false }
    if role == .saying || role == .denying { return true }
    guard role == .say || role == .deny, let form = clauses.words[index]?.form else { return false }
    return form.isFinite || form.kind == .masdar || form.kind == .particle
  }

  /// A verb of saying that governs the trigger: before it in its clause, or above its clause.
  private func governing(_ index: Int) -> (Discourse.Speaker, Range<Int>?)? {
    var number: Int? = clauses.clauseOf[index]
    var from = index
    while let current = number {
      let clause = clauses.clauses[current]
      for candidate in (clause.start..<max(clause.start, from)).reversed() where isSaying(candidate) {
        return named(by: candidate) ?? carried()
      }
      guard let opener = clause.opener else { break }
      from = opener
      number = clause.parent
    }
    return nil
  }

  /// Who is the subject of a verb of saying; the last speaker where it has none.
  private func named(by verb: Int) -> (Discourse.Speaker, Range<Int>?)? {
    let clause = clauses.clauses[clauses.clauseOf[verb]]
    // بعد إعلان الفصائل أن: whose announcement it is.
    if clauses.words[verb]?.form.kind == .masdar,
      let found = source(behind: verb, until: min(clause.end, nextComplement(verb)))
    {
      return found
    }
    let isParticiple = clauses.words[verb]?.form.isFinite != true
    if isParticiple { return sayingParticiple(verb) }
    if let found = source(behind: verb, until: min(clause.end, nextComplement(verb))) {
      return found
    }
    var vague: (Discourse.Speaker, Range<Int>?)?
    for index in clause.start..<max(clause.start, verb) {
      // مصدر في قسد نفى: the one whose source it is.
      guard let found = source(at: index) else { continue }
      if !isVague(found.0) { return found }
      vague = vague ?? found
    }
    if let vague { return vague }
    // نفت الوزارة كذا، وقالت إن: the one who has spoken before in the sentence.
    for before in (0..<verb).reversed() where isSaying(before) && clauses.isVerb(before) {
      if clauses.clauses[clauses.clauseOf[before]].link != .relative { return named(by: before) }
    }
    return carried()
  }

  /// مشيرا إلى، مضيفا أن: the speaker of the verb before it.
  private func sayingParticiple(_ index: Int) -> (Discourse.Speaker, Range<Int>?)? {
    for before in (0..<index).reversed() where isSaying(before) {
      // نفى ما أعلنته أنقرة، مؤكدا: what somebody else has said is told in passing.
      if clauses.clauses[clauses.clauseOf[before]].link == .relative { continue }
      if clauses.words[before]?.form.isFinite == true { return named(by: before) }
    }
    for before in (0..<index).reversed() where clauses.word(before, .according) != nil {
      if let found = source(behind: before, until: index) { return found }
    }
    for before in 0..<index {
      if let party = phrases[before].party, party.marker == nil { return speaker(of: party) }
    }
    return carried()
  }

  /// Who asserted what `speaker` denies at `trigger`, where the sentence names them: ما أعلنته الفصائل عن، مزاعم النظام.
  func claimant(of trigger: Int, deniedBy speaker: Discourse.Speaker) -> Discourse.Speaker? {
    guard let denial = (0..<trigger).last(where: { clauses.word($0, .deny, .denying) != nil || isDenying($0) }) else {
      return nil
    }
    for index in denial + 1..<max(denial + 1, trigger) {
      var found: Discourse.Speaker?
      if clauses.isVerb(index), clauses.words[index]?.word.role == .say {
        found = source(behind: index, until: trigger)?.0
      } else if clauses.word(index, .report) != nil, index + 1 < trigger, let party = phrases[index + 1].party {
        found = self.speaker(of: party)?.0
      }
      if let found, found.source != speaker.source, !isVague(found) { return found }
    }
    return nil
  }

  /// Whether a verb at phrase `index` denies what the sentence has told so far: وهو ما نفاه الجيش، لكن الجيش نفى ذلك.
  func isDenialOfAll(_ index: Int) -> Bool {
    guard isDenying(index) else { return false }
    if clauses.words[index]?.clitics.contains(.pronoun) == true {
      return (max(0, index - 3)..<index).contains { clauses.word($0, .pronoun) != nil }
        || clauses.word(index - 1, .relative) != nil && !triggersStand(before: index)
    }
    if endsStatement(index + 1) { return index > 0 && !clauses.isSign(index - 1, .comma, .stop) }
    var next = index + 1
    while next < phrases.count, phrases[next].isParty || source(at: next) != nil { next += 1 }
    guard let object = clauses.word(next, .demonstrative) else { return false }
    return object.clitics.isEmpty
      && (next + 1 >= phrases.count || clauses.words[next + 1]?.clitics.contains(.article) != true)
  }

  /// أنباء عن انسحاب الجيش.. والوزارة تنفي: nothing stands behind it.
  private func endsStatement(_ index: Int) -> Bool {
    index >= phrases.count || clauses.isSign(index, .stop, .quote) && index + 1 >= phrases.count
  }

  /// Whether the noun that a relative clause speaks of is itself what is told.
  private func triggersStand(before index: Int) -> Bool {
    clauses.clauses[clauses.clauseOf[index]].antecedent.map { !triggers($0).isEmpty || phrases[$0].isPlaces }
      ?? true
  }

  /// Who denies what stands at `trigger`, where that is told in what somebody else has said.
  func denier(of trigger: Int) -> (Discourse.Speaker, Range<Int>?)? {
    guard clauses.clauses[clauses.clauseOf[trigger]].link == .relative,
      let denial = (0..<trigger).last(where: { isDenying($0) }),
      clauses.clauses[clauses.clauseOf[denial]].link != .relative
    else { return nil }
    return named(by: denial)
  }

  /// Who denies at phrase `index`.
  func denier(at index: Int) -> (Discourse.Speaker, Range<Int>?)? { named(by: index) }

  private func isDenying(_ index: Int) -> Bool { clauses.isVerb(index) && clauses.words[index]?.word.role == .deny }

  private func nextComplement(_ verb: Int) -> Int {
    (verb + 1..<phrases.count).first { index in
      clauses.word(index, .that) != nil || clauses.isSign(index, .colon) || clauses.isVerb(index)
    } ?? phrases.count
  }

  private func carried() -> (Discourse.Speaker, Range<Int>?)? {
    memory.speaker.map { ($0, nil) }
  }

  // MARK: Names of sources

  /// The source behind a word: لرويترز and نقلا عن only carry, the first other one asserts.
  private func source(behind start: Int, until end: Int) -> (Discourse.Speaker, Range<Int>?)? {
    var found: (speaker: Discourse.Speaker, tokens: Range<Int>?)?
    var index = start + 1
    while index < min(end, start + 14, phrases.count) {
      if let (named, tokens) = source(at: index) {
        var speaker = named
        let marker = sourceMarker(index)
        // وفقا لسكان: "according" takes its source with "to".
        let isOwn = index <= start + 2 && clauses.word(start, .according) != nil
        if found == nil, marker != .to || isOwn {
          found = (speaker, tokens)
        } else if found != nil, isVague(found!.speaker), marker == .in || marker == .from {
          // مصادر في الجيش: the army speaks.
          found = (speaker, tokens)
        } else if found != nil, marker == .off {
          // نقل التلفزيون عن مصدر عسكري: the second asserts, the first carries.
          speaker.via = found!.speaker.source
          found = (speaker, tokens)
        } else if found != nil, isVague(found!.speaker), marker == nil, speaker.source != Source.unnamed {
          // أبلغت مصادر المرصد: what the sources told it.
          found = (speaker, tokens)
        } else if marker == .to, found != nil {
          found!.speaker.via = speaker.source
        }
      } else if let word = clauses.words[index], !grammar.triggers.isDisjoint(with: word.word.triggers),
        word.form.kind != .adjective
      {
        // أفاد مصدر بسيطرة الجيش: whose deed it is does not say who speaks.
        break
      }
      if clauses.isSign(index, .comma), found != nil { break }
      index += 1
    }
    guard var found else { return nil }
    if isVague(found.speaker), isDefinite(found.tokens), let last = memory.speaker { found.speaker = last }
    return (found.speaker, found.tokens)
  }

  private func isVague(_ speaker: Discourse.Speaker) -> Bool { speaker.source == Source.unnamed }

  /// المصادر, تلك المصادر, المصدر: those that were named before.
  private func isDefinite(_ tokens: Range<Int>?) -> Bool {
    guard let tokens, tokens.count == 1 else { return false }
    return text.isDefinite(token: tokens.lowerBound)
  }

  private func sourceMarker(_ index: Int) -> Word.Marker? {
    if let party = phrases[index].party { return party.marker }
    return text.marker(before: phrases[index].units.lowerBound, phrases[index].clitics)
  }

  private func source(at index: Int) -> (Discourse.Speaker, Range<Int>?)? {
    let phrase = phrases[index]
    if let party = phrase.party { return speaker(of: party) }
    guard case .word = phrase.kind else { return nil }
    guard
      let (number, _) = text.first(
        phrase.units.lowerBound,
        { sense -> Int? in
          if case .source(let number) = sense { number } else { nil }
        })
    else { return nil }
    let source = text.lexicon.pack.sources[number]
    var party: Int?
    if case .partisan(let side) = source.side,
      source.kind == .army || source.kind == .party || source.kind == .government
    {
      party = text.lexicon.pack.parties.firstIndex { $0.id == side }
    }
    // A paper's own reporter is the paper.
    if source.id == memory.publisher, party == nil { return (outlet, text.tokens(phrase.units)) }
    return (Discourse.Speaker(source: source.id, party: party), text.tokens(phrase.units))
  }

  private func speaker(of mention: PartyMention) -> (Discourse.Speaker, Range<Int>?)? {
    guard let first = mention.parties.first else { return nil }
    let pack = text.lexicon.pack
    let id = mention.source.map { pack.sources[$0].id } ?? Identifier<Source>(pack.parties[first].id.rawValue)
    return (Discourse.Speaker(source: id, party: first), mention.tokens)
  }

  // MARK: Without a verb

  /// A source at the head of the sentence and a colon: المرصد: الفصائل تدخل حلب.
  private func beforeColon(_ index: Int) -> (Discourse.Speaker, Range<Int>?)? {
    guard let colon = phrases.indices.first(where: { clauses.isSign($0, .colon) }), colon < index, colon <= 6,
      !(0..<colon).contains(where: { clauses.isVerb($0) })
    else { return nil }
    for candidate in 0..<colon {
      if let found = source(at: candidate) { return found }
    }
    return nil
  }

  /// …، قال المرصد: a verb of saying behind what was said, with nothing said behind it.
  private func saidBehind(_ index: Int) -> (Discourse.Speaker, Range<Int>?)? {
    for verb in index + 1..<max(index + 1, phrases.count) {
      guard clauses.isVerb(verb), clauses.words[verb]?.word.role == .say, phrases[verb].clitics.isEmpty,
        clauses.isSign(verb - 1, .comma, .quote, .stop)
      else { continue }
      let hasComplement = (verb + 1..<phrases.count).contains {
        clauses.word($0, .that) != nil || clauses.isSign($0, .colon)
      }
      guard !hasComplement else { return nil }
      return source(behind: verb, until: phrases.count)
    }
    return nil
  }

  /// بحسب المرصد، وفقا لرويترز، نقلا عن: anywhere in the sentence, for what no verb of saying governs.
  private func accordingTo(_ index: Int) -> (Discourse.Speaker, Range<Int>?)? {
    let markers = phrases.indices.filter { clauses.word($0, .according) != nil }
    guard let marker = markers.first(where: { $0 > index }) ?? markers.last else { return nil }
    if let found = source(behind: marker, until: phrases.count) { return found }
    return carried()
  }
}
