/// MCS queue lock: each worker waits on a word of its own, and the holder wakes just the next one.
/// (Mellor-Crummey and Scott, "Algorithms for Scalable Synchronization on Shared-Memory
/// Multiprocessors", 1991.)
///
/// x86-64: queued with `xchg`, and with nobody behind freed with `lock cmpxchg`, else with `mov`,
/// sequentially consistent `xchg`.
struct MCSLock: Exclusion {
  private let words: DistantWords
  private let workers: Int

  init(in memory: SharedMemory, workers: Int) {
    words = memory.distantWords("value", "tail", linesBehind: workers)
    self.workers = workers
    for worker in 0..<workers {
      memory.call(waiting(worker), "waiting \(worker)")
      memory.call(behind(worker), "behind \(worker)")
    }
  }

  @inline(__always)
  var value: SharedWord { words[0] }

  /// One more than the number of the last worker in the queue; 0: the lock is free.
  @inline(__always)
  private var tail: SharedWord { words[1] }

  /// Whether the worker has to wait: 1 or 0. Its node in the queue is a line of its own.
  @inline(__always)
  private func waiting(_ worker: Int) -> SharedWord { words[2, worker] }

  /// One more than the number of the worker behind it; 0: none yet.
  @inline(__always)
  private func behind(_ worker: Int) -> SharedWord { words[2, worker].neighbour }

  @inline(__always)
  func exclusively(
    _ access: some Access, _ worker: inout Registers, _ section: (inout Registers) -> Void
  ) {
    let me = UInt64(truncatingIfNeeded: worker.index &+ 1)
    // Relaxed: the exchange below releases both to whoever queues up behind.
    access.plain.store(0, in: behind(worker.index))
    access.plain.store(1, in: waiting(worker.index))
    let ahead = access.exchange(me, in: tail)
    if ahead != 0 {
      access.store(me, in: behind(Int(truncatingIfNeeded: ahead &- 1)))
      worker.wait(access) { access.load(waiting(worker.index)) == 0 }
    }
    section(&worker)
    release(access, &worker, me)
  }

  @inline(__always)
  private func release(_ access: some Access, _ worker: inout Registers, _ me: UInt64) {
    var next = access.load(behind(worker.index))
    if next == 0 {
      // Nobody to be seen: free the lock, unless somebody has just queued up.
      if access.compareExchange(me, 0, in: tail).exchanged { return }
      worker.wait(access) {
        next = access.load(behind(worker.index))
        return next != 0
      }
    }
    access.store(0, in: waiting(Int(truncatingIfNeeded: next &- 1)))
  }

  func reset() {
    tail.settled = 0
    for index in 0..<workers {
      behind(index).settled = 0
      waiting(index).settled = 0
    }
  }
}
