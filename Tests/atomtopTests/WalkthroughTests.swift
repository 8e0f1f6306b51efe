import Dashboard
import Foundation
import TestSupport
import Testing

@testable import atomtop

@Suite("Walkthroughs")
struct WalkthroughTests {
  @Test(
    "what is printed as code stands in the source as code",
    arguments: Walkthrough.all.map(\.name))
  func codeIsReal(_ name: String) throws {
    let folder = Program.sources.appending(path: "Sources/atomtop/Lessons/Walkthroughs")
    let source = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }
      .first { $0.contains("name: \"\(name)\"") }
    let code = try #require(source).replacing(/"[^"\n]*"/, with: "")
      .replacing(/\s+/, with: " ").replacing("( ", with: "(")
    for step in try Walkthrough.named(name).record.steps {
      #expect(code.contains(step.code.swift), "\(step.code.swift)")
    }
  }

  @Test("every step says what it returned or left behind, and why")
  func complete() {
    for walkthrough in Walkthrough.all {
      let record = walkthrough.record
      #expect(record.steps.count >= 3)
      #expect(record.steps.allSatisfy { $0.why.hasSuffix(".") || $0.why.hasSuffix(")") })
      #expect(record.steps.allSatisfy { $0.value != nil || $0.returned != nil })
      #expect(!record.outcome.isEmpty)
    }
  }

  @Test("it fits 80 columns, and a lesson's 76", arguments: Language.written)
  func narrow(_ language: Language) {
    for walkthrough in Walkthrough.all {
      let lines = WalkthroughText(walkthrough.record, language, width: 76).lines
      #expect(lines.allSatisfy { $0.columns <= 76 }, "\(walkthrough.name)")
    }
    #expect(WalkthroughReport.list.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test("fetch performs six operations, each with what it returns and the value after it")
  func fetch() throws {
    let steps = try Walkthrough.named("fetch").record.steps
    #expect(steps.map(\.value) == ["12", "10", "15", "6", "4", "9", "18", "18"])
    #expect(
      steps.map { $0.returned?.rust } == [nil, "12", "10", "15", "6", "4", "Ok(9)", "Err(18)"])
    for name in ["sub", "or", "and", "min", "max", "update"] {
      #expect(steps.contains { $0.code.rust.contains("fetch_\(name)(") })
    }
  }

  @Test("without a name all are listed")
  func list() throws {
    let outcome = try ProgramRun.of(["walkthrough"])
    #expect(outcome.ending == .exit(0))
    for walkthrough in Walkthrough.all {
      #expect(outcome.output.contains("\(walkthrough.name) "))
      #expect(outcome.output.contains(walkthrough.summary))
    }
  }

  @Test(
    "an unknown name is answered with the nearest one",
    arguments: [
      ("basic", "'basics'"), ("compare", "'compare-exchange'"), ("overflaw", "'overflow'"),
    ])
  func unknown(_ name: String, _ near: String) throws {
    let outcome = try ProgramRun.of(["walkthrough", name])
    #expect(outcome.ending == .exit(64))
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("walkthrough '\(name)'"))
    #expect(outcome.errors.contains("did you mean \(near)?"))
    #expect(outcome.errors.filter { $0 == "\n" }.count == 1)
  }

  @Test("options that mean nothing here are refused")
  func options() throws {
    for arguments in [
      ["basics", "--fps", "5"], ["basics", "--threads", "2"], ["basics", "extra"],
    ] {
      let outcome = try ProgramRun.of(["walkthrough"] + arguments)
      #expect(outcome.ending == .exit(64))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test("a C locale gets ASCII")
  func ascii() throws {
    for arguments in [["walkthrough"], ["walkthrough", "exclusive"]] {
      let outcome = try ProgramRun.of(arguments, environment: ["LANG": "C"])
      #expect(outcome.output.allSatisfy { $0.isASCII })
    }
  }
}
