/// What can be seen of a line without reading it: how long it is, how it ends, and keys to tell it again by.
struct LineShape {
  /// How a line ends, closing quotes and brackets aside.
  enum Ending {
    case open, sentence, question, ellipsis, colon
  }

  /// Its bytes in the article.
  let range: Range<Int>
  /// Key of its folded words; of long lines 0, for they are told again by `lead`.
  var key: UInt64 = 0
  /// Key of its first six words, 0 where it has fewer.
  var lead: UInt64 = 0
  /// How many words and numbers; of long lines `manyWords`.
  var words = 0
  /// Whether a number stands in it.
  var hasNumber = false
  /// How it ends.
  var ending = Ending.open
  /// The label that it is or begins with.
  var label: FurnitureLabels.Label?
  /// Whether the label is all there is.
  var isBareLabel = false
  /// Whether it is three or more short pieces with separators between: breadcrumbs, a menu in one line.
  var isTrail = false
  /// Keys of what stands in brackets at its end, as a whole and by its first word.
  var credit: [UInt64] = []

  /// As many words as a long line is said to have.
  static let manyWords = 99
  /// Bytes of the longest line that is looked at as a whole.
  static let longest = 512

  /// Whether it ends as a sentence does and is long enough for a paragraph.
  var isParagraph: Bool { ending == .sentence && words >= 12 }
  /// Whether it could be a headline.
  var isHeadline: Bool { (4...25).contains(words) && (ending == .open || ending == .question) }
  /// Whether it breaks off.
  var isTeaser: Bool { ending == .ellipsis }
  /// Whether it is a name, a day, a number, a button.
  var isScrap: Bool { ending != .sentence && ending != .colon && (words < 4 || words <= 6 && hasNumber) }
}

/// Looks at lines.
struct LineScanner {
  private let labels: FurnitureLabels
  private let letters: Letters

  /// A scanner for a language.
  init(_ letters: Letters, _ labels: FurnitureLabels) {
    self.labels = labels
    self.letters = letters
  }

  /// The shape of a line; `part` gets the key of every piece of four words or more between separators.
  ///
  /// - Parameter word: the key of the folded word at a byte of a line with that end, and the byte behind it, where it is
  ///   known that nothing else stands there before the next blank
  func shape(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    word: (Int, Int) -> (key: UInt64, end: Int)? = { _, _ in nil },
    part: (UInt64) -> Void
  ) -> LineShape {
    var glance = Glance(labels: labels, ligature: letters.ligatureLetters)
    let isLong = range.count > LineShape.longest
    letters.withCodes { codes in
      var position = range.lowerBound
      guard isLong else { return glance.see(codes, bytes, &position, range.upperBound, word: word) }
      glance.see(codes, bytes, &position, range.upperBound, atMost: Glance.leadWords, word: word)
      guard position < range.upperBound else { return }
      // How it ends is seen from its last characters alone.
      glance.forgetEnding()
      position = max(position, range.upperBound - 64)
      while position < range.upperBound, bytes[position] & 0xc0 == 0x80 { position += 1 }
      glance.see(codes, bytes, &position, range.upperBound, word: word)
    }
    return glance.shape(of: range, isLong: isLong, part: part)
  }
}

/// What has been seen of a line so far.
private struct Glance {
  let labels: FurnitureLabels
  let ligature: [UInt8]
  var ending = LineShape.Ending.open

  /// The word that is being seen.
  private var word = WordKey()
  private var line = PhraseKey()
  /// The line without its numbers, which labels have none of: 3 comments.
  private var named = PhraseKey()
  private var piece = PhraseKey()
  private var bracket = PhraseKey()
  private var lead: UInt64 = 0
  private var hasNumber = false
  private var isInWord = false
  private var isNumber = false
  private var isSpaced = true
  /// A separator stood before, and what comes next decides whether it parts.
  private var isParting = false
  private var stops = 0
  /// How many words there were at the last ellipsis.
  private var wordsAtEllipsis = -1
  private var pieces: [(key: UInt64, words: Int)] = []
  private var isInBracket = false
  private var bracketWord: UInt64 = 0
  private var endsInBracket = false
  /// The longest label that the line begins with, and how many words and letters are behind it.
  private var found: (label: FurnitureLabels.Label, words: Int, isFollowedBySign: Bool)?

  init(labels: FurnitureLabels, ligature: [UInt8]) {
    self.labels = labels
    self.ligature = ligature
  }

  /// How many words tell a long line again.
  static let leadWords = 6

  /// Sees the characters from byte `position` to the end of a line, or until it has seen so many words.
  mutating func see(
    _ codes: LetterCodes, _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int,
    atMost words: Int = .max, word: (Int, Int) -> (key: UInt64, end: Int)?
  ) {
    let first = position
    while position < end, line.words < words {
      let at = position
      // Asked only behind a blank, so that no byte is looked at twice.
      let isFirst = isSpaced && !isInWord && (at == first || bytes[at - 1] == UInt8(ascii: " "))
      if isFirst, bytes[at] > UInt8(ascii: " "), let (key, next) = word(at, end) {
        seeWord(key)
        position = next
        continue
      }
      see(codes, bytes, &position, end)
    }
  }

  /// Sees a word that stands alone between blanks.
  @inline(__always)
  private mutating func seeWord(_ key: UInt64) {
    isParting = false
    isInWord = true
    isNumber = false
    word = WordKey(value: key)
    ending = .open
    stops = 0
    endsInBracket = false
    isSpaced = false
  }

  /// Sees one sign, or one word as far as it has letters.
  private mutating func see(
    _ codes: LetterCodes, _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int
  ) {
    let at = position
    let code = codes.next(bytes, &position, end)
    if code == Letters.Class.dropped { return }
    if code == Letters.Class.space {
      endWord()
      if isParting { endPiece() }
      isSpaced = true
      return
    }
    isParting = false
    if code < Letters.Class.dropped || code == Letters.Class.ligature {
      beginWord(isDigit: code >= Letters.Class.zero && code < Letters.Class.dropped)
      position = at
      seeLetters(codes, bytes, &position, end)
    } else {
      endWord()
      sign(code, bytes[at])
    }
    isSpaced = false
  }

  /// Forgets how what has been seen ends.
  mutating func forgetEnding() {
    endWord()
    ending = .open
    stops = 0
    wordsAtEllipsis = -1
    isSpaced = false
  }

  private mutating func beginWord(isDigit: Bool) {
    guard !isInWord else { return }
    isInWord = true
    isNumber = isDigit
    word = WordKey()
  }

  /// Sees the letters and digits from byte `position` on.
  private mutating func seeLetters(
    _ codes: LetterCodes, _ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int, _ end: Int
  ) {
    var key = word
    var next = position
    var hasDigit = false
    while next < end {
      codes.appendLetters(bytes, &next, end, &key)
      guard next < end, bytes[next] != UInt8(ascii: " ") else { break }
      let at = next
      let code = codes.next(bytes, &next, end)
      if code == Letters.Class.ligature {
        for letter in ligature { key.append(letter) }
      } else if code == Letters.Class.space || code > Letters.Class.dropped {
        next = at
        break
      } else if code != Letters.Class.dropped {
        hasDigit = hasDigit || code >= Letters.Class.zero
        key.append(code)
      }
    }
    word = key
    hasNumber = hasNumber || hasDigit
    position = next
    ending = .open
    stops = 0
    endsInBracket = false
  }

  private mutating func endWord() {
    guard isInWord else { return }
    isInWord = false
    line.append(word)
    piece.append(word)
    if !isNumber { named.append(word) }
    if isInBracket {
      bracket.append(word)
      if bracket.words == 1 { bracketWord = bracket.value }
    }
    if line.words == Self.leadWords { lead = line.value }
    guard !isNumber, named.words <= FurnitureLabels.mostWords, let label = labels[named.value] else { return }
    found = (label, named.words, false)
  }

  private mutating func sign(_ code: UInt8, _ first: UInt8) {
    if found?.words == named.words, isSeparator(code, first) || code == Letters.Class.colon {
      found?.isFollowedBySign = true
    }
    endsInBracket = code == Letters.Class.close && (isInBracket || endsInBracket)
    switch code {
    case Letters.Class.stop:
      // U+2026 is three stops in one character.
      stops += first == 0xe2 ? 3 : 1
      ending = stops >= 3 ? .ellipsis : .sentence
      if stops >= 3 { wordsAtEllipsis = line.words }
      return
    case Letters.Class.question: ending = .question
    case Letters.Class.colon: ending = .colon
    case Letters.Class.quote: if ending == .ellipsis { ending = .sentence }
    case Letters.Class.close: isInBracket = false
    case Letters.Class.open:
      isInBracket = true
      bracket = PhraseKey()
      bracketWord = 0
      ending = .open
    default:
      ending = .open
    }
    stops = 0
    isParting = isSpaced && isSeparator(code, first)
  }

  private func isSeparator(_ code: UInt8, _ first: UInt8) -> Bool {
    code == Letters.Class.dash || first == UInt8(ascii: ">") || code == Letters.Class.quote && first == 0xc2
  }

  private mutating func endPiece() {
    isParting = false
    if piece.words > 0 { pieces.append((piece.value, piece.words)) }
    piece = PhraseKey()
  }

  mutating func shape(of range: Range<Int>, isLong: Bool, part: (UInt64) -> Void) -> LineShape {
    endWord()
    var shape = LineShape(range: range)
    shape.lead = lead
    shape.ending = ending
    shape.hasNumber = hasNumber
    shape.words = isLong ? LineShape.manyWords : line.words
    if ending == .open, line.words >= (isLong ? Self.leadWords : 12), wordsAtEllipsis >= line.words - 2 {
      shape.ending = .ellipsis
    }
    guard !isLong else { return shape }
    shape.key = line.value
    if !pieces.isEmpty {
      endPiece()
      for piece in pieces where piece.words >= 4 { part(piece.key) }
      shape.isTrail = pieces.count > 2 && ending == .open && pieces.allSatisfy { $0.words <= 4 }
    }
    if endsInBracket { shape.credit = [bracket.value, bracketWord] }
    note(found, in: &shape)
    return shape
  }

  /// Whether the label that the line begins with stands as it has to.
  private func note(
    _ found: (label: FurnitureLabels.Label, words: Int, isFollowedBySign: Bool)?, in shape: inout LineShape
  ) {
    guard let found, line.words <= 30 else { return }
    let isBare = found.words == named.words
    let fits =
      switch found.label.stands {
      case .alone: isBare
      case .colon: isBare || found.isFollowedBySign && ending != .sentence
      case .first: true
      }
    guard fits else { return }
    shape.label = found.label
    shape.isBareLabel = isBare
  }
}

/// The key of folded words, as they come.
private struct PhraseKey {
  private var key = WordKey()
  private(set) var words = 0

  var value: UInt64 { key.value }

  mutating func append(_ word: WordKey) {
    key.append(word)
    words += 1
  }
}
