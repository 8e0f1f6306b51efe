import ArgumentParser
import Contention

/// `atomtop list`: scenarios and variants, from the catalogue.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List scenarios and variants, with role, law and one line each.")

  /// What `list` can print.
  enum Format: String, CaseIterable {
    case table, json
  }

  @ParentCommand var root: Atomtop

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "\(Format.allCases.map(\.rawValue).joined(separator: ", ")). (default: table)",
      valueName: "format"),
    completion: .list(Format.allCases.map(\.rawValue)))
  var format: String?

  @OptionGroup var textOptions: TextOptions

  mutating func run() throws {
    try root.refuseScreenOptions(for: "list")
    try root.planOptions.refuseAll(for: "list")
    var chosen = Format.table
    if let format { chosen = try OptionText("--format", format).choice(of: "format") }
    switch chosen {
    case .table:
      try Stream.output.write(textOptions.charset.text(CatalogueReport.table(Catalogue.scenarios)))
    case .json:
      try Stream.output.write(CatalogueReport.json(Catalogue.scenarios))
    }
  }
}
