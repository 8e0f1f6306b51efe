extension Tally {
  /// What stands for a wait that is unknown.
  private static let unknown = UInt64.max

  /// Notes what the worker had of the CPUs between two moments. That worker.
  func note(_ start: ThreadTimes, _ stop: ThreadTimes) {
    cpuTime.store(stop.cpu &- start.cpu)
    waiting.store(stop.waiting(since: start) ?? Self.unknown)
  }

  /// How long the worker waited for a CPU in the slice, in nanoseconds; nil: unknown. Conductor.
  var knownWaiting: UInt64? { waiting.load() == Self.unknown ? nil : waiting.load() }
}
