import ArgumentParser
import Contention
import Dashboard

/// `atomtop compare`: two reports, of two machines or two days.
struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare two reports, of two machines or two days.",
    discussion: """
      Takes two reports that 'atomtop run' or 'atomtop sweep' wrote with --format json, and says what \
      differs in machine and plan, then how many times A's rate each variant's rate in B is. What is within \
      the noise of the two is no difference. Exit status: 0, whatever differs; 1 when a variant is slower \
      than --fail-below allows; 64 when the command line is wrong or a file is no such report; 74 when the \
      comparison cannot be written; 128 + signal.
      """)

  @ParentCommand var root: Atomtop

  @OptionGroup(title: "Reports")
  var options: CompareOptions

  @OptionGroup var textOptions: TextOptions

  mutating func run() throws {
    try root.refuseScreenOptions(for: "compare")
    try root.planOptions.refuseAll(for: "compare")
    let least = try options.leastRatio()
    let format = try options.reportFormat()
    let destination = try options.destination()
    let names = try options.names()
    let comparison = try Comparison(filesAt: names)
    try destination.write(text(comparison, names, format))
    if let least { try Regression(comparison: comparison, least: least).check() }
  }

  private func text(
    _ comparison: Comparison, _ names: (a: String, b: String), _ format: CommonFormat
  ) -> String {
    switch format {
    case .table: textOptions.charset.text(ComparisonTable(comparison, names: names).text)
    case .json: ComparisonJSON(comparison).text
    }
  }
}
