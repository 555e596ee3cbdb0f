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
  private let and, so, by, to, like, will, alif: UInt8
  private let article: [UInt8]
  private let pronouns: [(letters: [UInt8], clitics: Clitics)]

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    func code(_ letter: String) -> UInt8 { lexicon.letters.fold(letter).first ?? 0 }
    and = code("و")
    so = code("ف")
    by = code("ب")
    to = code("ل")
    like = code("ك")
    will = code("س")
    alif = code("ا")
    article = lexicon.letters.fold("ال")
    pronouns = [
      ("هما", [.pronoun, .dualPronoun]), ("هم", [.pronoun, .pluralPronoun]), ("هن", [.pronoun, .pluralPronoun]),
      ("ها", [.pronoun]), ("ه", [.pronoun]), ("نا", [.pronoun, .firstPersonPronoun]),
    ].map { (lexicon.letters.fold($0.0), $0.1) }
  }

  /// All readings of a folded word, the ones with less taken off first.
  func readings(of word: ArraySlice<UInt8>) -> [Reading] {
    var found: [Reading] = []
    func look(_ rest: ArraySlice<UInt8>, _ clitics: Clitics, prefix: [UInt8] = []) {
      guard rest.count + prefix.count > 1 else { return }
      if let node = lexicon.child(Lexicon.root, hash(prefix + rest)) {
        found.append(Reading(node: node, clitics: clitics))
      }
      guard !clitics.contains(.article), prefix.isEmpty else { return }
      for pronoun in pronouns where rest.count > pronoun.letters.count + 1 && rest.hasSuffix(pronoun.letters) {
        if let node = lexicon.child(Lexicon.root, hash(rest.dropLast(pronoun.letters.count))) {
          found.append(Reading(node: node, clitics: clitics.union(pronoun.clitics)))
        }
      }
    }
    func withArticle(_ rest: ArraySlice<UInt8>, _ clitics: Clitics) {
      look(rest, clitics)
      if rest.starts(with: article), rest.count > article.count + 1 {
        look(rest.dropFirst(article.count), clitics.union(.article))
      }
    }
    func withPreposition(_ rest: ArraySlice<UInt8>, _ clitics: Clitics) {
      withArticle(rest, clitics)
      guard rest.count > 2, let first = rest.first else { return }
      let after = rest.dropFirst()
      switch first {
      case by: withArticle(after, clitics.union(.by))
      case like: withArticle(after, clitics.union(.like))
      case will: look(after, clitics.union(.future))
      case to:
        withArticle(after, clitics.union(.to))
        // ل before the article drops its alif: للجيش.
        if after.first == to, after.count > 2 {
          look(after.dropFirst(), clitics.union([.to, .article]))
          look(after.dropFirst(), clitics.union(.to), prefix: article)
        }
      default: break
      }
    }
    withPreposition(word, [])
    if word.count > 2, let first = word.first {
      if first == and { withPreposition(word.dropFirst(), .and) }
      if first == so { withPreposition(word.dropFirst(), .so) }
    }
    return found
  }

  /// Whether a meaning can carry what is attached to it.
  func allows(_ sense: Lexicon.Sense, _ clitics: Clitics) -> Bool {
    switch sense {
    case .word(let number, let form):
      switch form.kind {
      case .perfect:
        return clitics.isDisjoint(with: [.article, .future, .by, .to, .like])
      case .imperfect:
        return clitics.isDisjoint(with: [.article, .by, .like])
      case .particle:
        let takesPronoun = [.preposition, .that, .still, .according, .between].contains(lexicon.words[number].role)
        return clitics.isDisjoint(
          with: takesPronoun ? [.article, .future, .like] : [.article, .future, .like, .pronoun])
      case .masdar, .noun, .adjective, .activeParticiple, .passiveParticiple:
        return !clitics.contains(.future)
      }
    case .place(let number, _):
      let hasPreposition = !clitics.isDisjoint(with: .preposition)
      return clitics.isDisjoint(with: [.future, .pronoun, .article, .like])
        && !(hasPreposition && lexicon.pack.places[number].guards.contains(.noProclitic))
    case .party(_, let needsArticle):
      return clitics.isDisjoint(with: [.future, .pronoun]) && (!needsArticle || clitics.contains(.article))
    case .partyGenitive, .source, .backer, .metonym, .country, .partyAnaphor:
      return clitics.isDisjoint(with: [.future, .pronoun])
    case .partyAdjective:
      return clitics.isDisjoint(with: [.future, .pronoun])
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool {
    count >= ending.count && suffix(ending.count).elementsEqual(ending)
  }
}
