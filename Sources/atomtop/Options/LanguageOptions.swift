import ArgumentParser
import Dashboard

/// The language in which code shows: in lessons, in walkthroughs, and first in the dashboard's code panel.
struct LanguageOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      """
      Code in \(Language.written.map(\.rawValue).joined(separator: ", ")). (default: swift)
      """,
      valueName: "name"),
    completion: .list(Language.written.map(\.rawValue)))
  var language: String?

  /// The language that was asked for, or Swift.
  func chosen() throws(Failure) -> Language {
    guard let language else { return .swift }
    let option = OptionText("--language", language)
    let name = try option.name(among: Language.written.map(\.rawValue), of: "language")
    guard let chosen = Language(rawValue: name) else { throw option.refused("no language") }
    return chosen
  }

  /// The option as it was typed; nil when it was not.
  var given: String? { language.map { "--language \(OneLine.quoted($0))" } }
}
