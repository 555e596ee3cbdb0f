import ExtractionModel

/// The longest stretch of tokens that the lexicon knows as one word, name or phrase, or one unknown token.
struct Unit: Sendable {
  let kind: Token.Kind
  private let covered: Stretch
  /// What it can mean, by number in the tables of `SentenceUnits`; nothing for words the lexicon lacks.
  let meanings: Stretch
  /// The words of the language among its meanings.
  let words: Stretch
  private let number: Int32
  /// What is attached to it, by its first meaning.
  let clitics: Clitics
  /// What can begin with it.
  let beginnings: Beginnings
  /// What it can be: most questions end here.
  let traits: Traits
  /// Trigger classes of all its words.
  let triggers: Triggers

  /// A token that means nothing: a number, a sign, a word that the lexicon lacks.
  init(_ token: Token, at index: Int) {
    kind = token.kind
    covered = Stretch(first: Int32(index), end: Int32(index) + 1)
    number = token.kind == .number ? token.value : 0
    meanings = Stretch()
    words = Stretch()
    clitics = []
    beginnings = []
    traits = Traits()
    triggers = Triggers()
  }

  /// One word that means what it can mean alone.
  init(_ word: Analysis, at index: Int) {
    kind = .word
    covered = Stretch(first: Int32(index), end: Int32(index) + 1)
    number = 0
    meanings = word.meanings
    words = word.words
    clitics = word.clitics
    beginnings = word.beginnings
    traits = word.traits
    triggers = word.triggers
  }

  /// One or more words.
  init(
    tokens: Range<Int>, meanings: Stretch, words: Stretch, clitics: Clitics, traits: Traits, triggers: Triggers
  ) {
    kind = .word
    covered = Stretch(first: Int32(tokens.lowerBound), end: Int32(tokens.upperBound))
    number = 0
    self.meanings = meanings
    self.words = words
    self.clitics = clitics
    beginnings = Beginnings(traits)
    self.traits = traits
    self.triggers = triggers
  }

  /// Tokens it covers.
  var tokens: Range<Int> { covered.range }
  /// Value of a number.
  var value: Int { Int(number) }
}

/// Joins the tokens of a sentence into units.
///
/// Most units are one word and mean what the vocabulary says of it; what others mean is written into tables of the
/// sentence, whose numbers go on where those of the vocabulary end.
struct UnitJoiner {
  private let tokens: [Token]
  private let end: Int
  private let vocabulary: Vocabulary
  private let lexicon: Lexicon
  private let article: UnsafeBufferPointer<UInt8>
  private(set) var units: [Unit] = []
  /// Meanings of units that mean something else than their word alone.
  private(set) var meanings: [Analysis.Meaning] = []
  /// The words of the language among those.
  private(set) var words: [SentenceUnits.Occurrence] = []

  /// The units of the tokens `range`.
  init(
    _ tokens: [Token], _ range: Range<Int>, _ vocabulary: Vocabulary, _ lexicon: Lexicon,
    _ article: UnsafeBufferPointer<UInt8>
  ) {
    self.tokens = tokens
    self.vocabulary = vocabulary
    self.lexicon = lexicon
    self.article = article
    end = range.upperBound
    units.reserveCapacity(range.count)
    join(from: range.lowerBound)
  }

  /// Whether a letter that stands alone belongs to the word behind it: و may stand apart, ب only before a quotation mark.
  private func isAttached(_ proclitic: Clitics, _ index: Int) -> Bool {
    proclitic == .and || tokens[index + 1].kind == .quote || tokens[index + 1].start == tokens[index].end
  }

  private mutating func join(from start: Int) {
    var index = start
    var pending: Clitics = []
    while index < end {
      let token = tokens[index]
      guard token.kind == .word else {
        // A full stop inside a sentence is astray: the sentence goes on behind it.
        if token.kind == .stop, isAstray(index) {
          index += 1
          continue
        }
        // A quotation mark between a proclitic and its word joins nothing and separates nothing.
        let isInside = !pending.isEmpty && token.kind == .quote
        if token.kind != .quote, token.kind != .open { pending = [] }
        if !isInside { units.append(Unit(token, at: index)) }
        index += 1
        continue
      }
      let proclitic =
        index + 1 < end && token.hints.contains(.known) ? vocabulary.analyses[Int(token.value)].proclitic : []
      if !proclitic.isEmpty, isAttached(proclitic, index) {
        pending.formUnion(proclitic)
        index += 1
        continue
      }
      index = addLongest(from: index, pending)
      pending = []
    }
  }

  private func isAstray(_ index: Int) -> Bool {
    index + 1 < end && tokens[(index + 1)..<end].contains { $0.kind == .word } && tokens[index + 1].kind != .stop
      && (index == 0 || tokens[index - 1].kind != .stop)
  }

  /// Adds the longest unit that begins at token `index`; gives the token behind it.
  private mutating func addLongest(from index: Int, _ pending: Clitics) -> Int {
    guard tokens[index].hints.contains(.known) else {
      units.append(Unit(tokens[index], at: index))
      return index + 1
    }
    let word = vocabulary.analyses[Int(tokens[index].value)]
    var found = Found(next: index + 1, first: meanings.count)
    if !pending.isEmpty || word.hasPronounOrVerb && endsAsNoun(index) { read(word, pending, index, &found) }
    for start in word.starts.range {
      let start = vocabulary.starts[start]
      follow(start.node, index + 1, start.clitics.union(pending), &found)
    }
    if found.isOwn {
      addOwn(index, found)
    } else {
      units.append(Unit(word, at: index))
    }
    return found.next
  }

  /// The longest unit found so far.
  private struct Found {
    /// Token behind it.
    var next: Int
    /// Where its meanings begin in the sentence's table, if they stand there.
    let first: Int
    /// Whether they stand there.
    var isOwn = false
  }

  private func endsAsNoun(_ index: Int) -> Bool {
    lexicon.letters.endAsNoun(article, Int(tokens[index].start), Int(tokens[index].end))
  }

  /// Writes down what a word can mean alone, as it is written at token `index`.
  private mutating func read(_ word: Analysis, _ pending: Clitics, _ index: Int, _ found: inout Found) {
    found.isOwn = true
    let isNoun = word.hasPronounOrVerb && endsAsNoun(index)
    for number in word.meanings.range {
      let meaning = vocabulary.meanings[number]
      if isNoun, meaning.isPronounOrVerb { continue }
      let clitics = meaning.clitics.union(pending)
      guard pending.isEmpty || lexicon.allows(meaning.sense, clitics) else { continue }
      meanings.append(Analysis.Meaning(sense: meaning.sense, clitics: clitics))
    }
  }

  /// Adds a unit whose meanings stand in the sentence's table.
  private mutating func addOwn(_ index: Int, _ found: Found) {
    let firstWord = words.count
    var (traits, triggers) = (Traits(), Triggers())
    for number in found.first..<meanings.count {
      traits.insert(meanings[number], lexicon)
      guard let word = SentenceUnits.Occurrence(meanings[number], lexicon) else { continue }
      words.append(word)
      triggers.formUnion(word.word.triggers)
    }
    units.append(
      Unit(
        tokens: index..<found.next, meanings: own(found.first..<meanings.count, behind: vocabulary.meanings.count),
        words: own(firstWord..<words.count, behind: vocabulary.words.count),
        clitics: meanings.count > found.first ? meanings[found.first].clitics : [], traits: traits,
        triggers: triggers))
  }

  private func own(_ range: Range<Int>, behind count: Int) -> Stretch {
    Stretch(first: Int32(count + range.lowerBound), end: Int32(count + range.upperBound))
  }

  private mutating func follow(_ node: Int32, _ start: Int, _ clitics: Clitics, _ found: inout Found) {
    var index = start
    while index < end, tokens[index].kind == .quote || tokens[index].kind == .dash && !tokens[index].isSpaced {
      index += 1
    }
    guard index < end else { return }
    switch tokens[index].kind {
    case .word:
      guard tokens[index].hints.contains(.inner) else { return }
      let key = vocabulary.keys[Int(tokens[index].value)]
      step(lexicon.child(node, key.whole), index + 1, clitics, isBare: false, &found)
      guard key.bare != key.whole else { return }
      step(lexicon.child(node, key.bare), index + 1, clitics, isBare: true, &found)
    case .number:
      let key = hash(String(tokens[index].value).utf8.map { Letters.Class.zero + $0 - 48 })
      step(lexicon.child(node, key), index + 1, clitics, isBare: false, &found)
    default: return
    }
  }

  /// Takes what the phrase up to token `next` means, if it is the longest so far, and goes on behind it.
  private mutating func step(_ node: Int32?, _ next: Int, _ clitics: Clitics, isBare: Bool, _ found: inout Found) {
    guard let node else { return }
    if next >= found.next {
      var isFirst = next > found.next
      for sense in lexicon.senses(at: node) where lexicon.allows(sense, clitics) && (!isBare || sense.isName) {
        if isFirst { meanings.removeLast(meanings.count - found.first) }
        isFirst = false
        found.isOwn = true
        found.next = next
        meanings.append(Analysis.Meaning(sense: sense, clitics: clitics))
      }
    }
    if lexicon.goesOn(node) { follow(node, next, clitics, &found) }
  }
}

extension Lexicon.Sense {
  /// Whether it names a party or a source, whose phrases are read with and without their articles.
  fileprivate var isName: Bool {
    switch self {
    case .party, .partyGenitive, .source: true
    default: false
    }
  }
}
