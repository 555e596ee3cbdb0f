import Screen

/// Where the panes of the main view lie on a screen of some size.
///
/// Wide screens set towns and sentences side by side, narrow ones stack them, tiny ones show the pane that has the
/// focus. Nothing is refused: a pane without room is an empty rectangle.
struct Layout: Hashable {
  /// How the panes are set.
  enum Form: Hashable { case sideBySide, stacked, single }

  let form: Form
  let header: Rect
  let towns: Rect
  let evidence: Rect
  let timeline: Rect
  let hints: Rect
  /// Everything between header and hints: where an article or the help is shown.
  let body: Rect

  /// The panes at a size; the focus decides only where there is room for one.
  ///
  /// - Parameter isMap: a map wants more room than a list where panes are stacked
  init(_ size: Size, focus: Model.Pane, isMap: Bool = false) {
    let screen = Rect(x: 0, y: 0, width: size.width, height: size.height)
    let (top, below) = screen.splitTop(size.height >= 3 ? 1 : 0)
    let (body, bottom) = below.splitBottom(size.height >= 5 ? 1 : 0)
    let empty = Rect(x: 0, y: 0, width: 0, height: 0)
    header = top
    hints = bottom
    self.body = body
    if size.width < 40 || size.height < 10 {
      form = .single
      towns = focus == .towns ? body : empty
      evidence = focus == .sentences ? body : empty
      timeline = focus == .timeline ? body : empty
      return
    }
    let (panes, strip) = body.splitBottom(Self.timelineRows(size))
    timeline = strip
    if size.width < 80 {
      form = .stacked
      let share = isMap ? (panes.height >= 24 ? 3 : focus == .sentences ? 2 : 5) : 2
      (towns, evidence) = panes.splitTop(max(4, panes.height * share / 5))
    } else {
      form = .sideBySide
      (towns, evidence) = panes.splitLeft(2 + TownGrid.cardWidth * ((size.width * 9 / 20 - 2) / TownGrid.cardWidth))
    }
  }

  /// Rows of the timeline: a line, a strip in a frame, or one with room to breathe.
  private static func timelineRows(_ size: Size) -> Int {
    switch size.height {
    case ..<18: 1
    case ..<26: 5
    case ..<45: 6
    default: 7
    }
  }
}

/// How a pane is set off: a frame where there is room, a ruled line where there is little, nothing where there is none.
struct Panel {
  let rect: Rect
  let content: Rect
  private let isFramed: Bool

  /// A pane in a rectangle; the content is in the rectangle's own coordinates.
  init(_ rect: Rect) {
    self.rect = rect
    isFramed = rect.height >= 6 && rect.width >= 20 || rect.height >= 5 && rect.width >= 60
    let inside = Rect(x: 0, y: 0, width: rect.width, height: rect.height)
    content = isFramed ? inside.inset() : rect.height >= 3 ? inside.splitTop(1).1 : inside
  }

  /// Draws frame or rule with the title, and at its lower right a note, such as `3 of 12`.
  func draw(_ title: String, note: String = "", focused: Bool, into region: inout Region) {
    let role: Role = focused ? .frameFocused : .frame
    let titleRole: Role = focused ? .strong : .heading
    if isFramed {
      region.frame(title: " \(title) ", role: role, titleRole: titleRole)
      let columns = region.columns(of: note)
      if !note.isEmpty, columns + 6 < region.width {
        region.put(" \(note) ", x: region.width - columns - 4, y: region.height - 1, role: focused ? role : .faint)
      }
    } else if rect.height >= 3 {
      region.fill(Rect(x: 0, y: 0, width: region.width, height: 1), with: "─", role: role)
      region.put(" \(title) ", x: 1, y: 0, direction: .interface, role: titleRole)
      let columns = region.columns(of: note)
      if !note.isEmpty, columns + region.columns(of: title) + 8 < region.width {
        region.put(" \(note) ", x: region.width - columns - 3, y: 0, role: .faint)
      }
    }
  }
}
