import ExtractionModel
import Fusion

/// States and claims in English.
extension English: StateSpeech {
  func nobody(isReported: Bool) -> String { isReported ? "Holder unknown" : "No report" }

  func holder(_ names: [String], _ standing: Control.Standing, _ extent: Claim.Extent?) -> String {
    let all = names.joined(separator: standing == .disputed ? " or " : " and ")
    return extent.map { "\(all), \(much($0))" } ?? all
  }

  private func much(_ extent: Claim.Extent) -> String {
    switch extent {
    case .full: "all of it"
    case .most: "most of it"
    case .half: "half of it"
    case .part: "part of it"
    case .outskirts: "its outskirts"
    }
  }

  func name(of extent: Claim.Extent) -> String { extent.rawValue }
  func name(of standing: Control.Standing) -> String { standing.rawValue }
  func name(of predicate: Claim.Predicate) -> String { predicate.rawValue }
  func name(of factuality: Claim.Factuality) -> String { factuality.rawValue }

  func name(of weight: Evidence.Weight) -> String {
    switch weight {
    case .neutral: "takes no side"
    case .admission: "admits against itself"
    case .partisan: "speaks for its own side"
    case .denial: "denies its own loss"
    case .unnamed: "of unknown standing"
    case .historic: "tells of an earlier phase"
    case .planned: "tells of what is to come"
    case .context: "says nothing of who holds it"
    }
  }

  func name(of kind: Place.Kind) -> String { kind.rawValue.replacing("-", with: " ") }

  func proposition(_ predicate: Claim.Predicate, _ extent: Claim.Extent?) -> String {
    [predicate.rawValue, extent?.rawValue].compactMap(\.self).joined(separator: " ")
  }

  var admitted: String { "admitted" }
  var claimed: String { "claimed" }
  var unknownOutlet: String { "the article" }

  var left: String { "left" }
  var baseline: String { "baseline" }
  func ago(days: Int) -> String { "\(days)d ago" }

  var reportedThisDay: String { "reported this day" }
  var fromBeforeTheFirstDay: String { "from before the first day" }
  func since(_ day: Day, withYear: Bool) -> String {
    "since \(short(day))" + (withYear ? " \(day.civil.year)" : "")
  }
  func carriedOver(days: Int, from day: Day) -> String { "carried over \(count(days, .day)) from \(short(day))" }

  func heldByBaseline(_ name: String?, voices: Int) -> String {
    "held, by \(name ?? "the baseline")" + (voices > 0 ? " and by \(count(voices, .source))" : "")
  }
  func held(voices: Int, admittedBy source: String?) -> String {
    "held: \(count(voices, .source))" + (source.map { ", \($0) admits it" } ?? "")
  }
  var claimedByUnknownVoice: String { "claimed only: a voice of unknown standing" }
  func claimedOnly(voices: Int) -> String { "claimed only, by the side that gains: \(count(voices, .source))" }
  func contested(voices: Int) -> String { "contested: both are inside, by \(count(voices, .source))" }
  var disputed: String { "disputed: sources of equal standing exclude each other" }
  var nothingSaid: String { "nobody has said anything yet" }
  func leftByAll(voices: Int) -> String { "left, and nobody says who came: \(count(voices, .source))" }

  func verdict(_ verdict: String, denials: Int, others: Int) -> String {
    let against = [denials > 0 ? count(denials, .denial) : nil, others > 0 ? "\(others) against" : nil]
    let all = against.compactMap(\.self).joined(separator: ", ")
    return all.isEmpty ? verdict : "\(verdict); \(all)"
  }

  func changed(_ names: [String], more: Int) -> String {
    "changed: \(list(names))" + (more > 0 ? " and \(more) more" : "")
  }
  func whyNoSentence(fromBaseline: Bool) -> String {
    fromBaseline ? "this state comes from the baseline" : "nothing has been said yet"
  }
}
