import CSystem

/// What one worker owns: its number, its tally, its recorder, its place in the crew.
struct Desk: Sendable {
  let index: Int
  let tally: Tally
  let waits: WaitRecorder
  let gate: GateWord

  /// Has one operation in a period timed. The worker, at the beginning of a slice.
  @inline(never)
  func beginSampling(period: UInt64) {
    waits.begin(period: period)
    // Anywhere in the first period, so that no operation of a slice is likelier than another. (The
    // first one finds every cache cold.)
    tally.nextTimed.store(Clock.ticks() % period)
  }
}
