/// A field of dots, two columns and four rows to a cell of the screen: square, as cells are twice as high as wide.
///
/// Drawn with the signs of braille, which have a dot each, or with the sign of ASCII that covers them best.
struct Dots: Hashable {
  /// Cells.
  let width: Int
  /// Rows of cells.
  let height: Int
  /// Eight dots a cell, as braille counts them.
  private var masks: [UInt8]

  /// An empty field of so many cells.
  init(width: Int, height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
    masks = Array(repeating: 0, count: self.width * self.height)
  }

  /// Sets a dot; one outside is nobody's.
  mutating func set(x: Int, y: Int) {
    guard x >= 0, y >= 0, x < width * 2, y < height * 4 else { return }
    let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
    masks[y / 4 * width + x / 2] |= bits[y % 4][x % 2]
  }

  /// Sets the dots between two points, which may lie anywhere.
  mutating func line(from start: Projection.Point, to end: Projection.Point) {
    guard let (start, end) = clipped(start, end) else { return }
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let steps = max(1, Int(max(abs(dx), abs(dy)).rounded(.up)))
    for step in 0...steps {
      let part = Double(step) / Double(steps)
      set(x: Int((start.x + dx * part).rounded(.down)), y: Int((start.y + dy * part).rounded(.down)))
    }
  }

  /// The sign that draws a cell; nothing where no dot is set.
  func sign(x: Int, y: Int, isASCII: Bool) -> Character? {
    let mask = masks[y * width + x]
    guard mask != 0 else { return nil }
    guard isASCII else { return Unicode.Scalar(0x2800 + UInt32(mask)).map(Character.init) }
    return Self.shapes.min { ($0.mask ^ mask).nonzeroBitCount < ($1.mask ^ mask).nonzeroBitCount }?.sign
  }

  /// The part of a stretch that lies in the field (Liang and Barsky, 1984).
  private func clipped(
    _ start: Projection.Point, _ end: Projection.Point
  ) -> (Projection.Point, Projection.Point)? {
    var (first, last) = (0.0, 1.0)
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let edges = [
      (-dx, start.x), (dx, Double(width * 2) - start.x), (-dy, start.y), (dy, Double(height * 4) - start.y),
    ]
    for (slope, distance) in edges {
      guard slope != 0 else {
        if distance < 0 { return nil }
        continue
      }
      if slope < 0 { first = max(first, distance / slope) } else { last = min(last, distance / slope) }
    }
    guard first <= last else { return nil }
    return (
      Projection.Point(x: start.x + dx * first, y: start.y + dy * first),
      Projection.Point(x: start.x + dx * last, y: start.y + dy * last)
    )
  }

  /// Signs of ASCII by the dots they would cover.
  private static let shapes: [(mask: UInt8, sign: Character)] = [
    (0xC0, "_"), (0x40, "."), (0x80, "."), (0x24, "-"), (0x12, "-"), (0x36, "-"), (0x09, "'"), (0x01, "'"),
    (0x08, "'"), (0x47, "|"), (0xB8, "|"), (0x8B, "\\"), (0xA3, "\\"), (0x93, "\\"), (0x5C, "/"), (0x78, "/"),
    (0x4C, "/"), (0xFF, "#"),
  ]
}
