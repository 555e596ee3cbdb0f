/// What stands between two blanks, as bytes: most words of an article are such a chunk, and most chunks come again.
struct Chunk {
  /// First byte in the article.
  let start: Int
  /// Byte behind the last one.
  let end: Int
  /// 64 bits of its bytes and their number.
  let key: UInt64

  /// The chunk that begins at byte `start` of a line that ends at `last`.
  ///
  /// Sixteen bytes are looked at together, which is more than most words have: where the next word begins is known
  /// without a guess.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, before last: Int) {
    var key: UInt64 = 0x9e37_79b9_7f4a_7c15
    var position = start
    while true {
      let (low, high) = Self.sixteen(bytes, position)
      let first = Self.bytesBeforeBlank(low)
      let length = min(first == 8 ? 8 &+ Self.bytesBeforeBlank(high) : first, last &- position)
      position &+= length
      if length == 16 {
        key = Self.mixed(key, low, high)
        continue
      }
      key &+= UInt64(truncatingIfNeeded: length)
      if length < 8 {
        key = Self.mixed(key, low & Self.mask(length), 0)
      } else {
        key = Self.mixed(key, low, high & Self.mask(length &- 8))
      }
      break
    }
    self.start = start
    end = position
    self.key = key
  }

  /// Sixteen bytes from `position` on as two numbers; zeros behind the end of the text.
  @inline(__always)
  private static func sixteen(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> (low: UInt64, high: UInt64) {
    if position &+ 16 <= bytes.count {
      let raw = UnsafeRawBufferPointer(bytes)
      return (
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)),
        UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position &+ 8, as: UInt64.self))
      )
    }
    var (low, high): (UInt64, UInt64) = (0, 0)
    for index in position..<max(position, bytes.count) {
      let byte = UInt64(bytes[index])
      if index < position + 8 {
        low |= byte << UInt64((index - position) * 8)
      } else {
        high |= byte << UInt64((index - position - 8) * 8)
      }
    }
    return (low, high)
  }

  /// The lowest bytes of a number, fewer than eight.
  @inline(__always)
  private static func mask(_ bytes: Int) -> UInt64 { (1 &<< UInt64(truncatingIfNeeded: bytes &* 8)) &- 1 }

  var count: Int { end &- start }

  /// How many of eight bytes stand before the first blank among them.
  @inline(__always)
  private static func bytesBeforeBlank(_ eight: UInt64) -> Int {
    let other = eight ^ 0x2020_2020_2020_2020
    return ((other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
  }

  @inline(__always)
  private static func mixed(_ key: UInt64, _ low: UInt64, _ high: UInt64) -> UInt64 {
    let product = (key ^ low).multipliedFullWidth(by: high ^ 0xff51_afd7_ed55_8ccd)
    return product.high ^ product.low
  }
}

/// The chunks met so far and the tokens that each is cut into, so that a chunk that comes again is not cut again.
struct KnownChunks: Sendable {
  /// A chunk met before, in as many bytes as lie beside its key in one line of memory.
  struct Entry: Sendable {
    /// For a word: its number in the vocabulary. Else where its tokens begin in `pieces`.
    var first: Int32
    /// How many tokens it is cut into; none only where nothing is stored.
    var count: UInt8
    /// How many bytes it has.
    var length: UInt8
    /// Whether it is one word and nothing else.
    var isWord: Bool
    /// What the word hints at.
    var hints: Analysis.Hints
  }

  private struct Slot {
    var key: UInt64
    var entry: Entry
  }

  private var slots: [Slot]
  /// Tokens of chunks that are no mere words, their bytes counted from the beginning of the chunk.
  private(set) var pieces: [Token] = []
  /// How many are known.
  private(set) var count = 0

  /// The longest chunk that is remembered.
  static let longest = 96
  private static let none = Entry(first: 0, count: 0, length: 0, isWord: false, hints: [])

  /// An empty table.
  init() {
    slots = [Slot](repeating: Slot(key: 0, entry: Self.none), count: 1 << 13)
  }

  /// What is known of a chunk.
  @inline(__always)
  func find(_ chunk: Chunk) -> Entry? {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: chunk.key) & mask
      while slots[slot].entry.count > 0 {
        if slots[slot].key == chunk.key, Int(slots[slot].entry.length) == chunk.count { return slots[slot].entry }
        slot = (slot &+ 1) & mask
      }
      return nil
    }
  }

  /// Remembers the tokens of a chunk that `find` does not know; nothing where they are none or it is too long.
  mutating func remember(_ chunk: Chunk, _ tokens: ArraySlice<Token>) -> Entry? {
    guard chunk.count <= Self.longest, let first = tokens.first else { return nil }
    let isWord = first.kind == .word && Int(first.start) == chunk.start && Int(first.end) == chunk.end
    let entry = Entry(
      first: isWord ? first.value : Int32(pieces.count), count: UInt8(tokens.count), length: UInt8(chunk.count),
      isWord: isWord, hints: isWord ? first.hints : [])
    if !isWord { pieces += tokens.map { $0.moved(by: -chunk.start) } }
    if count * 2 >= slots.count { grow() }
    insert(Slot(key: chunk.key, entry: entry))
    count += 1
    return entry
  }

  private mutating func insert(_ new: Slot) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: new.key) & mask
    while slots[slot].entry.count > 0 { slot = (slot + 1) & mask }
    slots[slot] = new
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(key: 0, entry: Self.none), count: old.count * 2)
    for slot in old where slot.entry.count > 0 { insert(slot) }
  }
}
