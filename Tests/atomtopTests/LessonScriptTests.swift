import Foundation
import TestSupport
import Testing

/// The scripts of demos/ show what they promise. Serialised: they measure.
@Suite("Scripts", .serialized)
struct LessonScriptTests {
  static let scripts = [
    ("lost-update", ["load-store: total = 10000", "fetch-add: total = 8000"]),
    ("spinlock-crowd", ["ticket serves in order"]),
    ("once-race", ["cas: winners = 1", "cas: winners = 200 in 200 rounds"]),
  ]

  @Test("a script runs to its end without a keyboard", arguments: scripts)
  func run(_ name: String, _ expected: [String]) throws {
    let script = Program.sources.appending(path: "demos/\(name).sh").path
    let outcome = try ProgramRun.ofShell("exec sh '\(script)'")
    #expect(outcome.ending == .exit(0))
    #expect(outcome.errors.isEmpty)
    for words in expected { #expect(outcome.output.contains(words), "\(words)") }
  }
}
