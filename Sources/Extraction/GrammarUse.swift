import ExtractionModel

extension Grammar {
  /// What of the language nothing uses, by file and line: rules that read none of the examples, classes of words
  /// that no rule speaks of. Warnings, since nothing is read wrongly by them.
  public func idle(in files: DataFiles) -> [Problem] {
    idleRules() + idleClasses(files)
  }

  /// Rules that neither make a claim of an example nor keep other rules away from one.
  private func idleRules() -> [Problem] {
    var extractor = Extractor(grammar: self)
    var used: Set<String> = []
    for example in examples {
      let article = Article(id: "example", published: Self.exampleDay, outlet: nil, text: example.sentence)
      for reading in extractor.readings(of: article) {
        used.formUnion(reading.taken.map(\.claim.rule))
        for rejected in reading.rejected {
          switch rejected.reason {
          case .silenced, .repeated, .condition, .manner: used.formUnion(rejected.rules)
          default: break
          }
        }
      }
    }
    return frames.filter { !used.contains($0.id) }.map { frame in
      Problem(
        file, frame.line,
        "`\(frame.id)` reads none of the examples: a rule above it takes them, or its places and parties stand elsewhere",
        .warning)
    }
  }

  private func idleClasses(_ files: DataFiles) -> [Problem] {
    var used = Triggers()
    for frame in frames {
      for named in [frame.triggers, frame.with, frame.without, frame.after, frame.unless, frame.across] {
        used.formUnion(named)
      }
    }
    var told = Set(StageClass.allCases.map(\.name)).union(used.numbers.map { lexicon.triggerNames[$0] })
    let words = "languages/\(lexicon.pack.language)/words.rec"
    var ignored: [Problem] = []
    return files.records(words, &ignored).flatMap(\.fields).filter { field in
      field.key == "class" && told.insert(field.value).inserted
    }.map { field in
      Problem(
        words, field.line, "no rule speaks of the class `\(field.value)`: name it in one, or take it away", .warning)
    }
  }
}
