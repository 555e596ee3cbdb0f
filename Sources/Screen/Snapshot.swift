/// A canvas as a file: for documentation, bug reports and colleagues.
extension Canvas {
  /// Lines with SGR sequences, as a terminal would be sent them; ends with a line end.
  public func ansi(theme: Theme, depth: ColourDepth = .full) -> String {
    var result = ""
    for y in 0..<height {
      for run in runs(row: y) {
        let codes = Self.codes(theme.paint(run.role, depth))
        result += codes.isEmpty ? run.text : "\u{1B}[\(codes)m\(run.text)\u{1B}[0m"
      }
      result += "\n"
    }
    return result
  }

  /// A picture that needs nothing but a monospaced font; each cluster stands at its column.
  public func svg(theme: Theme, ink: String = "#d0d0d0", ground: String = "#101010") -> String {
    let cell = (width: 9, height: 18)
    var result = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width * cell.width) \(height * cell.height)" \
      font-family="DejaVu Sans Mono, monospace" font-size="15">
      <rect width="100%" height="100%" fill="\(ground)"/>

      """
    for y in 0..<height {
      for run in runs(row: y) {
        let paint = theme.paint(run.role, .full)
        var colours = (paint.ink.map(Self.hex) ?? ink, paint.ground.map(Self.hex))
        if paint.attributes.contains(.reverse) { colours = (colours.1 ?? ground, colours.0) }
        if let fill = colours.1 {
          result += """
            <rect x="\(run.column * cell.width)" y="\(y * cell.height)" width="\(run.columns.count * cell.width)" \
            height="\(cell.height)" fill="\(fill)"/>

            """
        }
        let isBlank = run.text.allSatisfy { $0 == " " } && !paint.attributes.contains(.underline)
        if !isBlank { result += svgText(run, y: y, cell: cell, ink: colours.0, attributes: paint.attributes) }
      }
    }
    return result + "</svg>\n"
  }

  /// Neighbours of one role.
  private struct Run {
    let role: Role
    let column: Int
    var columns: [String]
    var text: String { columns.joined() }
  }

  private func runs(row: Int) -> [Run] {
    var runs: [Run] = []
    for x in 0..<width {
      let cell = cells[row * width + x]
      if let last = runs.indices.last, runs[last].role == cell.role {
        runs[last].columns.append(cell.text)
      } else {
        runs.append(Run(role: cell.role, column: x, columns: [cell.text]))
      }
    }
    return runs
  }

  private static func codes(_ paint: Paint) -> String {
    var codes: [String] = []
    let attributes: [(Style.Attributes, String)] = [
      (.bold, "1"), (.dim, "2"), (.italic, "3"), (.underline, "4"), (.reverse, "7"),
    ]
    for (attribute, code) in attributes where paint.attributes.contains(attribute) { codes.append(code) }
    func colour(_ index: UInt8, _ base: Int) -> String {
      switch index {
      case 0..<8: "\(base + Int(index))"
      case 8..<16: "\(base + 60 + Int(index) - 8)"
      default: "\(base + 8);5;\(index)"
      }
    }
    if let ink = paint.ink { codes.append(colour(ink, 30)) }
    if let ground = paint.ground { codes.append(colour(ground, 40)) }
    return codes.joined(separator: ";")
  }

  private func svgText(
    _ run: Run, y: Int, cell: (width: Int, height: Int), ink: String, attributes: Style.Attributes
  ) -> String {
    var style = ""
    if attributes.contains(.bold) { style += " font-weight=\"bold\"" }
    if attributes.contains(.italic) { style += " font-style=\"italic\"" }
    if attributes.contains(.underline) { style += " text-decoration=\"underline\"" }
    if attributes.contains(.dim) { style += " opacity=\"0.6\"" }
    var result = "<g fill=\"\(ink)\"\(style)>"
    for (offset, text) in run.columns.enumerated() where !text.isEmpty && text != " " {
      let x = (run.column + offset) * cell.width
      result += "<text x=\"\(x)\" y=\"\(y * cell.height + 14)\">\(Self.escaped(text))</text>"
    }
    return result + "</g>\n"
  }

  private static func escaped(_ text: String) -> String {
    switch text {
    case "<": "&lt;"
    case "&": "&amp;"
    default: text
    }
  }

  /// Colour of xterm's palette; its first sixteen as xterm has them.
  private static func hex(_ index: UInt8) -> String {
    let basic = [
      "#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5", "#7f7f7f", "#ff0000",
      "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
    ]
    func two(_ value: Int) -> String { (value < 16 ? "0" : "") + String(value, radix: 16) }
    switch Int(index) {
    case 0..<16: return basic[Int(index)]
    case 16..<232:
      let steps = [0, 95, 135, 175, 215, 255]
      let value = Int(index) - 16
      return "#" + two(steps[value / 36]) + two(steps[value / 6 % 6]) + two(steps[value % 6])
    case let grey: return "#" + String(repeating: two(8 + (grey - 232) * 10), count: 3)
    }
  }
}
