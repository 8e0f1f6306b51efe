import ArgumentParser

/// `atomtop walkthrough`: tours of one operation at a time.
struct Walk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "walkthrough",
    abstract: "Perform single operations on a real atomic and print each step.")

  @ParentCommand var root: Atomtop

  @Argument(
    help: ArgumentHelp(
      """
      \(Walkthrough.all.map(\.name).joined(separator: ", ")). (default: a list of them)
      """,
      valueName: "name"),
    completion: .list(Walkthrough.all.map(\.name)))
  var name: String?

  @OptionGroup var languageOptions: LanguageOptions

  @OptionGroup var textOptions: TextOptions

  mutating func run() throws {
    let language = try languageOptions.chosen()
    let text = try chosen().map { WalkthroughReport.text($0, language) } ?? WalkthroughReport.list
    try Stream.output.write(textOptions.charset.text(text))
  }

  /// The walkthrough that was asked for; nil when none was.
  func chosen() throws -> Walkthrough? {
    try root.refuseScreenOptions(for: "walkthrough", hasCode: true)
    try root.planOptions.refuseAll(for: "walkthrough")
    return try name.map { name throws(Failure) in try Walkthrough.named(name) }
  }
}
