import ArgumentParser
import Contention
import Dashboard

/// `atomtop doctor`: what this machine and this terminal offer, and what that limits.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "What this machine and this terminal offer, and what that does to results.")

  @ParentCommand var root: Atomtop

  @OptionGroup var textOptions: TextOptions

  mutating func run() throws {
    try root.refuseScreenOptions(for: "doctor")
    try root.planOptions.refuseAll(for: "doctor")
    let charset = textOptions.charset
    let findings = MachineFindings(survey: .current()).all + TerminalFindings.all()
    try Stream.output.write(charset.text(Self.report(findings)))
  }

  /// The findings in lines of 80 columns, each effect below its fact.
  static func report(_ findings: [Finding]) -> String {
    let width = (findings.map(\.topic.columns).max() ?? 0) + 2
    let blanks = String(repeating: " ", count: width)
    let lines = findings.flatMap { finding -> [String] in
      let topic = finding.topic.padded(to: width)
      let fact = TextWrap.lines(finding.fact, width: 80 - width)
      let effect = finding.effect.map { TextWrap.lines($0, width: 78 - width) } ?? []
      return fact.enumerated().map { ($0 == 0 ? topic : blanks) + $1 }
        + effect.enumerated().map { blanks + ($0 == 0 ? "→ " : "  ") + $1 }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
