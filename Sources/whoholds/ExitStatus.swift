import ArgumentParser
import Curses
import Exchange
import Foundation
import Storage

/// What the process says to whoever started it: the contract's list, and the one place where errors become numbers.
enum ExitStatus: Int32 {
  case done = 0
  case someRefused = 1
  /// The browser has no terminal it could use.
  case noTerminal = 2
  case usage = 64
  case badData = 65
  case noInput = 66
  case bug = 70
  case ioFailed = 74
  case interrupted = 130

  /// The status that an error stands for.
  init(_ error: any Error) {
    switch error {
    case let stop as Stop: self = stop.status
    case let refusal as Refusal: self = ExitStatus(refusal.reason)
    case let failure as Store.Failure:
      switch failure.reason {
      case .missing: self = .noInput
      case .notAStore: self = .badData
      case .unavailable: self = .ioFailed
      }
    case is Curses.Failure: self = .noTerminal
    default: self = .bug
    }
  }

  /// The status when an input was refused and nothing else came in.
  init(_ reason: Refusal.Reason) {
    switch reason {
    case .missing: self = .noInput
    case .unreadable: self = .ioFailed
    case .notAnArticle: self = .badData
    }
  }

  /// Says on stderr what went wrong and ends the process.
  static func leave(after error: any Error) -> Never {
    switch error {
    case let stop as Stop where stop.message.isEmpty: break
    case is Stop, is Refusal, is Store.Failure, is Curses.Failure: Console.note("\(error)")
    // What the argument parser throws (wrong options, --help, --version) it also tells and numbers: 64 or 0.
    default: Whoholds.exit(withError: error)
    }
    exit(ExitStatus(error).rawValue)
  }
}

/// Ends a command with a status and a word to the user; without a word everything has been said already.
struct Stop: Error, CustomStringConvertible {
  let status: ExitStatus
  let message: String
  var description: String { message }

  init(_ status: ExitStatus, _ message: String = "") {
    self.status = status
    self.message = message
  }
}
