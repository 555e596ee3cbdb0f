import Testing

@testable import Screen

@Suite struct RegionTests {
  @Test func textIsDrawnWhereItIsPut() {
    var canvas = Canvas(width: 10, height: 3)
    canvas[canvas.bounds].put("Hama", x: 2, y: 1, role: .strong)
    #expect(canvas.text == "\n  Hama\n")
    #expect(canvas.roles == "\n  ****\n")
  }

  @Test func textNeverLeavesItsRegion() {
    var canvas = Canvas(width: 12, height: 3)
    canvas[canvas.bounds].fill(with: ".")
    canvas[Rect(x: 3, y: 1, width: 5, height: 1)].put("Maarat al-Numan", x: 0, y: 0)
    canvas[Rect(x: 3, y: 1, width: 5, height: 1)].put("below", x: 0, y: 1)
    canvas[Rect(x: 3, y: 1, width: 5, height: 1)].put("left", x: -6, y: 0, width: 4)
    #expect(canvas.text == "............\n...Maar…....\n............")
  }

  @Test func arabicStandsAtTheRightWhereItsDirectionDecides() {
    var canvas = Canvas(width: 8, height: 1)
    canvas[canvas.bounds].put("حلب", x: 0, y: 0, align: .natural)
    #expect(canvas.text == "     ﺐﻠﺣ")
  }

  @Test func nestedRegionsClipToAllTheirParents() {
    var canvas = Canvas(width: 10, height: 1)
    canvas[canvas.bounds].fill(with: ".")
    func draw(into region: inout Region) {
      region[Rect(x: 2, y: 0, width: 6, height: 1)].put("abcdef", x: 0, y: 0)
    }
    draw(into: &canvas[Rect(x: 1, y: 0, width: 5, height: 1)])
    #expect(canvas.text == "...abc....")
  }

  @Test func framesCarryTitlesAndShrinkWithTheRegion() {
    var canvas = Canvas(width: 12, height: 3)
    canvas[canvas.bounds].frame(title: " Towns ")
    #expect(canvas.text == "┌ Towns ───┐\n│          │\n└──────────┘")
    var ascii = Canvas(width: 4, height: 2, isASCII: true)
    ascii[ascii.bounds].frame(weight: .heavy, role: .frameFocused)
    #expect(ascii.text == "+--+\n+--+")
  }

  @Test func aWideClusterCutByAnEdgeIsBlank() {
    var canvas = Canvas(width: 5, height: 1)
    canvas[canvas.bounds].put("城市", x: 0, y: 0)
    #expect(canvas.cells.map(\.text) == ["城", "", "市", "", " "])
    canvas[canvas.bounds].put("x", x: 1, y: 0)
    #expect(canvas.cells.map(\.text) == [" ", "x", "市", "", " "])
    canvas[canvas.bounds].put("y", x: 2, y: 0)
    #expect(canvas.cells.map(\.text) == [" ", "x", "y", " ", " "])
  }

  @Test(arguments: [-5, 0, 1, 2, 3, 7]) func drawingNeverTrapsAtAnySize(size: Int) {
    for height in [-1, 0, 1, 2, 5] {
      var canvas = Canvas(width: size, height: height)
      for rect in [
        canvas.bounds, canvas.bounds.inset(), Rect(x: -3, y: -3, width: 9, height: 9),
        Rect(x: .max, y: .min, width: .max, height: .max), canvas.bounds.splitLeft(99).1,
        canvas.bounds.splitBottom(-4).0,
      ] {
        canvas[rect].frame(title: "حلب Aleppo 城", weight: .heavy)
        canvas[rect].put("سيطرت الفصائل على 城市 (حلب)", x: -2, y: 0)
        canvas[rect].put("x", x: .max, y: .min, width: .min, align: .center)
        canvas[rect].fill(with: "城")
        canvas[rect].fill(Rect(x: .min, y: .min, width: .max, height: .max), with: "·")
        canvas[rect].tint(role: .selection)
        canvas[rect].placeCursor(x: 0, y: 0)
      }
      #expect(canvas.cells.count == canvas.width * canvas.height)
    }
  }

  @Test func theCursorStandsOnlyWhereItIsSeen() {
    var canvas = Canvas(width: 4, height: 4)
    canvas[Rect(x: 1, y: 1, width: 2, height: 2)].placeCursor(x: 5, y: 0)
    #expect(canvas.cursor == nil)
    canvas[Rect(x: 1, y: 1, width: 2, height: 2)].placeCursor(x: 1, y: 0)
    #expect(canvas.cursor == Canvas.Point(x: 2, y: 1))
  }

  @Test(arguments: Bidi.Strategy.allCases) func arabicNeverLeavesItsPaneAtAnyWidth(strategy: Bidi.Strategy) {
    let text = "قال (SOHR) إن 城市 لا إله 12 شخصاً، وفق \u{202E}«المصدر»\u{64E}\u{64E}"
    for width in 0...40 {
      for align in [Region.Alignment.left, .right, .center, .natural] {
        var canvas = Canvas(width: 44, height: 3, bidi: Bidi(strategy))
        canvas[canvas.bounds].fill(with: "#", role: .frame)
        let pane = Rect(x: 2, y: 1, width: width, height: 1)
        canvas[pane].fill()
        canvas[pane].put(text, x: 0, y: 0, align: align)
        canvas[pane].put(text, x: -7, y: 0, align: align)
        for line in canvas.bidi.lines(text, width: width) { canvas[pane].put(line, x: 0, y: 0) { _ in .place } }
        for y in 0..<3 {
          for x in 0..<44 where !pane.contains(x: x, y: y) { #expect(canvas[x, y] == Cell("#", .frame)) }
        }
      }
    }
  }

  @Test func asciiCanvasesHoldNoFramesBlocksOrArrows() {
    var canvas = Canvas(width: 16, height: 3, isASCII: true)
    canvas[canvas.bounds].frame(title: " حلب ")
    canvas[canvas.bounds].put("▲·…█▁─│←→⏎⣿—", x: 2, y: 1)
    #expect(canvas.text == "+ ﺐﻠﺣ ---------+\n| ^.~81-|<><.- |\n+--------------+")
  }
}
