import Testing

@testable import Contention

/// Atomic accesses at every ordering.
@Suite("Accesses")
struct AccessTests {
  @Test("add wraps around, max compares without sign below 2^63, CAS tells what it found")
  func semantics() {
    check(Relaxed())
    check(AcquireRelease())
    check(SequentiallyConsistent())
  }

  private func check(_ access: some Access) {
    let memory = SharedMemory()
    let word = memory.word("word")
    access.store(.max, in: word)
    #expect(access.add(2, to: word) == .max)
    #expect(access.load(word) == 1)
    #expect(access.exchange(5, in: word) == 1)
    #expect(access.max(3, in: word) == 5)
    #expect(access.max(1 << 62, in: word) == 1 << 62)
    #expect(access.compareExchange(9, 1, in: word) == (false, 1 << 62))
    #expect(access.compareExchange(1 << 62, 0, in: word) == (true, 1 << 62))
    while !access.tryTake(word) {}
    #expect(!access.tryTake(word))
  }
}
