/// Peterson's lock: loads and stores alone keep two workers apart, if all of them are sequentially
/// consistent. (Peterson, "Myths About the Mutual Exclusion Problem", 1981.)
///
/// Each worker says that it wants in and lets the other one go first, then looks whether the other wants in,
/// too. That is store buffering: a worker whose store still waits in its CPU's store buffer while its load is
/// answered is overlooked by the other, and both walk in. Only a full barrier between the two helps; acquire
/// and release do not, because they order no load behind a store.
///
/// x86-64: taken with `mov`, `mov`, `mov`, freed with `mov`; sequentially consistent `xchg`, `xchg`, `mov`, `xchg`.
struct PetersonLock: Exclusion {
  /// The workers that it can keep apart.
  static let workers = 2

  private let words: DistantWords

  init(in memory: SharedMemory, workers: Int) {
    words = memory.distantWords("value", "turn", linesBehind: Self.workers)
    for worker in 0..<Self.workers { memory.call(wants(worker), "wants \(worker)") }
  }

  @inline(__always)
  var value: SharedWord { words[0] }

  /// The worker that goes first if both want in.
  @inline(__always)
  private var turn: SharedWord { words[1] }

  /// Whether the worker wants in, or is in: 1 or 0.
  @inline(__always)
  private func wants(_ worker: Int) -> SharedWord { words[2, worker] }

  @inline(__always)
  func exclusively(
    _ access: some Access, _ worker: inout Registers, _ section: (inout Registers) -> Void
  ) {
    let me = worker.index
    let other = 1 &- me
    access.store(1, in: wants(me))
    access.store(UInt64(truncatingIfNeeded: other), in: turn)
    worker.wait(access) {
      access.load(wants(other)) == 0
        || access.load(turn) != UInt64(truncatingIfNeeded: other)
    }
    section(&worker)
    access.store(0, in: wants(me))
  }

  func reset() {
    turn.settled = 0
    for worker in 0..<Self.workers { wants(worker).settled = 0 }
  }
}
