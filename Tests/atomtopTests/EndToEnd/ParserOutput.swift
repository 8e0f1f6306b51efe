import TestSupport
import Testing

/// What the argument parser prints on request: help, version, completions, the manual's source.
@Suite("Help, version, completions")
struct ParserOutput {
  @Test(
    "go to standard output, exit 0",
    arguments: [
      ("--help", "USAGE: atomtop"), ("-h", "USAGE: atomtop"), ("help", "USAGE: atomtop"),
      ("help run", "USAGE: atomtop run"), ("run --help", "USAGE: atomtop run"),
      ("help list", "USAGE: atomtop list"),
      ("help explore", "USAGE: atomtop explore"), ("help compare", "--fail-below"),
      ("--version", "atomtop "),
      ("--generate-completion-script bash", "complete"),
      ("--generate-completion-script zsh", "#compdef atomtop"),
      ("--generate-completion-script fish", "complete -c 'atomtop'"),
      ("--experimental-dump-help", "\"serializationVersion\""),
    ])
  func printed(line: String, contains text: String) throws {
    let outcome = try ProgramRun.of(line.split(separator: " ").map(String.init))
    #expect(outcome.ending == .exit(0))
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.contains(text), "\(outcome.output.prefix(300))")
    #expect(outcome.output.hasSuffix("\n"))
  }

  @Test("the version is one line")
  func version() throws {
    let outcome = try ProgramRun.of(["--version"])
    #expect(outcome.output.wholeMatch(of: /atomtop \d+\.\d+\.\d+\n/) != nil)
  }

  @Test("the help names every option of the design")
  func options() throws {
    let root = try ProgramRun.of(["--help"]).output
    for option in [
      "--scenario", "--variant", "--no-baseline", "--threads", "--ordering", "--backoff",
      "--critical-section", "--outside-work", "--gap", "--samples", "--slice", "--no-pin",
      "--priority", "--fps", "--theme", "--no-color", "--ascii", "--mouse",
    ] {
      #expect(root.contains(option), "\(option)")
    }
    let run = try ProgramRun.of(["help", "run"]).output
    for option in ["--duration", "--ops", "--format", "--output", "--threads", "--ascii"] {
      #expect(run.contains(option), "\(option)")
    }
  }
}
