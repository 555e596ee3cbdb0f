import ExtractionModel

extension SentenceReader {
  /// The phrases and clauses of the sentence in one line of text, for people who ask why it was read so.
  ///
  /// `[main] party(sdf) word:say دخلت … [relative] …`
  var outline: String {
    var lines: [String] = []
    var current = -1
    for (index, phrase) in phrases.enumerated() {
      if clauses.clauseOf[index] != current {
        current = clauses.clauseOf[index]
        let clause = clauses.clauses[current]
        let parent = clause.parent.map { " of \($0)" } ?? ""
        lines.append("[\(current) \(clause.link)\(parent)]")
      }
      lines.append(describe(phrase, index))
    }
    return lines.joined(separator: " ")
  }

  private func describe(_ phrase: Phrase, _ index: Int) -> String {
    let written = text.written(text.tokens(phrase.units))
    let pack = text.lexicon.pack
    switch phrase.kind {
    case .places(let list):
      let items = list.items.map { $0.location?.id.rawValue ?? "back:\($0.anaphor!.kinds[0])×\($0.anaphor!.count)" }
      let how = [
        list.marker.map { text.lexicon.markerNames[Int($0.number)] }, list.extent?.rawValue,
        list.isContainer ? "container" : nil,
        list.isDistance ? "distance" : nil,
      ]
      return "‹\(written)›places(\(items.joined(separator: ","));\(how.compactMap { $0 }.joined(separator: ",")))"
    case .party(let mention):
      let ids = mention.parties.map { pack.parties[$0].id.rawValue }.joined(separator: ",")
      return
        "‹\(written)›party(\(ids)\(mention.isAir ? ",air" : "")\(mention.isGenitive ? ",genitive" : "")\(mention.marker.map { ",\(text.lexicon.markerNames[Int($0.number)])" } ?? ""))"
    case .date(let day): return "‹\(written)›day(\(day.anchor)\(day.isSince ? ",since" : ""))"
    case .word:
      guard let word = clauses.words[index] else { return written }
      let classes = word.word.triggers.numbers.map { text.lexicon.triggerNames[$0] }.joined(separator: ",")
      return "‹\(written)›\(word.form.kind)(\(word.word.role)\(classes.isEmpty ? "" : ":" + classes))"
    case .sign: return written
    }
  }
}
