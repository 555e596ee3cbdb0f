/// A folded word as one number, the key of every table here; more letters can be put behind it.
///
/// Two of the some ten thousand words of a pack share a key with a probability below 10⁻¹¹.
struct WordKey: Sendable {
  private(set) var value: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// The key of the empty word.
  init() {}

  /// A key worked out before.
  init(value: UInt64) {
    self.value = value
  }

  /// The key of some letter codes.
  init(_ codes: some Sequence<UInt8>) {
    for code in codes { append(code) }
  }

  /// Puts a letter behind the word.
  @inline(__always)
  mutating func append(_ code: UInt8) {
    value = (value ^ UInt64(code)) &* 0xff51_afd7_ed55_8ccd
    value ^= value >> 32
  }

  /// Puts a whole word behind those before it, which makes the key of a phrase.
  @inline(__always)
  mutating func append(_ word: WordKey) {
    value = (value ^ word.value) &* 0xff51_afd7_ed55_8ccd
    value ^= value >> 32
  }

  /// The word with letters behind it.
  @inline(__always)
  func with(_ first: UInt8, _ second: UInt8? = nil, _ third: UInt8? = nil) -> WordKey {
    var key = self
    key.append(first)
    if let second { key.append(second) }
    if let third { key.append(third) }
    return key
  }

  /// The word with letters behind it.
  @inline(__always)
  func with(_ codes: some Sequence<UInt8>) -> WordKey {
    var key = self
    for code in codes { key.append(code) }
    return key
  }
}

/// The words of a phrase, folded: their letter codes on end, and where each word stops.
///
/// A buffer to fill again and again, because some ten thousand names are read at every start.
struct FoldedPhrase {
  private(set) var codes: [UInt8] = []
  private(set) var ends: [Int] = []

  /// How many words it has.
  var count: Int { ends.count }

  /// Letter codes of word `index`.
  @inline(__always)
  func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  /// Letter codes of word `index`.
  subscript(index: Int) -> ArraySlice<UInt8> { codes[range(index)] }

  /// Key of word `index`, without the first letters of it where asked for.
  @inline(__always)
  func key(_ index: Int, dropping letters: Int = 0) -> WordKey {
    var key = WordKey()
    let range = range(index)
    codes.withUnsafeBufferPointer { codes in
      for at in (range.lowerBound + letters)..<range.upperBound { key.append(codes[at]) }
    }
    return key
  }

  /// Whether the last word begins with a digit.
  var endsInNumber: Bool { self[count - 1].first.map { $0 >= Letters.Class.zero } ?? false }

  /// Key of all words.
  var key: WordKey {
    var phrase = WordKey()
    for index in 0..<count { phrase.append(key(index)) }
    return phrase
  }

  /// Takes everything out.
  mutating func clear() {
    codes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Puts other words in.
  mutating func fill(_ words: [[UInt8]]) {
    clear()
    for word in words {
      codes += word
      endWord()
    }
  }

  /// Puts a letter behind the last word.
  @inline(__always)
  mutating func append(_ code: UInt8) { codes.append(code) }

  /// Ends a word, where there is one.
  @inline(__always)
  mutating func endWord() {
    if codes.count > (ends.last ?? 0) { ends.append(codes.count) }
  }
}

/// The key of some letter codes, or of any bytes.
@inline(__always)
func hash(_ codes: some Sequence<UInt8>) -> UInt64 { WordKey(codes).value }
