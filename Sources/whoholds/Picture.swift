import ArgumentParser
import Screen

/// The forms in which a screen goes out as a file.
enum Picture: String, CaseIterable, ExpressibleByArgument {
  case text, ansi, svg

  /// The picture of a canvas; texts end with a newline.
  func text(of canvas: Canvas, theme: Theme, depth: ColourDepth = .full) -> String {
    switch self {
    case .text: canvas.text + "\n"
    case .ansi: AnsiPicture.text(of: canvas, theme: theme, depth: depth)
    case .svg: SVGPicture.text(of: canvas, theme: theme)
    }
  }
}

/// A screen as lines with ECMA-48 colours, for `cat` and for reports.
private enum AnsiPicture {
  static func text(of canvas: Canvas, theme: Theme, depth: ColourDepth) -> String {
    (0..<canvas.height).map { y in
      var line = ""
      var before: Paint?
      for x in 0..<canvas.width {
        let cell = canvas[x, y]
        let paint = theme.paint(cell.role, depth)
        if paint != before { line += "\u{1b}[\(codes(paint))m" }
        before = paint
        line += cell.text
      }
      return line + "\u{1b}[0m\n"
    }.joined()
  }

  private static func codes(_ paint: Paint) -> String {
    let attributes: [(Style.Attributes, Int)] = [(.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7)]
    var codes = ["0"] + attributes.filter { paint.attributes.contains($0.0) }.map { String($0.1) }
    if let ink = paint.ink { codes.append("38;5;\(ink)") }
    if let ground = paint.ground { codes.append("48;5;\(ground)") }
    return codes.joined(separator: ";")
  }
}

/// A screen as a drawing. Every column is placed by itself, so that no viewer reorders Arabic that stands in order.
private enum SVGPicture {
  private static let width = 9
  private static let height = 19

  static func text(of canvas: Canvas, theme: Theme) -> String {
    let size = "width=\"\(canvas.width * width)\" height=\"\(canvas.height * height)\""
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" \(size) font-family="DejaVu Sans Mono, monospace" font-size="15">
      <rect \(size) fill="#101010"/>

      """
    for y in 0..<canvas.height {
      for x in 0..<canvas.width { text += cell(canvas[x, y], x, y, theme) }
    }
    return text + "</svg>\n"
  }

  private static func cell(_ cell: Cell, _ x: Int, _ y: Int, _ theme: Theme) -> String {
    let paint = theme.paint(cell.role, .full)
    var (ink, ground) = (paint.ink.map(colour) ?? "#d0d0d0", paint.ground.map(colour))
    if paint.attributes.contains(.reverse) { (ink, ground) = (ground ?? "#101010", ink) }
    var text = ""
    if let ground {
      text +=
        "<rect x=\"\(x * width)\" y=\"\(y * height)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(ground)\"/>\n"
    }
    guard cell.text != " ", !cell.text.isEmpty else { return text }
    let bold = paint.attributes.contains(.bold) ? " font-weight=\"bold\"" : ""
    let line = paint.attributes.contains(.underline) ? " text-decoration=\"underline\"" : ""
    let dim = paint.attributes.contains(.dim) ? " opacity=\"0.7\"" : ""
    return text + "<text x=\"\(x * width)\" y=\"\(y * height + 14)\" fill=\"\(ink)\"\(bold)\(line)\(dim)>"
      + escaped(cell.text) + "</text>\n"
  }

  private static func escaped(_ text: String) -> String {
    switch text {
    case "<": "&lt;"
    case ">": "&gt;"
    case "&": "&amp;"
    default: text
    }
  }

  /// xterm's palette: 16 named colours, a cube of six levels, 24 greys.
  private static func colour(_ index: UInt8) -> String {
    let named = [
      "#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5", "#7f7f7f", "#ff0000",
      "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
    ]
    let index = Int(index)
    if index < 16 { return named[index] }
    if index >= 232 { return hex([8 + 10 * (index - 232)]) }
    let levels = [0, 95, 135, 175, 215, 255]
    return hex([(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6].map { levels[$0] })
  }

  private static func hex(_ parts: [Int]) -> String {
    let parts = parts.count == 1 ? [parts[0], parts[0], parts[0]] : parts
    return "#" + parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
