import TestSupport
import Testing

@testable import Contention

@Suite("Request queue")
struct RequestQueueTests {
  private let memory = SharedMemory()
  private let requests: RequestQueue

  init() { requests = RequestQueue(bell: Bell(in: memory)) }

  @Test("requests are taken in order")
  func order() {
    requests.leave(.freeze(true))
    requests.leave(.reset)
    requests.leave(.stop)
    #expect(taken() == ["freeze true", "reset", "stop"])
    #expect(!requests.hasRequest)
  }

  @Test("of requests of a kind in a row the last one counts")
  func superseding() {
    for threads in 1...50 { requests.leave(.change(Plan(scenarios: [], threads: threads))) }
    requests.leave(.freeze(true))
    requests.leave(.freeze(false))
    requests.leave(.change(Plan(scenarios: [], threads: 7)))
    requests.leave(.reset)
    requests.leave(.reset)
    #expect(taken() == ["change 50", "freeze false", "change 7", "reset"])
  }

  @Test(
    "requests are settled when the next one is taken, superseded ones with their successor",
    arguments: [1, 3])
  func settling(_ count: Int) throws {
    let settled = SettledFlag()
    for _ in 0..<count { requests.leave(.reset) }
    let thread = try Thread.start { [requests] in
      _ = requests.settle(seconds: patience)
      settled.word.store(1)
    }
    _ = requests.take()
    // Time for a thread that is let go too early to show it.
    pause(0.05)
    #expect(settled.word.load() == 0)
    _ = requests.take()
    thread.join()
    #expect(settled.word.load() == 1)
  }

  @Test("nobody waits for a requests that is closed")
  func closing() {
    requests.leave(.reset)
    requests.close()
    _ = requests.settle(seconds: patience)
    requests.leave(.reset)
    #expect(requests.take() == nil)
  }

  @Test("the latest failure is told once")
  func failures() {
    #expect(requests.takeFailure() == nil)
    requests.report(.plan(.nothingInPlay))
    requests.report(.plan(.unknownScenario("countre")))
    #expect(requests.takeFailure()?.description == "there is no scenario countre")
    #expect(requests.takeFailure() == nil)
  }

  private func taken() -> [String] {
    var names: [String] = []
    while let request = requests.take() {
      switch request {
      case .change(let plan): names.append("change \(plan.threads)")
      case .freeze(let frozen): names.append("freeze \(frozen)")
      case .reset: names.append("reset")
      case .stop: names.append("stop")
      }
    }
    return names
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
