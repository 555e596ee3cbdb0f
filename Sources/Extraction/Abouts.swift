import ExtractionModel

/// When: the day expression nearest to the trigger, against the day of publication.
extension SentenceReader {
  /// The day that the proposition at `trigger` speaks of, and the tokens that say so.
  func about(of trigger: Int) -> (Day?, Range<Int>?) {
    guard let published else { return (nil, nil) }
    var number = clauses.clauseOf[trigger]
    while true {
      let clause = clauses.clauses[number]
      if let nearest = nearestDay(to: trigger, in: clause, published), let date = phrases[nearest].date {
        return (date.day(published: published), date.tokens)
      }
      guard clause.link != .relative, let parent = clause.parent else { return (published, nil) }
      number = parent
    }
  }

  private func nearestDay(to trigger: Int, in clause: Clause, _ published: Day) -> Int? {
    var best: Int?
    for index in clause.start..<max(clause.start, clause.end) {
      guard let date = phrases[index].date, !date.isSince, date.day(published: published) != nil else { continue }
      if best == nil || abs(index - trigger) < abs(best! - trigger) { best = index }
    }
    return best
  }
}
