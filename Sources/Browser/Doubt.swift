import ExtractionModel

/// A place of an article where the reading could have gone another way: a candidate that was not taken, or a name that
/// several places bear.
public struct Doubt: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// Could have made a claim and did not.
    case rejected(SentenceReading.Rejected)
    /// Was read as one place and could have been another.
    case choice(SentenceReading.Choice)
  }

  /// What it is.
  public let kind: Kind
  /// Its sentence, in bytes of the article.
  public let sentence: Range<Int>
  /// As it is written.
  public let written: String

  /// Where it stands, in bytes of the article.
  public var span: Range<Int> {
    switch kind {
    case .rejected(let rejected): rejected.span
    case .choice(let choice): choice.span
    }
  }

  private init(_ kind: Kind, in reading: SentenceReading) {
    self.kind = kind
    sentence = reading.span
    let span =
      switch kind {
      case .rejected(let rejected): rejected.span
      case .choice(let choice): choice.span
      }
    written = reading.written(span)?.replacing("\n", with: " ") ?? ""
  }

  /// All of an article, in the order of the text.
  static func all(_ readings: [SentenceReading]) -> [Doubt] {
    let doubts = readings.flatMap { reading in
      (reading.rejected.map(Kind.rejected) + reading.choices.map(Kind.choice)).map { kind in
        Doubt(kind, in: reading)
      }
    }
    return doubts.enumerated().sorted {
      ($0.element.span.lowerBound, $0.offset) < ($1.element.span.lowerBound, $1.offset)
    }.map(\.element)
  }
}

extension Words {
  /// What became of it: why it was not taken, or as which place it was read.
  func verdict(_ doubt: Doubt) -> String {
    switch doubt.kind {
    case .rejected(let rejected): return say.reason(rejected.reason)
    case .choice(let choice):
      return say.readAs(described(choice.chosen), not: choice.others.map(described))
    }
  }

  /// What stands behind that: classes and rules of the word, or what decided between the places.
  func grounds(_ doubt: Doubt) -> String {
    switch doubt.kind {
    case .rejected(let rejected):
      let isName = rejected.reason == .ordinaryWord
      let what = isName ? rejected.classes.map { described(Identifier($0)) } : rejected.classes
      let rules = rejected.rules.isEmpty ? "" : " · \(say.asked(by: rejected.rules))"
      return (isName ? say.couldBe(what) : say.list(what)) + rules
    case .choice(let choice): return say.criterion(choice.criterion)
    }
  }

  private func described(_ place: Identifier<Place>) -> String {
    let area = governorate(of: place)
    return "\(name(of: place)) (\(say.list([say.name(of: kind(of: place)), area].filter { !$0.isEmpty })))"
  }
}
