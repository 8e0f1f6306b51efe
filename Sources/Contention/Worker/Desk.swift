import CSystem

/// What one worker owns: its number, its tally, its recorder, its place in the crew.
struct Desk: Sendable {
  let index: Int
  let tally: Tally
  let waits: WaitRecorder
  let gate: GateWord

  /// Times one operation in every `period` of them. The worker, at the beginning of a slice.
  @inline(never)
  func beginSampling(period: UInt64) {
    waits.begin(period: period)
    // Anywhere in the first period, so that every operation of a slice is equally likely to be timed.
    // (The first one of all finds the caches cold.)
    tally.nextTimed.store(Clock.ticks() % period)
  }
}
