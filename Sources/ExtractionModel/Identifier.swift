/// The name by which data and code call one thing of a kind: `aleppo` the place, `sohr` the source.
///
/// The phantom `Kind` keeps a place's identifier from being passed where a party's is meant.
public struct Identifier<Kind>: Hashable, Comparable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The identifier as it stands in the data pack.
  public let rawValue: String

  /// Wraps an identifier as it stands in the data.
  public init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// Wraps a literal, for tests and fixed names.
  public init(stringLiteral value: String) {
    rawValue = value
  }

  /// The identifier as it stands in the data pack.
  public var description: String { rawValue }

  /// Byte order of the names, so that every list has one order on every machine.
  public static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}
