import Exchange
import Extraction
import ExtractionModel

/// Keeps count of what came in: tells every refusal and every article without a date, and gives the exit status.
struct Arrivals {
  /// Articles taken.
  private(set) var articles = 0
  /// Inputs refused.
  private(set) var refused = 0
  private var reasons: Set<Refusal.Reason> = []

  /// The article that arrived, or nothing where it was refused.
  ///
  /// - Parameters:
  ///   - extractor: looks for a date in the text where nothing else gives one
  ///   - progress: the bar that has to be taken away before anything is told
  mutating func take(_ arrival: Arrival, _ extractor: inout Extractor, _ progress: Progress? = nil) -> Article? {
    switch arrival {
    case .article(let article, let input):
      articles += 1
      guard article.published == nil else { return article }
      if let day = extractor.dateline(of: article.text) { return article.published(day, by: .dateline) }
      progress?.clear()
      Console.note(
        "\(input): has no date; it is read, but its claims stay off the timeline (give --date or --manifest)")
      return article
    case .pause: return nil
    case .remark(let remark):
      Console.note(remark)
      return nil
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
