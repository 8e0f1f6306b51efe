import TestSupport
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
    places.append(UInt(bitPattern: memory.word("w").address))
    for _ in 0..<4 {
      places.append(UInt(bitPattern: Tally(in: memory).operations.address))
    }
    places.append(UInt(bitPattern: gate.open.word.address))
    places.append(UInt(bitPattern: PthreadMutex(in: memory).pointer))
    #expect(places.allSatisfy { $0.isMultiple(of: 128) })
    let lines = Set(places.map { $0 / 128 })
    #expect(lines.count == places.count)
  }

  /// Every word of a tally that can be named.
  private func words(of tally: Tally) -> [RelaxedWord] {
    [
      tally.operations, tally.casSuccesses, tally.casFailures, tally.wins, tally.sightings,
      tally.left, tally.changes, tally.runs, tally.limit, tally.spin, tally.nextTimed, tally.pauses,
      tally.gap, tally.work, tally.loopWork, tally.policy, tally.early, tally.started,
      tally.stopped,
      tally.cpuTime, tally.waiting, tally.cpu, tally.isPinned,
    ]
  }

  @Test("a tally's fields are words of their own, however many, on lines that are its own")
  func tally() {
    let memory = SharedMemory()
    var lines: Set<UInt> = []
    var count = 0
    for _ in 0..<4 {
      let tally = Tally(in: memory)
      let places = words(of: tally).map { UInt(bitPattern: $0.address) }
      // But for the one that says whether all others have begun.
      #expect(places.count == Tally.Field.allCases.count - 1)
      #expect(Set(places).count == places.count)
      #expect(places.allSatisfy { $0.isMultiple(of: 8) })
      let own = Set(places.map { $0 / 128 })
      #expect(lines.isDisjoint(with: own))
      lines.formUnion(own)
      count += own.count
      lines.insert(UInt(bitPattern: memory.word("w").address) / 128)
      count += 1
    }
    #expect(lines.count == count)
  }

  @Test("what is written to one field of a tally is read from no other, nor from its neighbours")
  func fields() {
    let memory = SharedMemory()
    let tallies = (0..<3).map { _ in Tally(in: memory) }
    for (number, tally) in tallies.enumerated() {
      tally.noteEarly(0, isOver: number == 1)
      for (index, word) in words(of: tally).enumerated() {
        word.store(UInt64(100 * number + index))
      }
    }
    for (number, tally) in tallies.enumerated() {
      #expect(words(of: tally).map { $0.load() } == (0..<23).map { UInt64(100 * number + $0) })
      #expect(tally.isEarly == (number != 1))
    }
  }

  @Test("a tally's last field lies within its memory, and what hot loops write on one line")
  func tallySize() {
    let memory = SharedMemory()
    let tally = Tally(in: memory)
    let first = UInt(bitPattern: tally.operations.address)
    let last = words(of: tally).map { UInt(bitPattern: $0.address) }.max() ?? 0
    #expect(Tally.Field.allCases.count > 16)
    #expect(last + 8 - first <= UInt(Tally.Field.allCases.count) * 8)
    #expect(usableBytes(of: tally.operations.address) >= Int(last + 8 - first))
    let written = [tally.operations, tally.casSuccesses, tally.casFailures, tally.wins]
    #expect(Set(written.map { UInt(bitPattern: $0.address) / 64 }).count == 1)
  }

  @Test("what is cleared begins at zero, and what is remembered stays")
  func clearing() {
    let memory = SharedMemory()
    defer { withExtendedLifetime(memory) {} }
    let tally = Tally(in: memory)
    for word in words(of: tally) { word.store(7) }
    tally.noteEarly(7, isOver: true)
    tally.clear()
    #expect(tally.counts() == Counts())
    #expect(tally.isEarly)
    for word in [
      tally.early, tally.started, tally.stopped, tally.cpuTime, tally.waiting, tally.left,
      tally.changes, tally.runs,
    ] { #expect(word.load() == 0) }
    for word in [tally.gap, tally.work, tally.loopWork, tally.nextTimed] {
      #expect(word.load() == 7)
    }
  }

  @Test("a lock lies on another page than what it protects")
  func locks() {
    let words = SharedMemory().distantWords("a", "b", "c")
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
