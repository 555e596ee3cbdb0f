import ExtractionModel

/// A lexicon that still grows, word by word and name by name.
struct LexiconBuilder: Sendable {
  let letters: Letters
  let pack: Pack
  private(set) var words: [Word] = []
  private(set) var lemmas: [String] = []
  private(set) var markerNames: [String] = []
  private(set) var triggerNames: [String] = []
  private(set) var triggerNumbers: [String: Int] = [:]
  private(set) var edges = HashTable(capacity: 1 << 14)
  /// The words that phrases have behind their first.
  private(set) var continuations = HashTable(capacity: 1 << 12)
  /// What the phrases that end in a word can mean, so that one look at a line finds them.
  private(set) var endings = PhraseEndings()
  private var nodes: [Node] = [Node()]
  private var senses: [(sense: Lexicon.Sense, next: Int32)] = []

  /// While it grows, the senses of a node are a chain, the last one first.
  private struct Node {
    var lastSense: Int32 = -1
    var hasChildren = false
  }

  init(letters: Letters, pack: Pack) {
    self.letters = letters
    self.pack = pack
    nodes.reserveCapacity(1 << 14)
    senses.reserveCapacity(1 << 14)
    for name in Word.Marker.wellKnown { _ = internMarker(name) }
  }

  /// Number of a trigger class, made known if it is new.
  mutating func internTrigger(_ name: String) -> Int {
    if let number = triggerNumbers[name] { return number }
    triggerNames.append(name)
    triggerNumbers[name] = triggerNames.count - 1
    return triggerNames.count - 1
  }

  /// The marker of that name, made known if it is new.
  mutating func internMarker(_ name: String) -> Word.Marker {
    if let known = markerNames.firstIndex(of: name) { return Word.Marker(number: UInt8(known)) }
    markerNames.append(name)
    return Word.Marker(number: UInt8(markerNames.count - 1))
  }

  /// Adds a word of the language; gives its number.
  mutating func add(_ word: Word, lemma: String) -> Int {
    words.append(word)
    lemmas.append(lemma)
    return words.count - 1
  }

  /// Adds a meaning to one folded word.
  mutating func add(_ word: WordKey, _ sense: Lexicon.Sense) {
    mean(sense, at: node(Lexicon.root, word))
  }

  /// Adds a meaning to a folded phrase, without the first letters of its words where asked for.
  mutating func add(_ phrase: FoldedPhrase, dropping letters: (Int) -> Int = { _ in 0 }, _ sense: Lexicon.Sense) {
    guard phrase.count > 0 else { return }
    var last = Lexicon.root
    for index in 0..<phrase.count { last = node(last, phrase.key(index, dropping: letters(index))) }
    if phrase.count > 1 {
      // A number is no word: لواء 46 is found by its first one.
      let end = phrase.endsInNumber ? 0 : phrase.count - 1
      note(sense, endingIn: phrase.key(end, dropping: letters(end)))
    }
    mean(sense, at: last)
  }

  private mutating func note(_ sense: Lexicon.Sense, endingIn word: WordKey) {
    if case .word(let number, _) = sense {
      endings.note(word, words[number].kind == nil ? [] : .place, words[number].triggers)
    } else {
      endings.note(word, sense.hints, Triggers())
    }
  }

  private mutating func node(_ from: Int32, _ word: WordKey) -> Int32 {
    let key = Self.edge(from, word.value)
    if let next = edges.find(key) { return next }
    nodes[Int(from)].hasChildren = true
    if from != Lexicon.root { continuations.insert(word.value, 0) }
    let next = Int32(nodes.count)
    nodes.append(Node())
    edges.insert(key, next)
    return next
  }

  private mutating func mean(_ sense: Lexicon.Sense, at node: Int32) {
    var index = nodes[Int(node)].lastSense
    while index >= 0 {
      if senses[Int(index)].sense == sense { return }
      index = senses[Int(index)].next
    }
    senses.append((sense, nodes[Int(node)].lastSense))
    nodes[Int(node)].lastSense = Int32(senses.count - 1)
  }

  /// The nodes with their senses side by side, in the order in which they were added.
  func trie() -> (nodes: [Lexicon.Node], senses: [Lexicon.Sense]) {
    var placed: [Lexicon.Sense] = []
    placed.reserveCapacity(senses.count)
    var chain: [Int32] = []
    let nodes = nodes.map { node in
      var index = node.lastSense
      while index >= 0 {
        chain.append(index)
        index = senses[Int(index)].next
      }
      let found = Lexicon.Node(
        firstSense: Int32(placed.count), senseCount: Int32(chain.count), hasChildren: node.hasChildren)
      while let next = chain.popLast() { placed.append(senses[Int(next)].sense) }
      return found
    }
    return (nodes, placed)
  }

  /// Key of the edge from a node along a folded word.
  @inline(__always)
  static func edge(_ node: Int32, _ word: UInt64) -> UInt64 {
    let mixed = (word ^ (UInt64(UInt32(bitPattern: node)) &* 0x9e37_79b9_7f4a_7c15)) &* 0xff51_afd7_ed55_8ccd
    return mixed ^ (mixed >> 29)
  }
}
