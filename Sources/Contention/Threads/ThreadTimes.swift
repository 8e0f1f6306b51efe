import CSystem

/// What a thread has had of the CPUs since it began.
struct ThreadTimes {
  /// CPU time in nanoseconds.
  let cpu: UInt64
  /// How long it waited for a CPU, and how often it got one; nil: the system does not tell.
  let waits: cs_run_queue_times?

  /// Nanoseconds of each wait that are the system's own: that long it takes to wake a thread on an idle
  /// CPU of a virtual machine, while nobody else has the CPU. Without this the ticket lock with 8 workers
  /// on 2 idle CPUs came to a CPU share of 83 % (`atomtop run -s spinlock --variant ticket -t 8`).
  static let wakeUp: UInt64 = 20_000

  /// The calling thread's. Some 5 µs.
  static func current() -> ThreadTimes {
    var waits = cs_run_queue_times()
    let isKnown = cs_thread_run_queue(&waits)
    return ThreadTimes(cpu: cs_thread_cpu_nanoseconds(), waits: isKnown ? waits : nil)
  }

  /// How long it waited since `earlier` while somebody else had the CPU, in nanoseconds; nil: unknown.
  func waiting(since earlier: ThreadTimes) -> UInt64? {
    guard let waits, let before = earlier.waits else { return nil }
    let all = waits.waited &- before.waited
    let own = (waits.turns &- before.turns) &* Self.wakeUp
    return all > own ? all - own : 0
  }
}
