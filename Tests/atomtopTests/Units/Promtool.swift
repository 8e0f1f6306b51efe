import TestSupport

/// Prometheus' own checker of metrics.
enum Promtool {
  static let isInstalled = (try? ProgramRun.ofShell("command -v promtool"))?.ending == .exit(0)

  /// What it has to say against `text`; empty: nothing.
  static func complaints(of text: String) throws -> String {
    let scratch = try Scratch()
    let file = try scratch.write(text, to: "metrics")
    let run = try ProgramRun.ofShell("promtool check metrics <\(file)")
    let said = run.output + run.errors
    return run.ending == .exit(0) ? said : "\(run.ending) \(said)"
  }
}
