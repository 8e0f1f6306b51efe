import Contention
import Testing

@testable import Dashboard

@Suite("Remarks on a lesson's run")
struct RunRemarksTests {
  private func remarks(
    _ expectation: Prediction.Expectation? = nil, _ change: (inout Snapshot) -> Void
  ) -> [String] {
    var seen = SampleLesson.seen
    change(&seen)
    var prediction = SampleLesson.question
    prediction.expectation = expectation
    return RunRemarks(snapshot: seen, part: seen.scenarios[0], prediction: prediction)
      .sentences(again: "Again!")
  }

  private func unbreak(_ snapshot: inout Snapshot) {
    snapshot.scenarios[0].variants[0].ledger = Ledger(expected: 8000, observed: 8000)
  }

  @Test("a broken variant that did no wrong was lucky, and may be run again")
  func luck() {
    #expect(remarks { _ in } == [])
    #expect(
      remarks(nil, unbreak) == ["Lucky this time: nothing went wrong with load-store. Again!"])
    #expect(
      remarks {
        unbreak(&$0)
        $0.plan.threads = 1
      } == [], "one worker has no rival, and needs no luck")
  }

  @Test("rates that contradict the right answer are said, but not those of a debug build")
  func surprise() {
    let right = Prediction.Expectation(slower: "fetch-add", faster: "load-store")
    let wrong = Prediction.Expectation(slower: "load-store", faster: "fetch-add")
    #expect(remarks(right) { _ in } == [])
    #expect(
      remarks(wrong) { _ in }
        == ["Not as usual: here load-store was no slower than fetch-add. Again!"])
    #expect(remarks(wrong) { $0.machine.isDebugBuild = true } == [])
    let unknown = Prediction.Expectation(slower: "load-store", faster: "nobody")
    #expect(remarks(unknown) { _ in } == [])
  }

  @Test("one CPU cannot show what takes two", arguments: Catalogue.scenarios.map(\.name))
  func oneCPU(_ name: String) throws {
    let scenario = try #require(Catalogue.scenario(named: name))
    let found = remarks { snapshot in
      snapshot.machine = Machine(
        os: "TestOS", arch: "x86_64", cpu: "Test CPU", allowedCPUs: [3], isDebugBuild: false)
      let variants = scenario.variants.map { variant in
        var seen = VariantSnapshot(scenario.id(of: variant))
        seen.ledger = Ledger(expected: 10, observed: 10)
        return seen
      }
      snapshot.scenarios = [ScenarioSnapshot(name, variants: variants)]
    }
    let isBroken = scenario.variants.contains { $0.role == .broken }
    #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("One CPU: ") })
    #expect(found.contains { $0.contains("workers overlap only where") } == isBroken)
    #expect(found.contains(scenario.oneCPURemark) == !isBroken)
  }

  @Test("on one CPU a variant that broke its law needs no remark")
  func shown() {
    let found = remarks { snapshot in
      snapshot.machine = Machine(
        os: "TestOS", arch: "x86_64", cpu: "Test CPU", allowedCPUs: [0], isDebugBuild: false)
    }
    #expect(found == [])
  }

  @Test("the screen says it before the prediction is compared")
  func screen() throws {
    var player = SampleLesson.player()
    player.press(.right, .right, "b", .right)
    var seen = SampleLesson.seen
    unbreak(&seen)
    player.finish(seen)
    let lines = player.lines
    let lucky = try #require(
      lines.firstIndex { $0.hasPrefix("  Lucky this time: nothing went wrong with load-store.") })
    let verdict = try #require(lines.firstIndex { $0.contains("You said b") })
    #expect(lucky < verdict)
  }
}
