/// The lines of an article that are the page's and not the article's: menus, related articles, share lines, repeated
/// headlines, teasers, captions.
///
/// Told by shape, by repetition and by the labels of the language, never by the site. It errs to the side of reading: a
/// line that nothing speaks against is the article's, and where paragraphs do without full stops, a missing one says
/// nothing.
struct Furniture {
  private var shapes: [LineShape] = []
  /// Pieces of four words or more between separators, with their lines.
  private var pieces: [(key: UInt64, line: Int)] = []
  private var marked: [Bool] = []
  /// How many paragraphs stand before each line.
  private var paragraphsBefore: [Int] = []
  /// Whether the long lines end in full stops, so that a line without one is no paragraph.
  private var isPunctuated = false

  /// For each line of `lines`, whether it is furniture.
  ///
  /// - Parameters:
  ///   - lines: byte ranges of the lines in `bytes`
  ///   - tokenizer: what knows the words
  ///   - isCredit: whether a key of folded words is a name that pictures are credited to
  ///   - opensWithVerb: whether a line begins with a finite verb, asked of few lines
  static func marks(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Range<Int>], _ scanner: LineScanner, _ tokenizer: inout Tokenizer,
    isCredit: (UInt64) -> Bool, opensWithVerb: (Range<Int>, inout Tokenizer) -> Bool
  ) -> [Bool] {
    var furniture = Furniture(bytes, lines, scanner, &tokenizer)
    furniture.markLabels()
    furniture.markRepetitions()
    furniture.markMenus()
    furniture.markCards()
    furniture.markDatedLists()
    furniture.markTail()
    furniture.markCaptions(isCredit) { opensWithVerb($0, &tokenizer) }
    return furniture.marked
  }

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Range<Int>], _ scanner: LineScanner, _ tokenizer: inout Tokenizer
  ) {
    shapes.reserveCapacity(lines.count)
    paragraphsBefore.reserveCapacity(lines.count)
    var paragraphs = 0
    var long = 0
    var longWithStop = 0
    for (index, line) in lines.enumerated() {
      tokenizer.forgetIfFull()
      let shape = scanner.shape(bytes, line) {
        tokenizer.plainWord(bytes, at: $0, before: $1)
      } part: {
        pieces.append(($0, index))
      }
      paragraphsBefore.append(paragraphs)
      if shape.label == nil, shape.isParagraph { paragraphs += 1 }
      if shape.words >= 20, !shape.isTeaser {
        long += 1
        longWithStop += shape.ending == .open ? 0 : 1
      }
      shapes.append(shape)
    }
    isPunctuated = long > 0 && longWithStop * 3 >= long * 2
    marked = [Bool](repeating: false, count: lines.count)
  }

  // MARK: Labels

  private mutating func markLabels() {
    for index in shapes.indices {
      if shapes[index].isTrail { marked[index] = true }
      guard let label = shapes[index].label else { continue }
      marked[index] = true
      guard shapes[index].isBareLabel else { continue }
      switch label.opens {
      case .line: break
      case .list: markList(below: index)
      case .rest: markRest(below: index)
      }
    }
  }

  /// The headlines below a label: down to the next sentence, and one alone where sentences cannot be told by their stop.
  private mutating func markList(below label: Int) {
    for index in shapes.indices.dropFirst(label + 1) {
      let shape = shapes[index]
      guard shape.label != nil || shape.isHeadline || shape.isScrap || shape.isTeaser else { return }
      marked[index] = true
      if !isPunctuated, shape.isHeadline { return }
    }
  }

  /// All to the end, where that is the smaller part: a comment form may stand above the article too.
  private mutating func markRest(below label: Int) {
    let before = shapes[label].range.lowerBound
    guard let last = shapes.last, last.range.upperBound - shapes[label].range.upperBound < before else { return }
    for index in shapes.indices.dropFirst(label + 1) { marked[index] = true }
  }

  // MARK: Repetition

  /// A headline that stands again, or in a longer line between separators, or broken off: it is read once, in full.
  private mutating func markRepetitions() {
    var first = HashTable(capacity: shapes.count)
    var whole = HashTable(capacity: shapes.count)
    for (index, shape) in shapes.enumerated() where shape.words >= 4 && !marked[index] {
      if shape.key != 0, shape.ending == .open || shape.ending == .question {
        if first.find(shape.key) == nil {
          first.insert(shape.key, Int32(index))
        } else {
          marked[index] = true
        }
      }
      if shape.lead != 0, !shape.isTeaser { whole.insert(shape.lead, Int32(index)) }
    }
    for piece in pieces where first.find(piece.key).map({ Int($0) != piece.line }) == true { marked[piece.line] = true }
    for (index, shape) in shapes.enumerated() where shape.isTeaser && shape.lead != 0 && whole.find(shape.lead) != nil {
      marked[index] = true
    }
  }

  // MARK: Runs

  /// Four lines and more of three words at most, which no colon announces.
  private mutating func markMenus() {
    var start = 0
    for index in 0...shapes.count {
      if index < shapes.count, isMenuItem(shapes[index]), index > 0 || shapes[index].words < 3 { continue }
      let isAnnounced = start > 0 && shapes[start - 1].ending == .colon && !marked[start - 1]
      if index - start >= 4, !isAnnounced {
        for item in start..<index { marked[item] = true }
      }
      start = index + 1
    }
  }

  private func isMenuItem(_ shape: LineShape) -> Bool {
    shape.words < 4 && shape.ending == .open && !shape.hasNumber
  }

  /// The same few words three times and more with one line between, behind the article: a box of other articles.
  private mutating func markCards() {
    var index = 0
    while index + 4 < shapes.count {
      let shape = shapes[index]
      guard (1...4).contains(shape.words), shape.ending == .open, paragraphsBefore[index] > 1,
        shapes[index + 2].key == shape.key, shapes[index + 4].key == shape.key
      else {
        index += 1
        continue
      }
      var last = index + 4
      while last + 2 < shapes.count, shapes[last + 2].key == shape.key { last += 2 }
      for item in index...min(last + 1, shapes.count - 1) { marked[item] = true }
      index = last + 1
    }
  }

  /// Three headlines and more between paragraphs or behind them, with days or hours between.
  private mutating func markDatedLists() {
    var start = 0
    for index in 0...shapes.count {
      if index < shapes.count, shapes[index].isHeadline || shapes[index].isScrap { continue }
      defer { start = index + 1 }
      guard isPunctuated, start > 0, index - start >= 5, paragraphsBefore[start] > 0,
        shapes[start - 1].ending != .colon
      else { continue }
      let headlines = (start..<index).count { !shapes[$0].isScrap }
      let dated = (start..<index).count { shapes[$0].isScrap && shapes[$0].hasNumber }
      guard headlines >= 3, dated + 1 >= headlines else { continue }
      for item in start..<index { marked[item] = true }
    }
  }

  /// Three headlines and more behind the last sentence.
  private mutating func markTail() {
    guard isPunctuated else { return }
    var start = shapes.count
    var headlines = 0
    while start > 0 {
      let shape = shapes[start - 1]
      guard marked[start - 1] || shape.isHeadline || shape.isScrap || shape.isTeaser else { break }
      if !marked[start - 1], shape.isHeadline || shape.isTeaser { headlines += 1 }
      start -= 1
    }
    guard start > 0, headlines >= 3, shapes[start - 1].ending == .sentence, paragraphsBefore[start] > 1 else { return }
    for index in start..<shapes.count { marked[index] = true }
  }

  // MARK: Captions

  /// A line that ends in who took the picture, and does not tell anything as a verb at its head would.
  private mutating func markCaptions(_ isCredit: (UInt64) -> Bool, _ opensWithVerb: (Range<Int>) -> Bool) {
    guard isPunctuated else { return }
    var isBehindHeadline = false
    for (index, shape) in shapes.enumerated() {
      defer { if !marked[index], shape.words > 3 { isBehindHeadline = true } }
      guard isBehindHeadline, shape.isHeadline, shape.credit.contains(where: isCredit) else { continue }
      if !opensWithVerb(shape.range) { marked[index] = true }
    }
  }
}
