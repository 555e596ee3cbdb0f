import ExtractionModel

/// When: the day expression nearest to the trigger, against the day of publication.
extension SentenceReader {
  /// The day that the proposition at `trigger` speaks of, and the tokens that say so.
  func about(of trigger: Int) -> (Day?, Range<Int>?) {
    guard let published else { return (nil, nil) }
    var number: Int? = clauses.clauseOf[trigger]
    while let current = number {
      let clause = clauses.clauses[current]
      let dates = (clause.start..<clause.end).filter { index in
        phrases[index].date.map { !$0.isSince && $0.day(published: published) != nil } ?? false
      }
      if let nearest = dates.min(by: { abs($0 - trigger) < abs($1 - trigger) }), let date = phrases[nearest].date {
        return (date.day(published: published), date.tokens)
      }
      guard clause.link != .relative else { break }
      number = clause.parent
    }
    return (published, nil)
  }
}
