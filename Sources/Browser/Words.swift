import ExtractionModel
import Fusion

/// The English in which the browser tells names, days and states.
struct Words: Sendable {
  let pack: Pack
  private let outlets: [Identifier<Article>: String]
  /// Places that claims name and the pack lacks.
  private let unlisted: [Identifier<Place>: Claim.Location]

  /// Names of the pack, and of what the claims add to it.
  init(
    pack: Pack, claims: [Claim], unlisted: [Identifier<Place>: Claim.Location],
    outlets: [Identifier<Article>: String]
  ) {
    self.pack = pack
    self.outlets = outlets
    var unlisted = unlisted
    for claim in claims where unlisted[claim.location.id] == nil && pack[claim.location.id] == nil {
      unlisted[claim.location.id] = claim.location
    }
    self.unlisted = unlisted
  }

  /// Places that claims name and the pack lacks, in a fixed order.
  var unlistedPlaces: [Claim.Location] { unlisted.values.sorted { $0.id.rawValue < $1.id.rawValue } }

  /// English name of a place.
  func name(of place: Identifier<Place>) -> String {
    pack[place]?.name ?? unlisted[place]?.name ?? place.rawValue
  }

  /// Arabic name of a place; empty where it has none.
  func arabic(of place: Identifier<Place>) -> String {
    pack[place]?.arabic ?? unlisted[place]?.arabic ?? ""
  }

  /// Whether the pack has the place; one that it lacks goes by its Arabic name only.
  func isListed(_ place: Identifier<Place>) -> Bool { pack[place] != nil }

  /// Sort of a place.
  func kind(of place: Identifier<Place>) -> Place.Kind {
    pack[place]?.kind ?? unlisted[place]?.kind ?? .landmark
  }

  /// English name of the governorate a place lies in, or of the pack's place that it is; empty where none is known.
  func governorate(of place: Identifier<Place>) -> String {
    pack[place].flatMap { $0.governorate ?? ($0.kind == .governorate ? $0.id : nil) }.flatMap { pack[$0]?.name } ?? ""
  }

  /// English name of a party, short.
  func name(of party: Identifier<Party>) -> String { pack[party]?.short ?? party.rawValue }

  /// The letter that stands for a party on the map.
  func letter(of party: Identifier<Party>) -> Character { pack[party]?.letter ?? "·" }

  /// Who says so.
  func source(of claim: Claim, known: Source? = nil) -> String {
    let name = known ?? pack[claim.source]
    if claim.source == Source.outlet {
      return known.flatMap { $0.id == Source.outlet ? nil : $0.name } ?? outlets[claim.article] ?? "the article"
    }
    return name?.name ?? claim.source.rawValue
  }

  /// Who published the article of a claim, as far as is known.
  func outlet(of claim: Claim) -> String? { outlets[claim.article] }

  /// The short number of an article: the digits that its identifier begins with, or the identifier.
  func number(of article: Identifier<Article>) -> String {
    let digits = article.rawValue.prefix { $0.isASCII && $0.isNumber }
    return digits.isEmpty ? article.rawValue : String(digits)
  }

  /// What a claim says, without who says it: `controls most`.
  func proposition(_ claim: Claim) -> String {
    [claim.predicate.rawValue, claim.extent?.rawValue].compactMap(\.self).joined(separator: " ")
  }

  /// What the source makes of it, by what its word is worth.
  func factuality(_ claim: Claim, _ weight: Evidence.Weight?) -> String {
    switch (claim.factuality, weight) {
    case (.asserted, .admission): "admitted"
    case (.asserted, .partisan): "claimed"
    case (let factuality, _): factuality.rawValue
    }
  }

  /// How much of a place, in words.
  func extent(_ extent: Claim.Extent) -> String {
    switch extent {
    case .full: "all of it"
    case .most: "most of it"
    case .half: "half of it"
    case .part: "part of it"
    case .outskirts: "its outskirts"
    }
  }

  /// Which towns changed, the first few by name.
  func changed(_ places: [Identifier<Place>]) -> String {
    let named = places.prefix(4).map(name(of:)).joined(separator: ", ")
    return places.count > 4 ? "changed: \(named) and \(places.count - 4) more" : "changed: \(named)"
  }

  /// Why a state has no sentences.
  func whyNoSentence(_ control: Control) -> String {
    control.fromBaseline ? "this state comes from the baseline" : "nothing has been said yet"
  }
}

extension Day {
  /// `30 Nov`.
  var short: String { "\(civil.day) \(monthName)" }

  /// `Sat 30 Nov 2024`.
  var long: String { "\(weekday.name) \(short) \(civil.year)" }

  /// `Nov`.
  var monthName: String {
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][civil.month - 1]
  }
}

extension Weekday {
  /// `Sat`.
  var name: String {
    switch self {
    case .monday: "Mon"
    case .tuesday: "Tue"
    case .wednesday: "Wed"
    case .thursday: "Thu"
    case .friday: "Fri"
    case .saturday: "Sat"
    case .sunday: "Sun"
    }
  }
}
