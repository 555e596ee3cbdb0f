/// A clipped rectangle of a canvas: what a pane draws into, with its own coordinates from its top left.
///
/// It never draws outside itself, whatever it is asked; it cannot be copied, so nothing is drawn into a copy that
/// nobody sees. A pane takes `into region: inout Region` and is called with `&canvas[rect]`.
public struct Region: ~Copyable {
  /// Where a text stands in the columns it is given.
  public enum Alignment: Sendable {
    /// At the left, at the right, in the middle.
    case left, right, center
    /// Where its own direction begins: Arabic at the right.
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

  init(_ canvas: consuming Canvas, rect: Rect, clip: Rect) {
    self.canvas = canvas
    self.rect = rect
    self.clip = clip
  }

  /// Columns.
  public var width: Int { rect.width }
  /// Rows.
  public var height: Int { rect.height }
  /// The whole region, in its own coordinates.
  public var bounds: Rect { Rect(x: 0, y: 0, width: width, height: height) }
  /// Its place on the canvas.
  public var absolute: Rect { rect }
  /// How Arabic is arranged.
  public var bidi: Bidi { canvas.bidi }

  /// A region within this one, in its coordinates.
  public subscript(inner: Rect) -> Region {
    _read { yield Region(canvas, rect: moved(inner), clip: moved(inner).intersection(clip)) }
    _modify {
      var lent = Canvas(width: 0, height: 0)
      swap(&canvas, &lent)
      var region = Region(lent, rect: moved(inner), clip: moved(inner).intersection(clip))
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
  ///   - direction: of the whole; a line of the interface keeps its own, however much Arabic it quotes
  /// - Returns: the column after the last one drawn
  @discardableResult
  public mutating func put(
    _ text: String, x: Int, y: Int, width: Int? = nil, align: Alignment = .left,
    direction: Bidi.Direction = .automatic, role: Role = .text
  ) -> Int {
    let x = Rect.bounded(x)
    let room = min(width ?? .max, self.width - x)
    return put(bidi.line(text, columns: room, direction: direction), x: x, y: y, width: room, align: align) { _ in role
    }
  }

  /// Draws a line that is already laid out; the role of each glyph follows from the bytes of the text it came from.
  @discardableResult
  public mutating func put(
    _ line: Bidi.Line, x: Int, y: Int, width: Int? = nil, align: Alignment = .natural, role: (Range<Int>) -> Role
  ) -> Int {
    let x = Rect.bounded(x)
    let spare = max(0, min(width ?? .max, self.width - x) - line.columns)
    var column =
      switch align {
      case .left: x
      case .right: x + spare
      case .center: x + spare / 2
      case .natural: line.isRightToLeft ? x + spare : x
      }
    for glyph in line.glyphs {
      place(glyph.text, width: glyph.width, x: column, y: y, role: role(glyph.source))
      column += glyph.width
    }
    return column
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
    place(String(signs[0]), width: 1, x: 0, y: 0, role: role)
    place(String(signs[2]), width: 1, x: right, y: 0, role: role)
    place(String(signs[4]), width: 1, x: 0, y: bottom, role: role)
    place(String(signs[5]), width: 1, x: right, y: bottom, role: role)
    if !title.isEmpty, width > 4 {
      put(title, x: 1, y: 0, width: width - 2, direction: .leftToRight, role: titleRole ?? role)
    }
  }

  /// Stands the hardware cursor on a cell; not where the region does not show it.
  public mutating func placeCursor(x: Int, y: Int) {
    let x = Rect.bounded(x) + rect.x
    let y = Rect.bounded(y) + rect.y
    if clip.contains(x: x, y: y) { canvas.cursor = Canvas.Point(x: x, y: y) }
  }

  private func moved(_ inner: Rect) -> Rect {
    Rect(x: inner.x + rect.x, y: inner.y + rect.y, width: inner.width, height: inner.height)
  }

  private func drawn(_ text: String) -> String {
    canvas.isASCII ? Printable.ascii(text) : text
  }

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
