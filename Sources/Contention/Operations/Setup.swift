/// What a variant is built for.
struct Setup: Sendable {
  let workers: Int
  let cpus: Int
  /// Whether it is built for the explorer, on whose contests no worker runs.
  var isExplored = false
  let ordering: MemoryOrdering
  let samples: [UInt64]?
  /// How much further in the samples each worker begins than the one before.
  var sampleStride = 0
  let hasBackoff: Bool
  let hasCriticalSection: Bool
  let hasGap: Bool
  /// Operations per worker; nil in timed slices.
  let operations: UInt64?
  /// Memory that all variants of the plan share, each during its slice.
  let scratch: Scratch

  /// For variants that run as `plan` asks for, at the scenario's `ordering` if it has one, with `workers`
  /// instead of the plan's if they have their own number.
  init(
    _ plan: Plan, workers: Int? = nil, ordering: MemoryOrdering?, cpus: Int, scratch: Scratch
  ) {
    self.workers = workers ?? plan.threads
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

extension Exclusion {
  /// A free lock for the workers of `setup`.
  init(in memory: SharedMemory, _ setup: Setup) { self.init(in: memory, workers: setup.workers) }
}
