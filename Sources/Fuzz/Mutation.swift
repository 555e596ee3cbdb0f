/// An article that is changed word by word: phrases of other articles put in, stretches taken out, moved and doubled,
/// signs and line breaks strewn in.
struct Mutation {
  /// The article as it is now.
  private(set) var bytes: [UInt8]
  private var chance: Chance

  /// An article to be changed by chance.
  init(_ bytes: [UInt8], _ chance: Chance) {
    self.bytes = bytes
    self.chance = chance
  }

  /// Changes one thing.
  mutating func change() {
    switch chance.below(8) {
    case 0, 1, 2: insert(Subject.phrases[chance.below(Subject.phrases.count)], at: border())
    case 3: bytes.removeSubrange(stretch())
    case 4: insert(Array(bytes[stretch()]), at: border())
    case 5:
      let stretch = stretch()
      let moved = Array(bytes[stretch])
      bytes.removeSubrange(stretch)
      insert(moved, at: border())
    case 6: insert(Array(Self.signs[chance.below(Self.signs.count)].utf8), at: border())
    default:
      let doubled = Array(bytes[stretch()].prefix(60))
      for _ in 0..<chance.below(20) { insert(doubled, at: border()) }
    }
  }

  private static let signs = [
    "\n", "\n\n", ".", " . ", "…", "...", "،", ":", "؟", "(", ")", "\"", "«", "»", " - ", " / ", " | ", "و", "ال", "ـ",
    "\u{64b}", "\u{200f}", "\u{200d}", "\u{feff}", "\u{fefb}", "٥", "2024", "%", "\0", "\r", "\u{a0}",
  ]

  private mutating func insert(_ phrase: [UInt8], at index: Int) {
    let blank = UInt8(ascii: " ")
    bytes.insert(contentsOf: chance.below(8) == 0 ? phrase : [blank] + phrase + [blank], at: index)
  }

  /// A place between two words, or anywhere.
  private mutating func border() -> Int {
    let index = chance.below(bytes.count + 1)
    return chance.below(16) == 0 ? index : bytes[index...].firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
  }

  /// What lies between two such places.
  private mutating func stretch() -> Range<Int> {
    let first = border()
    let second = border()
    let near = min(max(first, second), min(first, second) + 400)
    return min(first, second)..<near
  }
}

/// Random numbers that follow from their seed (SplitMix64).
struct Chance {
  var state: UInt64

  /// A number from 0 up to `bound`, without it.
  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
