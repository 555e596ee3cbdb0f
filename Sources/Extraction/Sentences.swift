/// Where the sentences of a line end.
///
/// A full stop ends one when white space or a closing quote follows, except where it stands astray: after a space or
/// a comma, before a word that cannot open a sentence. Machine-translated articles are full of those.
enum Sentences {
  /// Token ranges of the sentences of one line, closing quotes and stops included.
  static func ranges(_ tokens: [Token], _ analyses: [Analysis]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var first = 0
    var index = 0
    // The next word behind each stop is looked for once: a line may be nothing but stops.
    var word = 0
    while index < tokens.count {
      guard tokens[index].kind == .stop || tokens[index].kind == .question else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count, isTail(tokens[end]) { end += 1 }
      word = max(word, end)
      while word < tokens.count, tokens[word].kind != .word { word += 1 }
      if end == tokens.count || endsSentence(tokens, index, end, word, analyses) {
        ranges.append(first..<end)
        first = end
      }
      index = end
    }
    if first < tokens.count { ranges.append(first..<tokens.count) }
    return ranges.contains { $0.count > longest } ? ranges.flatMap { parts(of: $0, tokens) } : ranges
  }

  /// The longest stretch that is read as one sentence: what is looked up within a sentence grows faster than it does,
  /// and no sentence of the press has a third of this.
  private static let longest = 400

  private static func parts(of range: Range<Int>, _ tokens: [Token]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var first = range.lowerBound
    while range.upperBound - first > longest {
      let comma = (first + longest / 2..<first + longest).last { tokens[$0].kind == .comma }
      let end = comma.map { $0 + 1 } ?? first + longest
      parts.append(first..<end)
      first = end
    }
    parts.append(first..<range.upperBound)
    return parts
  }

  private static func isTail(_ token: Token) -> Bool {
    switch token.kind {
    case .stop, .question: !token.isSpaced
    case .quote, .close: !token.isSpaced
    default: false
    }
  }

  private static func endsSentence(
    _ tokens: [Token], _ stop: Int, _ next: Int, _ word: Int, _ analyses: [Analysis]
  ) -> Bool {
    guard tokens[next].isSpaced else { return false }
    let isDoubled = next - stop > 1 && tokens[stop + 1].kind == .stop
    if isDoubled { return false }
    let isAstray = tokens[stop].isSpaced || (stop > 0 && tokens[stop - 1].kind == .comma)
    guard isAstray, tokens[stop].kind == .stop else { return true }
    guard word < tokens.count else { return true }
    return analyses[Int(tokens[word].value)].canOpen
  }
}
