import ExtractionModel

/// A language in which states are told.
public enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case arabic = "ar"

  /// Whoever tells of `place` on `day` in this language.
  func teller(_ pack: Pack, place: Identifier<Place>, day: Day) -> any Teller {
    switch self {
    case .english: English(pack, place: place, day: day)
    case .arabic: Arabic(pack, place: place, day: day)
    }
  }
}

/// Puts states and steps into the words of a language.
protocol Teller {
  /// A step as a sentence without capital and full stop.
  func text(of step: Step) -> String
  /// Who says what.
  func saying(_ evidence: [Evidence]) -> String
  /// A state in words.
  func state(
    _ standing: Control.Standing?, _ holder: Identifier<Party>?, _ parties: [Identifier<Party>],
    _ extent: Claim.Extent?
  ) -> String
  /// Since when and by what kind of report a state is what it is.
  func standing(of control: Control) -> String
  /// What a state rests on.
  func text(of reliance: Reliance) -> String
  /// What stands between two things that are told.
  var pause: String { get }
  /// That no voice alone decides it.
  var restsOnNobody: String { get }
}

extension Control {
  /// The reasoning behind the state, one sentence a step, in order.
  public func explanation(in pack: Pack, _ language: Language = .english) -> [String] {
    let teller = language.teller(pack, place: place, day: day)
    return steps.map { step in
      let text = teller.text(of: step)
      return text.prefix(1).uppercased() + text.dropFirst() + "."
    }
  }

  /// Who says what, in one line: `SOHR, neutral, says Opposition controls most of Aleppo; …`.
  public func summary(in pack: Pack, _ language: Language = .english) -> String {
    let teller = language.teller(pack, place: place, day: day)
    let sayings = steps.compactMap { step -> String? in
      switch step.reason {
      case .said, .outweighed: teller.saying(step.evidence)
      default: nil
      }
    }
    return (sayings.isEmpty ? steps.prefix(1).map(teller.text) : sayings).joined(separator: teller.pause)
  }

  /// The state in one line: `held by Opposition, most of it; reported that day; since 30 Nov 2024`.
  public func headline(in pack: Pack, _ language: Language = .english) -> String {
    let teller = language.teller(pack, place: place, day: day)
    return teller.state(standing, holder, parties, extent) + teller.pause + teller.standing(of: self)
  }

  /// Who holds the place and how surely: `held by Opposition, most of it`.
  public func words(in pack: Pack, _ language: Language = .english) -> String {
    language.teller(pack, place: place, day: day).state(standing, holder, parties, extent)
  }

  /// What the state rests on, a sentence a voice; one that says so where no single voice decides it.
  public func reliance(_ reliances: [Reliance], in pack: Pack, _ language: Language = .english) -> [String] {
    let teller = language.teller(pack, place: place, day: day)
    return reliances.isEmpty ? [teller.restsOnNobody] : reliances.map(teller.text)
  }
}
