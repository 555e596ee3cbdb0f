import ArgumentParser
import Curses
import ExtractionModel
import Foundation
import Screen

/// `whoholds browse`, and `whoholds` alone: the browser in the terminal.
struct Browse: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "browse", abstract: "Opens the browser (what `whoholds` alone does).")

  @OptionGroup var view: ViewOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOptions

  func run() throws {
    var session = try Session(Archive(store, pack), view)
    let theme = try Themes.theme(session.model.theme, in: pack.files())
    var terminal = try Terminal(environment: ProcessInfo.processInfo.environment)
    session.arrange(terminal.bidi)
    session.take(.input(.resize(width: terminal.width, height: terminal.height)))
    while !session.hasEnded {
      terminal.paint(session.model.view(width: terminal.width, height: terminal.height), theme: theme)
      guard let input = terminal.next() else { continue }
      if case .arrangement(let bidi) = input { session.arrange(bidi) }
      session.take(.input(input))
    }
  }
}
