import Contention
import Dashboard
import Testing

@testable import atomtop

@Suite("Columns of a scenario's table")
struct TableColumnsTests {
  /// A table in which these variants' rates are marked.
  private func lines(marked: Set<Int>) throws -> [String] {
    let scenario = try #require(Catalogue.scenario(named: "counter"))
    let variants = scenario.variants.enumerated().map { index, variant in
      var seen = VariantSnapshot(scenario.id(of: variant))
      seen.rate = Spread(median: [1.13e9, 242e6, 665e3, 21.9e6, 1110, 7][index % 6])
      if marked.contains(index) { seen.doubt = .cpuShare }
      return seen
    }
    let machine = Machine(
      os: "Linux", arch: "x86_64", cpu: "CPU", allowedCPUs: [0, 1], isDebugBuild: false)
    let part = ScenarioSnapshot(scenario.name, variants: variants)
    let snapshot = Snapshot(
      plan: Plan(scenarios: ["counter"], threads: 2), machine: machine, elapsed: 1,
      sliceMilliseconds: 50, scenarios: [part])
    return TableColumns(snapshot: snapshot, part: part).table(width: 200).lines
  }

  @Test(
    "rates end in one column, marked or not", arguments: [[], [0], [1, 3], [0, 1, 2, 3, 4, 5]])
  func marked(_ marked: Set<Int>) throws {
    let lines = try lines(marked: marked)
    #expect(lines.contains { $0.contains("/s ?") } == !marked.isEmpty)
    // The title, and every figure below it.
    let ends = lines.map { line in
      line.range(of: "/s").map { String(line[..<$0.upperBound]).columns }
    }
    #expect(Set(ends).count == 1 && ends[0] != nil, "\(lines)")
  }
}
