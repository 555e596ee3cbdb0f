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
  private var outlets: [Identifier<Article>: String]
  /// Sources by the key of each of their names.
  private let byName: [UInt64: Int]

  init(_ pack: Pack, outlets: [Identifier<Article>: String]) {
    self.pack = pack
    self.outlets = outlets
    var byName: [UInt64: Int] = [:]
    byName.reserveCapacity(pack.sources.count * 4)
    for (number, source) in pack.sources.enumerated() {
      func add(_ name: String) {
        let key = Voices.key(name)
        if byName[key] == nil { byName[key] = number }
      }
      add(source.id.rawValue)
      add(source.name)
      add(source.arabic)
      source.aliases.forEach(add)
    }
    self.byName = byName
  }

  /// Takes in who published some more articles.
  mutating func learn(_ more: [Identifier<Article>: String]) { outlets.merge(more) { $1 } }

  /// 64 bits of a name in small letters (FNV-1a): sooner had than a string's own hash, which looks for other spellings
  /// of the same characters in some two thousand names that hardly anybody asks for.
  private static func key(_ name: String) -> UInt64 {
    var key: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 {
      // Letters beyond ASCII and Arabic may have small ones of their own.
      if byte >= 0x80, byte & 0xc0 == 0xc0, !(0xd8...0xdb).contains(byte), name != name.lowercased() {
        return Voices.key(name.lowercased())
      }
      let small = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
      key = (key ^ UInt64(small)) &* 0x100_0000_01b3
    }
    return key
  }

  /// The pack's source of that name, in whatever case.
  private func source(named name: String) -> Source? { byName[Voices.key(name)].map { pack.sources[$0] } }

  /// The pack's source behind a claim; nothing where the pack does not know it.
  func source(of claim: Claim) -> Source? {
    if claim.source != Source.outlet { return pack[claim.source] ?? source(named: claim.source.rawValue) }
    guard let outlet = outlets[claim.article] else { return nil }
    guard let source = source(named: outlet), source.id != Source.outlet else { return nil }
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
