import ExtractionModel

/// Answers what the rule asks of claims beyond their facts, by their number; asked seldom.
protocol Testimony {
  /// Whether two claims of one day stand in one sentence of one article.
  func areOneSentence(_ one: Int32, _ other: Int32) -> Bool
  /// Whether two claims of one day hang on the same verb of the same sentence: one act of several parties.
  func areOneAct(_ one: Int32, _ other: Int32) -> Bool
  /// Whether their sentences are one agency line.
  func areOneLine(_ one: Int32, _ other: Int32) -> Bool
  /// The places that a claim leaves out.
  func except(of claim: Int32) -> [Identifier<Place>]
}

/// The dated claims about one place, each once, in their total order: what the numbers of claims count in. What reprints
/// repeat is not among them.
struct Dossier: Testimony {
  let claims: [Claim]
  /// For the number of a claim, the articles that print it too.
  let reprints: [Int32: [Identifier<Article>]]

  /// The claims about one place, in any order, repeated or not; those without a day are left out.
  init(_ claims: some Sequence<Claim>) {
    let keys = claims.compactMap { claim in
      claim.about.map { Key(day: $0.number, published: (claim.published ?? $0).number, claim: claim) }
    }
    var ordered: [Claim] = []
    ordered.reserveCapacity(keys.count)
    for key in keys.sorted(by: <) where ordered.last != key.claim { ordered.append(key.claim) }
    let echoes = Echoes(ordered)
    self.claims = echoes.claims
    reprints = echoes.articles
  }

  /// What orders most claims, so that few need their strings compared.
  private struct Key: Comparable {
    let day: Int
    let published: Int
    let claim: Claim

    static func < (left: Key, right: Key) -> Bool {
      if left.day != right.day { return left.day < right.day }
      if left.published != right.published { return left.published < right.published }
      return left.claim.precedes(right.claim)
    }
  }

  subscript(claim: Int32) -> Claim { claims[Int(claim)] }

  func areOneSentence(_ one: Int32, _ other: Int32) -> Bool {
    self[one].article == self[other].article && self[one].span == self[other].span
  }

  func areOneAct(_ one: Int32, _ other: Int32) -> Bool {
    guard areOneSentence(one, other), let verb = trigger(one) else { return false }
    return verb == trigger(other)
  }

  func areOneLine(_ one: Int32, _ other: Int32) -> Bool {
    Reprint.isOneLine(Reprint.words(of: self[one].sentence), Reprint.words(of: self[other].sentence))
  }

  func except(of claim: Int32) -> [Identifier<Place>] { self[claim].except }

  /// Where the verb of a claim stands.
  func trigger(_ claim: Int32) -> Range<Int>? { self[claim].marks.first { $0.role == .trigger }?.span }
}
