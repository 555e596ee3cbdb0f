import Browser
import Curses
import Screen

/// How the browser looks after all: what the command line says, else the state it was left in, else the configuration.
struct Looks {
  var isASCII = false
  var color = LookOptions.Color.auto
  var theme: String?
  var bidi: Bidi.Strategy?
  var shaping = LookOptions.Shaping.auto
  var usesMouse = true
  var bindings = Keymap.bindings

  init(_ options: LookOptions, _ configuration: Configuration = Configuration()) {
    isASCII = options.ascii || configuration.isASCII
    color = options.color ?? configuration.color
    theme = options.theme ?? configuration.theme
    bidi = options.bidi ?? configuration.bidi
    shaping = options.shaping ?? configuration.shaping
    usesMouse = configuration.usesMouse
    bindings = configuration.bindings
  }

  /// What the terminal is told.
  var terminal: Terminal.Options {
    let colours: ColourDepth? =
      switch color {
      case .never: ColourDepth.none
      case .always: .full
      case .auto: nil
      }
    return Terminal.Options(colours: colours, bidi: arrangement(nil), usesMouse: usesMouse)
  }

  /// The arrangement that was asked for; else `found`, with the joining that was asked for.
  func arrangement(_ found: Bidi?) -> Bidi? {
    guard var arrangement = bidi.map({ Bidi($0) }) ?? found else { return nil }
    switch shaping {
    case .auto: break
    case .on: arrangement.shapes = true
    case .off: arrangement.shapes = false
    }
    return arrangement
  }

  /// Makes the browser look so.
  func apply(to model: inout Model, themes: [String]) {
    model.isASCII = isASCII
    model.themes = themes
    if let theme, themes.contains(theme) { model.theme = theme }
    if let bidi = arrangement(model.bidi) { model.bidi = bidi }
    model.hasChosenArrangement = bidi != nil
    model.usesMouse = usesMouse
    model.bindings = bindings
  }
}
