import CSystem

/// Everything read at the end of one slice, while nothing moves.
struct ClosedSlice: Sendable {
  /// One worker's part.
  struct Share: Sendable {
    let counts: Counts
    let cpu: Int?
    /// CPU time that the worker had, in nanoseconds.
    let cpuTime: UInt64
    /// CPU time that it had or waited for, in nanoseconds; nil: unknown.
    let wanted: UInt64?
    let isPinned: Bool
    let priority: Granted.Class
  }

  /// Seconds that its rate is taken over; nil: no worker got to run, or not all began together.
  let seconds: Double?
  let workers: [Share]
  let totals: Totals
  /// The operations of the crew per second; nil with ``seconds``.
  let rate: Double?
  let ledger: Ledger
  /// Nanoseconds from the closing of the gate to the last worker's stop; nil if all had finished
  /// before.
  let stop: UInt64?
  let conditions: SliceConditions
  /// How often the lock was taken, or the word changed, and how often by another worker than the time
  /// before; 0 where the order was not noted.
  let order: (changes: UInt64, runs: UInt64)

  /// Reads the desks of the workers that took part, and the contest's law.
  ///
  /// - Parameters:
  ///   - closing: when the gate was told to close, in nanoseconds.
  ///   - stopped: nanoseconds that everything stood still meanwhile.
  ///   - forbidden: outcomes of a litmus test that must not occur.
  init(
    _ desks: [Desk], _ assignment: Assignment, cpus: Int, closing: UInt64, stopped: UInt64,
    forbidden: [Int] = []
  ) {
    var totals = Totals()
    workers = desks.map { desk in
      let share = Share(desk)
      totals.counts += share.counts
      totals.operations.append(share.counts.operations)
      return share
    }
    self.totals = totals
    order = desks.reduce((0, 0)) {
      ($0.0 &+ $1.tally.changes.load(), $0.1 &+ $1.tally.runs.load())
    }
    let isCounted = assignment.operations != .max
    let attendances = desks.compactMap(\.attendance)
    conditions = SliceConditions(
      attendances, of: desks.count, cpus: cpus, isCounted: isCounted, stopped: stopped)
    let lastStop = attendances.map(\.stopped).max() ?? 0
    stop = lastStop > closing ? lastStop - closing : nil
    let first = attendances.map(\.started).min() ?? 0
    if isCounted {
      // A single operation may be over before the clock moves on.
      seconds = first == 0 ? nil : Double(max(1, lastStop &- first)) / 1e9
    } else {
      let begin = assignment.line?.fullSince.load() ?? first
      let end = min(lastStop, closing)
      // Workers may have begun, or met, just when the gate closed.
      seconds = begin == 0 || end <= begin ? nil : Double(end - begin) / 1e9
    }
    let early = isCounted ? 0 : desks.reduce(0) { $0 &+ $1.tally.early.load() }
    rate = seconds.map { Double(totals.counts.operations &- early) / $0 }
    let ledger = assignment.contest.ledger(totals)
    self.ledger =
      ledger.outcomes.isEmpty ? ledger : Ledger(outcomes: ledger.outcomes, forbidding: forbidden)
  }
}

extension ClosedSlice.Share {
  init(_ desk: borrowing Desk) {
    let tally = desk.tally
    let attendance = desk.attendance
    self.init(
      counts: tally.counts(), cpu: desk.lastCPU, cpuTime: attendance?.cpuTime ?? 0,
      wanted: attendance.flatMap { seen in seen.waiting.map { seen.cpuTime &+ $0 } },
      isPinned: tally.isPinned.load() == 1,
      priority: Granted.Class(cs_policy(rawValue: UInt32(tally.policy.load()))))
  }
}

extension Granted.Class {
  init(_ policy: cs_policy) {
    switch policy {
    case CS_POLICY_NORMAL: self = .normal
    case CS_POLICY_NICE: self = .nice
    case CS_POLICY_IDLE: self = .idle
    case CS_POLICY_BATCH: self = .batch
    case CS_POLICY_REAL_TIME: self = .realTime
    default: self = .unknown
    }
  }
}

extension Desk {
  /// The CPU that the worker was last seen on.
  var lastCPU: Int? {
    let cpu = tally.cpu.load()
    return cpu == 0 ? nil : Int(cpu) - 1
  }

  /// What the worker noted of the slice; nil: it had no part in it.
  var attendance: SliceConditions.Attendance? {
    let started = tally.started.load()
    guard started > 0 else { return nil }
    return SliceConditions.Attendance(
      started: started, stopped: tally.stopped.load(), cpuTime: tally.cpuTime.load(),
      waiting: tally.knownWaiting,
      pinnedTo: tally.isPinned.load() == 1 ? lastCPU : nil)
  }
}
