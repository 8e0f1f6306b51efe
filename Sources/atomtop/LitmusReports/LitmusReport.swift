import Contention
import Dashboard

/// What `litmus` counted: each test at each ordering.
struct LitmusReport {
  /// What was seen at the end.
  let snapshot: Snapshot
  /// Seconds that were asked for, for each test at each ordering.
  let seconds: Double
  /// When the measurement began: "2026-11-25T20:08:00Z".
  let started: String

  /// One test.
  struct Test {
    let part: ScenarioSnapshot
    let shape: LitmusShape
    /// By ordering.
    let counts: [LitmusCount]
  }

  /// In the order in which they were asked for.
  var tests: [Test] {
    snapshot.scenarios.compactMap { part in
      part.scenario.litmus.map {
        Test(part: part, shape: $0, counts: part.variants.compactMap(LitmusCount.init))
      }
    }
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
