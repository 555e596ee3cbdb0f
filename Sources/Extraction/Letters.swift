import ExtractionModel

/// How a language's letters are read: which spellings are one letter, what is dropped, what separates.
///
/// Every code point of the basic plane maps to one byte, so that folding is a table look-up and folded words are
/// short byte strings. The table comes from `letters.rec`; nothing here knows Arabic.
struct Letters: Sendable {
  /// What a code point is.
  enum Class {
    static let space: UInt8 = 0
    /// 1 ... 119 are letters.
    static let lastLetter: UInt8 = 119
    /// 120 ... 129 are the digits.
    static let zero: UInt8 = 120
    static let dropped: UInt8 = 130
    static let ligature: UInt8 = 131
    static let comma: UInt8 = 132
    static let stop: UInt8 = 133
    static let colon: UInt8 = 134
    static let question: UInt8 = 135
    static let open: UInt8 = 136
    static let close: UInt8 = 137
    static let quote: UInt8 = 138
    static let dash: UInt8 = 139
    static let newline: UInt8 = 140
    static let other: UInt8 = 141
  }

  /// Class or letter code by code point of the basic plane.
  private(set) var table: [UInt8]
  /// Letters by the two bytes that they are written with, the first one low; 0 for everything else.
  private(set) var pairs: [UInt8] = []
  /// The letters that a ligature stands for.
  private(set) var ligatureLetters: [UInt8] = []
  /// Spellings of a letter that only a noun ends in, as UTF-8: ة is read like ه, but never as its pronoun.
  private(set) var nounEndings: [[UInt8]] = []
  /// Prepositions written together with the article, as UTF-8.
  private(set) var attachedPrepositions: [[UInt8]] = []
  /// Endings of adjectives of origin, as UTF-8.
  private(set) var nisbaEndings: [[UInt8]] = []
  /// Letters that are "and" before a word, as UTF-8.
  private(set) var conjunctions: [[UInt8]] = []
  /// How finite verbs may begin and end, for words that are not listed.
  private(set) var verbBeginnings: [[UInt8]] = []
  private(set) var verbEndings: [[UInt8]] = []
  /// Endings of verbs of several: أقاموا.
  private(set) var pluralVerbEndings: [[UInt8]] = []
  /// How participles begin and end that tell a circumstance: مخلفة، مستخدما.
  private(set) var circumstances: [(start: [UInt8], ending: [UInt8])] = []

  /// Class or letter code of a code point.
  func code(_ point: UInt32) -> UInt8 {
    point < 0x10000 ? table[Int(point)] : Class.other
  }

  /// Letter codes of a word; what is no letter is left out.
  func fold(_ text: String) -> [UInt8] {
    var codes: [UInt8] = []
    for scalar in text.unicodeScalars { fold(code(scalar.value)) { codes.append($0) } }
    return codes
  }

  /// Fills `phrase` with the folded words of `text`, which blanks part.
  func fold(_ text: String, into phrase: inout FoldedPhrase) {
    phrase.clear()
    var text = text
    text.withUTF8 { bytes in
      table.withUnsafeBufferPointer { table in
        var index = 0
        while index < bytes.count {
          let first = bytes[index]
          // A string is valid, so the first byte tells how many follow.
          switch first {
          case 0..<0x80:
            if first == UInt8(ascii: " ") {
              phrase.endWord()
            } else {
              fold(table[Int(first)]) { phrase.append($0) }
            }
            index += 1
          case 0x80..<0xe0:
            fold(table[Int(first & 0x1f) << 6 | Int(bytes[index + 1] & 0x3f)]) { phrase.append($0) }
            index += 2
          case 0xe0..<0xf0:
            let last = Int(bytes[index + 1] & 0x3f) << 6 | Int(bytes[index + 2] & 0x3f)
            fold(table[Int(first & 0x0f) << 12 | last]) { phrase.append($0) }
            index += 3
          default: index += 4
          }
        }
      }
    }
    phrase.endWord()
  }

  /// Folded words of a phrase, which blanks part.
  func words(_ text: String) -> [[UInt8]] {
    var phrase = FoldedPhrase()
    fold(text, into: &phrase)
    return (0..<phrase.count).map { Array(phrase[$0]) }
  }

  @inline(__always)
  private func fold(_ code: UInt8, _ take: (UInt8) -> Void) {
    if code == Class.ligature {
      for letter in ligatureLetters { take(letter) }
    } else if code != Class.space, code < Class.dropped {
      take(code)
    }
  }

  /// Whether a word as written, up to byte `end` of `text`, ends as only a noun does.
  func endAsNoun(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    for ending in nounEndings where end - start > ending.count {
      var matches = true
      for (offset, byte) in ending.enumerated() where text[end - ending.count + offset] != byte { matches = false }
      if matches { return true }
    }
    return false
  }

  /// Reads `letters.rec`: a `letter` with the `same` spellings of it, and records of `class` and `points`.
  static func read(_ records: [Record], file: String, _ problems: inout [Problem]) -> Letters {
    var letters = Letters(
      table: [UInt8](unsafeUninitializedCapacity: 0x10000) { buffer, count in
        buffer.initialize(repeating: Class.other)
        count = buffer.count
      })
    for point in 0...0x20 { letters.table[point] = Class.space }
    letters.table[0x0a] = Class.newline
    letters.table[0x0d] = Class.newline
    for digit in 0..<10 { letters.table[0x30 + digit] = Class.zero + UInt8(digit) }
    var next: UInt8 = 1
    for record in records {
      if record["letter"] != nil {
        guard next <= Class.lastLetter else {
          problems.append(Problem(file, record.line, "more than \(Class.lastLetter) letters"))
          break
        }
        if record["proclitic"] == "and" { letters.conjunctions.append(Array(record["letter"]!.utf8)) }
        letters.nounEndings += record.all("noun_ending").map { Array($0.utf8) }
        for field in record.fields where field.key == "letter" || field.key == "same" || field.key == "noun_ending" {
          letters.set(field, to: { _ in next }, file, &problems)
        }
        next += 1
      } else if let ending = record["nisba"] {
        letters.nisbaEndings.append(Array(ending.utf8))
      } else if let prefix = record["prefix"] {
        letters.attachedPrepositions.append(Array(prefix.utf8))
      } else if record["person"] != nil {
        letters.verbBeginnings += record.all("beginning").map { Array($0.utf8) }
        letters.verbEndings += record.all("ending").map { Array($0.utf8) }
      } else if let ending = record["plural_verb"] {
        letters.pluralVerbEndings.append(Array(ending.utf8))
      } else if let start = record["circumstance"] {
        letters.circumstances += record.all("ending").map { (Array(start.utf8), Array($0.utf8)) }
      } else if let name = record["class"] {
        letters.setClass(name, record, file, &problems)
      } else {
        problems.append(Problem(file, record.line, "a record here has a `letter` or a `class`"))
      }
    }
    letters.pairs = pairs(letters.table)
    return letters
  }

  private mutating func setClass(_ name: String, _ record: Record, _ file: String, _ problems: inout [Problem]) {
    let classes: [String: UInt8] = [
      "space": Class.space, "dropped": Class.dropped, "ligature": Class.ligature, "comma": Class.comma,
      "stop": Class.stop, "colon": Class.colon, "question": Class.question, "open": Class.open, "close": Class.close,
      "quote": Class.quote, "dash": Class.dash, "digits": Class.zero, "other": Class.other,
    ]
    guard let code = classes[name] else {
      let known = classes.keys.sorted().joined(separator: ", ")
      problems.append(Problem(file, record.line(of: "class"), "`class: \(name)` is none of \(known)"))
      return
    }
    for field in record.fields where field.key == "points" {
      set(field, to: { name == "digits" ? Class.zero + UInt8($0 % 10) : code }, file, &problems)
    }
    if name == "ligature", let text = record["letters"] { ligatureLetters = fold(text) }
  }

  /// Sets the code of each point of a field: characters, or `U+0660..U+0669`; `code` gets the index in the range.
  private mutating func set(
    _ field: Record.Field, to code: (Int) -> UInt8, _ file: String, _ problems: inout [Problem]
  ) {
    for part in field.value.split(separator: " ") {
      let bounds = part.hasPrefix("U+") ? Letters.range(part) : nil
      if part.hasPrefix("U+"), bounds == nil {
        problems.append(Problem(file, field.line, "`\(part)` is not a code point range, e.g. `U+0660..U+0669`"))
        continue
      }
      let points = bounds.map { Array($0) } ?? part.unicodeScalars.map(\.value)
      for (index, point) in points.enumerated() where point < 0x10000 { table[Int(point)] = code(index) }
    }
  }

  private static func range(_ text: Substring) -> ClosedRange<UInt32>? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: true).map { part in
      part.hasPrefix("U+") ? UInt32(part.dropFirst(2), radix: 16) : nil
    }
    guard let first = parts.first ?? nil, let last = parts.last ?? nil, parts.count <= 2, first <= last else {
      return nil
    }
    return first...last
  }
}
