import Foundation
import TestSupport
import Testing

@testable import atomtop

/// A short option may be joined with its value, as everywhere: `-t8`.
@Suite("Joined options")
struct JoinedOptionTests {
  /// What the parser tells of commands and their options.
  private struct Help: Decodable {
    struct Command: Decodable {
      let commandName: String
      let subcommands: [Command]?
      let arguments: [Argument]?

      var all: [Command] { [self] + (subcommands ?? []).flatMap(\.all) }
    }
    struct Argument: Decodable {
      let kind: String
      let names: [Name]?
    }
    struct Name: Decodable {
      let kind: String
      let name: String
    }
    let command: Command
  }

  private func commands() throws -> [Help.Command] {
    let text = try ProgramRun.of(["--experimental-dump-help"]).output
    return try JSONDecoder().decode(Help.self, from: Data(text.utf8)).command.all
  }

  private func names(_ kind: String, of arguments: [Help.Argument]) -> [String] {
    arguments.flatMap { $0.names ?? [] }.filter { $0.kind == kind }.map(\.name)
  }

  @Test("every short option with a value may be joined with it", arguments: ["sot", "x=y.s", "-8"])
  func everyOption(name: String) throws {
    let value = name.hasPrefix("-") ? name : "/nonexistent/\(name)"
    var tried: Set<String> = []
    for command in try commands() where command.commandName != "help" {
      let verb = command.commandName == "atomtop" ? [] : [command.commandName]
      let options = (command.arguments ?? []).filter { $0.kind == "option" }
      for option in names("short", of: options) where option != "o" || value.hasPrefix("/") {
        let apart = try ProgramRun.of(verb + ["-\(option)", value])
        let joined = try ProgramRun.of(verb + ["-\(option)\(value)"])
        #expect(joined.ending == .exit(64), "-\(option)")
        #expect(joined.errors == apart.errors)
        #expect(joined.errors.contains("'\(value)'"), "\(joined.errors)")
        tried.insert(option)
      }
    }
    #expect(tried.isSuperset(of: ["s", "t"]))
    #expect(Set(JoinedOptions.longNames.keys.map(String.init)).isSuperset(of: tried))
  }

  @Test("what is said of an unknown command names those that there are")
  func verbs() throws {
    // One is the root, the other for no person.
    let names = try commands().map(\.commandName).filter { !["atomtop", "observe"].contains($0) }
    #expect(Set(names) == Set(ParserComplaint.verbs))
  }

  @Test("the options without a value are those that the parser knows")
  func flags() throws {
    let flags = try commands().flatMap { command in
      names("long", of: (command.arguments ?? []).filter { $0.kind == "flag" }).map { "--\($0)" }
    }
    // Not listed by the parser, because it is a command for no person.
    #expect(Set(flags).union(["--focused"]) == Set(JoinedOptions.flags))
  }

  @Test(
    "only options are taken apart",
    arguments: [
      ("-t8", "--threads=8"), ("-sids -t8", "--scenario=ids --threads=8"),
      ("run -oa.json", "run --output=a.json"), ("run -o-", "run --output=-"),
      ("-t=8", "-t=8"), ("-t 8", "-t 8"), ("-t", "-t"), ("-o -stat", "-o -stat"),
      ("--output -stat -t8", "--output -stat --threads=8"),
      ("--output=-stat", "--output=-stat"), ("--gap -t8", "--gap -t8"),
      ("--ascii -t8", "--ascii --threads=8"), ("-- -t8", "-- -t8"),
      ("--output -- -t8", "--output -- --threads=8"),
      ("-h", "-h"), ("-x8", "-x8"), ("-", "-"), ("lesson stack", "lesson stack"),
    ])
  func apart(line: String, becomes wanted: String) {
    let words = JoinedOptions.separated(line.split(separator: " ").map(String.init))
    #expect(words.joined(separator: " ") == wanted)
  }

  @Test("joined options do what they do apart", arguments: ["-scounter -t3", "-s=counter -t=3"])
  func measured(line: String) throws {
    let scratch = try Scratch()
    let outcome = try ProgramRun.ofShell(
      "cd '\(scratch.path)' && \"$ATOMTOP\" run \(line) --ops 10 -ostatistics.txt")
    #expect(outcome.ending == .exit(0), "\(outcome.errors)")
    #expect(try scratch.text("statistics.txt").contains("total = 30"))
  }
}
