/// Somebody who asserts things: a monitor, an agency, an army, a party, the outlet itself.
public struct Source: Hashable, Sendable {
  /// What sort of voice it is.
  public enum Kind: String, CaseIterable, Sendable {
    case monitor, agency, media, army, party, ministry, government, organisation, person, unnamed, outlet
    case stateMedia = "state-media"
  }

  /// Whose voice it is.
  public enum Side: Hashable, Sendable {
    /// Counts both ways.
    case neutral
    /// Counts against its own side, and is only a claim for it.
    case partisan(Identifier<Party>)
  }

  /// Identifier in the pack.
  public let id: Identifier<Source>
  /// Sort of voice.
  public let kind: Kind
  /// English name.
  public let name: String
  /// Arabic name.
  public let arabic: String
  /// Whose voice it is.
  public let side: Side
  /// Other names in Arabic and English.
  public let aliases: [String]

  /// The outlet of the article itself, where nobody else is named.
  public static let outlet: Identifier<Source> = "outlet"
  /// Sources without a name: "local sources", residents, activists.
  public static let unnamed: Identifier<Source> = "unnamed"

  /// A source with all it has.
  public init(
    id: Identifier<Source>, kind: Kind, name: String, arabic: String, side: Side, aliases: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.arabic = arabic
    self.side = side
    self.aliases = aliases
  }
}
