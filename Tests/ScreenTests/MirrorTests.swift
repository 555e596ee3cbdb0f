import Testing

@testable import Screen

/// Canvases that run from right to left, cell by cell.
@Suite struct MirrorTests {
  private func canvas(_ width: Int, _ height: Int) -> Canvas { Canvas(width: width, height: height, isMirrored: true) }

  @Test func columnsCountFromTheRightAndATextKeepsItsOwnOrder() {
    var canvas = canvas(10, 1)
    let end = canvas[canvas.bounds].put("Hama", x: 1, y: 0)
    #expect(canvas.cells.map(\.text).joined() == "     Hama ")
    #expect(end == 5)
  }

  @Test func arabicBeginsWhereTheLineBegins() {
    var canvas = canvas(10, 1)
    let end = canvas[canvas.bounds].put("حلب 12", x: 1, y: 0)
    #expect(canvas.cells.map(\.text).joined() == "   12 ﺐﻠﺣ ")
    #expect(end == 7)
  }

  @Test func alignmentIsByBeginAndEnd() {
    for (align, row) in [(Region.Alignment.left, "  ab"), (.right, "ab  "), (.center, " ab "), (.natural, "ab  ")] {
      var canvas = canvas(4, 1)
      let line = canvas.bidi.line("ab")
      canvas[canvas.bounds].put(line, x: 0, y: 0, align: align) { _ in .text }
      #expect(canvas.cells.map(\.text).joined() == row, "\(align)")
    }
    var canvas = canvas(4, 1)
    let line = canvas.bidi.line("حل")
    canvas[canvas.bounds].put(line, x: 0, y: 0, align: .natural) { _ in .text }
    #expect(canvas.cells.map(\.text).joined() == "  ﻞﺣ")
  }

  @Test func framesAndBarsAreSeenInAMirror() {
    var canvas = canvas(12, 3)
    canvas[canvas.bounds].frame(title: " حلب ")
    canvas[canvas.bounds].put("▌", x: 1, y: 1)
    #expect(canvas.text == "┌───── ﺐﻠﺣ ┐\n│         ▐│\n└──────────┘")
  }

  @Test func regionsWithinRegionsClipAndMirrorOnce() {
    var canvas = canvas(10, 1)
    canvas[canvas.bounds].fill(with: ".")
    func draw(into region: inout Region) {
      region[Rect(x: 2, y: 0, width: 6, height: 1)].put("abcdef", x: 0, y: 0)
    }
    draw(into: &canvas[Rect(x: 1, y: 0, width: 5, height: 1)])
    #expect(canvas.text == "....def...")
    #expect(canvas[Rect(x: 1, y: 0, width: 5, height: 1)].absolute == Rect(x: 4, y: 0, width: 5, height: 1))
  }

  @Test func whatHasALeftOfItsOwnIsDrawnAsItIs() {
    var canvas = canvas(8, 2)
    canvas[Rect(x: 0, y: 0, width: 6, height: 2)].unmirrored.put("▌west", x: 0, y: 0)
    canvas[Rect(x: 0, y: 0, width: 6, height: 2)].unmirrored[Rect(x: 1, y: 1, width: 5, height: 1)].put(
      "east", x: 1, y: 0)
    #expect(canvas.text == "  ▌west\n    east")
    canvas[Rect(x: 0, y: 0, width: 6, height: 2)].unmirrored.placeCursor(x: 1, y: 0)
    #expect(canvas.cursor == Canvas.Point(x: 3, y: 0))
  }

  @Test func cursorFillAndTintAreMirrored() {
    var canvas = canvas(6, 1)
    canvas[canvas.bounds].placeCursor(x: 1, y: 0)
    #expect(canvas.cursor == Canvas.Point(x: 4, y: 0))
    canvas[canvas.bounds].fill(Rect(x: 0, y: 0, width: 2, height: 1), with: "#")
    canvas[canvas.bounds].tint(Rect(x: 2, y: 0, width: 1, height: 1), role: .strong)
    #expect(canvas.text == "    ##")
    #expect(canvas.roles == "   *..")
  }

  @Test func anInterfaceLineRunsAsTheInterfaceDoes() {
    for isMirrored in [false, true] {
      var canvas = Canvas(width: 12, height: 1, isMirrored: isMirrored)
      canvas[canvas.bounds].put("a: حلب b", x: 0, y: 0, direction: .interface)
      #expect(canvas.text == (isMirrored ? "    b ﺐﻠﺣ :a" : "a: ﺐﻠﺣ b"))
    }
  }

  @Test func bracketsOfKeysStayAsTheyAreOnTheKeyboard() {
    var canvas = canvas(3, 1)
    canvas[canvas.bounds].put("[", x: 0, y: 0, direction: .leftToRight)
    #expect(canvas.text == "  [")
  }

  @Test func aTerminalThatReordersKeepsTextsOfARowApart() {
    var canvas = Canvas(width: 10, height: 1, bidi: Bidi(.segments), isMirrored: true)
    canvas[canvas.bounds].put("حلب", x: 0, y: 0)
    canvas[canvas.bounds].put("حمص", x: 4, y: 0)
    canvas.holdRows()
    // The blanks of Braille are strong: Arabic is not turned across them.
    #expect(canvas.cells.map(\.text) == ["\u{2800}", " ", " ", "ح", "م", "ص", "\u{2800}", "ح", "ل", "ب"])
    var plain = Canvas(width: 2, height: 1, isMirrored: true)
    plain.holdRows()
    #expect(plain.cells.map(\.text) == [" ", " "])
  }

  @Test func wideClustersStayWhole() {
    var canvas = canvas(5, 1)
    canvas[canvas.bounds].put("城市", x: 0, y: 0)
    #expect(canvas.cells.map(\.text) == [" ", "城", "", "市", ""])
  }

  @Test(arguments: [-5, 0, 1, 2, 3, 7]) func drawingNeverTrapsAtAnySize(size: Int) {
    for height in [-1, 0, 1, 2, 5] {
      var canvas = canvas(size, height)
      for rect in [canvas.bounds, canvas.bounds.inset(), Rect(x: .max, y: .min, width: .max, height: .max)] {
        canvas[rect].frame(title: "حلب Aleppo 城", weight: .heavy)
        canvas[rect].put("سيطرت الفصائل على 城市 (حلب)", x: -2, y: 0)
        canvas[rect].put("x", x: .max, y: .min, width: .min, align: .center)
        canvas[rect].fill(Rect(x: .min, y: .min, width: .max, height: .max), with: "·")
        canvas[rect].unmirrored.put("x", x: .min, y: 0)
        canvas[rect].placeCursor(x: .max, y: 0)
      }
      #expect(canvas.cells.count == canvas.width * canvas.height)
    }
  }
}
