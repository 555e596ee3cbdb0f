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

  /// What brings the browser there.
  ///
  /// - Throws: a `Stop` where there is no such place
  func messages(_ place: (String) throws -> Identifier<Place>) throws -> [Message] {
    var messages: [Message] = []
    if let asOf { messages.append(.showAsOf(asOf)) }
    if let day { messages.append(.showDay(day)) }
    if let town { messages.append(.showTown(try place(town))) }
    switch view {
    case nil, .towns: break
    case .article: messages.append(.act(.openArticle))
    case .why: messages.append(.act(.why))
    case .map: messages.append(.act(.toggleMap))
    case .diff: messages.append(.compare(with: from))
    }
    return messages
  }
}
