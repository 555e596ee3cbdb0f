import ExtractionModel

/// Keys, palette, search, filter and legend in English.
extension English: ListSpeech {
  func name(of group: Keymap.Group) -> String { group.rawValue }
  func name(of context: Context) -> String { context.rawValue }
  func keys(in context: Context) -> String { "Keys · \(context.rawValue)" }
  var typeToFilter: String { "type to filter" }
  var noSuchCommand: String { "no such command here" }

  var paletteTitle: String { "Go to or run" }
  var paletteHint: String { "a town in English or Arabic, a day like 30 nov or 2024-11-30, a command" }
  var nothingLikeThat: String { "no command, town or day like that" }
  var day: String { "day" }
  func works(in contexts: [String]) -> String { "in \(list(contexts))" }
  func said(_ claims: Int, changed: String?) -> String {
    claims == 0 ? "nothing said" : count(claims, .claim) + (changed.map { ", \($0)" } ?? "")
  }
  var link: String { "This view opens with" }

  var find: String { "Find" }
  var findHint: String { "words of a sentence, towns, parties, sources, in Arabic or English" }
  var nothingFound: String { "no town and no sentence has all of these words" }
  func townsFound(_ count: Int) -> String { "Towns · \(count)" }
  func sentencesFound(_ total: Int?, isCut: Bool, shown: Int) -> String {
    guard let total else { return "Sentences · …" }
    return "Sentences · \(total)" + (isCut ? " and more" : "") + (total > shown ? " · the first \(shown)" : "")
  }

  var filterTitle: String { "Sentences by" }
  var noSentenceOnThisDay: String { "no sentence on this day" }
  func name(of facet: Filter.Facet) -> String { facet.rawValue }

  func onTheMap(_ name: String, letter: Character) -> String { "\(name), \(letter) on the map" }
  func outlines(by sources: String) -> String { "where areas end, by \(sources)" }

  var legend: LegendSpeech {
    LegendSpeech(
      title: "Legend", letters: "Letters", marks: "Marks", map: "Map", sentence: "In a sentence",
      capital: "capital, on colour: reported that day", small: "small: carried over from an earlier day",
      claimed: "claimed only, by the side that gains", contested: "contested: both are inside",
      disputed: "disputed: sources of equal standing exclude each other", shared: "held together",
      never: "never reported", changed: "changed on this day", denied: "somebody denies it",
      borders: "Outlines show no position on borders.",
      hidden: "A town without room for its mark appears on a larger map.",
      place: ("place", "where"), party: ("party", "who"), verb: ("verb", "what is said to be so"),
      source: ("source", "who says so"), extent: ("extent", "how much of it"), date: ("date", "when"),
      negation: ("not", "words that deny"))
  }

  var calibrationTitle: String { "Which line reads right?" }
  var calibrationGuide: [String] {
    [
      "Read from the right: ahlan wa-sahlan (bikum) 2024 fi whoholds.",
      "Letters are joined, brackets open to the right, the number and the Latin word read from the left.",
      "Press the number of the line that reads so; Esc leaves all as it is.",
    ]
  }
}
