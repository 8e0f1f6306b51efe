/// Test-and-set: swaps 0 for 1 until it succeeds.
///
/// Legal values of the word: 0 free, 1 taken. Acquire on taking and release on freeing order each
/// critical section after the one before. Every failed attempt still claims the cache line, which
/// is what makes it slow under contention.
/// (Anderson, "The Performance of Spin Lock Alternatives", 1990.)
///
/// x86-64: taken with `lock cmpxchg`, freed with `mov`, sequentially consistent `xchg`.
struct TestAndSetLock<A: Access>: Exclusion {
  private let words: DistantWords

  init(in memory: SharedMemory, workers: Int) { words = memory.distantWords(2) }

  @inline(__always)
  var value: SharedWord { words[0] }

  @inline(__always)
  private var word: SharedWord { words[1] }

  static var countsCAS: Bool { true }

  @inline(__always)
  func exclusively(_ worker: inout Registers, _ section: (inout Registers) -> Void) {
    worker.wait {
      if A.tryTake(word) { return true }
      worker.tally.casFailures.bump()
      return false
    }
    section(&worker)
    A.store(0, in: word)
  }

  func reset() { word.store(0) }
}

/// Test and test-and-set: waits with plain loads, which share the cache line, and attempts the swap
/// only when the lock looks free. (Rudolph and Segall, 1984.)
///
/// x86-64: `mov` and `test` until it is 0, then `lock cmpxchg`; freed with `mov`, sequentially
/// consistent `xchg`.
struct TestTestAndSetLock<A: Access>: Exclusion {
  private let words: DistantWords

  init(in memory: SharedMemory, workers: Int) { words = memory.distantWords(2) }

  @inline(__always)
  var value: SharedWord { words[0] }

  @inline(__always)
  private var word: SharedWord { words[1] }

  static var countsCAS: Bool { true }

  @inline(__always)
  func exclusively(_ worker: inout Registers, _ section: (inout Registers) -> Void) {
    worker.wait {
      // Relaxed: this look only decides whether an attempt is worth it.
      guard word.load() == 0 else { return false }
      if A.tryTake(word) { return true }
      worker.tally.casFailures.bump()
      return false
    }
    section(&worker)
    A.store(0, in: word)
  }

  func reset() { word.store(0) }
}

/// Ticket lock: draw a number, wait until it is called. First come, first served, and so at the
/// mercy of the scheduler: when the next in line is not running, nobody is.
/// (Mellor-Crummey and Scott, "Algorithms for Scalable Synchronization", 1991, after Reed and
/// Kanodia, 1979.)
///
/// x86-64: drawn with `lock xadd`, awaited with `mov` and `cmp`, called with `mov`, sequentially
/// consistent `xchg`.
struct TicketLock<A: Access>: Exclusion {
  private let words: DistantWords

  init(in memory: SharedMemory, workers: Int) { words = memory.distantWords(3) }

  @inline(__always)
  var value: SharedWord { words[0] }

  /// The next number to draw.
  @inline(__always)
  private var next: SharedWord { words[1] }

  /// The number that is called. Written by the holder alone.
  @inline(__always)
  private var called: SharedWord { words[2] }

  @inline(__always)
  func exclusively(_ worker: inout Registers, _ section: (inout Registers) -> Void) {
    // Relaxed: drawing a number protects nothing yet. The load that sees it called acquires.
    let mine = Relaxed.add(1, to: next)
    worker.wait { A.load(called) == mine }
    section(&worker)
    A.store(mine &+ 1, in: called)
  }

  func reset() {
    next.store(0)
    called.store(0)
  }
}

/// MCS queue lock: each worker waits on a word of its own, and the holder wakes just the next one.
/// (Mellor-Crummey and Scott, "Algorithms for Scalable Synchronization on Shared-Memory
/// Multiprocessors", 1991.)
///
/// x86-64: queued with `xchg`, and with nobody behind freed with `lock cmpxchg`, else with `mov`,
/// sequentially consistent `xchg`.
struct MCSLock<A: Access>: Exclusion {
  private let words: DistantWords
  private let workers: Int

  init(in memory: SharedMemory, workers: Int) {
    // A node per worker behind the tail, and no lines beyond the last one.
    words = memory.distantWords(2 + (workers + SharedMemory.linesApart) / SharedMemory.linesApart)
    self.workers = workers
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
  func exclusively(_ worker: inout Registers, _ section: (inout Registers) -> Void) {
    let me = UInt64(truncatingIfNeeded: worker.index &+ 1)
    // Relaxed: the exchange below releases both to whoever queues up behind.
    behind(worker.index).store(0)
    waiting(worker.index).store(1)
    let ahead = A.exchange(me, in: tail)
    if ahead != 0 {
      A.store(me, in: behind(Int(truncatingIfNeeded: ahead &- 1)))
      worker.wait { A.load(waiting(worker.index)) == 0 }
    }
    section(&worker)
    release(&worker, me)
  }

  @inline(__always)
  private func release(_ worker: inout Registers, _ me: UInt64) {
    var next = A.load(behind(worker.index))
    if next == 0 {
      // Nobody to be seen: free the lock, unless somebody has just queued up.
      if A.compareExchange(me, 0, in: tail).exchanged { return }
      worker.wait {
        next = A.load(behind(worker.index))
        return next != 0
      }
    }
    A.store(0, in: waiting(Int(truncatingIfNeeded: next &- 1)))
  }

  func reset() {
    tail.store(0)
    for index in 0..<workers {
      behind(index).store(0)
      waiting(index).store(0)
    }
  }
}
