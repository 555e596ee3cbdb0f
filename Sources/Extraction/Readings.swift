import ExtractionModel

extension Extractor {
  /// How the article was read, sentence by sentence: every claim with what made it, every candidate with the reason why
  /// it came to nothing. Sentences without either are left out.
  public mutating func readings(of article: Article) -> [SentenceReading] {
    read(article, withReadings: true).readings.filter {
      !$0.taken.isEmpty || !$0.rejected.isEmpty || !$0.choices.isEmpty
    }
  }

  /// How the sentences of an article that can hold a claim were cut into clauses and phrases.
  public mutating func outlines(of article: Article) -> [String] {
    read(article, withReadings: true).readings.map(\.outline).filter { !$0.isEmpty }
  }
}

extension SentenceReader {
  /// How the sentence was read, given the claims that were kept of it.
  ///
  /// Asks the rules a second time, by the functions by which `drafts()` asks them, and writes down what they answer.
  func reading(
    _ span: Range<Int>, isQuestion: Bool, isFarFromHome: Bool, governorates: [Identifier<Place>],
    claim: (Draft) -> Claim
  ) -> SentenceReading {
    var taken: [SentenceReading.Taken] = []
    var rejected: [SentenceReading.Rejected] = []
    var kept: [Draft] = []
    var read: [(draft: Draft, match: Match)] = []
    func keep(_ drafts: [Draft], _ match: Match) -> Bool {
      read += drafts.map { ($0, match) }
      let fresh = Extractor.unique(kept + drafts.filter { !isFarFromHome || !$0.isUnlisted }).dropFirst(kept.count)
      kept += fresh
      taken += fresh.map { SentenceReading.Taken(claim: claim($0), steps: steps(of: $0, match)) }
      return !fresh.isEmpty
    }
    for trigger in phrases.indices {
      // الفصائل تدخل حلب والتلفزيون ينفي: what stands before it once more, as the one who denies it has it.
      if !isQuestion, !read.isEmpty, isDenialOfAll(trigger) {
        for (draft, match) in read { _ = keep(denied([draft], at: trigger), match) }
      }
      guard !triggers(trigger).isEmpty else { continue }
      if isQuestion {
        rejected.append(rejection(trigger, .question))
        continue
      }
      let matches = matches(trigger)
      if matches.isEmpty { rejected.append(rejection(trigger)) }
      for match in matches {
        let all = claims(of: match)
        let drafts = isFarFromHome ? all.filter { !$0.isUnlisted } : all
        if drafts.count < all.count { rejected.append(rejection(trigger, .abroad, match.frame.id)) }
        let isFresh = keep(all, match)
        if all.isEmpty {
          rejected.append(rejection(trigger, isManner(match) ? .manner : .condition, match.frame.id))
        }
        if !isFresh, !drafts.isEmpty { rejected.append(rejection(trigger, .repeated, match.frame.id)) }
      }
    }
    return SentenceReading(
      span: span, sentence: String(decoding: text.article[span], as: UTF8.self), outline: outline, taken: taken,
      rejected: rejected + ordinaryWords(), choices: choices(governorates))
  }

  /// What a line gives that was passed over: its words of the grammar.
  func passedOver(_ span: Range<Int>, _ reason: SentenceReading.Reason) -> SentenceReading {
    SentenceReading(
      span: span, sentence: String(decoding: text.article[span], as: UTF8.self), outline: "", taken: [],
      rejected: phrases.indices.filter { !triggers($0).isEmpty }.map { rejection($0, reason) }, choices: [])
  }

  // MARK: Claims

  private func steps(of draft: Draft, _ match: Match) -> [SentenceReading.Step] {
    let pack = text.lexicon.pack
    func span(_ role: Claim.Mark.Role) -> Range<Int>? { draft.marks.first { $0.role == role }?.span }
    let clause = clauses.clauses[clauses.clauseOf[match.trigger]]
    var steps: [SentenceReading.Step] = [
      .init(.trigger(lemma: lemma(match.trigger), classes: classes(match.trigger)), bytes(match.trigger)),
      .init(.clause(link(clause.link)), clause.antecedent.map(bytes)),
      .init(.rule(match.frame.id, file: grammar.file, line: match.frame.line)),
      .init(.place(draft.location.id, slot: placeSlot(match)), draft.marks.last { $0.role == .place }?.span),
      .init(.party(pack.parties[draft.party].id, slot: partySlot(match)), match.party.phrase.map(bytes)),
    ]
    if let opponent = draft.opponent {
      steps.append(.init(.opponent(pack.parties[opponent].id), match.opponent?.phrase.map(bytes)))
    }
    if let extent = draft.extent { steps.append(.init(.extent(extent), span(.extent))) }
    steps.append(.init(.factuality(draft.factuality), span(.negation)))
    steps.append(.init(.source(draft.speaker.source, via: draft.speaker.via), span(.source)))
    steps.append(.init(.day(draft.about), span(.date)))
    return steps
  }

  private func placeSlot(_ match: Match) -> String {
    let slot = match.frame.place.first { places($0, match.trigger, match.frame)?.places.isEmpty == false }
    return slot.map(name) ?? ""
  }

  private func partySlot(_ match: Match) -> String {
    match.frame.party.first { actor($0, match.trigger) != nil }.map(name) ?? "striker"
  }

  private func name(_ slot: Frame.Slot) -> String {
    switch slot {
    case .subject: "subject"
    case .object: "object"
    case .genitive: "genitive"
    case .head: "head"
    case .side(let number): number == 0 ? "first-side" : "second-side"
    case .adjective: "adjective"
    case .governor: "governor"
    case .itself: "itself"
    case .crossing: "crossing"
    case .told: "told"
    case .apposition: "apposition"
    case .area: "area"
    case .possessor: "possessor"
    case .speaker: "speaker"
    case .nearest: "nearest"
    case .marked(let marker): text.lexicon.markerNames[Int(marker.number)]
    }
  }

  private func link(_ link: Clause.Link) -> SentenceReading.Link {
    switch link {
    case .main: .main
    case .complement: .complement
    case .relative: .relative
    case .adverbial: .adverbial
    case .coordinated: .coordinated
    }
  }

  // MARK: What came to nothing

  private func rejection(
    _ trigger: Int, _ reason: SentenceReading.Reason, _ rules: String...
  ) -> SentenceReading.Rejected {
    SentenceReading.Rejected(span: bytes(trigger), reason: reason, classes: classes(trigger), rules: rules)
  }

  /// Why no rule reads a trigger, by those that came furthest.
  private func rejection(_ trigger: Int) -> SentenceReading.Rejected {
    if isElsewhere(trigger) {
      return SentenceReading.Rejected(span: bytes(trigger), reason: .otherWorld, classes: classes(trigger), rules: [])
    }
    let form = clauses.words[trigger]?.form ?? Form(kind: .noun)
    var best: SentenceReading.Reason = .form
    var rules: [String] = []
    for frame in grammar.frames where !frame.triggers.isDisjoint(with: triggers(trigger)) {
      var reason: SentenceReading.Reason = .form
      if frame.takes(form) {
        switch attempt(frame, trigger) {
        case .match: reason = .silenced
        case .obstacle(let obstacle): reason = Self.reason(obstacle)
        }
      }
      let order = SentenceReading.Reason.allCases
      if order.firstIndex(of: reason)! < order.firstIndex(of: best)! {
        best = reason
        rules = []
      }
      if reason == best { rules.append(frame.id) }
      if reason == .silenced { break }
    }
    return SentenceReading.Rejected(span: bytes(trigger), reason: best, classes: classes(trigger), rules: rules)
  }

  private static func reason(_ obstacle: Obstacle) -> SentenceReading.Reason {
    switch obstacle {
    case .company: .company
    case .otherVerb: .otherVerb
    case .place: .noPlace
    case .party: .noParty
    case .means: .means
    case .opponent: .noOpponent
    }
  }

  /// Names of places that were read as the ordinary words they are too.
  private func ordinaryWords() -> [SentenceReading.Rejected] {
    let pack = text.lexicon.pack
    return phrases.compactMap { phrase in
      guard case .word = phrase.kind else { return nil }
      let candidates = text.places(phrase.units.lowerBound)
      guard !candidates.isEmpty, candidates.allSatisfy(\.isGuarded) else { return nil }
      return SentenceReading.Rejected(
        span: text.bytes(text.tokens(phrase.units)), reason: .ordinaryWord,
        classes: candidates.map { pack.places[$0.place].id.rawValue })
    }
  }

  // MARK: Places of one name

  private func choices(_ governorates: [Identifier<Place>]) -> [SentenceReading.Choice] {
    let parser = PlaceParser(text: text, governorates: governorates)
    return phrases.compactMap(\.places).flatMap { $0.items + $0.except }.compactMap { item in
      guard let chosen = item.location?.id,
        let unit = text.units.indices.first(where: { text.units[$0].tokens.upperBound == item.tokens.upperBound })
      else { return nil }
      var candidates: [Int] = []
      for (place, _, _) in text.places(unit) where !candidates.contains(place) { candidates.append(place) }
      let pack = text.lexicon.pack
      guard let number = candidates.first(where: { pack.places[$0].id == chosen }) else { return nil }
      let others = candidates.filter { $0 != number }
      if others.isEmpty {
        guard text.places(unit).allSatisfy(\.isGuarded) else { return nil }
        var head = PlaceHead()
        head.kind = item.saidKind
        // Without grounds of its own it was taken as one of a list.
        return SentenceReading.Choice(
          span: text.bytes(item.tokens), chosen: chosen, others: [],
          criterion: parser.grounds(unit, candidates, head) ?? .neighbours)
      }
      return SentenceReading.Choice(
        span: text.bytes(item.tokens), chosen: chosen, others: others.map { pack.places[$0].id },
        criterion: text.gazetteer.criterion(
          for: number, against: others, kind: item.saidKind, near: parser.beside(unit) + governorates))
    }
  }

  // MARK: Words

  private func bytes(_ phrase: Int) -> Range<Int> { text.bytes(text.tokens(phrases[phrase].units)) }

  private func lemma(_ trigger: Int) -> String {
    let word = clauses.words[trigger] ?? text.word(phrases[trigger].units.lowerBound, .vicinity)
    return word.map { text.lexicon.lemmas[$0.number] } ?? ""
  }

  private func classes(_ trigger: Int) -> [String] { triggers(trigger).numbers.map { text.lexicon.triggerNames[$0] } }
}
