import ExtractionModel

/// A sentence written for a rule, and what must be read from it: the rule's own test.
struct Example: Sendable {
  /// What must be read, in the words of `mean:`.
  struct Meaning: Hashable, Sendable, CustomStringConvertible {
    var predicate: Claim.Predicate
    var party: String
    var place: String
    var factuality: Claim.Factuality = .asserted
    var extent: Claim.Extent?
    var source = "outlet"
    var opponent: String?
    var except: [String] = []

    /// `controls opposition aleppo extent=half source=sohr`.
    var description: String {
      var text = "\(predicate) \(party) \(place)"
      if let opponent { text += " opponent=\(opponent)" }
      if let extent { text += " extent=\(extent)" }
      if !except.isEmpty { text += " except=\(except.joined(separator: ","))" }
      if factuality != .asserted { text += " \(factuality)" }
      if source != "outlet" { text += " source=\(source)" }
      return text
    }
  }

  let sentence: String
  let meanings: [Meaning]
  /// Days that the claims must speak of, where the example says it.
  let abouts: [Day?]
  let rule: String
  let line: Int

  /// Reads `controls opposition aleppo extent=half denied source=sohr about=2024-11-30`.
  static func meaning(_ text: String) -> (Meaning, about: Day?)? {
    let parts = text.split(separator: " ").map(String.init)
    guard parts.count >= 3, let predicate = Claim.Predicate(rawValue: parts[0]) else { return nil }
    var meaning = Meaning(predicate: predicate, party: parts[1], place: parts[2])
    var about: Day?
    for part in parts.dropFirst(3) {
      if let factuality = Claim.Factuality(rawValue: part) {
        meaning.factuality = factuality
        continue
      }
      let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
      guard pair.count == 2 else { return nil }
      switch pair[0] {
      case "extent":
        guard let extent = Claim.Extent(rawValue: pair[1]) else { return nil }
        meaning.extent = extent
      case "source": meaning.source = pair[1]
      case "opponent": meaning.opponent = pair[1]
      case "except": meaning.except = pair[1].split(separator: ",").map(String.init)
      case "about":
        guard let day = Day(pair[1]) else { return nil }
        about = day
      default: return nil
      }
    }
    return (meaning, about)
  }

  /// A claim in the same words.
  static func meaning(of claim: Claim) -> Meaning {
    Meaning(
      predicate: claim.predicate, party: claim.party.rawValue,
      place: claim.location.id.rawValue.replacing(" ", with: "_"),
      factuality: claim.factuality, extent: claim.extent, source: claim.source.rawValue,
      opponent: claim.opponent?.rawValue, except: claim.except.map(\.rawValue))
  }
}
