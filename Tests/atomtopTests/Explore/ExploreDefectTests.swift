import Contention
import Testing

@testable import atomtop

/// A correct variant that breaks its law is a defect; what is expected to break it is none.
@Suite("Defects that explore finds")
struct ExploreDefectTests {
  /// What load-store does, as if it were what this line asks for.
  private func broken(as line: String) throws -> ExploreResult {
    let found = try ExploreLine("-s counter --variant load-store").result()
    return ExploreResult(
      request: try ExploreLine(line).result().request, exploration: found.exploration,
      holds: false, finding: .outcomes)
  }

  @Test("a correct variant at an ordering that suffices: 70, with law, outcome and schedule")
  func defect() throws {
    let result = try broken(as: "-s counter --variant fetch-add")
    #expect {
      try ExploreRun.check(result)
    } throws: { error in
      guard let failure = error as? Failure else { return false }
      return failure.status == 70
        && failure.messages == [
          "counter fetch-add: a defect of atomtop: the law value == operations broke under sc: "
            + "value = 2 after 0,0,0,1,1,1,1,0"
        ]
    }
  }

  @Test(
    "a broken variant, and an ordering that is too weak, are none",
    arguments: [
      "-s counter --variant load-store", "-s spinlock --variant tas --ordering relaxed",
    ])
  func expected(line: String) throws {
    try ExploreRun.check(try broken(as: line))
  }
}
