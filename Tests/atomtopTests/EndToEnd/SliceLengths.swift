import Contention
import Foundation
import TestSupport
import Testing

/// A slice is as long as its label says, or it is said how long it was.
@Suite("Slice lengths", .serialized)
struct SliceLengths {
  @Test("slices of a millisecond last one", arguments: [1, 2])
  func shortSlices(workers: Int) throws {
    // The conductor itself may be late where other programs want the CPUs.
    let complaint = try complaint(afterAttempts: 8) {
      let report = try ReadReport(running: [
        "-s", "counter", "--variant", "fetch-add", "-t", "\(workers)", "--slice", "1",
        "--duration", "0.1",
      ])
      for variant in report.scenarios[0].variants where variant.doubtful == nil {
        let milliseconds = 1000 * variant.elapsed_s / Double(variant.slices)
        // No shorter than asked for, but for the start line's last moment.
        #expect(milliseconds > 0.9, "\(variant.name)")
        if milliseconds > 2.5 { return "\(variant.name): \(milliseconds) ms" }
      }
      return nil
    }
    #expect(complaint == nil)
  }

  @Test("the plan has the length that was asked for, or the one of a crowd")
  func plans() throws {
    let cpus = Machine.current.cpus
    for (line, milliseconds) in [
      ("--slice 3 -t 2", 3), ("-t 1", 50), ("-t \(8 * cpus)", max(50, 64)),
      ("-t \(16 * cpus)", 128),
    ] {
      let words = line.split(separator: " ").map(String.init)
      let report = try ReadReport(
        running: ["-s", "counter", "--variant", "fetch-add", "--no-baseline", "--ops", "1"] + words)
      #expect(report.plan.slice_ms == milliseconds, "\(line)")
    }
  }

  @Test(
    "slices that end when the log of IDs is full are said to, with their real length",
    .enabled(if: Program.isLong, "25 million IDs take a debug build its time"))
  func fullLog() throws {
    let line = [
      "run", "-s", "ids", "--variant", "fetch-add", "--no-baseline", "-t", "2", "--slice", "10000",
      "--duration", "0.01",
    ]
    let json = try ProgramRun.of(line + ["--format", "json"])
    #expect(try ReportCheck(json: json.output).complaints == [])
    let variant = try ReadReport(json: json.output).scenarios[0].variants[0]
    let slices = variant.slices > 0 ? variant.slices : variant.slices_left_out
    #expect(variant.elapsed_s / Double(slices) < 9)
    let table = try ProgramRun.of(line).output
    let said =
      /Slices ended before their 10000 ms when the log of IDs was full:\sfetch-add [\d.]+ m?s\./
    #expect(table.contains(said), "\(table)")
  }
}
