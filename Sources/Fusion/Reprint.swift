/// Recognises one agency line in several articles: nearly the same words are one voice, however many print them.
enum Reprint {
  /// Share of common words from which two sentences are one line with small edits.
  static let threshold = 0.8

  /// Whether two sentences, given as their words, say the same in nearly the same words.
  static func isOneLine(_ left: some Collection<UInt16>, _ right: some Collection<UInt16>) -> Bool {
    guard !left.isEmpty, !right.isEmpty else { return false }
    var common = 0
    var (one, other) = (left.startIndex, right.startIndex)
    while one < left.endIndex, other < right.endIndex {
      let (first, second) = (left[one], right[other])
      if first == second { common += 1 }
      if first <= second { one = left.index(after: one) }
      if second <= first { other = right.index(after: other) }
    }
    return Double(common) >= threshold * Double(left.count + right.count - common)
  }

  /// The words of a sentence without marks, and with the letters that editors vary made one: 16 bits of each, in
  /// order, each once. Two different words share them once in 65,536 times, which four fifths do not feel.
  static func words(of sentence: String) -> [UInt16] {
    var words: [UInt16] = []
    var hash: UInt32 = 0
    func end() {
      if hash != 0 { words.append(UInt16(truncatingIfNeeded: hash ^ hash >> 16)) }
      hash = 0
    }
    for scalar in sentence.unicodeScalars {
      var letter = scalar.value
      switch letter {
      case 0x0640, 0x064B...0x0652, 0x200B...0x200F: continue
      case 0x0622, 0x0623, 0x0625: letter = 0x0627
      case 0x0629: letter = 0x0647
      case 0x0649: letter = 0x064A
      case 0x0620...0x064A, 0x30...0x39, 0x41...0x5A, 0x61...0x7A: break
      case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil: break
      default:
        end()
        continue
      }
      hash = ((hash == 0 ? 0x811c_9dc5 : hash) ^ letter) &* 0x0100_0193
    }
    end()
    words.sort()
    var last: UInt16?
    return words.filter { word in
      defer { last = word }
      return word != last
    }
  }
}
