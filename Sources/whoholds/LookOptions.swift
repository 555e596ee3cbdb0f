import ArgumentParser
import Browser
import Curses
import Fusion
import Screen

extension Bidi.Strategy: ExpressibleByArgument {}

/// How the browser looks, whatever it shows.
struct LookOptions: ParsableArguments {
  /// When there are colours.
  enum Color: String, CaseIterable, ExpressibleByArgument {
    case auto, always, never
  }

  /// Whether Arabic letters are joined here.
  enum Shaping: String, CaseIterable, ExpressibleByArgument {
    case auto, on, off
  }

  @Flag(help: "Draw frames, bars and marks with ASCII only.")
  var ascii = false

  @Option(help: "Colours: where the terminal has them and NO_COLOR is not set, always, or never.")
  var color: Color?

  @Option(help: ArgumentHelp("The theme: night, paper, okabe-ito or mono.", valueName: "name"))
  var theme: String?

  @Option(help: "Language of the interface; Arabic runs from right to left.")
  var language: Language?

  @Option(help: "Whether Arabic letters are joined here: as the arrangement needs it, always, or never.")
  var shaping: Shaping?

  @Option(help: "How Arabic is handed to the terminal, instead of what is found out about it.")
  var bidi: Bidi.Strategy?
}
