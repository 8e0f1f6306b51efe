import Contention
import Foundation
import Testing

@testable import atomtop

/// What `run --format prometheus` prints.
@Suite("Prometheus report")
struct PrometheusReportTests {
  private static let names = Catalogue.scenarios.map(\.name)
  private static let time = "2026-11-25T20:08:00Z"

  private func text(_ snapshot: Snapshot, host: String = "here") -> String {
    PrometheusReport(snapshot, started: Self.time, host: host).text
  }

  /// The samples of `text`, by metric and labels: "atomtop_doubtful{…}".
  private func samples(_ text: String) throws -> [String: Double] {
    var samples: [String: Double] = [:]
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let end = try #require(line.lastIndex(of: " "))
      let value = try #require(Double(line[line.index(after: end)...]), "\(line)")
      #expect(samples.updateValue(value, forKey: String(line[..<end])) == nil, "\(line) twice")
    }
    return samples
  }

  /// Metrics that are figures of the JSON report, by the path of that; in a base unit.
  private static let figures: [(metric: PrometheusMetric, path: [String], scale: Double)] = [
    (.rate, ["ops_per_s"], 1), (.lowRate, ["ops_per_s_low"], 1),
    (.highRate, ["ops_per_s_high"], 1), (.ratio, ["vs_baseline"], 1),
    (.lowRatio, ["vs_baseline_low"], 1), (.highRatio, ["vs_baseline_high"], 1),
    (.operations, ["ops"], 1), (.seconds, ["elapsed_s"], 1), (.slices, ["slices"], 1),
    (.slicesLeftOut, ["slices_left_out"], 1), (.cpuShare, ["cpu_share"], 1),
    (.overlap, ["overlap"], 1), (.runLength, ["run_length"], 1), (.fairness, ["fairness"], 1),
    (.casAttempts, ["cas_attempts"], 1), (.casFailures, ["cas_failures"], 1),
    (.violations, ["law", "violations"], 1), (.holds, ["law", "holds"], 1),
  ]
  private static let waits = [
    (quantile: "0.5", field: "p50"), ("0.9", "p90"), ("0.99", "p99"), ("0.999", "p999"),
    ("1", "max"),
  ]

  @Test(
    "every figure of the JSON that is known has a sample, and no other has", arguments: names,
    [true, false])
  func figures(_ name: String, isKnown: Bool) throws {
    let snapshot = try MadeUpSnapshot(name, isKnown: isKnown).snapshot
    let samples = try samples(text(snapshot))
    let json = try #require(
      JSONSerialization.jsonObject(
        with: Data(JSONReport(snapshot, started: Self.time).text.utf8)) as? [String: Any])
    let scenario = try #require((json["scenarios"] as? [[String: Any]])?.first)
    for variant in try #require(scenario["variants"] as? [[String: Any]]) {
      let labels =
        "scenario=\"\(name)\",variant=\"\(variant["name"] ?? "")\",role=\"\(variant["role"] ?? "")\","
        + "threads=\"3\",host=\"here\""
      func expect(_ metric: PrometheusMetric, _ more: String, _ figure: Any?, scale: Double) {
        let sample = samples["\(metric.name){\(labels)\(more)}"]
        let expected = (figure as? NSNumber).map { $0.doubleValue * scale }
        guard let sample, let expected else {
          #expect(sample == nil && expected == nil, "\(metric.name) \(labels)\(more)")
          return
        }
        #expect(abs(sample - expected) <= 1e-9 * abs(expected), "\(metric.name) \(labels)\(more)")
      }
      for (metric, path, scale) in Self.figures {
        let figure = path.reduce(variant as Any?) { ($0 as? [String: Any])?[$1] }
        expect(metric, "", figure, scale: scale)
      }
      for (quantile, field) in Self.waits {
        let wait = variant["wait_ns"] as? [String: Any]
        expect(.wait, ",quantile=\"\(quantile)\"", wait?[field], scale: 1e-9)
      }
      let isDoubtful = samples["atomtop_doubtful{\(labels)}"]
      #expect(isDoubtful == (variant["doubtful"] is NSNull ? 0 : 1))
    }
    #expect(samples.keys.contains { $0.hasPrefix("atomtop_noise_ratio{") } == isKnown)
  }

  @Test("all samples of a variant have the same labels, and every sample its host")
  func labels() throws {
    let plain = ["atomtop_info", "atomtop_plan_info", "atomtop_start_time_seconds"]
    for sample in try samples(text(try MadeUpSnapshot("spinlock").snapshot)).keys {
      #expect(sample.contains("host=\"here\""), "\(sample)")
      if plain.contains(where: { sample.hasPrefix($0 + "{") }) { continue }
      #expect(sample.contains("{scenario=\"spinlock\",variant=\""), "\(sample)")
      #expect(sample.contains("\",threads=\"3\",host=\"here\""), "\(sample)")
    }
  }

  @Test("what was measured with, on which machine, and when it began")
  func surroundings() throws {
    let text = text(try MadeUpSnapshot("counter").snapshot)
    let info =
      "atomtop_info{version=\"\(Version.current)\",build=\"release\",os=\"Linux, 6.1\",arch=\"x86_64\","
      + "cpu=\"A \\\"fast\\\" CPU\",cpus=\"2\",host=\"here\"} 1\n"
    #expect(text.contains(info), "\(text)")
    #expect(text.contains("atomtop_start_time_seconds{host=\"here\"} 1795637280\n"), "\(text)")
    #expect(text.contains("gap=\"11\""), "\(text)")
  }

  @Test(
    "promtool has nothing to say against it",
    .enabled("promtool is installed") { Promtool.isInstalled })
  func promtool() throws {
    var snapshot = try MadeUpSnapshot("counter").snapshot
    for name in Self.names.dropFirst() {
      snapshot.scenarios += try MadeUpSnapshot(name).snapshot.scenarios
    }
    #expect(try Promtool.complaints(of: text(snapshot, host: "a \"strange\" \\ host\n")) == "")
  }
}
