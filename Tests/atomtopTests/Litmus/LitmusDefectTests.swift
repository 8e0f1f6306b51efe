import Contention
import Testing

@testable import atomtop

/// A forbidden outcome that is seen is a defect.
@Suite("Defects that litmus finds")
struct LitmusDefectTests {
  private static let fenced = VariantID(scenario: "SB", variant: "fence")

  @Test("a forbidden outcome: 70, with the outcome, its count and who forbids it")
  func forbidden() throws {
    let counted = CountedLitmus(weak: [Self.fenced: 3])
    let judges =
      CPUFamily.name == "x86-64"
      ? "neither x86-64 nor the language allows" : "the language does not allow"
    #expect {
      try LawCheck.check(counted.snapshot)
    } throws: { error in
      guard let failure = error as? Failure else { return false }
      return failure.status == 70
        && failure.messages == [
          "SB fence: a defect of atomtop, or of this machine: in 10,000 instances a = 0, b = 0 3 times, "
            + "which \(judges)"
        ]
    }
    let table = LitmusTable(counted.report).text
    #expect(table.contains("✗ a = 0, b = 0      3"), "\(table)")
  }

  @Test("what only this kind of CPU forbids is one, too", .enabled(if: CPUFamily.name == "x86-64"))
  func ofCPU() throws {
    let relaxed = VariantID(scenario: "MP", variant: "relaxed")
    let counted = CountedLitmus(names: ["MP"], weak: [relaxed: 1])
    #expect {
      try LawCheck.check(counted.snapshot)
    } throws: { error in
      (error as? Failure)?.messages.first?.hasSuffix(
        "a = 1, b = 0 once, which x86-64 does not allow")
        ?? false
    }
  }

  @Test("what is weak and allowed is none")
  func allowed() throws {
    try LawCheck.check(CountedLitmus().snapshot)
  }
}
