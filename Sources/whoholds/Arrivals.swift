import Exchange
import ExtractionModel

/// Keeps count of what came in: tells every refusal and every article without a date, and gives the exit status.
struct Arrivals {
  /// Articles taken.
  private(set) var articles = 0
  /// Inputs refused.
  private(set) var refused = 0
  private var reasons: Set<Refusal.Reason> = []

  /// The article that arrived, or nothing where it was refused.
  mutating func take(_ arrival: Arrival) -> Article? {
    switch arrival {
    case .article(let article, let input):
      articles += 1
      if article.published == nil {
        Console.note(
          "\(input): has no date; it is read, but its claims stay off the timeline (give --date or --manifest)")
      }
      return article
    case .refusal(let refusal):
      Console.note("\(refusal)")
      refuse(refusal.reason)
      return nil
    }
  }

  /// Counts a refusal that was told elsewhere.
  mutating func refuse(_ reason: Refusal.Reason) {
    refused += 1
    reasons.insert(reason)
  }

  /// Ends the command with the contract's status where anything was refused: 1 when other inputs were kept.
  func finish() throws {
    guard let reason = reasons.first else { return }
    guard articles == 0 else { throw Stop(.someRefused) }
    throw Stop(reasons.count == 1 ? ExitStatus(reason) : .badData)
  }
}
