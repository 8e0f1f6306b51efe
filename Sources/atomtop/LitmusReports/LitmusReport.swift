import Contention
import Dashboard

/// What `litmus` counted: each test at each ordering.
struct LitmusReport {
  /// What was seen at the end.
  let snapshot: Snapshot
  /// In the order in which they were asked for.
  let tests: [Test]

  /// One test.
  struct Test {
    let part: ScenarioSnapshot
    let shape: LitmusShape
    /// By ordering.
    let counts: [LitmusCount]
  }

  init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    tests = snapshot.scenarios.compactMap { part in
      part.scenario.litmus.map {
        Test(part: part, shape: $0, counts: part.variants.compactMap(LitmusCount.init))
      }
    }
  }

  /// Seconds that were asked for, for each test at each ordering.
  var seconds: Double? {
    guard case .duration(let seconds) = snapshot.plan.limit else { return nil }
    return seconds / Double(snapshot.plan.variants?.count ?? LitmusOrdering.allCases.count)
  }

  /// Every test at every ordering.
  var counts: [LitmusCount] { tests.flatMap(\.counts) }

  /// Whether something was counted of every test at every ordering.
  var isComplete: Bool { counts.allSatisfy { $0.instances > 0 } }

  /// What it means that there are fewer CPUs than workers; nil: there are enough.
  func crowd(_ shape: LitmusShape) -> String? {
    LitmusText.crowd(workers: shape.workers, cpus: snapshot.machine.cpus)
  }
}
