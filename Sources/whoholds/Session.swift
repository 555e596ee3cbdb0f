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
    lookUp()
  }

  /// Takes in a message, and the answers to whatever it leads to.
  mutating func take(_ message: Message) {
    var next: Message? = message
    while let message = next {
      let effect = model.update(message)
      if case .recordCame = message { begin() }
      switch effect {
      case .quit:
        hasEnded = true
        return
      case .loadArticle(let id): next = ask(.article(id))
      case nil: next = nil
      }
    }
    lookUp()
  }

  /// Arranges Arabic for the terminal that shows it.
  mutating func arrange(_ bidi: Bidi) {
    model.bidi = bidi
  }

  /// Goes where the options say, once.
  private mutating func begin() {
    let messages = start
    start = []
    for message in messages {
      take(message)
    }
  }

  /// Asks for what the screen lacks, again and again where answers come at once.
  private mutating func lookUp() {
    while let want = model.want, let answer = ask(.want(want)) {
      _ = model.update(answer)
      if case .recordCame = answer { begin() }
    }
  }
}
