import ExtractionModel
import Fusion

/// Stepping through time: by day and week, and from change to change.
extension Model {
  /// Stands on a day, or on the nearest that the record has.
  mutating func go(to day: Day) {
    guard let days = timeline.days else { return }
    let wanted = evidence.indices.contains(sentence) ? evidence[sentence].claim : nil
    self.day = min(max(day, days.lowerBound), days.upperBound)
    if order == .change { arrangePlaces() }
    keepSentence(wanted)
    refreshComparison()
  }

  /// Counts what was published by `asOf` only; everything where nothing.
  mutating func count(asOf: Day?) {
    guard asOf != self.asOf else { return }
    let wanted = evidence.indices.contains(sentence) ? evidence[sentence].claim : nil
    self.asOf = asOf
    // A record that is not whole is read again; see `want`.
    guard isWhole || asOf == nil else { return }
    timeline = asOf.map { Timeline(claims: claims, pack: pack, outlets: outlets, asOf: $0) } ?? now
    changes = Changes(timeline, listed)
    if order == .change { arrangePlaces() }
    keepSentence(wanted)
    refreshComparison()
  }

  /// Steps to a day by the calendar.
  mutating func step(_ action: Action) {
    guard let days = timeline.days else {
      notice = "there is no day to go to: nothing has been imported"
      return
    }
    let before = day
    switch action {
    case .nextDay: go(to: day + 1)
    case .previousDay: go(to: day - 1)
    case .nextWeek: go(to: day + 7)
    case .previousWeek: go(to: day - 7)
    case .firstDay: go(to: days.lowerBound)
    default: go(to: days.upperBound)
    }
    if day == before { notice = day == days.upperBound ? "this is the last day" : "this is the first day" }
  }

  /// Jumps to a day on which something happened.
  mutating func jump(_ action: Action) {
    switch action {
    case .nextChange: go(to: next(timeline.changes(of: town)), orSay: "no later change of \(words.name(of: town))")
    case .previousChange:
      go(to: previous(timeline.changes(of: town)), orSay: "no earlier change of \(words.name(of: town))")
    case .nextChangeAnywhere: go(to: next(changes.days), orSay: "no later change anywhere")
    case .previousChangeAnywhere: go(to: previous(changes.days), orSay: "no earlier change anywhere")
    case .nextConflict:
      go(to: next(conflicts), orSay: "\(words.name(of: town)) is not contested or disputed on a later day")
    default:
      go(to: previous(conflicts), orSay: "\(words.name(of: town)) is not contested or disputed on an earlier day")
    }
    if action == .nextChangeAnywhere || action == .previousChangeAnywhere, notice == nil {
      notice = words.changed(changes.places[day] ?? [])
    }
  }

  /// Days on which the town is contested or disputed.
  private var conflicts: [Day] {
    guard let days = timeline.days else { return [] }
    return timeline.townDays(of: town, over: days).filter { $0.standing == .contested || $0.standing == .disputed }
      .map(\.day)
  }

  private func next(_ days: [Day]) -> Day? { days.first { $0 > day } }

  private func previous(_ days: [Day]) -> Day? { days.last { $0 < day } }

  private mutating func go(to day: Day?, orSay word: String) {
    if let day { go(to: day) } else { notice = word }
  }
}
