/// What every character is, in tables lent for the time of reading.
struct LetterCodes {
  /// Class or letter by code point of the basic plane, as in `Letters`.
  fileprivate let points: UnsafeBufferPointer<UInt8>
  /// Letters by the two bytes that they are written with, the first one low; 0 for everything else.
  fileprivate let pairs: UnsafeBufferPointer<UInt8>

  /// Code of the next character; anything that is not UTF-8 counts as one strange byte.
  @inline(__always)
  func next(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int) -> UInt8 {
    let first = bytes[position]
    position += 1
    if first < 0x80 { return points[Int(first)] }
    if first < 0xe0 {
      guard position < end, bytes[position] & 0xc0 == 0x80 else { return Letters.Class.other }
      let point = Int(first & 0x1f) << 6 | Int(bytes[position] & 0x3f)
      position += 1
      return points[point]
    }
    if first < 0xf0 {
      guard position + 1 < end, bytes[position] & 0xc0 == 0x80, bytes[position + 1] & 0xc0 == 0x80 else {
        return Letters.Class.other
      }
      let point = Int(first & 0x0f) << 12 | Int(bytes[position] & 0x3f) << 6 | Int(bytes[position + 1] & 0x3f)
      position += 2
      return points[point]
    }
    while position < end, bytes[position] & 0xc0 == 0x80 { position += 1 }
    return Letters.Class.other
  }

  /// Puts the letters of two bytes from `position` on behind a key: most letters are that and nothing else.
  @inline(__always)
  func appendLetters(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int, _ key: inout WordKey
  ) {
    let raw = UnsafeRawBufferPointer(bytes)
    while position + 1 < end {
      let pair = UInt16(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt16.self))
      let code = pairs[Int(pair)]
      guard code != 0 else { return }
      key.append(code)
      position += 2
    }
  }
}

extension Letters {
  /// Lends the tables.
  func withCodes<Result>(_ body: (LetterCodes) -> Result) -> Result {
    table.withUnsafeBufferPointer { points in
      pairs.withUnsafeBufferPointer { pairs in body(LetterCodes(points: points, pairs: pairs)) }
    }
  }

  /// The letters among the characters of two bytes, by those bytes.
  static func pairs(_ table: [UInt8]) -> [UInt8] {
    var pairs = [UInt8](repeating: 0, count: 0x10000)
    for point in 0x80..<0x800 where (1...Class.lastLetter).contains(table[point]) {
      pairs[(point & 0x3f | 0x80) << 8 | point >> 6 | 0xc0] = table[point]
    }
    return pairs
  }
}
