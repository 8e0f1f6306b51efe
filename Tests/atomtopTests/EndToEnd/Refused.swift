import Foundation
import TestSupport
import Testing

/// On a system that refuses something atomtop does what it was asked, and tells what it was granted.
@Suite("Refused", .serialized)
struct Refused {
  static let canCoverProc: Comment = "root may cover /proc, and no sanitizer watches"
  static let canCoverSys: Comment = "root may cover /sys"
  static let canRefuseCalls: Comment = "calls can be refused"

  // MARK: The command line

  @Test(
    "without /proc the command line is what it was",
    .enabled(canCoverProc) { Refusals.proc.arePossible },
    arguments: [
      "--version", "--help", "help run", "list", "list --format json", "walkthrough overflow",
      "--generate-completion-script bash", "--experimental-dump-help", "run -t 0", "rnu",
      "run -s conuter", "doctor --scenario counter", "lesson --plain nosuch", "--fps 0",
    ])
  func commandLine(line: String) throws {
    let words = line.split(separator: " ").map(String.init)
    let usual = try Outcome.of(words)
    let outcome = try Outcome.of(words, refusing: .proc)
    #expect(outcome.ending == usual.ending)
    #expect(outcome.output == usual.output)
    #expect(outcome.errors == usual.errors)
  }

  @Test(
    "without /proc it measures what was asked for, and nothing else",
    .enabled(canCoverProc) { Refusals.proc.arePossible })
  func measurement() throws {
    let outcome = try Outcome.of(
      ["run", "-s", "counter", "--variant", "fetch-add", "-t", "2", "--ops", "10"],
      refusing: [.proc, .sys])
    #expect(outcome.ending == .exit(0))
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains("total = 20"))
    #expect(!outcome.output.contains("cas-loop"))
  }

  @Test(
    "calibrate needs the program's own file, and says so before it measures",
    .enabled(canCoverProc) { Refusals.proc.arePossible })
  func calibration() throws {
    let outcome = try Outcome.of(["calibrate", "--pairs", "1000"], refusing: .proc)
    #expect(outcome.ending == .exit(71))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("/proc/self/exe"))
    #expect(outcome.errors.count { $0 == "\n" } == 1)
  }

  // MARK: Measuring

  @Test(
    "where the CPUs are not told there are as many as are online",
    .enabled(canRefuseCalls) { Refusals.schedGetaffinity.arePossible })
  func cpus() throws {
    let outcome = try Outcome.of(
      ["run", "-s", "counter", "-t", "2", "--ops", "10", "--format", "json"],
      refusing: .schedGetaffinity)
    #expect(outcome.ending == .exit(0))
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let host = (report as? [String: Any])?["host"] as? [String: Any]
    #expect(host?["cpus"] as? Int == sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  }

  // MARK: The tests' own means

  @Test(
    "what is refused one program is refused no other",
    .enabled(canCoverProc) { Refusals([.proc, .sys]).arePossible })
  func onlyOne() throws {
    let folders = "ls /proc /sys | grep -c ."
    #expect(try Outcome.ofShell(folders, refusing: [.proc, .sys]).output == "2\n")
    #expect(try Outcome.ofShell("ls /proc/self/exe && ls -d /sys/devices").ending == .exit(0))
  }
}
