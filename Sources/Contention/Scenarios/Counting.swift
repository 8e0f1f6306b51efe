/// An operation on one word that counts all operations.
protocol CountingOperation: Operation {
  var word: SharedWord { get }
}

extension CountingOperation {
  func reset() { word.store(0) }

  func ledger(_ totals: Totals) -> Ledger {
    Ledger(expected: totals.counts.operations, observed: word.load())
  }
}

/// A relaxed load and store, which the lock makes one step.
struct LockedAdd<E: Exclusion>: CountingOperation {
  private let lock: E

  static var endsWithCAS: Bool { E.countsCAS }
  static var waits: Bool { true }

  init(in memory: SharedMemory, _ setup: Setup) { lock = E(in: memory, workers: setup.workers) }

  var word: SharedWord { lock.value }

  func reset() {
    word.store(0)
    lock.reset()
  }

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    lock.timed(&worker) { _ in lock.value.store(lock.value.load() &+ 1) }
    return true
  }
}
