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
    law: Law(
      statement: "each word == its worker's operations",
      summary: { "total = \($0.observed)" },
      verdict: Law.lostUpdates,
      merge: Law.sum),
    choices: [.ordering, .outsideWork],
    orderings: [.relaxed, .acquireRelease, .sequentiallyConsistent],
    orderingReason: "relaxed suffices: every word has one writer.",
    variants: [
      .atomic("one-line", "words side by side: 8 of them on one cache line of 64 bytes") { setup in
        switch setup.ordering {
        case .relaxed: OwnWordAdd<Relaxed, PackedWords>.contest { .init(words: packed($0, setup)) }
        case .acquireRelease:
          OwnWordAdd<AcquireRelease, PackedWords>.contest { .init(words: packed($0, setup)) }
        case .sequentiallyConsistent:
          OwnWordAdd<SequentiallyConsistent, PackedWords>.contest {
            .init(words: packed($0, setup))
          }
        }
      },
      .atomic("own-line", "each word on 128 bytes of its own") { setup in
        switch setup.ordering {
        case .relaxed: OwnWordAdd<Relaxed, SharedWords>.contest { .init(words: padded($0, setup)) }
        case .acquireRelease:
          OwnWordAdd<AcquireRelease, SharedWords>.contest { .init(words: padded($0, setup)) }
        case .sequentiallyConsistent:
          OwnWordAdd<SequentiallyConsistent, SharedWords>.contest {
            .init(words: padded($0, setup))
          }
        }
      },
      .lock("mutex", "words side by side, all under one default pthread mutex") { setup in
        LockedOwnWordAdd.contest { .init(in: $0, setup) }
      },
    ])

  private static func packed(
    _ memory: SharedMemory, _ setup: Setup
  ) -> OwnWords<PackedWords> {
    OwnWords(words: memory.packedWords(setup.workers), count: setup.workers)
  }

  private static func padded(
    _ memory: SharedMemory, _ setup: Setup
  ) -> OwnWords<SharedWords> {
    OwnWords(words: memory.words(setup.workers), count: setup.workers)
  }
}

/// A word per worker.
private struct OwnWords<Words: WordTable>: Sendable {
  let words: Words
  let count: Int

  func reset() {
    for index in 0..<count { words[index].store(0) }
  }

  /// Both sides summed up, and word by word what differs.
  func ledger(_ totals: Totals) -> Ledger {
    var observed: UInt64 = 0
    var violations: UInt64 = 0
    for (index, operations) in totals.operations.enumerated() {
      let word = words[index].load()
      observed &+= word
      violations &+= word > operations ? word - operations : operations - word
    }
    return Ledger(
      expected: totals.counts.operations, observed: observed, violations: violations)
  }
}

/// x86-64: `lock inc`, at any ordering.
private struct OwnWordAdd<A: Access, Words: WordTable>: Operation {
  let words: OwnWords<Words>

  func reset() { words.reset() }

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    _ = A.add(1, to: words.words[worker.index])
    return true
  }

  func ledger(_ totals: Totals) -> Ledger { words.ledger(totals) }
}

/// A relaxed load and store, which the lock makes one step.
private struct LockedOwnWordAdd: Operation {
  private let words: OwnWords<PackedWords>
  private let lock: StandardMutex

  static var waits: Bool { true }
  static var notesOrder: Bool { true }

  init(in memory: SharedMemory, _ setup: Setup) {
    words = OwnWords(words: memory.packedWords(setup.workers), count: setup.workers)
    lock = StandardMutex(in: memory, workers: setup.workers)
  }

  func reset() { words.reset() }

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    let word = words.words[worker.index]
    lock.timed(&worker) { worker in
      word.store(word.load() &+ 1)
    }
    return true
  }

  func ledger(_ totals: Totals) -> Ledger { words.ledger(totals) }
}
