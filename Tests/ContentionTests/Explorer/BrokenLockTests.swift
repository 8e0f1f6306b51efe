import Testing

@testable import Contention

/// Locks that are broken on purpose are found out, with a witness.
@Suite("Broken locks")
struct BrokenLockTests {
  /// A test-and-set lock that is given back before the holder has stored.
  private struct EarlyRelease: Exclusion {
    private let words: DistantWords

    init(in memory: SharedMemory, workers: Int) { words = memory.distantWords("value", "lock") }

    var value: SharedWord { words[0] }

    func exclusively(
      _ access: some Access, _ worker: inout Registers, _ section: (inout Registers) -> Void
    ) {
      worker.wait(access) { access.tryTake(words[1]) }
      access.store(0, in: words[1])
      section(&worker)
    }

    func reset() { words[1].settled = 0 }
  }

  /// A queue in which nobody tells the one ahead who is behind it, which so waits for nobody to appear.
  private struct MissingLink: Exclusion {
    private let words: DistantWords
    private let workers: Int

    init(in memory: SharedMemory, workers: Int) {
      words = memory.distantWords("value", "tail", linesBehind: workers)
      self.workers = workers
      for worker in 0..<workers {
        memory.call(words[2, worker], "waiting \(worker)")
        memory.call(words[2, worker].neighbour, "behind \(worker)")
      }
    }

    var value: SharedWord { words[0] }

    func exclusively(
      _ access: some Access, _ worker: inout Registers, _ section: (inout Registers) -> Void
    ) {
      let me = UInt64(worker.index &+ 1)
      let own = words[2, worker.index]
      access.plain.store(1, in: own)
      if access.exchange(me, in: words[1]) != 0 {
        worker.wait(access) { access.load(own) == 0 }
      }
      section(&worker)
      guard !access.compareExchange(me, 0, in: words[1]).exchanged else { return }
      var next: UInt64 = 0
      worker.wait(access) {
        next = access.load(own.neighbour)
        return next != 0
      }
      access.store(0, in: words[2, Int(truncatingIfNeeded: next &- 1)])
    }

    func reset() { words[1].settled = 0 }
  }

  private func explored<Lock: Exclusion>(_ lock: Lock.Type) throws -> Exploration {
    let plan = ExplorerPlan("spinlock", "tas", operations: 1)
    let contest = LockedAdd<Lock>.contest(Setup(plan, scratch: Scratch())) {
      LockedAdd(lock: Lock(in: $0, workers: 2))
    }
    let explorer = Explorer(plan, of: .spinlock, contest, pairsSeqCst: false)
    return try #require(explorer?.explore())
  }

  @Test("one that is given back too early loses updates")
  func early() throws {
    let exploration = try explored(EarlyRelease.self)
    let lost = try #require(exploration.endings.first)
    #expect(lost.outcome.summary == "value = 1" && !lost.outcome.holds && lost.switches == 2)
    let last = try #require(try exploration.explorer.replay(Schedule(lost.witness)).last)
    #expect(exploration.explorer.outcome(of: last.after) == lost.outcome)
  }

  @Test("a queue without its link gets stuck, which is an outcome of its own")
  func stuck() throws {
    let exploration = try explored(MissingLink.self)
    let stuck = try #require(exploration.endings.first { $0.outcome.isStuck })
    #expect(stuck.outcome.summary == "stuck: worker 0: load  behind 0, worker 1: load  waiting 1")
    #expect(!stuck.outcome.holds && stuck.outcome.observed == nil)
    let explorer = exploration.explorer
    let last = try #require(try explorer.replay(Schedule(stuck.witness)).last)
    #expect(explorer.moves(from: last.after).isEmpty)
    #expect(explorer.situation(in: last.after).workers.allSatisfy { !$0.canStep && $0.next != nil })
  }

  @Test("workers that can go round in circles have ways without number, and outcomes all the same")
  func circles() throws {
    /// Each sets the other's word back until it finds its own set.
    struct Circle: StatelessOperation {
      let words: DistantWords
      func reset() { for index in 0..<2 { words[index].settled = 0 } }
      func perform(_ access: some Access, _ worker: inout Registers) -> Bool {
        let own = words[worker.index]
        let other = words[worker.index ^ 1]
        worker.wait(access) {
          access.store(1, in: own)
          access.store(0, in: other)
          return access.load(own) == 1
        }
        return true
      }
      func ledger(_ totals: Totals) -> Ledger { Ledger(expected: 0, observed: 0) }
    }
    let plan = ExplorerPlan("spinlock", "tas", operations: 1)
    let contest = Circle.contest(Relaxed()) { Circle(words: $0.distantWords("first", "second")) }
    let explorer = try #require(Explorer(plan, of: .spinlock, contest, pairsSeqCst: false))
    let exploration = try #require(explorer.explore())
    #expect(exploration.isComplete && exploration.interleavings == nil)
    #expect(exploration.endings.map(\.outcome.holds) == [true])
    #expect(exploration.endings.first?.ways == nil && exploration.failing == nil)
  }
}
