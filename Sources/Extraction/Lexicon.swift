import ExtractionModel

/// Every word and name that can mean something here, in one trie over folded words.
///
/// Single words and phrases of several words live in the same trie, so the longest match is one walk.
struct Lexicon: Sendable {
  /// What a word or phrase can mean.
  enum Sense: Hashable, Sendable {
    /// A word of `words.rec`, by its number, in a form.
    case word(Int, Form)
    /// A place of the pack; guarded where the name is an ordinary word too.
    case place(Int, isGuarded: Bool)
    /// A party by name; `needsArticle` where the name without its article is an ordinary noun.
    case party(Int, needsArticle: Bool)
    /// An adjective that makes a force noun a party's.
    case partyAdjective(Int)
    /// A genitive that makes a force noun a party's.
    case partyGenitive(Int)
    /// A state whose backed forces are a party.
    case backer(Int)
    /// A capital that stands for a party.
    case metonym(Int)
    /// A source by name.
    case source(Int)
    /// The country of the war.
    case country
  }

  struct Node: Sendable {
    var firstSense: Int32 = -1
    var hasChildren = false
  }

  static let root: Int32 = 0

  let letters: Letters
  let pack: Pack
  private(set) var words: [Word] = []
  private(set) var lemmas: [String] = []
  private(set) var markerNames: [String] = []
  private(set) var triggerNames: [String] = []
  private var triggerNumbers: [String: Int] = [:]
  private var nodes: [Node] = [Node()]
  private var edges = HashTable(capacity: 16384)
  private var senses: [(sense: Sense, next: Int32)] = []

  init(letters: Letters, pack: Pack) {
    self.letters = letters
    self.pack = pack
    for name in Word.Marker.wellKnown { _ = internMarker(name) }
  }

  /// The node one folded word further than `node`.
  @inline(__always)
  func child(_ node: Int32, _ word: UInt64) -> Int32? {
    edges.find(Self.edge(node, word))
  }

  /// Whether a phrase goes on behind `node`.
  func goesOn(_ node: Int32) -> Bool { nodes[Int(node)].hasChildren }

  /// What the phrase that ends at `node` can mean, in the order of the data.
  func senses(at node: Int32) -> [Sense] {
    var found: [Sense] = []
    var index = nodes[Int(node)].firstSense
    while index >= 0 {
      found.append(senses[Int(index)].sense)
      index = senses[Int(index)].next
    }
    return found.reversed()
  }

  /// Whether a word says who leads a force.
  func isLeading(_ word: Int) -> Bool { words[word].role == .lead }

  /// Number of a trigger class, if any word has it.
  func trigger(_ name: String) -> Int? { triggerNumbers[name] }

  /// Number of a trigger class, made known if it is new.
  mutating func internTrigger(_ name: String) -> Int {
    if let number = triggerNumbers[name] { return number }
    triggerNames.append(name)
    triggerNumbers[name] = triggerNames.count - 1
    return triggerNames.count - 1
  }

  /// The marker of that name, if any preposition has it.
  func marker(_ name: String) -> Word.Marker? {
    markerNames.firstIndex(of: name).map { Word.Marker(number: UInt8($0)) }
  }

  /// The marker of that name, made known if it is new.
  mutating func internMarker(_ name: String) -> Word.Marker {
    if let known = marker(name) { return known }
    markerNames.append(name)
    return Word.Marker(number: UInt8(markerNames.count - 1))
  }

  /// Adds a word of the language; gives its number.
  mutating func add(_ word: Word, lemma: String) -> Int {
    words.append(word)
    lemmas.append(lemma)
    return words.count - 1
  }

  /// Adds a meaning to the phrase of these folded words.
  mutating func add(_ phrase: [[UInt8]], _ sense: Sense) {
    guard !phrase.isEmpty else { return }
    var node = Self.root
    for word in phrase {
      let key = Self.edge(node, hash(word))
      if let next = edges.find(key) {
        node = next
      } else {
        nodes[Int(node)].hasChildren = true
        nodes.append(Node())
        let next = Int32(nodes.count - 1)
        edges.insert(key, next)
        node = next
      }
    }
    var index = nodes[Int(node)].firstSense
    while index >= 0 {
      if senses[Int(index)].sense == sense { return }
      index = senses[Int(index)].next
    }
    senses.append((sense, nodes[Int(node)].firstSense))
    nodes[Int(node)].firstSense = Int32(senses.count - 1)
  }

  @inline(__always)
  private static func edge(_ node: Int32, _ word: UInt64) -> UInt64 {
    let mixed = (word ^ (UInt64(UInt32(bitPattern: node)) &* 0x9e37_79b9_7f4a_7c15)) &* 0xff51_afd7_ed55_8ccd
    return mixed ^ (mixed >> 29)
  }
}
