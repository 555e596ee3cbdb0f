import ExtractionModel
import Fusion

/// Moving within the pane or list that has the focus.
extension Model {
  /// Stands on a place of the list, or of the pack, which is listed while the user is there.
  mutating func select(_ place: Identifier<Place>) {
    if !places.contains(place) {
      guard words.isListed(place) else {
        notice = say.nothingSaid(of: words.name(of: place))
        return
      }
      guest = place
      arrangePlaces()
    }
    town = place
    sentence = 0
    map.follows = true
  }

  /// Keeps the selection on a claim if it is still listed.
  mutating func keepSentence(_ claim: Claim?) {
    sentence = evidence.firstIndex { $0.claim == claim } ?? 0
  }

  /// Moves where the user is.
  mutating func move(_ action: Action) {
    switch context {
    case .towns: moveTown(action)
    case .map: moveOnMap(action)
    case .sentences: sentence = Self.moved(sentence, action, of: evidence.count, page: 5)
    case .timeline: break
    case .article: moveReading(action)
    case .diff:
      let page = max(1, size.height - 12)
      moveComparison { Self.moved($0, action, of: $1, page: page) }
    case .why, .legend, .help, .palette, .filter: moveList(action)
    case .link, .found, .calibration: break
    case .search:
      let page = max(1, (size.height - 5) / 2)
      moveSearch { Self.moved($0, action, of: $1, page: page) }
    }
  }

  private mutating func moveTown(_ action: Action) {
    guard let index = places.firstIndex(of: town) else { return }
    let grid = townGrid(layout(size))
    if let target = grid.index(from: index, action) { select(places[target]) }
  }

  private mutating func moveReading(_ action: Action) {
    switch action {
    case .first: reviseReading { $0.step(-$0.count) }
    case .last: reviseReading { $0.step($0.count) }
    default:
      guard case .article(let reading) = views.last else { return }
      let page = ArticlePage(reading, size: size, bidi: bidi)
      let top = page.top + (action == .pageDown ? 1 : -1) * max(1, page.textHeight - 1)
      reviseReading { $0.top = min(max(0, top), max(0, page.lines.count - page.textHeight)) }
    }
  }

  private mutating func moveList(_ action: Action) {
    let page = max(1, size.height - 5)
    switch views.last {
    case .why(let top):
      views[views.count - 1] = .why(
        top: Self.moved(top, action, of: WhyList(self, width: size.width).rows.count, page: page))
    case .legend(let top):
      views[views.count - 1] = .legend(top: Self.moved(top, action, of: LegendList(pack, say).rows.count, page: page))
    case .help(let filter, let selected):
      let count = HelpList(context: contextBelow, filter: filter, of: table).bindings.count
      views[views.count - 1] = .help(filter: filter, selected: Self.moved(selected, action, of: count, page: page))
    case .filter(let selected):
      let count = FilterList(self).lines.count
      views[views.count - 1] = .filter(selected: Self.moved(selected, action, of: count, page: page))
    case .palette(let palette):
      revisePalette { $0.selected = Self.moved($0.selected, action, of: palette.lines.count, page: page) }
    default: break
    }
  }

  /// An index after a move within a list.
  private static func moved(_ index: Int, _ action: Action, of count: Int, page: Int) -> Int {
    let target =
      switch action {
      case .up: index - 1
      case .down: index + 1
      case .pageUp: index - page
      case .pageDown: index + page
      case .first: 0
      case .last: count - 1
      default: index
      }
    return min(max(0, target), max(0, count - 1))
  }
}
