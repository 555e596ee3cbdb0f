import ExtractionModel

/// Where it happens: places behind a preposition, as object, as subject, or pointed back to.
extension SentenceReader {
  /// The places in a role of `trigger`.
  func places(_ slot: Frame.Slot, _ trigger: Int, _ frame: Frame) -> FoundPlaces? {
    guard hasPlaces || pointsBack(slot, trigger) else { return nil }
    let across = frame.across
    switch slot {
    case .marked(let marker):
      return markedPlaces(
        marker, trigger, across, takesObject: frame.place.contains(.object) || frame.isTransitive,
        isTransitive: frame.isTransitive)
    case .object: return objectPlaces(trigger, across)
    case .subject: return subjectPlaces(trigger)
    case .genitive: return genitivePlaces(trigger)
    case .head: return headPlaces(trigger)
    case .nearest: return nearestPlaces(trigger, frame)
    case .itself: return phrases[trigger].isPlaces ? found(trigger, nil) : nil
    case .crossing: return crossingPlaces(trigger)
    case .apposition: return apposedPlaces(trigger)
    case .area:
      let found = markedPlaces(.in, trigger, across, takesObject: false, isTransitive: false)
      return found?.places.first?.location.kind.isArea == true ? found : nil
    case .told: return toldPlaces(trigger, frame)
    case .side, .adjective, .governor, .possessor, .speaker: return nil
    }
  }

  /// Whether a role can be filled by a place told of before, where the sentence has none.
  private func pointsBack(_ slot: Frame.Slot, _ trigger: Int) -> Bool {
    switch slot {
    case .subject, .told: true
    case .object: clauses.words[trigger]?.clitics.contains(.pronoun) == true
    case .area, .marked: mayPointBack
    case .genitive, .head, .side, .possessor, .adjective, .governor, .itself, .nearest, .apposition, .crossing,
      .speaker:
      false
    }
  }

  func clause(of index: Int) -> Clause { clauses.clauses[clauses.clauseOf[index]] }

  /// Where the search for places ends: behind the clause, or behind what is told of the noun in a relative clause
  /// (قصف نفذته الطائرات على).
  private func reach(of trigger: Int) -> Int {
    if let clause = modifier(of: trigger) { return clauses.clauses[clause].end }
    var number = clauses.clauseOf[trigger]
    if let own = insertion(number), own.contains(trigger) { return own.upperBound }
    if insertion(behind: trigger) != nil { return clauses.clauses[number + 1].end }
    // دمرت قافلة تحمل ذخيرة في محافظة إدلب: what merely describes the object does not end the sentence.
    while number + 1 < clauses.clauses.count, isMereDescription(number + 1, of: trigger) { number += 1 }
    return clauses.clauses[number].end
  }

  /// سيطرت الهيئة، التي تقود الهجوم، على: what is told of the party between two commas, behind a trigger before it.
  private func insertion(behind trigger: Int) -> Range<Int>? {
    let number = clauses.clauseOf[trigger] + 1
    guard number < clauses.clauses.count, clauses.clauses[number].parent == number - 1,
      let antecedent = clauses.clauses[number].antecedent, antecedent > trigger
    else { return nil }
    return insertion(number)
  }

  /// The part of a relative clause that two commas part from the clause around it.
  private func insertion(_ number: Int) -> Range<Int>? {
    let clause = clauses.clauses[number]
    guard clause.link == .relative, let opener = clause.opener, clauses.isSign(opener - 1, .comma),
      let antecedent = clause.antecedent, phrases[antecedent].isParty,
      (antecedent + 1..<opener).allSatisfy({ clauses.isSign($0, .comma, .quote) }),
      let end = (clause.start..<clause.end).first(where: { clauses.isSign($0, .comma) && resumes($0 + 1) })
    else { return nil }
    return opener..<end + 1
  }

  /// Whether the clause before an insertion goes on at a phrase: with a day or a preposition.
  private func resumes(_ start: Int) -> Bool {
    var index = start
    while index < phrases.count, phrases[index].isDate, phrases[index].clitics.isEmpty { index += 1 }
    guard index < phrases.count, phrases[index].clitics.isDisjoint(with: .conjunction) else { return false }
    if let word = clauses.word(index, .preposition) {
      return word.word.marker != nil && !word.clitics.contains(.pronoun)
    }
    return phrases[index].places?.marker != nil
  }

  private func isMereDescription(_ number: Int, of trigger: Int) -> Bool {
    let next = clauses.clauses[number]
    guard clauses.isVerb(next.start), (next.start..<next.end).allSatisfy({ isIdle($0) }) else { return false }
    if next.link == .relative, let antecedent = next.antecedent, antecedent > trigger {
      // قسد التي يقودها الأكراد على: who leads or backs a party is told in passing.
      if phrases[antecedent].isParty { return antecedent >= (next.opener ?? next.start) - 2 }
      // في مؤتمر عقدته في دمشق: where that was is not where the rest was.
      if case .word = phrases[antecedent].kind {
        return next.opener == next.start && clauses.word(antecedent - 1, .preposition)?.word.marker != .in
      }
    }
    // … وتدعمها الولايات المتحدة: a further thing told of it.
    return next.link == .coordinated && clauses.clauses[number - 1].link == .relative
      && clauses.words[next.start]?.clitics.isSuperset(of: [.and, .pronoun]) == true
  }

  /// Whether phrase `index` is none that a rule speaks of.
  func isIdle(_ index: Int) -> Bool {
    grammar.triggers.isDisjoint(with: triggers(index))
  }

  private func markedPlaces(
    _ marker: Word.Marker, _ trigger: Int, _ across: Triggers, takesObject: Bool, isTransitive: Bool
  ) -> FoundPlaces? {
    let end = reach(of: trigger)
    let inserted = insertion(behind: trigger) ?? end..<end
    var container: Int?
    var skipsNext = false
    for index in trigger + 1..<max(trigger + 1, end) where !inserted.contains(index) {
      if isAttributive(index) {
        skipsNext = true
        continue
      }
      if skipsNext, phrases[index].isPlaces, phrases[index].places?.isContainer == false {
        skipsNext = clauses.word(index + 1, .preposition)?.clitics == .and
        continue
      }
      if marker == .in || isTransitive, takesObject, clauses.isVerb(trigger) || isTransitive,
        phrases[index].isPlaces,
        hasForeignObject(trigger, index)
      {
        return nil
      }
      if let list = phrases[index].places, list.marker == marker, !list.isDistance || measuresDistance(trigger) {
        if !list.isContainer { return found(index, marker) }
        container = container ?? index
      }
      if let word = clauses.word(index, .preposition), word.word.marker == marker, word.clitics.contains(.pronoun),
        marker != .in || clause(of: trigger).link != .adverbial
      {
        return pointedBack(
          trigger, dual: word.clitics.contains(.dualPronoun), isMasculine: word.clitics.contains(.masculinePronoun))
      }
      if stops(index, across) { break }
    }
    return container.flatMap { found($0, marker) }
  }

  /// على بعد أربعة كيلومترات من: the distance itself is what is told.
  func measuresDistance(_ trigger: Int) -> Bool {
    clauses.words[trigger]?.word.marker == .distance
  }

  /// قوات النظام المتمركزة في: a participle that only describes keeps the next places for itself.
  private func isAttributive(_ index: Int) -> Bool {
    guard let word = clauses.words[index], word.form.kind == .activeParticiple, !word.word.triggers.isEmpty else {
      return false
    }
    return word.clitics.contains(.article) && phrases.indices.contains(index - 1) && phrases[index - 1].isParty
  }

  /// دخل لقاء حمص: a bare name behind a noun of its own is that noun's, not what is entered.
  private func isOwned(_ index: Int, by trigger: Int) -> Bool {
    guard index - 1 > trigger, case .word = phrases[index - 1].kind, phrases[index].places?.items.first?.saidKind == nil
    else { return false }
    let unit = phrases[index - 1].units.lowerBound
    guard !text.hasArticle(unit), phrases[index - 1].clitics.isDisjoint(with: .preposition) else { return false }
    if text.isUnknown(unit) { return !text.looksLikeVerb(unit) }
    guard let word = clauses.words[index - 1] else { return false }
    return [.noun, .masdar].contains(word.form.kind) && word.word.triggers.isEmpty
      && [.plain, .civil, .target].contains(word.word.role) && !word.clitics.contains(.pronoun)
  }

  /// استعادت دمشق علاقاتها، خسرت دمشق ثلث مساحتها: a place right behind the verb with an object behind it is the subject.
  private func hasOwnObject(_ index: Int, _ trigger: Int) -> Bool {
    guard clauses.isVerb(trigger), index == trigger + 1, index + 1 < phrases.count, phrases[index].units.count == 1,
      case .word = phrases[index + 1].kind,
      phrases[index].places?.items.first?.saidKind == nil
    else { return false }
    let unit = phrases[index + 1].units.lowerBound
    if text.isUnknown(unit) {
      return !text.hasAttachedPreposition(unit) && !text.looksLikeNisba(unit) && !text.hasArticle(unit)
        && text.conjunctionLength(unit) == nil && !text.looksLikeVerb(unit)
    }
    guard let word = clauses.words[index + 1], word.clitics.isDisjoint(with: Clitics.preposition.union(.conjunction))
    else { return false }
    return [.noun, .masdar].contains(word.form.kind) && [.plain, .partitive, .target, .kind].contains(word.word.role)
      && word.word.triggers.isEmpty
  }

  /// The phrase behind the preposition of an attributive participle: المتمركزة في الشيوخ.
  private func behindPlace(_ index: Int, _ end: Int) -> Int {
    guard clauses.word(index + 1, .preposition) != nil, index + 2 < end else { return index }
    return index + 2
  }

  /// Whether the verb has an object that is no force, position or place: عزز البنك وجوده في حلب.
  private func hasForeignObject(_ trigger: Int, _ end: Int) -> Bool {
    var index = trigger + 1
    while index < end,
      phrases[index].isParty || phrases[index].isDate || clauses.isSign(index, .comma, .quote)
    {
      index += 1
    }
    guard index < end, case .word = phrases[index].kind, phrases[index].clitics.isDisjoint(with: .preposition) else {
      return false
    }
    if text.isUnread(phrases[index].units.lowerBound) {
      // انتشار القوات المكثف: behind a noun a definite word is its adjective.
      let isAdjective = !clauses.isVerb(trigger) && text.hasArticle(phrases[index].units.lowerBound)
      return !isAdjective && !text.hasAttachedPreposition(phrases[index].units.lowerBound)
    }
    guard let word = clauses.words[index] else { return text.namesPlace(phrases[index].units.lowerBound) }
    return [.noun, .masdar].contains(word.form.kind) && word.word.triggers.isEmpty
      && [.plain, .civil, .partitive].contains(word.word.role)
  }

  /// Whether a word ends the reach of the trigger before it.
  private func stops(_ index: Int, _ across: Triggers) -> Bool {
    guard case .word = phrases[index].kind, let word = clauses.words[index] else { return false }
    if word.word.role == .control, !word.form.isFinite { return false }
    let triggers = triggers(index)
    return !grammar.triggers.isDisjoint(with: triggers) && word.form.kind != .adjective
      && across.isDisjoint(with: triggers)
  }

  private func objectPlaces(_ trigger: Int, _ across: Triggers) -> FoundPlaces? {
    if clauses.words[trigger]?.clitics.contains(.pronoun) == true, clauses.isVerb(trigger) {
      return pointedBack(trigger, dual: clauses.words[trigger]?.clitics.contains(.dualPronoun) == true)
    }
    let end = reach(of: trigger)
    var passed = trigger
    for index in trigger + 1..<max(trigger + 1, end) {
      if isAttributive(index) { passed = behindPlace(index, end) }
      if index <= passed { continue }
      if let list = phrases[index].places {
        // من مواقعها في معسكر: where it comes from is passed over.
        if list.isContainer || list.isDistance || list.marker == .from { continue }
        // يصل حلب بدمشق: a road joins the one with the other.
        if index + 1 < end, let other = phrases[index + 1].places, phrases[index + 1].clitics.contains(.by),
          other.items.allSatisfy({ $0.location?.kind.isArea != true })
        {
          return nil
        }
        if list.marker == nil {
          return isOwned(index, by: trigger) || hasOwnObject(index, trigger) ? nil : found(index, nil)
        }
        let isNoun = !clauses.isVerb(trigger)
        if isNoun, list.marker == .to, phrases[index].clitics.contains(.to) { return found(index, list.marker) }
        return nil
      }
      if case .word = phrases[index].kind, let word = clauses.words[index] {
        // What stands behind another preposition is no object, unless it only says who: وحدات من الجيش.
        if word.word.role == .preposition, word.word.marker != .from, word.word.marker != .agent, index + 1 < end,
          !phrases[index + 1].isParty, !phrases[index + 1].isDate,
          clauses.word(index + 1, .night, .unit, .period) == nil
        {
          return nil
        }
        if stops(index, across) || word.form.isFinite { return nil }
      }
    }
    // فشلوا في دخولها: the pronoun of the verbal noun is its object.
    let governor = (clause(of: trigger).start..<trigger).last { clauses.isVerb($0) }
    if let word = clauses.words[trigger], word.form.kind == .masdar, word.clitics.contains(.pronoun),
      let role = governor.flatMap({ clauses.words[$0]?.word.role }), [.fail, .succeed, .attempt].contains(role),
      word.clitics.isDisjoint(with: [.pluralPronoun, .firstPersonPronoun])
    {
      return pointedBack(trigger, dual: word.clitics.contains(.dualPronoun))
    }
    return nil
  }

  private func subjectPlaces(_ trigger: Int) -> FoundPlaces? {
    let clause = clause(of: trigger)
    let own = (clause.start..<max(clause.start, trigger)).first { index in
      phrases[index].places.map { $0.marker == nil && !$0.isContainer && !$0.isDistance } == true
    }
    // ما يضع المحافظة تحت سيطرتهم: a place of its own goes before what the clause speaks of.
    if own == nil, let found = describedByClause(clause) { return found }
    for index in trigger + 1..<max(trigger + 1, clause.end) {
      if let list = phrases[index].places {
        if list.marker == nil, !list.isContainer { return found(index, nil) }
        break
      }
      // باتت بيد الفصائل بلدتا كذا وكذا.
      if phrases[index].isParty, index > trigger + 1 || clauses.words[trigger]?.form.kind != .particle { break }
      if case .word = phrases[index].kind, let word = clauses.words[index], word.word.role == .preposition { break }
    }
    for index in (clause.start..<max(clause.start, trigger)) {
      if let list = phrases[index].places, list.marker == nil, !list.isContainer, !list.isDistance {
        return found(index, nil)
      }
    }
    guard clause.link == .coordinated || clause.link == .adverbial, clause.parent != nil else {
      let isBare = trigger + 1 < phrases.count && !phrases[trigger + 1].isPlaces && isSubject(trigger + 1)
      return clause.link == .main && clause.start == trigger && !isBare ? rememberedPlace() : nil
    }
    var parent = clause.parent
    while let number = parent {
      let outer = clauses.clauses[number]
      for index in outer.start..<max(outer.start, min(trigger, outer.end)) {
        if let list = phrases[index].places, list.marker == nil, !list.isContainer, !list.isDistance {
          return found(index, nil)
        }
      }
      parent = outer.parent
    }
    return nil
  }

  /// Whether a noun stands at phrase `index` that can be a subject: سقطت شحنة.
  private func isSubject(_ index: Int) -> Bool {
    guard case .word = phrases[index].kind, phrases[index].clitics.isDisjoint(with: .preposition) else { return false }
    guard let word = clauses.words[index] else { return true }
    return [.noun, .masdar].contains(word.form.kind)
  }

  private func genitivePlaces(_ trigger: Int) -> FoundPlaces? {
    var index = trigger + 1
    while clauses.isSign(index, .quote) { index += 1 }
    guard index < phrases.count, let list = phrases[index].places, list.marker == nil else { return nil }
    return found(index, nil)
  }

  /// The place that a participle or a phrase behind it describes: المدينة الخاضعة لسيطرة النظام.
  private func headPlaces(_ trigger: Int) -> FoundPlaces? {
    let clause = clause(of: trigger)
    var index = trigger - 1
    while index >= max(clause.start, trigger - 6) {
      if let list = phrases[index].places, !list.isContainer || index == trigger - 1 {
        if list.isContainer { return container(index) ?? found(index, nil) }
        return found(index, nil)
      }
      if clauses.isVerb(index) { break }
      index -= 1
    }
    return describedByClause(clause)
  }

  /// The places that a relative clause speaks of: of a list with exceptions, those left out.
  func describedByClause(_ clause: Clause) -> FoundPlaces? {
    guard clause.link == .relative, let antecedent = clause.antecedent else { return nil }
    guard let list = phrases[antecedent].places else { return describedPlaces(antecedent) }
    return list.except.isEmpty ? found(antecedent, nil) : leftOut(list, antecedent)
  }

  /// تكون دير الزور ثالث مدينة تخرج عن سيطرة: the place that a clause calls one of many.
  private func rankedPlaces(_ index: Int) -> FoundPlaces? {
    guard clauses.word(index - 1, .first, .last) != nil else { return nil }
    let clause = clause(of: index)
    let copula = (clause.start..<max(clause.start, index)).last { clauses.word($0, .become, .be, .pronoun) != nil }
    guard let copula, let place = (max(0, copula - 3)..<index).last(where: { phrases[$0].isPlaces }),
      phrases[place].places?.marker == nil, phrases[place].places?.isContainer == false
    else { return nil }
    return found(place, nil)
  }

  /// The list that a container belongs to: مدينة معرة النعمان بريف إدلب.
  private func container(_ index: Int) -> FoundPlaces? {
    for before in (max(0, index - 3)..<index).reversed() {
      if let list = phrases[before].places, !list.isContainer { return found(before, nil) }
    }
    return nil
  }

  /// The places of what was told before, for a verbal noun behind "after" or "with" that names none of its own.
  private func toldPlaces(_ trigger: Int, _ frame: Frame) -> FoundPlaces? {
    // وصل إلى التوامة حيث أنشأ نقطة: there.
    if let opener = clause(of: trigger).opener, grammar.isClass(.where, triggers(opener)) {
      let before = (0..<opener).last { phrases[$0].places.map { !$0.isContainer && !$0.isDistance } == true }
      return before.flatMap { found($0, nil) }
    }
    guard frame.predicate == .withdrew, !clauses.isVerb(trigger) else { return nil }
    let isEnd =
      phrases[trigger].clitics.contains(.by)
      && (clause(of: trigger).start..<trigger).contains { grammar.isClass(.stopped, triggers($0)) }
    // لا صحة للأنباء عن الانسحاب: the one that is spoken of.
    let isTold =
      clauses.words[trigger]?.clitics.contains(.article) == true
      && (clause(of: trigger).start..<trigger).contains { clauses.word($0, .report) != nil }
    if isTold { return rememberedPlace() }
    guard isEnd || clauses.word(trigger - 1, .preposition)?.word.marker == .after else { return nil }
    for index in (0..<trigger).reversed() {
      if clauses.isSign(index, .stop) { return nil }
      if let list = phrases[index].places, !list.isContainer, !list.isDistance, list.marker != .towards {
        return found(index, nil)
      }
    }
    return nil
  }

  /// The place before the comma behind which phrase `index` says more about it: سلمى، أبرز معاقل الفصائل.
  private func apposedPlaces(_ index: Int) -> FoundPlaces? {
    // أبرز معاقل، آخر مدينة: the comma stands before the superlative.
    var comma = index - 1
    while comma > index - 4, comma > 0, !clauses.isSign(comma, .comma, .dash, .open), !clauses.isVerb(comma) {
      comma -= 1
    }
    guard comma > 0, clauses.isSign(comma, .comma, .dash, .open) else { return nil }
    var before = comma - 1
    while before > 0, phrases[before].places?.isContainer == true { before -= 1 }
    guard let list = phrases[before].places, !list.isContainer else { return nil }
    // اللاذقية وطرطوس، معقلي الحكومة.
    let isDual = clauses.words[index]?.form.isDual == true
    guard list.items.count == (isDual ? 2 : 1) else { return nil }
    return found(before, nil)
  }

  /// حماة، رابع أكبر مدينة في البلاد: the place that an indefinite kind word behind a comma speaks of.
  private func describedPlaces(_ index: Int) -> FoundPlaces? {
    guard let kind = clauses.word(index, .kind), kind.clitics.isEmpty else { return nil }
    return apposedPlaces(index) ?? rankedPlaces(index)
  }

  private func crossingPlaces(_ trigger: Int) -> FoundPlaces? {
    for index in trigger + 1..<max(trigger + 1, sentenceReach(of: trigger)) {
      guard let list = phrases[index].places, let kind = list.items.first?.location?.kind, kind == .borderCrossing
      else {
        continue
      }
      return list.marker == nil || list.marker == .to ? nil : found(index, nil)
    }
    return nil
  }

  /// The end of the clause, with the relative clauses that describe nouns of it: دخل رتل يضم آليات من معبر.
  private func sentenceReach(of trigger: Int) -> Int {
    var number = clauses.clauseOf[trigger]
    while number + 1 < clauses.clauses.count, clauses.clauses[number + 1].link == .relative { number += 1 }
    return clauses.clauses[number].end
  }

  /// القوات العاملة في ريف حماة تصدت لهجوم: where the subject stands.
  func subjectsPlaces(_ trigger: Int) -> FoundPlaces? {
    let clause = clause(of: trigger)
    guard clauses.isVerb(trigger) else { return nil }
    let outer = clause.link == .coordinated ? clause.parent.map { clauses.clauses[$0] } : nil
    for scope in [clause, outer].compactMap({ $0 }) {
      let participle = (scope.start..<scope.end).last { index in
        clauses.words[index]?.form.kind == .activeParticiple && clauses.words[index]?.clitics == .article
          && index > 0 && (phrases[index - 1].isParty || clauses.word(index - 1, .force) != nil)
      }
      guard let participle else { continue }
      let place = (participle + 1..<min(participle + 4, scope.end)).first { phrases[$0].isPlaces }
      if let place { return found(place, nil) }
    }
    return nil
  }

  /// وفي الأتارب، قتل مدنيون في غارات: where the sentence says at its head that all of it happened.
  func openingPlaces(_ trigger: Int) -> FoundPlaces? {
    guard let first = phrases.indices.prefix(3).first(where: { phrases[$0].isPlaces }), first < trigger,
      let list = phrases[first].places, list.marker == .in, !list.isContainer, clauses.clauseOf[first] == 0
    else { return nil }
    let between = first + 1..<trigger
    let isOpen = between.allSatisfy { index in
      !isSaying(index)
        && phrases[index].places.map {
          $0.isContainer || $0.isDistance || $0.items.allSatisfy { $0.location?.kind.isArea == true }
        } != false
    }
    return isOpen ? found(first, nil) : nil
  }

  private func nearestPlaces(_ trigger: Int, _ frame: Frame) -> FoundPlaces? {
    let clause = clause(of: trigger)
    var container: Int?
    for index in trigger + 1..<max(trigger + 1, clause.end) {
      if let list = phrases[index].places, !list.isDistance {
        if list.marker == .from || list.marker == .like { continue }
        // تسببت المعارك بنزوح باتجاه حمص: nobody fights where people go.
        if list.marker == .towards, frame.predicate == .clashes, !frame.isSilent { continue }
        if !list.isContainer { return found(index, list.marker) }
        container = container ?? index
      }
      if stops(index, frame.across) { break }
    }
    if let container { return found(container, nil) }
    // سيطروا على سراقب بعد معارك: the fighting before is no claim of its own about the place.
    if isBehindAfter(trigger) { return nil }
    for index in (clause.start..<max(clause.start, trigger)).reversed() {
      if let list = phrases[index].places, !list.isDistance, list.marker != .from { return found(index, nil) }
    }
    return nil
  }

  /// بعد معارك، بعد انتهاء القتال، بعد أسابيع من القصف والمعارك.
  private func isBehindAfter(_ trigger: Int) -> Bool {
    for index in (max(0, trigger - 5)..<trigger).reversed() {
      if clauses.word(index, .preposition)?.word.marker == .after { return true }
      if clauses.isVerb(index) || phrases[index].isPlaces || clauses.isSign(index, .comma) { return false }
    }
    return false
  }
}
