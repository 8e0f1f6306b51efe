import CSystem
import Synchronization

/// One worker's own counts while a slice runs, on lines of its own.
///
/// Written by that worker alone, with relaxed stores, but for ``interrupt()``; read by the sampler at
/// any time with relaxed loads, whose figures may trail by an instant; read and cleared by the
/// conductor between slices, which the gate's lock orders after the worker's last store and before
/// its next one.
struct Tally: @unchecked Sendable {
  private let base: UnsafeMutablePointer<Atomic<UInt64>>

  /// A cleared tally in `memory` for the worker with this number.
  init(in memory: SharedMemory, worker: Int) {
    base = memory.packedWords(Field.allCases.count)[0].address
    // An odd number times the golden ratio: workers start far apart and none at zero.
    let seed = UInt64(2 * worker + 1) &* 0x9E37_79B9_7F4A_7C15
    random.store(seed)
    work.store(1)
    loopWork.store(1)
  }

  /// The table of what a tally holds, one word each, a row per line of 64 bytes: what hot loops write,
  /// what they read, and what is noted at the ends of a slice.
  enum Field: Int, CaseIterable {
    case operations, casSuccesses, casFailures, wins, sightings, left, changes, runs
    case limit, spin, nextTimed, pauses, random, gap, work, loopWork
    case peak, early, isLate, started, stopped, cpuTime, waiting, cpu, isPinned, policy

    /// Whether it begins at zero in every slice.
    var isCleared: Bool {
      switch self {
      case .operations, .casSuccesses, .casFailures, .wins, .sightings, .left, .changes, .runs,
        .peak, .early, .isLate, .started, .stopped, .cpuTime, .waiting:
        true
      case .limit, .spin, .nextTimed, .pauses, .random, .gap, .work, .loopWork, .cpu,
        .isPinned, .policy:
        false
      }
    }
  }

  @inline(__always)
  private subscript(field: Field) -> SharedWord { SharedWord(address: base + field.rawValue) }

  var operations: SharedWord { self[.operations] }
  var casSuccesses: SharedWord { self[.casSuccesses] }
  var casFailures: SharedWord { self[.casFailures] }
  var wins: SharedWord { self[.wins] }
  var sightings: SharedWord { self[.sightings] }
  /// The highest sample that the worker offered (scenario `max`), once it has finished the slice.
  var peak: SharedWord { self[.peak] }

  // MARK: The conditions of a slice

  /// Operations that the worker did before all others had begun, or until now.
  var early: SharedWord { self[.early] }
  /// Whether the worker has not yet seen that all others have begun.
  var isEarly: Bool { self[.isLate].load() == 0 }

  /// Notes how many operations the worker has done before all others have begun, which may be now.
  func noteEarly(_ operations: UInt64, isOver: Bool) {
    early.store(operations)
    if isOver { self[.isLate].store(1) }
  }

  /// When the worker began the slice, in nanoseconds of the monotonic clock; 0: not yet.
  var started: SharedWord { self[.started] }
  /// When the worker finished the slice; 0: not yet.
  var stopped: SharedWord { self[.stopped] }
  /// CPU time that it had in between, in nanoseconds.
  var cpuTime: SharedWord { self[.cpuTime] }
  /// How long it was runnable in between and waited for a CPU; see ``knownWaiting``.
  var waiting: SharedWord { self[.waiting] }
  /// One more than the CPU that the worker was last seen on; 0: unknown.
  var cpu: SharedWord { self[.cpu] }
  /// Whether the system keeps it there: 0 or 1.
  var isPinned: SharedWord { self[.isPinned] }
  /// The scheduling class that the system runs it in: a `cs_policy`.
  var policy: SharedWord { self[.policy] }

  // MARK: Who was there before

  /// What the worker left behind at its last change of the word, where the order of changes is noted.
  var left: SharedWord { self[.left] }
  /// How often it took the lock, or changed the word.
  var changes: SharedWord { self[.changes] }
  /// How often it did so after somebody else.
  var runs: SharedWord { self[.runs] }

  // MARK: What the conductor interrupts

  /// Operations to be done at the end of the worker's present stretch; 0: it shall stop.
  var limit: SharedWord { self[.limit] }
  /// How the worker spins: number of a ``Backoff``, or ``Spin/closing``.
  var spin: SharedWord { self[.spin] }

  /// Has the worker stop, and yield wherever it waits. Conductor, once the gate's word is closed.
  func interrupt() {
    SequentiallyConsistent.store(Spin.closing, in: spin)
    SequentiallyConsistent.store(0, in: limit)
  }

  /// Has the worker go on to so many operations. That worker only; it looks at the gate's word
  /// afterwards, in sequentially consistent order: if this replaces what ``interrupt()`` stored,
  /// then it sees that the gate is closed.
  @inline(__always)
  func proceed(to operations: UInt64, spin backoff: Backoff) {
    // The order matters to nobody: both are looked at after the gate's word.
    SequentiallyConsistent.store(backoff.number, in: spin)
    SequentiallyConsistent.store(operations, in: limit)
  }

  // MARK: What a worker remembers for itself

  // In memory on purpose, as words that are loaded where they are needed: if the compiler were to
  // keep such things in registers, it would run out of them and store others at every operation.

  /// The number of operations before the one whose wait is timed.
  var nextTimed: SharedWord { self[.nextTimed] }
  /// Spin hints of the next exponential backoff.
  var pauses: SharedWord { self[.pauses] }
  /// State of the work that is done for its own sake where it is called for.
  var work: SharedWord { self[.work] }
  /// The same of work that is part of a loop, which keeps it in a register meanwhile.
  var loopWork: SharedWord { self[.loopWork] }
  /// State of the random numbers.
  var random: SharedWord { self[.random] }
  /// Steps between the load and the store of a broken variant.
  var gap: SharedWord { self[.gap] }

  /// Does so many steps of work. Never inlined: what is rare must not take registers from what is
  /// not.
  @inline(never)
  func perform(work steps: UInt64) { work.store(cs_work(work.load(), steps)) }

  // MARK: Reading

  /// The counts at this instant.
  func counts() -> Counts {
    var counts = Counts()
    counts.operations = operations.load()
    counts.casFailures = casFailures.load()
    counts.casAttempts = casSuccesses.load() &+ counts.casFailures
    counts.wins = wins.load()
    counts.sightings = sightings.load()
    return counts
  }

  /// Zeroes every count. Conductor only, between slices.
  func clear() {
    for field in Field.allCases where field.isCleared { self[field].store(0) }
  }
}
