import ExtractionModel

/// How an article was read: every claim with the stages that made it, every candidate that came to nothing with the
/// reason, every name that several places bear with what decided.
public struct ReadingReport: Sendable {
  /// The forms in which it goes out.
  public enum Format: String, CaseIterable, Sendable {
    case text, json
  }

  private let article: Article
  private let readings: [SentenceReading]
  private let pack: Pack

  /// The report of an article and how its sentences were read.
  public init(_ article: Article, _ readings: [SentenceReading], pack: Pack) {
    self.article = article
    self.readings = readings
    self.pack = pack
  }

  /// The report in a form.
  public func text(_ format: Format) -> String {
    switch format {
    case .text: page
    case .json: json.page
    }
  }

  // MARK: text

  private var page: String {
    let facts = [
      article.id.rawValue, article.published?.description ?? "without a date", article.outlet, article.title,
    ]
    let taken = readings.reduce(0) { $0 + $1.taken.count }
    let rejected = readings.reduce(0) { $0 + $1.rejected.count }
    let head = [
      facts.compactMap(\.self).joined(separator: "  "),
      "\(taken) \(taken == 1 ? "claim" : "claims"), \(rejected) \(rejected == 1 ? "candidate" : "candidates") not taken",
    ]
    return (head + readings.flatMap(lines)).joined(separator: "\n") + "\n"
  }

  private func lines(_ reading: SentenceReading) -> [String] {
    var lines = ["", "bytes \(reading.span.lowerBound)-\(reading.span.upperBound)", "  \(oneLine(reading.sentence))"]
    for taken in reading.taken {
      lines.append("  claim: \(headline(taken.claim))")
      lines += taken.steps.map { "    " + line($0, in: reading) }
    }
    for rejected in reading.rejected { lines.append("  not taken: " + line(rejected, in: reading)) }
    for choice in reading.choices { lines.append("  same name: " + line(choice, in: reading)) }
    return lines
  }

  private func headline(_ claim: Claim) -> String {
    [
      claim.predicate.rawValue, name(claim.party), claim.location.name, claim.extent.map { "(\($0.rawValue))" },
      claim.factuality == .asserted ? nil : claim.factuality.rawValue,
    ].compactMap(\.self).joined(separator: " ")
  }

  private func line(_ step: SentenceReading.Step, in reading: SentenceReading) -> String {
    let (stage, words) = told(step)
    let padded = stage + String(repeating: " ", count: max(1, 12 - stage.count))
    return padded + (quoted(step.span, in: reading).map { "\($0) " } ?? "") + words
  }

  private func told(_ step: SentenceReading.Step) -> (stage: String, words: String) {
    switch step.finding {
    case .trigger(let lemma, let classes):
      return ("word", "\(lemma.isEmpty ? "" : "from \(lemma), ")\(list(classes, "class", "classes"))")
    case .clause(let link): return ("clause", ReadingReport.words(link))
    case .rule(let id, let file, let line): return ("rule", "\(id), \(file):\(line)")
    case .place(let place, let slot): return ("place", "\(place), \(found(slot, step.span))")
    case .party(let party, let slot): return ("party", "\(party), \(found(slot, step.span))")
    case .opponent(let party): return ("opponent", "\(party)")
    case .extent(let extent): return ("extent", extent.rawValue)
    case .factuality(let factuality):
      let plain = step.span == nil && factuality == .asserted
      return (
        "certainty", factuality.rawValue + (plain ? ": nothing denies it, plans it or puts it into the past" : "")
      )
    case .source(let source, let via):
      if source == Source.outlet, step.span == nil { return ("source", "the outlet: nobody is quoted") }
      let carried = step.span == nil ? ", not named in this sentence" : ""
      return ("source", "\(source)\(carried)\(via.map { ", by way of \($0)" } ?? "")")
    case .day(let day?):
      let isOwn = step.span == nil && day == article.published
      return ("day", "\(day)" + (isOwn ? ": of publication, no other is named" : ""))
    case .day(nil):
      return ("day", article.published == nil ? "none: the article has no date" : "none: background")
    }
  }

  private func found(_ slot: String, _ span: Range<Int>?) -> String {
    span == nil ? "understood from before, for `\(slot)`" : "found as `\(slot)`"
  }

  private func line(_ rejected: SentenceReading.Rejected, in reading: SentenceReading) -> String {
    let what = rejected.reason == .ordinaryWord ? rejected.classes.compactMap(place) : rejected.classes
    let rules = rejected.rules.isEmpty ? "" : " (\(list(rejected.rules, "rule", "rules")))"
    return "\(quoted(rejected.span, in: reading) ?? "") \(what.joined(separator: ", ")): "
      + rejected.reason.words + rules
  }

  private func line(_ choice: SentenceReading.Choice, in reading: SentenceReading) -> String {
    let places = choice.others.compactMap { place($0.rawValue) }.joined(separator: " or ")
    let others = places.isEmpty ? "the ordinary word" : places
    return
      "\(quoted(choice.span, in: reading) ?? "") read as \(place(choice.chosen.rawValue) ?? ""), not as \(others): "
      + choice.criterion.words
  }

  /// `Suran, town of Hama Governorate`.
  private func place(_ id: String) -> String? {
    guard let place = pack[Identifier<Place>(id)] else { return id }
    let area = place.governorate.flatMap { pack[$0]?.name }.map { " of \($0)" } ?? ""
    return "\(place.name), \(place.kind.rawValue)\(area)"
  }

  private func quoted(_ span: Range<Int>?, in reading: SentenceReading) -> String? {
    span.flatMap(reading.written).map { "«\(oneLine($0))»" }
  }

  private func name(_ party: Identifier<Party>) -> String { pack[party]?.name ?? party.rawValue }

  private func oneLine(_ text: String) -> String { text.split(whereSeparator: \.isNewline).joined(separator: " ") }

  private func list(_ names: [String], _ one: String, _ many: String) -> String {
    "\(names.count == 1 ? one : many) \(names.joined(separator: ", "))"
  }

  private static func words(_ link: SentenceReading.Link) -> String {
    switch link {
    case .main: "the main one"
    case .complement: "what is said, denied or ordered"
    case .relative: "tells of the noun before it"
    case .adverbial: "a circumstance of another"
    case .coordinated: "goes on with another"
    }
  }

  // MARK: JSON

  private var json: JSON {
    .object([
      .init("article", .string(article.id.rawValue)),
      .init("published", .string(orNull: article.published?.description)),
      .init("outlet", .string(orNull: article.outlet)),
      .init("sentences", .array(readings.map(value))),
    ])
  }

  private func value(_ reading: SentenceReading) -> JSON {
    .object(
      ReadingReport.span(reading.span) + [
        .init("sentence", .string(reading.sentence)),
        .init("outline", .string(reading.outline)),
        .init(
          "claims",
          .array(
            reading.taken.map { taken in
              .object(
                ClaimLines.fields(taken.claim) + [
                  .init("stages", .array(taken.steps.map { value($0, in: reading) }))
                ])
            })),
        .init(
          "rejected",
          .array(
            reading.rejected.map { rejected in
              .object(
                ReadingReport.span(rejected.span) + [
                  .init("written", .string(orNull: reading.written(rejected.span))),
                  .init("reason", .string(rejected.reason.rawValue)),
                  .init("classes", .array(rejected.classes.map(JSON.string))),
                  .init("rules", .array(rejected.rules.map(JSON.string))),
                ])
            })),
        .init(
          "same_name",
          .array(
            reading.choices.map { choice in
              .object(
                ReadingReport.span(choice.span) + [
                  .init("written", .string(orNull: reading.written(choice.span))),
                  .init("place", .string(choice.chosen.rawValue)),
                  .init("others", .array(choice.others.map { .string($0.rawValue) })),
                  .init("because", .string(choice.criterion.rawValue)),
                ])
            })),
      ])
  }

  private func value(_ step: SentenceReading.Step, in reading: SentenceReading) -> JSON {
    let (stage, words) = told(step)
    return .object(
      [.init("stage", .string(stage)), .init("found", .string(words))]
        + (step.span.map(ReadingReport.span) ?? [.init("start", .null), .init("end", .null)]))
  }

  private static func span(_ span: Range<Int>) -> [JSON.Field] {
    [.init("start", .int(span.lowerBound)), .init("end", .int(span.upperBound))]
  }
}
