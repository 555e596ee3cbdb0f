import ExtractionModel
import Fusion

/// The days running by themselves.
public struct Playing: Hashable, Sendable {
  /// How fast, a step of ``speeds``.
  var speed = 1

  /// Days a second that there are to choose from.
  static let speeds = [1, 2, 4, 8, 16, 32]

  /// Days a second.
  var daysPerSecond: Int { Self.speeds[speed] }
  /// Milliseconds from one day to the next.
  var pace: Int { 1000 / daysPerSecond }
}

extension Model {
  /// Milliseconds until the next ``Message/ticked``; nothing while nothing runs.
  public var pace: Int? { playing?.pace }

  /// Starts or stops; from the last day it starts over.
  mutating func togglePlay() {
    guard playing == nil, let days = timeline.days else { return stopPlaying() }
    if day == days.upperBound { go(to: days.lowerBound) }
    playing = Playing(speed: speed)
  }

  /// Remembers how fast it ran.
  mutating func stopPlaying() {
    speed = playing?.speed ?? speed
    playing = nil
  }

  /// A day has passed.
  mutating func tick() {
    guard playing != nil, let days = timeline.days else { return }
    go(to: day + 1)
    guard day == days.upperBound else { return }
    stopPlaying()
    notice = say.lastDay
  }

  /// Faster or slower, while it runs and before.
  mutating func changeSpeed(by step: Int) {
    speed = min(max(0, (playing?.speed ?? speed) + step), Playing.speeds.count - 1)
    if playing != nil { playing?.speed = speed }
    notice = say.pace(days: Playing.speeds[speed])
  }

  /// A finer or coarser timeline.
  mutating func zoomTime(_ action: Action) {
    guard let next = action == .zoomTimeIn ? scale.finer : scale.coarser else {
      notice = say.scaleAlready(scale)
      return
    }
    scale = next
  }

  /// Whether a key leaves the days running.
  static func keepsPlaying(_ action: Action?) -> Bool {
    switch action {
    case .play, .faster, .slower, .zoomTimeIn, .zoomTimeOut: true
    default: false
    }
  }
}
