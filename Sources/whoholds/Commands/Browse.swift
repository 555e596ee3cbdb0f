import ArgumentParser
import Browser
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
    let knowledge = try Knowledge(pack)
    if Archive.opensSample(store) {
      var terminal = try Terminal(environment: ProcessInfo.processInfo.environment)
      // The sample is read while its towns stand on the screen already, as they were before its first day.
      var opening = Model(pack: knowledge.pack, claims: [], outlets: [:], isSample: true)
      opening.bidi = terminal.bidi
      _ = opening.update(.input(.resize(width: terminal.width, height: terminal.height)))
      _ = opening.update(.told("reading the sample …"))
      let theme = Themes.theme(opening.theme, in: knowledge.files)
      terminal.paint(opening.view(width: terminal.width, height: terminal.height), theme: theme)
      let session = try Session(Archive(store, knowledge), view, invocation: store.words + pack.words)
      run(session, in: &terminal, theme)
    } else {
      let session = try Session(Archive(store, knowledge), view, invocation: store.words + pack.words)
      var terminal = try Terminal(environment: ProcessInfo.processInfo.environment)
      let theme = Themes.theme(session.model.theme, in: knowledge.files)
      run(session, in: &terminal, theme)
    }
  }

  private func run(_ opened: Session, in terminal: inout Terminal, _ theme: Theme) {
    var session = opened
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
