extension Scenario {
  /// Every worker offers samples to a shared maximum.
  static let max = Scenario(
    name: "max",
    operation: "every worker offers samples to one shared maximum",
    explanation: """
      Compare, then store, is two steps: a higher maximum that arrives in between is overwritten \
      and the maximum goes backwards. Workers count when they see that. cas-loop costs one load \
      when the sample is no higher; fetch-max always writes, on x86-64 in a loop.
      """,
    law: Law(
      statement: "value == highest sample offered",
      summary: { ledger, _ in "max = \(ledger.observed)" },
      sides: sidesOfMaximum,
      observed: "maximum",
      goal: "let the maximum fall",
      outcome: { ledger, _ in
        "maximum = \(ledger.observed) of \(ledger.expected)"
          + (ledger.sightings > 0 ? ", seen going backwards" : "")
      },
      verdict: verdictOnMaximum,
      merge: Law.latest),
    choices: [.ordering, .backoff, .outsideWork, .gap, .samples],
    orderings: [.relaxed, .acquireRelease, .sequentiallyConsistent],
    orderingReason: "relaxed suffices: only the maximum itself matters.",
    variants: [
      .broken("check-store", "compares with a load, then stores: a higher value gets lost") {
        setup in CheckStore.contest(setup) { .init(offer: Offer(in: $0, setup)) }
      },
      .atomic("cas-loop", "compare-and-swap while the sample is higher", countsCAS: true) { setup in
        CASLoopMax.contest(setup) { .init(offer: Offer(in: $0, setup)) }
      },
      .atomic("fetch-max", "the library's maximum, which writes even when nothing changes") {
        setup in FetchMax.contest(setup) { .init(offer: Offer(in: $0, setup)) }
      },
      .lock("mutex", "compare and store under a default pthread mutex") { setup in
        LockedMax.contest(setup) { .init(in: $0, setup) }
      },
    ])

  /// Where workers saw the maximum fall, that is what broke the law: its two sides may well be equal again.
  @Sendable
  private static func sidesOfMaximum(_ ledger: Ledger, _ variant: String) -> String {
    guard ledger.sightings > 0 else {
      return "highest sample \(Figures.grouped(ledger.expected)), "
        + "maximum \(Figures.grouped(ledger.observed))"
    }
    return "seen going backwards \(Figures.times(ledger.sightings)) in "
      + "\(Figures.count(ledger.looks)) looks"
  }

  @Sendable
  private static func verdictOnMaximum(_ ledger: Ledger) -> Law.Verdict {
    guard !ledger.holds else { return Law.Verdict(short: "exact", long: "exact") }
    guard ledger.sightings > 0 else {
      return Law.Verdict(short: "WRONG", long: "WRONG at the end of a slice")
    }
    // Workers see that it fell, not every fall: one look may come after several.
    let share = Figures.percent(ledger.sightedShare)
    let looks = "\(Figures.count(ledger.looks)) looks"
    return Law.Verdict(
      short: "WRONG \(share)", medium: "WRONG in \(share) of \(looks)",
      long: "WRONG went backwards, seen \(Figures.times(ledger.sightings)) in \(looks)")
  }
}

/// The shared maximum, and what is offered to it.
private struct Offer: @unchecked Sendable {
  let maximum: SharedWord
  private let samples: UnsafePointer<UInt64>
  /// How many samples were given; 0: they are random. A word that is loaded where it is needed: hoisted
  /// out of the loop, it would take a register, and the test would lose its hint that it mostly fails.
  private let count: RelaxedWord
  /// What each worker stored at the end of its latest slice.
  private let ends: SharedWords
  private let workers: Int

  /// A maximum in `memory`, offered the setup's samples, or rising random ones.
  init(in memory: SharedMemory, _ setup: Setup, maximum: SharedWord? = nil) {
    self.maximum = maximum ?? memory.word("maximum")
    samples = memory.constants(setup.samples ?? [])
    count = memory.relaxedWord()
    count.store(UInt64(setup.samples?.count ?? 0))
    ends = memory.words(setup.workers)
    workers = setup.workers
    for worker in 0..<workers {
      guard setup.samples == nil else {
        random(of: worker).store(UInt64(worker * setup.sampleStride))
        continue
      }
      // An odd number times the golden ratio: workers start far apart and none at zero.
      random(of: worker).store(UInt64(2 * worker + 1) &* 0x9E37_79B9_7F4A_7C15)
    }
  }

  /// The highest sample that the worker offered in its latest slice.
  private func peak(of worker: Int) -> RelaxedWord { RelaxedWord(address: ends[worker].address) }

  /// The state of its random numbers, or where it begins in given samples.
  private func random(of worker: Int) -> RelaxedWord { peak(of: worker).neighbour }

  func reset() {
    maximum.settled = 0
    for worker in 0..<workers { peak(of: worker).store(0) }
  }

  @inline(__always)
  func begin(_ worker: Int) -> Offered { Offered(random: random(of: worker).load()) }

  @inline(__always)
  func finish(_ worker: Int, _ offered: Offered) {
    peak(of: worker).store(offered.peak)
    random(of: worker).store(offered.random)
  }

  /// The worker's next sample.
  ///
  /// A random sample is the last seen maximum plus a step of -14 to +1, so that one in sixteen is
  /// higher and contention does not die out. Given samples come in turn; every worker begins with the
  /// first, or ``Setup/sampleStride`` further than the one before.
  @inline(__always)
  func next(_ worker: Registers, _ offered: inout Offered) -> UInt64 {
    let sample: UInt64
    if _slowPath(count.load() != 0) {
      sample = Self.given(worker.operations &+ offered.random, samples, count)
    } else {
      let raised = offered.seen &+ (offered.nextRandom() & 15)
      sample = raised >= 14 ? raised &- 14 : 0
    }
    offered.peak = Swift.max(offered.peak, sample)
    return sample
  }

  /// Never inlined: it divides, and takes registers that the loop with random samples needs. Static, so
  /// that the loop needs no pointer to all of this.
  @inline(never)
  private static func given(
    _ number: UInt64, _ samples: UnsafePointer<UInt64>, _ count: RelaxedWord
  ) -> UInt64 {
    samples[Int(truncatingIfNeeded: number % count.load())]
  }

  func ledger(_ totals: Totals) -> Ledger {
    let value = maximum.settled
    let highest = (0..<workers).map { peak(of: $0).load() }.max() ?? 0
    let sightings = totals.counts.sightings
    return Ledger(
      expected: highest, observed: value,
      violations: (value == highest ? 0 : 1) &+ sightings, sightings: sightings,
      looks: totals.counts.operations)
  }
}

/// What a worker remembers of the samples that it offered.
private struct Offered: LocalState {
  /// State of the random numbers. Where samples are given: the number of the worker's first one.
  var random: UInt64
  /// The maximum that it saw last.
  var seen: UInt64 = 0
  /// The highest sample that it offered. Kept without a branch: no predictor can know whether a sample is
  /// higher, and a branch cost the loops of `max` up to 8 % (`atomtop calibrate`).
  var peak: UInt64 = 0

  init(random: UInt64) { self.random = random }

  @inline(__always)
  init(copying other: Offered) {
    random = other.random
    seen = other.seen
    peak = other.peak
  }

  /// A pseudo-random number (Marsaglia, "Xorshift RNGs", 2003).
  @inline(__always)
  mutating func nextRandom() -> UInt64 {
    random ^= random &<< 13
    random ^= random &>> 7
    random ^= random &<< 17
    return random
  }
}

private protocol MaximumOperation: Operation where Local == Offered {
  var offer: Offer { get }
}

extension MaximumOperation {
  func reset() { offer.reset() }

  @inline(__always)
  func begin(_ worker: Int) -> Offered { offer.begin(worker) }

  @inline(__always)
  func finish(_ worker: Int, _ offered: Offered) { offer.finish(worker, offered) }

  func ledger(_ totals: Totals) -> Ledger { offer.ledger(totals) }
}

/// Broken: what is stored was the higher value only at the time of the load.
private struct CheckStore: MaximumOperation {
  let offer: Offer

  @inline(__always)
  func perform(
    _ access: some Access, _ worker: inout Registers, _ offered: inout Offered
  ) -> Bool {
    let sample = offer.next(worker, &offered)
    let current = access.load(offer.maximum)
    // A maximum never falls. What this worker saw or stored before was no higher than what it
    // sees now, or somebody overwrote a higher value with a lower one.
    if current < offered.seen { access.count(worker.tally.sightings) }
    offered.seen = current
    if sample > current {
      worker.gap()
      access.store(sample, in: offer.maximum)
      offered.seen = sample
    }
    return true
  }
}

/// Leaves after one load when the sample is no higher; else a weak CAS loop. x86-64: `mov`, `cmp`,
/// and for one sample in sixteen `lock cmpxchg`.
private struct CASLoopMax: MaximumOperation {
  let offer: Offer

  static var retries: Bool { true }
  static var notesOrder: Bool { true }

  @inline(__always)
  func perform(
    _ access: some Access, _ worker: inout Registers, _ offered: inout Offered
  ) -> Bool {
    let sample = offer.next(worker, &offered)
    var current = access.load(offer.maximum)
    var failures = worker.casFailures
    worker.retry {
      guard sample > current else { return true }
      let (exchanged, original) = access.weakCompareExchange(current, sample, in: offer.maximum)
      if worker.isNoting, exchanged { worker.noteChange(from: original, to: sample) }
      current = exchanged ? sample : original
      if exchanged { access.count(worker.tally.casSuccesses) } else { failures &+= 1 }
      return exchanged
    }
    offered.seen = current
    worker.casFailures = failures
    return true
  }
}

/// `Synchronization.Atomic.max`. x86-64: `mov`, then `cmp`, `cmov` and `lock cmpxchg` until it
/// succeeds, which always writes. arm64, relaxed: `ldsmax` if built for LSE, else a loop of `ldxr` and
/// `stxr`.
private struct FetchMax: MaximumOperation {
  let offer: Offer

  @inline(__always)
  func perform(
    _ access: some Access, _ worker: inout Registers, _ offered: inout Offered
  ) -> Bool {
    let sample = offer.next(worker, &offered)
    offered.seen = access.max(sample, in: offer.maximum)
    return true
  }
}

/// Compare and store, which the lock makes one step.
private struct LockedMax: MaximumOperation {
  let offer: Offer
  private let lock: StandardMutex

  static var waits: Bool { true }
  static var notesOrder: Bool { true }

  init(in memory: SharedMemory, _ setup: Setup) {
    lock = StandardMutex(in: memory, setup)
    offer = Offer(in: memory, setup, maximum: lock.value)
  }

  @inline(__always)
  func perform(
    _ access: some Access, _ worker: inout Registers, _ offered: inout Offered
  ) -> Bool {
    let sample = offer.next(worker, &offered)
    let plain = access.plain
    lock.timed(access, &worker) { _ in
      let current = plain.load(lock.value)
      offered.seen = Swift.max(current, sample)
      if sample > current { plain.store(sample, in: lock.value) }
    }
    return true
  }
}
