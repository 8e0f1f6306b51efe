import Foundation

/// Tries something that a busy machine may spoil until it comes out once as it must, and returns what
/// was wrong with the last attempt; nil: nothing.
///
/// For what a defect spoils every time, and other programs now and then.
package func complaint(
  afterAttempts attempts: Int = 4, _ attempt: () throws -> String?
) throws -> String? {
  var complaint: String?
  for _ in 0..<attempts {
    complaint = try attempt()
    if complaint == nil { return nil }
  }
  return complaint
}

extension Running {
  /// Waits until it has used so many ticks of CPU time: its workers are at work.
  package func waitUntilItWorks(ticks: UInt64 = 10) throws {
    try eventually("work of process \(child.id)") {
      guard !child.hasEnded else { throw Impatience("it ended with \(child.ending!)") }
      return (ProcessFacts(child.id)?.ticks ?? 0) >= ticks
    }
  }

  /// Stops it for a while and has it go on. Returns seconds in which it was surely stopped.
  package func standStill(seconds: Double) throws -> Double {
    child.send(SIGSTOP)
    try eventually("a stopped process") { ProcessFacts(child.id)?.state == "T" }
    let began = Date()
    usleep(UInt32(seconds * 1e6))
    let stood = Date().timeIntervalSince(began)
    child.send(SIGCONT)
    return stood
  }
}
