import Browser
import Curses
import Fusion
import Screen

/// How the browser looks: what the command line says, else the state it was left in, else the configuration.
struct Looks {
  var isASCII = false
  var color = LookOptions.Color.auto
  var theme: String?
  var language: Language?
  var bidi: Bidi.Strategy?
  var shaping = LookOptions.Shaping.auto
  var usesMouse = true
  /// The key table with the user's keys.
  var bindings = Keymap.bindings

  /// The looks with what the command line says of them.
  func with(_ options: LookOptions) -> Looks {
    var looks = self
    looks.isASCII = options.ascii || isASCII
    looks.color = options.color ?? color
    looks.theme = options.theme ?? theme
    looks.language = options.language ?? language
    looks.bidi = options.bidi ?? bidi
    looks.shaping = options.shaping ?? shaping
    return looks
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
    if let language { model.language = language }
    model.themes = themes
    if let theme, themes.contains(theme) { model.theme = theme }
    if let bidi = arrangement(model.bidi) { model.bidi = bidi }
    model.hasChosenArrangement = bidi != nil
    model.usesMouse = usesMouse
    model.bindings = bindings
  }
}
