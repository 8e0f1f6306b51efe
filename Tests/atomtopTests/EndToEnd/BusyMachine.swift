import Contention
import Foundation
import TestSupport
import Testing

/// Something else runs: the reports must tell, whatever it does to the figures.
@Suite("Busy machine", .serialized)
struct BusyMachine {
  /// A busy loop of low priority on each CPU, until this goes.
  private final class Hogs {
    private let loops: [Running]

    init() throws {
      loops = try Machine.current.allowedCPUs.map { cpu in
        let loop = "while :; do :; done"
        let pinned = "command -v taskset >/dev/null && taskset -p -c \(cpu) $$ >/dev/null; "
        return try Running(
          ["-c", "\(pinned)renice -n 19 -p $$ >/dev/null; \(loop)"], of: "/bin/sh")
      }
      for loop in loops { try loop.waitUntilItWorks() }
    }

    deinit { for loop in loops { loop.child.end() } }
  }

  private static let asked = [
    "run", "-s", "spinlock", "--variant", "tas", "-t", "2", "--slice", "5", "--duration", "0.05",
  ]

  @Test("a busy loop beside is told by CPU share, slices left out, or doubt; laws hold")
  func hogs() throws {
    let hogs = try Hogs()
    defer { withExtendedLifetime(hogs) {} }
    let outcome = try ProgramRun.of(Self.asked + ["--format", "json"])
    #expect(outcome.ending == .exit(0))
    #expect(try ReportCheck(json: outcome.output).complaints == [])
    for variant in try ReadReport(json: outcome.output).scenarios[0].variants {
      let isTold =
        variant.slices_left_out > 0 || variant.doubtful != nil || (variant.cpu_share ?? 1) < 0.9
      #expect(isTold, "\(variant.name)")
      if variant.doubtful == "cpu_share" { #expect((variant.cpu_share ?? 1) < 0.9) }
    }
  }

  @Test("the table marks what it is and says why in one sentence")
  func sentence() throws {
    let hogs = try Hogs()
    defer { withExtendedLifetime(hogs) {} }
    let table = try ProgramRun.of(Self.asked).output
    let isTold = ["something else had the CPUs", "the workers did not all run at once"]
      .contains { table.contains($0) }
    #expect(isTold, "\(table)")
    let lines = table.split(separator: "\n")
    // "? tas, mutex: something else had the CPUs".
    let doubtful = lines.filter { $0.hasPrefix("? ") }.joined()
    for row in lines where row.hasPrefix("● tas ") || row.hasPrefix("▣ mutex ") {
      let name = row.split(separator: " ")[1]
      #expect(row.contains("/s ?") == doubtful.contains(name), "\(row)")
    }
  }
}
