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

/// One on the word that a lock protects.
protocol LockedOperation: CountingOperation {
  associatedtype Lock: Exclusion
  var lock: Lock { get }
}

extension LockedOperation {
  static var endsWithCAS: Bool { Lock.countsCAS }
  static var waits: Bool { true }
  static var notesOrder: Bool { true }

  var word: SharedWord { lock.value }

  func reset() {
    word.store(0)
    lock.reset()
  }
}

/// A relaxed load and store, which the lock makes one step.
struct LockedAdd<E: Exclusion>: LockedOperation {
  let lock: E

  @inline(__always)
  func perform(_ worker: inout Registers) -> Bool {
    lock.timed(&worker) { _ in lock.value.store(lock.value.load() &+ 1) }
    return true
  }
}
