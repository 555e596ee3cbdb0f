import ExtractionModel

/// A language's words and rules together with a pack's names: everything the stages are driven by.
///
/// Shared by reference, because every sentence is handed it.
public final class Grammar: Sendable {
  let lexicon: Lexicon
  let gazetteer: Gazetteer
  let frames: [Frame]
  let examples: [Example]
  let file: String
  /// All classes that some rule is triggered by.
  let triggers: Triggers
  /// Those of rules that tell of strikes, where each of joint actors makes a claim.
  let strikes: Triggers
  /// For each class the rules triggered by it.
  private let framesByClass: [[Frame]]
  /// The classes that the stages ask for, in their order; empty where no word has one.
  private let stageClasses: [Triggers]
  /// Sources by the key of their folded names, for outlets.
  let sources: [UInt64: Int]
  /// Words that make a line no part of an article.
  let furniture: FurnitureLabels

  private init(_ reader: GrammarReader, _ furniture: FurnitureLabels) {
    lexicon = reader.lexicon
    gazetteer = Gazetteer(lexicon)
    frames = reader.frames
    examples = reader.examples
    file = reader.file
    triggers = frames.reduce(into: Triggers()) { $0.formUnion($1.triggers) }
    strikes = frames.reduce(into: Triggers()) { if $1.isEach { $0.formUnion($1.triggers) } }
    var framesByClass = [[Frame]](repeating: [], count: Triggers.most)
    for frame in frames {
      for number in frame.triggers.numbers { framesByClass[number].append(frame) }
    }
    self.framesByClass = framesByClass
    stageClasses = StageClass.allCases.map { [lexicon] name in
      var only = Triggers()
      if let number = lexicon.trigger(name.name) { only.insert(number) }
      return only
    }
    sources = Self.sources(of: lexicon.pack, lexicon.letters)
    self.furniture = furniture
  }

  /// Reads the language of `pack` from `files`; what is wrong is left out and named by file and line.
  ///
  /// - Parameter withExamples: whether the rules' examples are read too, which only a check of them needs
  public static func read(
    _ files: DataFiles, pack: Pack, withExamples: Bool = true
  ) -> (grammar: Grammar, problems: [Problem]) {
    var problems: [Problem] = []
    let folder = "languages/\(pack.language)"
    let letters = Letters.read(
      files.records("\(folder)/letters.rec", &problems), file: "\(folder)/letters.rec", &problems)
    let words = files.records("\(folder)/words.rec", &problems)
    let (lexicon, found) = LexiconReader.read(words, file: "\(folder)/words.rec", letters: letters, pack: pack)
    problems += found
    var reader = GrammarReader(file: "\(folder)/grammar.rec", lexicon: lexicon, withExamples: withExamples)
    reader.read(files.records("\(folder)/grammar.rec", &problems))
    problems += reader.problems
    let furniture = FurnitureLabels.read(
      files.records("\(folder)/furniture.rec", &problems), file: "\(folder)/furniture.rec", letters: letters, &problems)
    return (Grammar(reader, furniture), problems)
  }

  private static func sources(of pack: Pack, _ letters: Letters) -> [UInt64: Int] {
    var found: [UInt64: Int] = [:]
    found.reserveCapacity(pack.sources.count * 4)
    var phrase = FoldedPhrase()
    for (number, source) in pack.sources.enumerated().reversed() {
      for name in [source.id.rawValue, source.name, source.arabic] + source.aliases {
        letters.fold(name, into: &phrase)
        found[phrase.key.value] = number
      }
    }
    return found
  }

  /// The rules triggered by one of some classes, in the order of the data.
  func frames(triggeredBy classes: Triggers) -> [Frame] {
    if let only = classes.only { return framesByClass[only] }
    return frames.filter { !$0.triggers.isDisjoint(with: classes) }
  }

  /// Whether triggers are those of a class that the stages ask for.
  func isClass(_ name: StageClass, _ triggers: Triggers) -> Bool {
    !stageClasses[name.rawValue].isDisjoint(with: triggers)
  }

  /// How many rules and how many example sentences it has.
  public var counts: (rules: Int, examples: Int) { (frames.count, examples.count) }

  /// Rules whose own example is read otherwise than it says, by file and line.
  public func failures() -> [Problem] {
    var extractor = Extractor(grammar: self)
    return examples.compactMap { example in
      let article = Article(id: "example", published: Self.exampleDay, outlet: nil, text: example.sentence)
      let claims = extractor.claims(in: article)
      let read = claims.map { Example.meaning(of: $0) }
      let expected = Dictionary(grouping: example.meanings, by: { $0 }).mapValues(\.count)
      let actual = Dictionary(grouping: read, by: { $0 }).mapValues(\.count)
      var complaints: [String] = []
      if expected != actual {
        let got = read.isEmpty ? "nothing" : read.map(\.description).joined(separator: "; ")
        complaints.append("reads as \(got)")
      }
      for (meaning, about) in zip(example.meanings, example.abouts) where about != nil {
        if !claims.contains(where: { Example.meaning(of: $0) == meaning && $0.about == about }) {
          complaints.append("`\(meaning)` does not speak of \(about!)")
        }
      }
      guard !complaints.isEmpty else { return nil }
      return Problem(
        file, example.line, "`\(example.rule)`: «\(example.sentence)» \(complaints.joined(separator: "; "))")
    }
  }

  /// The day on which the examples count as published, a Saturday.
  static let exampleDay = Day(year: 2024, month: 11, day: 30)
}

/// Reads `grammar.rec`.
struct GrammarReader {
  let file: String
  let lexicon: Lexicon
  private let withExamples: Bool
  private(set) var frames: [Frame] = []
  private(set) var examples: [Example] = []
  private(set) var problems: [Problem] = []
  private var lines: [String: Int] = [:]

  init(file: String, lexicon: Lexicon, withExamples: Bool) {
    self.file = file
    self.lexicon = lexicon
    self.withExamples = withExamples
  }

  mutating func read(_ records: [Record]) {
    for record in records {
      guard let id = record["rule"] else {
        problems.append(Problem(file, record.line, "a rule needs an id in `rule`"))
        continue
      }
      if let first = lines[id] {
        problems.append(Problem(file, record.line, "the rule `\(id)` stands at line \(first) already"))
        continue
      }
      lines[id] = record.line
      if record["trigger"] != nil, let frame = frame(id, record) { frames.append(frame) }
      if withExamples { readExamples(id, record) }
    }
  }

  private mutating func frame(_ id: String, _ record: Record) -> Frame? {
    let isSilent = record["claim"] == "none"
    guard isSilent || record["predicate"] != nil else {
      problems.append(Problem(file, record.line, "`\(id)` has triggers, so it needs a `predicate` or `claim: none`"))
      return nil
    }
    guard let predicate: Claim.Predicate = isSilent ? .controls : value(record, "predicate") else { return nil }
    return Frame(
      id: id, predicate: predicate, triggers: triggers(record, "trigger"),
      shapes: record.fields.filter { $0.name == "form" }.compactMap { value($0) },
      place: slots(record, "place"), party: slots(record, "party"), opponent: slots(record, "opponent"),
      extent: record["extent"] == nil ? nil : value(record, "extent"),
      factuality: record["factuality"] == nil ? nil : value(record, "factuality"),
      with: triggers(record, "with"), without: triggers(record, "without"),
      after: triggers(record, "after"), unless: triggers(record, "unless"),
      behind: record["behind"].flatMap { marker($0, record) }, across: triggers(record, "across"),
      outskirts: record["outskirts"] == nil ? nil : value(record, "outskirts"),
      isAir: record["air"].map { $0 == "yes" }, isEach: record["each"] == "yes", isAlso: record["also"] == "yes",
      isMarch: record["march"] == "yes", isTransitive: record["transitive"] == "yes",
      needsOpponent: record["opposed"] == "yes",
      isNominal: record["nominal"] == "yes", isSilent: isSilent, line: record.line)
  }

  private mutating func triggers(_ record: Record, _ name: String) -> Triggers {
    var found = Triggers()
    for field in record.fields where field.name == name {
      if let number = lexicon.trigger(field.value) {
        found.insert(number)
      } else {
        problems.append(Problem(file, field.line, "no word of words.rec has the class `\(field.value)`"))
      }
    }
    return found
  }

  private mutating func slots(_ record: Record, _ name: String) -> [Frame.Slot] {
    record.fields.filter { $0.name == name }.compactMap { field in
      switch field.value {
      case "subject": .subject
      case "object": .object
      case "genitive": .genitive
      case "head": .head
      case "first-side": .side(0)
      case "second-side": .side(1)
      case "adjective": .adjective
      case "nearest": .nearest
      case "governor": .governor
      case "itself": .itself
      case "crossing": .crossing
      case "told": .told
      case "apposition": .apposition
      case "area": .area
      case "possessor": .possessor
      case "speaker": .speaker
      default: marked(field)
      }
    }
  }

  private mutating func marker(_ name: String, _ record: Record) -> Word.Marker? {
    if let marker = lexicon.marker(name) { return marker }
    problems.append(Problem(file, record.line(of: "behind"), "`behind: \(name)` is no marker of words.rec"))
    return nil
  }

  private mutating func marked(_ field: Record.Field) -> Frame.Slot? {
    if let marker = lexicon.marker(field.value) { return .marked(marker) }
    let known = lexicon.markerNames.sorted().joined(separator: ", ")
    let slots =
      "subject, object, genitive, governor, possessor, itself, apposition, area, crossing, told, head, first-side, second-side, adjective, nearest"
    problems.append(
      Problem(
        file, field.line, "`\(field.name): \(field.value)` is neither \(slots) nor a marker of words.rec (\(known))"))
    return nil
  }

  private mutating func value<Value: RawRepresentable & CaseIterable>(
    _ record: Record, _ name: String
  ) -> Value? where Value.RawValue == String {
    record.fields.first { $0.name == name }.flatMap { value($0) }
  }

  private mutating func value<Value: RawRepresentable & CaseIterable>(
    _ field: Record.Field
  ) -> Value? where Value.RawValue == String {
    if let value = Value(rawValue: field.value) { return value }
    let choices = Value.allCases.map(\.rawValue).joined(separator: ", ")
    problems.append(Problem(file, field.line, "`\(field.name): \(field.value)` is none of \(choices)"))
    return nil
  }

  private mutating func readExamples(_ id: String, _ record: Record) {
    var sentence: Record.Field?
    var meanings: [Example.Meaning] = []
    var abouts: [Day?] = []
    var isMeant = false
    func end() {
      guard let said = sentence else { return }
      if isMeant {
        examples.append(
          Example(sentence: said.value, meanings: meanings, abouts: abouts, rule: id, line: said.line))
      } else {
        problems.append(Problem(file, said.line, "a `say:` needs a `mean:` below it"))
      }
    }
    for field in record.fields {
      if field.name == "say" {
        end()
        sentence = field
        meanings = []
        abouts = []
        isMeant = false
      } else if field.name == "mean" {
        isMeant = true
        guard field.value != "nothing" else { continue }
        if let (meaning, about) = Example.meaning(field.value) {
          meanings.append(meaning)
          abouts.append(about)
        } else {
          problems.append(
            Problem(
              file, field.line,
              "`mean:` is `nothing` or `PREDICATE PARTY PLACE`, then e.g. `extent=half denied source=sohr`"))
        }
      }
    }
    end()
    if sentence == nil { problems.append(Problem(file, record.line, "`\(id)` needs an example: `say:` and `mean:`")) }
  }
}
