import ExtractionModel
import Fusion

/// The names and states that the browser tells of, in the words of a language.
struct Words: Sendable {
  let pack: Pack
  /// What is said around the names.
  var say: any Speech
  private let outlets: [Identifier<Article>: String]
  /// Places that claims name and the pack lacks.
  private let unlisted: [Identifier<Place>: Claim.Location]

  /// Names of the pack, and of what the claims add to it.
  init(
    pack: Pack, claims: [Claim], unlisted: [Identifier<Place>: Claim.Location],
    outlets: [Identifier<Article>: String], _ say: any Speech
  ) {
    self.pack = pack
    self.say = say
    self.outlets = outlets
    var unlisted = unlisted
    for claim in claims where unlisted[claim.location.id] == nil && pack[claim.location.id] == nil {
      unlisted[claim.location.id] = claim.location
    }
    self.unlisted = unlisted
  }

  /// Places that claims name and the pack lacks, in a fixed order.
  var unlistedPlaces: [Claim.Location] { unlisted.values.sorted { $0.id.rawValue < $1.id.rawValue } }

  /// Name of a place, in the other language where it has none in this.
  func name(of place: Identifier<Place>) -> String {
    say.names(english: english(of: place), arabic: arabic(of: place)).own
  }

  /// Its name in the other language; empty where it has none or is called by it already.
  func otherName(of place: Identifier<Place>) -> String {
    say.names(english: english(of: place), arabic: arabic(of: place)).other
  }

  /// Name of the place of a claim.
  func name(of location: Claim.Location) -> String {
    say.names(english: location.name, arabic: location.arabic).own
  }

  /// English name of a place.
  func english(of place: Identifier<Place>) -> String {
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

  /// Name of the governorate a place lies in, or of the pack's place that it is; empty where none is known.
  func governorate(of place: Identifier<Place>) -> String {
    pack[place].flatMap { $0.governorate ?? ($0.kind == .governorate ? $0.id : nil) }
      .map { name(of: $0) } ?? ""
  }

  /// Name of a party, short.
  func name(of party: Identifier<Party>) -> String {
    pack[party].map { say.name(of: $0, isShort: true) } ?? party.rawValue
  }

  /// The letter that stands for a party on the map.
  func letter(of party: Identifier<Party>) -> Character { pack[party]?.letter ?? "·" }

  /// Who says so.
  func source(of claim: Claim, known: Source? = nil) -> String {
    if claim.source == Source.outlet {
      return known.flatMap { $0.id == Source.outlet ? nil : say.name(of: $0) } ?? outlets[claim.article]
        ?? say.unknownOutlet
    }
    return (known ?? pack[claim.source]).map { say.name(of: $0) } ?? claim.source.rawValue
  }

  /// Who published the article of a claim, as far as is known.
  func outlet(of claim: Claim) -> String? { outlets[claim.article] }

  /// The short number of an article: the digits that its identifier begins with, or the identifier.
  func number(of article: Identifier<Article>) -> String {
    let digits = article.rawValue.prefix { $0.isASCII && $0.isNumber }
    return digits.isEmpty ? article.rawValue : String(digits)
  }

  /// What a claim says, without who says it: `controls most`.
  func proposition(_ claim: Claim) -> String { say.proposition(claim.predicate, claim.extent) }

  /// What the source makes of it, by what its word is worth.
  func factuality(_ claim: Claim, _ weight: Evidence.Weight?) -> String {
    switch (claim.factuality, weight) {
    case (.asserted, .admission): say.admitted
    case (.asserted, .partisan): say.claimed
    case (let factuality, _): say.name(of: factuality)
    }
  }

  /// Which towns changed, the first few by name.
  func changed(_ places: [Identifier<Place>]) -> String {
    say.changed(places.prefix(4).map(name(of:)), more: max(0, places.count - 4))
  }

  /// Why a state has no sentences.
  func whyNoSentence(_ control: Control) -> String {
    say.whyNoSentence(fromBaseline: control.fromBaseline)
  }
}
