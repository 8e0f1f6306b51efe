import TestSupport
import Testing

@testable import Contention

@Suite("Log of IDs")
struct IDLogTests {
  /// IDs as workers get them: mostly one after the other, sometimes far from the one before.
  private static func ids(_ count: Int, jumpOneIn rarity: UInt64, seed: UInt64) -> [UInt64] {
    var numbers = SeededNumbers(state: seed)
    var id: UInt64 = 0
    return (0..<count).map { _ in
      if numbers.next() % rarity == 0 {
        let distances: [UInt64] = [0, 1, 2, 3, 60, 254, 255, 256, 257, 5000]
        let distance = distances.randomElement(using: &numbers)!
        id = Bool.random(using: &numbers) ? id + distance : id - min(id, distance)
      } else {
        id += 1
      }
      return id
    }
  }

  @Test(
    "counts every ID, and every different one", arguments: [1, 2, 10, 1000, 1_000_000] as [UInt64])
  func counts(jumpOneIn rarity: UInt64) {
    let memory = SharedMemory()
    defer { withExtendedLifetime(memory) {} }
    let log = IDLog(in: memory, scratch: Scratch(), operations: 60_000, workers: 3)
    for slice in 0..<3 as Range<UInt64> {
      log.reset()
      let ids = (0..<3).map { Self.ids(20_000, jumpOneIn: rarity, seed: 3 * slice + $0) }
      var cursors = (0..<3).map { _ in IDLog.Cursor() }
      for step in 0..<20_000 {
        for worker in 0..<3 {
          #expect(log.makeRoom(&cursors[worker]))
          log.record(ids[worker][step], &cursors[worker])
        }
      }
      cursors.forEach(log.finish)
      let (all, unique) = log.count()
      #expect(all == 60_000)
      #expect(unique == UInt64(Set(ids.joined()).count))
    }
  }

  @Test("a full log has no room, and keeps what it has")
  func full() {
    let memory = SharedMemory()
    defer { withExtendedLifetime(memory) {} }
    let log = IDLog(in: memory, scratch: Scratch(), operations: 1000, workers: 1)
    var cursor = IDLog.Cursor()
    var recorded: UInt64 = 0
    // Each one far from the one before, which takes the most room.
    while log.makeRoom(&cursor) {
      log.record(recorded.isMultiple(of: 2) ? recorded : 1_000_000 + recorded, &cursor)
      recorded += 1
    }
    #expect(recorded >= 1000)
    log.finish(cursor)
    #expect(log.count() == (recorded, recorded))
  }

  @Test("a log of no ID counts none")
  func empty() {
    let memory = SharedMemory()
    defer { withExtendedLifetime(memory) {} }
    let log = IDLog(in: memory, scratch: Scratch(), operations: nil, workers: 2)
    log.finish(IDLog.Cursor())
    #expect(log.count() == (0, 0))
  }

  @Test("a set tells how many IDs are new")
  func set() {
    var numbers = SeededNumbers(state: 7)
    var set = IDSet(upTo: 1000)
    var reference: Set<UInt64> = []
    for _ in 0..<500 {
      let first = numbers.next() % 1001
      let run = first...min(1000, first + numbers.next() % 130)
      let before = reference.count
      reference.formUnion(run)
      #expect(set.insert(run) == UInt64(reference.count - before))
    }
  }
}
