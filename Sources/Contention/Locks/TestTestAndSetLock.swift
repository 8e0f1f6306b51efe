/// Test and test-and-set: waits with plain loads, which share the cache line, and attempts the swap
/// only when the lock looks free. (Rudolph and Segall, 1984.)
///
/// x86-64: `mov` and `test` until it is 0, then `lock cmpxchg`; freed with `mov`, sequentially
/// consistent `xchg`.
struct TestTestAndSetLock: Exclusion {
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
      // Relaxed: this look only decides whether an attempt is worth it.
      guard access.plain.load(word) == 0 else { return false }
      if access.tryTake(word) { return true }
      access.count(worker.tally.casFailures)
      return false
    }
    section(&worker)
    access.store(0, in: word)
  }

  func reset() { word.settled = 0 }
}
