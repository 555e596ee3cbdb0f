import ExtractionModel
import Fusion

/// Header and panes in English.
extension English: PaneSpeech {
  func asKnown(on day: Day?) -> String { day.map { "as known on \(short($0))" } ?? "as now known" }
  func position(_ day: Int, of days: Int) -> String { "day \(day) of \(days)" }
  var sample: String { "sample" }
  var helpHint: String { "? help" }
  func filterNote(_ shown: Int, of all: Int, isShort: Bool) -> String {
    isShort ? part(shown, of: all) : "filter: \(part(shown, of: all)) claims"
  }
  func reading(_ name: String?, isSample: Bool) -> String {
    if isSample { return "reading the sample …" }
    return name.map { "reading what is said of \($0) … Esc: do not wait" } ?? "reading the database … Esc: do not wait"
  }

  func towns(by order: TownOrder) -> String { order == .kind ? "Towns" : "Towns by \(order.rawValue)" }
  var noTowns: String { "no towns" }
  var legendHint: String { "i legend" }

  var map: String { "Map" }
  var noPointAtAll: String { "no town of the list has a point on the map; m goes back to the list" }
  func fitting(_ shown: Int, of all: Int) -> String { "\(part(shown, of: all)) towns fit" }
  func noPoint(_ name: String) -> String { "\(name): no point known" }
  func zoom(_ step: Int) -> String { "zoom \(step)" }
  func kilometres(_ length: Int) -> String { "\(length) km" }

  func part(_ part: Evidence.Part, _ shown: Int, of all: Int) -> String {
    "\(part.rawValue) · \(shown == all ? "\(all)" : self.part(shown, of: all))"
  }
  func except(_ names: [String]) -> String { "except \(list(names))" }
  func noSentence(_ why: String) -> String { "no sentence: \(why)" }
  func filterHides(_ count: Int) -> String { "the filter lets none of \(count) through; f changes it, F ends it" }

  var noDayYet: String { "no day yet" }
  var claims: String { "claims" }
  var changes: String { "changes" }
  func playing(daysPerSecond: Int) -> String { "playing, \(daysPerSecond) days a second" }
}

/// Articles, reasons and differences in English.
extension English: ReadingSpeech {
  func article(_ id: String) -> String { "Article \(id)" }
  func lines(_ seen: Int, of all: Int) -> String { "\(part(seen, of: all)) lines" }
  func cannotBeShown(_ why: String) -> String { "this article cannot be shown: \(why)" }
  var loading: String { "loading …" }
  var claimsTitle: String { "Claims" }
  var background: String { "background" }

  var doubts: String { "Not taken · same names" }
  var readingAnew: String { "reading the article anew …" }
  var nothingInDoubt: String { "nothing was in doubt" }
  func reason(_ reason: SentenceReading.Reason) -> String { reason.words }
  func criterion(_ criterion: SentenceReading.Criterion) -> String { criterion.words }
  func readAs(_ chosen: String, not others: [String]) -> String {
    "read as \(chosen), not as \(others.isEmpty ? "the ordinary word" : either(others))"
  }
  func couldBe(_ what: [String]) -> String { "could be \(list(what))" }
  func asked(by rules: [String]) -> String { "asked by \(list(rules))" }

  func why(_ name: String, on day: Day) -> String { "Why · \(name) on \(short(day))" }
  func articleNumber(_ number: String) -> String { "article \(number)" }
  func readByRule(_ rule: String) -> String { "read by rule \(rule)" }

  func changed(from day: Day, to other: Day) -> String { "Changed · \(short(day)) \(arrow) \(short(other))" }
  var sameDay: String { "both days are the same; ← → choose another" }
  var nothingChanged: String { "nothing changed between these days" }
  var sentences: String { "Sentences" }
  func turn(_ day: Day, _ holder: String) -> String { "\(short(day)) · \(holder)" }
  func turnAgainst(_ day: Day) -> String { "\(short(day)) · against it" }
  var was: String { "was" }
  var `is`: String { "is" }
  func leftOut(before: [String], after: [String]) -> String {
    func names(_ names: [String]) -> String { names.isEmpty ? "nothing" : list(names) }
    return "left out: \(names(before)) \(arrow) \(names(after))"
  }
  var changedByItsParts: String { "no report of the town itself changed it: its parts did" }
  func earlierChanges(_ count: Int) -> String { "\(count) earlier changes are not listed" }
  var partsOfIt: String { "parts of it" }
}
