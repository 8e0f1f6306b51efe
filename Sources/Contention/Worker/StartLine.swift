import CSystem

/// Where the workers of a slice meet before they begin, so that no worker runs without contention because
/// it came first.
///
/// Every worker arrives, waits for all others, and says that it begins. The line is full when the last
/// one begins. Neither operations nor time before that count.
///
/// Relaxed accesses suffice: the words carry no data besides their values. Figures are made of
/// ``fullSince`` after the gate has closed, and the gate's lock orders that.
struct StartLine: Sendable {
  /// Looks at the line before a worker yields its CPU, which the missing ones may need.
  private static let looksPerYield = 1000

  private let arrived: RelaxedWord
  private let begun: RelaxedWord
  /// When the last worker began, in nanoseconds of the monotonic clock; 0: not yet.
  let fullSince: RelaxedWord

  init(in memory: SharedMemory) {
    arrived = memory.relaxedWord()
    begun = memory.relaxedWord()
    fullSince = begun.neighbour
  }

  /// Conductor, while the gate is closed.
  func reset() {
    for word in [arrived, begun, fullSince] { word.store(0) }
  }

  /// Waits until all `workers` are here; false: the gate closed before. Every worker, once a slice.
  func arrive(_ workers: Int, gate: GateWord) -> Bool {
    _ = arrived.increment()
    var looks = 0
    while arrived.load() < UInt64(workers) {
      guard gate.isOpen else { return false }
      looks += 1
      if looks < Self.looksPerYield { cs_spin_hint() } else { sched_yield() }
    }
    return true
  }

  /// Says that one of `workers` begins. Every worker, once a slice.
  func begin(_ workers: Int) {
    if begun.increment() &+ 1 == UInt64(workers) { fullSince.store(Clock.nanoseconds()) }
  }

  /// Whether everybody has begun.
  @inline(__always)
  var isFull: Bool { fullSince.load() != 0 }
}
