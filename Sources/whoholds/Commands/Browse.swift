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

  @Flag(help: "Begin on the first town, and do not remember where you left off.")
  var noState = false

  @Flag(help: "Print the configuration with all its keys, in the form of its file, and end.")
  var printConfig = false

  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOptions

  func run() throws {
    let environment = ProcessInfo.processInfo.environment
    let configuration = Configuration(file: Configuration.path(environment))
    for problem in configuration.problems { Console.note("\(problem)") }
    if printConfig { return try Console.result(configuration.looks.with(look).configuration()) }
    let knowledge = try Knowledge(pack)
    let isSample = Archive.opensSample(store)
    let listed = try view.town.flatMap(knowledge.pack.place)
    // A store that is not there is told before the screen is taken; the sample is read while its towns stand on it.
    let archive = isSample && (view.town == nil || listed != nil) ? nil : try Archive(store, knowledge)
    let memory = noState ? nil : StateFile(environment, database: isSample ? "" : store.path)
    let left = memory?.read() ?? StateFile.State()
    var looks = configuration.looks.with(look)
    looks.takeUp(left, options: look, terminal: Looks.terminalName(environment))
    let start = try view.messages { try listed ?? archive!.place(named: $0) }
    var options = looks.terminal
    options.outer = Tmux.outerTerminal(environment)
    var terminal = try Terminal(environment: environment, options: options)
    let store = store
    let desk = Desk({ try archive ?? Archive(store, knowledge) }, wake: Terminal.wake)
    defer { desk.close() }
    var model = Model.opening(knowledge.pack, isSample: isSample)
    model.bidi = terminal.bidi
    looks.apply(to: &model, themes: Themes.names(in: knowledge.files))
    model.invocation += store.words + pack.words
    _ = model.update(.input(.resize(width: terminal.width, height: terminal.height)))
    if let problem = configuration.problems.first { _ = model.update(.told("\(problem)")) }
    let back = view.isEmpty ? left.messages(knowledge.pack) : []
    var session = Session(model, start: back + start) { question in
      desk.ask(question)
      return nil
    }
    try BrowsingLoop(desk: desk, files: knowledge.files, isLarge: archive?.isLarge ?? false).run(
      &session, in: &terminal)
    memory?.write(StateFile.State(session.model, terminal: Looks.terminalName(environment)))
  }
}

extension Looks {
  /// What a terminal is called, so that an arrangement chosen on one is not taken on another.
  static func terminalName(_ environment: [String: String]) -> String {
    ["TERM_PROGRAM", "TERM"].compactMap { environment[$0] }.joined(separator: " ")
  }

  /// Takes up what was left, where the command line does not say otherwise.
  mutating func takeUp(_ left: StateFile.State, options: LookOptions, terminal: String) {
    if options.theme == nil, let theme = left.theme { self.theme = theme }
    if options.language == nil, let language = left.language { self.language = language }
    if options.bidi == nil, left.terminal == terminal, let bidi = left.bidi { self.bidi = bidi }
  }
}

extension StateFile.State {
  /// The state that a browser is left in.
  init(_ model: Model, terminal: String) {
    self.init(
      town: model.town.rawValue, day: model.day, view: model.isMap ? "map" : "towns", theme: model.theme,
      language: model.language,
      bidi: model.hasChosenArrangement ? model.bidi.strategy : nil, terminal: terminal)
  }

  /// What brings the browser back there.
  func messages(_ pack: Pack) -> [Message] {
    var messages: [Message] = []
    if let day { messages.append(.showDay(day)) }
    if let town { messages.append(.showTown(Identifier(town))) }
    if view == "map" { messages.append(.act(.toggleMap)) }
    return messages
  }
}
