/// What all workers do in one slice.
struct Assignment: Sendable {
  /// The variant's shared state and its loop.
  let contest: Contest
  /// How many workers take part: those with a lower number than this.
  let workers: Int
  /// Operations per worker, after which it leaves; `UInt64.max` in a timed slice.
  let operations: UInt64
  /// Where workers meet before they begin, so that each finds all others at work. Nil in timed slices
  /// with more workers than CPUs, most of which would be over before all had a CPU to arrive.
  let line: StartLine?
  /// The CPUs that workers may use.
  let cpus: [Int]
  /// Whether each worker is pinned to one of them, in turn.
  let isPinned: Bool
  /// The plan's backoff, or `yield`: see ``Plan/effectiveBackoff(cpus:)``.
  let backoff: Backoff
  let criticalSection: UInt64
  let outsideWork: UInt64
  let gap: UInt64
  let pace: Pace

  /// Whether the order in which workers get the lock, or change the word, is noted. That takes time,
  /// so such a slice says nothing else.
  let notesOrder: Bool

  /// A slice of `contest` as `plan` asks for it, with `workers` instead of the plan's if it has its own number,
  /// on the CPUs of `machine`.
  init(
    _ contest: Contest, _ plan: Plan, workers: Int? = nil, _ machine: Machine, line: StartLine,
    pace: Pace, notesOrder: Bool = false
  ) {
    let workers = workers ?? plan.threads
    self.contest = contest
    self.pace = pace
    self.notesOrder = notesOrder
    self.workers = workers
    operations = plan.operations ?? .max
    self.line = plan.operations != nil || workers <= machine.cpus ? line : nil
    backoff = plan.effectiveBackoff(cpus: machine.cpus)
    cpus = machine.allowedCPUs
    isPinned = plan.isPinned && machine.knowsCPUs
    criticalSection = UInt64(plan.criticalSection)
    outsideWork = UInt64(plan.outsideWork)
    gap = UInt64(plan.gap)
  }
}
