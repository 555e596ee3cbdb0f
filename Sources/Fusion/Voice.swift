import ExtractionModel

/// Who asserts something, whoever prints it: the unit in which independence is counted.
///
/// All of one side (army, ministry, state television) are one voice, and so are all sources without a name.
enum Voice: Hashable {
  /// A source that takes no side.
  case neutral(Identifier<Source>)
  /// A side of the war, by whichever mouth.
  case side(Identifier<Party>)
  /// An outlet the pack does not know, speaking in its own name.
  case outlet(String)
  /// Sources without a name, and names the pack does not know.
  case unnamed
}

/// Finds the voice behind a claim: its source by identifier or name, the outlet where the article itself speaks.
struct Voices {
  private let pack: Pack
  private let outlets: [Identifier<Article>: String]
  private let byName: [String: Source]

  init(_ pack: Pack, outlets: [Identifier<Article>: String]) {
    self.pack = pack
    self.outlets = outlets
    var byName: [String: Source] = [:]
    for source in pack.sources {
      for name in [source.id.rawValue, source.name, source.arabic] + source.aliases {
        let key = name.lowercased()
        if byName[key] == nil { byName[key] = source }
      }
    }
    self.byName = byName
  }

  /// The pack's source behind a claim; nothing where the pack does not know it.
  func source(of claim: Claim) -> Source? {
    if claim.source != Source.outlet { return pack[claim.source] ?? byName[claim.source.rawValue.lowercased()] }
    guard let outlet = outlets[claim.article] else { return nil }
    guard let source = byName[outlet.lowercased()], source.id != Source.outlet else { return nil }
    return source
  }

  /// The voice behind a claim.
  func voice(of claim: Claim) -> Voice {
    if let source = source(of: claim) {
      switch (source.side, source.kind) {
      case (.partisan(let party), _): return .side(pack.mapParty(party))
      case (.neutral, .unnamed), (.neutral, .person): return .unnamed
      case (.neutral, _): return source.id == Source.outlet ? .unnamed : .neutral(source.id)
      }
    }
    guard claim.source == Source.outlet, let outlet = outlets[claim.article] else { return .unnamed }
    return outlet.lowercased() == "unknown" ? .unnamed : .outlet(outlet)
  }
}
