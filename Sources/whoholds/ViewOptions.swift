import ArgumentParser
import Browser
import ExtractionModel

/// What the browser shows when it opens.
struct ViewOptions: ParsableArguments {
  /// Views that can be opened from the command line.
  enum View: String, CaseIterable, ExpressibleByArgument {
    case towns, map, article, why, diff
  }

  @Option(help: ArgumentHelp("Stand on this town, by any name of it or its id.", valueName: "name"))
  var town: String?

  @Option(help: ArgumentHelp("Stand on this day.", valueName: "yyyy-mm-dd"))
  var day: Day?

  @Option(help: "Open this view.")
  var view: View?

  @Option(
    help: ArgumentHelp("With --view diff: compare with this day, not the last before it.", valueName: "yyyy-mm-dd"))
  var from: Day?

  @Option(help: ArgumentHelp("Count only what was published by this day.", valueName: "yyyy-mm-dd"))
  var asOf: Day?

  @Option(help: ArgumentHelp("Select this sentence of the town and day, from 1.", valueName: "number"))
  var sentence: Int?

  @Option(help: "Order the towns behind the first ones.")
  var order: TownOrder?

  @Option(
    help: ArgumentHelp(
      "List only sentences of this source, party, predicate, factuality or standing; may be repeated.",
      valueName: "what=value"))
  var only: [Filter.Value] = []

  @Option(help: ArgumentHelp("With --view article: the article, by its id.", valueName: "id"))
  var article: String?

  @Option(help: ArgumentHelp("With --article: the claim to open it at, from 1.", valueName: "number"))
  var claim: Int?

  func validate() throws {
    if from != nil, view != .diff { throw ValidationError("--from needs --view diff.") }
    if article != nil, view != .article { throw ValidationError("--article needs --view article.") }
    if claim != nil, article == nil { throw ValidationError("--claim needs --article.") }
  }

  /// Whether nothing is asked for.
  var isEmpty: Bool {
    town == nil && day == nil && view == nil && asOf == nil && sentence == nil && order == nil && article == nil
  }

  /// What brings the browser there.
  ///
  /// - Throws: a `Stop` where a place cannot be shown
  func messages(_ place: (String) throws -> Identifier<Place>) throws -> [Message] {
    var messages: [Message] = []
    if !only.isEmpty { messages.append(.filter(Filter(Set(only)))) }
    if let order { messages.append(.arrange(order)) }
    if let asOf { messages.append(.showAsOf(asOf)) }
    if let day { messages.append(.showDay(day)) }
    if let town { messages.append(.showTown(try place(town))) }
    if let sentence { messages.append(.showSentence(sentence)) }
    switch view {
    case nil, .towns: break
    case .article:
      messages.append(article.map { .openArticle(Identifier($0), claim: claim ?? 1) } ?? .act(.openArticle))
    case .why: messages.append(.act(.why))
    case .map: messages.append(.act(.toggleMap))
    case .diff: messages.append(.compare(with: from))
    }
    return messages
  }
}

extension TownOrder: ExpressibleByArgument {}

extension Filter.Value: ExpressibleByArgument {
  /// Reads `source=sohr`.
  public init?(argument: String) {
    self.init(argument)
  }
}
