import ArgumentParser
import Browser
import Screen

/// `whoholds screen`: the browser's picture without a terminal, after playing some keys.
struct Screenshot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "Draws the browser's screen once, without a terminal.",
    discussion: """
      --keys is a list separated by spaces: a character is itself; names are Left Right Up Down Enter Esc Tab BackTab \
      Space Backspace PageUp PageDown Home End Ctrl-X; text:حلب types its characters.
      """)

  /// Columns and rows: `120x34`.
  struct Size: ExpressibleByArgument {
    let width: Int
    let height: Int

    init?(argument: String) {
      let parts = argument.split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 2, let width = parts[0], let height = parts[1], (1...1000).contains(width),
        (1...1000).contains(height)
      else { return nil }
      self.width = width
      self.height = height
    }
  }

  @Option(help: ArgumentHelp("Columns and rows, up to 1000 each.", valueName: "120x34"))
  var size = Size(argument: "120x34")!

  @Option(help: ArgumentHelp("Keys to press before the picture is taken.", valueName: "keys"))
  var keys = ""

  @Option(help: "The form of the picture.") var format = Picture.text
  @OptionGroup var view: ViewOptions
  @OptionGroup var look: LookOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var pack: PackOptions

  func validate() throws {
    do { _ = try Key.script(keys) } catch { throw ValidationError("\(error)") }
  }

  func run() throws {
    let archive = try Archive(store, pack)
    var model = Model.opening(archive.pack, isSample: archive.isSample)
    Looks().with(look).apply(to: &model, themes: try Themes.names(in: pack.files()))
    model.invocation += store.words + pack.words
    _ = model.update(.input(.resize(width: size.width, height: size.height)))
    var session = try Session(model, start: view.messages(archive.place)) { archive.answer($0) }
    session.take(.input(.resize(width: size.width, height: size.height)))
    for key in try Key.script(keys) where !session.hasEnded { session.take(.input(.key(key))) }
    let canvas = session.model.view(width: size.width, height: size.height)
    let theme = try Themes.theme(session.model.theme, in: pack.files())
    try Console.result(format.text(of: canvas, theme: theme, depth: look.color == .never ? .none : .full))
  }
}
