/// A screenful of cells: what a view returns and a terminal paints.
///
/// A value, so that views are functions and tests compare screens as text. Drawing goes through `canvas[rect]`, which
/// lends the canvas to a ``Region`` and takes it back:
///
///     var canvas = Canvas(width: 80, height: 24)
///     canvas[canvas.bounds].put("Aleppo", x: 2, y: 0, role: .strong)
public struct Canvas: Hashable, Sendable {
  /// A position on the screen.
  public struct Point: Hashable, Sendable {
    /// Column from 0.
    public var x: Int
    /// Row from 0.
    public var y: Int

    /// A position.
    public init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  /// Columns, 0 to 1000.
  public private(set) var width: Int
  /// Rows, 0 to 1000.
  public private(set) var height: Int
  /// Cells row by row, from the top left.
  public private(set) var cells: [Cell]
  /// How Arabic is arranged for the terminal that will show it.
  public var bidi: Bidi
  /// Whether frames, blocks and arrows are drawn with ASCII only.
  public var isASCII: Bool
  /// Whether the interface runs from right to left: regions then count their columns from the right.
  public var isMirrored: Bool
  /// Where the hardware cursor stands (screen readers and magnifiers follow it); hidden where nothing.
  public var cursor: Point?

  /// A blank canvas. Sizes out of range are cut to it.
  public init(width: Int, height: Int, bidi: Bidi = Bidi(), isASCII: Bool = false, isMirrored: Bool = false) {
    self.width = min(max(0, width), 1000)
    self.height = min(max(0, height), 1000)
    self.cells = Array(repeating: Cell(), count: self.width * self.height)
    self.bidi = bidi
    self.isASCII = isASCII
    self.isMirrored = isMirrored
    self.bidi.holdsBlanks = isMirrored
  }

  /// The whole canvas.
  public var bounds: Rect { Rect(x: 0, y: 0, width: width, height: height) }

  /// The cell at a position, counted from the left whatever runs where; a blank one outside.
  public subscript(x: Int, y: Int) -> Cell {
    bounds.contains(x: x, y: y) ? cells[y * width + x] : Cell()
  }

  /// The region of the canvas under a rectangle, to draw into; the rectangle is seen in a mirror where the canvas is.
  public subscript(rect: Rect) -> Region {
    _read {
      let rect = isMirrored ? rect.mirrored(in: width) : rect
      yield Region(self, rect: rect, clip: rect.intersection(bounds), isMirrored: isMirrored)
    }
    _modify {
      let rect = isMirrored ? rect.mirrored(in: width) : rect
      let clip = rect.intersection(bounds)
      let isMirrored = isMirrored
      var lent = Canvas(width: 0, height: 0)
      swap(&self, &lent)
      var region = Region(lent, rect: rect, clip: clip, isMirrored: isMirrored)
      lent = Canvas(width: 0, height: 0)
      defer { self = region.canvas }
      yield &region
    }
  }

  /// The screen as lines of text without trailing blanks, in the order of its columns.
  public var text: String {
    lines { $0.text }
  }

  /// The roles as letters, one a column; plain blanks stay blank.
  public var roles: String {
    lines { $0.text == " " && $0.role == .text ? " " : String($0.role.letter) }
  }

  /// Whether the terminal will put Arabic in order itself, a row at a time.
  var isReordered: Bool { bidi.strategy == .segments }

  /// Makes a blank one that Arabic on its two sides is not joined across.
  mutating func part(x: Int, y: Int) {
    if cells[y * width + x].text == " " { cells[y * width + x].text = Cell.heldBlank }
  }

  /// Tells a terminal that reorders that rows run from left to right, whatever letter stands first: columns of a mirrored
  /// canvas are in their place already. The last thing to do to a canvas.
  public mutating func holdRows() {
    guard isMirrored, isReordered, width > 0 else { return }
    for y in 0..<height { part(x: 0, y: y) }
  }

  private func lines(_ column: (Cell) -> String) -> String {
    (0..<height).map { y in
      var line = ""
      for cell in cells[y * width..<(y + 1) * width] { line += column(cell) }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }

  /// Writes a cell that is known to lie inside, and blanks the other half of a wide cluster it cuts.
  mutating func set(_ cell: Cell, x: Int, y: Int) {
    let index = y * width + x
    if cells[index].isContinuation, !cell.isContinuation, x > 0 { cells[index - 1].text = " " }
    if x + 1 < width, cells[index + 1].isContinuation { cells[index + 1].text = " " }
    cells[index] = cell
  }

  /// Changes the role of a cell that is known to lie inside.
  mutating func setRole(_ role: Role, x: Int, y: Int) {
    cells[y * width + x].role = role
  }
}
