import Contention
import Foundation
import TestSupport
import Testing

/// Peterson's lock, on real threads: for exactly two workers, and right only where all of it is sequentially
/// consistent.
@Suite("Peterson's lock", .serialized)
struct PetersonsLock {
  private static let asked = [
    "run", "-s", "spinlock", "--variant", "peterson-relaxed", "--variant", "peterson",
    "--no-baseline", "-t", "2", "--slice", "10", "--duration", "0.4", "--format", "json",
  ]

  @Test(
    "loses updates where it is relaxed, and never where it is not",
    .enabled(if: Machine.current.cpus > 1, "one CPU: it sees its own stores"),
    .enabled(if: Machine.current.arch == "x86_64", "only of x86-64 it is certain"))
  func losesUpdates() throws {
    // Where other programs have the CPUs the two seldom run at the same time.
    let complaint = try complaint(afterAttempts: 20) { () -> String? in
      let variants = try run(Self.asked)
      let isRight = variants["peterson"]?.law.holds == true
      #expect(isRight)
      return variants["peterson-relaxed"]?.law.holds == false ? nil : "nothing was lost"
    }
    #expect(complaint == nil)
  }

  @Test("is left out with other numbers of workers, which the table says in one line")
  func leftOut() throws {
    let asked = ["run", "-s", "spinlock", "-t", "3", "--slice", "1", "--duration", "0.02"]
    let run = try ProgramRun.of(asked)
    #expect(run.ending == .exit(0) && run.errors.isEmpty)
    let line = "Left out: peterson-relaxed, peterson, for exactly 2 workers."
    #expect(run.lines.filter { $0.contains("peterson") } == [line])
    #expect(try self.run(asked + ["--format", "json"]).keys.contains("peterson") == false)
    // Nobody asked for it.
    let other = try ProgramRun.of(
      ["run", "-s", "spinlock", "--variant", "tas", "-t", "3", "--ops", "10"])
    #expect(!other.output.contains("peterson"))
  }

  private func run(_ arguments: [String]) throws -> [String: ReadReport.Variant] {
    let run = try ProgramRun.of(arguments)
    try #require(run.ending == .exit(0), "\(run.errors)")
    let variants = try ReadReport(json: run.output).scenarios[0].variants
    return Dictionary(uniqueKeysWithValues: variants.map { ($0.name, $0) })
  }
}
