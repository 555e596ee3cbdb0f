import ExtractionModel

/// What the claims amount to for one place on one day: who holds it, how surely, and on whose word.
///
/// Always computed, never stored: change the rule and nothing needs migrating. Every state names the claims that
/// made it, so that a colour can open its sentence.
public struct Control: Hashable, Sendable {
  /// How surely the holder holds it.
  public enum Standing: String, CaseIterable, Sendable {
    /// A neutral source says so, or two independent sources, or the loser admits it.
    case held
    /// Only the holder's own side says so, or a single voice of unknown standing.
    case claimed
    /// Forces of both are inside, or the ground is split.
    case contested
    /// Sources of equal standing exclude each other.
    case disputed
    /// Nobody has said anything yet, or the holder left and nobody says who came.
    case unknown
  }

  /// The place.
  public let place: Identifier<Place>
  /// The day.
  public let day: Day
  /// Who holds it, as the map counts parties (HTS as the opposition). Where it is contested or disputed, the last
  /// holder if it is still one of the parties; nobody where the place is unknown or was left.
  public let holder: Identifier<Party>?
  /// The holder as its sources name it, e.g. HTS within the opposition.
  public let named: Identifier<Party>?
  /// How surely.
  public let standing: Standing
  /// The parties in contest or dispute, or those who share control; just the holder where one holds it; in byte order.
  public let parties: [Identifier<Party>]
  /// How much of the place the holder has; nothing where nothing is said.
  public let extent: Claim.Extent?
  /// Parts of the place that another party holds, by the claims or by their own state; in byte order.
  public let except: [Identifier<Place>]
  /// Whether a claim of this very day supports the state; else it is carried over.
  public let reported: Bool
  /// Days since the last report that supports the state: 0 when reported, nothing when the state comes from the
  /// baseline or nobody ever said anything.
  public let ageDays: Int?
  /// The day since which holder and standing are what they are; nothing for the baseline and the unknown.
  public let since: Day?
  /// Whether it still is what the pack's baseline says.
  public let fromBaseline: Bool
  /// The line of the baseline, where the state is still its.
  public let baseline: Pack.Baseline?
  /// Whether holder, standing, parties or extent differ from the day before, by a report of this day.
  public let changed: Bool
  /// Whether a denial stands among the claims for or against.
  public let hasDenial: Bool
  /// How many claims speak for it or against it, or of the place on this day, whether their sentences are at hand or
  /// not.
  public let claims: Int
  /// Claims that speak for the state; on a carried-over day those of the day that set it.
  public let `for`: [Evidence]
  /// Claims that speak against it, since the day that set it.
  public let against: [Evidence]
  /// Claims of this day that say nothing about who holds it: strikes, plans, history.
  public let other: [Evidence]
  /// How the state came about, in order.
  public let steps: [Step]
}
