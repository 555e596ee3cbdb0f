import ArgumentParser
import Browser
import Curses
import Screen

extension Bidi.Strategy: ExpressibleByArgument {}

/// How the browser looks, whatever it shows.
struct LookOptions: ParsableArguments {
  /// When there are colours.
  enum Color: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
  }

  @Flag(help: "Draw frames, bars and marks with ASCII only.")
  var ascii = false

  @Option(help: "Colours: where the terminal has them and NO_COLOR is not set, always, or never.")
  var color: Color?

  @Option(help: ArgumentHelp("The theme: night, paper, okabe-ito or mono.", valueName: "name"))
  var theme: String?

  @Option(help: "How Arabic is handed to the terminal, instead of what is found out about it.")
  var bidi: Bidi.Strategy?
}

extension LookOptions {
  /// What the terminal is told.
  var terminal: Terminal.Options {
    let colours: ColourDepth? =
      switch color {
      case .never: ColourDepth.none
      case .always: .full
      case .auto, nil: nil
      }
    return Terminal.Options(colours: colours, bidi: bidi.map { Bidi($0) })
  }

  /// Makes the browser look so.
  func apply(to model: inout Model) {
    model.isASCII = ascii
    if let theme { model.theme = theme }
    if let bidi { model.bidi = Bidi(bidi) }
  }
}
