extension Scenario {
  /// Every worker moves 1 between two accounts, and looks at their sum.
  static let pair = Scenario(
    name: "pair",
    operation: "every worker moves 1 from one account to another, then reads both, in turn",
    explanation: """
      Two atomics are not one: between the two adds of a move the sum is wrong, and a reader can \
      see that. A lock makes both one step. So does packing both halves into one word and \
      swapping that.
      """,
    law: Law(
      statement: "a reader never sees a wrong sum",
      summary: { ledger, _ in "wrong sums = \(ledger.violations) of \(ledger.expected) reads" },
      sides: { ledger, _ in
        let wrong = ledger.violations == 0 ? "no" : Figures.grouped(ledger.violations)
        return "\(Figures.grouped(ledger.expected)) reads, \(wrong) wrong sums"
      },
      observed: "right sums",
      goal: "show a reader a wrong sum",
      verdict: verdictOnSums,
      merge: Law.sum),
    choices: [.ordering, .backoff, .outsideWork, .gap],
    orderings: [.relaxed, .acquireRelease, .sequentiallyConsistent],
    orderingReason: """
      relaxed suffices where both halves are one word, and nothing would where they are two.
      """,
    variants: [
      .broken("two-atomics", "an atomic add to each account: two steps, not one") { setup in
        TwoAtomics.contest(setup) { .init(in: $0) }
      },
      .atomic("packed", "both halves in one word, compare-and-swap", countsCAS: true) { setup in
        PackedPair.contest(setup) { .init(word: $0.word("both")) }
      },
      .lock("mutex", "both accounts under a default pthread mutex") { setup in
        LockedPair<StandardMutex>.contest(setup) { .init(in: $0, setup) }
      },
      .lock("rwlock", "a default pthread_rwlock: readers share it, a writer waits for all") {
        setup in
        LockedPair<ReadWriteLock>.contest(setup) { .init(in: $0, setup) }
      },
    ])

  @Sendable
  private static func verdictOnSums(_ ledger: Ledger) -> Law.Verdict {
    guard !ledger.holds else { return Law.Verdict(short: "exact", long: "exact") }
    let share = Figures.percent(ledger.violatedShare)
    return Law.Verdict(
      short: "WRONG \(share)", medium: "WRONG \(share) of \(Figures.si(ledger.expected)) reads",
      long: "WRONG sums: \(share) of \(Figures.si(ledger.expected)) reads")
  }
}

/// What both accounts begin with. Workers move back and forth, so none of them drifts far.
private let deposit: UInt64 = 1 << 20

/// An operation that moves and reads in turn.
private protocol PairOperation: StatelessOperation {
  /// Moves 1 from the first account to the second, or back.
  func move(_ access: some Access, back: Bool, _ worker: inout Registers)
  /// The sum that a reader sees.
  func sum(_ access: some Access, _ worker: inout Registers) -> UInt64
  /// The sum between slices.
  var finalSum: UInt64 { get }
}

extension PairOperation {
  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
    let turn = worker.operations
    if turn & 1 == 0 {
      move(access, back: turn & 2 != 0, &worker)
    } else if sum(access, &worker) != 2 * deposit {
      access.count(worker.tally.sightings)
    }
    return true
  }

  /// Sums that were read, and those of them that were right. If the sum is wrong at the end, that is one
  /// more violation.
  func ledger(_ totals: Totals) -> Ledger {
    let reads = totals.operations.reduce(0) { $0 &+ $1 / 2 }
    let isWhole = finalSum == 2 * deposit
    let wrong = totals.counts.sightings &+ (isWhole ? 0 : 1)
    return Ledger(
      expected: reads, observed: reads &- totals.counts.sightings, violations: wrong,
      sightings: totals.counts.sightings)
  }
}

/// Broken: a reader can come between the two adds of a move, and a move between its two loads.
private struct TwoAtomics: PairOperation {
  private let first: SharedWord
  private let second: SharedWord

  init(in memory: SharedMemory) {
    first = memory.word("first")
    second = first.neighbour
    memory.call(second, "second")
  }

  func reset() {
    first.settled = deposit
    second.settled = deposit
  }

  @inline(__always)
  func move(_ access: some Access, back: Bool, _ worker: inout Registers) {
    // -1 wraps around, as additions of atomics do.
    let amount = back ? 1 : UInt64.max
    _ = access.add(amount, to: first)
    worker.gap()
    _ = access.add(0 &- amount, to: second)
  }

  @inline(__always)
  func sum(_ access: some Access, _ worker: inout Registers) -> UInt64 {
    access.load(first) &+ access.load(second)
  }

  var finalSum: UInt64 { first.settled &+ second.settled }
}

/// The first account in the upper 32 bits of one word, the second in the lower ones.
private struct PackedPair: PairOperation {
  let word: SharedWord

  /// 1 in the upper half, and -1 in the lower.
  private static var step: UInt64 { (1 << 32) &- 1 }

  func reset() { word.settled = deposit << 32 | deposit }

  @inline(__always)
  func move(_ access: some Access, back: Bool, _ worker: inout Registers) {
    let amount = back ? Self.step : 0 &- Self.step
    // Relaxed: a stale value only makes the attempt fail.
    var value = access.plain.load(word)
    worker.retry {
      let (exchanged, original) = access.weakCompareExchange(value, value &+ amount, in: word)
      if exchanged { return true }
      access.count(worker.tally.casFailures)
      value = original
      return false
    }
    access.count(worker.tally.casSuccesses)
  }

  @inline(__always)
  func sum(_ access: some Access, _ worker: inout Registers) -> UInt64 {
    sum(of: access.load(word))
  }

  var finalSum: UInt64 { sum(of: word.settled) }

  @inline(__always)
  private func sum(of value: UInt64) -> UInt64 { (value >> 32) &+ (value & 0xFFFF_FFFF) }
}

/// Plain steps, which the lock makes one. Who reads says so, for locks that readers share.
private struct LockedPair<Lock: Exclusion>: PairOperation {
  private let first: SharedWord
  private let second: SharedWord
  private let lock: Lock

  static var waits: Bool { true }
  static var notesOrder: Bool { true }

  init(in memory: SharedMemory, _ setup: Setup) {
    first = memory.word("first")
    second = first.neighbour
    memory.call(second, "second")
    lock = Lock(in: memory, setup)
  }

  func reset() {
    first.settled = deposit
    second.settled = deposit
  }

  @inline(__always)
  func move(_ access: some Access, back: Bool, _ worker: inout Registers) {
    let amount = back ? 1 : UInt64.max
    let plain = access.plain
    lock.timed(access, &worker) { _ in
      plain.store(plain.load(first) &+ amount, in: first)
      plain.store(plain.load(second) &- amount, in: second)
    }
  }

  @inline(__always)
  func sum(_ access: some Access, _ worker: inout Registers) -> UInt64 {
    var sum: UInt64 = 0
    let plain = access.plain
    lock.timed(access, &worker, reads: true) { _ in
      sum = plain.load(first) &+ plain.load(second)
    }
    return sum
  }

  var finalSum: UInt64 { first.settled &+ second.settled }
}
