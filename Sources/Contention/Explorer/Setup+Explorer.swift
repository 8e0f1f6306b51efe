extension Setup {
  /// For a variant that is explored: with a CPU for each worker, so that none sleeps while it waits.
  init(_ plan: ExplorerPlan, scratch: Scratch) {
    workers = plan.workers
    cpus = plan.workers
    isExplored = true
    ordering = plan.effectiveOrdering ?? .relaxed
    samples = plan.effectiveSamples
    sampleStride = plan.sampleStride
    hasBackoff = false
    hasCriticalSection = false
    hasGap = false
    operations = UInt64(plan.operations)
    self.scratch = scratch
  }
}
