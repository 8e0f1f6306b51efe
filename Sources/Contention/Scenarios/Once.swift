extension Scenario {
  /// All workers meet, then race to set one flag.
  static let once = Scenario(
    name: "once",
    operation: "all workers meet, then race to set one flag: one round",
    explanation: """
      Exactly one worker may win a round. check-then-set looks at the flag and sets it in two \
      steps, so several can find it unset and all believe that they won. A compare-and-swap or an \
      exchange asks and sets in one step.
      """,
    crowdedRemark:
      "More workers than CPUs: every round needs many switches between them.",
    law: Law(
      statement: "winners == rounds",
      summary: { ledger, _ in
        ledger.expected == 1
          ? "winners = \(ledger.observed)"
          : "winners = \(ledger.observed) in \(ledger.expected) rounds"
      },
      sides: { ledger, _ in
        "\(Figures.grouped(ledger.expected)) rounds, \(Figures.grouped(ledger.observed)) winners"
      },
      observed: "winners",
      goal: "make two workers win",
      verdict: verdictOnWinners,
      merge: Law.sum),
    choices: [.ordering, .outsideWork, .gap],
    orderings: [.acquireRelease, .relaxed, .sequentiallyConsistent],
    orderingReason: """
      acq-rel, so that whoever sees the flag also sees what the winner wrote before it set the flag; \
      relaxed is enough to have one winner, and for nothing else.
      """,
    variants: [
      .broken(
        "check-then-set", "looks at the flag, then sets it: several can win", countsWins: true
      ) { setup in Race<CheckThenSet>.contest(setup) { .init(in: $0, setup) } },
      .atomic("cas", "one strong compare-and-swap", countsCAS: true, countsWins: true) { setup in
        Race<CompareAndSwap>.contest(setup) { .init(in: $0, setup) }
      },
      .atomic(
        "exchange", "one exchange: whoever gets the unset flag back has won", countsWins: true
      ) { setup in Race<Exchange>.contest(setup) { .init(in: $0, setup) } },
      .lock("mutex", "looks and sets under a default pthread mutex", countsWins: true) { setup in
        Race<LockedSet>.contest(setup) { .init(in: $0, setup) }
      },
    ])

  @Sendable
  private static func verdictOnWinners(_ ledger: Ledger) -> Law.Verdict {
    guard !ledger.holds else { return Law.Verdict(short: "exact", long: "exact") }
    let extra = Figures.count(ledger.violations)
    let rounds = "\(Figures.count(ledger.expected)) \(ledger.expected == 1 ? "round" : "rounds")"
    // A round can have many winners too many, so this may be more than 100 %.
    let perRound = Double(ledger.violations) / Double(Swift.max(ledger.expected, 1))
    let share = perRound < 99.995 ? Figures.percent(perRound) : ">9999 %"
    return Law.Verdict(
      short: "EXTRA \(share)", medium: "EXTRA \(share) of \(rounds)",
      long: "EXTRA \(extra) of \(rounds), \(share)")
  }
}

/// One way to set the flag.
private protocol FlagSetter: Sendable {
  init(in memory: SharedMemory, workers: Int)
  static var waits: Bool { get }
  /// Whether a round has one winner.
  static var isCorrect: Bool { get }
  /// Tries to set `flag`, 0 being unset and 1 set, and tells whether this worker believes it won.
  func trySet(_ access: some Access, _ flag: SharedWord, _ worker: inout Registers) -> Bool
}

extension FlagSetter {
  static var waits: Bool { false }
  static var isCorrect: Bool { true }
}

/// Broken: between the look and the store others look as well.
private struct CheckThenSet: FlagSetter {
  init(in memory: SharedMemory, workers: Int) {}

  static var isCorrect: Bool { false }

  @inline(__always)
  func trySet(_ access: some Access, _ flag: SharedWord, _ worker: inout Registers) -> Bool {
    guard access.load(flag) == 0 else { return false }
    worker.gap()
    access.store(1, in: flag)
    return true
  }
}

/// Strong, because there is no loop that would try again after a spurious failure. x86-64:
/// `lock cmpxchg`.
private struct CompareAndSwap: FlagSetter {
  init(in memory: SharedMemory, workers: Int) {}

  @inline(__always)
  func trySet(_ access: some Access, _ flag: SharedWord, _ worker: inout Registers) -> Bool {
    let won = access.compareExchange(0, 1, in: flag).exchanged
    access.count(won ? worker.tally.casSuccesses : worker.tally.casFailures)
    return won
  }
}

/// x86-64: `xchg`, which locks by itself.
private struct Exchange: FlagSetter {
  init(in memory: SharedMemory, workers: Int) {}

  @inline(__always)
  func trySet(_ access: some Access, _ flag: SharedWord, _ worker: inout Registers) -> Bool {
    access.exchange(1, in: flag) == 0
  }
}

private struct LockedSet: FlagSetter {
  static var waits: Bool { true }

  private let lock: StandardMutex

  init(in memory: SharedMemory, workers: Int) {
    lock = StandardMutex(in: memory, workers: workers)
  }

  @inline(__always)
  func trySet(_ access: some Access, _ flag: SharedWord, _ worker: inout Registers) -> Bool {
    let plain = access.plain
    var won = false
    // The order of winners is noted, as in the other variants, not that of holders.
    lock.timed(access, &worker, notesHolder: false) { _ in
      won = plain.load(flag) == 0
      if won { plain.store(1, in: flag) }
    }
    return won
  }
}

/// A meeting, then a race to set the flag.
///
/// Every open round has a winner: its opener always races. A worker that gives up because the gate
/// closes does so before it races, so winners and rounds stay equal across the boundary.
private struct Race<S: FlagSetter>: Operation {
  private let flag: SharedWord
  private let meeting: Meeting
  private let setter: S

  static var waits: Bool { S.waits }
  static var notesOrder: Bool { S.isCorrect }

  init(in memory: SharedMemory, _ setup: Setup) {
    flag = memory.word("flag")
    meeting = Meeting(in: memory, workers: setup.workers, cpus: setup.cpus)
    setter = S(in: memory, workers: setup.workers)
  }

  func reset() {
    flag.settled = 0
    meeting.reset()
  }

  /// The number of the next round, from 0.
  struct Round: LocalState {
    var number: UInt64 = 0

    init() {}
    @inline(__always)
    init(copying other: Round) { number = other.number }
  }

  @inline(__always)
  func begin(_ worker: Int) -> Round { Round() }

  @inline(__always)
  func perform(
    _ access: some Access, _ worker: inout Registers, _ round: inout Round
  ) -> Bool {
    let plain = access.plain
    let before = round.number
    round.number &+= 1
    guard
      meeting.meet(
        access, before: before, gate: worker.gate, prepare: { plain.store(0, in: flag) })
    else { return false }
    if setter.trySet(access, flag, &worker) {
      access.count(worker.tally.wins)
      // The meeting puts all winners in one order.
      if worker.isNoting { worker.noteHolder(plain, flag.neighbour) }
    }
    return true
  }

  func ledger(_ totals: Totals) -> Ledger {
    Ledger(expected: meeting.rounds, observed: totals.counts.wins)
  }
}
