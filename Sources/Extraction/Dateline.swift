import ExtractionModel

extension Extractor {
  /// The day on which an article says that it was published: a line of its head or foot that is a date and little
  /// else, or the place and date before its first sentence.
  ///
  /// Only whole dates count, with day, month and year; a date within a sentence is what the article speaks of.
  public mutating func dateline(of text: String) -> Day? {
    var text = text
    return text.withUTF8 { bytes in
      let lines = Array(Lines(bytes))
      for line in lines.prefix(Self.headLines) + lines.dropFirst(Self.headLines).suffix(Self.footLines) {
        if let day = dateline(bytes, line) { return day }
      }
      return nil
    }
  }

  private static var headLines: Int { 12 }
  private static var footLines: Int { 3 }
  /// Words beside a date in a line that is one: a place, an author, a label.
  private static var mostWords: Int { 4 }
  /// Units before the date of a dispatch: its place and agency.
  private static var mostBefore: Int { 10 }
  private static var mostBytes: Int { 400 }

  private mutating func dateline(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Day? {
    var end = min(line.upperBound, line.lowerBound + Self.mostBytes)
    while end > line.lowerBound, end < bytes.count, bytes[end] & 0xc0 == 0x80 { end -= 1 }
    let text = units(of: bytes, line.lowerBound..<end)
    let parser = DayParser(text: text)
    for index in 0..<min(text.count, Self.mostBefore) {
      guard text.mayBeginDay(index), let (found, next) = parser.parse(at: index), !found.isSince,
        case .date(let day, let month, let year?) = found.anchor
      else { continue }
      let begin = Int(text.tokens[text.units[index].tokens.lowerBound].start)
      guard stands(text, index..<next, isWhole: end == line.upperBound) || isLabel(bytes, line.lowerBound..<begin)
      else {
        return nil
      }
      return Day(year: year, month: month, day: day)
    }
    return nil
  }

  /// Whether a date stands for itself: a sign or nothing on both sides, and few words around it.
  private func stands(_ text: SentenceUnits, _ date: Range<Int>, isWhole: Bool) -> Bool {
    func isWord(_ index: Int) -> Bool {
      guard text.units.indices.contains(index), text.units[index].kind == .word else { return false }
      // A single letter is the era's.
      let tokens = text.units[index].tokens
      guard text.tokens[tokens.upperBound - 1].end - text.tokens[tokens.lowerBound].start > 2 else { return false }
      return text.word(index, .weekday, .night, .today, .unit, .year, .many) == nil
    }
    let before = (0..<date.lowerBound).count(where: isWord)
    let after = (date.upperBound..<text.count).count(where: isWord)
    guard before <= Self.mostWords, !isWord(date.lowerBound - 1) else { return false }
    if isWhole, before + after <= Self.mostWords { return !isWord(date.upperBound) }
    // Before a dispatch it ends in a dash, a colon or a bracket; behind a comma the sentence goes on.
    guard text.units.indices.contains(date.upperBound) else { return false }
    switch text.units[date.upperBound].kind {
    case .dash, .colon, .open, .close: return true
    default: return false
    }
  }

  /// Whether what stands before a date is a label of the page: "published on", "last update".
  private func isLabel(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Range<Int>) -> Bool {
    LineScanner(grammar.lexicon.letters, grammar.furniture).shape(bytes, start) { _ in }.isBareLabel
  }
}
