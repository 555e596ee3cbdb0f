import ExtractionModel
import Screen

/// An article that is open: its text once it has come, its claims, and the one that is selected.
public struct Reading: Hashable, Sendable {
  /// What is known of the text.
  public enum Text: Hashable, Sendable {
    /// It has been asked for.
    case loading
    /// It is here.
    case loaded(Article)
    /// It cannot be had, and why.
    case missing(String)
  }

  /// The article.
  public let id: Identifier<Article>
  /// Its text.
  public private(set) var text = Text.loading
  /// Its claims in the order of the text.
  public private(set) var claims: [Claim]
  /// Which of them is selected.
  public private(set) var selected = 0
  /// Where the reading could have gone another way; nothing while nobody has asked.
  public private(set) var doubts: [Doubt]?
  /// Whether these are listed, not the claims.
  public internal(set) var isDoubting = false
  /// Which of them is selected.
  public private(set) var doubt = 0
  /// The text in lines, as the last screen needed them.
  private(set) var typeset: Typeset?
  /// First row of the text that is seen; nothing while it follows the selected claim.
  var top: Int?

  /// A text in lines: kept, because an article may be long and every screen shows some rows of it. Two of them that
  /// are for the same pane are the same: the text never changes.
  struct Typeset: Hashable, Sendable {
    let width: Int
    let bidi: Bidi
    let lines: [Bidi.Line]

    static func == (one: Typeset, other: Typeset) -> Bool { one.width == other.width && one.bidi == other.bidi }

    func hash(into hasher: inout Hasher) {
      hasher.combine(width)
      hasher.combine(bidi)
    }
  }

  /// An article that is asked for because of a claim.
  init(at claim: Claim) {
    id = claim.article
    claims = [claim]
  }

  /// An article that is asked for by name, at one of its claims, counted from 1.
  init(_ id: Identifier<Article>, claim: Int) {
    self.id = id
    claims = []
    selected = max(0, claim - 1)
  }

  /// The claim that is selected.
  public var claim: Claim? { claims.indices.contains(selected) ? claims[selected] : nil }

  /// Takes the article and all its claims, and stays on the claim it was opened for.
  mutating func take(_ article: Article, _ found: [Claim]) {
    let wanted = claim
    text = .loaded(article)
    if !found.isEmpty {
      claims = found.enumerated().sorted {
        ($0.element.span.lowerBound, $0.offset) < ($1.element.span.lowerBound, $1.offset)
      }.map(\.element)
    }
    selected =
      wanted == nil
      ? min(selected, max(0, claims.count - 1))
      : claims.firstIndex { $0 == wanted } ?? claims.firstIndex { $0.span == wanted?.span } ?? 0
  }

  /// The text in lines of a width; those that are kept, where they fit.
  func lines(width: Int, _ bidi: Bidi) -> [Bidi.Line] {
    if let typeset, typeset.width == width, typeset.bidi == bidi { return typeset.lines }
    guard case .loaded(let article) = text else { return [] }
    return bidi.lines(article.text, width: width)
  }

  /// Keeps the lines for a pane of a width.
  mutating func keepLines(width: Int, _ bidi: Bidi) {
    guard case .loaded = text, typeset?.width != width || typeset?.bidi != bidi else { return }
    typeset = Typeset(width: width, bidi: bidi, lines: lines(width: width, bidi))
  }

  /// Says why there is no text.
  mutating func miss(_ why: String) { text = .missing(why) }

  /// Takes how the article was read, and selects the first doubt from the claim on.
  mutating func take(_ readings: [SentenceReading]) {
    let doubts = Doubt.all(readings)
    self.doubts = doubts
    let start = claim?.span.lowerBound ?? 0
    doubt = doubts.firstIndex { $0.sentence.upperBound > start } ?? max(0, doubts.count - 1)
  }

  /// How many lines the list has.
  var count: Int { isDoubting ? doubts?.count ?? 0 : claims.count }

  /// The doubt that is selected, where they are listed.
  var selectedDoubt: Doubt? {
    guard isDoubting, let doubts, doubts.indices.contains(doubt) else { return nil }
    return doubts[doubt]
  }

  /// Selects the claim, or the doubt, so many further on, within bounds.
  mutating func step(_ step: Int) {
    if isDoubting {
      doubt = min(max(0, doubt + step), max(0, count - 1))
    } else {
      selected = min(max(0, selected + step), max(0, count - 1))
    }
    top = nil
  }
}
