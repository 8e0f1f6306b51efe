import Foundation
import TestSupport
import Testing

/// `atomtop compare` from outside: files, pipes, exit statuses.
@Suite("The program compares")
struct Comparing {
  /// A folder with two reports that were really measured, and one of half the rates.
  private func reports() throws -> Scratch {
    let scratch = try Scratch()
    let line = ["run", "-s", "once", "-t", "1", "--slice", "1", "--duration", "0.05"]
    for name in ["a", "b"] {
      let outcome = try ProgramRun.of(
        line + ["--format", "json", "-o", scratch.file("\(name).json")])
      #expect(outcome.ending == .exit(0), "\(outcome.errors)")
    }
    let slow = try scratch.text("a.json").replacing(/"(ops_per_s(?:_low|_high)?)": (\d+)(\d\d)/) {
      "\"\($0.1)\": \($0.2)"
    }
    // A busy machine must not make the outcome unknown.
    let noise = /"noise": [^,]+/
    let doubt = /"doubtful": "[a-z_]+"/
    for (name, text) in [("slow.json", slow), ("a.json", try scratch.text("a.json"))] {
      _ = try scratch.write(
        text.replacing(noise, with: "\"noise\": 0.01").replacing(doubt, with: "\"doubtful\": null"),
        to: name)
    }
    return scratch
  }

  @Test("reports of run, as files and from a pipe; exit 0, 1 and 64")
  func compared() throws {
    let scratch = try reports()
    func compare(_ line: String) throws -> ProgramRun {
      try ProgramRun.ofShell("cd '\(scratch.path)' && \(line)")
    }
    let plain = try compare("\"$ATOMTOP\" compare a.json b.json")
    #expect(plain.ending == .exit(0) && plain.errors.isEmpty, "\(plain.errors)")
    #expect(plain.output.contains("both: "), "\(plain.output)")

    let piped = try compare("\"$ATOMTOP\" compare a.json - --format json <slow.json")
    #expect(piped.ending == .exit(0), "\(piped.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(piped.output.utf8)) as? [String: Any]
    let variants = try #require(json?["variants"] as? [[String: Any]])
    #expect(variants.allSatisfy { $0["differs"] as? Bool == true }, "\(piped.output)")

    let failed = try compare("\"$ATOMTOP\" compare a.json slow.json --fail-below 0.95 -o table")
    #expect(failed.ending == .exit(1) && failed.output.isEmpty)
    #expect(failed.errors.hasPrefix("atomtop: once check-then-set: ×0.01"), "\(failed.errors)")
    #expect(failed.errors.count { $0 == "\n" } == variants.count)
    #expect(try scratch.text("table").contains("slower; the largest: once"))

    let better = try compare("\"$ATOMTOP\" compare slow.json a.json --fail-below 0.95")
    #expect(better.ending == .exit(0) && better.errors.isEmpty, "\(better.errors)")
  }
}
