import Foundation

/// Ctrl-C while something must not stop half way: held back, looked at between batches, never lost.
///
/// The signals are blocked instead of handled, so that no code runs in a handler and no state is shared with one.
struct Interruption {
  private static let signals = [SIGINT, SIGTERM]
  private let heeds: Bool

  /// Holds interruptions back from now on.
  ///
  /// - Parameter heeds: let them through between batches, for input that may never end
  init(heeds: Bool) {
    self.heeds = heeds
    Interruption.change(heeds ? SIG_UNBLOCK : SIG_BLOCK)
  }

  /// Whether somebody wants to stop.
  var isPending: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return Interruption.signals.contains { sigismember(&pending, $0) == 1 }
  }

  /// Does something that an interruption must not cut in two.
  func shield(_ work: () throws -> Void) rethrows {
    guard heeds else { return try work() }
    Interruption.change(SIG_BLOCK)
    defer { Interruption.change(SIG_UNBLOCK) }
    try work()
  }

  private static func change(_ how: Int32) {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    pthread_sigmask(how, &set, nil)
  }
}
