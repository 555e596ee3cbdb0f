/// A rectangle in columns and rows. It may be empty and may lie anywhere; it is never negative.
public struct Rect: Hashable, Sendable {
  /// Leftmost column.
  public let x: Int
  /// Topmost row.
  public let y: Int
  /// Columns, from 0.
  public let width: Int
  /// Rows, from 0.
  public let height: Int

  /// A rectangle; negative sizes are empty, and what no screen reaches is cut to what arithmetic can bear.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = Self.bounded(x)
    self.y = Self.bounded(y)
    self.width = max(0, Self.bounded(width))
    self.height = max(0, Self.bounded(height))
  }

  /// The rectangle as a mirror shows it within so many columns.
  func mirrored(in columns: Int) -> Rect { Rect(x: columns - x - width, y: y, width: width, height: height) }

  /// Whether nothing can be drawn in it.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// Whether the point lies inside.
  public func contains(x px: Int, y py: Int) -> Bool {
    px >= x && px - x < width && py >= y && py - y < height
  }

  /// What both cover; empty where they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(x + width, other.x + other.width) - left,
      height: min(y + height, other.y + other.height) - top)
  }

  /// The rectangle without a margin of so many columns and rows on each side.
  public func inset(columns: Int = 1, rows: Int = 1) -> Rect {
    let columns = Self.bounded(columns)
    let rows = Self.bounded(rows)
    return Rect(x: x + columns, y: y + rows, width: width - 2 * columns, height: height - 2 * rows)
  }

  /// The left `columns` columns, and the rest.
  public func splitLeft(_ columns: Int) -> (Rect, Rect) {
    let columns = min(max(0, columns), width)
    return (
      Rect(x: x, y: y, width: columns, height: height),
      Rect(x: x + columns, y: y, width: width - columns, height: height)
    )
  }

  /// The rest, and the right `columns` columns.
  public func splitRight(_ columns: Int) -> (Rect, Rect) {
    splitLeft(width - min(max(0, columns), width))
  }

  /// The top `rows` rows, and the rest.
  public func splitTop(_ rows: Int) -> (Rect, Rect) {
    let rows = min(max(0, rows), height)
    return (
      Rect(x: x, y: y, width: width, height: rows), Rect(x: x, y: y + rows, width: width, height: height - rows)
    )
  }

  /// The rest, and the bottom `rows` rows.
  public func splitBottom(_ rows: Int) -> (Rect, Rect) {
    splitTop(height - min(max(0, rows), height))
  }

  static func bounded(_ value: Int) -> Int {
    min(max(value, -1 << 20), 1 << 20)
  }
}
