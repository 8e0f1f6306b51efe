import Contention
import Foundation
import SimulatedSweeps
import TestSupport
import Testing

@testable import atomtop

/// The reports of `atomtop sweep`, of an engine whose true rates are known.
@Suite("Sweep reports")
struct SweepReportTests {
  private static let time = "2026-11-26T20:08:00Z"

  private static func meter(_ seed: UInt64 = 1) -> SimulatedMeter {
    var meter = SimulatedMeter(seed: seed) { variant, plan in
      switch variant {
      case "ticket": 60e6 / Double(plan.threads * plan.threads)
      case "tas": 40e6 / Double(plan.threads)
      case "unlocked": 500e6
      default: 7e6
      }
    }
    meter.chance = 0.02
    meter.machine = Machine(
      os: "Linux 6.1", arch: "x86_64", cpu: "Some CPU", allowedCPUs: [0, 1], isDebugBuild: false)
    return meter
  }

  private static let alongThreads = SimulatedSweep(
    sweepPlan([1, 2, 4, 8, 16], variants: ["unlocked", "tas", "ticket"]), meter()
  ).seen

  private static let alongBoth: SweepSnapshot = {
    var plan = sweepPlan([1, 2, 4])
    plan.axes.append(SweepAxis(.criticalSection, [0, 10, 100].map(KnobValue.number)))
    return SimulatedSweep(plan, meter()).seen
  }()

  private static let interrupted: SweepSnapshot = {
    var meter = Self.meter()
    meter.ends = 3
    return SimulatedSweep(sweepPlan([1, 2, 4, 8, 16]), meter).seen
  }()

  private static let all = [alongThreads, alongBoth, interrupted]

  private func json(_ seen: SweepSnapshot) throws -> [String: Any] {
    let text = SweepJSON(SweepReport(seen: seen, started: Self.time)).text
    return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private func table(_ seen: SweepSnapshot, isRelative: Bool = false, width: Int = 80) -> String {
    SweepTable(
      SweepReport(seen: seen, started: Self.time, isRelative: isRelative), width: width
    ).text
  }

  // MARK: JSON

  @Test("JSON has what was promised, under its names")
  func contract() throws {
    let report = try json(Self.alongThreads)
    #expect(report["vary"] as? [String] == ["threads"])
    #expect(report["complete"] as? Bool == true && report["schema"] as? Int == 1)
    #expect(report["scenario"] as? String == "spinlock" && report["noise"] is Double)
    #expect((report["host"] as? [String: Any])?["cpu"] as? String == "Some CPU")
    let plan = try #require(report["plan"] as? [String: Any])
    #expect(plan["rounds"] as? Int == 5 && plan["duration_s"] as? Double == 0.5)
    #expect(plan["threads"] is NSNull && plan["backoff"] as? String == "none")
    let points = try #require(report["points"] as? [[String: Any]])
    #expect(points.map { $0["threads"] as? Int } == [1, 2, 4, 8, 16])
    for point in points {
      #expect((point["started_s"] as? [Double])?.count == 5)
      let variants = try #require(point["variants"] as? [[String: Any]])
      #expect(variants.map { $0["name"] as? String } == ["unlocked", "tas", "ticket", "mutex"])
      for variant in variants {
        for field in [
          "ops_per_s", "ops_per_s_low", "ops_per_s_high", "ns_per_op", "cpu_share", "run_length",
        ] {
          #expect(variant[field] is Double || variant[field] is Int, "\(field)")
        }
        #expect(variant.keys.contains("overlap"))
      }
    }
    let crossings = try #require(report["crossings"] as? [[String: Any]])
    #expect(
      crossings.map { "\($0["between"] as? [String] ?? []) \($0["at"] ?? "")" } == [
        "[\"tas\", \"ticket\"] 2", "[\"mutex\", \"ticket\"] 4", "[\"mutex\", \"tas\"] 8",
      ])
  }

  @Test("points are visited in shuffled order, which their times show")
  func shuffled() throws {
    let points = try #require(json(Self.alongThreads)["points"] as? [[String: Any]])
    let starts = points.compactMap { $0["started_s"] as? [Double] }
    let orders = (0..<5).map { round in
      starts.indices.sorted { starts[$0][round] < starts[$1][round] }
    }
    #expect(Set(orders).count > 1)
    for round in 1..<5 {
      #expect((starts.map { $0[round] }.min() ?? 0) > (starts.map { $0[round - 1] }.max() ?? 0))
    }
  }

  @Test("with two knobs both are in each point, and nothing crosses")
  func two() throws {
    let report = try json(Self.alongBoth)
    #expect(report["vary"] as? [String] == ["threads", "critical_section"])
    let points = try #require(report["points"] as? [[String: Any]])
    #expect(
      points.map { "\($0["threads"] ?? "") \($0["critical_section"] ?? "")" } == [
        "1 0", "1 10", "1 100", "2 0", "2 10", "2 100", "4 0", "4 10", "4 100",
      ])
    #expect((report["crossings"] as? [Any])?.isEmpty == true)
  }

  @Test("what ended early says so, and a point that nobody visited has no variants")
  func partial() throws {
    let report = try json(Self.interrupted)
    #expect(report["complete"] as? Bool == false)
    let points = try #require(report["points"] as? [[String: Any]])
    let sizes = points.map { ($0["variants"] as? [Any])?.count ?? -1 }
    #expect(sizes.count { $0 == 3 } == 3 && sizes.count { $0 == 0 } == 2)
    #expect(table(Self.interrupted).hasPrefix("PARTIAL: ended early, after 3 of 25 visits."))
  }

  // MARK: Other formats

  @Test("CSV has a row for each variant at each point that was visited, with the figures of JSON")
  func csv() throws {
    for seen in Self.all {
      let report = SweepReport(seen: seen, started: Self.time)
      let csv = try #require(CSVText(SweepCSV(report).text))
      let points = try #require(json(seen)["points"] as? [[String: Any]])
      let variants = points.flatMap { $0["variants"] as? [[String: Any]] ?? [] }
      #expect(csv.rows.count == variants.count)
      for (row, variant) in zip(csv.rows, variants) {
        #expect(row["name"] == variant["name"] as? String)
        #expect(Double(row["ops_per_s"] ?? "") == variant["ops_per_s"] as? Double)
      }
    }
  }

  @Test(
    "Prometheus' own checker has nothing to say",
    .enabled(if: Promtool.isInstalled, "promtool is missing"))
  func promtool() throws {
    for seen in Self.all {
      let report = SweepReport(seen: seen, started: Self.time)
      let text = PrometheusReport(report, host: "here").text
      #expect(try Promtool.complaints(of: text) == "")
    }
  }

  @Test("every sample of a sweep is its own series")
  func series() {
    for seen in Self.all {
      let text = PrometheusReport(SweepReport(seen: seen, started: Self.time), host: "here").text
      let series = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
        .map { $0[..<($0.lastIndex(of: " ") ?? $0.endIndex)] }
      #expect(Set(series).count == series.count)
      let rates = series.filter { $0.hasPrefix("atomtop_operations_per_second{") }
      #expect(rates.count == seen.points.filter(\.isVisited).flatMap(\.part.variants).count)
    }
  }

  // MARK: The table

  @Test("no line is wider than the screen, whatever was varied", arguments: [60, 76, 80, 120, 200])
  func width(_ width: Int) {
    for seen in Self.all {
      for isRelative in [false, true] {
        let lines = table(seen, isRelative: isRelative, width: width).split(separator: "\n")
        let wide = lines.filter { String($0).columns > width }
        #expect(wide.isEmpty)
      }
    }
  }

  @Test("points without room stand in a block below, and none is left out")
  func blocks() {
    let plan = sweepPlan(Array(1...40), rounds: 1)
    let lines = table(SimulatedSweep(plan, Self.meter()).seen).split(separator: "\n")
    let titles = lines.filter { $0.hasPrefix("  variant") }
    let numbers = titles.flatMap { $0.split(separator: " ").compactMap { Int($0) } }
    #expect(titles.count > 1 && numbers == Array(1...40))
  }

  @Test("the fastest correct variant is marked at each point, and crossings are said")
  func words() {
    let text = table(Self.alongThreads)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("● ") || $0.hasPrefix("▣ ") }
    #expect(rows.prefix(3).map { row in row.count { $0 == "*" } }.reduce(0, +) == 5)
    for sentence in [
      "At 1 worker: ticket is the fastest.", "At 2 to 4 workers: tas is the fastest.",
      "At 8 to 16 workers: mutex is the fastest.", "From 2 workers on tas beats ticket.",
      "From 4 workers on mutex beats ticket.", "From 8 workers on mutex beats tas.",
    ] { #expect(text.contains(sentence), "\(sentence)") }
    #expect(table(Self.alongThreads, isRelative: true).contains("× the rate of mutex"))
  }

  @Test("the grid says in each cell who is the fastest, and by how much")
  func grid() {
    let text = table(Self.alongBoth)
    #expect(text.contains("the fastest, by workers (down) and critical section, steps (across):"))
    let rows = text.split(separator: "\n").filter { $0.contains("ticket 1.5×") }
    #expect(rows.count == 1, "\(text)")
  }
}
