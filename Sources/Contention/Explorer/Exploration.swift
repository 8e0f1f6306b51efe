/// Everything that can happen: all states of a variant, and what is known about them.
///
/// Immutable once made, but for the explorer it holds, which belongs to one thread at a time.
public final class Exploration: @unchecked Sendable {
  /// An outcome, and how it comes about.
  public struct Ending: Sendable {
    /// The outcome.
    public let outcome: Outcome
    /// How many interleavings end so; nil: not known, see ``Exploration/interleavings``.
    public let ways: UInt128?
    /// One of them, with the fewest switches between workers.
    public let witness: [Step]
    /// How often it goes from one worker to another.
    public let switches: Int
  }

  /// What further ways there are from a state.
  public struct Prospect: Sendable, Equatable {
    /// How many interleavings go on from it.
    public let total: UInt128
    /// How many of them break the law.
    public let failing: UInt128
    /// The fewest steps after which all that go on break the law; nil: it cannot be broken any more.
    public let stepsToFailure: Int?
  }

  /// What made it, and can make single steps.
  public let explorer: Explorer
  /// How many states were found.
  public var states: Int { graph.count }
  /// Whether these are all.
  public var isComplete: Bool { graph.isComplete }
  /// How many interleavings there are; nil: the limit was reached, workers can go round in circles, or there
  /// are more than 2^128.
  public var interleavings: UInt128? { ways?.total[0] }
  /// What can be left at the end, the law's breaches first, then by ways.
  public let endings: [Ending]

  let graph: StateGraph
  private let ways: Ways?
  private let witnesses: Witnesses

  init(_ explorer: Explorer, _ graph: StateGraph) {
    self.explorer = explorer
    self.graph = graph
    let ends = graph.ends.map { ($0, explorer.outcome(of: .init(bytes: Array(graph.table[$0])))) }
    let failing = ends.filter { $0.1?.holds == false }.map(\.0)
    let ways = graph.isComplete ? Ways(graph, failingEnds: Set(failing)) : nil
    let witnesses = Witnesses(graph)
    self.ways = ways
    self.witnesses = witnesses
    var byOutcome: [Outcome: [Int]] = [:]
    for (state, outcome) in ends { outcome.map { byOutcome[$0, default: []].append(state) } }
    endings = byOutcome.compactMap { outcome, states in
      let ways = ways.map { ways in states.reduce(UInt128(0)) { $0 + ways.arriving[$1] } }
      return witnesses.way(to: states).map {
        Ending(outcome: outcome, ways: ways, witness: $0.steps, switches: $0.switches)
      }
    }.sorted(by: Self.isBefore)
  }

  private static func isBefore(_ left: Ending, _ right: Ending) -> Bool {
    if left.outcome.holds != right.outcome.holds { return !left.outcome.holds }
    if left.ways != right.ways { return (left.ways ?? 0) > (right.ways ?? 0) }
    return left.outcome.summary < right.outcome.summary
  }

  // MARK: The law

  /// How many interleavings break the law; nil: not known.
  public var failing: UInt128? { ways?.failing[0] }

  /// Whether no interleaving breaks it: nil, unless one was found that does, if not all were looked at.
  public var holds: Bool? {
    if endings.contains(where: { !$0.outcome.holds }) { return false }
    return isComplete ? true : nil
  }

  // MARK: From a state

  /// What can come from `state`; nil: it was not reached, or ways were not counted.
  public func prospect(from state: Explorer.State) -> Prospect? {
    guard let ways, let number = graph.table.number(of: state.bytes) else { return nil }
    return Prospect(
      total: ways.total[number], failing: ways.failing[number],
      stepsToFailure: ways.stepsToFailure[number])
  }

  /// The fewest steps from `state` after which all ways break the law; nil: none does, or it is not known.
  public func shortestFailure(from state: Explorer.State) -> [Step]? {
    guard let ways, var number = graph.table.number(of: state.bytes) else { return nil }
    guard var left = ways.stepsToFailure[number] else { return nil }
    var steps: [Step] = []
    while left > 0 {
      guard
        let edge = graph.edges(of: number).first(where: {
          ways.stepsToFailure[Int($0.target)] == left - 1
        })
      else { return nil }
      steps.append(edge.step)
      number = Int(edge.target)
      left -= 1
    }
    return steps
  }

  /// The way to one of these states with the fewest switches.
  func bestWay(to states: [Int]) -> [Step]? { witnesses.way(to: states)?.steps }

  /// The steps of a way from the start by `edge`, and on to an end, with few switches.
  func way(through state: Int, _ edge: StateGraph.Edge) -> [Step]? {
    guard let start = witnesses.way(to: [state])?.steps else { return nil }
    let further = Witnesses(graph, from: Int(edge.target)).way(to: graph.ends)?.steps
    return start + [edge.step] + (further ?? [])
  }
}

extension Explorer {
  /// Explores everything within `limit`; nil: `goesOn`, which is asked now and then with the number of
  /// states found, said no. Any thread, and only one.
  public func explore(
    _ limit: ExplorerLimit = ExplorerLimit(), asking question: Question? = nil,
    goesOn: (_ states: Int) -> Bool = { _ in true }
  ) -> Exploration? {
    core.explore(limit, isMarked: question.flatMap { marker($0) }, goesOn: goesOn)
      .map { Exploration(self, $0) }
  }
}
