import Browser
import Curses
import ExtractionModel
import Screen

/// Paints what the model shows, and hands it what the user does and the desk finds out, until the user leaves.
struct BrowsingLoop {
  let desk: Desk
  let themes: DataFiles

  /// Milliseconds before a screen without its record is painted: one that is ready sooner is the first to be seen.
  private static let grace = 25
  /// Milliseconds after which the user is told that something is being looked up.
  private static let patience = 150

  func run(_ session: inout Session, in terminal: inout Terminal) throws {
    let theme = Themes.theme(session.model.theme, in: themes)
    if let input = terminal.next(within: Self.grace) { session.take(.input(input)) }
    while !session.hasEnded {
      try takeAnswers(&session)
      terminal.paint(session.model.view(width: terminal.width, height: terminal.height), theme: theme)
      let pause = session.model.pace ?? (desk.isBusy ? Self.patience : nil)
      if let input = terminal.next(within: pause) {
        if case .arrangement(let bidi) = input { session.arrange(bidi) }
        session.take(.input(input))
      } else if session.model.pace != nil {
        session.take(.ticked)
      } else if desk.isBusy {
        session.take(.waited)
      }
    }
  }

  private func takeAnswers(_ session: inout Session) throws {
    for answer in desk.take() {
      switch answer {
      case .message(let message): session.take(message)
      case .failure(let error): throw error
      }
    }
  }
}
