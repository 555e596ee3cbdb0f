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
  @OptionGroup var look: LookOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOptions

  func run() throws {
    let knowledge = try Knowledge(pack)
    let isSample = Archive.opensSample(store)
    let listed = try view.town.flatMap(knowledge.pack.place)
    // A store that is not there is told before the screen is taken; the sample is read while its towns stand on it.
    let archive = isSample && (view.town == nil || listed != nil) ? nil : try Archive(store, knowledge)
    let start = try view.messages { try listed ?? archive!.place(named: $0) }
    var terminal = try Terminal(environment: ProcessInfo.processInfo.environment, options: look.terminal)
    let store = store
    let desk = Desk({ try archive ?? Archive(store, knowledge) }, wake: Terminal.wake)
    defer { desk.close() }
    var model = Model.opening(knowledge.pack, isSample: isSample)
    look.apply(to: &model)
    model.bidi = terminal.bidi
    model.invocation += store.words + pack.words
    _ = model.update(.input(.resize(width: terminal.width, height: terminal.height)))
    var session = Session(model, start: start) { question in
      desk.ask(question)
      return nil
    }
    try BrowsingLoop(desk: desk, themes: knowledge.files).run(&session, in: &terminal)
  }
}
