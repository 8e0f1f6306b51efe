import Contention
import Testing

@testable import Dashboard

/// Under which conditions figures were measured, in words.
@Suite("Conditions in words")
struct ConditionTests {
  /// The conditions of scenario `name` after `change` of what was seen.
  private func conditions(
    _ name: String = "counter", workers: Int = 2,
    _ change: (inout Snapshot, inout ScenarioSnapshot) -> Void = { _, _ in }
  ) throws -> Conditions {
    let fixture = Fixture(workers: workers, place: .scenario(name))
    var snapshot = fixture.snapshot(fixture.state())
    var part = try #require(snapshot.scenarios.first { $0.name == name })
    change(&snapshot, &part)
    return Conditions(snapshot: snapshot, part: part)
  }

  private func granted(
    _ part: inout ScenarioSnapshot, _ isPinned: Bool, _ priority: Granted.Class
  ) {
    for index in part.variants.indices {
      part.variants[index].granted = Granted(
        backoff: .none, isPinned: isPinned, priority: priority, cpus: [0])
    }
  }

  // MARK: Who ran

  @Test(
    "where workers are, and in which class, is what was granted",
    arguments: [
      (true, Priority.idle, true, Granted.Class.idle, "2 workers on 2 CPUs, pinned"),
      (true, .idle, false, .idle, "2 workers on 2 CPUs, pinning refused"),
      (false, .idle, false, .idle, "2 workers on 2 CPUs, not pinned"),
      (true, .normal, true, .normal, "2 workers on 2 CPUs, pinned, normal priority"),
      (true, .idle, true, .nice, "2 workers on 2 CPUs, pinned, nice priority (idle refused)"),
      (
        true, .normal, true, .realTime,
        "2 workers on 2 CPUs, pinned, real-time priority (normal refused)"
      ),
    ])
  func crew(
    _ pins: Bool, _ wanted: Priority, _ isPinned: Bool, _ class: Granted.Class, _ text: String
  ) throws {
    let conditions = try conditions { snapshot, part in
      snapshot.plan.isPinned = pins
      snapshot.plan.priority = wanted
      granted(&part, isPinned, `class`)
    }
    #expect(conditions.crew == text)
  }

  @Test("what is not known yet is taken for granted")
  func notYet() throws {
    let conditions = try conditions { _, part in
      for index in part.variants.indices { part.variants[index].granted = nil }
    }
    #expect(conditions.crew == "2 workers on 2 CPUs, pinned")
  }

  // MARK: How good figures are

  @Test("nothing short of all reads as all, and the worst variant counts")
  func quality() throws {
    let conditions = try conditions { _, part in
      for index in part.variants.indices {
        part.variants[index].cpuShare = 1
        part.variants[index].overlap = 1
      }
      part.variants[1].cpuShare = 0.99999
      part.variants[2].overlap = 0.9049
    }
    #expect(conditions.quality == "noise ±4.0 %, CPU share 99 %, overlap 90 %")
  }

  @Test("what is unknown is not said")
  func unknownQuality() throws {
    let conditions = try conditions { _, part in
      part.noise = nil
      for index in part.variants.indices {
        part.variants[index].cpuShare = nil
        part.variants[index].overlap = nil
      }
    }
    #expect(conditions.quality == nil)
  }

  // MARK: What to know

  @Test("where all is well there is nothing to say", arguments: Catalogue.scenarios.map(\.name))
  func nothing(_ name: String) throws {
    #expect(try conditions(name).sentences == [])
    #expect(try conditions(name).warning == nil)
  }

  @Test("slices that are left out are counted by variant and reason", arguments: Doubt.allCases)
  func leftOut(_ doubt: Doubt) throws {
    var slices = 4
    let conditions = try conditions { _, part in
      slices += part.variants.reduce(0) { $0 + $1.slices }
      for (name, count) in [("fetch-add", 3), ("mutex", 1)] {
        let index = part.variants.firstIndex { $0.variant.name == name }!
        part.variants[index].leftOut = [doubt: count]
      }
    }
    let sentence =
      "Slices left out because \(doubt.reason): 3 of fetch-add, 1 of mutex. Their law counts."
    #expect(conditions.sentences == [sentence])
    #expect(conditions.warning == "4 of \(slices) slices left out: \(doubt.reason).")
  }

  @Test("a variant without a good slice is named, with how bad it was", arguments: Doubt.allCases)
  func doubtful(_ doubt: Doubt) throws {
    let conditions = try conditions { _, part in
      part.variants[1].slices = 0
      part.variants[1].leftOut = [doubt: 9]
      part.variants[1].doubt = doubt
      part.variants[1].cpuShare = 0.129
      part.variants[1].overlap = 0.349
    }
    let figures = [Doubt.cpuShare: " (CPU share 12 %)", .overlap: " (overlap 34 %)"]
    let figure = figures[doubt] ?? ""
    #expect(
      conditions.sentences == [
        "? fetch-add: \(doubt.reason)\(figure) in every slice, so the figures are not what they are "
          + "called. Laws are exact."
      ])
    #expect(conditions.warning == "Figures marked ?: \(doubt.reason)\(figure).")
  }

  @Test("where no variant has a good slice, all figures are warned of")
  func allDoubtful() throws {
    let conditions = try conditions { _, part in
      for index in part.variants.indices { part.variants[index].doubt = .stop }
    }
    #expect(conditions.warning == "All figures: \(Doubt.stop.reason).")
  }

  @Test("counted operations that were done in turns have no rates, and that is said so")
  func turns() throws {
    let conditions = try conditions { snapshot, part in
      snapshot.plan.limit = .operations(10)
      part.variants[2].doubt = .overlap
      part.variants[2].overlap = 0
    }
    #expect(
      conditions.sentences == [
        "No rates for cas-loop: with so few operations the workers ran one after the other "
          + "(overlap 0 %). Totals and laws are exact."
      ])
  }

  @Test(
    "slices that ended early are said to, with their real length and the reason",
    arguments: [
      ("ids", " when the log of IDs was full", "load-store"), ("counter", "", "load-store"),
    ])
  func early(_ name: String, _ reason: String, _ variant: String) throws {
    let conditions = try conditions(name) { _, part in
      for index in part.variants.indices { part.variants[index].sliceSeconds = 0.0499 }
      part.variants[0].sliceSeconds = 0.0263
    }
    #expect(
      conditions.sentences == [
        "Slices ended before their 50 ms\(reason): \(variant) 26.3 ms."
      ])
  }

  @Test("counted operations end when they are done")
  func countedSlices() throws {
    let conditions = try conditions { snapshot, part in
      snapshot.plan.limit = .operations(10)
      for index in part.variants.indices { part.variants[index].sliceSeconds = 0.001 }
    }
    #expect(conditions.sentences == [])
  }

  @Test("an unknown fairness has its reason, and one worker needs none", arguments: [1, 2, 8])
  func fairness(_ workers: Int) throws {
    let conditions = try conditions(workers: workers) { _, part in
      for index in part.variants.indices { part.variants[index].fairness = nil }
    }
    let sentence = "fair is unknown: slices were too short for every worker to have its turn."
    #expect(conditions.sentences == (workers > 1 ? [sentence] : []))
  }

  @Test("an unknown CPU share has its reason")
  func unknownShare() throws {
    let conditions = try conditions { _, part in
      for index in part.variants.indices {
        part.variants[index].cpuShare = nil
        part.variants[index].overlap = nil
      }
    }
    #expect(
      conditions.sentences == [
        "CPU share and overlap are unknown here: the system does not tell how long threads wait for a "
          + "CPU."
      ])
  }
}
