/// Numbers by 64-bit key, with open addressing: the table behind the lexicon's tries and the analysis cache.
///
/// `Dictionary` hashes its keys again with a keyed hash; here the key is a hash already, and look-ups are the inner
/// loop of reading.
struct HashTable: Sendable {
  private var keys: [UInt64]
  private var values: [Int32]
  private var count = 0

  /// An empty table with room for `capacity` keys.
  init(capacity: Int = 1024) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Int32](repeating: -1, count: size)
  }

  /// The number stored for `key`.
  @inline(__always)
  func find(_ key: UInt64) -> Int32? {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while values[slot] >= 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Stores a number that is not negative, replacing the one of the same key.
  mutating func insert(_ key: UInt64, _ value: Int32) {
    if count * 2 >= keys.count { grow() }
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while values[slot] >= 0 {
      if keys[slot] == key {
        values[slot] = value
        return
      }
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    values[slot] = value
    count += 1
  }

  private mutating func grow() {
    var larger = HashTable(capacity: keys.count)
    for slot in keys.indices where values[slot] >= 0 { larger.insert(keys[slot], values[slot]) }
    self = larger
  }
}
