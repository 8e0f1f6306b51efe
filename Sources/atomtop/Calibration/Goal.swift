import Contention

/// A number that atomtop promises to reach, and what was measured.
struct Goal: Equatable {
  /// What was measured: "throughput with the dashboard open ÷ headless".
  let subject: String
  /// The promise in words: "≥ 0.98".
  let promise: String
  /// What was measured, in words.
  let measured: String
  let verdict: Verdict
}

extension Goal {
  /// The lowest share of the bare loop's rate that every variant is to reach.
  static let leastRatio = 0.98
  /// The same with work between operations, in a loop that has to look up how much.
  static let leastWorkingRatio = 0.95
  /// The lowest share of the throughput that a drawn screen is to leave.
  static let leastObserved = 0.98
  /// The most CPU that the screen's thread is to use at 200×50 and 10 frames per second.
  static let mostScreenShare = 0.008
  /// The most bytes per second to the terminal at 200×50 and 10 frames per second.
  static let mostBytesPerSecond = 8000.0
  /// The most seconds from the start to the end of the first frame.
  static let mostFirstFrame = 0.015

  /// What the loop of `subject` is to reach.
  static func leastRatio(of subject: Calibrator.Subject) -> Double {
    subject.outsideWork > 0 ? leastWorkingRatio : leastRatio
  }
}
