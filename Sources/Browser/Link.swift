import ExtractionModel

extension Model {
  /// The command line that opens what is on screen: town, day, view and what is counted.
  ///
  /// Words that a shell would take apart are quoted.
  public var link: String {
    var words = invocation + ["--town", town.rawValue, "--day", day.description]
    if let asOf { words += ["--as-of", asOf.description] }
    if sentence > 0 { words += ["--sentence", "\(sentence + 1)"] }
    for value in filter.chosen.map(\.text).sorted() { words += ["--only", value] }
    if order != .kind { words += ["--order", order.rawValue] }
    return (words + viewWords).map(\.quotedForShell).joined(separator: " ")
  }

  /// The view that is on top, apart from what merely lies over it.
  private var viewWords: [String] {
    for view in views.reversed() {
      switch view {
      case .article(let reading):
        return ["--view", "article", "--article", reading.id.rawValue, "--claim", "\(reading.selected + 1)"]
      case .diff(let comparison): return ["--view", "diff", "--from", comparison.other.description]
      case .why: return ["--view", "why"]
      case .legend, .calibration, .help, .palette, .search, .filter, .link: continue
      }
    }
    return isMap ? ["--view", "map"] : []
  }
}

extension String {
  /// A word as a shell has to be given it.
  fileprivate var quotedForShell: String {
    let isPlain =
      !isEmpty
      && unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
          || "-_./,:@%+=".unicodeScalars.contains($0)
      }
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
