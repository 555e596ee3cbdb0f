import Screen
import Testing

@testable import Browser

@Suite struct SizeTests {
  /// Keys that lead to each view.
  static let views = [
    "", "m", "m z z z", "Tab", "Tab Tab", "Enter", "w", "i", "?", "? text:day", ":", ": text:حلب", ": text:dec", "w c",
    "Enter x", "Enter x j j",
    "f", "f Space", "f G",
    "/ text:حلب", "/ text:aleppo Enter n",
    "Enter w i ?", "G", "$ a",
  ]

  @Test(arguments: views)
  func noSizeIsTooSmall(keys: String) throws {
    let model = try Golden.played(keys, Corpus.model())
    for height in 0...6 {
      for width in 0...12 { draw(model, width, height) }
    }
  }

  @Test(arguments: views)
  func noSizeIsOdd(keys: String) throws {
    let model = try Golden.played(keys, Corpus.model())
    for (width, height) in [(1, 50), (300, 1), (39, 10), (40, 9), (41, 11), (79, 17), (80, 18), (300, 100), (13, 33)] {
      draw(model, width, height)
    }
  }

  @Test func keysMeanNothingHarmfulOnTinyScreens() throws {
    let keys =
      "Down Down Up Right Left PageDown PageUp Home End g G Tab Down PageDown Tab Right Enter PageDown PageUp n N"
    for (width, height) in [(0, 0), (1, 1), (12, 3), (20, 5), (40, 12)] {
      let model = try Golden.played(keys, Corpus.model(), width, height)
      #expect(model.view(width: width, height: height).width == width)
    }
  }

  @Test func resizingKeepsTownAndDay() throws {
    var model = try Golden.played("Right Down .", Corpus.model(), 120, 34)
    let (town, day) = (model.town, model.day)
    for (width, height) in [(3, 2), (200, 60), (40, 12)] {
      _ = model.update(.input(.resize(width: width, height: height)))
    }
    #expect(model.town == town)
    #expect(model.day == day)
  }

  private func draw(_ model: Model, _ width: Int, _ height: Int) {
    let canvas = model.view(width: width, height: height)
    #expect(canvas.width == width)
    #expect(canvas.height == height)
  }
}
