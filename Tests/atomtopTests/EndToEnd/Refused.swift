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
    let usual = try ProgramRun.of(words)
    let outcome = try ProgramRun.of(words, refusing: .proc)
    #expect(outcome.ending == usual.ending)
    #expect(outcome.output == usual.output)
    #expect(outcome.errors == usual.errors)
  }

  @Test(
    "without /proc it measures what was asked for, and nothing else",
    .enabled(canCoverProc) { Refusals.proc.arePossible })
  func measurement() throws {
    let outcome = try ProgramRun.of(
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
    let outcome = try ProgramRun.of(["calibrate", "--pairs", "1000"], refusing: .proc)
    #expect(outcome.ending == .exit(71))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("/proc/self/exe"))
    #expect(outcome.errors.count { $0 == "\n" } == 1)
  }

  // MARK: Doctor

  /// What doctor found, by topic: the first line of each fact.
  private func doctor(refusing refusals: Refusals) throws -> [String: String] {
    let outcome = try ProgramRun.of(["doctor"], refusing: refusals)
    #expect(outcome.ending == .exit(0), "\(outcome.errors)")
    var facts: [String: String] = [:]
    for line in outcome.output.split(separator: "\n") where !line.hasPrefix(" ") {
      // Two blanks at least stand between a topic and its fact.
      guard let gap = line.range(of: "  ") else { continue }
      let fact = line[gap.upperBound...].drop { $0 == " " }
      facts[String(line[..<gap.lowerBound])] = String(fact)
    }
    return facts
  }

  @Test(
    "doctor without /sys knows of no cores, caches or control groups",
    .enabled(canCoverSys) { Refusals.sys.arePossible })
  func doctorWithoutSys() throws {
    let facts = try doctor(refusing: .sys)
    for topic in ["CPU quota", "cores", "shared cache"] {
      #expect(facts[topic]?.hasPrefix("unknown") == true, "\(topic): \(facts[topic] ?? "missing")")
    }
    #expect(facts["CPUs"]?.contains("how many are online is unknown") == true)
    #expect(facts["threads"]?.hasSuffix("limit") == false)
  }

  @Test(
    "doctor without /proc knows of no quota, hypervisor, limits or run queue times",
    .enabled(canCoverProc) { Refusals.proc.arePossible })
  func doctorWithoutProc() throws {
    let facts = try doctor(refusing: .proc)
    for topic in ["CPU quota", "run queue times", "threads"] {
      #expect(facts[topic]?.hasPrefix("unknown") == true, "\(topic): \(facts[topic] ?? "missing")")
    }
    #if !arch(arm64)
      #expect(facts["virtual machine"] == "unknown")
      #expect(facts["tick counter"]?.hasPrefix("unknown whether invariant") == true)
    #endif
  }

  @Test(
    "doctor where the CPUs are not told guesses how many, and says that it does",
    .enabled(canRefuseCalls) { Refusals.schedGetaffinity.arePossible })
  func doctorWithoutAffinity() throws {
    let facts = try doctor(refusing: .schedGetaffinity)
    let online = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    #expect(facts["CPUs"]?.hasPrefix("unknown which may be used; \(online) online") == true)
    #expect(facts["pinning"]?.hasPrefix("none") == true)
    #expect(facts["cores"] == "unknown")
  }

  @Test(
    "doctor tells what pinning and priorities come to",
    .enabled(canRefuseCalls) { Refusals.schedSetscheduler.arePossible })
  func doctorWithoutPolicies() throws {
    let usual = try doctor(refusing: [])
    #expect(usual["low priority"]?.hasPrefix("idle class") == true)
    let idle = try doctor(refusing: .schedSetscheduler)
    #expect(idle["low priority"]?.hasPrefix("nice 19 only") == true)
    #expect(idle["high priority"] == "refused")
    #expect(idle["pinning"] == usual["pinning"])
    let all = try doctor(refusing: [.schedSetscheduler, .setpriority, .schedSetaffinity])
    for topic in ["low priority", "high priority", "pinning"] {
      #expect(all[topic] == "refused", "\(topic)")
    }
  }

  // MARK: Measuring

  @Test(
    "where the CPUs are not told there are as many as are online",
    .enabled(canRefuseCalls) { Refusals.schedGetaffinity.arePossible })
  func cpus() throws {
    let outcome = try ProgramRun.of(
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
    #expect(try ProgramRun.ofShell(folders, refusing: [.proc, .sys]).output == "2\n")
    #expect(try ProgramRun.ofShell("ls /proc/self/exe && ls -d /sys/devices").ending == .exit(0))
  }
}
