import TestSupport
import Testing

/// Whatever is wrong with a command line is answered with one line on standard error that names
/// the option, the value and what is allowed; exit 64; nothing on standard output.
@Suite("Bad input")
struct BadInput {
  /// A command line, and what the answer must name.
  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let named: [String]

    init(_ line: String, _ named: String...) {
      self.line = line
      self.named = named
    }

    var arguments: [String] {
      line.split(separator: " ").map { $0 == "''" ? "" : String($0) }
    }

    var testDescription: String { line }
  }

  static let names = [
    Case("run --scenario conter", "--scenario", "'conter'", "'counter'?", "spinlock"),
    Case("run --scenario zzzzz", "--scenario", "'zzzzz'", "counter, max, spinlock, once"),
    Case("--scenario conter", "--scenario", "'conter'", "'counter'?"),
    Case("run -s counter --variant fetchadd", "--variant", "'fetchadd'", "'fetch-add'?"),
    Case("run -s counter --variant tas", "--variant", "'tas'", "of counter", "fetch-add"),
    Case("run --variant mutx", "--variant", "'mutx'", "'mutex'?"),
    Case("run -s counter -s max --variant tas", "--variant", "'tas'"),
    Case("rnu", "'rnu'", "'run'?", "list"),
    Case("bogus", "'bogus'", "run, list"),
    Case("help bogus", "'bogus'", "run, list"),
    Case("run --thread 3", "'--thread'", "'--threads'"),
    Case("--them dark", "'--them'", "'--theme'?"),
    Case("run -x", "'-x'", "--help"),
    Case("run extra", "'extra'", "--help"),
    Case("run --ordering realxed", "--ordering", "'realxed'", "'relaxed'?", "seq-cst"),
    Case("run --backoff pasue", "--backoff", "'pasue'", "'pause'?", "exponential"),
    Case("run --priority ilde", "--priority", "'ilde'", "'idle'?", "normal"),
    Case("run --format xml", "--format", "'xml'", "table, json, csv, prometheus"),
    Case("list --format csv", "--format", "'csv'", "table, json"),
    Case("--theme drak", "--theme", "'drak'", "'dark'?", "contrast"),
  ]

  static let numbers = [
    Case("run --threads 0", "--threads", "'0'", "1 to 1024"),
    Case("run --threads 5000", "--threads", "'5000'", "1 to 1024"),
    Case("run --threads two", "--threads", "'two'", "1 to 1024"),
    Case("run --threads -3", "--threads", "'-3'", "1 to 1024"),
    Case("run -t-8", "--threads", "'-8'", "1 to 1024"),
    Case("run -t -8", "--threads", "'-8'", "1 to 1024"),
    Case("run -t8x", "--threads", "'8x'", "1 to 1024"),
    Case("run -t 1.5", "--threads", "'1.5'", "1 to 1024"),
    Case("run -t 99999999999999999999", "--threads", "'99999999999999999999'", "1024"),
    Case("--threads 0", "--threads", "'0'", "1 to 1024"),
    Case("run --duration -1", "--duration", "'-1'", "above 0"),
    Case("run --duration 0", "--duration", "'0'", "above 0"),
    Case("run --duration nan", "--duration", "'nan'", "86400"),
    Case("run --duration inf", "--duration", "'inf'", "86400"),
    Case("run --duration 0x1p3", "--duration", "'0x1p3'", "86400"),
    Case("run --duration 86401", "--duration", "'86401'", "86400"),
    Case("run --duration 2s", "--duration", "'2s'", "seconds"),
    Case("run --ops 0", "--ops", "'0'", "1 to 1000000000000"),
    Case("run --ops -1", "--ops", "'-1'", "1 to 1000000000000"),
    Case("run --ops 1e6", "--ops", "'1e6'", "1 to 1000000000000"),
    Case("run --slice 0", "--slice", "'0'", "1 to 10000"),
    Case("run --slice 10001", "--slice", "'10001'", "1 to 10000"),
    Case("run --gap -5", "--gap", "'-5'", "0 to 1000000"),
    Case("run --critical-section -1", "--critical-section", "'-1'", "0 to 1000000"),
    Case("run --outside-work x", "--outside-work", "'x'", "0 to 1000000"),
    Case("run -s max --samples 1,x", "--samples", "'1,x'", "3,1,7,2,5"),
    Case("run -s max --samples 1,,2", "--samples", "'1,,2'", "3,1,7,2,5"),
    Case("run -s max --samples -1", "--samples", "'-1'", "whole numbers"),
    Case("run -s max --samples 9223372036854775808", "--samples", "9223372036854775807"),
    Case("--fps 0", "--fps", "'0'", "1 to 60"),
    Case("--fps 61", "--fps", "'61'", "1 to 60"),
    Case("--fps fast", "--fps", "'fast'", "1 to 60"),
    Case("calibrate --pairs 6", "--pairs", "'6'", "7 to 1000"),
    Case("calibrate --pairs -7", "--pairs", "'-7'", "7 to 1000"),
    Case("calibrate --quick --pairs many", "--pairs", "'many'", "7 to 1000"),
  ]

  static let combinations = [
    Case("run --ops 1000 --duration 2", "--ops", "'1000'", "--duration", "'2'", "one of the two"),
    Case("run -s spinlock --ordering relaxed", "--ordering", "'relaxed'", "spinlock", "acq-rel"),
    Case("run -s counter --samples 1,2", "--samples", "'1,2'", "counter", "max"),
    Case("run -s counter --critical-section 5", "--critical-section", "'5'", "spinlock"),
    Case("run -s max -s counter --variant fetch-max", "--scenario", "'counter'", "--variant"),
    Case(
      "run -s spinlock --variant peterson -t 8", "--variant", "'peterson'", "exactly 2",
      "not with 8"),
    Case("run --variant peterson-relaxed -t 1", "--variant", "'peterson-relaxed'", "--threads 2"),
    Case(
      "-s spinlock --variant peterson -t 3", "--variant", "'peterson'", "exactly 2", "--threads"),
    Case("--duration 2", "--duration", "run"),
    Case("--ops=5", "--ops", "run"),
    Case("--format json", "--format", "run"),
    Case("-o x", "-o", "run"),
    Case("-ox", "--output", "run"),
    Case("run --fps 3", "--fps", "'3'", "dashboard", "help run"),
    Case("run --theme dark", "--theme", "'dark'", "dashboard"),
    Case("run --no-color", "--no-color", "dashboard"),
    Case("run --mouse", "--mouse", "dashboard"),
    Case("--mouse run", "--mouse", "dashboard"),
    Case("list --fps 3", "--fps", "'3'", "dashboard"),
    Case("list --threads 3", "--threads", "'3'", "list"),
    Case("run --output /nonexistent/x", "--output", "'/nonexistent/x'", "no folder /nonexistent"),
    Case("run --output /tmp", "--output", "'/tmp'", "is a folder"),
    Case("run --output /dev/null/x", "--output", "'/dev/null/x'", "file"),
    Case("run --output ''", "--output", "''", "file"),
  ]

  static let missing = [
    Case("run --threads", "--threads"), Case("run --threads=", "--threads"),
    Case("run -t", "-t"), Case("run -t=", "--threads", "''"), Case("run -o=", "--output", "''"),
    Case("run -s=", "--scenario", "''"), Case("run --scenario", "--scenario"),
    Case("--scenario", "--scenario"),
    Case("run --output", "--output"), Case("run --output=", "--output"),
    Case("run --duration", "--duration"), Case("--fps", "--fps"),
    Case("run --samples", "--samples"),
    Case("run --no-pin=1", "--no-pin", "'1'"),
  ]

  static let exploring = [
    Case("explore", "--scenario", "counter, max, spinlock"),
    Case("explore -s counter", "--variant", "of counter", "load-store, fetch-add"),
    Case("explore -s counter --variant mutex --fps 3", "--fps", "'3'", "dashboard"),
    Case("explore -s counter --variant mutex --gap 3", "--gap", "'3'", "explore"),
    Case("explore -s counter --variant mutex --duration 3", "--duration", "run"),
    Case("explore -s counter --variant mutex --modle sc", "'--modle'", "'--model'?"),
    Case("explore -s counter --variant mutex --format csv", "--format", "'csv'", "table, json"),
    Case("explore -s counter --variant mutex --schedule 0,9", "'0,9'", "workers are 0 to 1"),
    Case("--model tso", "--model", "explore"), Case("--all", "--all", "explore"),
    Case("run --schedule 0", "--schedule", "explore"),
    Case("litmus SBB", "test 'SBB'", "'SB'?", "MP"), Case("litmsu", "'litmsu'", "'litmus'?"),
    Case("litmus --ordering fenec", "--ordering", "'fenec'", "'fence'?", "acq-rel"),
    Case("run --ordering fence", "--ordering", "'fence'", "relaxed, acq-rel, seq-cst"),
    Case("litmus -t 2", "--threads", "'2'", "litmus"),
    Case("litmus --gap 3", "--gap", "litmus"),
  ]

  static let comparing = [
    Case("compare", "no report", "takes two"), Case("compare a b c", "3 reports", "takes two"),
    Case("compare a.json", "one report", "A and B"),
    Case("compare - -", "'-' twice", "one report"),
    Case("compare /nonexistent/a.json b.json", "'/nonexistent/a.json'", "No such file"),
    Case("compare /tmp b.json", "'/tmp'", "Is a directory"),
    Case("compare /dev/null b.json", "'/dev/null'", "not JSON"),
    Case("compare a b --fail-below 0", "--fail-below", "'0'", "above 0"),
    Case("compare a b --fail-below -1", "--fail-below", "'-1'", "above 0"),
    Case("compare a b --fail-below much", "--fail-below", "'much'", "0.95"),
    Case("compare a b --fail-below nan", "--fail-below", "'nan'"),
    Case("compare a b --format csv", "--format", "'csv'", "table, json"),
    Case("compare a b -o /nonexistent/x", "--output", "'/nonexistent/x'"),
    Case("compare a b -t 3", "--threads", "'3'", "compare"),
    Case("compare a b --fps 3", "--fps", "'3'", "dashboard"),
    Case("comapre a b", "'comapre'", "'compare'?"),
    Case("--fail-below 0.9", "--fail-below", "an option of compare"),
  ]

  @Test(
    "one line names option, value and what is allowed; exit 64",
    arguments: names + numbers + combinations + missing + exploring + comparing)
  func refusal(of bad: Case) throws {
    let outcome = try ProgramRun.of(bad.arguments)
    #expect(outcome.ending == .exit(64))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("atomtop: "))
    #expect(outcome.errors.hasSuffix("\n"))
    #expect(outcome.errors.count { $0 == "\n" } == 1, "one line: \(outcome.errors)")
    for name in bad.named {
      #expect(outcome.errors.contains(name), "'\(name)' is not in: \(outcome.errors)")
    }
    for clumsy in ["?;", ".;", ";;", "; A"] {
      #expect(!outcome.errors.contains(clumsy), "\(outcome.errors)")
    }
  }

  @Test("what was typed cannot break the line or hide what is said")
  func controlCharacters() throws {
    let outcome = try ProgramRun.of(["run", "--threads", "1\n2\u{1B}[2J\u{202E}"])
    #expect(outcome.ending == .exit(64))
    #expect(outcome.errors.count { $0 == "\n" } == 1)
    #expect(!outcome.errors.contains("\u{1B}"))
    #expect(!outcome.errors.unicodeScalars.contains("\u{202E}"))
  }

  @Test("a value as long as a file is cut short")
  func longValue() throws {
    let outcome = try ProgramRun.of(["run", "--threads", String(repeating: "9", count: 100_000)])
    #expect(outcome.ending == .exit(64))
    #expect(outcome.errors.count < 700)
  }

  @Test("a folder that nothing can be written to is told before anything is measured")
  func readOnlyFile() throws {
    let scratch = try Scratch()
    let file = try scratch.write("old", to: "report")
    // Root may write everywhere, so this needs somebody else.
    let outcome = try ProgramRun.ofShell(
      """
      chmod 755 '\(scratch.path)'; chmod 444 '\(file)'
      [ "$(id -u)" = 0 ] || exec "$ATOMTOP" run --output '\(file)'
      exec su -s /bin/sh nobody -c "'$ATOMTOP' run --output '\(file)'"
      """)
    #expect(outcome.ending == .exit(64))
    #expect(outcome.errors.contains("'\(file)': is not writable"), "\(outcome.errors)")
    #expect(try scratch.text("report") == "old")
  }
}
