import CSystem

/// Wakes one thread that waits for any of several things. A copy refers to the same bell.
///
/// The waiter looks at what it waits for, waits for the bell, and looks again. A ring between look
/// and wait is not lost: it makes the wait return at once.
///
/// Ringing takes no lock, which a condition variable would: the C library's has one inside, and a
/// worker under `SCHED_IDLE` that loses its CPU while it holds that would keep the screen waiting
/// for as long as others have something to do.
struct Bell: @unchecked Sendable {
  /// An hour: a waiter that wakes for nothing so seldom does no harm, and no deadline overflows.
  private static let longestWait: UInt64 = 3600 * 1_000_000_000

  private let pointer: UnsafeMutablePointer<cs_bell>

  /// A silent bell in `memory`, which destroys it.
  init(in memory: SharedMemory) {
    pointer = memory.value(of: cs_bell.self) { cs_bell_destroy($0) }
    let error = cs_bell_init(pointer)
    precondition(error == 0, "cs_bell_init: error \(error)")
  }

  /// Wakes the waiter now, or keeps it from its next wait. What was written before is visible to
  /// it. Any thread.
  func ring() { cs_bell_ring(pointer) }

  /// Waits until the bell is rung or `nanoseconds` have passed, perhaps shorter. One thread.
  func wait(nanoseconds: UInt64 = .max) {
    cs_bell_wait(pointer, min(nanoseconds, Self.longestWait))
  }
}
