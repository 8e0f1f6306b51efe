/// Test-and-set: swaps 0 for 1 until it succeeds.
///
/// Legal values of the word: 0 free, 1 taken. Acquire on taking and release on freeing order each
/// critical section after the one before. Every failed attempt still claims the cache line, which
/// is what makes it slow under contention.
/// (Anderson, "The Performance of Spin Lock Alternatives", 1990.)
///
/// x86-64: taken with `lock cmpxchg`, freed with `mov`, sequentially consistent `xchg`.
struct TestAndSetLock: Exclusion {
  private let words: DistantWords

  init(in memory: SharedMemory, workers: Int) { words = memory.distantWords("value", "lock") }

  @inline(__always)
  var value: SharedWord { words[0] }

  @inline(__always)
  private var word: SharedWord { words[1] }

  static var countsCAS: Bool { true }

  @inline(__always)
  func exclusively(
    _ access: some Access, _ worker: inout Registers, _ section: (inout Registers) -> Void
  ) {
    worker.wait(access) {
      if access.tryTake(word) { return true }
      access.count(worker.tally.casFailures)
      return false
    }
    section(&worker)
    access.store(0, in: word)
  }

  func reset() { word.settled = 0 }
}
