extension Scenario {
  /// Every worker adds 1 to one shared value.
  static let counter = Scenario(
    name: "counter",
    operation: "every worker adds 1 to one shared value",
    explanation: """
      Adding 1 is three steps: load, add, store. Where another worker gets in between, its update \
      is lost. fetch-add does all three as one step; cas-loop stores only if nobody was \
      faster and tries again otherwise; sharded gives each worker a word of its own.
      """,
    law: Law(
      statement: "value == operations",
      summary: { ledger, _ in "total = \(ledger.observed)" },
      sides: { ledger, _ in Law.operations(ledger, "value") },
      observed: "value",
      goal: "lose an update",
      outcome: { ledger, _ in "value = \(ledger.observed)" },
      verdict: Law.lostUpdates,
      merge: Law.sum),
    choices: [.ordering, .backoff, .outsideWork, .gap],
    orderings: [.relaxed, .acquireRelease, .sequentiallyConsistent],
    orderingReason: """
      relaxed suffices: nobody reads other memory on the strength of the counter's value.
      """,
    variants: [
      .broken("load-store", "an atomic load, then an atomic store: two steps, not one") { setup in
        // An operation of its own without a gap: not even a test for one may stand between load and store.
        setup.hasGap
          ? LoadGapStore.contest(setup) { .init(word: $0.word("value")) }
          : LoadStore.contest(setup) { .init(word: $0.word("value")) }
      },
      .atomic("fetch-add", "one indivisible step") { setup in
        FetchAdd.contest(setup) { .init(word: $0.word("value")) }
      },
      .atomic("cas-loop", "compare-and-swap, tried again until it succeeds", countsCAS: true) {
        setup in
        // An operation of its own without backoff. A test for it between two attempts, with code of its own
        // for failures, cost 2 % without contention and more with it (`atomtop calibrate`).
        setup.hasBackoff
          ? CASBackoffLoopAdd.contest(setup) { .init(word: $0.word("value")) }
          : CASLoopAdd.contest(setup) { .init(word: $0.word("value")) }
      },
      .atomic(
        "sharded", "a word per worker, 128 bytes each; a sum of them is not of one instant"
      ) { setup in
        ShardedAdd.contest(setup) { .init(words: .padded(in: $0, setup)) }
      },
      .lock("mutex", "load and store under a default pthread mutex") { setup in
        LockedAdd<StandardMutex>.contest(setup) { .init(lock: .init(in: $0, setup)) }
      },
      .lock("swift-mutex", "load and store under Synchronization.Mutex") { setup in
        LockedAdd<SwiftMutex>.contest(setup) { .init(lock: .init(in: $0, setup)) }
      },
    ])
}

extension Law {
  /// The sides of laws of the form value == operations.
  static func operations(_ ledger: Ledger, _ value: String) -> String {
    "\(Figures.grouped(ledger.expected)) operations, \(value) \(Figures.grouped(ledger.observed))"
  }

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

/// Broken: between the load and the store another worker's store gets lost.
///
/// x86-64: one `inc` without a lock, which is indivisible on its own CPU only; sequentially consistent
/// `mov`, `inc`, `xchg`.
private struct LoadStore: CountingOperation {
  let word: SharedWord

  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
    access.store(access.load(word) &+ 1, in: word)
    return true
  }
}

/// Broken, and visibly so even on one CPU. x86-64: `mov`, a `call` to do the steps, `inc`, `mov`;
/// sequentially consistent the last one is `xchg`.
private struct LoadGapStore: CountingOperation {
  let word: SharedWord

  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
    let value = access.load(word)
    worker.gap()
    access.store(value &+ 1, in: word)
    return true
  }
}

/// x86-64: `lock inc`, at any ordering.
private struct FetchAdd: CountingOperation {
  let word: SharedWord

  static var notesOrder: Bool { true }

  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
    let value = access.add(1, to: word)
    if worker.isNoting { worker.noteChange(from: value, to: value &+ 1) }
    return true
  }
}

/// x86-64: `mov`, then `lock cmpxchg` until it succeeds, at any ordering.
private struct CASLoopAdd: CountingOperation {
  let word: SharedWord

  static var endsWithCAS: Bool { true }
  static var retries: Bool { true }
  static var notesOrder: Bool { true }

  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
    // Relaxed: a stale value only makes the attempt fail.
    var value = access.plain.load(word)
    // Counts attempts, of which the last one succeeds. Counting only failures would need code of their
    // own, and give the loop another shape than the textbook's.
    var failures = worker.casFailures &- 1
    var exchanged = false
    while !exchanged {
      failures &+= 1
      (exchanged, value) = access.weakCompareExchange(value, value &+ 1, in: word)
    }
    worker.casFailures = failures
    if worker.isNoting { worker.noteChange(from: value, to: value &+ 1) }
    return true
  }
}

/// ``CASLoopAdd`` with the plan's backoff after each failure.
private struct CASBackoffLoopAdd: CountingOperation {
  let word: SharedWord

  static var endsWithCAS: Bool { true }
  static var retries: Bool { true }
  static var notesOrder: Bool { true }

  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
    // Relaxed: a stale value only makes the attempt fail.
    var value = access.plain.load(word)
    var failures = worker.casFailures
    worker.retry {
      let (exchanged, original) = access.weakCompareExchange(value, value &+ 1, in: word)
      if exchanged { return true }
      failures &+= 1
      value = original
      return false
    }
    worker.casFailures = failures
    if worker.isNoting { worker.noteChange(from: value, to: value &+ 1) }
    return true
  }
}

/// Each worker adds to a word that it alone writes, and whoever wants the value sums them all. So nothing
/// can come between the load and the store, and no line travels. (McKenney, "Is Parallel Programming Hard",
/// chapter 5: per-thread counters.) The price is the reader's: a line per worker to load, and a sum that the
/// words never had at one instant, unless the workers stand still, as they do when the law is checked.
///
/// x86-64: one `inc` without a lock, which nobody can come between here; sequentially consistent `mov`,
/// `inc`, `xchg`.
private struct ShardedAdd: StatelessOperation {
  let words: OwnWords<SharedWords>

  func reset() { words.reset() }

  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
    let word = words[worker.index]
    // Relaxed: the value is the worker's own last one.
    access.store(access.plain.load(word) &+ 1, in: word)
    return true
  }

  func ledger(_ totals: Totals) -> Ledger {
    Ledger(expected: totals.counts.operations, observed: words.finalValues.reduce(0, &+))
  }
}
