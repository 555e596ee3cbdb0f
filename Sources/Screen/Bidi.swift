import CFriBidi

/// Arranges Arabic for a terminal: direction, joined letters, line breaks and order of the columns.
///
/// Text is stored and searched in logical order; only here does it become columns. FriBidi gives levels and letter
/// forms, lines are broken in logical order and reordered after (UAX #9, L1 and L2). Terminals differ in what they do
/// themselves, hence the strategies.
public struct Bidi: Hashable, Sendable {
  /// What a terminal is handed.
  public enum Strategy: String, CaseIterable, Hashable, Sendable {
    /// Columns in the order in which they are seen, letters in presentation forms: terminals that do nothing, and
    /// those told so by `CSI 8 l`.
    case visual
    /// Words in visual order, letters within a word in logical order: kitty.
    case words
    /// Visual order, but every stretch of Arabic in logical order: terminals that reorder and cannot be told not to.
    case segments
    /// As stored.
    case logical
    /// Visual, with a left-to-right mark after each Arabic letter.
    case lrm
  }

  /// Which way a paragraph runs.
  public enum Direction: Hashable, Sendable {
    /// Right to left where most letters are Arabic, else as its first letter does.
    case automatic
    /// As the interface does; of a text laid out by itself, from left to right.
    case interface
    /// Given.
    case leftToRight, rightToLeft
  }

  /// What one grapheme cluster became.
  public struct Glyph: Hashable, Sendable {
    /// What is sent to the terminal.
    public let text: String
    /// Columns, 1 or 2.
    public let width: Int
    /// UTF-8 bytes of the text it came from.
    public let source: Range<Int>
  }

  /// A line of columns from left to right.
  public struct Line: Hashable, Sendable {
    /// Glyphs from the leftmost.
    public let glyphs: [Glyph]
    /// Columns they take.
    public let columns: Int
    /// Whether its paragraph runs from right to left, and it belongs at the right edge.
    public let isRightToLeft: Bool

    /// Whether a terminal that reorders would turn a part of it.
    var hasArabic: Bool {
      glyphs.contains { glyph in
        glyph.text.unicodeScalars.contains {
          (0x590...0x8FF).contains($0.value) || (0xFB1D...0xFEFC).contains($0.value)
        }
      }
    }

    /// The bytes drawn at a column counted from the leftmost glyph.
    public func source(at column: Int) -> Range<Int>? {
      var left = 0
      for glyph in glyphs {
        if column >= left, column < left + glyph.width { return glyph.source }
        left += glyph.width
      }
      return nil
    }
  }

  /// What the terminal is handed.
  public var strategy: Strategy
  /// Whether letters become presentation forms; as the strategy needs it where nothing.
  public var shapes: Bool?
  /// Whether a blank, not a mark, parts a number from the Arabic before it where the terminal reorders.
  var holdsBlanks = false

  /// An arrangement; the one for terminals that do nothing themselves by default.
  public init(_ strategy: Strategy = .visual, shapes: Bool? = nil) {
    self.strategy = strategy
    self.shapes = shapes
  }

  /// Paragraphs (separated by line feeds) as lines of at most `width` columns.
  ///
  /// Lines break at blanks; words longer than a line are split. An empty paragraph is an empty line.
  ///
  /// - Parameter text: logical order; byte ranges of the glyphs count in its UTF-8
  public func lines(_ text: String, width: Int, direction: Direction = .automatic) -> [Line] {
    guard width > 0 else { return [] }
    var offset = 0
    return text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).flatMap { piece in
      let paragraph = Paragraph(Substring(piece), offset: offset, bidi: self, direction: direction)
      offset += piece.count + 1
      return paragraph.breaks(width: width).map { paragraph.line($0, self) }
    }
  }

  /// A text as one line; what exceeds `columns` is cut at its logical end, where a `…` then stands.
  public func line(_ text: String, columns: Int = .max, direction: Direction = .automatic) -> Line {
    guard columns > 0 else { return Line(glyphs: [], columns: 0, isRightToLeft: false) }
    var paragraph = Paragraph(Substring(text), offset: 0, bidi: self, direction: direction)
    paragraph.cut(columns)
    return paragraph.line(0..<paragraph.clusters.count, self)
  }
}

/// A base with its marks, in logical order.
private struct Cluster {
  enum Kind { case arabic, latin, number, blank, noBreakBlank, other }

  var text: String
  /// The same, not mirrored.
  var plain: String
  var width: Int
  var source: Range<Int>
  var level: FriBidiLevel
  var kind: Kind
}

private struct Paragraph {
  var clusters: [Cluster] = []
  var isRightToLeft = false

  init(_ text: Substring, offset: Int, bidi: Bidi, direction: Bidi.Direction) {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
    if !isPlain, direction != .rightToLeft, let signs = Self.signs(text, offset: offset) {
      clusters = signs
    } else if isPlain, direction != .rightToLeft {
      clusters = text.utf8.enumerated().map { index, byte in
        let text = String(UnicodeScalar(byte))
        return Cluster(
          text: text, plain: text, width: 1, source: offset + index..<offset + index + 1, level: 0,
          kind: byte == 0x20 ? .blank : .other)
      }
    } else if isPlain, text.utf8.allSatisfy({ Paragraph.isSolid($0) }) {
      // One Latin word or number is drawn as it is wherever its line runs.
      isRightToLeft = true
      clusters = Self.signs(text, offset: offset) ?? []
    } else {
      layOut(Printable.scalars(of: text, offset: offset), bidi: bidi, direction: direction)
    }
  }

  private static func isSolid(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// Frames, bars and marks, alone or beside ASCII: a column each, from the left, with nothing to join or mirror.
  private static func signs(_ text: Substring, offset: Int) -> [Cluster]? {
    var clusters: [Cluster] = []
    clusters.reserveCapacity(text.utf8.count)
    var start = offset
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x2010...0x2027, 0x2190...0x21FF, 0x2500...0x25FC, 0x25FF,
        0x2800...0x28FF:
        break
      default: return nil
      }
      let end = start + UTF8.width(scalar)
      let sign = String(scalar)
      clusters.append(
        Cluster(
          text: sign, plain: sign, width: 1, source: start..<end, level: 0, kind: scalar == " " ? .blank : .other))
      start = end
    }
    return clusters
  }

  private mutating func layOut(_ scalars: [Printable.Scalar], bidi: Bidi, direction: Bidi.Direction) {
    guard !scalars.isEmpty else { return }
    let count = FriBidiStrIndex(scalars.count)
    var letters = scalars.map { $0.value.value }
    var types = [FriBidiCharType](repeating: FriBidiCharType(0), count: scalars.count)
    var brackets = [FriBidiBracketType](repeating: 0, count: scalars.count)
    var levels = [FriBidiLevel](repeating: 0, count: scalars.count)
    fribidi_get_bidi_types(letters, count, &types)
    fribidi_get_bracket_types(letters, count, types, &brackets)
    isRightToLeft = Self.runsRightToLeft(types, direction)
    var base = isRightToLeft ? whoholds_paragraph_rtl() : whoholds_paragraph_ltr()
    let order = direction == .rightToLeft ? Self.parted(types, letters) : types
    guard fribidi_get_par_embedding_levels_ex(order, brackets, count, &base, &levels) > 0 else { return }
    var joining = [FriBidiArabicProp](repeating: 0, count: scalars.count)
    fribidi_get_joining_types(letters, count, &joining)
    fribidi_join_arabic(types, count, levels, &joining)
    let shapes = bidi.shapes ?? (bidi.strategy == .visual || bidi.strategy == .lrm)
    let flags = shapes ? whoholds_shape_arabic | whoholds_shape_mirrored : whoholds_shape_mirrored
    fribidi_shape(flags, levels, count, &joining, &letters)
    gather(scalars, letters, types, levels)
  }

  /// Types by which a line that is told to run from right to left is ordered. What stands in a row, between dots or
  /// commas, keeps to its own side of them, else a number would join the Latin name before it; and a word with Latin
  /// letters or hyphens is one thing: `02-aleppo`, `2024-11-30`.
  private static func parted(_ types: [FriBidiCharType], _ letters: [FriBidiChar]) -> [FriBidiCharType] {
    let (leftToRight, rightToLeft) = (fribidi_get_bidi_type(0x61), fribidi_get_bidi_type(0x5D0))
    var types = types
    var start = 0
    while start < letters.count {
      var end = start
      while end < letters.count, (0x21...0x7E).contains(letters[end]) { end += 1 }
      let word = start..<end
      let isOne = word.contains { whoholds_is_ltr_letter(types[$0]) != 0 || letters[$0] == 0x2D }
      let solid = word.filter { whoholds_is_ltr_letter(types[$0]) != 0 || whoholds_is_number(types[$0]) != 0 }
      if isOne, let first = solid.first, let last = solid.last {
        for index in first...last { types[index] = leftToRight }
      }
      if end < letters.count, letters[end] == 0xB7 || letters[end] == 0x60C { types[end] = rightToLeft }
      start = end + 1
    }
    return types
  }

  /// Right to left where most letters are, else as the first letter is.
  private static func runsRightToLeft(_ types: [FriBidiCharType], _ direction: Bidi.Direction) -> Bool {
    switch direction {
    case .leftToRight, .interface: return false
    case .rightToLeft: return true
    case .automatic: break
    }
    var rtl = 0
    var ltr = 0
    var first: Bool?
    for type in types {
      if whoholds_is_rtl_letter(type) != 0 {
        rtl += 1
        first = first ?? true
      } else if whoholds_is_ltr_letter(type) != 0 {
        ltr += 1
        first = first ?? false
      }
    }
    return rtl > ltr || first == true
  }

  private mutating func gather(
    _ scalars: [Printable.Scalar], _ letters: [FriBidiChar], _ types: [FriBidiCharType], _ levels: [FriBidiLevel]
  ) {
    clusters.reserveCapacity(scalars.count)
    var ligature: Int?
    for (index, scalar) in scalars.enumerated() {
      if letters[index] == whoholds_filler {
        // The lam of lam-alef: FriBidi leaves a filler there and puts the sign where the alef was.
        ligature = ligature ?? scalar.start
        continue
      }
      let letter = Unicode.Scalar(letters[index]) ?? scalar.value
      if Printable.columns(scalar.value) == 0 {
        if clusters.isEmpty, Printable.isMark(scalar.value) { clusters.append(blank(scalar, level: levels[index])) }
        guard let last = clusters.indices.last else { continue }
        clusters[last].source = clusters[last].source.lowerBound..<max(scalar.end, clusters[last].source.upperBound)
        if Printable.isJoiner(scalar.value) { continue }
        clusters[last].text.unicodeScalars.append(letter)
        clusters[last].plain.unicodeScalars.append(letter)
        continue
      }
      let kind = Self.kind(types[index], scalar.value)
      let drawn = kind == .noBreakBlank ? " " : letter
      clusters.append(
        Cluster(
          text: String(drawn), plain: kind == .other ? String(scalar.value) : String(drawn),
          width: Printable.columns(scalar.value), source: (ligature ?? scalar.start)..<scalar.end, level: levels[index],
          kind: kind))
      ligature = nil
    }
  }

  private func blank(_ scalar: Printable.Scalar, level: FriBidiLevel) -> Cluster {
    Cluster(
      text: " ", plain: " ", width: 1, source: scalar.start..<scalar.end, level: level, kind: .noBreakBlank)
  }

  private static func kind(_ type: FriBidiCharType, _ scalar: Unicode.Scalar) -> Cluster.Kind {
    if scalar == " " { return .blank }
    if scalar == "\u{A0}" { return .noBreakBlank }
    if whoholds_is_rtl_letter(type) != 0 { return .arabic }
    if whoholds_is_ltr_letter(type) != 0 { return .latin }
    return whoholds_is_number(type) != 0 ? .number : .other
  }

  /// Cuts the logical end so that the whole takes at most so many columns.
  mutating func cut(_ columns: Int) {
    guard clusters.reduce(0, { $0 + $1.width }) > columns else { return }
    var used = 0
    let kept = clusters.prefix { cluster in
      used += cluster.width
      return used < columns
    }
    let end = kept.last?.source.upperBound ?? clusters[0].source.lowerBound
    clusters = Array(kept)
    while clusters.last?.kind == .blank { clusters.removeLast() }
    clusters.append(
      Cluster(text: "…", plain: "…", width: 1, source: end..<end, level: isRightToLeft ? 1 : 0, kind: .other))
  }

  /// Ranges of clusters that are lines of at most `width` columns; blanks at a break belong to no line.
  func breaks(width: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    var lastBlank: Int?
    var index = 0
    while index < clusters.count {
      let cluster = clusters[index]
      if cluster.kind == .blank { lastBlank = index }
      if used + cluster.width > width, index > start {
        let end = lastBlank.map { $0 > start ? $0 : index } ?? index
        lines.append(start..<trimmed(end, from: start))
        start = end
        while start < clusters.count, clusters[start].kind == .blank { start += 1 }
        index = start
        used = 0
        lastBlank = nil
        continue
      }
      used += cluster.width
      index += 1
    }
    if start < clusters.count || lines.isEmpty { lines.append(start..<trimmed(clusters.count, from: start)) }
    return lines
  }

  private func trimmed(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, clusters[end - 1].kind == .blank { end -= 1 }
    return end
  }

  /// One line in the order of its columns.
  func line(_ range: Range<Int>, _ bidi: Bidi) -> Bidi.Line {
    let glyphs: [Bidi.Glyph] =
      switch bidi.strategy {
      case .visual: visual(range).map { glyph($0, clusters[$0].text) }
      case .logical: range.map { glyph($0, clusters[$0].plain) }
      case .lrm: visual(range).map { glyph($0, clusters[$0].text + (clusters[$0].kind == .arabic ? "\u{200E}" : "")) }
      case .words: words(range)
      case .segments: segments(range, holdsBlanks: bidi.holdsBlanks)
      }
    return Bidi.Line(glyphs: glyphs, columns: glyphs.reduce(0) { $0 + $1.width }, isRightToLeft: isRightToLeft)
  }

  private func glyph(_ index: Int, _ text: String) -> Bidi.Glyph {
    Bidi.Glyph(text: text, width: clusters[index].width, source: clusters[index].source)
  }

  /// Indices of the clusters from left to right: rule L2. Blanks at the end of a broken line are gone, so L1 is
  /// met.
  private func visual(_ range: Range<Int>) -> [Int] {
    var order = Array(range)
    guard var level = range.lazy.map({ clusters[$0].level }).max() else { return order }
    while level > 0 {
      var start = 0
      while start < order.count {
        guard clusters[order[start]].level >= level else {
          start += 1
          continue
        }
        var end = start
        while end < order.count, clusters[order[end]].level >= level { end += 1 }
        order[start..<end].reverse()
        start = end
      }
      level -= 1
    }
    return order
  }

  /// Visual order, but the letters of each Arabic word as stored.
  private func words(_ range: Range<Int>) -> [Bidi.Glyph] {
    var order = visual(range)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, clusters[order[end]].kind == .arabic { end += 1 }
      order[start..<end].sort()
      start = max(end, start + 1)
    }
    return order.map { glyph($0, clusters[$0].kind == .arabic ? clusters[$0].plain : clusters[$0].text) }
  }

  /// Visual order, but each stretch from the first to the last Arabic letter without Latin between them as stored.
  private func segments(_ range: Range<Int>, holdsBlanks: Bool) -> [Bidi.Glyph] {
    let order = visual(range)
    var result: [Bidi.Glyph] = []
    var start = 0
    while start < order.count {
      guard clusters[order[start]].kind == .arabic else {
        result.append(glyph(order[start], clusters[order[start]].text))
        start += 1
        continue
      }
      var last = start
      var end = start
      while end < order.count, clusters[order[end]].kind != .latin {
        if clusters[order[end]].kind == .arabic { last = end }
        end += 1
      }
      var segment = order[start...last].sorted().map { glyph($0, clusters[$0].plain) }
      // A number that follows would be drawn into the Arabic before it.
      let isFollowed = order[(last + 1)..<end].contains { clusters[$0].kind == .number }
      if isFollowed, holdsBlanks, clusters[order[last + 1]].kind == .blank {
        segment.append(glyph(order[last + 1], Cell.heldBlank))
        last += 1
      } else if isFollowed, let tail = segment.popLast() {
        segment.append(Bidi.Glyph(text: tail.text + "\u{200E}", width: tail.width, source: tail.source))
      }
      result += segment
      start = last + 1
    }
    return result
  }
}
