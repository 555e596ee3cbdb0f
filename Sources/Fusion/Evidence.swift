import ExtractionModel

/// A claim and the part it played in a state.
public struct Evidence: Hashable, Sendable {
  /// Which way it spoke.
  public enum Part: String, CaseIterable, Sendable {
    case `for`, against, other
  }

  /// What its word was worth.
  public enum Weight: String, CaseIterable, Sendable {
    /// A source that takes no side: counts both ways.
    case neutral
    /// A side against its own interest: the strongest word there is.
    case admission
    /// A side for its own interest: only a claim.
    case partisan
    /// A denial by a side that would lose by admitting.
    case denial
    /// A source without a name, or of unknown standing: counts both ways, alone never enough.
    case unnamed
    /// Speaks of an earlier phase: shown, never counted.
    case historic
    /// Speaks of what is to come: shown, never counted.
    case planned
    /// Says nothing about who holds the place: strikes, clashes, outskirts.
    case context
  }

  /// The claim.
  public let claim: Claim
  /// Which way it spoke.
  public let part: Part
  /// What its word was worth.
  public let weight: Weight
  /// Whose voice it is, by the pack; nothing where the pack does not know it.
  public let source: Source?
  /// Articles that print the same sentence from the same hand; they count with it as one.
  public let reprints: [Identifier<Article>]

  /// A claim and its part.
  public init(
    claim: Claim, part: Part, weight: Weight, source: Source? = nil, reprints: [Identifier<Article>] = []
  ) {
    self.claim = claim
    self.part = part
    self.weight = weight
    self.source = source
    self.reprints = reprints
  }

  /// Whether a side of the war says what its own side would like to hear.
  func speaksForItsOwnSide(in pack: Pack) -> Bool {
    guard case .partisan(let side) = source?.side else { return false }
    let isOwn =
      pack.mapParty(side) == pack.mapParty(claim.party) || pack[side]?.allies.contains(claim.party) == true
      || pack[claim.party]?.allies.contains(side) == true
    return isOwn == (claim.predicate == .controls || claim.predicate == .entered)
  }
}
