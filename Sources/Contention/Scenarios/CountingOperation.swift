/// An operation on one word, whose value is to be the number of operations.
protocol CountingOperation: StatelessOperation {
  var word: SharedWord { get }
}

extension CountingOperation {
  func reset() { word.settled = 0 }

  func ledger(_ totals: Totals) -> Ledger {
    Ledger(expected: totals.counts.operations, observed: word.settled)
  }
}

/// A counting operation on the word that a lock protects.
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
    word.settled = 0
    lock.reset()
  }
}

/// A relaxed load and store, which the lock makes one step.
struct LockedAdd<E: Exclusion>: LockedOperation {
  let lock: E

  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
    let plain = access.plain
    lock.timed(access, &worker) { _ in plain.store(plain.load(word) &+ 1, in: word) }
    return true
  }
}
