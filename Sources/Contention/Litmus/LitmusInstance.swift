/// One instance of a litmus test, as an operation for the explorer: each worker makes its accesses once, in
/// any order that a memory model allows. There is no meeting, because all orders are looked at anyway.
struct LitmusInstance<T: LitmusTest, F: FencePolicy>: StatelessOperation, @unchecked Sendable {
  private let x: SharedWord
  private let y: SharedWord
  /// What each worker loaded, on lines of its own. Written by that worker, read between slices.
  private let loaded: UnsafeMutablePointer<UInt64>

  init(in memory: SharedMemory, _ policy: F.Type) {
    x = memory.word("x")
    y = memory.word("y")
    loaded = memory.bytes(T.workers * MemoryLayout<UInt64>.stride)
      .bindMemory(to: UInt64.self, capacity: T.workers)
    loaded.initialize(repeating: 0, count: T.workers)
  }

  func reset() {
    x.settled = 0
    y.settled = 0
    loaded.update(repeating: 0, count: T.workers)
  }

  @inline(__always)
  func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
    let values = T.perform(worker.index, LitmusInstrument(access, F.self), x, y)
    access.note(values.bits) { loaded[worker.index] = values.bits }
    return true
  }

  /// One instance, which is right unless its outcome is the weak one.
  func ledger(_ totals: Totals) -> Ledger {
    let shape = T.shape
    var number = 0
    for worker in 0..<T.workers { number |= Int(loaded[worker]) << shape.shift(ofWorker: worker) }
    for (name, word) in [("x", x), ("y", y)] {
      if let shift = shape.shift(ofWord: name) { number |= Int(word.settled) << shift }
    }
    var outcomes = [UInt64](repeating: 0, count: shape.outcomeCount)
    outcomes[number] = 1
    return Ledger(outcomes: outcomes, forbidding: [shape.weakOutcome])
  }
}
