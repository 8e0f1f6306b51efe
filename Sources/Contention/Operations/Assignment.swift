/// What all workers do in one slice.
struct Assignment: Sendable {
  /// The variant's shared state and its loop.
  let contest: Contest
  /// How many workers take part: those numbered below.
  let workers: Int
  /// Operations per worker, after which it leaves; `UInt64.max` in a timed slice.
  let operations: UInt64
  /// Where workers meet before they begin, if they do: each of them shall find all others at work.
  /// With more workers than CPUs most of a timed slice would pass before all had been there.
  let line: StartLine?
  /// The CPUs that workers may use.
  let cpus: [Int]
  /// Whether each is kept on one of them, in turn.
  let isPinned: Bool
  /// What was asked for, or to yield: see ``Plan/effectiveBackoff(cpus:)``.
  let backoff: Backoff
  let criticalSection: UInt64
  let outsideWork: UInt64
  let gap: UInt64
  let pace: Pace

  /// Whether the order in which workers get the lock, or change the word, is noted. That takes time,
  /// so such a slice says nothing else.
  let notesOrder: Bool

  /// A slice of `contest` as `plan` asks for it, on the CPUs of `machine`.
  init(
    _ contest: Contest, _ plan: Plan, _ machine: Machine, line: StartLine, pace: Pace,
    notesOrder: Bool = false
  ) {
    self.contest = contest
    self.pace = pace
    self.notesOrder = notesOrder
    workers = plan.threads
    operations = plan.operations ?? .max
    self.line = plan.operations != nil || plan.threads <= machine.cpus ? line : nil
    backoff = plan.effectiveBackoff(cpus: machine.cpus)
    cpus = machine.allowedCPUs
    isPinned = plan.isPinned && machine.knowsCPUs
    criticalSection = UInt64(plan.criticalSection)
    outsideWork = UInt64(plan.outsideWork)
    gap = UInt64(plan.gap)
  }
}

/// What a variant is built for.
struct Setup: Sendable {
  let workers: Int
  let cpus: Int
  let ordering: MemoryOrdering
  let samples: [UInt64]?
  let hasBackoff: Bool
  let hasCriticalSection: Bool
  let hasGap: Bool
  /// Operations per worker; nil in timed slices.
  let operations: UInt64?
  /// Memory that all variants of the plan share, each during its slice.
  let scratch: Scratch

  /// For variants that run as `plan` asks for, at the scenario's `ordering` if it has one.
  init(_ plan: Plan, ordering: MemoryOrdering?, cpus: Int, scratch: Scratch) {
    workers = plan.threads
    self.cpus = cpus
    self.ordering = ordering ?? .relaxed
    samples = plan.samples
    hasBackoff = plan.effectiveBackoff(cpus: cpus) != .none
    hasCriticalSection = plan.criticalSection > 0
    hasGap = plan.gap > 0
    operations = plan.operations
    self.scratch = scratch
  }

  /// How often a worker that waits for all others looks before it yields. With more workers than
  /// CPUs the one that is waited for needs this CPU.
  var looksPerYield: Int { workers > cpus ? 1 : 256 }
}

/// A variant ready to run, its type erased once per start and never per operation.
struct Contest: Sendable {
  /// Keeps alive what the closures point into.
  let memory: SharedMemory
  /// Puts the shared state back to its start. Conductor, between slices.
  let reset: @Sendable () -> Void
  /// Repeats the operation until the gate closes or the operations are done. Every worker.
  let hammer: @Sendable (borrowing Desk, Assignment) -> Void
  /// Whether the order in which workers come can be noted.
  var notesOrder = false
  /// The law's two sides. Conductor, between slices.
  let ledger: @Sendable (Totals) -> Ledger
}

/// What all workers counted in one slice.
struct Totals: Sendable {
  var counts = Counts()
  /// Each worker's operations.
  var operations: [UInt64] = []
  /// The highest sample offered.
  var peak: UInt64 = 0
}

/// One implementation of a scenario's task: the shared state and one operation on it.
///
/// Conforming types are structs of words in a ``SharedMemory``, so that a worker keeps their
/// addresses in registers.
protocol Operation: Sendable {
  /// Whether each operation ends with a compare-and-swap that succeeds, so that only failures need
  /// counting.
  static var endsWithCAS: Bool { get }
  /// Whether compare-and-swap failures are counted in ``Registers/casFailures``.
  static var retries: Bool { get }
  /// Whether it waits for its turn in a way that can be timed.
  static var waits: Bool { get }
  /// Whether it does work of its own, as ``Registers/criticalAdd(to:)`` does.
  static var worksInside: Bool { get }
  /// Whether it tells ``Registers/isNoting`` workers apart: who had the lock, or changed the word,
  /// before.
  static var notesOrder: Bool { get }

  /// Puts the shared state back to its start. Conductor, between slices.
  func reset()

  /// Performs one operation and tells whether there was one: a worker that waits for others gives
  /// up when the gate closes. Marked `@inline(__always)` by every conforming type.
  func perform(_ worker: inout Registers) -> Bool

  /// Puts down what the worker kept to itself, at the end of its slice.
  func finish(_ worker: inout Registers)

  /// The law's two sides. Conductor, between slices.
  func ledger(_ totals: Totals) -> Ledger
}

extension Operation {
  @inline(__always)
  func finish(_ worker: inout Registers) {}
}

extension Operation {
  static var endsWithCAS: Bool { false }
  static var retries: Bool { false }
  static var waits: Bool { false }
  static var worksInside: Bool { false }
  static var notesOrder: Bool { false }

  /// This operation as a contest. Inlined where the type is concrete, so that ``hammer(_:_:_:)`` is
  /// specialised for it.
  @inline(__always)
  func erased(keeping memory: SharedMemory) -> Contest {
    Contest(
      memory: memory,
      reset: { reset() },
      hammer: { desk, assignment in hammer(self, desk, assignment) },
      notesOrder: Self.notesOrder,
      ledger: { totals in ledger(totals) })
  }
}
