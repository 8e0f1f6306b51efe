import Contention

/// One way through the interleavings of a variant, as far as somebody has gone.
struct Course: Sendable {
  /// A step that was made, and what came of it.
  struct Stride: Sendable {
    let move: Explorer.Move
    /// What the worker's operation was, from 1 on.
    let operation: Int
    let situation: Situation
    /// What can come from there; nil: not known.
    let prospect: Exploration.Prospect?
  }

  /// What is explored.
  var plan: ExplorerPlan { explorer.plan }
  /// What single steps are made with.
  private(set) var explorer: Explorer
  /// Everything that can happen; nil: not known yet, or never.
  private(set) var exploration: Exploration?
  /// The steps that were made, in order.
  private(set) var strides: [Stride] = []
  /// What it looks like before the first.
  private(set) var opening: Situation
  /// The steps that can be made now, by worker, newest value first, and stores that can reach memory.
  private(set) var moves: [Explorer.Move] = []
  /// The words that are locks, of those that were come upon.
  private(set) var locks: Set<String> = []

  /// The way of `plan` on which nothing has happened; nil: it cannot be explored.
  init?(_ plan: ExplorerPlan) {
    guard let explorer = Explorer(plan) else { return nil }
    self.explorer = explorer
    opening = explorer.situation(in: explorer.start)
    look()
  }

  /// Where it has come to.
  var state: Explorer.State { strides.last?.move.after ?? explorer.start }
  /// What that looks like.
  var situation: Situation { strides.last?.situation ?? opening }
  /// What was left, where nothing can happen any more; nil: something can.
  var outcome: Outcome? { moves.isEmpty ? explorer.outcome(of: state) : nil }
  /// The steps that were made.
  var steps: [Step] { strides.map(\.move.step) }

  /// What can come from here; nil: not known.
  var prospect: Exploration.Prospect? { prospect(from: state) }
  /// What can come from `state`; nil: not known.
  func prospect(from state: Explorer.State) -> Exploration.Prospect? {
    exploration?.prospect(from: state)
  }

  // MARK: Going

  /// Makes one step; false: it cannot be made here.
  mutating func go(_ step: Step) -> Bool {
    guard let move = explorer.allMoves(from: state).first(where: { $0.step == step }) else {
      return false
    }
    let operation = situation.workers[step.worker].operations + 1
    strides.append(
      Stride(
        move: move, operation: operation, situation: explorer.situation(in: move.after),
        prospect: prospect(from: move.after)))
    look()
    return true
  }

  /// Makes these steps one after the other, as far as they can be made, and tells how many that are.
  @discardableResult
  mutating func go(_ steps: [Step]) -> Int { steps.prefix { go($0) }.count }

  /// Takes the last step back; false: there is none.
  mutating func goBack() -> Bool {
    guard strides.popLast() != nil else { return false }
    look()
    return true
  }

  /// Takes all steps back.
  mutating func startOver() {
    strides = []
    look()
  }

  private mutating func look() {
    moves = explorer.moves(from: state)
    for next in situation.workers.compactMap(\.next) where next.verb == "lock" {
      next.word.map { _ = locks.insert($0) }
    }
  }

  // MARK: Knowing

  /// Takes in everything that can happen. The steps are made again by the explorer that found it out.
  mutating func take(_ exploration: Exploration) {
    let made = steps
    self.exploration = exploration
    explorer = exploration.explorer
    opening = explorer.situation(in: explorer.start)
    startOver()
    go(made)
  }

  /// How many steps were made when it was decided that the law breaks, or that it holds; nil: it is open, or
  /// not known.
  func decided(breaking breaks: Bool) -> Int? {
    func isDecided(_ prospect: Exploration.Prospect?) -> Bool {
      prospect.map { breaks ? $0.failing == $0.total : $0.failing == 0 } ?? false
    }
    if isDecided(prospect(from: explorer.start)) { return 0 }
    return strides.firstIndex { isDecided($0.prospect) }.map { $0 + 1 }
  }
}
