import Testing

@testable import Contention

/// Every variant can be asked for its accesses, one after the other, with no second text of it.
@Suite("Probe")
struct ProbeTests {
  /// A variant that is asked.
  private struct Subject: CustomTestStringConvertible {
    let scenario: Scenario
    let variant: Variant

    var testDescription: String { "\(scenario.name) \(variant.name)" }

    /// The variant for two workers, and whoever asks it.
    func prober(
      _ ordering: MemoryOrdering? = nil
    ) throws -> (contest: Contest, prober: Prober) {
      var plan = Plan(scenarios: [scenario.name], threads: 2)
      plan.samples = [5, 8, 3]
      let setup = Setup(
        plan, ordering: ordering ?? scenario.orderings.first, cpus: 2, scratch: Scratch())
      let contest = variant.build(setup)
      contest.reset()
      return (contest, try #require(Prober(contest)))
    }
  }

  private static let subjects = Catalogue.scenarios.flatMap { scenario in
    scenario.variants.map { Subject(scenario: scenario, variant: $0) }
  }

  /// Every sequence of answers of at most this length out of these that an operation asks for.
  private static let longest = 7
  private static let values: [UInt64] = [0, 1, 5]
  /// Answers that a word which names one of two workers can give.
  private static let numbers: [UInt64] = [0, 1, 2]

  /// Calls `body` with whatever can come of asking for an operation of worker 0.
  private static func explore(
    _ prober: Prober, operations: UInt64, of values: [UInt64] = values, _ answers: [UInt64] = [],
    _ body: ([UInt64], Prober.Reply) throws -> Void
  ) rethrows {
    let position = Prober.Position(worker: 0, operations: operations)
    let reply = prober.ask(position, answers: answers)
    try body(answers, reply)
    guard reply.question != nil, answers.count < longest else { return }
    for value in values {
      try explore(prober, operations: operations, of: values, answers + [value], body)
    }
  }

  @Test("the same answers lead to the same access", arguments: subjects)
  private func determinism(_ subject: Subject) throws {
    let (_, prober) = try subject.prober()
    for operations in 0..<2 as Range<UInt64> {
      Self.explore(prober, operations: operations) { answers, reply in
        let again = prober.ask(.init(worker: 0, operations: operations), answers: answers)
        #expect(again.question == reply.question, "\(answers)")
        #expect(again.answered == reply.answered, "\(answers)")
        #expect(again.local == reply.local, "\(answers)")
      }
    }
  }

  @Test("looks in vain can be forgotten", arguments: subjects)
  private func essentials(_ subject: Subject) throws {
    let (_, prober) = try subject.prober()
    Self.explore(prober, operations: 0) { answers, reply in
      let again = prober.ask(.init(worker: 0), answers: reply.essential)
      #expect(again.question == reply.question, "\(answers)")
      #expect(again.essential == reply.essential, "\(answers)")
    }
  }

  @Test("every access but the last has its answer, and every operation ends", arguments: subjects)
  private func questions(_ subject: Subject) throws {
    let (_, prober) = try subject.prober()
    var ends = 0
    Self.explore(prober, operations: 0) { answers, reply in
      // Beyond the end of an operation no answer is wanted.
      #expect(reply.answered.count == answers.count)
      if reply.question == nil { ends += 1 }
    }
    #expect(ends > 0)
  }

  @Test("asking touches no shared word", arguments: subjects)
  private func memory(_ subject: Subject) throws {
    let (contest, prober) = try subject.prober()
    let before = contest.ledger(Totals(counts: Counts(), operations: [0, 0]))
    Self.explore(prober, operations: 0) { _, _ in }
    Self.explore(prober, operations: 1) { _, _ in }
    #expect(contest.ledger(Totals(counts: Counts(), operations: [0, 0])) == before)
  }

  @Test(
    "whoever takes a lock gives it back, on the side on which it was taken", arguments: subjects)
  private func locks(_ subject: Subject) throws {
    let (_, prober) = try subject.prober()
    for operations in 0..<2 as Range<UInt64> {
      Self.explore(prober, operations: operations) { answers, reply in
        guard reply.question == nil else { return }
        var held: [SharedAccess] = []
        for access in reply.answered {
          switch access.kind {
          case .lock: held.append(access)
          case .unlock(let isShared):
            let taken = held.popLast()
            #expect(taken?.kind == .lock(isShared: isShared) && taken?.word == access.word)
          default: break
          }
        }
        #expect(held.isEmpty, "\(answers)")
      }
    }
  }

  @Test("readers share a lock made for that, and writers do not", arguments: ["mutex", "rwlock"])
  func sides(_ lock: String) throws {
    let subject = try #require(Self.subjects.first { $0.testDescription == "pair \(lock)" })
    let (_, prober) = try subject.prober()
    let kinds = (0..<2 as Range<UInt64>).map {
      prober.ask(.init(worker: 0, operations: $0), answers: []).question?.kind
    }
    #expect(kinds == [.lock(isShared: false), .lock(isShared: lock == "rwlock")])
  }

  @Test("words that can be seen have names", arguments: subjects)
  private func names(_ subject: Subject) throws {
    let (contest, prober) = try subject.prober()
    try Self.explore(prober, operations: 0, of: Self.numbers) { _, reply in
      guard let question = reply.question, question.kind != .fence else { return }
      let word = try #require(question.word)
      #expect(contest.memory.name(of: word) != nil, "\(question)")
    }
  }

  @Test("an ordering that was chosen is that of some access, and of none is a stronger one")
  func orderings() throws {
    for subject in Self.subjects
    where !subject.scenario.orderings.isEmpty && subject.variant.ownOrdering == nil {
      for ordering in MemoryOrdering.allCases {
        var effects: Set<SharedAccess.Effect> = []
        let (_, prober) = try subject.prober(ordering)
        Self.explore(prober, operations: 0) { _, reply in
          guard let question = reply.question else { return }
          effects.insert(question.effect)
        }
        #expect(
          ordering == .sequentiallyConsistent || !effects.contains(.sequentiallyConsistent),
          "\(subject.testDescription)")
      }
    }
  }

  @Test("a worker counts and notes what was answered, and nothing beyond")
  func counting() throws {
    let ids = try #require(Self.subjects.first { $0.testDescription == "ids fetch-add" })
    let (_, prober) = try ids.prober()
    #expect(prober.ask(.init(worker: 0), answers: []).notes.isEmpty)
    #expect(prober.ask(.init(worker: 0), answers: [7]).notes == [7])
    let tas = try #require(Self.subjects.first { $0.testDescription == "spinlock tas" })
    let (_, lock) = try tas.prober()
    #expect(lock.ask(.init(worker: 0), answers: [1]).counts.casFailures == 1)
    #expect(lock.ask(.init(worker: 0), answers: [1]).essential.isEmpty)
    #expect(lock.ask(.init(worker: 0), answers: [0]).counts.casFailures == 0)
    // Beyond its script an exchange returns 0, as the one that wins does.
    let exchange = try #require(Self.subjects.first { $0.testDescription == "once exchange" })
    let (_, race) = try exchange.prober()
    #expect(race.ask(.init(worker: 0), answers: [0, 1]).counts.wins == 0)
    #expect(race.ask(.init(worker: 0), answers: [0, 1, 0]).counts.wins == 1)
  }

  @Test("a CAS loop, answer by answer")
  func loop() throws {
    let subject = try #require(Self.subjects.first { $0.testDescription == "counter cas-loop" })
    let (_, prober) = try subject.prober()
    let asked = [[], [4], [4, 6], [4, 6, 6]].map { prober.ask(.init(worker: 0), answers: $0) }
    #expect(asked[0].question?.kind == .load)
    let swaps: [SharedAccess.Kind?] = [4, 6].map { value in
      .compareExchange(.init(value, value + 1, onFailure: .relaxed), isWeak: true)
    }
    #expect(asked[1].question?.kind == swaps[0])
    #expect(asked[2].question?.kind == swaps[1])
    #expect(asked[3].question == nil)
    #expect(prober.name(of: try #require(asked[0].question?.word)) == "value")
  }
}
