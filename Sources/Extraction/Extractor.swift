import ExtractionModel

/// Reads the claims of articles, stage by stage: letters, words, phrases, clauses, frames, discourse.
///
/// A value without IO or clock: the same article gives the same claims, whatever was read before. It keeps the
/// analysis of every word it has met, which is why reading mutates it.
public struct Extractor: Sendable {
  let grammar: Grammar
  private var tokenizer: Tokenizer
  private var tokens: [Token] = []

  /// An extractor for a language and a war.
  public init(grammar: Grammar) {
    self.grammar = grammar
    tokenizer = Tokenizer(grammar.lexicon, triggers: grammar.triggers)
  }

  /// How many tokens it has cut so far.
  var tokenCount: Int { tokenizer.count }

  /// All claims of an article, in the order of the text.
  public mutating func claims(in article: Article) -> [Claim] { read(article).claims }

  /// Reads an article, and writes down how where that is asked for.
  mutating func read(
    _ article: Article, withReadings: Bool = false
  ) -> (claims: [Claim], readings: [SentenceReading]) {
    var text = article.text
    return text.withUTF8 { bytes in
      var run = Run(article: article, bytes: bytes)
      run.memory.outlet = outlet(of: article)
      run.memory.publisher = publisher(of: article)?.id
      if withReadings { run.readings = [] }
      let lines = Array(Lines(bytes))
      let isFurniture = furniture(bytes, lines)
      for (line, isFurniture) in zip(lines, isFurniture) where !isFurniture { read(line, &run) }
      if withReadings { readPassedOver(lines, isFurniture, &run) }
      return (run.claims, run.readings ?? [])
    }
  }

  /// For each line, whether it is the page's and not the article's.
  mutating func furniture(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Range<Int>]) -> [Bool] {
    let (sources, numbers) = (grammar.lexicon.pack.sources, grammar.sources)
    return Furniture.marks(bytes, lines, LineScanner(grammar.lexicon.letters, grammar.furniture), &tokenizer) { key in
      switch numbers[key].map({ sources[$0].kind }) {
      case .agency, .media, .stateMedia: true
      default: false
      }
    } opensWithVerb: { line, tokenizer in
      tokenizer.forgetIfFull()
      var tokens: [Token] = []
      _ = tokenizer.tokens(bytes, line.lowerBound, line.upperBound, into: &tokens)
      return tokens.first { $0.kind == .word }.map { tokenizer.analyses[Int($0.value)].canOpen } == true
    }
  }

  /// The voice of a page that is a side's or a monitor's own; a neutral outlet speaks as `outlet`.
  private func outlet(of article: Article) -> Discourse.Speaker? {
    guard let source = publisher(of: article) else { return nil }
    switch source.side {
    case .neutral: return source.kind == .monitor ? Discourse.Speaker(source: source.id) : nil
    case .partisan(let side):
      return Discourse.Speaker(source: source.id, party: grammar.lexicon.pack.parties.firstIndex { $0.id == side })
    }
  }

  /// The outlet as a source, where the pack knows it.
  private func publisher(of article: Article) -> Source? {
    guard let name = article.outlet, !name.isEmpty else { return nil }
    var folded = FoldedPhrase()
    grammar.lexicon.letters.fold(name, into: &folded)
    return grammar.sources[folded.key.value].map { grammar.lexicon.pack.sources[$0] }
  }

  /// What one article has yielded so far.
  private struct Run {
    let article: Article
    let bytes: UnsafeBufferPointer<UInt8>
    var memory = Discourse()
    var claims: [Claim] = []
    /// Sentences passed over that a back-reference may want.
    var skipped: [Range<Int>] = []
    var governorates: [Identifier<Place>] = []
    /// Parties named so far, the last one at the end.
    var parties: [Int] = []
    /// Sentences passed over for good.
    var passed = 0
    /// Sentences since the last one that names a place.
    var sincePlace = Int.max / 2
    /// Sentences since the last one that names a place of the pack or the country of the war.
    var sinceHome = 0
    /// How the sentences were read, where that is asked for.
    var readings: [SentenceReading]?
  }

  private static let mostSkipped = 6
  /// How many sentences without a place of the pack or the war's country an unlisted place is still taken in.
  private static let homeReach = 5
  /// How many sentences a place named in one of them is kept in mind for sentences that name none.
  private static let reach = 6

  private mutating func read(_ line: Range<Int>, _ run: inout Run) {
    tokenizer.forgetIfFull()
    tokens.removeAll(keepingCapacity: true)
    let hints = tokenizer.tokens(run.bytes, line.lowerBound, line.upperBound, into: &tokens)
    guard hints.contains(.trigger) else { return passOver(line, hints, &run) }
    let current = tokens
    for range in Sentences.ranges(current, tokenizer.analyses) {
      let hints = tokenizer.hints(of: current[range])
      // Without a place of its own a sentence can only speak of one named shortly before.
      guard hints.contains(.trigger), hints.contains(.place) || run.sincePlace <= Self.reach else {
        passOver(Int(current[range.lowerBound].start)..<Int(current[range.upperBound - 1].end), hints, &run)
        continue
      }
      run.sincePlace = hints.contains(.place) ? 0 : run.sincePlace + 1
      recall(&run)
      readSentence(current, range, &run)
    }
  }

  /// Passes over what can hold no claim, and keeps it in mind where a back-reference may want it.
  private func passOver(_ span: Range<Int>, _ hints: Analysis.Hints, _ run: inout Run) {
    run.sincePlace = hints.contains(.place) ? 0 : run.sincePlace + 1
    run.sinceHome += 1
    guard !hints.isEmpty else {
      run.passed += 1
      return
    }
    run.skipped.append(span)
    guard run.skipped.count > Self.mostSkipped else { return }
    run.passed += 1
    run.skipped.removeFirst()
  }

  /// Reads the last sentences passed over for what they name.
  private mutating func recall(_ run: inout Run) {
    run.memory.pass(run.passed)
    run.passed = 0
    guard !run.skipped.isEmpty else { return }
    for span in run.skipped {
      tokens.removeAll(keepingCapacity: true)
      _ = tokenizer.tokens(run.bytes, span.lowerBound, span.upperBound, into: &tokens)
      for range in Sentences.ranges(tokens, tokenizer.analyses) {
        let text = text(tokens, range, run)
        guard run.readings != nil || mayLast(text) else {
          forget(&run)
          continue
        }
        let reader = reader(text, run)
        if run.readings != nil { run.readings!.append(reader.passedOver(Self.span(tokens, range), .farFromPlaces)) }
        remember(reader, [], &run)
      }
    }
    run.skipped.removeAll(keepingCapacity: true)
  }

  /// Whether a sentence may leave something in mind: a place by name or kind, a party, a speaker, a strike.
  private func mayLast(_ text: SentenceUnits) -> Bool {
    if text.mayNameParty || !text.traits.isDisjoint(with: Self.lasting) { return true }
    if text.traits.contains(.source), text.mayNameSpeaker { return true }
    return !text.triggers.isDisjoint(with: grammar.strikes)
  }

  private static let lasting: Traits = {
    var traits = Traits(.kind, .including, .except)
    traits.insert(.placeName)
    traits.insert(.country)
    return traits
  }()

  /// Goes by a sentence that holds no claim and leaves nothing in mind.
  private func forget(_ run: inout Run) {
    run.memory.pass(1)
    run.memory.isHistoric = false
  }

  private static func span(_ tokens: [Token], _ range: Range<Int>) -> Range<Int> {
    Int(tokens[range.lowerBound].start)..<Int(tokens[range.upperBound - 1].end)
  }

  private func readSentence(_ tokens: [Token], _ range: Range<Int>, _ run: inout Run) {
    let text = text(tokens, range, run)
    let isQuestion = tokens[range].contains { $0.kind == .question }
    // Without a name in it, a question or a sentence far from home cannot hold a claim that is kept.
    if !mayLast(text), isQuestion || run.sinceHome >= Self.homeReach && !run.memory.mayMeanListed, run.readings == nil {
      run.sinceHome += 1
      return forget(&run)
    }
    let reader = reader(text, run)
    let span = Self.span(tokens, range)
    run.sinceHome = reader.namesHome ? 0 : run.sinceHome + 1
    // Far from every place of the pack an unlisted name lies in another country's news.
    let isFarFromHome = run.sinceHome > Self.homeReach
    let mayClaim = !isQuestion && (!isFarFromHome || reader.mayMeanListed)
    var drafts = mayClaim ? reader.drafts() : []
    if isFarFromHome { drafts.removeAll(where: \.isUnlisted) }
    if run.readings != nil {
      let sentence = String(decoding: run.bytes[span], as: UTF8.self)
      run.readings!.append(
        reader.reading(
          span, isQuestion: isQuestion, isFarFromHome: isFarFromHome, governorates: run.governorates
        ) {
          claim($0, span, sentence, run.article)
        })
    }
    if !drafts.isEmpty {
      let sentence = String(decoding: run.bytes[span], as: UTF8.self)
      run.claims += Self.unique(drafts).map { claim($0, span, sentence, run.article) }
    }
    remember(reader, drafts, &run)
  }

  /// A line cut into units, as far as it is looked at.
  mutating func units(of bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> SentenceUnits {
    tokenizer.forgetIfFull()
    tokens.removeAll(keepingCapacity: true)
    _ = tokenizer.tokens(bytes, line.lowerBound, line.upperBound, into: &tokens)
    let units = UnitJoiner(tokens, tokens.indices, tokenizer.vocabulary, grammar.lexicon, bytes)
    return SentenceUnits(
      units, tokens: tokens, vocabulary: tokenizer.vocabulary, lexicon: grammar.lexicon, gazetteer: grammar.gazetteer,
      article: bytes)
  }

  private func text(_ tokens: [Token], _ range: Range<Int>, _ run: Run) -> SentenceUnits {
    let units = UnitJoiner(tokens, range, tokenizer.vocabulary, grammar.lexicon, run.bytes)
    return SentenceUnits(
      units, tokens: tokens, vocabulary: tokenizer.vocabulary, lexicon: grammar.lexicon,
      gazetteer: grammar.gazetteer, article: run.bytes)
  }

  private func reader(_ text: SentenceUnits, _ run: Run) -> SentenceReader {
    let phrases = PhraseBuilder.build(text, governorates: run.governorates, parties: run.parties)
    return SentenceReader(
      grammar: grammar, clauses: Clauses(text, phrases), memory: run.memory, published: run.article.published)
  }

  /// Writes down the lines that were never read, and brings all into the order of the text.
  private mutating func readPassedOver(_ lines: [Range<Int>], _ isFurniture: [Bool], _ run: inout Run) {
    var readings = run.readings ?? []
    let known = Set(readings.map(\.span.lowerBound))
    for (line, isFurniture) in zip(lines, isFurniture) {
      tokenizer.forgetIfFull()
      tokens.removeAll(keepingCapacity: true)
      guard tokenizer.tokens(run.bytes, line.lowerBound, line.upperBound, into: &tokens).contains(.trigger) else {
        continue
      }
      for range in Sentences.ranges(tokens, tokenizer.analyses) {
        let span = Self.span(tokens, range)
        guard !known.contains(span.lowerBound) else { continue }
        readings.append(
          reader(text(tokens, range, run), run).passedOver(span, isFurniture ? .furniture : .farFromPlaces))
      }
    }
    run.readings = readings.sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  private func claim(_ draft: SentenceReader.Draft, _ span: Range<Int>, _ sentence: String, _ article: Article) -> Claim
  {
    let parties = grammar.lexicon.pack.parties
    return Claim(
      article: article.id, published: article.published, span: span, sentence: sentence, location: draft.location,
      party: parties[draft.party].id, opponent: draft.opponent.map { parties[$0].id }, predicate: draft.predicate,
      extent: draft.extent, except: draft.except, factuality: draft.factuality, source: draft.speaker.source,
      via: draft.speaker.via, about: draft.about, rule: draft.rule,
      marks: draft.marks.sorted { ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound) })
  }

  /// Two words of one sentence that say the same are one claim.
  static func unique(_ drafts: [SentenceReader.Draft]) -> [SentenceReader.Draft] {
    var kept: [SentenceReader.Draft] = []
    for draft in drafts {
      let isKnown = kept.contains {
        $0.location.id == draft.location.id && $0.party == draft.party && $0.predicate == draft.predicate
          && $0.factuality == draft.factuality && $0.extent == draft.extent
      }
      if !isKnown { kept.append(draft) }
    }
    return kept
  }

  private func remember(_ reader: SentenceReader, _ drafts: [SentenceReader.Draft], _ run: inout Run) {
    run.memory.pass(1)
    for phrase in reader.phrases {
      if let party = phrase.party, !reader.text.mayBe(phrase.units.lowerBound, .partyAnaphor) {
        PhraseBuilder.note(party.parties, in: &run.parties)
      }
    }
    if let goal = reader.lastGoal() { run.memory.head(for: goal) }
    for list in reader.lastingMentions() {
      run.memory.mention(list)
      for mention in list {
        guard !mention.location.isUnlisted, let place = grammar.lexicon.pack[mention.location.id] else { continue }
        if let governorate = place.governorate ?? (place.kind == .governorate ? place.id : nil) {
          run.governorates.removeAll { $0 == governorate }
          run.governorates.insert(governorate, at: 0)
        }
      }
    }
    if let strikers = reader.lastStrikers() { run.memory.note(strikers: strikers) }
    if let speaker = reader.lastSpeaker() { run.memory.speaker = speaker }
    if let first = drafts.first { run.memory.note(subject: [first.party]) }
    if let clash = drafts.last(where: { $0.opponent != nil }) {
      run.memory.note(sides: [clash.party, clash.opponent!])
    }
    if drafts.isEmpty, let party = reader.firstActor() { run.memory.note(subject: party.parties) }
    run.memory.isHistoric = !drafts.isEmpty && drafts.allSatisfy { $0.factuality == .historic }
  }
}

/// The lines of a text as byte ranges, without their breaks.
struct Lines: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func next() -> Range<Int>? {
    while position < bytes.count, isBreak(position) { position += 1 }
    guard position < bytes.count else { return nil }
    let start = position
    repeat {
      while position &+ 8 <= bytes.count, !hasControl(at: position) { position &+= 8 }
      let end = bytes.count &- position < 8 ? bytes.count : position &+ 8
      while position < end, !isBreak(position) { position &+= 1 }
      guard position == end else { break }
    } while position < bytes.count
    return start..<position
  }

  private func isBreak(_ position: Int) -> Bool { bytes[position] == 0x0a || bytes[position] == 0x0d }

  /// Whether one of the eight bytes from `position` on is below 16, as breaks are: they are looked at as one number.
  private func hasControl(at position: Int) -> Bool {
    let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: position, as: UInt64.self)
    return (eight &- 0x1010_1010_1010_1010) & ~eight & 0x8080_8080_8080_8080 != 0
  }
}
