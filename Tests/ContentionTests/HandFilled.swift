@testable import Contention

/// A millisecond in nanoseconds.
let millisecond: UInt64 = 1_000_000

/// A slice that nobody ran: desks filled by hand, and read as the conductor reads them.
struct HandFilled {
  /// What one worker leaves behind. Times in milliseconds since the slice was opened.
  struct Worker {
    /// Nil: it had no part in the slice.
    var started: Double? = 0
    var stopped = 50.0
    var cpuTime = 50.0
    /// Nil: unknown.
    var waiting: Double? = 0
    var operations: UInt64 = 1000
    var early: UInt64 = 0
    var cpu = 0
    var isPinned = true
    var changes: UInt64 = 0
    var runs: UInt64 = 0
  }

  /// When slices are opened, in nanoseconds.
  static let opened: UInt64 = 1_000_000_000

  var workers: [Worker]
  var cpus = 2
  /// When the last worker has begun, in milliseconds; nil: not in this slice.
  var full: Double? = 0
  /// When the gate closes, in milliseconds.
  var closing = 50.0
  /// How long everything stood still, in milliseconds.
  var stopped = 0.0
  /// What each worker is asked to do; nil: to go on until the gate closes.
  var counted: UInt64?
  /// What the value is short of, at the end.
  var lost: UInt64 = 0

  static func nanoseconds(_ milliseconds: Double) -> UInt64 {
    UInt64(milliseconds * Double(millisecond))
  }

  /// The plan that such a slice is one of.
  var plan: Plan {
    var plan = Plan(scenarios: ["counter"], threads: workers.count)
    if let counted { plan.limit = .operations(counted) }
    return plan
  }

  /// The slice after it has closed.
  func closed() -> ClosedSlice {
    let memory = SharedMemory()
    let gate = Gate()
    defer { withExtendedLifetime((memory, gate)) {} }
    let desks = workers.enumerated().map { index, worker in
      let desk = Desk(
        index: index, tally: Tally(in: memory), waits: WaitRecorder(in: memory, pool: WaitPool()),
        gate: gate.open)
      desk.tally.clear()
      worker.fill(desk.tally)
      return desk
    }
    if let full { gate.line.fullSince.store(Self.opened + Self.nanoseconds(full)) }
    let lost = lost
    let contest = Contest(
      memory: memory, reset: {}, hammer: { _, _ in },
      ledger: { totals in
        Ledger(
          expected: totals.counts.operations, observed: totals.counts.operations &- lost)
      })
    var machine = Machine.current
    machine.allowedCPUs = Array(0..<cpus)
    let assignment = Assignment(contest, plan, machine, line: gate.line, pace: .unknown)
    return ClosedSlice(
      desks, assignment, cpus: cpus, closing: Self.opened + Self.nanoseconds(closing),
      stopped: Self.nanoseconds(stopped))
  }

  /// Takes slices into a record of their own, and returns what came of each.
  static func record(
    _ slices: [HandFilled], purpose: SlicePurpose = .measuring, plan: Plan? = nil
  ) throws -> (record: Record, outcomes: [Record.Outcome]) {
    let plan = plan ?? slices[0].plan
    let scenario = Catalogue.scenarios[0]
    var record = Record(
      id: VariantID(scenario: scenario.name, variant: "fetch-add"),
      variant: scenario.variants[1], plan: plan, cpus: slices[0].cpus)
    let outcomes = slices.enumerated().map { round, slice in
      record.take(slice.closed(), purpose, round: round, law: scenario.law, backoff: .none)
    }
    return (record, outcomes)
  }
}

extension HandFilled.Worker {
  fileprivate func fill(_ tally: Tally) {
    if let started {
      tally.started.store(HandFilled.opened + HandFilled.nanoseconds(started))
      tally.stopped.store(HandFilled.opened + HandFilled.nanoseconds(stopped))
      tally.cpuTime.store(HandFilled.nanoseconds(cpuTime))
      tally.waiting.store(waiting.map(HandFilled.nanoseconds) ?? .max)
    }
    tally.operations.store(operations)
    tally.early.store(early)
    tally.cpu.store(UInt64(cpu + 1))
    tally.isPinned.store(isPinned ? 1 : 0)
    tally.changes.store(changes)
    tally.runs.store(runs)
  }
}
