/// The last words of all phrases of several words, and what such phrases can mean.
///
/// A line that holds a phrase holds its last word, so a look at single words finds the lines that matter.
struct PhraseEndings: Sendable {
  /// What the phrases that end in one word can be.
  struct Ending: Sendable {
    var hints: Analysis.Hints = []
    var triggers = Triggers()
  }

  private var numbers = HashTable(capacity: 1 << 12)
  private var endings: [Ending] = []

  /// What is known of the phrases that end in `word`, to be added to.
  mutating func note(_ word: WordKey, _ hints: Analysis.Hints, _ triggers: Triggers) {
    let number: Int
    if let known = numbers.find(word.value) {
      number = Int(known)
    } else {
      number = endings.count
      numbers.insert(word.value, Int32(number))
      endings.append(Ending())
    }
    endings[number].hints.formUnion(hints)
    endings[number].triggers.formUnion(triggers)
  }

  /// What phrases that end in `word` can be.
  subscript(word: UInt64) -> Ending? { numbers.find(word).map { endings[Int($0)] } }
}
