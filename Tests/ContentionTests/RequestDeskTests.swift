import Testing

@testable import Contention

@Suite("Request desk")
struct RequestDeskTests {
  private let memory = SharedMemory()
  private let desk: RequestDesk

  init() { desk = RequestDesk(bell: Bell(in: memory)) }

  @Test("requests are taken in order")
  func order() {
    desk.leave(.freeze(true))
    desk.leave(.reset)
    desk.leave(.stop)
    #expect(taken() == ["freeze true", "reset", "stop"])
    #expect(!desk.hasRequest)
  }

  @Test("of requests of a kind in a row the last one counts")
  func superseding() {
    for threads in 1...50 { desk.leave(.change(Plan(scenarios: [], threads: threads))) }
    desk.leave(.freeze(true))
    desk.leave(.freeze(false))
    desk.leave(.change(Plan(scenarios: [], threads: 7)))
    desk.leave(.reset)
    desk.leave(.reset)
    #expect(taken() == ["change 50", "freeze false", "change 7", "reset"])
  }

  @Test(
    "requests are settled when the next one is taken, superseded ones with their successor",
    arguments: [1, 3])
  func settling(_ count: Int) throws {
    let settled = SettledFlag()
    for _ in 0..<count { desk.leave(.reset) }
    let thread = try Thread.start { [desk] in
      _ = desk.settle(seconds: patience)
      settled.word.store(1)
    }
    _ = desk.take()
    // Time for a thread that is let go too early to show it.
    pause(0.05)
    #expect(settled.word.load() == 0)
    _ = desk.take()
    thread.join()
    #expect(settled.word.load() == 1)
  }

  @Test("nobody waits for a desk that is closed")
  func closing() {
    desk.leave(.reset)
    desk.close()
    _ = desk.settle(seconds: patience)
    desk.leave(.reset)
    #expect(desk.take() == nil)
  }

  @Test("the latest failure is told once")
  func failures() {
    #expect(desk.takeFailure() == nil)
    desk.report(CrewFailure(started: 1, wanted: 2, errorNumber: 11))
    desk.report(CrewFailure(started: 3, wanted: 4, errorNumber: 11))
    #expect(desk.takeFailure()?.wanted == 4)
    #expect(desk.takeFailure() == nil)
  }

  private func taken() -> [String] {
    var requests: [String] = []
    while let request = desk.take() {
      switch request {
      case .change(let plan): requests.append("change \(plan.threads)")
      case .freeze(let frozen): requests.append("freeze \(frozen)")
      case .reset: requests.append("reset")
      case .stop: requests.append("stop")
      }
    }
    return requests
  }
}

private struct SettledFlag: Sendable {
  private let memory: SharedMemory
  let word: RelaxedWord

  init() {
    memory = SharedMemory()
    word = memory.relaxedWord()
  }
}
