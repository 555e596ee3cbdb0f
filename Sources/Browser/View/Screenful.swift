import Screen

extension Model {
  /// The whole screen, at any size.
  public func view(width: Int, height: Int) -> Canvas {
    var canvas = Canvas(width: width, height: height, bidi: bidi, isASCII: isASCII, isMirrored: say.isMirrored)
    let layout = layout(Size(width: canvas.width, height: canvas.height))
    drawHeader(into: &canvas[layout.header])
    draw(views[...], layout, into: &canvas)
    drawHints(into: &canvas[layout.hints])
    canvas.holdRows()
    return canvas
  }

  private func draw(_ stack: ArraySlice<View>, _ layout: Layout, into canvas: inout Canvas) {
    guard let top = stack.last else { return drawPanes(layout, into: &canvas) }
    switch top {
    case .article(let reading):
      drawArticle(reading, into: &canvas[layout.body])
    case .diff(let comparison):
      drawDiff(comparison, into: &canvas)
    case .why(let scrolled):
      drawWhy(top: scrolled, into: &canvas[layout.body])
    case .legend(let scrolled):
      draw(stack.dropLast(), layout, into: &canvas)
      drawLegend(top: scrolled, into: &canvas[layout.body])
    case .calibration:
      drawCalibration(into: &canvas[layout.body])
    case .help(let filter, let selected):
      draw(stack.dropLast(), layout, into: &canvas)
      drawHelp(filter: filter, selected: selected, into: &canvas[layout.body])
    case .palette(let palette):
      draw(stack.dropLast(), layout, into: &canvas)
      drawPalette(palette, into: &canvas[layout.body])
    case .search(let search):
      if search.isTyping { drawSearch(search, into: &canvas[layout.body]) } else { drawPanes(layout, into: &canvas) }
    case .filter(let selected):
      drawPanes(layout, into: &canvas) { drawFilter(selected: selected, into: &$0) }
    case .link:
      draw(stack.dropLast(), layout, into: &canvas)
      drawLink(into: &canvas[layout.body])
    }
  }

  private func drawPanes(
    _ layout: Layout, into canvas: inout Canvas, instead drawOther: ((inout Region) -> Void)? = nil
  ) {
    if let drawOther {
      drawOther(&canvas[layout.towns])
    } else if isMap {
      drawMap(into: &canvas[layout.towns])
    } else {
      drawTowns(townGrid(layout), into: &canvas[layout.towns])
    }
    drawEvidence(into: &canvas[layout.evidence])
    drawTimeline(into: &canvas[layout.timeline])
  }
}
