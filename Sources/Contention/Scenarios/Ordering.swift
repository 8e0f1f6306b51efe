extension Scenario {
  /// Every worker stores or adds, at one ordering.
  static let ordering = Scenario(
    name: "ordering",
    operation: "every worker stores to, or adds to, one shared word, at one memory ordering",
    explanation: """
      \(instructions.family): \(instructions.lesson) An ordering is no speed setting: it says what \
      other threads may rely on.
      """,
    oneCPURemark: "One CPU: what an ordering costs shows; what it is good for takes two CPUs.",
    highlights: ["store-relaxed", "store-seq-cst"],
    law: Law(
      statement: "value is one that a worker stored; adds: value == operations",
      summary: { ledger, variant in
        isAdd(variant)
          ? "total = \(ledger.observed)"
          : "\(ledger.observed) of \(ledger.expected) slices ended with the last store of a worker"
      },
      sides: { ledger, variant in
        guard !isAdd(variant) else { return Law.operations(ledger, "value") }
        let slices =
          "\(Figures.grouped(ledger.observed)) of \(Figures.grouped(ledger.expected)) slices"
        return "\(slices) end with the last store of a worker"
      },
      observed: "value",
      goal: "leave a value that is wrong",
      outcome: { ledger, variant in
        if isAdd(variant) { return "value = \(ledger.observed)" }
        return ledger.holds ? "the last store of a worker" : "no worker's last store"
      },
      verdict: Law.lostUpdates,
      merge: Law.sum),
    choices: [.outsideWork],
    orderings: [],
    orderingReason: "Each variant has its own.",
    variants: [
      .atomic("store-relaxed", "a relaxed store: \(instructions.storeRelaxed)") { _ in
        TaggedStore.contest(Relaxed()) { .init(word: $0.word("value")) }
      },
      .atomic("store-release", "a releasing store: \(instructions.storeRelease)") { _ in
        TaggedStore.contest(AcquireRelease()) { .init(word: $0.word("value")) }
      },
      .atomic("store-seq-cst", "a seq-cst store: \(instructions.storeSeqCst)") { _ in
        TaggedStore.contest(SequentiallyConsistent()) { .init(word: $0.word("value")) }
      },
      .atomic("add-relaxed", "a relaxed add: \(instructions.addRelaxed)") { _ in
        OrderedAdd.contest(Relaxed()) { .init(word: $0.word("value")) }
      },
      .atomic("add-seq-cst", "a seq-cst add: \(instructions.addSeqCst)") { _ in
        OrderedAdd.contest(SequentiallyConsistent()) { .init(word: $0.word("value")) }
      },
      .atomic("fence-seq-cst", "a relaxed store, then a fence: \(instructions.fence)") { _ in
        FencedStore.contest(Relaxed()) { .init(word: $0.word("value")) }
      },
      .lock("mutex", "a store under a default pthread mutex") { setup in
        LockedStore.contest(Relaxed()) { .init(in: $0, setup) }
      },
    ])
}

private let instructions = Instructions.here

/// The variants whose law is about a sum; those of the others are about the last value.
private func isAdd(_ variant: String) -> Bool { variant.hasPrefix("add-") }

/// What a worker stores, so that one can tell who stored it and when: the worker in the upper 16
/// bits, the number of its operation in the lower 48.
private struct Tag {
  private static var bits: UInt64 { 48 }

  @inline(__always)
  static func value(_ worker: Int, _ operations: UInt64) -> UInt64 {
    UInt64(truncatingIfNeeded: worker &+ 1) << bits | operations
  }

  /// The ledger of one slice, whose final value must be the last one that some worker stored.
  static func ledger(_ word: SharedWord, _ totals: Totals) -> Ledger {
    let value = word.settled
    let isLast = totals.operations.enumerated().contains { worker, operations in
      operations > 0 && self.value(worker, operations) == value
    }
    let isRight = isLast || (value == 0 && totals.counts.operations == 0)
    return Ledger(expected: 1, observed: isRight ? 1 : 0)
  }
}

private protocol StoringOperation: StatelessOperation {
  var word: SharedWord { get }
}

extension StoringOperation {
  func reset() { word.settled = 0 }

  func ledger(_ totals: Totals) -> Ledger { Tag.ledger(word, totals) }
}

private struct TaggedStore: StoringOperation {
  let word: SharedWord

  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
    access.store(Tag.value(worker.index, worker.operations &+ 1), in: word)
    return true
  }
}

private struct FencedStore: StoringOperation {
  let word: SharedWord

  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
    access.plain.store(Tag.value(worker.index, worker.operations &+ 1), in: word)
    access.fence()
    return true
  }
}

private struct LockedStore: StoringOperation {
  let word: SharedWord
  private let lock: StandardMutex

  static var waits: Bool { true }
  static var notesOrder: Bool { true }

  init(in memory: SharedMemory, _ setup: Setup) {
    word = memory.word("value")
    lock = StandardMutex(in: memory, setup)
  }

  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
    lock.timed(access, &worker) { worker in
      access.plain.store(Tag.value(worker.index, worker.operations &+ 1), in: word)
    }
    return true
  }
}

private struct OrderedAdd: StatelessOperation {
  let word: SharedWord

  static var notesOrder: Bool { true }

  func reset() { word.settled = 0 }

  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
    let value = access.add(1, to: word)
    if worker.isNoting { worker.noteChange(from: value, to: value &+ 1) }
    return true
  }

  func ledger(_ totals: Totals) -> Ledger {
    Ledger(expected: totals.counts.operations, observed: word.settled)
  }
}
