import ExtractionModel
import Fusion
import Screen

/// All that the browser says, in one language.
///
/// Every text of the interface is a requirement of one of these protocols, so the compiler sees to it that a language
/// lacks none. What takes an argument is a function: languages differ in order, number and agreement. The captions of
/// keys stand in the key table, beside the keys.
protocol Speech: NameSpeech, DaySpeech, StateSpeech, PaneSpeech, ReadingSpeech, ListSpeech, NoticeSpeech {
  /// Which one it is.
  var language: Language { get }
  /// Which way its lines run.
  var direction: Bidi.Direction { get }
  /// From one thing to the next, in the direction of reading.
  var arrow: String { get }
  /// `1 day`, `3 days`.
  func count(_ number: Int, _ noun: Noun) -> String
  /// `3 of 12`.
  func part(_ number: Int, of all: Int) -> String
  /// Names in a row.
  func list(_ names: [String]) -> String
  /// Names of which one or another is meant.
  func either(_ names: [String]) -> String
}

/// What the browser counts.
enum Noun: Hashable, Sendable {
  case day, source, denial, claim, character
}

extension Language {
  /// What the browser says in it.
  var speech: any Speech {
    switch self {
    case .english: English()
    case .arabic: Arabic()
    }
  }
}

extension Speech {
  /// Whether the interface runs from right to left.
  var isMirrored: Bool { direction == .rightToLeft }
}

/// Names that the data have in both languages.
protocol NameSpeech: Sendable {
  /// Name of a place in this language, or in the other where it has none; and the one not taken, where it has both.
  func names(english: String, arabic: String) -> (own: String, other: String)
  /// Name of a party.
  func name(of party: Party, isShort: Bool) -> String
  /// Name of a source.
  func name(of source: Source) -> String
  /// Name of the war.
  func name(of pack: Pack) -> String
}

/// Days.
protocol DaySpeech: Sendable {
  /// `30 Nov`.
  func short(_ day: Day) -> String
  /// `Sat 30 Nov 2024`.
  func long(_ day: Day) -> String
  /// `Nov`.
  func month(of day: Day) -> String
  /// A month or a year as it stands before the days of the timeline.
  func label(of day: Day, _ scale: TimeScale) -> String
  /// A month in a column of three, alone or behind the number of its first day.
  func mark(of day: Day, afterNumber: Bool) -> String
  /// Columns for what stands before the days of the timeline.
  var labelColumns: Int { get }
  /// `Timeline by week · Nov to Dec 2024`.
  func timeline(_ days: ClosedRange<Day>?, by scale: TimeScale) -> String
}

/// States and claims.
protocol StateSpeech: Sendable {
  /// Nobody has said anything, or somebody has and the holder is unknown.
  func nobody(isReported: Bool) -> String
  /// Who holds a place: those in contest or dispute, or the one who has so much of it.
  func holder(_ names: [String], _ standing: Control.Standing, _ extent: Claim.Extent?) -> String
  /// How much, in a word: `most`.
  func name(of extent: Claim.Extent) -> String
  /// How surely, in a word: `contested`.
  func name(of standing: Control.Standing) -> String
  /// What is said to be the case, in a word: `controls`.
  func name(of predicate: Claim.Predicate) -> String
  /// What the source makes of it, in a word: `denied`.
  func name(of factuality: Claim.Factuality) -> String
  /// What a source's word is worth.
  func name(of weight: Evidence.Weight) -> String
  /// Sort of place.
  func name(of kind: Place.Kind) -> String
  /// What a claim says: `controls most`.
  func proposition(_ predicate: Claim.Predicate, _ extent: Claim.Extent?) -> String
  /// That a side says it against its own interest, or for it.
  var admitted: String { get }
  var claimed: String { get }
  /// The outlet of an article that is not known.
  var unknownOutlet: String { get }

  /// On a card: that the holder left, that the state is the baseline's, how old it is.
  var left: String { get }
  var baseline: String { get }
  func ago(days: Int) -> String

  /// When a state was reported.
  var reportedThisDay: String { get }
  var fromBeforeTheFirstDay: String { get }
  func since(_ day: Day, withYear: Bool) -> String
  func carriedOver(days: Int, from day: Day) -> String

  /// How sure a state is.
  func heldByBaseline(_ name: String?, voices: Int) -> String
  func held(voices: Int, admittedBy source: String?) -> String
  var claimedByUnknownVoice: String { get }
  func claimedOnly(voices: Int) -> String
  func contested(voices: Int) -> String
  var disputed: String { get }
  var nothingSaid: String { get }
  func leftByAll(voices: Int) -> String
  /// A verdict and what speaks against it: so many denials, so many other claims.
  func verdict(_ verdict: String, denials: Int, others: Int) -> String

  /// `changed: Aleppo, Hama and 3 more`.
  func changed(_ names: [String], more: Int) -> String
  /// Why a state has no sentences.
  func whyNoSentence(fromBaseline: Bool) -> String
}

/// Header, towns, map, sentences and timeline.
protocol PaneSpeech: Sendable {
  func asKnown(on day: Day?) -> String
  func position(_ day: Int, of days: Int) -> String
  var sample: String { get }
  var helpHint: String { get }
  func filterNote(_ shown: Int, of all: Int, isShort: Bool) -> String
  func reading(_ name: String?, isSample: Bool) -> String

  func towns(by order: TownOrder) -> String
  var noTowns: String { get }
  var legendHint: String { get }

  var map: String { get }
  var noPointAtAll: String { get }
  func fitting(_ shown: Int, of all: Int) -> String
  func noPoint(_ name: String) -> String
  func zoom(_ step: Int) -> String
  func kilometres(_ length: Int) -> String

  func part(_ part: Evidence.Part, _ shown: Int, of all: Int) -> String
  func except(_ names: [String]) -> String
  func noSentence(_ why: String) -> String
  func filterHides(_ count: Int) -> String

  var noDayYet: String { get }
  var claims: String { get }
  var changes: String { get }
  func playing(daysPerSecond: Int) -> String
}

/// An article, what was in doubt there, the reasons of a state, and what changed.
protocol ReadingSpeech: Sendable {
  func article(_ id: String) -> String
  func lines(_ seen: Int, of all: Int) -> String
  func cannotBeShown(_ why: String) -> String
  var loading: String { get }
  var claimsTitle: String { get }
  var background: String { get }

  var doubts: String { get }
  var readingAnew: String { get }
  var nothingInDoubt: String { get }
  func reason(_ reason: SentenceReading.Reason) -> String
  func criterion(_ criterion: SentenceReading.Criterion) -> String
  func readAs(_ chosen: String, not others: [String]) -> String
  func couldBe(_ what: [String]) -> String
  func asked(by rules: [String]) -> String

  func why(_ name: String, on day: Day) -> String
  func articleNumber(_ number: String) -> String
  func readByRule(_ rule: String) -> String

  func changed(from day: Day, to other: Day) -> String
  var sameDay: String { get }
  var nothingChanged: String { get }
  var sentences: String { get }
  func turn(_ day: Day, _ holder: String) -> String
  func turnAgainst(_ day: Day) -> String
  var was: String { get }
  var `is`: String { get }
  func leftOut(before: [String], after: [String]) -> String
  var changedByItsParts: String { get }
  func earlierChanges(_ count: Int) -> String
  var partsOfIt: String { get }
}

/// What lies over the panes for a moment: keys, palette, search, filter, legend, link, arrangements.
protocol ListSpeech: Sendable {
  func name(of group: Keymap.Group) -> String
  func name(of context: Context) -> String
  func keys(in context: Context) -> String
  var typeToFilter: String { get }
  var noSuchCommand: String { get }

  var paletteTitle: String { get }
  var paletteHint: String { get }
  var nothingLikeThat: String { get }
  var day: String { get }
  func works(in contexts: [String]) -> String
  func said(_ claims: Int, changed: String?) -> String
  var link: String { get }

  var find: String { get }
  var findHint: String { get }
  var nothingFound: String { get }
  func townsFound(_ count: Int) -> String
  func sentencesFound(_ total: Int?, isCut: Bool, shown: Int) -> String

  var filterTitle: String { get }
  var noSentenceOnThisDay: String { get }
  func name(of facet: Filter.Facet) -> String

  var legend: LegendSpeech { get }
  func onTheMap(_ name: String, letter: Character) -> String
  func outlines(by sources: String) -> String

  var calibrationTitle: String { get }
  var calibrationGuide: [String] { get }
}

/// The texts of the legend.
struct LegendSpeech: Sendable {
  let title, letters, marks, map, sentence: String
  let capital, small, claimed, contested, disputed, shared, never, changed, denied: String
  let borders, hidden: String
  /// Words of a sentence by their roles, and what each role means.
  let place, party, verb, source, extent, date, negation: (sign: String, meaning: String)
}

/// Words to the user at the bottom.
protocol NoticeSpeech: Sendable {
  func theme(_ name: String) -> String
  func arranged(_ name: String, forGood: Bool) -> String
  var spoken: String { get }
  var noSentenceSelected: String { get }
  func copied(citation: Bool, characters: Int) -> String
  func mouse(isUsed: Bool) -> String
  func noSentenceToOpen(_ why: String) -> String
  func nothingSaid(of name: String) -> String
  var noTownFurther: String { get }
  func wholeMap(zoomIn: Bool) -> String
  var mapGoesNoLarger: String { get }
  var noDays: String { get }
  var lastDay: String { get }
  var firstDay: String { get }
  func noChange(of name: String?, isLater: Bool) -> String
  func noConflict(of name: String, isLater: Bool) -> String
  var beginning: String { get }
  func pace(days: Int) -> String
  func scaleAlready(_ scale: TimeScale) -> String
  func ordered(by order: TownOrder) -> String
  func alwaysInFront(_ name: String) -> String
  func pinned(_ name: String, isPinned: Bool) -> String
  func filterEnded(wasThere: Bool) -> String
  func search(isLooking: Bool) -> String
  func again(fromFirst: Bool) -> String
  var countsForNoState: String { get }
  func nothingLike(_ typed: String) -> String
  func works(_ title: String, in contexts: [String]) -> String
  func notInRecord(_ day: Day) -> String
  func saved(_ path: String, others: [String]) -> String
}
