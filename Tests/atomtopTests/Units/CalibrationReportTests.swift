import Contention
import Foundation
import Testing

@testable import atomtop

/// What is true of any report, whatever was measured.
@Suite("Calibration report")
struct CalibrationReportTests {
  private static let storing = Calibrator.Subject("ordering", "store-relaxed")
  private static let working = Calibrator.Subject("ordering", "store-relaxed", outsideWork: 1)
  private static let holding = Calibrator.Subject("spinlock", "tas", criticalSection: 1)

  /// A loop whose ratio to its bare counterpart is always `ratio`.
  private static func loop(
    _ subject: Calibrator.Subject, _ ratio: Double, workers: Int = 1
  ) -> Calibration {
    Calibration(subject, workers: workers, rates: [ratio, ratio], bareRates: [1, 1])
  }

  private static func report(
    _ loops: [Calibration], controls: [Calibration] = []
  ) -> CalibrationReport {
    let screen = ObservedScreen(
      setting: .init(
        width: 80, height: 24, workers: 1, framesPerSecond: 10, pairs: 2, windowMilliseconds: 1),
      ratios: [1], secondsPerFrame: 0.001, bytesPerFrame: 100, firstFrame: 0.01)
    return CalibrationReport(
      result: CalibrationResult(
        machine: .current, loops: loops, controls: controls, observer: screen,
        screens: [screen], firstFrames: [0.01]))
  }

  private static func rows(_ report: CalibrationReport, _ name: String) throws -> [[String: Any]] {
    let document = try JSONSerialization.jsonObject(with: Data(report.json.utf8))
    return try #require((document as? [String: Any])?[name] as? [[String: Any]], "\(name)")
  }

  @Test("loops and controls stand apart, each with its own figures")
  func both() throws {
    let report = Self.report(
      [Self.loop(Self.storing, 1.25)], controls: [Self.loop(Self.storing, 1)])
    for (name, measured) in [("loops", report.result.loops), ("controls", report.result.controls)] {
      let ratios = try Self.rows(report, name).flatMap { $0["ratios"] as? [Double] ?? [] }
      #expect(ratios == measured.flatMap(\.ratios), "\(name)")
    }
    let parts = report.text.components(separatedBy: "Control: bare loops against themselves")
    try #require(parts.count == 2)
    for (part, figure) in zip(parts, ["1.250", "1.000"]) {
      let row = try #require(part.split(separator: "\n").first { $0.hasPrefix("ordering") })
      #expect(row.contains(figure))
    }
  }

  @Test("the work in a loop is told with it")
  func work() throws {
    let report = Self.report([Self.storing, Self.working, Self.holding].map { Self.loop($0, 1) })
    let rows = try Self.rows(report, "loops")
    #expect(rows.map { $0["outside_work"] as? Int } == [0, 1, 0])
    #expect(rows.map { $0["critical_section"] as? Int } == [0, 0, 1])
    for name in ["ordering store-relaxed ", "ordering store-relaxed, outside work 1 "] {
      #expect(report.text.contains("\n" + name))
    }
    #expect(report.text.contains("\nspinlock tas, critical section 1 "))
  }

  @Test("a loop with outside work has a goal of its own")
  func goals() {
    let report = Self.report([
      Self.loop(Self.storing, 0.96), Self.loop(Self.holding, 0.96), Self.loop(Self.working, 0.96),
    ])
    #expect(report.result.loops.map(report.result.verdict) == [.missed, .missed, .reached])
    let goals = report.result.goals
    #expect(goals.prefix(2).map(\.promise) == ["≥ 0.98", "≥ 0.95"])
    #expect(goals.prefix(2).map(\.verdict) == [.missed, .reached])
    #expect(goals[0].measured.hasPrefix("2 of 2 miss it; lowest 0.960 (ordering store-relaxed, "))
    #expect(goals[1].measured.hasPrefix("all of 1; lowest 0.960"))
    #expect(report.text.contains("below 0.98"))
    #expect(!report.text.contains("below 0.95"))
  }

  @Test("what equals stray by cannot be told, and is counted apart")
  func unknown() throws {
    let report = Self.report(
      [
        Self.loop(Self.storing, 0.875), Self.loop(Self.storing, 0.875, workers: 2),
        Self.loop(Self.holding, 1, workers: 2),
      ],
      controls: [
        Self.loop(Self.storing, 1), Self.loop(Self.storing, 1, workers: 2),
        Self.loop(Self.holding, 0.75, workers: 2),
      ])
    let rows = try Self.rows(report, "loops")
    #expect(rows.map { $0["verdict"] as? String } == ["missed", "unknown", "reached"])
    #expect(try Self.rows(report, "controls").allSatisfy { $0["verdict"] == nil })
    let lines = report.text.split(separator: "\n").filter { $0.hasPrefix("ordering") }
    #expect(lines[0].hasSuffix("below 0.98"))
    #expect(lines[1].hasSuffix("cannot be told here"))
    #expect(
      report.result.goals[0].measured.hasPrefix(
        "1 of 3 miss it, 1 of 3 cannot be told here; lowest 0.875"))
  }

  @Test("a goal that is missed nowhere, and open somewhere, is neither missed nor reached")
  func openGoal() throws {
    let report = Self.report(
      [Self.loop(Self.working, 0.9)], controls: [Self.loop(Self.storing, 1.25)])
    #expect(report.result.goals[0].verdict == .unknown)
    let goal = try #require(try Self.rows(report, "goals").first)
    #expect(goal["reached"] as? Bool == false)
    #expect(goal["verdict"] as? String == "unknown")
    let line = try #require(report.text.split(separator: "\n").first { $0.hasPrefix("every loop") })
    #expect(line.hasSuffix("cannot be told here"))
  }
}
