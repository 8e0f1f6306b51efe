extension Scenario {
  /// Every litmus test, in the order in which they are shown.
  static let litmusTests: [Scenario] = [
    Scenario(StoreBuffering.self), Scenario(MessagePassing.self), Scenario(LoadBuffering.self),
    Scenario(StoreThenRead.self), Scenario(StoreAfterRead.self), Scenario(TwoPlusTwoWrites.self),
    Scenario(CoherentReads.self), Scenario(WriteToReadCausality.self),
    Scenario(IndependentReads.self), Scenario(StoreForwarding.self),
  ]

  /// A litmus test as a scenario: each ordering is a variant. Specialised for the test, like its loops.
  @inline(__always)
  private init<T: LitmusTest>(_ test: T.Type) {
    let shape = T.shape
    self.init(
      name: shape.name, operation: shape.question, explanation: shape.reason,
      oneCPURemark: "\(shape.workers) workers on 1 CPU: nothing weak can show",
      law: Law(shape), choices: [], orderings: [],
      orderingReason: "Each variant has its own.",
      variants: [
        .atomic("relaxed", "every access relaxed") { Contest(test, Unfenced.self, Relaxed(), $0) },
        .atomic("acq-rel", "loads acquire, stores release") {
          Contest(test, Unfenced.self, AcquireRelease(), $0)
        },
        .atomic("seq-cst", "every access sequentially consistent") {
          Contest(test, Unfenced.self, SequentiallyConsistent(), $0)
        },
        .atomic("fence", "relaxed, with a seq-cst fence between two accesses") {
          Contest(test, Fenced.self, Relaxed(), $0)
        },
      ])
    litmus = shape
  }
}

extension Contest {
  /// A litmus test at an ordering: an instance for the explorer, batches of them at full speed.
  @inline(__always)
  fileprivate init<T: LitmusTest, F: FencePolicy, A: MachineAccess>(
    _ test: T.Type, _ policy: F.Type, _ access: A, _ setup: Setup
  ) {
    self =
      setup.isExplored
      ? LitmusInstance<T, F>.contest(access) { .init(in: $0, policy) }
      : LitmusBatch<T, F>.contest(access) { .init(in: $0, policy, cpus: setup.cpus) }
  }
}

extension Law {
  /// That of a litmus test. Which outcomes are forbidden depends on the ordering.
  fileprivate init(_ shape: LitmusShape) {
    let weak = shape.weakOutcome
    self.init(
      statement: "no outcome that the language or this kind of CPU forbids",
      summary: { ledger, _ in
        "\(Self.weakShare(ledger, weak)) of \(Figures.si(ledger.expected))"
      },
      sides: { ledger, _ in
        "\(Figures.grouped(ledger.expected)) instances, \(Figures.grouped(ledger.outcomes[weak])) weak"
      },
      observed: "allowed",
      goal: "see \(shape.text(of: weak))",
      outcome: { ledger, _ in
        ledger.outcomes.firstIndex { $0 > 0 }.map { shape.text(of: $0) } ?? "nothing"
      },
      verdict: { ledger in
        guard ledger.holds else {
          let share = Figures.percent(ledger.violatedShare)
          return Verdict(
            short: "FORBIDDEN", medium: "FORBIDDEN \(share)",
            long: "FORBIDDEN outcomes: \(share) of \(Figures.si(ledger.expected)) instances")
        }
        let share = Self.weakShare(ledger, weak)
        return Verdict(short: share, long: "\(share) of \(Figures.si(ledger.expected))")
      },
      merge: { total, slice in
        Law.sum(&total, slice)
        for index in total.outcomes.indices { total.outcomes[index] &+= slice.outcomes[index] }
      })
  }

  private static func weakShare(_ ledger: Ledger, _ weak: Int) -> String {
    "weak "
      + Figures.percent(Double(ledger.outcomes[weak]) / Double(max(1, ledger.expected)))
  }
}
