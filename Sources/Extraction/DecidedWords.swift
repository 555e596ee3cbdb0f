/// For each phrase the word that it is meant as, by its number in the tables of the sentence.
struct DecidedWords {
  private let text: SentenceUnits
  private var numbers: [Int32] = []

  init(_ text: SentenceUnits, count: Int) {
    self.text = text
    numbers.reserveCapacity(count)
  }

  /// How many are decided so far.
  var count: Int { numbers.count }

  /// The word of phrase `index`; nothing for phrases that are no word of the language.
  @inline(__always)
  subscript(index: Int) -> SentenceUnits.Occurrence? {
    numbers[index] < 0 ? nil : text.word(at: Int(numbers[index]))
  }

  @inline(__always)
  mutating func append(_ number: Int?) { numbers.append(number.map { Int32($0) } ?? -1) }
}
