import ExtractionModel

/// Makes the forms of a lemma by the patterns of its language, so that the data lists a verb in one line.
///
/// The ten common verb forms and the quadriliteral, sound, doubled, hollow and defective; what the pattern does not
/// foretell (the verbal noun of form I, a weak imperfect) stands in the record. Patterns after W. Wright, *A Grammar
/// of the Arabic Language*, I §§ 35-171, without the short vowels, which the press does not write.
struct Inflection {
  private let letters: Letters
  private let alif, ta, mim, ya, nun, waw, ha, hamza: UInt8

  init(_ letters: Letters) {
    self.letters = letters
    func code(_ letter: String) -> UInt8 { letters.fold(letter).first ?? 0 }
    alif = code("ا")
    ta = code("ت")
    mim = code("م")
    ya = code("ي")
    nun = code("ن")
    waw = code("و")
    ha = code("ه")
    hamza = code("ء")
  }

  /// Forms of a `verb` record; `problem` gets what is missing.
  func verbForms(_ record: Record, problem: (String) -> Void, add: (WordKey, Form) -> Void) {
    let lemma = letters.fold(record["verb"] ?? "")
    guard let pattern = record["form"], let number = Self.patterns.firstIndex(of: pattern) else {
      return problem("a verb needs `form`, one of \(Self.patterns.joined(separator: " "))")
    }
    guard lemma.count >= 2 else { return problem("a verb has at least two letters") }
    let isDefective = lemma.count >= 3 && endsInAlif(record["verb"] ?? "")
    let isHollow =
      lemma.count >= 3 && lemma[lemma.count - 2] == alif && [1, 4, 7, 8, 10].contains(number) && !isDefective
    addPerfect(lemma, isDefective: isDefective, isHollow: isHollow, add)
    for stem in imperfectStems(record, lemma, number, isHollow: isHollow) {
      addImperfect(stem, isDefective: isDefective, isHollow: isHollow, add)
    }
    addNouns(record, lemma, number, isWeak: isDefective || isHollow, problem, add)
  }

  private func endsInAlif(_ verb: String) -> Bool {
    guard let last = verb.unicodeScalars.last else { return false }
    return last == "ى" || last == "ا"
  }

  /// Forms of a noun or adjective: the lemma, its duals and sound plurals, and the `plural` lines of the record.
  func nounForms(_ record: Record, _ field: Record.Name, kind: Form.Kind, add: (WordKey, Form) -> Void) {
    let lemma = letters.fold(record[field] ?? "")
    addNoun(lemma, kind, hasPlural: record["plural"] != nil, add)
    for plural in record.all("plural") {
      let codes = letters.fold(plural)
      var form = Form(kind: kind)
      form.isPlural = true
      add(WordKey(codes), form)
      addConstruct(of: codes, form, add)
      // The indefinite accusative of أفعال: أرتالا.
      if codes.first == alif, codes.count == 5, codes[3] == alif { add(WordKey(codes).with(alif), form) }
    }
  }

  private static let patterns = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "Q"]

  private func addPerfect(_ lemma: [UInt8], isDefective: Bool, isHollow: Bool, _ add: (WordKey, Form) -> Void) {
    let perfect = Form(kind: .perfect)
    var feminine = perfect
    feminine.isFeminine = true
    var plural = perfect
    plural.isPlural = true
    var dual = perfect
    dual.isDual = true
    var first = plural
    first.isFirstPerson = true
    let whole = WordKey(lemma)
    let base = isDefective ? WordKey(lemma.dropLast()) : whole
    add(whole, perfect)
    add(base.with(ta), feminine)
    add(base.with(ta, alif), dual)
    add(base.with(waw, alif), plural)
    add(base.with(waw), plural)
    add(isDefective ? base.with(ya, alif) : base.with(alif), dual)
    let short =
      isHollow ? WordKey(lemma.dropLast(2)).with(lemma[lemma.count - 1]) : isDefective ? base.with(ya) : whole
    add(short.with(nun, alif), first)
    if isDefective { add(base.with(alif), perfect) }
  }

  private func imperfectStems(_ record: Record, _ lemma: [UInt8], _ number: Int, isHollow: Bool) -> [[UInt8]] {
    let listed = record.all("imperfect").map { Array(letters.fold($0).dropFirst()) }
    if !listed.isEmpty { return listed }
    var stem = lemma
    if [4, 7, 8, 9, 10].contains(number), stem.first == alif { stem.removeFirst() }
    if isHollow, number == 4 || number == 10 { stem[stem.count - 2] = ya }
    if number >= 3, stem.last == alif { stem[stem.count - 1] = ya }
    return [stem]
  }

  private func addImperfect(_ stem: [UInt8], isDefective: Bool, isHollow: Bool, _ add: (WordKey, Form) -> Void) {
    for prefix in [ya, ta, nun] {
      let whole = WordKey().with(prefix).with(stem)
      let base = isDefective ? WordKey().with(prefix).with(stem.dropLast()) : whole
      var form = Form(kind: .imperfect)
      form.isFirstPerson = prefix == nun
      form.isFeminine = prefix == ta
      add(whole, form)
      if isDefective { add(base, form) }
      if isHollow, stem.count >= 3 {
        add(WordKey().with(prefix).with(stem.dropLast(2)).with(stem[stem.count - 1]), form)
      }
      guard prefix == ya || prefix == ta else { continue }
      var plural = form
      plural.isPlural = true
      var dual = form
      dual.isDual = true
      add(base.with(waw, nun), plural)
      add(base.with(waw, alif), plural)
      add(base.with(waw), plural)
      add(whole.with(alif, nun), dual)
      add(whole.with(alif), dual)
    }
  }

  private func addNouns(
    _ record: Record, _ lemma: [UInt8], _ number: Int, isWeak: Bool, _ problem: (String) -> Void,
    _ add: (WordKey, Form) -> Void
  ) {
    var nouns = record.all("noun").map { letters.fold($0) }
    if nouns.isEmpty, let derived = verbalNoun(lemma, number, isWeak: isWeak) { nouns = [derived] }
    for noun in nouns {
      let form = Form(kind: .masdar)
      add(WordKey(noun), form)
      addConstruct(of: noun, form, add)
      // The indefinite accusative: انسحابا.
      if noun.last != ha, noun.last != alif { add(WordKey(noun).with(alif), form) }
    }
    for participle in activeParticiples(record, lemma, number, isWeak: isWeak) {
      addNoun(participle, .activeParticiple, add)
    }
    for participle in record.all("passive").map({ letters.fold($0) }) { addNoun(participle, .passiveParticiple, add) }
    if record.all("passive").isEmpty, number == 1, lemma.count == 3, !isWeak {
      addNoun([mim, lemma[0], lemma[1], waw, lemma[2]], .passiveParticiple, add)
    }
  }

  private func verbalNoun(_ lemma: [UInt8], _ number: Int, isWeak: Bool) -> [UInt8]? {
    let beforeLast = Array(lemma.dropLast()) + [alif] + lemma.suffix(1)
    switch number {
    case 2: return lemma.count == 3 && !isWeak ? [ta, lemma[0], lemma[1], ya, lemma[2]] : nil
    case 3: return isWeak ? nil : [mim] + lemma + [ha]
    case 4, 10:
      guard isWeak else { return beforeLast }
      return lemma[lemma.count - 2] == alif ? lemma + [ha] : nil
    case 5, 6: return isWeak ? nil : lemma
    case 7, 8, 9: return isWeak ? nil : beforeLast
    case 11: return lemma + [ha]
    default: return nil
    }
  }

  private func activeParticiples(_ record: Record, _ lemma: [UInt8], _ number: Int, isWeak: Bool) -> [[UInt8]] {
    let listed = record.all("participle").map { letters.fold($0) }
    if !listed.isEmpty { return listed }
    if number == 1 { return lemma.count == 3 && !isWeak ? [[lemma[0], alif, lemma[1], lemma[2]]] : [] }
    return imperfectStems(record, lemma, number, isHollow: isWeak && lemma[lemma.count - 2] == alif).map { [mim] + $0 }
  }

  private func addNoun(
    _ lemma: [UInt8], _ kind: Form.Kind, hasPlural: Bool = false, _ add: (WordKey, Form) -> Void
  ) {
    let single = Form(kind: kind)
    var feminine = single
    feminine.isFeminine = true
    var plural = single
    plural.isPlural = true
    var dual = single
    dual.isDual = true
    let whole = WordKey(lemma)
    add(whole, single)
    addConstruct(of: lemma, single, add)
    if lemma.last == ha {
      let base = WordKey(lemma.dropLast())
      add(base.with(alif, ta), plural)
      add(base.with(ta, alif, nun), dual)
      add(base.with(ta, ya, nun), dual)
      add(base.with(ta, ya), dual)
      add(base.with(ta, alif), dual)
      return
    }
    if kind != .noun { add(whole.with(ha), feminine) }
    if hasPlural {
      // A noun with a plural of its own has ين in its dual alone: يومين.
      add(whole.with(ya, nun), dual)
      add(whole.with(ya), dual)
    } else {
      add(whole.with(alif, ta), plural)
      add(whole.with(waw, nun), plural)
      add(whole.with(ya, nun), plural)
      add(whole.with(waw), plural)
      add(whole.with(ya), plural)
    }
    add(whole.with(alif, nun), dual)
    add(whole.with(alif), dual)
    add(whole.with(ta, alif, nun), dual)
    add(whole.with(ta, ya, nun), dual)
  }

  /// The form before a pronoun: سيطرة becomes سيطرت in سيطرتها, أحياء becomes أحيائ in أحيائها.
  private func addConstruct(of noun: [UInt8], _ form: Form, _ add: (WordKey, Form) -> Void) {
    var form = form
    if noun.count > 2, noun.last == hamza, noun[noun.count - 2] == alif {
      let base = WordKey(noun.dropLast())
      add(base.with(ya), form)
      add(base.with(waw), form)
    }
    form.needsPronoun = true
    if noun.last == ha { add(WordKey(noun.dropLast()).with(ta), form) }
  }
}
