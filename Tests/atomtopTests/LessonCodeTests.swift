import Dashboard
import Foundation
import TestSupport
import Testing

@testable import atomtop

/// Code that lessons and walkthroughs show stands in a program that is compiled and run.
@Suite("Code of lessons")
struct LessonCodeTests {
  private static let endings: [Language: String] = [
    .swift: "swift", .rust: "rs", .typescript: "ts", .c11: "c",
  ]

  /// The lines of each program in demos/, without blanks at their ends and marks of the code panel.
  private static func programs(_ language: Language, below folder: String) throws -> [[String]] {
    let root = Program.sources.appending(path: "demos/\(folder)")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
    return try paths.filter { $0.hasSuffix(".\(endings[language] ?? "")") }.map { path in
      try String(contentsOf: root.appending(path: path), encoding: .utf8)
        .split(separator: "\n").map(normalised)
    }
  }

  private static func normalised(_ line: some StringProtocol) -> String {
    String(line).replacingOccurrences(of: "// ▸", with: "").trimmingCharacters(in: .whitespaces)
  }

  /// Whether `program` has all `lines`, in this order.
  private static func contains(_ program: [String], _ lines: [String]) -> Bool {
    var rest = program[...]
    for line in lines.map(normalised) where !line.isEmpty {
      guard let place = rest.firstIndex(of: line) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }

  private static func listings(_ name: String) throws -> [LessonCode] {
    let lesson = try LessonFile(name, reader: CommandOfLesson.work).lesson
    func listings(_ blocks: [LessonBlock]) -> [LessonCode] {
      blocks.flatMap { block -> [LessonCode] in
        switch block {
        case .listing(let code): [code]
        case .answer(let blocks): listings(blocks)
        default: []
        }
      }
    }
    return listings(lesson.sections.flatMap(\.blocks))
  }

  @Test("a block has all four languages, short, each from a program", arguments: Course.names)
  func blocks(_ name: String) throws {
    for code in try Self.listings(name) {
      #expect(code.versions.map(\.language) == Language.written)
      for version in code.versions {
        #expect(version.lines.count <= 15)
        #expect(version.lines.allSatisfy { $0.columns <= 72 })
        let programs =
          try Self.programs(version.language, below: "listings")
          + Self.programs(version.language, below: "programs")
        #expect(
          programs.contains { Self.contains($0, version.lines) },
          "\(version.language): \(version.lines)")
      }
    }
  }

  @Test(
    "lessons about an operation show it",
    arguments: [
      "counter", "lost-update", "sharing-atomics", "compare-exchange", "interleavings", "max",
      "fetch", "once", "ids", "spinlock", "acquire-release", "store-buffer", "pair",
    ])
  func shown(_ name: String) throws {
    #expect(try !Self.listings(name).isEmpty)
  }

  @Test(
    "a walkthrough's steps in other languages are a program's lines",
    arguments: Walkthrough.all.map(\.name), Language.written.filter { $0 != .swift })
  func steps(_ name: String, _ language: Language) throws {
    let file = "demos/programs/\(name).\(Self.endings[language] ?? "")"
    let program = try String(
      contentsOf: Program.sources.appending(path: file), encoding: .utf8
    ).split(separator: "\n").map(Self.normalised)
    for step in try Walkthrough.named(name).record.steps {
      let lines = step.code[language].split(separator: "\n").map(String.init)
      #expect(Self.contains(program, lines), "\(file): \(lines)")
    }
  }

  @Test("--language chooses; a page shows no other language", arguments: Language.written)
  func plain(_ language: Language) throws {
    let outcome = try ProgramRun.of(["lesson", "overflow", "--language", language.rawValue])
    #expect(outcome.ending == .exit(0))
    let words: [Language: String] = [
      .swift: "Atomic<UInt8>(255)", .rust: "AtomicU8::new(255)", .typescript: "Uint8Array.of(255)",
      .c11: "_Atomic uint8_t counter = 255",
    ]
    for (other, text) in words {
      #expect(outcome.output.contains(text) == (other == language), "\(other)")
    }
    #expect(outcome.output.contains("Performed in Swift") == (language != .swift))
  }

  @Test("--language stands before or behind a verb, and without one", arguments: Language.written)
  func everywhere(_ language: Language) throws {
    let root = try #require(
      try Atomtop.parseAsRoot(["--language", language.rawValue]) as? Atomtop)
    #expect(try root.live().display.language == language)
    let before = try ProgramRun.of(["--language", language.rawValue, "walkthrough", "fetch"])
    let behind = try ProgramRun.of(["walkthrough", "fetch", "--language", language.rawValue])
    #expect(before.ending == .exit(0) && before.output == behind.output)
  }

  @Test("an unknown language, and one where no code shows, are refused")
  func refused() throws {
    for arguments in [
      ["lesson", "basics", "--language", "klingon"], ["walkthrough", "--language", "java"],
      ["run", "--language", "rust"], ["list", "--language", "rust"], ["--language", "cobol"],
    ] {
      let outcome = try ProgramRun.of(arguments)
      #expect(outcome.ending == .exit(64) && outcome.output.isEmpty, "\(arguments)")
      #expect(outcome.errors.contains("--language '\(arguments.last ?? "")'"))
    }
  }
}
