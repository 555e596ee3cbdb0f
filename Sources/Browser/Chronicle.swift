import ExtractionModel
import Fusion

/// What has been read to be looked at: states of every place, and all claims where they are few enough to hold.
public struct Chronicle: Hashable, Sendable {
  /// States.
  public let timeline: Timeline
  /// Every claim, the background too; none where there are too many, and `timeline` is told those of a place at a time.
  public let claims: [Claim]
  /// Who published each article whose claims are here.
  public let outlets: [Identifier<Article>: String]
  /// Whether all claims are here.
  public let isWhole: Bool
  /// Which reading of the store this is.
  private let number: Int

  /// Everything that was read.
  public init(
    claims: [Claim], pack: Pack, outlets: [Identifier<Article>: String] = [:], number: Int = 0
  ) {
    timeline = Timeline(claims: claims, pack: pack, outlets: outlets)
    self.claims = claims
    self.outlets = outlets
    isWhole = true
    self.number = number
  }

  /// The states of more claims than can be held.
  public init(states: Timeline, number: Int = 0) {
    timeline = states
    claims = []
    outlets = [:]
    isWhole = false
    self.number = number
  }

  /// Whether both are the same reading, counted in the same way.
  public static func == (left: Chronicle, right: Chronicle) -> Bool {
    left.number == right.number && left.isWhole == right.isWhole && left.timeline.asOf == right.timeline.asOf
  }

  /// Feeds what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(number)
    hasher.combine(isWhole)
    hasher.combine(timeline.asOf)
  }
}

/// Something that the screen shows and that is not at hand: a fact about the model, which the edge looks up and answers
/// with a ``Message``. The same is never wanted twice once it has come.
public enum Want: Hashable, Sendable {
  /// The states, counted by what was published by a day; answered with `recordCame`.
  case record(asOf: Day?)
  /// The claims about a place; answered with `claimsCame`.
  case claims(of: Identifier<Place>)
}

extension Model {
  /// What the screen wants most and has not got.
  public var want: Want? {
    let want: Want? =
      if isOpening || timeline.asOf != asOf {
        .record(asOf: asOf)
      } else if !timeline.isTold(town) {
        .claims(of: town)
      } else {
        nil
      }
    return want == declined ? nil : want
  }

  /// Puts another reading of the store in the place of the one that is shown, and stays where the user is.
  mutating func take(_ record: Chronicle) {
    let wanted = evidence.indices.contains(sentence) ? evidence[sentence].claim : nil
    let wasOpening = isOpening
    isOpening = false
    declined = nil
    patience = 0
    if record.timeline.asOf == nil || record.isWhole { now = record.timeline }
    isWhole = record.isWhole
    claims = record.claims
    outlets = record.outlets
    if record.isWhole {
      timeline = asOf.map { Timeline(claims: claims, pack: pack, outlets: outlets, asOf: $0) } ?? now
    } else {
      timeline = record.timeline
      // Who has the record as of a day asks for the other one anew when it is wanted.
      asOf = record.timeline.asOf
    }
    words = Words(pack: pack, claims: claims, unlisted: now.unlisted, outlets: outlets, say)
    names = nil
    listPlaces()
    if wasOpening { day = timeline.claimsPerDay.keys.max() ?? timeline.days?.upperBound ?? day }
    if let days = timeline.days { day = min(max(day, days.lowerBound), days.upperBound) }
    keepSentence(wanted)
  }

  /// Takes the claims of a place, if they are still those of the record shown.
  mutating func take(_ claims: [Claim], of place: Identifier<Place>, _ outlets: [Identifier<Article>: String]) {
    guard !isWhole else { return }
    patience = 0
    timeline.tell(claims, of: place, outlets: outlets)
    self.outlets = outlets
    words = Words(pack: pack, claims: claims, unlisted: now.unlisted, outlets: outlets, say)
    if let claim = awaited, claim.location.id == place, place == town {
      awaited = nil
      keepSentence(claim)
    }
  }
}
