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
      summary: { "max = \($0.observed)" },
      verdict: verdictOnMaximum,
      merge: Law.latest),
    choices: [.ordering, .backoff, .outsideWork, .gap, .samples],
    orderings: [.relaxed, .acquireRelease, .sequentiallyConsistent],
    orderingReason: "relaxed suffices: only the maximum itself matters.",
    variants: [
      .broken("check-store", "compares with a load, then stores: a higher value gets lost") {
        setup in
        switch setup.ordering {
        case .relaxed: CheckStore<Relaxed>.contest { .init(offer: Offer(in: $0, setup)) }
        case .acquireRelease:
          CheckStore<AcquireRelease>.contest { .init(offer: Offer(in: $0, setup)) }
        case .sequentiallyConsistent:
          CheckStore<SequentiallyConsistent>.contest { .init(offer: Offer(in: $0, setup)) }
        }
      },
      .atomic("cas-loop", "compare-and-swap while the sample is higher", countsCAS: true) { setup in
        switch setup.ordering {
        case .relaxed: CASLoopMax<Relaxed>.contest { .init(offer: Offer(in: $0, setup)) }
        case .acquireRelease:
          CASLoopMax<AcquireRelease>.contest { .init(offer: Offer(in: $0, setup)) }
        case .sequentiallyConsistent:
          CASLoopMax<SequentiallyConsistent>.contest { .init(offer: Offer(in: $0, setup)) }
        }
      },
      .atomic("fetch-max", "the library's maximum, which writes even when nothing changes") {
        setup in
        switch setup.ordering {
        case .relaxed: FetchMax<Relaxed>.contest { .init(offer: Offer(in: $0, setup)) }
        case .acquireRelease:
          FetchMax<AcquireRelease>.contest { .init(offer: Offer(in: $0, setup)) }
        case .sequentiallyConsistent:
          FetchMax<SequentiallyConsistent>.contest { .init(offer: Offer(in: $0, setup)) }
        }
      },
      .lock("mutex", "compare and store under a default pthread mutex") { setup in
        LockedMax.contest { .init(in: $0, setup) }
      },
    ])

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
  /// How many samples were asked for; 0: random ones. Loaded where it is needed: hoisted out of the
  /// loop, the question would lose its likely answer, and the loop its registers.
  private let count: SharedWord

  /// A maximum in `memory`, offered the setup's samples, or rising random ones.
  init(in memory: SharedMemory, _ setup: Setup, maximum: SharedWord? = nil) {
    self.maximum = maximum ?? memory.word()
    samples = memory.constants(setup.samples ?? [])
    count = memory.word()
    count.store(UInt64(setup.samples?.count ?? 0))
  }

  /// The worker's next sample.
  ///
  /// A random sample is the last seen maximum plus a step of -14 to +1, so that one in sixteen is
  /// higher and contention does not die out. Others take turns, every worker from the first.
  @inline(__always)
  func next(_ worker: inout Registers) -> UInt64 {
    let sample: UInt64
    if _slowPath(count.load() != 0) {
      sample = given(worker.operations)
    } else {
      let raised = worker.seen &+ (worker.random() & 15)
      sample = raised >= 14 ? raised &- 14 : 0
    }
    worker.peak = Swift.max(worker.peak, sample)
    return sample
  }

  /// Never inlined: it divides, and random samples need not carry that.
  @inline(never)
  private func given(_ operation: UInt64) -> UInt64 {
    samples[Int(truncatingIfNeeded: operation % count.load())]
  }

  func ledger(_ totals: Totals) -> Ledger {
    let value = maximum.load()
    let sightings = totals.counts.sightings
    return Ledger(
      expected: totals.peak, observed: value,
      violations: (value == totals.peak ? 0 : 1) &+ sightings, sightings: sightings,
      looks: totals.counts.operations)
  }
}

private protocol MaximumOperation: Operation {
  var offer: Offer { get }
}

extension MaximumOperation {
  func reset() { offer.maximum.store(0) }

  func ledger(_ totals: Totals) -> Ledger { offer.ledger(totals) }
}

/// Broken: what is stored was the higher value only at the time of the load.
private struct CheckStore<A: Access>: MaximumOperation {
  let offer: Offer

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    let sample = offer.next(&worker)
    let current = A.load(offer.maximum)
    // A maximum never falls. What this worker saw or stored before was no higher than what it
    // sees now, or somebody overwrote a higher value with a lower one.
    if current < worker.seen { worker.tally.sightings.bump() }
    worker.seen = current
    if sample > current {
      worker.gap()
      A.store(sample, in: offer.maximum)
      worker.seen = sample
    }
    return true
  }
}

/// Leaves after one load when the sample is no higher; else a weak CAS loop. x86-64: `mov`, `cmp`,
/// and for one sample in sixteen `lock cmpxchg`.
private struct CASLoopMax<A: Access>: MaximumOperation {
  let offer: Offer

  static var retries: Bool { true }
  static var notesOrder: Bool { true }

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    let sample = offer.next(&worker)
    var current = A.load(offer.maximum)
    var failures = worker.casFailures
    worker.retry {
      guard sample > current else { return true }
      let (exchanged, original) = A.weakCompareExchange(current, sample, in: offer.maximum)
      if worker.isNoting, exchanged { worker.noteChange(from: original, to: sample) }
      current = exchanged ? sample : original
      if exchanged { worker.tally.casSuccesses.bump() } else { failures &+= 1 }
      return exchanged
    }
    worker.seen = current
    worker.casFailures = failures
    return true
  }
}

/// `Synchronization.Atomic.max`. x86-64: `mov`, then `cmp`, `cmov` and `lock cmpxchg` until it
/// succeeds, which always writes. arm64, relaxed:
/// `ldsmax` if built for LSE, else a loop of `ldxr` and `stxr`.
private struct FetchMax<A: Access>: MaximumOperation {
  let offer: Offer

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    let sample = offer.next(&worker)
    worker.seen = A.max(sample, in: offer.maximum)
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
    lock = StandardMutex(in: memory, workers: setup.workers)
    offer = Offer(in: memory, setup, maximum: lock.value)
  }

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    let sample = offer.next(&worker)
    lock.timed(&worker) { worker in
      let current = lock.value.load()
      worker.seen = Swift.max(current, sample)
      if sample > current { lock.value.store(sample) }
    }
    return true
  }
}
