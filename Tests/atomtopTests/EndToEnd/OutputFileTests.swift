import Foundation
import TestSupport
import Testing

/// `--output`: the file is written whole or not at all.
@Suite("Output file", .serialized)
struct OutputFileTests {
  private static let brief = ["run", "-s", "counter", "-t", "2", "--ops", "10", "--format", "json"]
  private static let endless = ["run", "-s", "counter", "-t", "2", "--duration", "3600"]

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }

  /// Whether `text` is a whole report.
  private func isWhole(_ text: String) -> Bool {
    text.hasPrefix("{") && text.hasSuffix("}\n")
      && (try? JSONDecoder().decode(ReadReport.self, from: Data(text.utf8))) != nil
  }

  @Test("a new file holds the whole report, and nothing else is left in the folder")
  func newFile() throws {
    let scratch = try Scratch()
    let outcome = try ProgramRun.ofShell(
      "umask 027; \"$ATOMTOP\" \(Self.brief.joined(separator: " ")) -o '\(scratch.file("report"))'")
    #expect(outcome.ending == .exit(0))
    #expect(outcome.output.isEmpty)
    #expect(scratch.names == ["report"])
    #expect(isWhole(try scratch.text("report")))
    #expect(try permissions(scratch.file("report")) == 0o640, "what umask leaves")
  }

  @Test("a relative name lies in the folder that the command runs in")
  func relative() throws {
    let scratch = try Scratch()
    let outcome = try ProgramRun.ofShell(
      "cd '\(scratch.path)' && \"$ATOMTOP\" \(Self.brief.joined(separator: " ")) -o report")
    #expect(outcome.ending == .exit(0))
    #expect(scratch.names == ["report"])
  }

  @Test(
    "whoever is ended meanwhile leaves the old file, and no other",
    arguments: [SIGKILL, SIGTERM, SIGINT, SIGHUP])
  func ended(by signal: Int32) throws {
    let scratch = try Scratch()
    let file = try scratch.write("old", to: "report")
    let running = try Running(Self.endless + ["--output", file])
    try waitForWorkers(running.child)
    running.child.send(signal)
    let outcome = try running.outcome()
    #expect(outcome.ending == (signal == SIGKILL ? .signal(SIGKILL) : .exit(128 + signal)))
    #expect(try scratch.text("report") == "old")
    #expect(scratch.names == ["report"])
  }
}

/// Waits until the workers of a measurement run.
func waitForWorkers(_ child: Child) throws {
  try eventually("the workers of process \(child.id)") {
    try #require(!child.hasEnded, "it ended")
    return (ProcessFacts(child.id)?.threads ?? 0) >= 3
  }
}
