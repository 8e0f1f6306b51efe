import Foundation

/// What came of a program that ran without a terminal.
public struct ProgramRun: Sendable {
  /// How it ended.
  public let ending: Child.Ending
  /// What it wrote to standard output.
  public let output: String
  /// What it wrote to standard error.
  public let errors: String

  /// The lines of its output that are not empty.
  package var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Runs `atomtop` to its end, without a terminal.
  public static func of(
    _ arguments: [String], environment: [String: String?] = [:], refusing refusals: Refusals = []
  ) throws -> ProgramRun {
    try of(Program.path, arguments, environment, refusals)
  }

  /// Runs a shell script in which `$ATOMTOP` is the program.
  public static func ofShell(
    _ script: String, environment: [String: String?] = [:], refusing refusals: Refusals = []
  ) throws -> ProgramRun {
    var environment = environment
    environment["ATOMTOP"] = Program.path
    return try of("/bin/sh", ["-c", script], environment, refusals)
  }

  private static func of(
    _ path: String, _ arguments: [String], _ environment: [String: String?], _ refusals: Refusals
  ) throws -> ProgramRun {
    let running = try Running(
      arguments, of: path, environment: environment, refusing: refusals)
    return try running.outcome()
  }
}

/// A program that runs without a terminal, its output going to files, so that nobody has to read it
/// meanwhile.
public final class Running {
  /// Its process.
  public let child: Child
  private let scratch: Scratch

  /// Starts a program; `output`, if given, is its standard output.
  public init(
    _ arguments: [String], of path: String = Program.path, environment: [String: String?] = [:],
    output: Int32? = nil, refusing refusals: Refusals = []
  ) throws {
    let scratch = try Scratch()
    self.scratch = scratch
    let input = open("/dev/null", O_RDONLY | O_CLOEXEC)
    let files = ["out", "err"].map { name in
      open(scratch.file(name), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    }
    defer { for file in [input] + files { close(file) } }
    child = try Child(
      path, arguments, environment: Program.environment(environment),
      descriptors: [input, output ?? files[0], files[1]], refusing: refusals)
  }

  /// Waits for its end and tells what came of it.
  public func outcome(within seconds: Double = patience) throws -> ProgramRun {
    let ending = try child.wait(within: seconds)
    return ProgramRun(
      ending: ending, output: try scratch.text("out"), errors: try scratch.text("err"))
  }
}
