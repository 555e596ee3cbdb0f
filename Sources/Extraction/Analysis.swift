import ExtractionModel

/// One way to read a written word: what is attached to it, and the node of the lexicon that the rest leads to.
struct Reading: Sendable {
  let node: Int32
  let clitics: Clitics
}

/// Takes proclitics and pronouns off a folded word and looks up what remains.
///
/// و ف ب ل ك س ال before it, a pronoun behind it, in every combination that the language writes; what the lexicon
/// does not know is no reading. نفي inside تنفيذ is never found, because only whole words are looked up.
struct Analyser: Sendable {
  private let lexicon: Lexicon
  private let and, so, by, to, like, will: UInt8
  private let article: [UInt8]
  private let articleKey: WordKey
  private let pronouns: [(letters: [UInt8], clitics: Clitics)]
  private let proclitics: [(key: UInt64, clitics: Clitics)]

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    let letters = lexicon.letters
    func code(_ letter: String) -> UInt8 { letters.fold(letter).first ?? 0 }
    and = code("و")
    so = code("ف")
    by = code("ب")
    to = code("ل")
    like = code("ك")
    will = code("س")
    article = letters.fold("ال")
    articleKey = WordKey(article)
    pronouns = [
      ("هما", [.pronoun, .dualPronoun]), ("هم", [.pronoun, .pluralPronoun]), ("هن", [.pronoun, .pluralPronoun]),
      ("ها", [.pronoun]), ("ه", [.pronoun, .masculinePronoun]), ("نا", [.pronoun, .firstPersonPronoun]),
    ].map { (letters.fold($0.0), $0.1) }
    let alone: [(String, Clitics)] = [
      ("و", .and), ("ف", .so), ("ب", .by), ("ل", .to), ("ك", .like), ("ال", .article),
    ]
    proclitics = alone.map { (hash(letters.fold($0.0)), $0.1) }
  }

  /// A folded word with what has been taken off it.
  private struct Rest {
    let letters: UnsafeBufferPointer<UInt8>
    var first: Int
    var clitics: Clitics = []

    var count: Int { letters.count - first }

    func starts(with other: [UInt8]) -> Bool {
      guard count >= other.count else { return false }
      for (offset, letter) in other.enumerated() where letters[first + offset] != letter { return false }
      return true
    }

    func ends(with other: [UInt8]) -> Bool {
      guard count >= other.count else { return false }
      for (offset, letter) in other.enumerated() where letters[letters.count - other.count + offset] != letter {
        return false
      }
      return true
    }

    /// The rest with letters taken off before it.
    func without(_ letters: Int, _ clitics: Clitics) -> Rest {
      Rest(letters: self.letters, first: first + letters, clitics: self.clitics.union(clitics))
    }

    /// Key of the rest, with letters taken off behind it.
    func key(dropping ending: Int = 0, after prefix: WordKey = WordKey()) -> UInt64 {
      var key = prefix
      for index in first..<letters.count - ending { key.append(letters[index]) }
      return key.value
    }
  }

  /// Finds all readings of a folded word, the ones with less taken off first.
  func read(_ word: UnsafeBufferPointer<UInt8>, into found: inout [Reading]) {
    let whole = Rest(letters: word, first: 0)
    lookBehindPreposition(whole, &found)
    guard word.count > 2 else { return }
    if word[0] == and { lookBehindPreposition(whole.without(1, .and), &found) }
    if word[0] == so { lookBehindPreposition(whole.without(1, .so), &found) }
  }

  /// Whether a word as written begins with the article.
  func hasArticle(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.count > article.count + 1 && Rest(letters: word, first: 0).starts(with: article)
  }

  /// Key of a word without its article.
  func bareKey(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 { Rest(letters: word, first: article.count).key() }

  /// The proclitic that a word written alone is: و أكد, لـ"رويترز".
  func proclitic(_ key: UInt64) -> Clitics? { proclitics.first { $0.key == key }?.clitics }

  private func lookBehindPreposition(_ rest: Rest, _ found: inout [Reading]) {
    lookBehindArticle(rest, &found)
    guard rest.count > 2 else { return }
    switch rest.letters[rest.first] {
    case by: lookBehindArticle(rest.without(1, .by), &found)
    case like: lookBehindArticle(rest.without(1, .like), &found)
    case will: look(rest.without(1, .future), &found)
    case to:
      let after = rest.without(1, .to)
      lookBehindArticle(after, &found)
      // ل before the article drops its alif: للجيش.
      if after.letters[after.first] == to, after.count > 2 {
        look(after.without(1, .article), &found)
        if let node = lexicon.child(Lexicon.root, after.without(1, []).key(after: articleKey)) {
          found.append(Reading(node: node, clitics: after.clitics))
        }
      }
    default: break
    }
  }

  private func lookBehindArticle(_ rest: Rest, _ found: inout [Reading]) {
    look(rest, &found)
    if rest.count > article.count + 1, rest.starts(with: article) {
      look(rest.without(article.count, .article), &found)
    }
  }

  private func look(_ rest: Rest, _ found: inout [Reading]) {
    guard rest.count > 1 else { return }
    if let node = lexicon.child(Lexicon.root, rest.key()) {
      found.append(Reading(node: node, clitics: rest.clitics))
    }
    guard !rest.clitics.contains(.article) else { return }
    for pronoun in pronouns where rest.count > pronoun.letters.count + 1 && rest.ends(with: pronoun.letters) {
      if let node = lexicon.child(Lexicon.root, rest.key(dropping: pronoun.letters.count)) {
        found.append(Reading(node: node, clitics: rest.clitics.union(pronoun.clitics)))
      }
    }
  }
}

extension Lexicon {
  /// Whether a meaning can carry what is attached to it.
  func allows(_ sense: Lexicon.Sense, _ clitics: Clitics) -> Bool {
    switch sense {
    case .word(let number, let form):
      if form.needsPronoun, !clitics.contains(.pronoun) { return false }
      switch form.kind {
      case .perfect:
        return clitics.isDisjoint(with: [.article, .future, .by, .to, .like])
      case .imperfect:
        return clitics.isDisjoint(with: [.article, .by, .like])
      case .particle:
        if clitics.isDisjoint(with: [.article, .future, .like, .pronoun, .by, .to]) { return true }
        guard clitics.isDisjoint(with: [.article, .future, .like]) else { return false }
        switch words[number].role {
        case .preposition: return clitics.isDisjoint(with: [.by, .to])
        case .that, .still, .according, .between: return true
        default: return false
        }
      case .masdar, .noun, .adjective, .activeParticiple, .passiveParticiple:
        return !clitics.contains(.future)
      }
    case .place(let number, _):
      return clitics.isDisjoint(with: [.future, .pronoun, .article, .like])
        && (clitics.isDisjoint(with: .preposition) || takesProclitic(number))
    case .party(_, let needsArticle):
      return clitics.isDisjoint(with: [.future, .pronoun]) && (!needsArticle || clitics.contains(.article))
    case .partyGenitive, .source, .backer, .state, .metonym, .country, .partyAnaphor:
      return clitics.isDisjoint(with: [.future, .pronoun])
    case .partyAdjective:
      return clitics.isDisjoint(with: [.future, .pronoun])
    }
  }
}
