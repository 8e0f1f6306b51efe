import CThreads

extension Scenario {
  /// Every worker takes a lock to add 1 to a value.
  static let spinlock = Scenario(
    name: "spinlock",
    operation: "every worker takes a lock, adds 1 to a value, and releases the lock",
    explanation: """
      A spin lock keeps asking; a mutex sleeps. Spinning is fast while the holder runs, and a waste \
      of the CPU that the holder needs when it does not: look at it with more workers than CPUs. \
      ticket and mcs serve in order, so they also wait for the one worker that is next.
      """,
    crowdedRemark:
      "More workers than CPUs: spinning burns the time that the holder needs.",
    law: Law(
      statement: "value == operations, and never two holders",
      summary: { "count = \($0.observed)" },
      verdict: verdictOnLock,
      merge: Law.sum),
    choices: [.ordering, .backoff, .criticalSection, .outsideWork, .gap],
    orderings: [.acquireRelease, .sequentiallyConsistent],
    orderingReason: """
      acquire on taking and release on freeing make each holder see what the one before wrote; \
      relaxed would not.
      """,
    variants: [
      .broken("unlocked", "no lock: every worker walks in") { setup in
        LockedCount<NoLock>.contest { .init(in: $0, setup) }
      },
      .atomic("tas", "test-and-set: swaps until it succeeds", countsCAS: true, waits: true) {
        setup in
        setup.ordering == .sequentiallyConsistent
          ? LockedCount<TestAndSetLock<SequentiallyConsistent>>.contest { .init(in: $0, setup) }
          : LockedCount<TestAndSetLock<AcquireRelease>>.contest { .init(in: $0, setup) }
      },
      .atomic(
        "ttas", "test and test-and-set: waits with loads, swaps when free", countsCAS: true,
        waits: true
      ) { setup in
        setup.ordering == .sequentiallyConsistent
          ? LockedCount<TestTestAndSetLock<SequentiallyConsistent>>.contest { .init(in: $0, setup) }
          : LockedCount<TestTestAndSetLock<AcquireRelease>>.contest { .init(in: $0, setup) }
      },
      .atomic("ticket", "draw a number and wait for it: first come, first served", waits: true) {
        setup in
        setup.ordering == .sequentiallyConsistent
          ? LockedCount<TicketLock<SequentiallyConsistent>>.contest { .init(in: $0, setup) }
          : LockedCount<TicketLock<AcquireRelease>>.contest { .init(in: $0, setup) }
      },
      .atomic("mcs", "a queue in which each worker waits on a word of its own", waits: true) {
        setup in
        setup.ordering == .sequentiallyConsistent
          ? LockedCount<MCSLock<SequentiallyConsistent>>.contest { .init(in: $0, setup) }
          : LockedCount<MCSLock<AcquireRelease>>.contest { .init(in: $0, setup) }
      },
      .lock("mutex", "a default pthread mutex: sleeps, and lets late-comers barge in") { setup in
        LockedCount<StandardMutex>.contest { .init(in: $0, setup) }
      },
      .lock("swift-mutex", "Synchronization.Mutex: spins, then is handed over in order") { setup in
        LockedCount<SwiftMutex>.contest { .init(in: $0, setup) }
      },
    ] + adaptiveMutex)

  /// Where the C library has it.
  private static var adaptiveMutex: [Variant] {
    guard ct_has_adaptive_mutex() else { return [] }
    return [
      .lock("adaptive-mutex", "a pthread mutex that spins a little before it sleeps") { setup in
        LockedCount<AdaptiveMutex>.contest { .init(in: $0, setup) }
      }
    ]
  }

  @Sendable
  private static func verdictOnLock(_ ledger: Ledger) -> Law.Verdict {
    guard ledger.sightings > 0 else { return Law.lostUpdates(ledger) }
    guard ledger.violations > ledger.sightings else {
      return Law.Verdict(
        short: "TWO HOLDERS", long: "TWO HOLDERS seen \(Figures.si(ledger.sightings)) times")
    }
    let lost = Law.lostUpdates(ledger)
    return Law.Verdict(
      short: lost.short,
      long: "\(lost.short), two holders \(Figures.si(ledger.sightings))×")
  }
}

/// What every variant does inside its lock: prove to be the only holder, and add 1 in two steps.
private struct LockedCount<E: Exclusion>: Operation {
  private let value: SharedWord
  /// One more than the number of the worker inside; 0: nobody. On the value's line, which the
  /// holder needs anyway.
  private let holder: SharedWord
  private let lock: E

  init(in memory: SharedMemory, _ setup: Setup) {
    (value, holder) = memory.pair()
    lock = E(in: memory, workers: setup.workers)
  }

  static var keeps: Kept { E.countsCAS ? [.cas, .sightings] : .sightings }

  func reset() {
    value.store(0)
    holder.store(0)
    lock.reset()
  }

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    // Where nobody waits nothing may be recorded: the next variant would inherit it.
    lock.exclusivelyTimed(&worker) { worker in
      criticalSection(&worker)
    }
    return true
  }

  @inline(__always)
  private func criticalSection(_ worker: inout Registers) {
    let me = UInt64(truncatingIfNeeded: worker.index &+ 1)
    if holder.load() != 0 { worker.counts.sightings &+= 1 }
    holder.store(me)
    let before = value.load()
    if !E.excludes { worker.work(worker.gap) }
    value.store(before &+ 1)
    worker.work(worker.criticalSection)
    if holder.load() != me { worker.counts.sightings &+= 1 }
    holder.store(0)
  }

  func ledger(_ totals: Totals) -> Ledger {
    Ledger(
      expected: totals.counts.operations, observed: value.load(),
      sightings: totals.counts.sightings)
  }
}
