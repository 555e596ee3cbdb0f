import Browser
import Exchange
import ExtractionModel
import Foundation
import Fusion
import Synchronization

/// Where everything is looked up that the browser asks for, beside it and one thing after the other, so that the screen
/// never waits. It also notices when another program writes to the store.
final class Desk: Sendable {
  /// Something to look up.
  enum Question: Hashable, Sendable {
    case want(Want)
    case article(Identifier<Article>)
    case find(String)
    case readings(Identifier<Article>)
    case citation(Claim)

    /// Whether it may take long and wait.
    var isSearch: Bool { if case .find = self { true } else { false } }
  }

  /// What came of it.
  enum Answer: Sendable {
    case message(Message)
    /// The store cannot be opened: there is nothing to browse.
    case failure(any Error)
  }

  private struct Papers {
    var questions: [Question] = []
    var answers: [Answer] = []
    var isBusy = false
    var isClosed = false
  }

  private let papers = Mutex(Papers())
  private let bell = DispatchSemaphore(value: 0)
  private let wake: @Sendable () -> Void

  /// Opens the desk; the archive is opened at it too.
  ///
  /// - Parameter wake: called whenever there is an answer, from the desk's own thread
  init(_ open: @escaping @Sendable () throws -> Archive, wake: @escaping @Sendable () -> Void) {
    self.wake = wake
    let thread = Thread { self.work(open) }
    thread.stackSize = 8 << 20
    thread.start()
  }

  /// Asks for something, unless that is asked already.
  func ask(_ question: Question) {
    papers.withLock { papers in
      guard !papers.questions.contains(question) else { return }
      // Who types on looks for something else by now.
      if case .find = question { papers.questions.removeAll(where: \.isSearch) }
      // What the screen lacks does not wait for a search, which begins anew afterwards.
      if !question.isSearch, papers.questions.first?.isSearch == true {
        papers.questions.insert(question, at: 0)
      } else {
        papers.questions.append(question)
      }
    }
    bell.signal()
  }

  /// Whether something is being looked up.
  var isBusy: Bool { papers.withLock { !$0.questions.isEmpty } }

  /// Forgets what has not been looked up yet; an answer that is on its way is dropped. Gives what was asked.
  func cancel() -> [Question] {
    papers.withLock { papers in
      defer { papers.questions = [] }
      return papers.questions
    }
  }

  /// What has been found out since the last time.
  func take() -> [Answer] {
    papers.withLock { papers in
      defer { papers.answers = [] }
      return papers.answers
    }
  }

  /// Ends the desk's thread after what it is at.
  func close() {
    papers.withLock { $0.isClosed = true }
    bell.signal()
  }

  private func work(_ open: () throws -> Archive) {
    do {
      let archive = try open()
      var number = 0
      var version = try archive.version
      while !papers.withLock({ $0.isClosed }) {
        if let question = papers.withLock({ $0.questions.first }) {
          let answer = archive.answer(question, number: number) {
            papers.withLock { $0.isClosed || $0.questions.first != question }
          }
          papers.withLock { papers in
            // What was cancelled meanwhile is not asked any more.
            guard papers.questions.first == question else { return }
            papers.questions.removeFirst()
            papers.answers.append(.message(answer))
          }
          wake()
        } else if bell.wait(timeout: .now() + .seconds(1)) == .timedOut, let current = try? archive.version,
          current != version
        {
          (version, number) = (current, number + 1)
          ask(.want(.record(asOf: nil)))
        }
      }
    } catch {
      papers.withLock { $0.answers.append(.failure(error)) }
      wake()
    }
  }
}

extension Archive {
  /// Looks something up.
  ///
  /// - Parameters:
  ///   - number: which reading of the store it belongs to
  ///   - isStopped: whether nobody waits for the answer any more
  func answer(
    _ question: Desk.Question, number: Int = 0, until isStopped: () -> Bool = { false }
  ) -> Message {
    switch question {
    case .article(let id):
      do {
        guard let article = try article(id) else {
          return .articleMissing(id, "the article is no longer in the database")
        }
        return .articleLoaded(article, try claims(of: id))
      } catch {
        return .articleMissing(id, "\(error)")
      }
    case .readings(let id):
      do { return .articleRead(id, try readings(of: id)) } catch { return .told("\(error)") }
    case .find(let text):
      do { return .found(text, try findings(text, until: isStopped)) } catch { return .told("\(error)") }
    case .citation(let claim): return .cited(claim, (try? article(claim.article)) ?? nil)
    case .want(let want):
      do { return try answer(want, number: number) } catch { return .wantFailed(want, "\(error)") }
    }
  }

  private func answer(_ want: Want, number: Int) throws -> Message {
    switch want {
    case .record(let asOf):
      guard try isLarge else {
        return .recordCame(try Chronicle(claims: claims, pack: pack, outlets: outlets, number: number))
      }
      return .recordCame(Chronicle(states: try states(asOf: asOf), number: number))
    case .claims(let place):
      let (claims, outlets) = try testimony(about: place)
      return .claimsCame(place, claims, outlets)
    }
  }
}
