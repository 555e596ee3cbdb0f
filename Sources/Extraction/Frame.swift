import ExtractionModel

/// A rule of the grammar, shared by reference because every trigger asks them all: which words, with which places and parties around them, are which claim.
final class Frame: Sendable {
  /// Where a role of the claim stands in relation to the trigger.
  enum Slot: Hashable, Sendable {
    /// Subject of the verb; the genitive or pronoun of its verbal noun.
    case subject
    /// Object of the verb or of its verbal noun.
    case object
    /// Genitive of a noun: معقل المعارضة.
    case genitive
    /// The noun that a participle or relative clause belongs to.
    case head
    /// The first or second side of بين … وبين ….
    case side(Int)
    /// Who speaks, where that is a party.
    case speaker
    /// Whom the pronoun of the trigger means: معاقله في الرقة.
    case possessor
    /// An adjective of the trigger: غارات روسية.
    case adjective
    /// Subject of the verb above a verbal noun, never the noun's own genitive.
    case governor
    /// The place phrase that the trigger stands in: على أبواب حماة.
    case itself
    /// The nearest one that nothing else claims.
    case nearest
    /// Where the sentence has told of something before: سيطر على تدمر بعد انسحاب الجيش.
    case told
    /// Behind في, where that is an area and no town: تتقدم في ريف القنيطرة.
    case area
    /// The place that it says more about, behind a comma: سلمى، المعقل الأبرز للفصائل.
    case apposition
    /// A border crossing that something comes through: من معبر, عبر معبر.
    case crossing
    /// Behind a preposition of that marker.
    case marked(Word.Marker)
  }

  /// Which shapes of the trigger the rule takes.
  enum Shape: String, CaseIterable, Sendable {
    case verb, noun, participle, particle
  }

  let id: String
  let predicate: Claim.Predicate
  let triggers: Triggers
  let shapes: [Shape]
  let place: [Slot]
  let party: [Slot]
  let opponent: [Slot]
  let extent: Claim.Extent?
  let factuality: Claim.Factuality?
  /// Words that must stand in the clause too, as trigger classes.
  let with: Triggers
  /// Words that must not stand in the clause.
  let without: Triggers
  /// Trigger classes of which one must stand before the trigger in its clause, as the last one.
  let after: Triggers
  /// Trigger classes of which none may stand there: السيطرة behind خسارة is no gain.
  let unless: Triggers
  /// The preposition that the trigger must stand right behind: خرجت عن سيطرة.
  let behind: Word.Marker?
  /// Trigger classes that the search for places passes over.
  let across: Triggers
  /// What is claimed where only the outskirts are meant.
  let outskirts: Claim.Predicate?
  /// Whether the party must be an air force, or must not.
  let isAir: Bool?
  /// Whether each of joint actors makes a claim of its own.
  let isEach: Bool
  /// Whether other rules may read the same trigger too.
  let isAlso: Bool
  /// Whether only forces can be its party, never a state or government by name: دخلت القوات التركية, not دخلت تركيا السوق.
  let isMarch: Bool
  /// Whether the verb has an object of its own that must be forces or positions: سحب قواته، نشر مقاتليه.
  let isTransitive: Bool
  /// Whether it reads only where the opponent is named: أخرج الجيش الفصائل من دوما, never خرج الجيش من دوما.
  let needsOpponent: Bool
  /// Whether it reads only sentences without a verb of their own: الفصائل على أبواب حماة.
  let isNominal: Bool
  /// Whether it makes a claim at all; a rule with `claim: none` only keeps other rules away.
  let isSilent: Bool
  let line: Int

  init(
    id: String, predicate: Claim.Predicate, triggers: Triggers, shapes: [Shape], place: [Slot], party: [Slot],
    opponent: [Slot], extent: Claim.Extent?, factuality: Claim.Factuality?, with: Triggers, without: Triggers,
    after: Triggers, unless: Triggers, behind: Word.Marker?, across: Triggers, outskirts: Claim.Predicate?,
    isAir: Bool?, isEach: Bool, isAlso: Bool, isMarch: Bool, isTransitive: Bool, needsOpponent: Bool, isNominal: Bool,
    isSilent: Bool, line: Int
  ) {
    self.id = id
    self.predicate = predicate
    self.triggers = triggers
    self.shapes = shapes
    self.place = place
    self.party = party
    self.opponent = opponent
    self.extent = extent
    self.factuality = factuality
    self.with = with
    self.without = without
    self.after = after
    self.unless = unless
    self.behind = behind
    self.across = across
    self.outskirts = outskirts
    self.isAir = isAir
    self.isEach = isEach
    self.isAlso = isAlso
    self.isMarch = isMarch
    self.isTransitive = isTransitive
    self.needsOpponent = needsOpponent
    self.isNominal = isNominal
    self.isSilent = isSilent
    self.line = line
  }

  /// Whether the words that it wants in the clause are among those of the sentence.
  func isPossible(amid triggers: Triggers) -> Bool {
    (with.isEmpty || !with.isDisjoint(with: triggers)) && (after.isEmpty || !after.isDisjoint(with: triggers))
  }

  /// Whether it reads a trigger of that shape.
  func takes(_ form: Form) -> Bool {
    let shape: Shape =
      switch form.kind {
      case .perfect, .imperfect: .verb
      case .masdar, .noun: .noun
      case .activeParticiple, .passiveParticiple, .adjective: .participle
      case .particle: .particle
      }
    return shapes.isEmpty || shapes.contains(shape)
  }
}
