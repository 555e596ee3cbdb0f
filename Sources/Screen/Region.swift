/// A clipped rectangle of a canvas: what a pane draws into, with its own coordinates from its top left.
///
/// In a mirrored region columns count from the right: whoever draws goes on thinking of where a line begins and ends, and
/// never of left and right. A text keeps the order of its own columns; where it stands, its frame and signs that point
/// aside are mirrored. A map, which is not, is drawn into ``unmirrored``.
///
/// It never draws outside itself, whatever it is asked; it cannot be copied, so nothing is drawn into a copy that
/// nobody sees. A pane takes `into region: inout Region` and is called with `&canvas[rect]`.
public struct Region: ~Copyable {
  /// Where a text stands in the columns it is given.
  public enum Alignment: Sendable {
    /// At the begin of the line, at its end, in the middle: at the left and at the right, unless mirrored.
    case left, right, center
    /// Where its own direction begins: Arabic at the right, mirrored or not.
    case natural
  }

  /// Lines of a frame.
  public enum Weight: Sendable {
    /// `┌─┐` and `┏━┓`.
    case light, heavy
  }

  var canvas: Canvas
  private let rect: Rect
  private let clip: Rect
  /// Whether columns count from the right.
  public let isMirrored: Bool

  init(_ canvas: consuming Canvas, rect: Rect, clip: Rect, isMirrored: Bool) {
    self.canvas = canvas
    self.rect = rect
    self.clip = clip
    self.isMirrored = isMirrored
  }

  /// Columns.
  public var width: Int { rect.width }
  /// Rows.
  public var height: Int { rect.height }
  /// The whole region, in its own coordinates.
  public var bounds: Rect { Rect(x: 0, y: 0, width: width, height: height) }
  /// Its place on the canvas, from the left.
  public var absolute: Rect { rect }
  /// How Arabic is arranged.
  public var bidi: Bidi { canvas.bidi }

  /// A region within this one, in its coordinates.
  public subscript(inner: Rect) -> Region {
    _read {
      yield Region(canvas, rect: moved(inner), clip: moved(inner).intersection(clip), isMirrored: isMirrored)
    }
    _modify {
      var lent = Canvas(width: 0, height: 0)
      swap(&canvas, &lent)
      var region = Region(
        lent, rect: moved(inner), clip: moved(inner).intersection(clip), isMirrored: isMirrored)
      lent = Canvas(width: 0, height: 0)
      defer { canvas = region.canvas }
      yield &region
    }
  }

  /// The same region with its columns from the left: for what has a left and a right of its own.
  public var unmirrored: Region {
    _read { yield Region(canvas, rect: rect, clip: clip, isMirrored: false) }
    _modify {
      var lent = Canvas(width: 0, height: 0)
      swap(&canvas, &lent)
      var region = Region(lent, rect: rect, clip: clip, isMirrored: false)
      lent = Canvas(width: 0, height: 0)
      defer { canvas = region.canvas }
      yield &region
    }
  }

  /// Draws a text on one row; what does not fit ends with `…`.
  ///
  /// Arabic is laid out, control characters are made harmless, line ends are blanks.
  ///
  /// - Parameters:
  ///   - x: first column
  ///   - y: row
  ///   - width: columns it may take; up to the region's edge where nothing
  ///   - align: where it stands in these columns
  ///   - direction: of the whole; a line of the interface keeps its own, however much it quotes of another. In a
  ///     mirrored region everything that does not say otherwise runs from right to left.
  /// - Returns: the column after the last one drawn
  @discardableResult
  public mutating func put(
    _ text: String, x: Int, y: Int, width: Int? = nil, align: Alignment = .left,
    direction: Bidi.Direction = .automatic, role: Role = .text
  ) -> Int {
    let x = Rect.bounded(x)
    let room = min(width ?? .max, self.width - x)
    let text = isMirrored ? Self.mirrored(text) : text
    let line = bidi.line(text, columns: room, direction: resolved(direction))
    return put(line, x: x, y: y, width: room, align: align) { _ in role }
  }

  /// Columns that a text takes here on one row.
  public func columns(of text: String, direction: Bidi.Direction = .automatic) -> Int {
    text.utf8.allSatisfy { $0 < 0x80 }
      ? Printable.columns(text) : bidi.line(text, direction: resolved(direction)).columns
  }

  /// Draws a line that is already laid out; the role of each glyph follows from the bytes of the text it came from.
  @discardableResult
  public mutating func put(
    _ line: Bidi.Line, x: Int, y: Int, width: Int? = nil, align: Alignment = .natural, role: (Range<Int>) -> Role
  ) -> Int {
    let x = Rect.bounded(x)
    let spare = max(0, min(width ?? .max, self.width - x) - line.columns)
    let begin =
      switch align {
      case .left: x
      case .right: x + spare
      case .center: x + spare / 2
      case .natural: line.isRightToLeft != isMirrored ? x + spare : x
      }
    // The glyphs of a line are in the order of their columns already.
    var column = isMirrored ? self.width - begin - line.columns : begin
    for glyph in line.glyphs {
      place(glyph.text, width: glyph.width, x: column, y: y, role: role(glyph.source))
      column += glyph.width
    }
    if canvas.isMirrored, canvas.isReordered, line.hasArabic { part(x: column, y: y) }
    return begin + line.columns
  }

  /// Fills a rectangle (the whole region where nothing) with blanks or one sign of a column.
  public mutating func fill(_ rect: Rect? = nil, with sign: Character = " ", role: Role = .text) {
    let area = moved(rect ?? bounds).intersection(clip)
    let text = drawn(String(sign))
    guard Printable.columns(text) == 1 else { return }
    for y in area.y..<area.y + area.height {
      for x in area.x..<area.x + area.width { canvas.set(Cell(text, role), x: x, y: y) }
    }
  }

  /// Gives the cells of a rectangle another role and leaves what is drawn there.
  public mutating func tint(_ rect: Rect? = nil, role: Role) {
    let area = moved(rect ?? bounds).intersection(clip)
    for y in area.y..<area.y + area.height {
      for x in area.x..<area.x + area.width { canvas.setRole(role, x: x, y: y) }
    }
  }

  /// Draws a frame around the region, with a title in its upper line; content goes into `bounds.inset()`.
  public mutating func frame(
    title: String = "", weight: Weight = .light, role: Role = .frame, titleRole: Role? = nil
  ) {
    let signs: [Character] = weight == .light ? ["┌", "─", "┐", "│", "└", "┘"] : ["┏", "━", "┓", "┃", "┗", "┛"]
    let right = width - 1
    let bottom = height - 1
    guard width > 1, height > 1 else { return fill(with: signs[1], role: role) }
    fill(Rect(x: 1, y: 0, width: width - 2, height: 1), with: signs[1], role: role)
    fill(Rect(x: 1, y: bottom, width: width - 2, height: 1), with: signs[1], role: role)
    fill(Rect(x: 0, y: 1, width: 1, height: height - 2), with: signs[3], role: role)
    fill(Rect(x: right, y: 1, width: 1, height: height - 2), with: signs[3], role: role)
    for (sign, x, y) in [(0, 0, 0), (2, right, 0), (4, 0, bottom), (5, right, bottom)] {
      fill(
        Rect(x: x, y: y, width: 1, height: 1), with: isMirrored ? Self.mirrored(signs[sign]) : signs[sign], role: role)
    }
    if !title.isEmpty, width > 4 {
      put(title, x: 1, y: 0, width: width - 2, direction: .interface, role: titleRole ?? role)
    }
  }

  /// Stands the hardware cursor on a cell; not where the region does not show it.
  public mutating func placeCursor(x: Int, y: Int) {
    let x = (isMirrored ? width - 1 - Rect.bounded(x) : Rect.bounded(x)) + rect.x
    let y = Rect.bounded(y) + rect.y
    if clip.contains(x: x, y: y) { canvas.cursor = Canvas.Point(x: x, y: y) }
  }

  private func moved(_ inner: Rect) -> Rect {
    let inner = isMirrored ? inner.mirrored(in: width) : inner
    return Rect(x: inner.x + rect.x, y: inner.y + rect.y, width: inner.width, height: inner.height)
  }

  private func resolved(_ direction: Bidi.Direction) -> Bidi.Direction {
    switch direction {
    case .interface: isMirrored ? .rightToLeft : .leftToRight
    case .automatic: isMirrored ? .rightToLeft : .automatic
    case .leftToRight, .rightToLeft: direction
    }
  }

  /// A sign of one column by itself, as a mirror shows it: bars that hug an edge and corners of frames.
  private static func mirrored(_ text: String) -> String {
    text.utf8.count == 3 && text.count == 1 ? String(mirrored(text[text.startIndex])) : text
  }

  private static func mirrored(_ sign: Character) -> Character {
    switch sign {
    case "▌": "▐"
    case "▐": "▌"
    case "┌": "┐"
    case "┐": "┌"
    case "└": "┘"
    case "┘": "└"
    case "┏": "┓"
    case "┓": "┏"
    case "┗": "┛"
    case "┛": "┗"
    default: sign
    }
  }

  private func drawn(_ text: String) -> String {
    canvas.isASCII ? Printable.ascii(text) : text
  }

  /// Keeps what ends before a column from being taken, by a terminal that reorders, for a part of what begins there or
  /// further on. The column counts from the left edge of the region.
  private mutating func part(x: Int, y: Int) {
    // A text may end with a blank of its own.
    for x in [x - 1 + rect.x, x + rect.x] where canvas.bounds.contains(x: x, y: Rect.bounded(y) + rect.y) {
      canvas.part(x: x, y: Rect.bounded(y) + rect.y)
    }
  }

  /// Draws a glyph; its column counts from the left edge of the region.
  private mutating func place(_ text: String, width: Int, x: Int, y: Int, role: Role) {
    let x = x + rect.x
    let y = Rect.bounded(y) + rect.y
    let cell = Cell(drawn(text), role)
    switch (clip.contains(x: x, y: y), width == 2 ? clip.contains(x: x + 1, y: y) : nil) {
    case (true, nil): canvas.set(cell, x: x, y: y)
    case (true, true?):
      canvas.set(cell, x: x, y: y)
      canvas.set(Cell(" ", role), x: x + 1, y: y)
      canvas.set(Cell("", role), x: x + 1, y: y)
    case (true, false?): canvas.set(Cell(" ", role), x: x, y: y)
    case (false, true?): canvas.set(Cell(" ", role), x: x + 1, y: y)
    case (false, _): break
    }
  }
}
