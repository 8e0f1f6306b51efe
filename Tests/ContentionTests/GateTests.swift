import Synchronization
import TestSupport
import Testing

@testable import Contention

extension EngineTests {
  @Suite("Gate")
  struct GateTests {
    @Test("workers park, are let in, and park again")
    func slices() throws {
      let hall = try Hall(workers: 4)
      for slice in 1...20 {
        hall.gate.open(hall.assignment(workers: 4))
        try eventually("all inside") { hall.entered.load(ordering: .relaxed) == slice * 4 }
        hall.gate.close()
        #expect(hall.left.load(ordering: .relaxed) == slice * 4)
      }
      hall.end()
    }

    @Test("the gate closes although some never woke")
    func neverWoken() throws {
      let hall = try Hall(workers: 64)
      for _ in 0..<200 {
        hall.gate.open(hall.assignment(workers: 64))
        hall.gate.close()
        #expect(hall.entered.load(ordering: .relaxed) == hall.left.load(ordering: .relaxed))
      }
      hall.end()
    }

    @Test("the gate closes although nobody is there")
    func nobody() {
      let gate = Gate()
      let hall = Hall.assignment(gate, workers: 8)
      gate.open(hall)
      gate.watch(for: 8, nanoseconds: 1_000_000) { false }
      gate.close()
    }

    @Test("only workers that take part are let in")
    func numbers() throws {
      let hall = try Hall(workers: 8)
      hall.gate.open(hall.assignment(workers: 3))
      try eventually("three inside") { hall.entered.load(ordering: .relaxed) == 3 }
      hall.gate.watch(for: 3, nanoseconds: 2_000_000) { false }
      hall.gate.close()
      #expect(hall.entered.load(ordering: .relaxed) == 3)
      hall.end()
    }

    @Test("the watch ends when every worker has finished, whatever time is left")
    func allFinished() throws {
      let hall = try Hall(workers: 8, staysInside: false)
      for _ in 0..<50 {
        hall.gate.open(hall.assignment(workers: 8))
        hall.gate.watch(for: 8, nanoseconds: .max) { false }
        hall.gate.close()
      }
      #expect(hall.left.load(ordering: .relaxed) == 400)
      hall.end()
    }

    @Test("a ring from any thread ends the watch")
    func interruption() throws {
      let hall = try Hall(workers: 2)
      let isAsked = Atomic(false)
      hall.gate.open(hall.assignment(workers: 2))
      try withThread {
        isAsked.store(true, ordering: .relaxed)
        hall.gate.bell.ring()
      } during: {
        hall.gate.watch(for: 2, nanoseconds: .max) { isAsked.load(ordering: .relaxed) }
      }
      hall.gate.close()
      hall.end()
    }

    @Test("a ring before the wait is not lost")
    func earlyRing() {
      let memory = SharedMemory()
      let bell = Bell(in: memory)
      bell.ring()
      bell.ring()
      bell.wait()
      let began = Clock.nanoseconds()
      bell.wait(nanoseconds: 5_000_000)
      #expect(Clock.nanoseconds() - began >= 4_000_000)
    }

    /// Runs `body` on a thread of its own while `work` runs on this one.
    private func withThread(_ body: @escaping @Sendable () -> Void, during work: () -> Void) throws
    {
      let thread = try Thread.start(body)
      work()
      thread.join()
    }
  }
}

/// Threads that go in and out of a gate and count it.
private final class Hall: Sendable {
  let gate = Gate()
  let entered = Atomic(0)
  let left = Atomic(0)
  private let threads: Mutex<[Thread]>

  init(workers: Int, staysInside: Bool = true) throws {
    threads = Mutex([])
    for index in 0..<workers {
      let thread = try Thread.start { [self] in
        var slice: UInt64 = 0
        while let pass = gate.enter(worker: index, after: slice) {
          slice = pass.slice
          entered.add(1, ordering: .relaxed)
          while staysInside, gate.open.isOpen { pause(0.0001) }
          left.add(1, ordering: .relaxed)
          gate.leave()
        }
      }
      threads.withLock { $0.append(thread) }
    }
  }

  func assignment(workers: Int) -> Assignment { Self.assignment(gate, workers: workers) }

  func end() {
    gate.dismiss(from: 0)
    for thread in threads.withLock({ $0 }) { thread.join() }
  }

  static func assignment(_ gate: Gate, workers: Int) -> Assignment {
    let memory = SharedMemory()
    let contest = Contest(
      memory: memory, reset: {}, hammer: { _, _ in },
      ledger: { _ in Ledger(expected: 0, observed: 0) })
    return Assignment(
      contest, Plan(scenarios: [], threads: workers), .current, line: gate.line, pace: .unknown)
  }
}
