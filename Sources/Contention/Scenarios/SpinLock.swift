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

/// What every variant does inside its lock: add 1 in two steps, with all other work in between.
///
/// That makes the law complete: if two holders' stretches from load to store overlap, neither's load
/// saw the other's store, and one update is lost. So no mark of the holder is needed, whose stores
/// would cost a fast lock a third of its speed. Where there is no lock, workers also look whether
/// the value changed under their hands.
private struct LockedCount<E: Exclusion>: Operation {
  private let lock: E

  init(in memory: SharedMemory, _ setup: Setup) { lock = E(in: memory, workers: setup.workers) }

  static var endsWithCAS: Bool { E.countsCAS }
  static var waits: Bool { E.excludes }

  func reset() {
    lock.value.store(0)
    lock.reset()
  }

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    lock.timed(&worker) { worker in
      if E.excludes {
        worker.criticalAdd(to: lock.value)
      } else {
        let before = lock.value.load()
        worker.criticalSection()
        worker.gap()
        if lock.value.load() != before { worker.tally.sightings.bump() }
        lock.value.store(before &+ 1)
      }
    }
    return true
  }

  func ledger(_ totals: Totals) -> Ledger {
    Ledger(
      expected: totals.counts.operations, observed: lock.value.load(),
      sightings: totals.counts.sightings)
  }
}
