import Foundation
import TestSupport
import Testing

/// SIGSTOP and SIGCONT in the middle of a measurement: what the program did not see is no part of it.
@Suite("Stood still", .serialized)
struct StoodStill {
  /// One variant alone, in slices so long that one is under way nearly all the time.
  private static let asked = [
    "run", "-s", "counter", "--variant", "fetch-add", "--no-baseline", "-t", "2", "--slice", "100",
    "--duration", "2",
  ]
  private static let pause = 1.5

  /// CPU time after which workers are past the start of the program and the warm-up round, of which nothing is
  /// told.
  private static let ticksOfWarmUp: UInt64 = 60

  /// A run of 2 s that stood still for 1.5 s: what came of it, and how long it really had.
  private func stopped(_ format: String) throws -> (outcome: ProgramRun, seconds: Double) {
    let began = Date()
    let running = try Running(Self.asked + ["--format", format])
    try running.waitUntilItWorks(ticks: Self.ticksOfWarmUp)
    let stood = try running.standStill(seconds: Self.pause)
    let outcome = try running.outcome()
    try #require(outcome.ending == .exit(0), "\(outcome.errors)")
    return (outcome, Date().timeIntervalSince(began) - stood)
  }

  @Test("the slice is left out, the rest is whole, and the time is not counted")
  func report() throws {
    let complaint = try complaint {
      let (outcome, seconds) = try stopped("json")
      let complaints = try ReportCheck(json: outcome.output).complaints
      guard complaints.isEmpty else { return "\(complaints)" }
      let variant = try ReadReport(json: outcome.output).scenarios[0].variants[0]
      if variant.slices_left_out == 0 { return "no slice was left out" }
      // Where no slice is good, all are shown, the one with the stop in it among them.
      if variant.doubtful == nil, variant.elapsed_s > seconds {
        return "\(variant.elapsed_s) s of slices in the \(seconds) s that it ran"
      }
      return seconds < 2 ? "it measured for \(seconds) s instead of 2" : nil
    }
    #expect(complaint == nil)
  }

  @Test("the table names the stop, and how many slices it cost")
  func table() throws {
    let complaint = try complaint {
      // Sentences go over several lines.
      let output = try stopped("table").outcome.output.replacing("\n", with: " ")
      // Where something else has the CPUs in every slice, that is what is said.
      let isBusy = output.contains("? fetch-add: something else had the CPUs")
      let said = "Slices left out because everything stood still for a while: 1 of fetch-add."
      return isBusy || output.contains(said) ? nil : output
    }
    #expect(complaint == nil)
  }

  @Test("with --ops the only slice is marked, and its totals are exact")
  func counted() throws {
    let complaint = try complaint {
      let running = try Running([
        "run", "-s", "counter", "--variant", "fetch-add", "--no-baseline", "-t", "1", "--ops",
        "300000", "--outside-work", "1000", "--format", "json",
      ])
      try running.waitUntilItWorks(ticks: Self.ticksOfWarmUp)
      _ = try running.standStill(seconds: Self.pause)
      let outcome = try running.outcome()
      #expect(try ReportCheck(json: outcome.output).complaints == [])
      let variant = try ReadReport(json: outcome.output).scenarios[0].variants[0]
      #expect(variant.law.observed == 300_000)
      return variant.doubtful == "stop" ? nil : "doubtful for \(variant.doubtful ?? "nothing")"
    }
    #expect(complaint == nil)
  }
}
