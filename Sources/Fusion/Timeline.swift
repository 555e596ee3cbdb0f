import ExtractionModel

/// The states of every place over time, as the claims give them.
///
/// Pure: the same claims give the same states in whatever order they come, and saying one twice changes nothing.
public struct Timeline: Sendable {
  /// The claims that count, in their total order: published by `asOf`, about a day, each once.
  public let claims: [Claim]
  /// The war they are about.
  public let pack: Pack
  /// The last day of publication that counts; nothing for all that is known now.
  public let asOf: Day?
  /// First to last day that a claim speaks of, united with the pack's own first and last; nothing without either.
  ///
  /// The same for every `asOf`, so that looking at the past does not move the days. Background is not counted.
  public let days: ClosedRange<Day>?
  /// First to last day on which the claims were published, whatever `asOf` is.
  public let published: ClosedRange<Day>?
  /// Claims about each day that has any, for a strip of bars.
  public let claimsPerDay: [Day: Int]
  /// Places with claims: the pack's towns first in their order, then the rest of the pack in its order, then places
  /// that the pack lacks in byte order.
  public let places: [Identifier<Place>]

  /// A timeline of claims.
  ///
  /// - Parameters:
  ///   - claims: in any order, repeated or not; those without a day stay off the timeline
  ///   - pack: places, parties, sources and the baseline
  ///   - outlets: who published each article, by name or identifier; where an article speaks in its own name, its
  ///     outlet is the source, and an outlet that the pack does not know is of unknown standing
  ///   - asOf: count only what was published by this day
  public init(
    claims: [Claim], pack: Pack, outlets: [Identifier<Article>: String] = [:], asOf: Day? = nil
  ) {
    let counted = claims.filter { claim in
      guard let about = claim.about else { return false }
      guard let asOf else { return true }
      return (claim.published ?? about) <= asOf
    }
    self.claims = counted
    self.pack = pack
    self.asOf = asOf
    days = Timeline.span(claims.compactMap(\.about) + [pack.first, pack.last].compactMap(\.self))
    published = Timeline.span(claims.compactMap(\.published))
    claimsPerDay = counted.reduce(into: [:]) { $0[$1.about!, default: 0] += 1 }
    places = Array(Set(counted.map(\.location.id))).sorted()
  }

  /// Places of a grid: the pack's towns in their order, whether anything is said of them or not, then every other
  /// place with claims.
  public var grid: [Identifier<Place>] {
    pack.towns + places.filter { !pack.towns.contains($0) }
  }

  /// Who holds `place` on `day`, how surely, and on whose word; any place and any day has an answer.
  public func control(of place: Identifier<Place>, on day: Day) -> Control {
    let baseline = pack.baseline.first { $0.place == place }
    return Control(
      place: place, day: day, holder: baseline.map { pack.mapParty($0.party) }, named: baseline?.party,
      standing: baseline == nil ? .unknown : .held, parties: baseline.map { [pack.mapParty($0.party)] } ?? [],
      extent: baseline?.extent, except: [], reported: false, ageDays: nil, since: nil, fromBaseline: baseline != nil,
      baseline: baseline, changed: false, hasDenial: false, for: [], against: [], other: [],
      steps: [Step(baseline.map { .baseline($0) } ?? .nothingSaid)])
  }

  /// Days on which the state of `place` changed, in order.
  public func changes(of place: Identifier<Place>) -> [Day] { [] }

  private static func span(_ days: [Day]) -> ClosedRange<Day>? {
    guard let first = days.min(), let last = days.max() else { return nil }
    return first...last
  }
}
