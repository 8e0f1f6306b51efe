import CSystem

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
      summary: { ledger, _ in "count = \(ledger.observed)" },
      sides: { ledger, _ in Law.operations(ledger, "value") },
      observed: "value",
      goal: "lose an update",
      outcome: { ledger, _ in
        "value = \(ledger.observed)" + (ledger.sightings > 0 ? ", two holders seen" : "")
      },
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
        UnlockedAdd.contest(setup) { .init(word: $0.word("value")) }
      },
      .broken(
        "peterson-relaxed", "Peterson's lock, relaxed: a store buffer lets both in"
      ) { locked(PetersonLock.self, Relaxed(), $0) }.only(PetersonLock.workers, .relaxed),
      .atomic("tas", "test-and-set: swaps until it succeeds", countsCAS: true, waits: true) {
        locked(TestAndSetLock.self, $0)
      },
      .atomic(
        "ttas", "test and test-and-set: waits with loads, swaps when free", countsCAS: true,
        waits: true
      ) { locked(TestTestAndSetLock.self, $0) },
      .atomic("ticket", "draw a number and wait for it: first come, first served", waits: true) {
        locked(TicketLock.self, $0)
      },
      .atomic("mcs", "a queue in which each worker waits on a word of its own", waits: true) {
        locked(MCSLock.self, $0)
      },
      .atomic(
        "peterson", "Peterson's lock, seq-cst: loads and stores alone, for 2 workers", waits: true
      ) { locked(PetersonLock.self, SequentiallyConsistent(), $0) }
      .only(PetersonLock.workers, .sequentiallyConsistent),
      .lock("mutex", "a default pthread mutex: sleeps, and lets late-comers barge in") {
        locked(StandardMutex.self, $0)
      },
      .lock("swift-mutex", "Synchronization.Mutex: spins, then sleeps; sleepers go in order") {
        locked(SwiftMutex.self, $0)
      },
    ] + adaptiveMutex)

  /// Where the C library has it.
  private static var adaptiveMutex: [Variant] {
    guard cs_has_adaptive_mutex() else { return [] }
    return [
      .lock("adaptive-mutex", "a pthread mutex that spins a little before it sleeps") {
        locked(AdaptiveMutex.self, $0)
      }
    ]
  }

  @Sendable
  private static func verdictOnLock(_ ledger: Ledger) -> Law.Verdict {
    guard ledger.sightings > 0 else { return Law.lostUpdates(ledger) }
    let share = Figures.percent(ledger.sightedShare)
    let looks = "\(Figures.count(ledger.looks)) looks"
    guard ledger.violations > ledger.sightings else {
      return Law.Verdict(
        short: "TWO HOLDERS", medium: "TWO HOLDERS in \(share) of looks",
        long: "TWO HOLDERS seen \(Figures.times(ledger.sightings)) in \(looks)")
    }
    let lost = Law.lostUpdates(ledger)
    return Law.Verdict(
      short: lost.short, medium: lost.medium,
      long: "\(lost.long), two holders seen in \(share)")
  }
}

/// Adds 1 under a lock. Without work inside the lock it is an operation that does not test for any: the
/// test cost an uncontended mutex 4 % (`atomtop calibrate`).
///
/// Load and store are two steps with all work in between, which makes the law complete: if two holders
/// overlap between load and store, neither load sees the other's store, and one update is lost. So the
/// holder need not leave a mark in the lock, which would cost a fast lock a third of its speed.
@inline(__always)
private func locked<E: Exclusion>(_ lock: E.Type, _ setup: Setup) -> Contest {
  setup.hasCriticalSection
    ? LockedWork<E>.contest(setup) { .init(lock: .init(in: $0, setup)) }
    : LockedAdd<E>.contest(setup) { .init(lock: .init(in: $0, setup)) }
}

/// The same at an ordering of its own.
@inline(__always)
private func locked<E: Exclusion>(
  _ lock: E.Type, _ access: some MachineAccess, _ setup: Setup
) -> Contest {
  setup.hasCriticalSection
    ? LockedWork<E>.contest(access) { .init(lock: .init(in: $0, setup)) }
    : LockedAdd<E>.contest(access) { .init(lock: .init(in: $0, setup)) }
}

/// Adds 1 with work in between. x86-64: `mov`, an `imul` for each step, `mov`.
private struct LockedWork<E: Exclusion>: LockedOperation {
  let lock: E

  static var worksInside: Bool { true }

  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
    lock.timed(access, &worker) { worker in worker.criticalAdd(access.plain, to: word) }
    return true
  }
}

/// Broken: no lock at all. A worker also looks whether the value changed since it came in, which shows that
/// somebody else was inside.
private struct UnlockedAdd: StatelessOperation {
  let word: SharedWord

  func reset() { word.settled = 0 }

  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
    let plain = access.plain
    let before = plain.load(word)
    worker.criticalSection()
    worker.gap()
    if plain.load(word) != before { access.count(worker.tally.sightings) }
    plain.store(before &+ 1, in: word)
    return true
  }

  func ledger(_ totals: Totals) -> Ledger {
    Ledger(
      expected: totals.counts.operations, observed: word.settled,
      sightings: totals.counts.sightings, looks: totals.counts.operations)
  }
}
