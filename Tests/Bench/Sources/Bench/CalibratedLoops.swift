import Contention
import Foundation
import TestSupport

/// What `atomtop calibrate` says of its loops and of the observer.
enum CalibratedLoops {
  private struct Report: Decodable {
    struct Loop: Decodable {
      let scenario: String
      let variant: String
      let outsideWork: Int
      let criticalSection: Int
      let workers: Int
      let median: Double
      let ratios: [Double]
      /// What is said of a loop, and of no control: "reached", "missed" or "unknown".
      let verdict: String?

      var name: String {
        Calibrator.Subject(
          scenario, variant, outsideWork: outsideWork, criticalSection: criticalSection
        ).description
      }
    }
    struct Observer: Decodable {
      let ratios: [Double]
      let median: Double
    }
    let loops: [Loop]
    let controls: [Loop]
    let observer: Observer
  }

  private static let least = 0.98
  private static let leastWithOutsideWork = 0.95

  /// Pairs per loop. With the 7 of the default a contended loop's median strays by some percent.
  private static let pairs = 49

  static func rows() throws -> [Row] {
    let arguments = ["calibrate", "--pairs", "\(pairs)", "--format", "json"]
    let outcome = try Running(arguments).outcome(within: 1200)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let report = try decoder.decode(Report.self, from: Data(outcome.output.utf8))
    return rows(report.loops, row) + rows(report.controls, controlRow) + [
      Row(
        what: "throughput, dashboard open at 20 fps ÷ not drawn",
        figure: Figures.fixed(report.observer.median, 3),
        spread: report.observer.ratios.middleHalf(3), goal: "≥ \(least)",
        isReached: report.observer.median >= least)
    ]
  }

  /// One row for all crews of a loop.
  private static func rows(
    _ loops: [Report.Loop], _ row: (String, [Report.Loop]) -> Row
  ) -> [Row] {
    var names: [String] = []
    for loop in loops where !names.contains(loop.name) { names.append(loop.name) }
    return names.map { name in row(name, loops.filter { $0.name == name }) }
  }

  private static func row(_ name: String, _ loops: [Report.Loop]) -> Row {
    let least = loops.contains { $0.outsideWork > 0 } ? leastWithOutsideWork : least
    let verdicts = loops.map(\.verdict)
    return Row(
      what: "\(name) ÷ bare C11 loop, \(workers(loops))", figure: figure(loops),
      spread: spread(loops), goal: "≥ \(least)",
      isReached: verdicts.allSatisfy { $0 == "reached" },
      isUnknown: verdicts.contains("unknown") && !verdicts.contains("missed"))
  }

  private static func controlRow(_ name: String, _ loops: [Report.Loop]) -> Row {
    Row(
      what: "control: bare C11 \(name) ÷ itself, \(workers(loops))", figure: figure(loops),
      spread: spread(loops))
  }

  private static func workers(_ loops: [Report.Loop]) -> String {
    loops.map { "\($0.workers)" }.joined(separator: " / ") + " workers"
  }

  private static func figure(_ loops: [Report.Loop]) -> String {
    loops.map { Figures.fixed($0.median, 3) }.joined(separator: " / ")
  }

  private static func spread(_ loops: [Report.Loop]) -> String {
    loops.map { $0.ratios.middleHalf(2) }.joined(separator: " / ")
  }
}
