import ArgumentParser
import Contention

/// `atomtop list`: scenarios and variants, from the catalogue.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List scenarios and variants, or all there is to know of one scenario.")

  @ParentCommand var root: Atomtop

  @Argument(
    help: ArgumentHelp(
      "A scenario, to see its law, its choices and a line for each variant. (default: all in brief)",
      valueName: "scenario"),
    completion: .list(Catalogue.scenarios.map(\.name)))
  var name: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "\(CommonFormat.names). (default: table)",
      valueName: "format"),
    completion: .list(CommonFormat.allCases.map(\.rawValue)))
  var format: String?

  @OptionGroup var textOptions: TextOptions

  mutating func run() throws {
    try root.refuseScreenOptions(for: "list")
    try root.planOptions.refuseAll(for: "list")
    var chosen = CommonFormat.table
    if let format { chosen = try OptionText("--format", format).choice(of: "format") }
    let scenarios = try scenarios()
    switch chosen {
    case .table:
      let text =
        name == nil
        ? CatalogueReport.table(scenarios) : scenarios.map(CatalogueReport.card).joined()
      try Stream.output.write(textOptions.charset.text(text))
    case .json:
      try Stream.output.write(CatalogueReport.json(scenarios))
    }
  }

  /// The scenario that was named, or all.
  private func scenarios() throws(Failure) -> [Scenario] {
    guard let name else { return Catalogue.scenarios }
    let names = Catalogue.scenarios.map(\.name)
    let known = try OptionText("scenario", name).name(among: names, of: "scenario")
    return Catalogue.scenarios.filter { $0.name == known }
  }
}
