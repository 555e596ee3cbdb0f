import ExtractionModel

extension Control {
  /// The reasoning behind the state in English, one sentence a step.
  public func explanation(in pack: Pack) -> [String] {
    steps.map { $0.english(in: pack) }
  }
}

extension Step {
  /// The step in English, a sentence without a full stop.
  public func english(in pack: Pack) -> String {
    switch reason {
    case .baseline(let line):
      "before the first day: \(pack[line.party]?.name ?? line.party.rawValue), by \(line.source)"
    case .nothingSaid:
      "nobody has said anything yet"
    default:
      "\(claims.count) claims"
    }
  }
}
