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
      notice = say.noDays
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
    if day == before { notice = day == days.upperBound ? say.lastDay : say.firstDay }
  }

  /// Jumps to a day on which something happened.
  mutating func jump(_ action: Action) {
    let name = words.name(of: town)
    switch action {
    case .nextChange: go(to: next(timeline.changes(of: town)), orSay: say.noChange(of: name, isLater: true))
    case .previousChange: go(to: previous(timeline.changes(of: town)), orSay: say.noChange(of: name, isLater: false))
    case .nextChangeAnywhere: go(to: next(changes.days), orSay: say.noChange(of: nil, isLater: true))
    case .previousChangeAnywhere: go(to: previous(changes.days), orSay: say.noChange(of: nil, isLater: false))
    case .nextConflict: go(to: next(conflicts), orSay: say.noConflict(of: name, isLater: true))
    default: go(to: previous(conflicts), orSay: say.noConflict(of: name, isLater: false))
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
