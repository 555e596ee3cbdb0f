import ExtractionModel
import Screen

/// The sentence of a claim laid out: all of it, or the rows that carry what it says.
struct Excerpt {
  /// Rows, from the first that is shown.
  let lines: [Bidi.Line]
  /// Whether the sentence begins before them.
  let isCutBefore: Bool
  /// Whether it goes on after them.
  let isCutAfter: Bool

  /// At most so many rows of a sentence, around the words that carry the predicate or around another byte of it.
  init(_ claim: Claim, width: Int, rows: Int, around wanted: Int? = nil, bidi: Bidi) {
    let all = bidi.lines(claim.sentence.replacing("\n", with: " "), width: max(1, width))
    let telling = claim.marks.first { $0.role == .trigger } ?? claim.marks.first
    let byte = wanted ?? (telling?.span.lowerBound ?? claim.span.lowerBound) - claim.span.lowerBound
    let line = all.lastIndex { ($0.glyphs.map(\.source.lowerBound).min() ?? 0) <= byte } ?? 0
    let first = rows >= all.count ? 0 : min(line, all.count - rows)
    lines = Array(all.dropFirst(first).prefix(rows))
    isCutBefore = first > 0
    isCutAfter = first + lines.count < all.count
  }
}

extension Role {
  /// What a stretch of a sentence means in a claim: the role of the narrowest mark it lies in.
  ///
  /// - Parameter bytes: counted from the start of the sentence
  static func of(_ bytes: Range<Int>, in claim: Claim, otherwise: Role) -> Role {
    let byte = bytes.lowerBound + claim.span.lowerBound
    let mark = claim.marks.filter { $0.span.contains(byte) }.min { $0.span.count < $1.span.count }
    return switch mark?.role {
    case .place: .place
    case .party: .party
    case .trigger: .trigger
    case .source: .source
    case .extent: .extent
    case .date: .date
    case .negation: .negation
    case nil: otherwise
    }
  }
}

extension Claim {
  /// Whether both were read from one and the same sentence.
  func sharesSentence(with other: Claim) -> Bool { article == other.article && span == other.span }
}
