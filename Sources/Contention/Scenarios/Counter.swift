extension Scenario {
  /// Every worker adds 1 to one shared value.
  static let counter = Scenario(
    name: "counter",
    operation: "every worker adds 1 to one shared value",
    explanation: """
      Adding 1 is three steps: load, add, store. Where another worker gets in between, its update \
      is lost. fetch-add does all three as one step; cas-loop stores only if nobody was \
      faster and tries again otherwise.
      """,
    law: Law(
      statement: "value == operations",
      summary: { "total = \($0.observed)" },
      verdict: Law.lostUpdates,
      merge: Law.sum),
    choices: [.ordering, .backoff, .outsideWork, .gap],
    orderings: [.relaxed, .acquireRelease, .sequentiallyConsistent],
    orderingReason: """
      relaxed suffices: nobody reads other memory on the strength of the counter's value.
      """,
    variants: [
      .broken("load-store", "an atomic load, then an atomic store: two steps, not one") { setup in
        switch setup.ordering {
        case .relaxed: loadStore(Relaxed.self, setup)
        case .acquireRelease: loadStore(AcquireRelease.self, setup)
        case .sequentiallyConsistent: loadStore(SequentiallyConsistent.self, setup)
        }
      },
      .atomic("fetch-add", "one indivisible instruction") { setup in
        switch setup.ordering {
        case .relaxed: FetchAdd<Relaxed>.contest { .init(word: $0.word()) }
        case .acquireRelease: FetchAdd<AcquireRelease>.contest { .init(word: $0.word()) }
        case .sequentiallyConsistent:
          FetchAdd<SequentiallyConsistent>.contest { .init(word: $0.word()) }
        }
      },
      .atomic("cas-loop", "compare-and-swap, tried again until it succeeds", countsCAS: true) {
        setup in
        switch setup.ordering {
        case .relaxed: casLoopAdd(Relaxed.self, setup)
        case .acquireRelease: casLoopAdd(AcquireRelease.self, setup)
        case .sequentiallyConsistent: casLoopAdd(SequentiallyConsistent.self, setup)
        }
      },
      .lock("mutex", "load and store under a default pthread mutex") { setup in
        LockedAdd<StandardMutex>.contest {
          .init(lock: StandardMutex(in: $0, workers: setup.workers))
        }
      },
      .lock("swift-mutex", "load and store under Synchronization.Mutex") { setup in
        LockedAdd<SwiftMutex>.contest { .init(lock: SwiftMutex(in: $0, workers: setup.workers)) }
      },
    ])
}

extension Law {
  /// The verdict of laws of the form value == operations.
  @Sendable
  static func lostUpdates(_ ledger: Ledger) -> Verdict {
    guard !ledger.holds else { return Verdict(short: "exact", long: "exact") }
    let lost = ledger.violations &- ledger.sightings
    let share = Figures.percent(Double(lost) / Double(max(ledger.expected, 1)))
    return Verdict(
      short: "LOST \(share)", long: "LOST \(share) of \(Figures.si(ledger.expected))")
  }
}

/// Without a gap not even the question for one stands between load and store.
@inline(__always)
private func loadStore<A: Access>(_ access: A.Type, _ setup: Setup) -> Contest {
  setup.hasGap
    ? LoadGapStore<A>.contest { .init(word: $0.word()) }
    : LoadStore<A>.contest { .init(word: $0.word()) }
}

/// Broken: between the load and the store another worker's store gets lost.
///
/// x86-64: one `inc`, which without `lock` is indivisible on its own CPU only; sequentially
/// consistent `mov`, `inc`, `xchg`.
private struct LoadStore<A: Access>: CountingOperation {
  let word: SharedWord

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    A.store(A.load(word) &+ 1, in: word)
    return true
  }
}

/// Broken, and visibly so even on one CPU. x86-64: `mov`, a call to do the steps, `inc`, `mov`.
private struct LoadGapStore<A: Access>: CountingOperation {
  let word: SharedWord

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    let value = A.load(word)
    worker.gap()
    A.store(value &+ 1, in: word)
    return true
  }
}

/// x86-64: `lock inc`, at any ordering.
private struct FetchAdd<A: Access>: CountingOperation {
  let word: SharedWord

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    _ = A.add(1, to: word)
    return true
  }
}

/// Without backoff not even the question for one stands between two attempts. It and a path of its own
/// for failures cost 2 % without contention, and more with it.
@inline(__always)
private func casLoopAdd<A: Access>(_ access: A.Type, _ setup: Setup) -> Contest {
  setup.hasBackoff
    ? CASBackoffLoopAdd<A>.contest { .init(word: $0.word()) }
    : CASLoopAdd<A>.contest { .init(word: $0.word()) }
}

/// x86-64: `mov`, then `lock cmpxchg` until it succeeds, at any ordering.
private struct CASLoopAdd<A: Access>: CountingOperation {
  let word: SharedWord

  static var endsWithCAS: Bool { true }
  static var retries: Bool { true }

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    // Relaxed: a stale value only makes the attempt fail.
    var value = word.load()
    // Counts attempts, of which the last one succeeds. Failures would be counted on a path of their
    // own, in a loop of another shape than the textbook's.
    var failures = worker.casFailures &- 1
    var exchanged = false
    while !exchanged {
      failures &+= 1
      (exchanged, value) = A.weakCompareExchange(value, value &+ 1, in: word)
    }
    worker.casFailures = failures
    return true
  }
}

/// With the backoff that was asked for after each failure.
private struct CASBackoffLoopAdd<A: Access>: CountingOperation {
  let word: SharedWord

  static var endsWithCAS: Bool { true }
  static var retries: Bool { true }

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    // Relaxed: a stale value only makes the attempt fail.
    var value = word.load()
    var failures = worker.casFailures
    worker.retry {
      let (exchanged, original) = A.weakCompareExchange(value, value &+ 1, in: word)
      if exchanged { return true }
      failures &+= 1
      value = original
      return false
    }
    worker.casFailures = failures
    return true
  }
}
