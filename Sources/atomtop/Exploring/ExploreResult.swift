import Contention

/// What `explore` found out.
struct ExploreResult {
  /// What was asked for.
  let request: ExplorerRequest
  /// Everything that can happen.
  let exploration: Exploration
  /// Whether the law holds in every interleaving; nil: unknown.
  let holds: Bool?
  /// What came of the request's aim.
  let finding: Finding

  /// Whether there was memory for all states that the limit allows.
  var hasMemory: Bool { exploration.isComplete || exploration.states >= request.states }

  /// What came of an aim.
  enum Finding {
    case outcomes
    case answer(Question, Answer)
    case replay(Schedule, [Explorer.Move])
    case list(InterleavingList)
  }

  /// Finds it out; nil: `goesOn`, which is asked now and then with the number of states found, said no.
  ///
  /// - Throws: a mistake in the request, such as a step that cannot be made.
  static func of(
    _ request: ExplorerRequest, goesOn: (_ states: Int) -> Bool = { _ in true }
  ) throws(Failure) -> ExploreResult? {
    guard let explorer = Explorer(request.plan) else {
      throw .usage("\(request.plan.scenario) \(request.plan.variant): cannot be explored")
    }
    var question: Question?
    if case .answer(let asked) = request.aim { question = asked }
    var moves: [Explorer.Move] = []
    // A mistake is told before anybody has waited.
    if case .replay(let schedule) = request.aim { moves = try made(schedule, by: explorer) }
    let limit = ExplorerLimit(states: request.states)
    guard let exploration = explorer.explore(limit, asking: question, goesOn: goesOn) else {
      return nil
    }
    let finding: Finding =
      switch request.aim {
      case .outcomes: .outcomes
      case .answer(let question): .answer(question, try answer(question, exploration, goesOn))
      case .replay(let schedule): .replay(schedule, moves)
      case .list(let most): .list(InterleavingList(of: explorer, atMost: most))
      }
    return ExploreResult(
      request: request, exploration: exploration, holds: exploration.promise(limit, goesOn: goesOn),
      finding: finding)
  }

  private static func answer(
    _ question: Question, _ exploration: Exploration, _ goesOn: (Int) -> Bool
  ) throws(Failure) -> Answer {
    do {
      return try exploration.answer(question, goesOn: goesOn)
    } catch {
      throw OptionText("--ask", question.text).refused(
        "nothing is called \(OneLine.quoted(error.name)) here"
          + Nearest.hint(to: error.name, among: error.known))
    }
  }

  // MARK: Schedules

  /// Throws what is wrong with the schedule of a request, if it has one.
  static func check(_ request: ExplorerRequest) throws(Failure) {
    guard case .replay(let schedule) = request.aim, let explorer = Explorer(request.plan) else {
      return
    }
    _ = try made(schedule, by: explorer)
  }

  private static func made(
    _ schedule: Schedule, by explorer: Explorer
  ) throws(Failure) -> [Explorer.Move] {
    do {
      return try explorer.replay(schedule)
    } catch {
      let before = Schedule(Array(schedule.steps.prefix(error.made)))
      let state = (try? explorer.replay(before))?.last?.after ?? explorer.start
      let instead =
        error.instead.isEmpty
        ? "nothing can happen any more"
        : "possible: \(error.instead.map(\.description).joined(separator: ", "))"
      throw OptionText("--schedule", schedule.description).refused(
        "step \(error.made + 1), \(error.step), cannot be made: "
          + "\(reason(error.step, in: explorer.situation(in: state), explorer.plan)); \(instead)")
    }
  }

  /// Why a step cannot be made.
  private static func reason(
    _ step: Step, in situation: Situation, _ plan: ExplorerPlan
  ) -> String {
    guard step.worker < situation.workers.count else {
      return "workers are 0 to \(situation.workers.count - 1)"
    }
    let worker = situation.workers[step.worker]
    guard case .access = step.kind else {
      return plan.model == .tso
        ? "no store of worker \(step.worker) waits" : "only tso has stores that wait"
    }
    guard let next = worker.next else { return "worker \(step.worker) has finished" }
    switch worker.choices.count {
    case 0: return "worker \(step.worker) waits: \(next.line)"
    case 1: return "worker \(step.worker) has no choice: \(next.line)"
    case let count: return "worker \(step.worker) has choices 0 to \(count - 1): \(next.line)"
    }
  }
}
