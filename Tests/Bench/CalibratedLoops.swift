import Contention
import Foundation
import TestSupport

/// What `atomtop calibrate` says of its loops and of the observer.
enum CalibratedLoops {
  private struct Report: Decodable {
    struct Loop: Decodable {
      let scenario: String
      let variant: String
      let workers: Int
      let median: Double
      let ratios: [Double]
    }
    struct Observer: Decodable {
      let ratios: [Double]
      let median: Double
    }
    let loops: [Loop]
    let observer: Observer
  }

  private static let least = 0.98

  static func rows() throws -> [Row] {
    let outcome = try Running(["calibrate", "--format", "json"]).outcome(within: 600)
    let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    var names: [String] = []
    for loop in report.loops where !names.contains(name(loop)) { names.append(name(loop)) }
    return names.map { name in row(name, report.loops.filter { self.name($0) == name }) } + [
      Row(
        what: "throughput, dashboard open at 20 fps ÷ not drawn",
        figure: Figures.fixed(report.observer.median, 3),
        spread: report.observer.ratios.middleHalf(3), goal: "≥ \(least)",
        isReached: report.observer.median >= least)
    ]
  }

  private static func name(_ loop: Report.Loop) -> String { "\(loop.scenario) \(loop.variant)" }

  private static func row(_ name: String, _ loops: [Report.Loop]) -> Row {
    let workers = loops.map { "\($0.workers)" }.joined(separator: " / ")
    return Row(
      what: "\(name) ÷ bare C11 loop, \(workers) workers",
      figure: loops.map { Figures.fixed($0.median, 2) }.joined(separator: " / "),
      spread: loops.map { $0.ratios.middleHalf(2) }.joined(separator: " / "),
      goal: "≥ \(least)", isReached: loops.allSatisfy { $0.median >= least })
  }
}
