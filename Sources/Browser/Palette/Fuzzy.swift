/// How well what was typed fits a text: whole words before beginnings, these before letters that stand apart.
struct Fuzzy: Hashable {
  /// The higher, the better.
  let score: Int
  /// Letters of the text that were matched, counted from 0.
  let letters: [Int]

  /// A text that is exactly what was typed.
  static let exact = 1000
  /// A text that begins with it.
  static let prefix = 800
  /// A text with a word that begins with it.
  static let word = 700
  /// A text that contains it.
  static let inside = 600
  /// The best that letters can get which stand apart.
  static let apart = 500

  /// The best fit; nothing where a letter is missing or out of order. Case and blanks that were typed do not count.
  init?(_ typed: String, in text: String) {
    let text = text.map(Fuzzy.folded)
    let whole = typed.map(Fuzzy.folded)
    let wanted = whole.filter { $0 != " " }
    guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
    if let start = Fuzzy.place(of: whole, in: text) {
      letters = Array(start..<start + whole.count)
      score =
        whole.count == text.count
        ? Fuzzy.exact : start == 0 ? Fuzzy.prefix : Fuzzy.isWordStart(start, text) ? Fuzzy.word : Fuzzy.inside
      return
    }
    let starts = text.indices.filter { text[$0] == wanted[0] }
    let fits = starts.compactMap { Fuzzy.fit(wanted, text, from: $0) }
    guard let best = fits.max(by: { $0.score < $1.score }) else { return nil }
    self = best
  }

  /// A letter as it is compared: without case, and in Arabic without vowel marks and the seats of hamza.
  static func folded(_ letter: Character) -> Character {
    guard !letter.isASCII, let base = letter.unicodeScalars.first else { return Character(letter.lowercased()) }
    switch base.value {
    case 0x622, 0x623, 0x625: return "ا"
    case 0x649: return "ي"
    case 0x629: return "ه"
    case 0x620...0x6FF: return Character(base)
    default: return letter.lowercased().count == 1 ? Character(letter.lowercased()) : letter
    }
  }

  private init(score: Int, letters: [Int]) {
    self.score = score
    self.letters = letters
  }

  /// Where the typed letters stand in one piece, at the start of a word if there is such a place.
  private static func place(of wanted: [Character], in text: [Character]) -> Int? {
    let last = text.count - wanted.count
    guard last >= 0 else { return nil }
    let places = (0...last).filter { text[$0..<$0 + wanted.count].elementsEqual(wanted) }
    return places.first { isWordStart($0, text) } ?? places.first
  }

  /// Each letter at the start of a word, else the next that there is.
  private static func fit(_ wanted: [Character], _ text: [Character], from start: Int) -> Fuzzy? {
    var letters = [start]
    var score = isWordStart(start, text) ? 40 : 0
    for letter in wanted.dropFirst() {
      let after = letters[letters.count - 1] + 1
      guard let next = text[after...].firstIndex(of: letter) else { return nil }
      let word = next == after ? nil : text.indices[after...].first { text[$0] == letter && isWordStart($0, text) }
      letters.append(word ?? next)
      score += next == after ? 30 : word != nil ? 40 : 0
    }
    score -= letters[letters.count - 1] - start
    return Fuzzy(score: min(apart, 300 + score), letters: letters)
  }

  private static func isWordStart(_ index: Int, _ text: [Character]) -> Bool {
    index == 0 || !(text[index - 1].isLetter || text[index - 1].isNumber)
  }
}
