import Testing

@testable import Contention
@testable import Dashboard

extension ListingTests {
  /// What atomtop really runs, asked access by access, at the default ordering.
  @Suite("perform what atomtop performs")
  struct Performed {
    @Test("the same accesses, in the same order, at the same orderings", arguments: ids)
    func sameAccesses(_ id: VariantID) throws {
      let prober = try prober(id)
      var listed = try ListedAccess.list(of: id, .swift)
      // atomtop looks once more before it stores, to see whether another one is inside.
      if id.variant == "unlocked" { listed.insert(.init(kind: .load, ordering: .relaxed), at: 1) }
      let isPart = id.variant == "mcs"
      // A lock that readers share is shown with a reader, whose turn comes next.
      let operations: Range<UInt64> = id.variant == "rwlock" ? 0..<2 : 0..<1
      let isRun = performs(listed, andMore: isPart, prober, of: operations)
      #expect(isRun, "no run of it is \(listed)")
      let others = performed(prober).subtracting(listed)
      // The listing shows how an MCS lock is taken. A comment says what else there is: adding 1, and
      // freeing the lock.
      let rest: Set = [
        ListedAccess(kind: .load, ordering: .relaxed),
        ListedAccess(
          kind: .compareExchange, ordering: .acquireRelease, failureOrdering: .acquire),
      ]
      #expect(others == (isPart ? rest : []))
    }

    private func prober(_ id: VariantID) throws -> Prober {
      let scenario = try #require(Catalogue.scenario(named: id.scenario))
      let variant = try #require(scenario.variants.first { $0.name == id.variant })
      var plan = Plan(scenarios: [id.scenario], threads: 2)
      plan.samples = [5]
      let contest = variant.build(
        Setup(plan, ordering: scenario.orderings.first, cpus: 2, scratch: Scratch()))
      contest.reset()
      return try #require(Prober(contest))
    }

    /// What words are answered to hold. They do for every turn that an operation can take.
    private let values: [UInt64] = [0, 1, 5]
    /// As many accesses as it takes any operation to show all that it has.
    private let longest = 8

    /// Whether there are answers with which these operations perform these accesses, and then end.
    private func performs(
      _ listed: [ListedAccess], andMore isPart: Bool, _ prober: Prober, _ answers: [UInt64] = [],
      of operations: Range<UInt64> = 0..<1
    ) -> Bool {
      let position = Prober.Position(worker: 0, operations: operations.lowerBound)
      let reply = prober.ask(position, answers: answers)
      let done = accesses(reply.answered, prober)
      if done == listed, isPart || reply.question == nil { return true }
      if reply.question == nil, operations.count > 1, listed.starts(with: done) {
        let rest = Array(listed.dropFirst(done.count))
        return performs(rest, andMore: isPart, prober, of: operations.dropFirst())
      }
      guard listed.starts(with: done), reply.question != nil, answers.count < longest + listed.count
      else { return false }
      return values.contains {
        performs(listed, andMore: isPart, prober, answers + [$0], of: operations)
      }
    }

    /// Everything that the operation performs, whatever it is answered, if it ends in time.
    private func performed(_ prober: Prober, _ answers: [UInt64] = []) -> Set<ListedAccess> {
      let reply = prober.ask(.init(worker: 0), answers: answers)
      if reply.question == nil { return Set(accesses(reply.answered, prober)) }
      guard answers.count < longest else { return [] }
      return values.reduce(into: []) { $0.formUnion(performed(prober, answers + [$1])) }
    }

    /// Those of the variant. In a race the meeting before it is the referee's.
    private func accesses(_ accesses: [SharedAccess], _ prober: Prober) -> [ListedAccess] {
      let meeting = accesses.lastIndex { access in
        ["arrivals", "opened"].contains(access.word.map(prober.name(of:)))
      }
      return accesses.suffix(from: meeting.map { $0 + 1 } ?? 0).map(ListedAccess.init)
    }
  }
}

extension ListedAccess {
  /// An access that was performed.
  init(_ access: SharedAccess) {
    var failure: SharedAccess.Effect?
    switch access.kind {
    case .load: kind = .load
    case .store: kind = .store
    case .add: kind = .add
    case .exchange: kind = .exchange
    case .compareExchange(let swap, let isWeak):
      kind = isWeak ? .weakCompareExchange : .compareExchange
      failure = swap.onFailure
    case .max: kind = .max
    case .fence: kind = .fence
    case .lock(let isShared): kind = isShared ? .sharedLock : .lock
    case .unlock: kind = .unlock
    }
    failureOrdering = failure
    ordering = [.lock, .sharedLock, .unlock].contains(kind) ? nil : access.effect
  }
}
