/// Numbers by 64-bit key, with open addressing: the table behind the lexicon's tries and the analysis cache.
///
/// `Dictionary` hashes its keys again with a keyed hash; here the key is a hash already, and look-ups are the inner
/// loop of reading.
struct HashTable: Sendable {
  /// Key and number side by side, so that a look-up touches one line of memory.
  private struct Slot {
    var key: UInt64
    var value: Int32
  }

  private var slots: [Slot]
  private var count = 0

  /// An empty table with room for `capacity` keys.
  init(capacity: Int = 1024) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = [Slot](repeating: Slot(key: 0, value: -1), count: size)
  }

  /// The number stored for `key`.
  @inline(__always)
  func find(_ key: UInt64) -> Int32? {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: key) & mask
      while slots[slot].value >= 0 {
        if slots[slot].key == key { return slots[slot].value }
        slot = (slot + 1) & mask
      }
      return nil
    }
  }

  /// Stores a number that is not negative, replacing the one of the same key.
  mutating func insert(_ key: UInt64, _ value: Int32) {
    if count * 2 >= slots.count { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: key) & mask
    while slots[slot].value >= 0 {
      if slots[slot].key == key {
        slots[slot].value = value
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Slot(key: key, value: value)
    count += 1
  }

  private mutating func grow() {
    var larger = HashTable(capacity: slots.count)
    for slot in slots where slot.value >= 0 { larger.insert(slot.key, slot.value) }
    self = larger
  }
}
