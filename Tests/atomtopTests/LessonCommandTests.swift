import Dashboard
import Foundation
import TestSupport
import Testing

@testable import atomtop

@Suite("atomtop lesson")
struct LessonCommandTests {
  @Test("an unknown name is answered with the nearest one")
  func unknown() throws {
    let outcome = try ProgramRun.of(["lesson", "lost-updaet"])
    #expect(outcome.ending == .exit(64))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("did you mean 'lost-update'?"))
    #expect(outcome.errors.filter { $0 == "\n" }.count == 1)
  }

  @Test("the number in the list opens a lesson")
  func numbers() throws {
    for (index, name) in Course.names.enumerated() {
      let file = try LessonFile("\(index + 1)", reader: CommandOfLesson.work)
      #expect(file.name == name)
    }
    let outcome = try ProgramRun.of(["lesson", "1"])
    #expect(outcome.ending == .exit(0) && outcome.lines.first == "# Store, load, add")
  }

  @Test(
    "a number that is not in the list is answered with those that are",
    arguments: ["0", "\(Course.names.count + 1)", "99999999999999999999"])
  func noSuchNumber(_ number: String) throws {
    let outcome = try ProgramRun.of(["lesson", number])
    #expect(outcome.ending == .exit(64) && outcome.output.isEmpty)
    #expect(outcome.errors.contains("lesson '\(number)'"))
    #expect(outcome.errors.contains("from 1 to \(Course.names.count)"))
  }

  @Test("a list fits a terminal of 80 by 24", arguments: ["lesson", "walkthrough", "list"])
  func lists(_ command: String) throws {
    let outcome = try ProgramRun.of([command], environment: ["LANG": "C.UTF-8"])
    #expect(outcome.ending == .exit(0))
    // The prompt needs a row, and so did the command.
    #expect(outcome.output.count { $0 == "\n" } <= 22)
    #expect(outcome.lines.allSatisfy { $0.columns <= 80 })
  }

  @Test("a folder is no lesson")
  func folder() throws {
    let outcome = try ProgramRun.of(["lesson", FileManager.default.temporaryDirectory.path])
    #expect(outcome.ending == .exit(64))
    #expect(outcome.errors.contains("is a folder"))
  }

  @Test("a lesson of the course wins over a file of its name; with a path the file is meant")
  func nameBeforeFile() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "basics")
    try "# Mine\n\nMy own.\n\n## A\n\nText.\n".write(to: file, atomically: true, encoding: .utf8)
    #expect(try ProgramRun.of(["lesson", "basics"]).lines.first == "# Store, load, add")
    #expect(try ProgramRun.of(["lesson", file.path]).lines.first == "# Mine")
  }

  @Test("somebody's own lesson runs, and its question is answered after the run")
  func ownLesson() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).md")
    let text = """
      # Mine

      My own.

      ## A

      ```predict
      How many?

      - [x] twenty
      - [ ] nineteen
      ```

      ```atomtop
      atomtop run -s counter --variant fetch-add --no-baseline --threads 2 --ops 10
      ```
      """
    try text.write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let outcome = try ProgramRun.of(["lesson", file.path])
    #expect(outcome.ending == .exit(0))
    let question = try #require(outcome.lines.firstIndex(of: "Predict: How many?"))
    let total = try #require(outcome.lines.firstIndex(of: "fetch-add: total = 20"))
    let answer = try #require(outcome.lines.firstIndex(of: "Answer:"))
    #expect(question < total && total < answer)
    #expect(outcome.lines[(answer + 1)...] == ["  a) right", "  b) wrong"])
  }

  @Test("options that mean nothing here are refused")
  func options() throws {
    for arguments in [["--threads", "2"], ["--ops", "2"], ["--fps", "0"], ["--theme", "dakr"]] {
      let outcome = try ProgramRun.of(["lesson", "basics"] + arguments)
      #expect(outcome.ending == .exit(64))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test("a C locale gets ASCII")
  func ascii() throws {
    for arguments in [["lesson"], ["lesson", "basics"], ["lesson", "counter"]] {
      let outcome = try ProgramRun.of(arguments, environment: ["LANG": "C"])
      #expect(outcome.ending == .exit(0))
      #expect(outcome.output.allSatisfy { $0.isASCII })
    }
  }
}
