/// Explores a variant: what its workers can do step by step, and every interleaving of it.
///
/// It runs the variant's own operation, answer by answer, and so needs no second text of it: see ``Prober``.
/// It owns a contest of its own, on which no worker runs. One thread at a time.
public final class Explorer: @unchecked Sendable {
  /// One moment: where each worker is, and what memory holds. Only the explorer that it came from, or one of
  /// the same plan after the same steps, knows what it means.
  public struct State: Hashable, Sendable {
    let bytes: [UInt8]
  }

  /// A step that can be made.
  public struct Move: Sendable {
    /// The step.
    public let step: Step
    /// What the worker does, with what came of it; nil: a store reaches memory.
    public let access: AccessText?
    /// In one line: "load  value → 0", "value ← 1 reaches memory".
    public let line: String
    /// The value that the access found.
    public let found: UInt64
    /// The state that it leads to.
    public let after: State
  }

  /// What is explored.
  public let plan: ExplorerPlan
  let scenario: Scenario
  let programs: AskedPrograms
  let core: any ExplorerCore
  /// Kept alive: programs and judge point into its memory.
  private let contest: Contest
  private let judge: Judge

  /// An explorer of `plan`; nil: there is no such variant, not for this number of workers, or it cannot be
  /// asked.
  public convenience init?(_ plan: ExplorerPlan) { self.init(plan, pairsSeqCst: false) }

  /// With `pairsSeqCst` sequentially consistent accesses count as acquire and release: see
  /// ``isMaybeStricter``.
  convenience init?(_ plan: ExplorerPlan, pairsSeqCst: Bool) {
    guard let scenario = Catalogue.scenario(named: plan.scenario),
      let variant = Catalogue.variant(plan.id),
      variant.permits(plan.workers), scenario.litmus.map({ $0.workers == plan.workers }) ?? true
    else { return nil }
    let contest = variant.build(Setup(plan, scratch: Scratch()))
    self.init(plan, of: scenario, contest, pairsSeqCst: pairsSeqCst)
  }

  /// An explorer of any contest, judged by the law of `scenario`.
  init?(_ plan: ExplorerPlan, of scenario: Scenario, _ contest: Contest, pairsSeqCst: Bool) {
    contest.reset()
    guard let prober = Prober(contest), let judge = Judge(contest) else { return nil }
    self.plan = plan
    self.scenario = scenario
    self.contest = contest
    self.judge = judge
    programs = AskedPrograms(
      prober, workers: plan.workers, operations: plan.operations, pairsSeqCst: pairsSeqCst)
    core =
      switch plan.model {
      case .sc: AbstractMachine<Interleaved, AskedPrograms>(programs)
      case .tso: AbstractMachine<StoreBuffers, AskedPrograms>(programs)
      case .c20: AbstractMachine<Views, AskedPrograms>(programs)
      }
  }

  /// Whether a weak compare-and-swap was seen. Here it never fails without a reason.
  public var hasWeakSwap: Bool { programs.hasWeakSwap }

  // MARK: Step by step

  /// Nothing has happened.
  public var start: State { core.startState }

  /// The steps that can be made and change something, by worker, newest value first.
  public func moves(from state: State) -> [Move] {
    allMoves(from: state).filter { $0.after != state }
  }

  /// All steps that can be made, also looks in vain, which change nothing.
  public func allMoves(from state: State) -> [Move] {
    core.moves(from: state).map { step, found, after in
      let next = step.kind == .drain ? nil : nextAccess(of: step.worker, in: state)
      let access = next.map { AccessText($0, word: name($0), found: found, newer: step.newer) }
      return Move(
        step: step, access: access, line: access?.line ?? arrival(of: step.worker, in: state),
        found: found, after: after)
    }
  }

  /// What reaches memory when a worker's oldest store does.
  private func arrival(of worker: Int, in state: State) -> String {
    core.buffer(of: worker, in: state).first.map {
      "\(programs.words.all[$0.word].name) ← \(AccessText.value($0.value)) reaches memory"
    } ?? ""
  }

  /// What is left in a state in which nothing can happen any more; nil: something can.
  public func outcome(of state: State) -> Outcome? {
    guard moves(from: state).isEmpty else { return nil }
    guard core.isFinished(state) else { return Outcome(stuck: waiting(in: state)) }
    let ledger = ledger(of: state, in: core) { $1 }
    let law = scenario.law
    let summary = law.outcome ?? law.summary
    return Outcome(
      summary: summary(ledger, plan.variant), sides: law.sides(ledger, plan.variant),
      ledger: ledger)
  }

  /// The law's two sides in a state in which every worker has finished.
  ///
  /// - Parameters:
  ///   - core: the machine whose state it is.
  ///   - place: the place in ``programs`` that a worker's place in the machine means.
  func ledger(
    of state: State, in core: any ExplorerCore, place: (_ worker: Int, _ place: Int) -> Int
  ) -> Ledger {
    let places = core.places(of: state)
    let values = programs.words.all.enumerated().compactMap { number, word in
      word.shared.map { ($0, core.value(of: number, in: state)) }
    }
    let scripts = (0..<plan.workers).map { programs.scripts(of: $0, to: place($0, places[$0])) }
    return judge.ledger(values, scripts)
  }

  /// Who cannot go on, and what for: "worker 0: lock mutex".
  private func waiting(in state: State) -> [String] {
    (0..<plan.workers).compactMap { worker in
      nextAccess(of: worker, in: state).map {
        "worker \(worker): \(AccessText($0, word: name($0)).line)"
      }
    }
  }

  // MARK: Names

  func nextAccess(of worker: Int, in state: State) -> ModelAccess? {
    programs.access(of: worker, at: core.places(of: state)[worker])
  }

  func name(_ access: ModelAccess) -> String? { access.word.map { programs.words.all[$0].name } }
}
