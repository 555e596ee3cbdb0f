/// The words of a text as texts are compared: by which an article is known again in another form, and a reprint in other
/// words around it.
///
/// Words are 64 bits each, without marks, and with the letters and digits that editors vary made one.
public struct Wording: Sendable {
  /// The words in their order.
  public let words: [UInt64]

  /// The words of a text, as many as an article may have.
  public init(_ text: String) {
    words = Wording.words(of: text)
  }

  /// The words of an article with its headline, which some forms keep apart from the text.
  public init(_ article: Article) {
    let words = Wording.words(of: article.text)
    let title = article.title.map(Wording.words) ?? []
    self.words = words.starts(with: title) ? words : title + words
  }

  /// The fewest words by which a text can be told from others.
  public static let fewest = 6
  /// Words behind which a text is not looked at: no article is longer.
  static let most = 1 << 17
  /// Words of a shingle, the stretches that are compared.
  static let shingle = 4
  /// Shingles that stand for a text.
  static let sketchSize = 8

  /// 64 bits of all words in their order; nothing where they are too few.
  public var key: Int64? {
    guard words.count >= Wording.fewest else { return nil }
    return Int64(bitPattern: words.reduce(0xcbf2_9ce4_8422_2325) { Wording.mix($0 ^ $1) })
  }

  /// The lowest shingles, by which texts that share much are found without comparing all.
  public var sketch: [Int64] {
    shingles.sorted().prefix(Wording.sketchSize).map { Int64(bitPattern: $0) }
  }

  /// Whether two texts are mostly the same: four fifths of the shorter stand in the longer, which is at most twice as
  /// long. A dispatch quoted in a long report is not the report.
  public func isReprint(of other: Wording) -> Bool {
    let (mine, theirs) = (shingles, other.shingles)
    let (few, many) = (min(mine.count, theirs.count), max(mine.count, theirs.count))
    guard few > 0, few * 2 >= many else { return false }
    return mine.intersection(theirs).count * 5 >= few * 4
  }

  private var shingles: Set<UInt64> {
    guard words.count >= Wording.fewest else { return [] }
    var shingles: Set<UInt64> = []
    shingles.reserveCapacity(words.count)
    for start in 0...(words.count - Wording.shingle) {
      shingles.insert(words[start..<start + Wording.shingle].reduce(0) { Wording.mix($0 ^ $1) })
    }
    return shingles
  }

  /// The words of a text.
  public static func words(of text: String) -> [UInt64] {
    var words: [UInt64] = []
    var word: UInt64 = 0
    for scalar in text.unicodeScalars {
      guard let letter = fold(scalar) else { continue }
      if letter != 0 {
        word = (word ^ UInt64(letter)) &* 0x100_0000_01b3 &+ 1
      } else if word != 0 {
        words.append(mix(word))
        word = 0
        if words.count == most { return words }
      }
    }
    if word != 0 { words.append(mix(word)) }
    return words
  }

  /// The letter that stands for a character: 0 between words, nothing for marks within them.
  private static func fold(_ scalar: Unicode.Scalar) -> UInt32? {
    let value = scalar.value
    switch value {
    case 0x30...0x39, 0x61...0x7a: return value
    case 0x41...0x5a: return value + 0x20
    case 0x00...0x7f: return 0
    case 0x640, 0x64b...0x652, 0x200b...0x200f, 0xfeff: return nil
    case 0x622, 0x623, 0x625: return 0x627
    case 0x629: return 0x647
    case 0x649: return 0x64a
    case 0x621...0x64a: return value
    case 0x660...0x669: return value - 0x660 + 0x30
    case 0x6f0...0x6f9: return value - 0x6f0 + 0x30
    default: return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? value : 0
    }
  }

  /// Spreads bits (SplitMix64).
  private static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
