import Browser
import ExtractionModel
import Screen

/// The browser at its edge: hands messages to the model and carries out what the model asks of the world.
struct Session {
  /// What is shown.
  private(set) var model: Model
  /// Whether the user has left.
  private(set) var hasEnded = false

  /// Something that only the terminal or the file system can do.
  enum Errand {
    case copy(String)
    case save(String)
    case cancel
  }

  private var errands: [Errand] = []
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

  /// Takes in a message, where there is one.
  mutating func take(_ message: Message?) {
    if let message { take(message) }
  }

  /// What the terminal and the file system are to do, once.
  mutating func takeErrands() -> [Errand] {
    defer { errands = [] }
    return errands
  }

  /// Whether there is something that the terminal and the file system are to do.
  var hasErrands: Bool { !errands.isEmpty }

  private mutating func carryOut(_ message: Message) {
    var next: Message? = message
    while let message = next, !hasEnded {
      switch model.update(message) {
      case .quit:
        hasEnded = true
        next = nil
      case .loadArticle(let id): next = ask(.article(id))
      case .find(let text): next = ask(.find(text))
      case .readArticle(let id): next = ask(.readings(id))
      case .cite(let claim): next = ask(.citation(claim))
      case .copy(let text):
        errands.append(.copy(text))
        next = nil
      case .save:
        errands.append(.save("whoholds-\(model.town.fileName)-\(model.day)"))
        next = nil
      case .cancel:
        errands.append(.cancel)
        next = nil
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

extension Identifier<Place> {
  /// The identifier as a part of a file name.
  fileprivate var fileName: String {
    String(rawValue.map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "-" })
  }
}
