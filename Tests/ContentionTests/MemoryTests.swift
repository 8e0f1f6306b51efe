import Testing

@testable import Contention

/// What workers write apart must lie apart.
@Suite("Memory")
struct MemoryTests {
  @Test("every word, tally and gate has 128 bytes of its own")
  func padding() {
    let memory = SharedMemory()
    let words = memory.words(3)
    let gate = Gate()
    var places = (0..<3).map { UInt(bitPattern: words[$0].address) }
    places.append(UInt(bitPattern: memory.word().address))
    for worker in 0..<4 {
      places.append(UInt(bitPattern: Tally(in: memory, worker: worker).operations.address))
    }
    places.append(UInt(bitPattern: gate.open.word.address))
    places.append(UInt(bitPattern: PthreadMutex(in: memory).pointer))
    #expect(places.allSatisfy { $0.isMultiple(of: 128) })
    let lines = Set(places.map { $0 / 128 })
    #expect(lines.count == places.count)
  }

  @Test("a tally fits its 128 bytes")
  func tally() {
    let tally = Tally(in: SharedMemory(), worker: 0)
    let words = [
      tally.operations, tally.casSuccesses, tally.casFailures, tally.wins, tally.sightings,
      tally.peak, tally.started, tally.stopped, tally.cpu, tally.limit, tally.spin, tally.nextTimed,
      tally.pauses, tally.work, tally.random, tally.gap,
    ]
    let first = UInt(bitPattern: tally.operations.address)
    let places = words.map { UInt(bitPattern: $0.address) }
    #expect(Set(places).count == words.count)
    #expect(places.allSatisfy { $0 >= first && $0 + 8 <= first + 128 })
  }

  @Test("a lock lies on another page than what it protects")
  func locks() {
    let words = SharedMemory().distantWords(3)
    let places = (0..<3).map { UInt(bitPattern: words[$0].address) }
    #expect(places[1] - places[0] > 4096)
    #expect(places[2] - places[1] > 4096)
  }

  @Test("cleaning up happens once, before the memory goes")
  func cleanup() {
    let count = Counter()
    do {
      let memory = SharedMemory()
      let pointer = memory.value(of: Int.self) { count.sum += $0.pointee }
      pointer.initialize(to: 42)
    }
    #expect(count.sum == 42)
  }

  private final class Counter { var sum = 0 }
}

/// Atomic accesses at every ordering.
@Suite("Accesses")
struct AccessTests {
  @Test("add wraps around, max compares without sign below 2^63, CAS tells what it found")
  func semantics() {
    check(Relaxed.self)
    check(AcquireRelease.self)
    check(SequentiallyConsistent.self)
  }

  private func check<A: Access>(_ access: A.Type) {
    let memory = SharedMemory()
    let word = memory.word()
    A.store(.max, in: word)
    #expect(A.add(2, to: word) == .max)
    #expect(A.load(word) == 1)
    #expect(A.exchange(5, in: word) == 1)
    #expect(A.max(3, in: word) == 5)
    #expect(A.max(1 << 62, in: word) == 1 << 62)
    #expect(A.compareExchange(9, 1, in: word) == (false, 1 << 62))
    #expect(A.compareExchange(1 << 62, 0, in: word) == (true, 1 << 62))
    while !A.tryTake(word) {}
    #expect(!A.tryTake(word))
  }
}
