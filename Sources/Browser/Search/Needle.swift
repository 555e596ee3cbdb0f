/// What is looked for, word by word, in letters that all spellings share.
///
/// Case, accents and apostrophes do not count; in Arabic neither do vowel marks, tatweel, hamza and its seats, and the
/// difference of ta marbuta and ha, of alef maqsura and ya. A hyphen is a blank.
public struct Needle: Hashable, Sendable {
  /// Words, each of which has to be found.
  let words: [[UInt16]]

  /// The words of what was typed.
  public init(_ typed: String) {
    words = Needle.letters(of: typed).split(separator: UInt16(ascii: " ")).map { Array($0) }
  }

  /// Whether nothing is looked for.
  public var isEmpty: Bool { words.isEmpty }

  /// The words that stand in a text, a bit each from the lowest.
  func found(in text: String) -> UInt64 {
    let letters = Needle.letters(of: text)
    return words.prefix(64).enumerated().reduce(0) { found, word in
      Needle.place(of: word.element, in: letters, from: 0) == nil ? found : found | 1 << UInt64(word.offset)
    }
  }

  /// Every word found.
  var all: UInt64 { words.count >= 64 ? .max : 1 << UInt64(words.count) - 1 }

  /// Where the words stand in a text, in bytes of its UTF-8, in order.
  func spans(in text: String) -> [Range<Int>] {
    var letters: [UInt16] = []
    var starts: [Int] = []
    Needle.read(text) { letter, start in
      letters.append(letter)
      starts.append(start)
    }
    starts.append(text.utf8.count)
    var spans: [Range<Int>] = []
    for word in words {
      var from = 0
      while let place = Needle.place(of: word, in: letters, from: from) {
        spans.append(starts[place]..<starts[place + word.count])
        from = place + word.count
      }
    }
    return spans.sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func place(of word: [UInt16], in letters: [UInt16], from start: Int) -> Int? {
    guard let first = word.first, letters.count - start >= word.count else { return nil }
    return letters.withUnsafeBufferPointer { letters in
      word.withUnsafeBufferPointer { word in
        var place = start
        let last = letters.count - word.count
        search: while place <= last {
          guard letters[place] == first else {
            place += 1
            continue
          }
          for index in 1..<max(1, word.count) where letters[place + index] != word[index] {
            place += 1
            continue search
          }
          return place
        }
        return nil
      }
    }
  }

  private static func letters(of text: String) -> [UInt16] {
    var letters: [UInt16] = []
    letters.reserveCapacity(text.utf8.count)
    read(text) { letter, _ in letters.append(letter) }
    return letters
  }

  /// The letters that count, and the byte at which each begins.
  private static func read(_ text: String, _ take: (UInt16, Int) -> Void) {
    var byte = 0
    for scalar in text.unicodeScalars {
      if let letter = letter(scalar.value) { take(letter, byte) }
      byte += UTF8.width(scalar)
    }
  }

  /// What a letter counts as; nothing where it does not count.
  private static func letter(_ value: UInt32) -> UInt16? {
    switch value {
    case 0x41...0x5A: UInt16(value + 32)
    case 0x27, 0x60, 0x2BC...0x2BF, 0x2018, 0x2019: nil
    case 0x2D, 0x09, 0x0A, 0x0D, 0xA0, 0x2010...0x2015: UInt16(ascii: " ")
    case 0..<0xC0: UInt16(value)
    case 0xC0...0x17F: latin[Int(value - 0xC0)]
    case 0x300...0x36F, 0x610...0x61A, 0x621, 0x640, 0x64B...0x65F, 0x670, 0x6D6...0x6DC, 0x6DF...0x6E8, 0x6EA...0x6ED:
      nil
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: nil
    case 0x622, 0x623, 0x625, 0x671: 0x627
    case 0x624: 0x648
    case 0x626, 0x649, 0x6CC: 0x64A
    case 0x629: 0x647
    case 0x6A9: 0x643
    case 0x660...0x669: UInt16(value - 0x660) + UInt16(ascii: "0")
    case 0x6F0...0x6F9: UInt16(value - 0x6F0) + UInt16(ascii: "0")
    default: UInt16(exactly: value) ?? 0xFFFD
    }
  }

  /// U+00C0 to U+017F without accents.
  private static let latin: [UInt16] = (0xC0...0x17F).map { value in
    let letter = String(Unicode.Scalar(UInt16(value))!).lowercased()
    let base = plain.first { $0.accented.contains(letter) }?.plain ?? letter
    return base.utf16.first!
  }

  private static let plain: [(plain: String, accented: String)] = [
    ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"),
    ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"), ("s", "śŝşš"),
    ("t", "ţťŧ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
  ]
}

extension UInt16 {
  /// The code of a sign of ASCII.
  init(ascii: Unicode.Scalar) { self = UInt16(UInt8(ascii: ascii)) }
}
