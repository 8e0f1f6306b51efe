import Testing

@testable import Contention

/// An instance of a litmus test is, in the release program, its accesses and nothing else.
@Suite(
  "Machine code of litmus tests",
  .enabled(
    if: ReleaseProgram.path != nil,
    "needs a release program of x86-64 Linux in ATOMTOP_RELEASE; `make labels` builds one"))
struct LitmusCodeTests {
  private static let ids = Catalogue.litmusTests.flatMap { test in
    test.variants.map { test.id(of: $0) }
  }

  /// The types of the tests.
  private static let types = [
    "SB": "StoreBuffering", "MP": "MessagePassing", "LB": "LoadBuffering", "R": "StoreThenRead",
    "S": "StoreAfterRead", "2+2W": "TwoPlusTwoWrites", "CoRR": "CoherentReads",
    "WRC": "WriteToReadCausality", "IRIW": "IndependentReads", "SB+fwd": "StoreForwarding",
  ]

  private static let orderings = [
    "relaxed": "Unfenced>, Relaxed", "acq-rel": "Unfenced>, AcquireRelease",
    "seq-cst": "Unfenced>, SequentiallyConsistent", "fence": "Fenced>, Relaxed",
  ]

  /// A relaxed, acquiring or releasing access is a `mov`, a sequentially consistent store an `xchg`. Nothing
  /// stands between two of them but the fence where there is one; what is stored by `xchg` comes from a
  /// register.
  @Test("each worker makes its accesses one right behind the other", arguments: ids)
  func accesses(_ id: VariantID) throws {
    let type = try #require(Self.types[id.scenario])
    let ordering = try #require(Self.orderings[id.variant])
    let operation = "LitmusBatch<\(type), \(ordering)"
    let loops = try HotLoop.all.get().filter { $0.operation == operation }
    #expect(!loops.isEmpty, "no loop for \(operation)")
    let asked = try asked(id)
    for loop in loops {
      let code = try #require(LitmusCode(loop), "\(operation), \(loop.kind): no flag")
      #expect(Self.sorted(code.rows) == Self.sorted(asked), "\(operation), \(loop.kind)")
    }
  }

  private static func sorted(_ rows: [[String]]) -> [[String]] {
    rows.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// What each worker is asked to do, as the explorer asks it.
  private func asked(_ id: VariantID) throws -> [[String]] {
    let variant = try #require(Catalogue.variant(id))
    let workers = try #require(Catalogue.scenario(named: id.scenario)?.litmus).workers
    var setup = Setup(
      Plan(scenarios: [id.scenario], threads: workers), ordering: nil, cpus: workers,
      scratch: Scratch())
    setup.isExplored = true
    let contest = variant.build(setup)
    contest.reset()
    let prober = try #require(Prober(contest))
    return (0..<workers).map { worker in
      prober.ask(.init(worker: worker), answers: Array(repeating: 1, count: 8)).answered.map {
        LitmusCode.text(of: $0, $0.word.map(prober.name(of:)) ?? "")
      }
    }
  }
}
