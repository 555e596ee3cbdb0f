import ExtractionModel

/// One step of the reasoning behind a state, with the claims it rests on.
///
/// A value and not a sentence, so that it can be told in any `Language`.
public struct Step: Hashable, Sendable {
  /// What was reasoned.
  public enum Reason: Hashable, Sendable {
    /// The state starts from the pack's baseline.
    case baseline(Pack.Baseline)
    /// Nobody has said anything yet.
    case nothingSaid
    /// What the state was the day before, reported last on that day (nothing: by the baseline).
    case before(holder: Identifier<Party>?, standing: Control.Standing, parties: [Identifier<Party>], reported: Day?)
    /// One voice says one thing.
    case said(Evidence.Weight)
    /// An earlier word of the same voice about the same day that it has replaced.
    case corrected
    /// The state these claims give, and by which rule.
    case settled(Rule, holder: Identifier<Party>?, parties: [Identifier<Party>], extent: Claim.Extent?)
    /// Claims that do not outweigh the state, with the reason by their weight.
    case outweighed(Evidence.Weight)
    /// Claims that say nothing about who holds the place.
    case passedOver(Evidence.Weight)
    /// Parts of the place that another party holds.
    case excepted([Identifier<Place>])
    /// Nothing changes the state on this day: it stands since its last report, so many days ago.
    case carried(days: Int)
  }

  /// The rule by which a state is settled.
  public enum Rule: String, CaseIterable, Sendable {
    /// A neutral source says so.
    case neutral
    /// A side says so against itself.
    case admission
    /// Two independent sources say so, none of them neutral.
    case independent
    /// Only the side that gains says so.
    case ownWord
    /// Only a voice of unknown standing says so.
    case unnamedWord
    /// The standing state is said again.
    case confirmed
    /// The holder left, and another was inside already or is said to hold the place.
    case takenAfterWithdrawal
    /// Whoever contested the place left or is denied: the last holder has it again.
    case restored
    /// The holder left or lost it, and nobody is said to have come.
    case leftWithoutTaker
    /// Both are inside.
    case bothInside
    /// The ground is split.
    case split
    /// It changed hands within the day, and nobody says who had it at the end.
    case changedHands
    /// Several hold it together: allies, or by one and the same word.
    case shared
    /// Sources of equal standing exclude each other.
    case excluded

    /// The standing it gives, where it gives only one.
    var standing: Control.Standing? {
      switch self {
      case .neutral, .admission, .independent, .shared: .held
      case .ownWord, .unnamedWord: .claimed
      case .bothInside, .split, .changedHands: .contested
      case .excluded: .disputed
      case .leftWithoutTaker: .unknown
      case .confirmed, .takenAfterWithdrawal, .restored: nil
      }
    }
  }

  /// What was reasoned.
  public let reason: Reason
  /// What it rests on, in the order of the timeline.
  public let evidence: [Evidence]

  /// A step.
  public init(_ reason: Reason, _ evidence: [Evidence] = []) {
    self.reason = reason
    self.evidence = evidence
  }

  /// The claims it rests on.
  public var claims: [Claim] { evidence.map(\.claim) }
}
