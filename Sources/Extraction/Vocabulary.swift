import ExtractionModel

/// What a written word can mean, worked out once and used for every occurrence.
///
/// It fills one line of memory: what few words are asked stands in other tables.
struct Analysis: Sendable {
  /// What it can be alone.
  var traits = Traits()
  /// Trigger classes of all that it can be alone.
  var triggers = Triggers()
  /// Meanings of the word alone, with what is attached to it.
  var meanings = Stretch()
  /// Those of them that are words of the language.
  var words = Stretch()
  /// Phrases of the lexicon that begin with it.
  var starts = Stretch()
  /// What is attached to it, by its first meaning.
  var clitics: Clitics = []
  /// The proclitic that it is, where one is written alone: و أكد, لـ"رويترز".
  var proclitic: Clitics = []
  /// What can begin with it.
  var beginnings: Beginnings = []
  /// What a sentence with this word may be about, and what is asked of every word.
  var hints: Hints = []
  /// Whether the word can open a sentence.
  var canOpen = false
  /// Whether one of its meanings is a finite verb or has a pronoun.
  var hasPronounOrVerb = false

  /// A word by its letters.
  struct Key: Sendable {
    /// As it is written.
    let whole: UInt64
    /// Without the article; the same where there is none.
    let bare: UInt64
  }

  struct Meaning: Sendable {
    let sense: Lexicon.Sense
    let clitics: Clitics
  }

  /// Whether a sentence can hold a claim at all: it needs something that triggers one and somewhere to put it.
  struct Hints: OptionSet, Sendable {
    let rawValue: UInt8

    static let trigger = Hints(rawValue: 1)
    static let place = Hints(rawValue: 2)
    static let party = Hints(rawValue: 4)
    static let source = Hints(rawValue: 8)
    static let topics: Hints = [.trigger, .place, .party, .source]

    /// Whether the word says anything: a meaning of its own, a phrase that begins with it, a proclitic.
    static let known = Hints(rawValue: 16)
    /// Whether phrases of several words can have it behind the first.
    static let inner = Hints(rawValue: 32)
    /// Whether it is written with the article.
    static let definite = Hints(rawValue: 64)
  }
}

/// A range in a table, in eight bytes.
struct Stretch: Sendable {
  var first: Int32 = 0
  var end: Int32 = 0

  var isEmpty: Bool { first == end }
  var range: Range<Int> { Int(first)..<Int(end) }
}

/// All words met so far, and in tables of their own what they can mean: a word only says where to look there.
struct Vocabulary: Sendable {
  private(set) var analyses: [Analysis] = []
  private(set) var keys: [Analysis.Key] = []
  private(set) var meanings: [Analysis.Meaning] = []
  private(set) var words: [SentenceUnits.Occurrence] = []
  private(set) var starts: [Reading] = []

  /// How many words it has.
  var count: Int { analyses.count }

  /// Forgets all words.
  mutating func clear() {
    analyses.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    meanings.removeAll(keepingCapacity: true)
    words.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
  }

  /// Adds a word that can be read in those ways; what is said of it beyond them stands in `analysis`.
  mutating func add(_ key: Analysis.Key, _ readings: [Reading], _ analysis: Analysis, _ lexicon: Lexicon) {
    var analysis = analysis
    let (meaning, word, start) = (meanings.count, words.count, starts.count)
    for reading in readings {
      if lexicon.goesOn(reading.node) { starts.append(reading) }
      for sense in lexicon.senses(at: reading.node) where lexicon.allows(sense, reading.clitics) {
        let meaning = Analysis.Meaning(sense: sense, clitics: reading.clitics)
        meanings.append(meaning)
        analysis.hasPronounOrVerb = analysis.hasPronounOrVerb || meaning.isPronounOrVerb
        if let word = SentenceUnits.Occurrence(meaning, lexicon) { words.append(word) }
        analysis.traits.insert(meaning, lexicon)
      }
    }
    for number in word..<words.count { analysis.triggers.formUnion(words[number].word.triggers) }
    if meaning < meanings.count { analysis.clitics = meanings[meaning].clitics }
    analysis.beginnings = Beginnings(analysis.traits)
    analysis.meanings = Stretch(first: Int32(meaning), end: Int32(meanings.count))
    analysis.words = Stretch(first: Int32(word), end: Int32(words.count))
    analysis.starts = Stretch(first: Int32(start), end: Int32(starts.count))
    analyses.append(analysis)
    keys.append(key)
  }
}

extension Analysis.Meaning {
  /// Whether it is a finite verb, or has a pronoun: neither ends in the letters that nouns alone end in.
  var isPronounOrVerb: Bool {
    if clitics.contains(.pronoun) { return true }
    if case .word(_, let form) = sense { return form.isFinite }
    return false
  }
}
