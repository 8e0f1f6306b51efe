extension Scenario {
  /// Every worker adds to a word of its own.
  static let sharing = Scenario(
    name: "sharing",
    operation: "every worker adds 1 to a word of its own",
    explanation: """
      Nobody touches a word of somebody else, and still one-line is slow where several CPUs write: \
      they own memory by the cache line, and a line has to travel to whoever writes next. own-line \
      gives each word 128 bytes to itself.
      """,
    crowdedRemark: "Workers on the same CPU share its cache: only CPUs contend for a line.",
    oneCPURemark: "One CPU: nobody else writes, so both ways are equally fast. It takes two CPUs.",
    highlights: ["one-line", "own-line"],
    law: Law(
      statement: "each word == its worker's operations",
      summary: { ledger, _ in "total = \(ledger.observed)" },
      sides: { ledger, _ in Law.operations(ledger, "sum of all words") },
      observed: "sum of all words",
      goal: "lose an update",
      outcome: { ledger, _ in "sum of all words = \(ledger.observed)" },
      verdict: Law.lostUpdates,
      merge: Law.sum),
    choices: [.ordering, .outsideWork],
    orderings: [.relaxed, .acquireRelease, .sequentiallyConsistent],
    orderingReason: "relaxed suffices: every word has one writer.",
    variants: [
      .atomic("one-line", "words side by side: 8 of them on one cache line of 64 bytes") { setup in
        OwnWordAdd.contest(setup) { .init(words: .packed(in: $0, setup)) }
      },
      .atomic("own-line", "each word on 128 bytes of its own") { setup in
        OwnWordAdd.contest(setup) { .init(words: .padded(in: $0, setup)) }
      },
      .lock("mutex", "words side by side, all under one default pthread mutex") { setup in
        LockedOwnWordAdd.contest(setup) { .init(in: $0, setup) }
      },
    ])
}

extension OwnWords {
  /// Both sides summed up, and word by word what differs.
  fileprivate func ledger(_ totals: Totals) -> Ledger {
    let pairs = zip(finalValues, totals.operations)
    return Ledger(
      expected: totals.counts.operations, observed: finalValues.reduce(0, &+),
      violations: pairs.reduce(0) { $0 &+ ($1.0 > $1.1 ? $1.0 - $1.1 : $1.1 - $1.0) })
  }
}

/// x86-64: `lock inc`, at any ordering.
private struct OwnWordAdd<Words: WordTable>: StatelessOperation {
  let words: OwnWords<Words>

  func reset() { words.reset() }

  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
    _ = access.add(1, to: words[worker.index])
    return true
  }

  func ledger(_ totals: Totals) -> Ledger { words.ledger(totals) }
}

/// A relaxed load and store, which the lock makes one step.
private struct LockedOwnWordAdd: StatelessOperation {
  private let words: OwnWords<PackedWords>
  private let lock: StandardMutex

  static var waits: Bool { true }
  static var notesOrder: Bool { true }

  init(in memory: SharedMemory, _ setup: Setup) {
    words = .packed(in: memory, setup)
    lock = StandardMutex(in: memory, setup)
  }

  func reset() { words.reset() }

  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
    let word = words[worker.index]
    let plain = access.plain
    lock.timed(access, &worker) { _ in plain.store(plain.load(word) &+ 1, in: word) }
    return true
  }

  func ledger(_ totals: Totals) -> Ledger { words.ledger(totals) }
}
