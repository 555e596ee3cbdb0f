import ExtractionModel

/// What is carried from day to day for one place: just what the next day's rule needs to know.
struct State: Equatable {
  /// How much a word weighs.
  enum Rank: UInt8, Comparable {
    /// Nobody said it.
    case nothing
    /// A side's own word, or one voice of unknown standing.
    case word
    /// Two independent voices, none of them neutral.
    case independent
    /// A neutral voice or an admission.
    case established

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  var holder = Cast.nobody
  var named = Cast.nobody
  var standing = Control.Standing.unknown
  /// Parties in contest, dispute or shared control, else the holder; in the cast's order.
  var parties: [Int16] = []
  var extent: Claim.Extent?
  /// How much the word weighs on which the state rests.
  var rank = Rank.nothing
  /// Claims on which a merely claimed state rests, so that a second independent voice on a later day confirms it.
  var words: [Fact] = []
  /// The last sure holder before a claim, contest or dispute: who has the place again when that falls.
  var former = Cast.nobody
  /// Whether the last holder left and nobody is said to have come.
  var isLeft = false

  static func == (left: State, right: State) -> Bool {
    left.isSame(as: right) && left.rank == right.rank && left.named == right.named && left.former == right.former
      && left.isLeft == right.isLeft && left.words.map(\.claim) == right.words.map(\.claim)
  }

  /// Whether a reader would call both the same state.
  func isSame(as other: State) -> Bool {
    holder == other.holder && standing == other.standing && parties == other.parties && extent == other.extent
  }

  /// Whether `party` is in the place beside or against the holder.
  func isPresent(_ party: Int16) -> Bool { party != holder && parties.contains(party) }

  /// Whether two or more parties have it between them.
  var isOpen: Bool { standing == .contested || standing == .disputed }
}
