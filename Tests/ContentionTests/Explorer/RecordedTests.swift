import Testing

@testable import Contention

/// What the explorer asks is what a worker does: every variant's accesses in a real run, one by one.
@Suite("Recorded accesses")
struct RecordedTests {
  private static let plans = ExplorerPlan.all([(1, 3)]).filter { $0.model == .sc }

  @Test("a worker that is alone makes the accesses that the explorer says, on real words")
  func recorded() throws {
    for plan in Self.plans {
      let variant = try #require(Catalogue.variant(plan.id))
      let scenario = try #require(Catalogue.scenario(named: plan.scenario))
      let contest = variant.build(Setup(plan, scratch: Scratch()))
      let explorer = try #require(
        Explorer(plan, of: scenario, contest, pairsSeqCst: false))
      let explored = try Self.onlyWay(explorer)
      contest.reset()
      #expect(try Self.run(contest, operations: plan.operations) == explored, "\(plan)")
    }
  }

  /// The accesses of the only interleaving that there is.
  private static func onlyWay(_ explorer: Explorer) throws -> [ModelAccess] {
    var state = explorer.start
    var accesses: [ModelAccess] = []
    while let access = explorer.nextAccess(of: 0, in: state) {
      accesses.append(access)
      let moves = explorer.allMoves(from: state)
      #expect(moves.count == 1)
      state = try #require(moves.first).after
    }
    return accesses
  }

  /// The accesses of a real run, its words numbered in the order of their first access.
  private static func run(_ contest: Contest, operations: Int) throws -> [ModelAccess] {
    let memory = SharedMemory()
    let gate = GateWord(word: memory.relaxedWord())
    gate.word.store(1)
    var registers = Registers(index: 0, tally: Tally(in: memory), gate: gate)
    let recording = Recording()
    let perform = try #require(contest.perform)
    var local: AnyHashable?
    for _ in 0..<operations {
      local = perform(instrument(contest.ordering, recording), &registers, local)
      registers.operations += 1
    }
    var numbers: [SharedWord: Int] = [:]
    return recording.accesses.map { access in
      let word = access.word.map { word in
        let number = numbers[word] ?? numbers.count
        numbers[word] = number
        return number
      }
      return ModelAccess(kind: access.kind, word: word, effect: access.effect)
    }
  }

  private static func instrument(
    _ ordering: MemoryOrdering, _ recording: Recording
  ) -> any Access {
    switch ordering {
    case .relaxed: Recorded(Relaxed(), recording)
    case .acquireRelease: Recorded(AcquireRelease(), recording)
    case .sequentiallyConsistent: Recorded(SequentiallyConsistent(), recording)
    }
  }
}
