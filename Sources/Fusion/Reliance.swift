import ExtractionModel

/// A voice without which a state would be another: what the state rests on.
public struct Reliance: Hashable, Sendable {
  /// The sources that make up the voice, as the claims name them: one, or several mouths of one side; in byte order.
  public let sources: [Identifier<Source>]
  /// Who would hold the place without it.
  public let holder: Identifier<Party>?
  /// How surely, without it.
  public let standing: Control.Standing
  /// The parties, without it.
  public let parties: [Identifier<Party>]
}

extension Timeline {
  /// The voices each of which, left out, would change who holds `place` on `day` or how surely; in the order in which
  /// they speak for the state. Empty where the state would stand without any one of them.
  ///
  /// Folds the place again for each voice that speaks for the state: meant for one place at a time.
  public func reliance(of place: Identifier<Place>, on day: Day) -> [Reliance] {
    guard let history = histories[place], let dossier = dossiers[place] else { return [] }
    let state = history.state(on: day)
    let speaking = Account(self, place: place, day: day).speakingFacts
    var reliances: [Reliance] = []
    var tried: Set<Int32> = []
    for fact in speaking where tried.insert(fact.voice).inserted {
      let rest = history.facts.filter { $0.voice != fact.voice && Int($0.day) <= day.number }
      let without = History(
        rest, from: history.start, cast: cast, testimony: dossier, judge: judge(place)
      ).state(on: day)
      guard without.holder != state.holder || without.standing != state.standing else { continue }
      let sources = Set(speaking.filter { $0.voice == fact.voice }.map { dossier[$0.claim].source })
      reliances.append(
        Reliance(
          sources: sources.sorted(), holder: cast.party(without.holder), standing: without.standing,
          parties: without.parties.compactMap(cast.party)))
    }
    return reliances
  }

  /// The rule for one place, whose parts have been folded before it.
  func judge(_ place: Identifier<Place>) -> (State, ArraySlice<Fact>) -> Ruling {
    let dossier = dossiers[place] ?? Dossier([])
    return { before, facts in
      let day = Day(number: Int(facts.first!.day))
      return Ruling(
        Docket(before: before, facts: Array(facts), cast: cast, testimony: dossier) { party in
          (children[place] ?? []).contains { state(of: $0, on: day).holder == party }
        })
    }
  }
}
