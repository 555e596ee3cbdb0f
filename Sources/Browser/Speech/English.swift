import ExtractionModel
import Fusion
import Screen

/// The browser in English.
struct English: Speech {
  let language = Language.english
  let direction = Bidi.Direction.leftToRight
  let arrow = "→"

  func count(_ number: Int, _ noun: Noun) -> String { number == 1 ? "1 \(noun)" : "\(number) \(noun)s" }
  func part(_ number: Int, of all: Int) -> String { "\(number) of \(all)" }
  func list(_ names: [String]) -> String { names.joined(separator: ", ") }
  func either(_ names: [String]) -> String { names.joined(separator: " or ") }
}

extension English: NameSpeech {
  func names(english: String, arabic: String) -> (own: String, other: String) { (english, arabic) }
  func name(of party: Party, isShort: Bool) -> String { isShort ? party.short : party.name }
  func name(of source: Source) -> String { source.name }
  func name(of pack: Pack) -> String { pack.name }
}

extension English: DaySpeech {
  func short(_ day: Day) -> String { "\(day.civil.day) \(month(of: day))" }

  func long(_ day: Day) -> String { "\(name(of: day.weekday)) \(short(day)) \(day.civil.year)" }

  func month(of day: Day) -> String {
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][day.civil.month - 1]
  }

  func label(of day: Day, _ scale: TimeScale) -> String {
    switch scale {
    case .day, .week: "\(month(of: day)) \(day.civil.year)"
    case .month, .year: "\(day.civil.year)"
    }
  }

  func mark(of day: Day, afterNumber: Bool) -> String { month(of: day) }

  var labelColumns: Int { 11 }

  func timeline(_ days: ClosedRange<Day>?, by scale: TimeScale) -> String {
    guard let days else { return "Timeline" }
    let (first, last) = (days.lowerBound, days.upperBound)
    let isOneYear = first.civil.year == last.civil.year
    let from = isOneYear ? month(of: first) : "\(month(of: first)) \(first.civil.year)"
    let to = "\(month(of: last)) \(last.civil.year)"
    let span = isOneYear && first.civil.month == last.civil.month ? to : "\(from) to \(to)"
    return scale == .day ? "Timeline · \(span)" : "Timeline by \(scale.rawValue) · \(span)"
  }

  private func name(of weekday: Weekday) -> String {
    switch weekday {
    case .monday: "Mon"
    case .tuesday: "Tue"
    case .wednesday: "Wed"
    case .thursday: "Thu"
    case .friday: "Fri"
    case .saturday: "Sat"
    case .sunday: "Sun"
    }
  }
}

extension English: NoticeSpeech {
  func theme(_ name: String) -> String { "theme: \(name)" }
  func arranged(_ name: String, forGood: Bool) -> String {
    "Arabic is arranged as \(name)" + (forGood ? " from now on" : "; B shows all arrangements")
  }
  var spoken: String { "the interface is in English; L changes it" }
  var noSentenceSelected: String { "no sentence is selected" }
  func copied(citation: Bool, characters: Int) -> String {
    "copied \(citation ? "the citation" : "the sentence"), \(count(characters, .character))"
  }
  func mouse(isUsed: Bool) -> String {
    isUsed ? "click a town, wheel through the days; F6 releases the mouse" : "the mouse is the terminal's"
  }
  func noSentenceToOpen(_ why: String) -> String { "no sentence to open: \(why)" }
  func nothingSaid(of name: String) -> String { "nothing has been said of \(name) yet" }
  var noTownFurther: String { "no town further on" }
  func wholeMap(zoomIn: Bool) -> String { "this is the whole map" + (zoomIn ? "; zoom in first" : "") }
  var mapGoesNoLarger: String { "the map goes no larger" }
  var noDays: String { "there is no day to go to: nothing has been imported" }
  var lastDay: String { "this is the last day" }
  var firstDay: String { "this is the first day" }
  func noChange(of name: String?, isLater: Bool) -> String {
    "no \(isLater ? "later" : "earlier") change \(name.map { "of \($0)" } ?? "anywhere")"
  }
  func noConflict(of name: String, isLater: Bool) -> String {
    "\(name) is not contested or disputed on \(isLater ? "a later" : "an earlier") day"
  }
  var beginning: String { "this is where you began" }
  func pace(days: Int) -> String { "\(count(days, .day)) a second" }
  func scaleAlready(_ scale: TimeScale) -> String { "the timeline is by \(scale.rawValue) already" }
  func ordered(by order: TownOrder) -> String { "towns by \(order.rawValue)" }
  func alwaysInFront(_ name: String) -> String { "\(name) is always in front" }
  func pinned(_ name: String, isPinned: Bool) -> String {
    "\(name) is \(isPinned ? "pinned to the front" : "no longer pinned")"
  }
  func filterEnded(wasThere: Bool) -> String { wasThere ? "every sentence is listed again" : "there is no filter" }
  func search(isLooking: Bool) -> String { isLooking ? "still looking …" : "nothing found" }
  func again(fromFirst: Bool) -> String { "from the \(fromFirst ? "first" : "last") again" }
  var countsForNoState: String { "this sentence counts for no state of the day; Enter opens its article" }
  func nothingLike(_ typed: String) -> String { "no command, town or day `\(typed)`" }
  func works(_ title: String, in contexts: [String]) -> String { "`\(title)` works in: \(list(contexts))" }
  func notInRecord(_ day: Day) -> String { "the record has no \(day); this is the nearest day" }
  func saved(_ path: String, others: [String]) -> String {
    "saved as \(path), \(others.map { ".\($0)" }.joined(separator: " and "))"
  }
}
