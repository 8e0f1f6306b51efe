import Foundation
import TestSupport
import Testing

/// Every command decides alike whether the locale has Unicode.
@Suite("Locales", .serialized)
struct Locales {
  /// What the user asked for, and whether that is Unicode.
  struct Case: CustomTestStringConvertible, Sendable {
    let variables: [String: String]
    var installed = Installed.either
    let isUnicode: Bool

    var testDescription: String { "\(variables), installed: \(installed)" }
  }

  /// Whether a case wants its locale to be there.
  enum Installed { case yes, no, either }

  static let cases = [
    Case(variables: [:], isUnicode: true),
    Case(variables: ["LANG": ""], isUnicode: true),
    Case(variables: ["LANG": "C"], isUnicode: false),
    Case(variables: ["LANG": "POSIX"], isUnicode: false),
    Case(variables: ["LANG": "C.UTF-8"], isUnicode: true),
    Case(variables: ["LANG": "en_US.UTF-8"], installed: .no, isUnicode: true),
    Case(variables: ["LANG": "en_US"], installed: .no, isUnicode: true),
    Case(variables: ["LANG": "en_US"], installed: .yes, isUnicode: false),
    Case(variables: ["LANG": "de_DE@euro"], installed: .yes, isUnicode: false),
    Case(variables: ["LANG": "ja_JP.eucJP"], installed: .yes, isUnicode: false),
    Case(variables: ["LANG": "ja_JP.eucJP"], installed: .no, isUnicode: false),
    // One whose frames are two columns wide.
    Case(variables: ["LANG": "zh_TW.UTF-8"], installed: .yes, isUnicode: false),
    Case(variables: ["LC_ALL": "C", "LC_CTYPE": "C.UTF-8", "LANG": "C.UTF-8"], isUnicode: false),
    Case(variables: ["LC_ALL": "C.UTF-8", "LC_CTYPE": "C", "LANG": "C"], isUnicode: true),
    Case(variables: ["LC_CTYPE": "C.UTF-8", "LANG": "C"], isUnicode: true),
    Case(variables: ["LC_CTYPE": "C", "LANG": "C.UTF-8"], isUnicode: false),
    Case(variables: ["LC_ALL": "", "LANG": "C"], isUnicode: false),
    Case(variables: ["LC_ALL": "", "LC_CTYPE": "", "LANG": "C.UTF-8"], isUnicode: true),
  ]

  /// A lesson that has more than ASCII.
  private static let lesson = "# Élan\n\nÉtude.\n\n## Été\n\nÉtape.\n"

  private static let commands = [
    ["run", "-s", "counter", "-t", "2", "--ops", "10"], ["list"], ["doctor"], ["lesson", "FILE"],
  ]

  /// The variables of a case; nil where its locales cannot be made.
  private func environment(_ example: Case, _ folder: LocaleFolder?) -> [String: String?]? {
    var variables: [String: String?] = ["LANG": nil]
    for (name, value) in example.variables { variables[name] = value }
    switch example.installed {
    case .either: break
    case .yes:
      guard let folder else { return nil }
      variables["LOCPATH"] = folder.path
    case .no:
      guard let folder else { return nil }
      variables["LOCPATH"] = folder.bare
    }
    return variables
  }

  @Test("are understood alike by every command, with and without a screen")
  func everyCommand() throws {
    let folder = try LocaleFolder.made()
    if folder == nil { print("no locales can be made on this system: some are skipped") }
    let scratch = try Scratch()
    let file = try scratch.write(Self.lesson, to: "lesson.md")
    for example in Self.cases {
      guard let environment = environment(example, folder) else { continue }
      for command in Self.commands {
        let command = command.map { $0 == "FILE" ? file : $0 }
        let outcome = try ProgramRun.of(command, environment: environment)
        #expect(outcome.ending == .exit(0))
        let isASCII = outcome.output.utf8.allSatisfy { $0 < 0x80 }
        #expect(isASCII != example.isUnicode, "\(command) \(example)")
      }
      for options in [[], ["lesson", file]] {
        let text = try screen(options, environment)
        #expect(text.utf8.allSatisfy { $0 < 0x80 } != example.isUnicode, "\(options) \(example)")
      }
    }
  }

  @Test("--ascii wins over any of them", arguments: commands)
  func ascii(_ command: [String]) throws {
    let scratch = try Scratch()
    let file = try scratch.write(Self.lesson, to: "lesson.md")
    let outcome = try ProgramRun.of(command.map { $0 == "FILE" ? file : $0 } + ["--ascii"])
    #expect(outcome.ending == .exit(0))
    #expect(outcome.output.utf8.allSatisfy { $0 < 0x80 })
  }

  /// All that is sent to a screen until it is left.
  private func screen(_ options: [String], _ environment: [String: String?]) throws -> String {
    let terminal = try PseudoTerminal()
    let child = try terminal.start(options, environment: environment)
    try terminal.wait(for: "help")
    try terminal.type("q")
    #expect(try child.wait { terminal.read() } == .exit(0))
    return terminal.text()
  }
}

/// Locales that were made for a test, in a folder that LOCPATH can name.
private struct LocaleFolder {
  private let scratch: Scratch
  /// The folder with all of them.
  let path: String
  /// One with C.UTF-8 alone.
  let bare: String

  /// Makes them; nil: the system has nothing to make them of.
  static func made() throws -> LocaleFolder? {
    let scratch = try Scratch()
    let folder = LocaleFolder(
      scratch: scratch, path: scratch.file("all"), bare: scratch.file("bare"))
    let script = """
      set -e
      charmaps=/usr/share/i18n/charmaps
      mkdir "$0/all" "$0/bare"
      # Frames as wide as they are in old Chinese fonts.
      gunzip -c $charmaps/UTF-8.gz | sed 's|^END WIDTH|<U2500>...<U257F>\\t2\\nEND WIDTH|' >"$0/WIDE"
      localedef -i C -f UTF-8 "$0/bare/C.UTF-8"
      cp -r "$0/bare/C.UTF-8" "$0/all/C.UTF-8"
      localedef -i en_US -f ISO-8859-1 "$0/all/en_US"
      localedef -i de_DE@euro -f ISO-8859-15 "$0/all/de_DE@euro"
      localedef -i ja_JP -f EUC-JP "$0/all/ja_JP.eucJP"
      localedef -i zh_TW -f "$0/WIDE" "$0/all/zh_TW.UTF-8"
      """
    let running = try Running(["-c", script, scratch.path], of: "/bin/sh")
    let outcome = try running.outcome()
    if outcome.ending == .exit(0) { return folder }
    print(outcome.errors)
    return nil
  }
}
