extension Scenario {
  /// Every worker stores or adds, at one ordering.
  static let ordering = Scenario(
    name: "ordering",
    operation: "every worker stores to, or adds to, one shared word, at one memory ordering",
    explanation: """
      \(instructions.family): \(instructions.lesson) An ordering is no speed setting: it says what \
      other threads may rely on.
      """,
    law: Law(
      statement: "value is one that a worker stored; adds: value == operations",
      summary: { "\($0.observed) of \($0.expected) as expected" },
      verdict: Law.lostUpdates,
      merge: Law.sum),
    choices: [.outsideWork],
    orderings: [],
    orderingReason: "Each variant has its own.",
    variants: [
      .atomic("store-relaxed", "a relaxed store: \(instructions.storeRelaxed)") { _ in
        TaggedStore<Relaxed>.contest { .init(word: $0.word()) }
      },
      .atomic("store-release", "a releasing store: \(instructions.storeRelease)") { _ in
        TaggedStore<AcquireRelease>.contest { .init(word: $0.word()) }
      },
      .atomic("store-seq-cst", "a seq-cst store: \(instructions.storeSeqCst)") { _ in
        TaggedStore<SequentiallyConsistent>.contest { .init(word: $0.word()) }
      },
      .atomic("add-relaxed", "a relaxed add: \(instructions.addRelaxed)") { _ in
        OrderedAdd<Relaxed>.contest { .init(word: $0.word()) }
      },
      .atomic("add-seq-cst", "a seq-cst add: \(instructions.addSeqCst)") { _ in
        OrderedAdd<SequentiallyConsistent>.contest { .init(word: $0.word()) }
      },
      .atomic("fence-seq-cst", "a relaxed store, then a fence: \(instructions.fence)") { _ in
        FencedStore.contest { .init(word: $0.word()) }
      },
      .lock("mutex", "a store under a default pthread mutex") { setup in
        LockedStore.contest { .init(in: $0, setup) }
      },
    ])
}

private let instructions = Instructions.here

/// What a worker stores, so that one can tell who stored it and when: the worker in the upper 16
/// bits, the number of its operation in the lower 48.
private struct Tag {
  private static var bits: UInt64 { 48 }

  @inline(__always)
  static func value(_ worker: Int, _ operations: UInt64) -> UInt64 {
    UInt64(truncatingIfNeeded: worker &+ 1) << bits | operations
  }

  /// One slice of which the final value must be some worker's last one.
  static func ledger(_ word: SharedWord, _ totals: Totals) -> Ledger {
    let value = word.load()
    let isLast = totals.operations.enumerated().contains { worker, operations in
      operations > 0 && self.value(worker, operations) == value
    }
    let isRight = isLast || (value == 0 && totals.counts.operations == 0)
    return Ledger(expected: 1, observed: isRight ? 1 : 0)
  }
}

private protocol StoringOperation: Operation {
  var word: SharedWord { get }
}

extension StoringOperation {
  func reset() { word.store(0) }

  func ledger(_ totals: Totals) -> Ledger { Tag.ledger(word, totals) }
}

private struct TaggedStore<A: Access>: StoringOperation {
  let word: SharedWord

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    A.store(Tag.value(worker.index, worker.operations &+ 1), in: word)
    return true
  }
}

private struct FencedStore: StoringOperation {
  let word: SharedWord

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    word.store(Tag.value(worker.index, worker.operations &+ 1))
    sequentiallyConsistentFence()
    return true
  }
}

private struct LockedStore: StoringOperation {
  let word: SharedWord
  private let lock: StandardMutex

  static var waits: Bool { true }
  static var notesOrder: Bool { true }

  init(in memory: SharedMemory, _ setup: Setup) {
    word = memory.word()
    lock = StandardMutex(in: memory, workers: setup.workers)
  }

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    lock.timed(&worker) { worker in
      word.store(Tag.value(worker.index, worker.operations &+ 1))
    }
    return true
  }
}

private struct OrderedAdd<A: Access>: Operation {
  let word: SharedWord

  static var notesOrder: Bool { true }

  func reset() { word.store(0) }

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    let value = A.add(1, to: word)
    if worker.isNoting { worker.noteChange(from: value, to: value &+ 1) }
    return true
  }

  func ledger(_ totals: Totals) -> Ledger {
    Ledger(expected: totals.counts.operations, observed: word.load())
  }
}
