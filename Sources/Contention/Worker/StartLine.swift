import CSystem

/// Where the workers of a slice meet before they begin, so that none of them does alone what shall be
/// contended.
///
/// Every worker arrives, waits for all others, and says that it begins. From the moment in which the
/// last one begins the line is full: what was done before does not count, nor does the time.
///
/// Relaxed loads and stores suffice: the counts carry no data, and the conductor reads ``fullSince``
/// after the gate has closed, whose lock orders it.
struct StartLine: Sendable {
  /// Looks at the line between two yields: whoever is missing may need this CPU.
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

  /// Waits until so many `workers` are here; false: the gate closed before. Every worker, once.
  func arrive(_ workers: Int, gate: GateWord) -> Bool {
    _ = arrived.increment()
    var looks = 0
    while arrived.load() < UInt64(workers) {
      guard gate.isOpen else { return false }
      looks += 1
      // With more workers than CPUs the ones that are missing need this one's.
      if looks < Self.looksPerYield { cs_spin_hint() } else { sched_yield() }
    }
    return true
  }

  /// Says that one of so many `workers` begins. Every worker, once.
  func begin(_ workers: Int) {
    if begun.increment() &+ 1 == UInt64(workers) { fullSince.store(Clock.nanoseconds()) }
  }

  /// Whether everybody has begun.
  @inline(__always)
  var isFull: Bool { fullSince.load() != 0 }
}
