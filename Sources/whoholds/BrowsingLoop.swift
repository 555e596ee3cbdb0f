import Browser
import Curses
import ExtractionModel
import Foundation
import Screen

/// Paints what the model shows, and hands it what the user does and the desk finds out, until the user leaves.
struct BrowsingLoop {
  let desk: Desk
  let files: DataFiles
  /// Whether the record takes longer than a person notices.
  let isLarge: Bool

  /// Milliseconds before a screen without its record is painted: one that is ready sooner is the first to be seen.
  private static let grace = 20
  /// Milliseconds after which the user is told that something is being looked up.
  private static let patience = 150

  /// Inputs between two frames.
  private static let mostInputs = 32

  func run(_ session: inout Session, in terminal: inout Terminal) throws {
    var theme = Themes.theme(session.model.theme, in: files)
    var canvas = Canvas(width: 0, height: 0)
    var next = ContinuousClock.now
    if !isLarge, let input = terminal.next(within: Self.grace) { session.take(.input(input)) }
    while !session.hasEnded {
      try takeAnswers(&session)
      runErrands(of: &session, canvas, theme, &terminal)
      if theme.name != session.model.theme { theme = Themes.theme(session.model.theme, in: files) }
      canvas = session.model.view(width: terminal.width, height: terminal.height)
      terminal.paint(canvas, theme: theme)
      let (bidi, usesMouse, pace) = (session.model.bidi, session.model.usesMouse, session.model.pace)
      let pause = pace.map { _ in max(0, (next - .now).milliseconds) } ?? (desk.isBusy ? Self.patience : nil)
      if let input = terminal.next(within: pause) {
        takeInputs(input, &session, &terminal)
      } else if pace != nil {
        if ContinuousClock.now >= next { session.take(.ticked) }
      } else if desk.isBusy {
        session.take(.waited)
      }
      if let now = session.model.pace, now != pace || ContinuousClock.now >= next {
        next = .now + .milliseconds(now)
      }
      if session.model.bidi != bidi { terminal.arrange(session.model.bidi) }
      if session.model.usesMouse != usesMouse { terminal.useMouse(session.model.usesMouse) }
    }
    runErrands(of: &session, canvas, theme, &terminal)
  }

  /// Takes what has been typed by now before anything is painted, but never so much that a held key shows nothing.
  private func takeInputs(_ first: Input, _ session: inout Session, _ terminal: inout Terminal) {
    session.take(.input(first))
    for _ in 1..<Self.mostInputs where !session.hasEnded && !session.hasErrands {
      guard let input = terminal.next(within: 0) else { return }
      session.take(.input(input))
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

  /// - Parameter canvas: what the user saw when they asked
  private func runErrands(
    of session: inout Session, _ canvas: Canvas, _ theme: Theme, _ terminal: inout Terminal
  ) {
    for errand in session.takeErrands() { session.take(run(errand, canvas, theme, &terminal)) }
  }

  /// Does what only the terminal and the file system can.
  private func run(
    _ errand: Session.Errand, _ canvas: Canvas, _ theme: Theme, _ terminal: inout Terminal
  ) -> Message? {
    switch errand {
    case .copy(let text):
      // OSC 52: most terminals put it on the clipboard, even over ssh.
      terminal.send("\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{7}")
      return nil
    case .cancel:
      _ = desk.cancel()
      return nil
    case .save(let name):
      return Picture.save(canvas, theme, as: name)
    }
  }
}

extension Duration {
  fileprivate var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}

extension Picture {
  /// Writes a screen in every form into the working folder, and says where, or what is wrong.
  static func save(_ canvas: Canvas, _ theme: Theme, as name: String) -> Message {
    let folder = FileManager.default.currentDirectoryPath
    var number = 0
    func path(_ form: Picture) -> String { "\(folder)/\(name)\(number == 0 ? "" : "-\(number)").\(form.ending)" }
    while allCases.contains(where: { FileManager.default.fileExists(atPath: path($0)) }) { number += 1 }
    do {
      for form in allCases {
        var file = try OutputFile(path(form))
        try file.write(form.text(of: canvas, theme: theme))
        try file.finish()
      }
      return .saved(path(.text), others: [Picture.ansi.ending, Picture.svg.ending])
    } catch {
      return .told("\(error)")
    }
  }

  private var ending: String { self == .text ? "txt" : rawValue }
}
