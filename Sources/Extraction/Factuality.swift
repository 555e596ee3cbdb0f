import ExtractionModel

/// How sure: denial, order, plan, condition and history, each with its reach.
///
/// An operator governs what stands behind it in its clause, and what that clause says behind أن; a relative clause is
/// out of its reach, since what it tells is taken for known: "orders to withdraw from the districts that they took".
extension SentenceReader {
  typealias Certainty = (value: Claim.Factuality, tokens: Range<Int>?)

  /// What the sentence makes of the proposition at `trigger`; nothing where it is only a condition.
  func factuality(of trigger: Int) -> Certainty? {
    var result: Certainty = (.asserted, nil)
    var denials = 0
    var number: Int? = clauses.clauseOf[trigger]
    var from = trigger
    while let current = number {
      let clause = clauses.clauses[current]
      // What a clause that follows another one says is out of the reach of the words of that other.
      for index in (clause.start..<max(clause.start, min(from, clause.end))).reversed() {
        if isOfTheSpeaker(index, from) { continue }
        if isPresupposed(index, from) { return settled(result, denials, trigger) }
        guard let effect = effect(of: index, on: from, trigger) else { continue }
        if effect == .nothing { return nil }
        if effect == .denied {
          denials += 1
          result.tokens = result.tokens ?? text.tokens(phrases[index].units)
        } else if result.value == .asserted {
          result = (effect.factuality, text.tokens(phrases[index].units))
        }
      }
      if let opener = clause.opener, let effect = openerEffect(opener) {
        if effect == .nothing { return nil }
        if result.value == .asserted { result = (effect.factuality, text.tokens(phrases[opener].units)) }
      }
      if clause.link == .relative,
        isReported(from) || clause.antecedent.map({ clauses.word($0, .report) != nil }) == true
      {
        // الأنباء التي تتحدث عن انسحاب: what is denied of the reports is denied of what they report.
        from = isReported(from) ? clause.opener ?? clause.start : clause.antecedent.map { $0 + 1 } ?? clause.start
        number = clause.parent
        continue
      }
      guard clause.link == .complement || clause.link == .coordinated, let opener = clause.opener else { break }
      if clause.link == .coordinated, !isAlternative(opener) { break }
      from = opener
      number = clause.parent
    }
    if isDeniedBehind(trigger) { denials += 1 }
    if denials > 0, result.value == .planned, reports(trigger) { result.value = .asserted }
    return settled(result, denials, trigger)
  }

  /// قال مصدر رفض كشف اسمه إن: what the speaker would not do, between the verb of saying and what is said.
  private func isOfTheSpeaker(_ index: Int, _ opener: Int) -> Bool {
    guard clauses.word(opener - 1, .that) != nil || clauses.word(opener, .that) != nil,
      clauses.word(index, .fail, .prevent, .negation) != nil
    else { return false }
    let clause = clauses.clauses[clauses.clauseOf[index]]
    return (clause.start..<index).contains { clauses.isVerb($0) && clauses.words[$0]?.word.role == .say }
  }

  /// ما تنشره الصفحات عن انسحاب: behind "about" stands what is told.
  private func isReported(_ index: Int) -> Bool {
    clauses.word(index - 1, .preposition)?.word.marker == .off
  }

  /// أنباء السيطرة عليها غير صحيحة: a denial behind what it denies, in the same clause.
  private func isDeniedBehind(_ trigger: Int) -> Bool {
    let clause = clauses.clauses[clauses.clauseOf[trigger]]
    for index in trigger + 1..<max(trigger + 1, clause.end) {
      if let word = clauses.word(index, .deny), word.form.kind == .particle { return !word.clitics.contains(.and) }
      if clauses.isVerb(index) { return false }
    }
    return false
  }

  private func reports(_ trigger: Int) -> Bool {
    let clause = clauses.clauses[clauses.clauseOf[trigger]]
    return (clause.start..<max(clause.start, trigger)).contains { clauses.word($0, .report) != nil }
  }

  private func settled(_ found: Certainty, _ denials: Int, _ trigger: Int) -> Certainty {
    var result = found
    if result.value == .asserted, let own = ownEffect(trigger) { result.value = own.factuality }
    if denials % 2 == 1, result.value == .asserted || result.value == .planned { result.value = .denied }
    if result.value == .asserted, isHistoric(trigger) { result = (.historic, nil) }
    return result
  }

  /// بعد خسارة حلب: what stands behind "after" is taken for known, whatever governs it.
  private func isPresupposed(_ index: Int, _ target: Int) -> Bool {
    if clauses.word(index, .comment) != nil { return true }
    guard clauses.word(index, .preposition)?.word.marker == .after else { return false }
    // نفى حتى مساء الأربعاء أن: only a time stands behind it.
    return !phrases[index + 1].isDate || index + 2 < target && !phrases[index + 2].isDate
  }

  private enum Effect {
    case denied, planned, historic, nothing

    var factuality: Claim.Factuality {
      switch self {
      case .denied: .denied
      case .historic: .historic
      case .planned, .nothing: .planned
      }
    }
  }

  /// أو joins what one negation denies.
  private func isAlternative(_ opener: Int) -> Bool { clauses.word(opener - 1, .conjunction) != nil }

  /// What the word at `index` does to the words behind it, seen from `target`.
  private func effect(of index: Int, on target: Int, _ trigger: Int) -> Effect? {
    guard case .word = phrases[index].kind, let word = clauses.words[index] else { return nil }
    let isDirect = !(index + 1..<target).contains { clauses.isVerb($0) }
    switch word.word.role {
    case .negation:
      // لم governs the verb behind it, عدم the noun.
      guard !isDirect, word.form.kind == .particle else { return .denied }
      // "Did not announce its withdrawal" says nothing about the withdrawal.
      return (index + 1..<target).contains { clauses.word($0, .say) != nil } ? .nothing : .denied
    case .deny, .denying: return .denied
    // لعرقلة وصول المقاتلين: what somebody wants to prevent.
    case .prevent where !word.form.isFinite:
      let isDone = (clauses.clauses[clauses.clauseOf[index]].start..<index).contains {
        clauses.word($0, .succeed) != nil
      }
      return isDone ? .denied : .nothing
    case .fail, .prevent: return .denied
    // قد تسيطر may happen, قد سيطرت has.
    case .perfective: return clauses.words[trigger]?.form.kind == .imperfect && index == trigger - 1 ? .planned : nil
    // دعا إلى وقف الهجمات: the end of something, wished for.
    case .stop: return word.form.isFinite ? nil : .nothing
    // قبل إعلان الاتفاق: a time, no order.
    case .order where word.form.kind == .noun && isTime(index): return nil
    case .order where word.form.kind == .noun && !isDirect && isReportedDone(index, target): return nil
    case .order, .expect: return .planned
    case .intend, .attempt: return isOvertaken(index, target) ? nil : .planned
    case .future: return isDirect ? .planned : nil
    case .report: return .planned
    case .whether, .condition: return .nothing
    case .former: return .historic
    case .be where word.form.kind == .perfect:
      return clauses.words[trigger]?.form.kind == .imperfect || !clauses.isVerb(trigger) && isState(trigger)
        ? .historic : nil
    default:
      if word.clitics.contains(.future), index != trigger { return .planned }
      return nil
    }
  }

  /// الاتفاق أبقى المدينة تحت سيطرة الجيش: a perfect verb tells what the agreement did, not what it wants.
  private func isReportedDone(_ index: Int, _ target: Int) -> Bool {
    (index + 1..<target).contains {
      clauses.words[$0]?.form.kind == .perfect && clauses.words[$0]?.word.role == .plain
    }
  }

  private func isTime(_ index: Int) -> Bool {
    (index - 2..<index).contains { before in
      guard let word = clauses.word(before, .preposition, .since, .ago, .before) else { return false }
      return word.word.marker == .after || word.word.role != .preposition
    }
  }

  private func isState(_ trigger: Int) -> Bool {
    clauses.words[trigger]?.form.kind == .particle
  }

  /// حاول وتمكن: a success between an attempt and its object.
  private func isOvertaken(_ index: Int, _ target: Int) -> Bool {
    (index + 1..<max(index + 1, target)).contains { clauses.word($0, .succeed) != nil }
  }

  private func openerEffect(_ opener: Int) -> Effect? {
    guard let word = clauses.words[opener] else { return nil }
    switch word.word.role {
    case .condition, .whether: return .nothing
    default: return nil
    }
  }

  /// What the trigger's own shape says: سيسيطر, للسيطرة.
  private func ownEffect(_ trigger: Int) -> Effect? {
    guard let word = clauses.words[trigger] else { return nil }
    if word.clitics.contains(.future) { return .planned }
    // تعزيزات ستصل: a noun whose verb is to come.
    let end = clauses.clauses[clauses.clauseOf[trigger]].end
    if !clauses.isVerb(trigger), let verb = (trigger + 1..<max(trigger + 1, end)).first(where: { clauses.isVerb($0) }),
      verb <= trigger + 3, clauses.words[verb]?.clitics.contains(.future) == true
    {
      return .planned
    }
    guard !clauses.isVerb(trigger), word.clitics.contains(.to), word.form.kind == .masdar else { return nil }
    // للسيطرة is a purpose, unless a success or a state governs it: الخاضعة لسيطرة.
    let clause = clauses.clauses[clauses.clauseOf[trigger]]
    let governors = (clause.start..<max(clause.start, trigger)).reversed().prefix(6)
    for index in governors {
      guard let role = clauses.words[index]?.word.role else { continue }
      if [.succeed, .begin, .become, .control, .deny, .undergo].contains(role) { return nil }
    }
    return .planned
  }

  // MARK: History

  /// Whether it tells of an earlier phase: by an old date, منذ with an event, or كان with an imperfect.
  private func isHistoric(_ trigger: Int) -> Bool {
    var number: Int? = clauses.clauseOf[trigger]
    var isFirst = true
    while let current = number {
      let clause = clauses.clauses[current]
      for index in clause.start..<clause.end {
        if let date = phrases[index].date, date.isHistoric(published: published), isFirst || index < trigger {
          return true
        }
      }
      // اتفاق في آذار 2020 جاء بعد سيطرة الجيش على: the day of what the clause speaks of.
      if clause.link == .relative, let antecedent = clause.antecedent, let opener = clause.opener,
        (antecedent..<max(antecedent, opener)).contains(where: {
          phrases[$0].date?.isHistoric(published: published) == true
        })
      {
        return true
      }
      guard clause.link == .adverbial || clause.link == .coordinated else { break }
      isFirst = false
      number = clause.parent
    }
    if isSince(trigger) || endsPeriod(trigger) || isOutlasted(trigger) { return true }
    return memory.isHistoric && opensWithAlso
  }

  /// منذ سيطرة، منذ استعادة الجيش السيطرة: what something has lasted since.
  private func isSince(_ trigger: Int) -> Bool {
    var index = trigger - 1
    while index >= 0, phrases[index].isParty || clauses.words[index]?.form.kind == .masdar { index -= 1 }
    return clauses.word(index, .since) != nil && !clauses.isVerb(trigger)
  }

  /// المعبر الذي ظل تحت سيطرة المعارضة ثلاث سنوات: a state of so many years told of in passing.
  private func isOutlasted(_ trigger: Int) -> Bool {
    let clause = clauses.clauses[clauses.clauseOf[trigger]]
    // ظلت تحت سيطرة الحكومة طوال سنوات النزاع: all those years lie before what is told.
    let isThroughout = (clause.start..<clause.end).contains { index in
      grammar.isClass(.throughout, triggers(index)) && (clauses.word(index + 1, .unit)?.word.value ?? 0) >= 30
    }
    if isThroughout { return true }
    guard clause.link == .relative else { return false }
    let lasts = (clause.start..<max(clause.start, trigger)).contains {
      clauses.words[$0]?.form.kind == .perfect && [.still, .become].contains(clauses.words[$0]?.word.role ?? .plain)
    }
    return lasts
      && (trigger..<clause.end).contains { (clauses.word($0, .unit)?.word.value ?? 0) >= 30 }
  }

  /// بعد ثماني سنوات من سيطرة: a state that lasted so long and is over.
  private func endsPeriod(_ trigger: Int) -> Bool {
    guard clauses.word(trigger - 1, .preposition)?.word.marker == .from,
      let unit = clauses.word(trigger - 2, .unit)?.word.value
    else { return false }
    return unit >= 30
  }

  /// كما at the head of a sentence goes on with what the last one told.
  private var opensWithAlso: Bool {
    clauses.word(0, .clause) != nil && !phrases.contains { $0.isDate }
  }
}
