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
    let outcome = try Outcome.ofShell(
      "umask 027; \"$ATOMTOP\" \(Self.brief.joined(separator: " ")) -o '\(scratch.file("report"))'")
    #expect(outcome.ending == .exit(0))
    #expect(outcome.output.isEmpty)
    #expect(scratch.names == ["report"])
    #expect(isWhole(try scratch.text("report")))
    #expect(try permissions(scratch.file("report")) == 0o640, "what umask leaves")
  }

  @Test("an old file is replaced and keeps its permissions", arguments: [0o600, 0o644, 0o666])
  func oldFile(mode: Int) throws {
    let scratch = try Scratch()
    let file = try scratch.write(String(repeating: "old", count: 10_000), to: "report")
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    #expect(try Outcome.of(Self.brief + ["--output", file]).ending == .exit(0))
    #expect(isWhole(try scratch.text("report")))
    #expect(try permissions(file) == mode)
    #expect(scratch.names == ["report"])
  }

  @Test("a symbolic link stays one: the file behind it is replaced")
  func link() throws {
    let scratch = try Scratch()
    let behind = try Scratch()
    let target = try behind.write("old", to: "target")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.file("link"), withDestinationPath: target)
    #expect(try Outcome.of(Self.brief + ["--output", scratch.file("link")]).ending == .exit(0))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: scratch.file("link")) == target)
    #expect(isWhole(try behind.text("target")))
    #expect(scratch.names == ["link"])
    #expect(behind.names == ["target"])
  }

  @Test("a relative name lies in the folder that the command runs in")
  func relative() throws {
    let scratch = try Scratch()
    let outcome = try Outcome.ofShell(
      "cd '\(scratch.path)' && \"$ATOMTOP\" \(Self.brief.joined(separator: " ")) -o report")
    #expect(outcome.ending == .exit(0))
    #expect(scratch.names == ["report"])
  }

  @Test("a device is written to, and one that is full is told")
  func device() throws {
    #expect(try Outcome.of(Self.brief + ["--output", "/dev/null"]).ending == .exit(0))
    for full in ["/dev/full", try linked(to: "/dev/full")] {
      let outcome = try Outcome.of(Self.brief + ["--output", full])
      #expect(outcome.ending == .exit(74))
      #expect(
        outcome.errors == "atomtop: cannot write '\(full)': No space left on device\n")
    }
    #expect(FileManager.default.fileExists(atPath: "/dev/full"))
  }

  /// A symbolic link to `target`, in the folder for temporary files.
  private func linked(to target: String) throws -> String {
    let path = FileManager.default.temporaryDirectory.path + "/full"
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    return path
  }

  @Test("without room the old file stays as it was, and no half one lies beside it")
  func noRoom() throws {
    let scratch = try Scratch()
    let file = try scratch.write("old", to: "report")
    let outcome = try Outcome.ofShell(
      """
      (ulimit -f 0; exec "$ATOMTOP" \(Self.brief.joined(separator: " ")) -o '\(file)' 2>&1) | cat
      """)
    #expect(outcome.output == "atomtop: cannot write '\(file)': File too large\n")
    #expect(try scratch.text("report") == "old")
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
