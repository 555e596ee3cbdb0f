import ExtractionModel

/// A stretch of a sentence around one verb, or without one, and how it hangs on the others.
struct Clause: Sendable {
  enum Link: Sendable {
    /// Nothing above it.
    case main
    /// Behind أن: what somebody says, denies or orders.
    case complement
    /// Behind التي, or an indefinite noun: says something about the noun before it.
    case relative
    /// Behind بعد أن، حيث، فيما: a circumstance of the clause before it.
    case adverbial
    /// Joined to the one before it by و or a comma.
    case coordinated
  }

  let link: Link
  /// The clause it hangs on.
  let parent: Int?
  /// First phrase; the particle that opens it is the phrase before.
  let start: Int
  /// Phrase behind the last one.
  var end: Int
  /// For relative clauses: the phrase that they speak of.
  let antecedent: Int?
  /// The particle or conjunction that opens it.
  let opener: Int?
}

/// The words of a sentence with their parts decided, cut into clauses.
///
/// Arabic marks where a clause begins (أن، التي، فيما، و before a verb) and leaves open where it ends, so clauses are
/// a flat list with parents: each runs up to the next, and what governs one is found by walking up.
struct Clauses {
  let text: SentenceUnits
  private(set) var phrases: [Phrase]
  /// For each phrase its word as it is meant here.
  private(set) var words: DecidedWords
  private(set) var clauses: [Clause] = []
  /// For each phrase its clause.
  private(set) var clauseOf: [Int]

  init(_ text: SentenceUnits, _ phrases: [Phrase]) {
    self.text = text
    self.phrases = phrases
    words = DecidedWords(text, count: phrases.count)
    clauseOf = []
    for index in phrases.indices { decide(index) }
    unmark()
    cut()
  }

  /// What looked like a preposition and is a verb marks nothing: عبر المقاتلون.
  private mutating func unmark() {
    for index in phrases.indices.dropFirst()
    where (phrases[index].isParty || phrases[index].isPlaces) && isVerb(index - 1) {
      switch phrases[index].kind {
      case .party(var mention):
        mention.marker = mention.marker.flatMap { isAttached(index) ? $0 : nil }
        phrases[index] = Phrase(kind: .party(mention), units: phrases[index].units, clitics: phrases[index].clitics)
      case .places(var list):
        list.marker = list.marker.flatMap { isAttached(index) ? $0 : nil }
        phrases[index] = Phrase(kind: .places(list), units: phrases[index].units, clitics: phrases[index].clitics)
      default: break
      }
    }
  }

  private func isAttached(_ index: Int) -> Bool { !phrases[index].clitics.isDisjoint(with: .preposition) }

  /// Decides what phrase `index` means here.
  private mutating func decide(_ index: Int) {
    guard phrases[index].isWord else { return words.append(nil) }
    let all = text.wordNumbers(phrases[index].units.lowerBound)
    words.append(all.count > 1 ? meaning(index, all) : all.first)
  }

  /// Trigger classes of all that the word of phrase `index` can be here: تخرج is خرج and أخرج.
  func triggers(_ index: Int) -> Triggers {
    let unit = phrases[index].units.lowerBound
    guard !text.triggers(unit).isEmpty, let word = words[index] else { return Triggers() }
    guard text.wordNumbers(unit).count > 1 else { return word.word.triggers }
    var all = word.word.triggers
    for other in text.words(unit) where other.form.isAlike(word.form) { all.formUnion(other.word.triggers) }
    return all
  }

  /// Whether phrase `index` is a finite verb.
  func isVerb(_ index: Int) -> Bool {
    index >= 0 && index < words.count && words[index]?.form.isFinite == true
  }

  /// Phrase `index` as a word of one of the roles.
  @inline(__always)
  func word(_ index: Int, _ roles: Word.Role...) -> SentenceUnits.Occurrence? {
    guard phrases.indices.contains(index), phrases[index].isWord else { return nil }
    var wanted = Traits()
    for role in roles { wanted.insert(role) }
    guard text.mayBe(phrases[index].units.lowerBound, wanted) else { return nil }
    return word(index, wanted)
  }

  private func word(_ index: Int, _ wanted: Traits) -> SentenceUnits.Occurrence? {
    if let word = words[index], wanted.contains(word.word.role) { return word }
    return text.words(phrases[index].units.lowerBound).first {
      wanted.contains($0.word.role) && !$0.form.isFinite
    }
  }

  /// Whether phrase `index` is a sign of that kind.
  @inline(__always)
  func isSign(_ index: Int, _ kind: Token.Kind) -> Bool { sign(index) == kind }

  /// Whether phrase `index` is a sign of one of the kinds.
  @inline(__always)
  func isSign(_ index: Int, _ first: Token.Kind, _ second: Token.Kind, _ more: Token.Kind...) -> Bool {
    guard let kind = sign(index) else { return false }
    return kind == first || kind == second || more.contains(kind)
  }

  /// The sign that phrase `index` is, where it is one.
  @inline(__always)
  private func sign(_ index: Int) -> Token.Kind? {
    guard index >= 0, index < phrases.count, case .sign(let kind) = phrases[index].kind else { return nil }
    return kind
  }

  // MARK: Verb or noun

  /// The meaning of a word in its place: قصف is a verb at the head of a clause and a noun behind a preposition.
  private func meaning(_ index: Int, _ all: Range<Int>) -> Int? {
    let finite = first(all) { $0.form.isFinite }
    // مقاتل is a fighter before it is a participle.
    let nominal =
      participle(index, all)
      ?? first(all) { !$0.form.isFinite && [.force, .air, .ground, .kind, .position].contains($0.word.role) }
      ?? first(all) { !$0.form.isFinite }
    guard let finite, let nominal else { return finite ?? nominal }
    return isVerb(text.word(at: finite), rather: text.word(at: nominal), index) ? finite : nominal
  }

  private func first(_ all: Range<Int>, _ isWanted: (SentenceUnits.Occurrence) -> Bool) -> Int? {
    all.first { isWanted(text.word(at: $0)) }
  }

  /// Whether a word that can be a finite verb and something else is the verb at phrase `index`.
  private func isVerb(
    _ finite: SentenceUnits.Occurrence, rather nominal: SentenceUnits.Occurrence, _ index: Int
  ) -> Bool {
    if nominal.form.kind == .particle {
      // وبينها: "among them" before it is "he showed her".
      if nominal.word.role == .between, nominal.clitics.contains(.pronoun) { return false }
      // عبر at the head of a clause is the verb, if no place follows it.
      let isHead = index == 0 || isSign(index - 1, .comma)
      return isHead && index + 1 < phrases.count && !phrases[index + 1].isPlaces
    }
    // سيطرتها على: with a pronoun and a preposition behind it, it is the noun.
    if finite.clitics.contains(.pronoun), nominal.clitics.contains(.pronoun), leadsToPreposition(index + 1) {
      return false
    }
    // هجوم شنه المسلحون: a noun with a pronoun has no genitive behind it.
    if finite.clitics.contains(.pronoun), nominal.clitics.contains(.pronoun), index + 1 < phrases.count,
      let party = phrases[index + 1].party, party.marker == nil
    {
      return true
    }
    return readsAsVerb(index, finite)
  }

  /// قواتنا المرابطة في: a definite participle behind a force is no verbal noun.
  private func participle(_ index: Int, _ all: Range<Int>) -> Int? {
    guard index > 0, phrases[index - 1].isParty || words[index - 1]?.word.role == .force else { return nil }
    return first(all) { $0.form.kind == .activeParticiple && $0.clitics == .article }
  }

  /// Whether a preposition stands at `start` or behind adjectives and days there: سيطرته الكاملة، اليوم، على.
  private func leadsToPreposition(_ start: Int) -> Bool {
    var index = start
    while index < min(start + 5, phrases.count) {
      let unit = phrases[index].units.lowerBound
      if text.word(unit, .preposition) != nil { return true }
      let isPassed =
        phrases[index].isDate || isSign(index, .comma) || text.word(unit, .whole) != nil
        || text.mayBe(unit, .adjective) || text.isUnknown(unit) && text.hasArticle(unit)
      guard isPassed else { return false }
      index += 1
    }
    return false
  }

  private func readsAsVerb(_ index: Int, _ finite: SentenceUnits.Occurrence) -> Bool {
    guard index > 0 else { return opensWithVerb(index) }
    if isSign(index - 1, .quote, .open) { return index < 2 || opensWithVerb(index) }
    if isSign(index - 1, .comma, .stop, .colon, .dash) { return opensWithVerb(index) }
    if let before = decidedBefore(index) {
      if before.form.isFinite { return before.word.role == .be }
      switch before.word.role {
      case .that, .relative, .clause, .negation, .perfective, .future: return true
      case .preposition, .position, .partitive, .since, .ago: return false
      default: break
      }
      if [.noun, .masdar].contains(before.form.kind), !before.clitics.contains(.article) { return false }
    }
    if finite.clitics.contains(.and) { return opensWithVerb(index) }
    if let party = phrases[index - 1].party {
      // نفت موسكو شن غارات: behind a verb and its subject stands its object.
      if finite.form.kind == .perfect, followsVerb(index - 1) { return false }
      return party.marker == nil && !party.isGenitive
    }
    // لأول مرة منذ 2016 تدخل الفصائل.
    if phrases[index - 1].isDate || isSign(index - 1, .number) { return opensWithVerb(index) }
    return false
  }

  /// Whether phrase `index` is the subject of a verb before it, with nothing but days between.
  private func followsVerb(_ index: Int) -> Bool {
    guard phrases[index].clitics.isDisjoint(with: .conjunction) else { return false }
    var before = index - 1
    while before >= 0, phrases[before].isDate || isSign(before, .comma, .quote) { before -= 1 }
    return before >= 0 && before < words.count && words[before]?.form.isFinite == true
      && words[before]?.word.role != .be
  }

  private func decidedBefore(_ index: Int) -> SentenceUnits.Occurrence? {
    let all = text.words(phrases[index - 1].units.lowerBound)
    guard case .word = phrases[index - 1].kind else { return nil }
    return index > 0 && index <= words.count ? words[index - 1] : all.first
  }

  /// A verb is followed by its subject or object; a noun by an adjective or a preposition.
  private func opensWithVerb(_ index: Int) -> Bool {
    guard index + 1 < phrases.count else { return false }
    let next = phrases[index + 1]
    if let party = next.party { return party.marker == nil }
    if next.isDate { return true }
    if let places = next.places { return places.marker == nil || places.marker == .in }
    guard case .word = next.kind else { return false }
    let following = text.words(next.units.lowerBound)
    if text.mayBe(next.units.lowerBound, .partyAdjective) { return false }
    return !following.contains {
      $0.form.kind == .adjective || $0.word.role == .preposition && !$0.clitics.contains(.pronoun)
    }
  }

  // MARK: Cutting

  private mutating func cut() {
    clauses.reserveCapacity(8)
    clauses.append(Clause(link: .main, parent: nil, start: 0, end: phrases.count, antecedent: nil, opener: nil))
    clauseOf.reserveCapacity(phrases.count)
    var current = 0
    var hasVerb = false
    for index in phrases.indices {
      if mayOpen(index), let (link, parent, antecedent, start) = opening(at: index, in: current, hasVerb: hasVerb) {
        clauses[current].end = min(clauses[current].end, index)
        clauses.append(
          Clause(link: link, parent: parent, start: start, end: phrases.count, antecedent: antecedent, opener: index))
        current = clauses.count - 1
        hasVerb = false
      }
      clauseOf.append(current)
      if !hasVerb, isVerb(index) { hasVerb = !isAuxiliary(index) }
    }
  }

  /// Whether a clause can open at phrase `index` at all: most words open none.
  private func mayOpen(_ index: Int) -> Bool {
    switch phrases[index].kind {
    case .word:
      if let word = words[index], word.form.isFinite || Self.opens(word.word.role) { return true }
    case .party: if phrases[index].clitics.contains(.and) { return true }
    default: break
    }
    guard index > 0, case .sign(let sign) = phrases[index - 1].kind else { return false }
    return sign == .stop || sign == .colon
  }

  private static func opens(_ role: Word.Role) -> Bool {
    switch role {
    case .that, .relative, .negation, .future, .clause, .since, .saying, .denying: true
    default: false
    }
  }

  private func isAuxiliary(_ index: Int) -> Bool {
    switch words[index]?.word.role {
    case .be, .become, .still, .begin, .stop: true
    default: false
    }
  }

  private func opening(
    at index: Int, in current: Int, hasVerb: Bool
  ) -> (link: Clause.Link, parent: Int?, antecedent: Int?, start: Int)? {
    // والجيش السوري يعيد: a party with و before a verb opens a clause.
    if phrases[index].isParty, phrases[index].clitics.contains(.and), index > clauses[current].start,
      isVerb(index + 1), hasVerb || words[index + 1]?.form.isPlural != true && !phrases[index - 1].isParty
    {
      return (.coordinated, sibling(of: current), nil, index)
    }
    // النظام يحاصر الفوج.. تركيا ترسل رتلا: two dots part two headlines.
    if index > clauses[current].start, isSign(index - 1, .stop), !isSign(index, .stop) {
      return (.coordinated, outside(current), nil, index)
    }
    // قال القائد: قواتنا سيطرت: behind a colon stands what is said.
    if hasVerb, isSign(index - 1, .colon) {
      return (.complement, current, nil, index)
    }
    guard case .word = phrases[index].kind, let word = words[index] else { return nil }
    switch word.word.role {
    case .that where word.form.kind == .particle:
      // و أن joins a second complement to the first.
      let parent =
        word.clitics.contains(.and) && clauses[current].link == .complement ? clauses[current].parent : current
      return (.complement, parent, nil, index + 1)
    // الطريق الذي يصل حلب بدمشق، والذي يسعى: a further clause tells of the same noun.
    case .relative where word.clitics.contains(.and) && clauses[current].link == .relative:
      return (.relative, clauses[current].parent, clauses[current].antecedent, index + 1)
    case .relative: return (.relative, current, antecedent(before: index), index + 1)
    // ، ولم تدخلها، من دون أن تغادر: the particle belongs to the clause of its verb.
    case .negation where hasVerb && word.form.kind == .particle && isVerb(index + 1),
      .future where hasVerb && isVerb(index + 1):
      return (.coordinated, sibling(of: current), nil, index)
    // وسط opens a circumstance, في وسط names a place.
    case .clause where self.word(index - 1, .preposition) == nil:
      return (.adverbial, main(of: current), nil, index + 1)
    case .since where isVerb(index + 1): return (.adverbial, main(of: current), nil, index + 1)
    case .saying where index > 0, .denying where index > 0: return (.coordinated, outside(current), nil, index)
    default: break
    }
    guard word.form.isFinite, index > clauses[current].start,
      index > clauses[current].start + 1 || self.word(index - 1, .negation, .future) == nil
    else { return nil }
    if !word.clitics.isDisjoint(with: .conjunction) || self.word(index - 1, .conjunction) != nil {
      // A verb of saying ends what was said before it.
      let parent = word.word.role == .say || word.word.role == .deny ? outside(current) : sibling(of: current)
      return (.coordinated, parent, nil, index)
    }
    guard hasVerb else { return nil }
    if isSign(index - 1, .comma, .colon, .stop, .dash) { return (.coordinated, sibling(of: current), nil, index) }
    if word.form.kind == .imperfect, isAuxiliaryBefore(index, current) { return nil }
    // A verb right behind an indefinite noun speaks of that noun: هجوم شنته الفصائل.
    return (.relative, current, antecedent(before: index), index)
  }

  private func isAuxiliaryBefore(_ index: Int, _ current: Int) -> Bool {
    (clauses[current].start..<index).contains { isVerb($0) && isAuxiliary($0) }
  }

  /// The clause that a coordinated verb goes on with: never inside a relative clause.
  private func sibling(of clause: Int) -> Int? {
    var clause = clause
    while clauses[clause].link == .relative, let parent = clauses[clause].parent { clause = parent }
    return clause
  }

  private func main(of clause: Int) -> Int? { sibling(of: clause) }

  /// The clause outside of everything that is said or told in this one.
  private func outside(_ clause: Int) -> Int? {
    var clause = clause
    while clauses[clause].link != .main, let parent = clauses[clause].parent { clause = parent }
    return clause
  }

  /// The noun, party or place that a relative clause speaks of.
  private func antecedent(before index: Int) -> Int? {
    var before = index - 1
    while before >= 0 {
      let phrase = phrases[before]
      switch phrase.kind {
      case .places(let list):
        // المدن الواقعة في ريف حلب التي …: a place that only says where is passed over.
        if !list.isContainer { return before }
      case .party: return before
      case .word:
        if let word = words[before], word.form.isFinite || word.word.role == .that { return nil }
        if words[before]?.form.kind == .noun || words[before]?.form.kind == .masdar { return before }
      case .date: break
      case .sign(let kind): if kind == .stop || kind == .colon { return nil }
      }
      before -= 1
    }
    return nil
  }
}
