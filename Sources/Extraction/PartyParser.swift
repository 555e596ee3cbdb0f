import ExtractionModel

/// Reads a party: by name, as a force noun with an adjective or a genitive (القوات الكردية، قوات النظام), or by the
/// state behind it (الفصائل المدعومة من تركيا).
struct PartyParser {
  let text: SentenceUnits

  /// The party that begins at unit `start`, and the unit behind it.
  func parse(at start: Int) -> (mention: PartyMention, clitics: Clitics, next: Int)? {
    guard let (first, clitics, next) = single(at: start) else { return nil }
    var mention = first
    var index = next
    mention.marker = text.marker(before: start, clitics)
    // Joint actors: هيئة تحرير الشام والفصائل المتحالفة معها.
    while index < text.count, let (other, otherClitics, after) = single(at: index), otherClitics.contains(.and),
      otherClitics.isDisjoint(with: .preposition), !startsClause(after)
    {
      mention.parties += other.parties
      mention.isAir = mention.isAir || other.isAir
      mention.isGround = mention.isGround || other.isGround
      index = after
    }
    // Allies without a name of their own: وفصائل أخرى متحالفة معها.
    if let word = text.word(index, .force), word.clitics.contains(.and) {
      index += 1
      while index < text.count, text.mayBe(index, .adjective) { index += 1 }
    }
    if let (party, next) = furtherOwner(at: index, mention) {
      mention.parties.append(party)
      index = next
    }
    index = skipAlias(index, mention)
    mention.parties = together(mention.parties, start..<index)
    mention.tokens = mention.tokens.lowerBound..<text.tokens(start..<index).upperBound
    return (mention, clitics, index)
  }

  /// الجيش الحر والقوات التركية: beside a state, a name that can mean its ally does.
  private func together(_ parties: [Int], _ units: Range<Int>) -> [Int] {
    guard parties.count > 1 else { return parties }
    let pack = text.lexicon.pack
    let allies = Set(parties.flatMap { pack.parties[$0].allies }).subtracting(parties.map { pack.parties[$0].id })
    guard !allies.isEmpty else { return parties }
    for unit in units {
      guard
        let (ally, _) = text.first(unit, { if case .partyAnaphor(let number) = $0 { number } else { nil } }),
        allies.contains(pack.parties[ally].id),
        let (named, _) = text.first(unit, { if case .party(let number, _) = $0 { number } else { nil } })
      else { continue }
      return parties.map { $0 == named ? ally : $0 }
    }
    return parties
  }

  /// طائرات روسية وأخرى تابعة للنظام: further ones of the same kind, and whose they are.
  private func furtherOwner(at start: Int, _ mention: PartyMention) -> (Int, Int)? {
    guard let other = text.word(start, .another), other.clitics == .and else { return nil }
    for index in start + 1..<min(start + 3, max(start + 1, text.count)) {
      if let (parties, next) = owners(at: index), let party = parties.first, !mention.parties.contains(party) {
        return (party, next)
      }
    }
    return nil
  }

  /// Whether the party before unit `index` is the subject of a new clause: والجيش السوري يعيد.
  private func startsClause(_ index: Int) -> Bool {
    text.mayBe(index, .finite) && !text.mayBe(index, .adjective)
  }

  private func single(at start: Int) -> (PartyMention, Clitics, Int)? {
    guard start < text.count else { return nil }
    // مقاتلين من قسد are not just fighters.
    if text.units[start].tokens.count == 1, let force = text.word(start, .force), force.form.kind != .adjective,
      !text.hasArticle(start) || text.word(start + 1, .force, .air) == nil,
      force.clitics.isDisjoint(with: [.future, .pronoun]), let found = described(at: start, force)
    {
      return found
    }
    if let (mention, clitics, next) = named(at: start) { return (mention, clitics, next) }
    if let force = text.word(start, .force, .air, .ground), force.form.kind != .adjective,
      force.clitics.isDisjoint(with: [.future, .pronoun])
    {
      return described(at: start, force)
    }
    // آليات إسرائيلية: vehicles are a force where an adjective says whose.
    guard let vehicles = text.word(start, .target), vehicles.form.isPlural,
      vehicles.clitics.isDisjoint(with: [.article, .pronoun]), text.partyAdjective(start + 1) != nil
    else { return nil }
    return described(at: start, vehicles)
  }

  private func named(at start: Int) -> (PartyMention, Clitics, Int)? {
    guard text.mayBe(start, .party),
      let (party, clitics) = text.first(
        start,
        { sense -> Int? in
          if case .party(let number, _) = sense { number } else { nil }
        })
    else { return nil }
    if text.units[start].tokens.count == 1, clitics.contains(.article), text.isForeign(start + 1) { return nil }
    // المعارضة التركية is another state's.
    if text.units[start].tokens.count == 1, clitics.contains(.article), let other = text.partyAdjective(start + 1),
      other.value != party, other.clitics.isDisjoint(with: Clitics.conjunction.union(.preposition)),
      !text.lexicon.pack.parties[other.value].states.isEmpty, text.lexicon.pack.parties[party].states.isEmpty
    {
      return nil
    }
    var mention = PartyMention(parties: [party], tokens: text.units[start].tokens)
    mention.source = source(at: start)
    mention.isState = text.mayBe(start, .state)
    mention.isCommon =
      text.units[start].tokens.count == 1 && clitics.contains(.article) && text.word(start, .force) != nil
    mention.isAir = mentions(.air, start)
    mention.isGround = mentions(.ground, start)
    var next = start + 1
    // السوري- الروسي، الروسية والسورية: a second owner of the same force.
    while let (second, after) = secondOwner(at: next, isAir: mention.isAir) {
      if !mention.parties.contains(second) { mention.parties.append(second) }
      next = after
    }
    next = skipAdjectives(next, mention.parties)
    // الجيش الحر المدعوم من تركيا: the state behind it says which party it is.
    if text.lexicon.pack.parties[party].states.isEmpty, let (backed, after) = backed(behind: next) {
      mention.parties = backed
      next = after
    }
    while let (backed, after) = supported(at: next, isFurther: next > start + 1) {
      if let backed, text.lexicon.pack.parties[party].states.isEmpty { mention.parties = [backed] }
      next = after
    }
    return (mention, clitics, next)
  }

  /// فصائل تقودها الهيئة، التي تدعمها تركيا: a clause that says who leads a party, or which state backs it and so which
  /// party it is.
  private func supported(at start: Int, isFurther: Bool) -> (party: Int?, next: Int)? {
    let verb = text.word(start, .relative) != nil ? start + 1 : start
    guard let word = text.words(verb).first(where: { $0.form.isFinite && $0.clitics.contains(.pronoun) }),
      word.clitics.isDisjoint(with: .conjunction) || isFurther && word.clitics.contains(.and)
    else { return nil }
    if text.lexicon.isLeading(word.number), let (_, _, after) = named(at: verb + 1) { return (nil, after) }
    guard word.word.role == .back,
      let backer = text.first(verb + 1, { if case .backer(let number) = $0 { number } else { nil } })
    else { return nil }
    return (backer.value, verb + 2)
  }

  private func secondOwner(at index: Int, isAir: Bool) -> (Int, Int)? {
    let isDashed = text.isSign(index, .dash)
    guard let (party, clitics) = text.partyAdjective(isDashed ? index + 1 : index),
      isDashed || clitics.contains(.and) || isAir, clitics.isDisjoint(with: .preposition)
    else { return nil }
    return (party, isDashed ? index + 2 : index + 1)
  }

  /// A force noun and what makes it somebody's.
  private func described(at start: Int, _ force: SentenceUnits.Occurrence) -> (PartyMention, Clitics, Int)? {
    var index = start + 1
    var isAir = force.word.role == .air
    var isGround = force.word.role == .ground
    // Further force nouns and adjectives that say nothing about whose it is: الطيران الحربي.
    while index < text.count, index < start + 4 {
      index = text.skipQuotes(index)
      // طردت الفصائل قوات النظام: a definite noun has no genitive.
      if index == start + 1, text.hasArticle(start), text.mayBe(index, .party), !text.hasArticle(index),
        text.clitics(index)?.isDisjoint(with: .preposition) != false, text.partyAdjective(index) == nil
      {
        return nil
      }
      if let (parties, next) = owners(at: index) {
        var mention = PartyMention(parties: parties, tokens: text.tokens(start..<next))
        mention.isAir = isAir
        mention.isGround = isGround
        mention.source = parties.count == 1 ? source(at: next - 1) : nil
        let end = skipAdjectives(next, parties)
        guard text.lexicon.pack.parties[parties[0]].states.isEmpty, let (backed, after) = backed(behind: end) else {
          return (mention, force.clitics, end)
        }
        mention.parties = backed
        mention.tokens = text.tokens(start..<after)
        return (mention, force.clitics, after)
      }
      if let (parties, next) = led(at: index) {
        return (PartyMention(parties: parties, tokens: text.tokens(start..<next)), force.clitics, next)
      }
      if let more = text.word(index, .force, .air, .ground), more.clitics.isDisjoint(with: .conjunction) {
        // وحدات من قواتنا المسلحة: the pronoun says whose.
        if more.clitics.contains(.pronoun) { return nil }
        isAir = isAir || more.word.role == .air
        isGround = isGround || more.word.role == .ground
        index += 1
      } else if text.words(index).contains(where: {
        $0.form.kind == .adjective && $0.clitics.isDisjoint(with: .conjunction)
      }) {
        index += 1
      } else if let from = text.word(index, .preposition),
        from.word.marker == .from || from.word.marker == .to,
        from.clitics.isEmpty
      {
        index += 1
      } else if text.isUnknown(index), text.hasArticle(index) == text.hasArticle(start), leadsToOwner(index + 1) {
        // القوات الخاصة للفصائل، قوات شعبية موالية للحكومة.
        index += 1
      } else {
        return nil
      }
    }
    return nil
  }

  /// Whether an adjective or "of" behind an unknown one leads on to whose the force is.
  private func leadsToOwner(_ index: Int) -> Bool {
    text.mayBe(index, .adjective) || text.partyAdjective(index) != nil
      || text.first(index, { if case .party = $0 { true } else { nil } })?.clitics.contains(.to) == true
      || text.first(index, { if case .partyGenitive = $0 { true } else { nil } })?.clitics.contains(.to) == true
  }

  /// Whose a force is: adjectives (السوري- الروسي), a genitive (النظام), a party's name, or the state behind it.
  private func owners(at index: Int) -> ([Int], Int)? {
    if let next = backed(at: index) { return next }
    var parties: [Int] = []
    var next = index
    while let (party, clitics) = text.partyAdjective(next),
      parties.isEmpty || clitics.contains(.and)
        || text.isSign(next - 1, .dash)
    {
      if clitics.contains(.to) || clitics.contains(.by) { break }
      if !parties.contains(party) { parties.append(party) }
      next += 1
      if text.isSign(next, .dash), text.partyAdjective(next + 1) != nil { next += 1 }
      if text.mayBe(next, .adjective), text.partyAdjective(next) == nil {
        next += 1
      }
    }
    if !parties.isEmpty { return (parties, next) }
    let genitive = text.first(index) { sense -> Int? in
      switch sense {
      case .partyGenitive(let number), .party(let number, _): number
      default: nil
      }
    }
    guard let (party, clitics) = genitive, clitics.isDisjoint(with: Clitics.conjunction.union(.by)) else { return nil }
    return ([party], index + 1)
  }

  /// مسلحون بقيادة هيئة تحرير الشام، فصائل تقودها الهيئة: the party that leads is the party.
  private func led(at index: Int) -> ([Int], Int)? {
    guard text.words(index).contains(where: { text.lexicon.isLeading($0.number) }) else { return nil }
    for next in index + 1..<min(index + 5, max(index + 1, text.count)) {
      if let (mention, _, after) = named(at: next) { return (mention.parties, after) }
      if text.units[next].kind != .word, !text.isSign(next, .quote) { return nil }
    }
    return nil
  }

  /// الجيش الحر المدعوم من تركيا، الجيش الحر، المدعوم من تركيا.
  private func backed(behind index: Int) -> ([Int], Int)? {
    let isInserted = text.isSign(index, .comma) && text.word(index + 1, .back) != nil
    return backed(at: isInserted ? index + 1 : index)
  }

  /// المدعومة من تركيا، الموالية لأنقرة: an adjective, perhaps a preposition, and a state that backs a party.
  private func backed(at index: Int) -> ([Int], Int)? {
    guard
      text.words(index).contains(where: { $0.word.triggers.isEmpty && $0.form.kind == .adjective })
        || text.words(index).contains(where: { $0.form.kind == .passiveParticiple || $0.form.kind == .activeParticiple }
        )
    else { return nil }
    var next = index + 1
    if text.word(next, .preposition) != nil { next += 1 }
    guard
      let (party, _) = text.first(
        next,
        { sense -> Int? in
          if case .backer(let number) = sense { number } else { nil }
        })
    else { return nil }
    return ([party], next + 1)
  }

  private func source(at index: Int) -> Int? {
    text.first(
      index,
      { sense -> Int? in
        if case .source(let number) = sense { number } else { nil }
      })?.value
  }

  /// Whether the words of a unit include one of that role: الطيران الحربي السوري is an air force.
  private func mentions(_ role: Word.Role, _ index: Int) -> Bool {
    text.units[index].tokens.contains { text.token($0, mayBe: role) }
  }

  private func skipAdjectives(_ start: Int, _ parties: [Int]) -> Int {
    var index = start
    while index < text.count {
      let isOwn = text.partyAdjective(index).map {
        parties.contains($0.value) && $0.clitics.isDisjoint(with: Clitics.conjunction.union(.preposition))
      }
      let isPlain = text.words(index).contains {
        $0.form.kind == .adjective && $0.word.triggers.isEmpty && $0.word.role == .plain
          && $0.clitics.isDisjoint(with: Clitics.conjunction.union(.preposition))
      }
      // المدعوم من تركيا says which party it is.
      if backed(at: index) != nil { break }
      // محيط المدينة behind a party is a place, not an adjective.
      if text.word(index, .vicinity, .kind, .partitive) != nil, !text.hasArticle(index) { break }
      guard isOwn == true || isPlain else { break }
      index += 1
    }
    return index
  }

  /// The same party again in brackets: قسد (قوات سوريا الديمقراطية).
  private func skipAlias(_ start: Int, _ mention: PartyMention) -> Int {
    var index = start
    if text.isSign(index, .quote) { index += 1 }
    guard text.isSign(index, .open), let (other, _, next) = single(at: index + 1), text.isSign(next, .close),
      other.parties.first == mention.parties.first
    else { return start }
    return next + 1
  }
}
