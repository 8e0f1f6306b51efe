import Testing

/// What ``Claim`` says of machine code is what the release program runs.
@Suite(
  "The release program",
  .enabled(
    if: ReleaseProgram.path != nil,
    "needs a release program of x86-64 Linux in ATOMTOP_RELEASE; `make labels` builds one"))
struct ProgramTests {
  @Test("the plain loop of each operation runs what its types claim")
  func claims() throws {
    for loop in try HotLoop.all.get() where loop.isPlain {
      let claims = Claim.ofTypes.filter { loop.types.contains($0.name) }
      #expect(claims.contains { $0.name == loop.types.first }, "\(loop.operation) has no claim")
      for claim in claims + [Claim.ofLoop] {
        let instructions = claim.instructions(in: loop)
        let isTrue = loop.code.runs(instructions)
        #expect(isTrue, "\(loop.operation) does not run \(instructions)")
      }
    }
  }

  @Test("and of instructions that order memory, no others")
  func barriers() throws {
    for loop in try HotLoop.all.get() where loop.isPlain {
      let claimed = Claim.ofTypes.filter { loop.types.contains($0.name) }
        .flatMap { $0.instructions(in: loop) }
      let barriers = loop.code.loop.compactMap { loop.code.instructions[$0] }.filter(\.isBarrier)
      #expect(
        Set(barriers.map(\.form)) == Set(claimed.filter(Instruction.isBarrier)),
        "\(loop.operation)")
    }
  }

  @Test("every claim is about a loop that there is")
  func complete() throws {
    let loops = try HotLoop.all.get()
    for claim in Claim.ofTypes {
      let isAboutOne = loops.contains { $0.isPlain && $0.types.contains(claim.name) }
      #expect(isAboutOne, "no loop for \(claim.name)")
    }
    for loop in loops { #expect(!loop.code.loop.isEmpty, "\(loop.operation) does not loop") }
  }

  @Test("functions within loops are what they claim")
  func functions() throws {
    for (claim, type) in Claim.ofFunctions {
      let loops = try HotLoop.all.get().filter { $0.isPlain && $0.types.contains(type) }
      #expect(!loops.isEmpty, "no loop for \(type)")
      for loop in loops {
        let isTrue = loop.code.runs(claim.weak)
        #expect(isTrue, "\(loop.operation) does not run \(claim.weak)")
      }
    }
  }

  @Test("no loop calls through a pointer, and none counts references")
  func calls() throws {
    for loop in try HotLoop.all.get() {
      for instruction in loop.code.instructions.values {
        let isForbidden = instruction.isIndirectCall || instruction.callsRuntime
        #expect(!isForbidden, "\(loop.operation): \(instruction.text)")
      }
    }
  }
}
