import ExtractionModel

/// Every word and name that can mean something here, in one trie over folded words.
///
/// Single words and phrases of several words live in the same trie, so the longest match is one walk. What it holds
/// lies behind one reference: lexicons are handed from stage to stage by every sentence.
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
    /// A state or government by name, beside its sense as a party.
    case state(Int)
    /// A capital that stands for a party.
    case metonym(Int)
    /// A common noun that points back to a party of the article: التنظيم.
    case partyAnaphor(Int)
    /// A source by name.
    case source(Int)
    /// The country of the war.
    case country

    /// What a name says of the line that it stands in.
    var hints: Analysis.Hints {
      switch self {
      case .place: .place
      case .party, .metonym, .partyAnaphor: .party
      case .source: .source
      case .word, .partyAdjective, .partyGenitive, .backer, .country, .state: []
      }
    }
  }

  static let root: Int32 = 0

  private let contents: Contents

  /// A lexicon that grows no more.
  init(_ contents: consuming LexiconBuilder) {
    self.contents = Contents(contents)
  }

  private final class Contents: Sendable {
    let letters: Letters
    let pack: Pack
    let words: [Word]
    let lemmas: [String]
    let markerNames: [String]
    let triggerNames: [String]
    let triggerNumbers: [String: Int]
    let isAfterProclitic: [Bool]
    let edges: HashTable
    let endings: PhraseEndings
    let continuations: HashTable
    /// For each node where its senses begin, and whether phrases go on behind it.
    let nodes: [Node]
    let senses: [Sense]

    init(_ builder: consuming LexiconBuilder) {
      letters = builder.letters
      pack = builder.pack
      words = builder.words
      lemmas = builder.lemmas
      markerNames = builder.markerNames
      triggerNames = builder.triggerNames
      triggerNumbers = builder.triggerNumbers
      isAfterProclitic = builder.pack.places.map { !$0.guards.contains(.noProclitic) }
      edges = builder.edges
      endings = builder.endings
      continuations = builder.continuations
      (nodes, senses) = builder.trie()
    }
  }

  struct Node: Sendable {
    var firstSense: Int32 = 0
    var senseCount: Int32 = 0
    var hasChildren = false
  }

  var letters: Letters { contents.letters }
  var pack: Pack { contents.pack }
  var words: [Word] { contents.words }
  var lemmas: [String] { contents.lemmas }
  var markerNames: [String] { contents.markerNames }
  var triggerNames: [String] { contents.triggerNames }

  /// The node one folded word further than `node`.
  @inline(__always)
  func child(_ node: Int32, _ word: UInt64) -> Int32? {
    contents.edges.find(LexiconBuilder.edge(node, word))
  }

  /// Whether a phrase goes on behind `node`.
  func goesOn(_ node: Int32) -> Bool { contents.nodes[Int(node)].hasChildren }

  /// Whether some phrase has a folded word behind its first.
  func continues(_ word: UInt64) -> Bool { contents.continuations.find(word) != nil }

  /// What the phrase that ends at `node` can mean, in the order of the data.
  func senses(at node: Int32) -> ArraySlice<Sense> {
    let node = contents.nodes[Int(node)]
    return contents.senses[Int(node.firstSense)..<Int(node.firstSense + node.senseCount)]
  }

  /// What phrases of several words that end in a word can mean.
  func ending(_ word: UInt64) -> PhraseEndings.Ending? { contents.endings[word] }

  /// The word of that number.
  func word(_ number: Int) -> Word { contents.words[number] }

  /// Whether a word says who leads a force.
  func isLeading(_ word: Int) -> Bool { words[word].role == .lead }

  /// Whether a proclitic may be split off before a place's name.
  func takesProclitic(_ place: Int) -> Bool { contents.isAfterProclitic[place] }

  /// Number of a trigger class, if any word has it.
  func trigger(_ name: String) -> Int? { contents.triggerNumbers[name] }

  /// The marker of that name, if any preposition has it.
  func marker(_ name: String) -> Word.Marker? {
    contents.markerNames.firstIndex(of: name).map { Word.Marker(number: UInt8($0)) }
  }
}
