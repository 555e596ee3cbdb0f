import ExtractionModel
import Screen

/// What can happen to the browser: something the user did, or the answer to an ``Effect``.
public enum Message: Hashable, Sendable {
  /// A key, the mouse, another size.
  case input(Input)
  /// A command without its key: from the help overlay, a script or the command line.
  case act(Action)
  /// Stand on a town.
  case showTown(Identifier<Place>)
  /// Stand on a day; one outside the record becomes its nearest.
  case showDay(Day)
  /// Count only what was published by that day; nothing for all that is known now.
  case showAsOf(Day?)
  /// Show what changed between the day shown and that one; the last before it of which anything is said where nothing.
  case compare(with: Day?)
  /// Select a sentence of the town and day, counted from 1.
  case showSentence(Int)
  /// List only the sentences that this lets through.
  case filter(Filter)
  /// Put the towns in an order.
  case arrange(TownOrder)
  /// Open an article at one of its claims, counted from 1 in the order of the text.
  case openArticle(Identifier<Article>, claim: Int)
  /// The article that was asked for, with every claim read from it.
  case articleLoaded(Article, [Claim])
  /// The article that was asked for cannot be had, and why.
  case articleMissing(Identifier<Article>, String)
  /// How an article was read.
  case articleRead(Identifier<Article>, [SentenceReading])
  /// The sentences that were looked for by these words.
  case found(String, Findings)
  /// The record that was wanted, or another reading of a store that has changed.
  case recordCame(Chronicle)
  /// The claims about a place that were wanted, and who published their articles.
  case claimsCame(Identifier<Place>, [Claim], [Identifier<Article>: String])
  /// What was wanted cannot be had, and why.
  case wantFailed(Want, String)
  /// The user would rather not wait for what is wanted.
  case wantDeclined(Want)
  /// The time between two days has passed; see ``Model/pace``.
  case ticked
  /// Something is still being looked up: a moment has passed.
  case waited
  /// The article of a claim that is to be cited; nothing where it cannot be had.
  case cited(Claim, Article?)
  /// The screen was written to a file, and beside it with these other endings.
  case saved(String, others: [String])
  /// A word to the user, shown until the next key.
  case told(String)
}
