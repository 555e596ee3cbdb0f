import ExtractionModel

/// Where the user stands: what undo brings back.
struct Stand: Hashable {
  let town: Identifier<Place>
  let day: Day
  let focus: Model.Pane
  let isMap: Bool
  let sentence: Int
  let asOf: Day?
  let views: [Model.View]

  /// Most that are remembered.
  static let most = 200
}

extension Model {
  var stand: Stand {
    Stand(town: town, day: day, focus: focus, isMap: isMap, sentence: sentence, asOf: asOf, views: views)
  }

  /// Does what an action says, and remembers where the user stood before, if that is another place now.
  mutating func performAndRemember(_ action: Action) -> Effect? {
    let before = stand
    let effect = perform(action)
    guard action != .undo, before.isAnother(than: stand) else { return effect }
    past.append(before)
    if past.count > Stand.most { past.removeFirst() }
    return effect
  }

  /// Goes back to where the user stood before.
  mutating func undo() {
    guard let before = past.popLast() else {
      notice = say.beginning
      return
    }
    count(asOf: before.asOf)
    if places.contains(before.town) { town = before.town }
    go(to: before.day)
    (focus, isMap, views) = (before.focus, before.isMap, before.views)
    sentence = before.sentence
  }
}

extension Stand {
  /// Whether a user would say that something else is shown: another town, day or view.
  func isAnother(than other: Stand) -> Bool {
    town != other.town || day != other.day || isMap != other.isMap || asOf != other.asOf
      || views.compactMap(\.kind) != other.views.compactMap(\.kind)
  }
}

extension Model.View {
  /// Which view it is, whatever it shows; what merely lies over another for a moment is none.
  fileprivate var kind: String? {
    switch self {
    case .article(let reading): "article \(reading.id)"
    case .why: "why"
    case .diff: "diff"
    default: nil
    }
  }
}
