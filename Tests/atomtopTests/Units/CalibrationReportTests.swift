import Contention
import Foundation
import Testing

@testable import atomtop

/// What is true of any report, whatever was measured.
@Suite("Calibration report")
struct CalibrationReportTests {
  private static func report() throws -> CalibrationReport {
    let calibrator = try Calibrator(workers: 1)
    defer { calibrator.stop() }
    let subject = Calibrator.controls[0]
    let loop = try #require(calibrator.measure(subject, pairs: 2, milliseconds: 1))
    let control = try #require(calibrator.measureControl(subject, pairs: 2, milliseconds: 1))
    let screen = ObservedScreen(
      setting: .init(
        width: 80, height: 24, workers: 1, framesPerSecond: 10, pairs: 2, windowMilliseconds: 1),
      ratios: [1], secondsPerFrame: 0.001, bytesPerFrame: 100, firstFrame: 0.01)
    return CalibrationReport(
      result: CalibrationResult(
        machine: .current, loops: [loop], controls: [control], observer: screen,
        screens: [screen], firstFrames: [0.01]))
  }

  @Test("loops and controls stand apart, each with its own figures")
  func both() throws {
    let report = try Self.report()
    for (name, measured) in [("loops", report.result.loops), ("controls", report.result.controls)] {
      let document = try JSONSerialization.jsonObject(with: Data(report.json.utf8))
      let rows = try #require((document as? [String: Any])?[name] as? [[String: Any]], "\(name)")
      let ratios = rows.flatMap { $0["ratios"] as? [Double] ?? [] }
      let expected = measured.flatMap(\.ratios)
      #expect(ratios.count == expected.count, "\(name)")
      // Figures are printed to six digits.
      #expect(zip(ratios, expected).allSatisfy { abs($0 / $1 - 1) < 1e-4 }, "\(name)")
    }
    let parts = report.text.components(separatedBy: "Control: bare loops against themselves")
    try #require(parts.count == 2)
    let name = "\(Calibrator.controls[0])"
    for (part, measured) in zip(parts, [report.result.loops[0], report.result.controls[0]]) {
      let row = try #require(part.split(separator: "\n").first { $0.hasPrefix(name) })
      #expect(row.contains(Figures.fixed(measured.median, 3)))
    }
  }
}
