import CSystem

/// One worker's own counts while a slice runs, on lines of its own.
///
/// Counts are written by that worker alone, with relaxed stores. The sampler reads them at any time with
/// relaxed loads: it gets figures that trail by an instant. The conductor reads and clears them between
/// slices: the gate's lock orders that after the worker's last store and before its next one. Only
/// ``limit`` and ``spin`` have two writers, see ``interrupt()``.
struct Tally: @unchecked Sendable {
  private let words: PackedWords

  /// A cleared tally in `memory`.
  init(in memory: SharedMemory) {
    words = memory.packedWords(Field.allCases.count)
    work.store(1)
    loopWork.store(1)
  }

  /// The table of what a tally holds, one word each, a row per line of 64 bytes: what hot loops write,
  /// what they read, and what is noted at the ends of a slice.
  enum Field: Int, CaseIterable {
    case operations, casSuccesses, casFailures, wins, sightings, left, changes, runs
    case limit, spin, nextTimed, pauses, gap, work, loopWork, policy
    case early, isLate, started, stopped, cpuTime, waiting, cpu, isPinned

    /// Whether it begins at zero in every slice.
    var isCleared: Bool {
      switch self {
      case .operations, .casSuccesses, .casFailures, .wins, .sightings, .left, .changes, .runs,
        .early, .isLate, .started, .stopped, .cpuTime, .waiting:
        true
      case .limit, .spin, .nextTimed, .pauses, .gap, .work, .loopWork, .policy, .cpu, .isPinned:
        false
      }
    }
  }

  @inline(__always)
  private subscript(field: Field) -> RelaxedWord {
    RelaxedWord(address: words[field.rawValue].address)
  }

  var operations: RelaxedWord { self[.operations] }
  var casSuccesses: RelaxedWord { self[.casSuccesses] }
  var casFailures: RelaxedWord { self[.casFailures] }
  var wins: RelaxedWord { self[.wins] }
  var sightings: RelaxedWord { self[.sightings] }

  // MARK: The conditions of a slice

  /// Operations that the worker did before all others had begun, or until now.
  var early: RelaxedWord { self[.early] }
  /// Whether the worker has not yet seen that all others have begun.
  var isEarly: Bool { self[.isLate].load() == 0 }

  /// Notes how many operations the worker has done before all others have begun, which may be now.
  func noteEarly(_ operations: UInt64, isOver: Bool) {
    early.store(operations)
    if isOver { self[.isLate].store(1) }
  }

  /// When the worker began the slice, in nanoseconds of the monotonic clock; 0: not yet.
  var started: RelaxedWord { self[.started] }
  /// When the worker finished the slice; 0: not yet.
  var stopped: RelaxedWord { self[.stopped] }
  /// CPU time that it had in between, in nanoseconds.
  var cpuTime: RelaxedWord { self[.cpuTime] }
  /// How long it was runnable in between and waited for a CPU; see ``knownWaiting``.
  var waiting: RelaxedWord { self[.waiting] }
  /// One more than the CPU that the worker was last seen on; 0: unknown.
  var cpu: RelaxedWord { self[.cpu] }
  /// Whether the system keeps it there: 0 or 1.
  var isPinned: RelaxedWord { self[.isPinned] }
  /// The scheduling class that the system runs it in: a `cs_policy`.
  var policy: RelaxedWord { self[.policy] }

  // MARK: The order of workers

  /// What the worker left behind at its last change of the word, where the order of changes is noted.
  var left: RelaxedWord { self[.left] }
  /// How often it took the lock, or changed the word.
  var changes: RelaxedWord { self[.changes] }
  /// How often it did so after somebody else.
  var runs: RelaxedWord { self[.runs] }

  // MARK: What the conductor interrupts

  /// Operations to be done at the end of the worker's present stretch; 0: it has to stop.
  var limit: RelaxedWord { self[.limit] }
  /// How the worker spins: number of a ``Backoff``, or ``Spin/closing``.
  var spin: RelaxedWord { self[.spin] }

  /// Has the worker stop, and yield wherever it waits. Conductor, once the gate's word is closed.
  func interrupt() {
    SequentiallyConsistent().store(Spin.closing, in: spin.shared)
    SequentiallyConsistent().store(0, in: limit.shared)
  }

  /// Has the worker go on to this number of operations. That worker only, which looks at the gate's word
  /// afterwards. The conductor closes the gate's word before it calls ``interrupt()``, and all these
  /// accesses are sequentially consistent. So if a store here replaces one of ``interrupt()``, the gate's
  /// word was closed before it in the one order of all, and the worker sees that.
  @inline(__always)
  func proceed(to operations: UInt64, spin backoff: Backoff) {
    // In either order: the worker reads both only after it has looked at the gate's word.
    SequentiallyConsistent().store(backoff.number, in: spin.shared)
    SequentiallyConsistent().store(operations, in: limit.shared)
  }

  // MARK: What a worker remembers for itself

  // In memory on purpose, and loaded where they are needed: kept in registers they would leave too few,
  // and the compiler would store others at every operation.

  /// The number of operations before the one whose wait is timed.
  var nextTimed: RelaxedWord { self[.nextTimed] }
  /// Spin hints of the next exponential backoff.
  var pauses: RelaxedWord { self[.pauses] }
  /// State of the work that is done for its own sake where it is called for.
  var work: RelaxedWord { self[.work] }
  /// The same of work that is part of a loop, which keeps it in a register meanwhile.
  var loopWork: RelaxedWord { self[.loopWork] }
  /// Steps between the load and the store of a broken variant.
  var gap: RelaxedWord { self[.gap] }

  /// Does `steps` steps of work. Never inlined: rare work must not take registers from the hot loop.
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
