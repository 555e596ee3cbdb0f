import Browser
import ExtractionModel
import Screen

/// The browser at its edge: hands messages to the model and carries out what the model asks of the world.
struct Session {
  /// What is shown.
  private(set) var model: Model
  /// Whether the user has left.
  private(set) var hasEnded = false

  /// Looks up what is asked for.
  private let ask: (Desk.Question) -> Message?
  /// What is left to do when the record has come.
  private var start: [Message]

  /// A browser that has read nothing yet.
  ///
  /// - Parameters:
  ///   - start: what the options want shown, once there is something to show
  ///   - ask: looks something up: answers at once, or gives nothing and the answer comes later as a message
  init(_ model: Model, start: [Message], ask: @escaping (Desk.Question) -> Message?) {
    self.model = model
    self.start = start
    self.ask = ask
    settle()
  }

  /// Takes in a message, and the answers to whatever it leads to.
  mutating func take(_ message: Message) {
    carryOut(message)
    settle()
  }

  /// Arranges Arabic for the terminal that shows it.
  mutating func arrange(_ bidi: Bidi) {
    model.bidi = bidi
  }

  private mutating func carryOut(_ message: Message) {
    var next: Message? = message
    while let message = next, !hasEnded {
      switch model.update(message) {
      case .quit:
        hasEnded = true
        next = nil
      case .loadArticle(let id): next = ask(.article(id))
      case .find(let text): next = ask(.find(text))
      case nil: next = nil
      }
    }
  }

  /// Asks for what the screen lacks, again and again where answers come at once; and goes where the options say as soon
  /// as nothing is lacking for the next step there.
  private mutating func settle() {
    while !hasEnded {
      if let want = model.want {
        guard let answer = ask(.want(want)) else { return }
        carryOut(answer)
      } else if !start.isEmpty {
        carryOut(start.removeFirst())
      } else {
        return
      }
    }
  }
}
