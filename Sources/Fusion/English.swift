import ExtractionModel

/// Tells steps in English.
struct English: Teller {
  private let pack: Pack
  private let place: String
  private let day: Day

  init(_ pack: Pack, place: Identifier<Place>, day: Day) {
    self.pack = pack
    self.place = pack[place]?.name ?? place.rawValue
    self.day = day
  }

  /// A step as a sentence without capital and full stop.
  func text(of step: Step) -> String {
    switch step.reason {
    case .baseline(let line):
      let since = line.since.map { " since \(English.date($0))" } ?? ""
      return "before the first report: \(name(line.party))\(since), by the baseline (\(line.source))"
    case .nothingSaid:
      return "before that, nobody had said who holds \(place)"
    case .before(let holder, let standing, let parties, let reported):
      let when = reported.map { ", last reported on \(English.date($0))" } ?? ""
      return "before: \(state(standing, holder, parties, nil))\(when)"
    case .said:
      return saying(step.evidence)
    case .corrected:
      return "\(saying(step.evidence)), but has since said otherwise about the same day"
    case .settled(let rule, let holder, let parties, let extent):
      return "\(English.ground(rule)): \(state(rule.standing, holder, parties, extent))"
    case .outweighed(let weight):
      return "\(saying(step.evidence)): \(English.lightness(weight))"
    case .passedOver(let weight):
      return passedOver(step.evidence, weight)
    case .excepted(let parts):
      return "left out, because others hold them: \(English.list(parts.map { pack[$0]?.name ?? $0.rawValue }))"
    case .carried(let days):
      return "nothing since has changed it: carried over for \(days == 1 ? "a day" : "\(days) days")"
    }
  }

  /// Who says what: `SOHR, neutral, says Opposition controls most of Aleppo`.
  func saying(_ evidence: [Evidence]) -> String {
    guard let first = evidence.first else { return "" }
    let claim = first.claim
    let date = claim.about.flatMap { $0 == day ? nil : " (\(English.date($0)))" } ?? ""
    let what = "\(name(claim.party)) \(deed(claim))\(date)"
    let verb = claim.factuality == .denied ? "denies that" : "says"
    return "\(voice(first)), \(standing(first)), \(verb) \(what)"
  }

  private func voice(_ evidence: Evidence) -> String {
    if let source = evidence.source, source.kind != .unnamed, source.id != Source.outlet { return source.name }
    switch evidence.claim.source {
    case Source.outlet: return "the outlet of \(evidence.claim.article)"
    case Source.unnamed: return "a source without a name"
    default: return evidence.source?.name ?? "“\(evidence.claim.source)”"
    }
  }

  private func standing(_ evidence: Evidence) -> String {
    switch evidence.weight {
    case .neutral: return "neutral"
    case .admission: return "against its own side"
    case .denial: return "for its own side"
    case .unnamed: return "of unknown standing"
    case .partisan:
      return evidence.speaksForItsOwnSide(in: pack) ? "for its own side" : "a party to the war"
    case .historic, .planned, .context: return "in passing"
    }
  }

  private func deed(_ claim: Claim) -> String {
    let what =
      switch claim.extent {
      case .most: "most of \(place)"
      case .half: "half of \(place)"
      case .part: "part of \(place)"
      case .full: "all of \(place)"
      case .outskirts: "the outskirts of \(place)"
      case nil: place
      }
    switch claim.predicate {
    case .controls: return "controls \(what)"
    case .lost: return "lost \(what)"
    case .entered: return "entered \(what)"
    case .withdrew: return "withdrew from \(what)"
    default: return "was active at \(what)"
    }
  }

  /// A state in words: `held by Opposition, most of it`.
  func state(
    _ standing: Control.Standing?, _ holder: Identifier<Party>?, _ parties: [Identifier<Party>],
    _ extent: Claim.Extent?
  ) -> String {
    let all = English.list(parties.map(name))
    let much = extent == .most ? ", most of it" : extent == .full ? ", all of it" : ""
    switch standing {
    case .held: return "held by \(all)\(much)"
    case .claimed: return "claimed by \(all)\(much)"
    case .contested: return parties.count == 1 ? "contested, \(all) inside" : "contested between \(all)"
    case .disputed: return "disputed between \(all)"
    case .unknown: return "nobody is known to hold it"
    case nil: return holder == nil ? "nobody is known to hold it" : "\(all)\(much)"
    }
  }

  func standing(of control: Control) -> String {
    let report =
      if control.reported {
        "reported that day"
      } else if control.fromBaseline {
        "by the baseline, nothing reported"
      } else if let days = control.ageDays {
        "carried over for \(days == 1 ? "a day" : "\(days) days")"
      } else {
        "nothing reported"
      }
    return report + (control.since.map { "\(pause)since \(English.date($0))" } ?? "")
  }

  /// `rests on SOHR alone: without it, claimed by Opposition`.
  func text(of reliance: Reliance) -> String {
    let names = reliance.sources.map { source in
      pack[source]?.name ?? (source == Source.outlet ? "the outlet itself" : "“\(source)”")
    }
    let without = state(reliance.standing, reliance.holder, reliance.parties, nil)
    return
      "rests on \(English.list(names)) alone: without \(reliance.sources.count == 1 ? "it" : "them"), \(without)"
  }

  let pause = "; "

  var restsOnNobody: String { "rests on no single source" }

  private func passedOver(_ evidence: [Evidence], _ weight: Evidence.Weight) -> String {
    let count = evidence.count == 1 ? "1 claim" : "\(evidence.count) claims"
    let verb = evidence.count == 1 ? "speaks" : "speak"
    switch weight {
    case .historic: return "\(count) \(verb) of the past and never set a state"
    case .planned: return "\(count) \(verb) of plans or open reports and never set a state"
    default:
      let kinds = Claim.Predicate.allCases.filter { kind in evidence.contains { $0.claim.predicate == kind } }
      return
        "\(count) (\(English.list(kinds.map(\.rawValue)))) \(evidence.count == 1 ? "says" : "say") nothing about who"
        + " holds the place as a whole"
    }
  }

  private func name(_ party: Identifier<Party>) -> String { pack[party]?.short ?? party.rawValue }

  private static func ground(_ rule: Step.Rule) -> String {
    switch rule {
    case .neutral: "a neutral source is enough"
    case .admission: "a side speaks against itself, which is enough"
    case .independent: "two independent sources agree"
    case .ownWord: "only a side of the war says so"
    case .unnamedWord: "one source of unknown standing is not enough"
    case .confirmed: "this confirms what stood"
    case .takenAfterWithdrawal: "the holder left and another is there"
    case .restored: "whoever was against the holder is out of it again"
    case .leftWithoutTaker: "the holder is gone, and nobody is said to have come"
    case .bothInside: "forces of both are inside"
    case .split: "the ground is split"
    case .changedHands: "it changed hands within the day, and nobody says who had it at the end"
    case .shared: "they hold it together"
    case .excluded: "words of equal weight exclude each other"
    }
  }

  private static func lightness(_ weight: Evidence.Weight) -> String {
    switch weight {
    case .denial: "a denial for one's own side does not outweigh that"
    case .partisan: "the word of a side does not outweigh that"
    case .unnamed: "one source of unknown standing does not outweigh that"
    default: "this does not outweigh it"
    }
  }

  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  static func date(_ day: Day) -> String {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let (year, month, number) = day.civil
    return "\(number) \(months[month - 1]) \(year)"
  }
}
