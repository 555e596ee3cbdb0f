import ExtractionModel
import Testing

@testable import Extraction

/// What is written together with a word, and what is only a look-alike.
@Suite struct AnalyserTests {
  /// Meanings of a written word: `place(aleppo)`, `word(سيطر perfect) and pronoun`.
  private func meanings(_ word: String) -> Set<String> {
    let analyser = Analyser(Syria.lexicon)
    var found: Set<String> = []
    var readings: [Reading] = []
    Syria.letters.fold(word).withUnsafeBufferPointer { analyser.read($0, into: &readings) }
    for reading in readings {
      for sense in Syria.lexicon.senses(at: reading.node) where Syria.lexicon.allows(sense, reading.clitics) {
        found.insert(describe(sense) + describe(reading.clitics))
      }
    }
    return found
  }

  private func describe(_ sense: Lexicon.Sense) -> String {
    let pack = Syria.pack
    return switch sense {
    case .word(let number, let form): "\(Syria.lexicon.lemmas[number]) \(form.kind)"
    case .place(let number, _): "place \(pack.places[number].id)"
    case .party(let number, _): "party \(pack.parties[number].id)"
    case .partyAdjective(let number): "of \(pack.parties[number].id)"
    case .partyGenitive(let number): "of \(pack.parties[number].id)"
    case .backer(let number): "backer of \(pack.parties[number].id)"
    case .state(let number): "state of \(pack.parties[number].id)"
    case .metonym(let number): "metonym of \(pack.parties[number].id)"
    case .source(let number): "source \(pack.sources[number].id)"
    case .country: "country"
    case .partyAnaphor(let number): "back to \(pack.parties[number].id)"
    }
  }

  private func describe(_ clitics: Clitics) -> String {
    let names: [(Clitics, String)] = [
      (.and, "و"), (.so, "ف"), (.by, "ب"), (.to, "ل"), (.like, "ك"), (.article, "ال"), (.future, "س"), (.pronoun, "ه"),
    ]
    return names.filter { clitics.contains($0.0) }.map { "+" + $0.1 }.joined()
  }

  @Test(arguments: [
    ("حلب", "place aleppo"), ("وحلب", "place aleppo+و"), ("بحلب", "place aleppo+ب"), ("لحلب", "place aleppo+ل"),
    ("وبحلب", "place aleppo+و+ب"), ("فحلب", "place aleppo+ف"), ("إدلب", "place idlib"), ("وإدلب", "place idlib+و"),
    ("بإدلب", "place idlib+ب"), ("ادلب", "place idlib"),
    ("سيطرت", "سيطر perfect"), ("وسيطرت", "سيطر perfect+و"), ("فسيطرت", "سيطر perfect+ف"),
    ("ستسيطر", "سيطر imperfect+س"), ("وستسيطر", "سيطر imperfect+و+س"), ("بسيطرة", "سيطر masdar+ب"),
    ("السيطرة", "سيطر masdar+ال"), ("بالسيطرة", "سيطر masdar+ب+ال"), ("للسيطرة", "سيطر masdar+ل+ال"),
    ("وللسيطرة", "سيطر masdar+و+ل+ال"), ("سيطرتها", "سيطر masdar+ه"), ("سيطرته", "سيطر masdar+ه"),
    ("بسيطرتهم", "سيطر masdar+ب+ه"), ("وسيطرتنا", "سيطر masdar+و+ه"), ("والسيطرة", "سيطر masdar+و+ال"),
    ("دخلها", "دخل perfect+ه"), ("دخلوها", "دخل perfect+ه"), ("انسحابهم", "انسحب masdar+ه"),
    ("انسحابهما", "انسحب masdar+ه"), ("وانسحابها", "انسحب masdar+و+ه"), ("للانسحاب", "انسحب masdar+ل+ال"),
    ("لانسحاب", "انسحب masdar+ل"), ("كالانسحاب", "انسحب masdar+ك+ال"),
    ("أحيائها", "حي noun+ه"), ("عليها", "على particle+ه"), ("منها", "من particle+ه"),
    ("نفى", "نفى perfect"), ("ونفى", "نفى perfect+و"), ("نفي", "نفى masdar"),
    ("نبل", "place nubl"), ("ونبل", "place nubl+و"), ("بنبل", "place nubl+ب"),
    ("الجيش", "party government+ال"), ("للجيش", "party government+ل+ال"), ("والجيش", "party government+و+ال"),
    ("بالجيش", "party government+ب+ال"), ("وللجيش", "party government+و+ل+ال"),
  ])
  func whatIsAttachedIsTakenOff(word: String, meaning: String) {
    #expect(meanings(word).contains(meaning), "\(word): \(meanings(word).sorted())")
  }

  @Test(arguments: [
    ("تنفيذ", "نفى"), ("نفيسة", "نفى"), ("منفى", "نفى"), ("جنبلاط", "place nubl"), ("سنبل", "place nubl"),
    ("نبلغ", "place nubl"), ("حلبة", "place aleppo"), ("الحلبة", "place aleppo"), ("حلبات", "place aleppo"),
    ("حماية", "place hama"), ("بحماية", "place hama"), ("لحماية", "place hama"), ("حمصي", "place homs"),
    ("لبنان", "+ل"), ("ولبنان", "+ل"), ("للبنان", "+ال"), ("بلدة", "+ب"), ("بلدية", "place"), ("كلية", "+ك"),
    ("فصائل", "+ف"), ("وصول", "+و"), ("وزارة", "place"), ("سلاح", "+س"), ("قسد", "+"), ("درعا", "درع"),
    ("الحلب", "place aleppo"), ("السحلب", "place aleppo"), ("حلبها", "place aleppo"),
  ])
  func lookAlikesAreOtherWords(word: String, meaning: String) {
    #expect(!meanings(word).contains { $0.contains(meaning) }, "\(word): \(meanings(word).sorted())")
  }

  @Test func aPrepositionTakesNoOtherBeforeIt() {
    #expect(meanings("بلدية").isEmpty)
  }

  @Test func nothingUnknownIsKnown() {
    for word in ["", "ا", "و", "زقزقة", "قسطنطينية", "ووووو", "ببببب", "الالال", "للللل", "هاهاها"] {
      #expect(meanings(word).isEmpty, "\(word): \(meanings(word).sorted())")
    }
  }
}
