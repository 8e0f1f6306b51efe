import Synchronization

/// One worker's own counts while a slice runs, on 128 bytes of its own.
///
/// Written by that worker alone, with relaxed stores; read by the sampler at any time with relaxed
/// loads, whose figures may trail by an instant; read and cleared by the conductor between slices,
/// which the gate's lock orders after the worker's last store and before its next one.
struct Tally: @unchecked Sendable {
  private let base: UnsafeMutablePointer<Atomic<UInt64>>

  /// A cleared tally in `memory`.
  init(in memory: SharedMemory) {
    base = memory.word().address
    for field in 1..<Field.allCases.count { (base + field).initialize(to: Atomic(0)) }
  }

  private enum Field: Int, CaseIterable {
    case operations, casAttempts, casFailures, wins, sightings, peak, started, stopped, cpu
  }

  @inline(__always)
  private subscript(field: Field) -> SharedWord { SharedWord(address: base + field.rawValue) }

  var operations: SharedWord { self[.operations] }
  var casAttempts: SharedWord { self[.casAttempts] }
  var casFailures: SharedWord { self[.casFailures] }
  var wins: SharedWord { self[.wins] }
  var sightings: SharedWord { self[.sightings] }
  /// The highest sample that the worker offered (scenario `max`).
  var peak: SharedWord { self[.peak] }
  /// When the worker began the slice, in nanoseconds of the monotonic clock; 0: not yet.
  var started: SharedWord { self[.started] }
  /// When the worker finished the slice; 0: not yet.
  var stopped: SharedWord { self[.stopped] }
  /// One more than the CPU that the worker was last seen on; 0: unknown.
  var cpu: SharedWord { self[.cpu] }

  /// The counts at this instant.
  func counts() -> Counts {
    var counts = Counts()
    counts.operations = operations.load()
    counts.casAttempts = casAttempts.load()
    counts.casFailures = casFailures.load()
    counts.wins = wins.load()
    counts.sightings = sightings.load()
    return counts
  }

  /// Zeroes all but the CPU. Conductor only, between slices.
  func clear() {
    for field in Field.allCases where field != .cpu { self[field].store(0) }
  }
}
