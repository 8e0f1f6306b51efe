/// Ticket lock: draw a number, wait until it is called. First come, first served, and so at the
/// mercy of the scheduler: when the next in line is not running, nobody is.
/// (Mellor-Crummey and Scott, "Algorithms for Scalable Synchronization", 1991, after Reed and
/// Kanodia, 1979.)
///
/// x86-64: drawn with `lock xadd`, awaited with `mov` and `cmp`, called with `mov`, sequentially
/// consistent `xchg`.
struct TicketLock: Exclusion {
  private let words: DistantWords

  init(in memory: SharedMemory, workers: Int) {
    words = memory.distantWords("value", "next", "called")
  }

  @inline(__always)
  var value: SharedWord { words[0] }

  /// The next number to draw.
  @inline(__always)
  private var next: SharedWord { words[1] }

  /// The number that is called. Written by the holder alone.
  @inline(__always)
  private var called: SharedWord { words[2] }

  @inline(__always)
  func exclusively(
    _ access: some Access, _ worker: inout Registers, _ section: (inout Registers) -> Void
  ) {
    // Relaxed: drawing a number protects nothing yet. The load that sees it called acquires.
    let mine = access.plain.add(1, to: next)
    worker.wait(access) { access.load(called) == mine }
    section(&worker)
    access.store(mine &+ 1, in: called)
  }

  func reset() {
    next.settled = 0
    called.settled = 0
  }
}
