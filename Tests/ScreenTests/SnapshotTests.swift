import Testing

@testable import Screen

@Suite struct SnapshotTests {
  private var theme: Theme {
    Theme.read(
      name: "test",
      records: [
        [
          Theme.Field(name: "role", value: "reported-red", line: 1),
          Theme.Field(name: "ink", value: "231 15 7", line: 2),
          Theme.Field(name: "ground", value: "160 9 1", line: 3),
          Theme.Field(name: "attribute", value: "bold", line: 4), Theme.Field(name: "mono", value: "reverse", line: 5),
        ]
      ]
    ).theme
  }

  private var canvas: Canvas {
    var canvas = Canvas(width: 5, height: 2)
    canvas[canvas.bounds].put("G", x: 1, y: 0, role: .reported(.red))
    canvas[canvas.bounds].put("<&", x: 0, y: 1)
    canvas[canvas.bounds].put("لا", x: 2, y: 1)
    return canvas
  }

  @Test func ansiCarriesTheColoursOfEachDepth() {
    #expect(canvas.ansi(theme: theme) == " \u{1B}[1;38;5;231;48;5;160mG\u{1B}[0m   \n<&ﻻ  \n")
    #expect(canvas.ansi(theme: theme, depth: .sixteen).hasPrefix(" \u{1B}[1;97;101mG\u{1B}[0m"))
    #expect(canvas.ansi(theme: theme, depth: .eight).hasPrefix(" \u{1B}[1;37;41mG\u{1B}[0m"))
    #expect(canvas.ansi(theme: theme, depth: .none).hasPrefix(" \u{1B}[7mG\u{1B}[0m"))
  }

  @Test func aPictureHasEachClusterAtItsColumn() {
    let svg = canvas.svg(theme: theme)
    #expect(svg.contains("<rect x=\"9\" y=\"0\" width=\"9\" height=\"18\" fill=\"#d70000\"/>"))
    #expect(svg.contains("<text x=\"0\" y=\"32\">&lt;</text><text x=\"9\" y=\"32\">&amp;</text>"))
    #expect(svg.contains("<text x=\"18\" y=\"32\">ﻻ</text>"))
    #expect(Canvas(width: 0, height: 0).svg(theme: theme).hasSuffix("</svg>\n"))
  }
}
