/// For every state a way there from another one, on which workers take turns as seldom as possible.
///
/// 0-1 search over pairs of a state and the worker that made the last access. A store that reaches memory by
/// itself is nobody's turn. (The idea that few switches explain most failures: Musuvathi and Qadeer,
/// "Iterative Context Bounding for Systematic Testing of Multithreaded Programs", 2007.)
struct Witnesses {
  /// A way: its steps, and how often another worker's turn comes.
  struct Way: Comparable {
    let steps: [Step]
    let switches: Int

    /// The one with fewer switches, then with fewer steps, then the one that begins with the lower worker.
    static func < (left: Way, right: Way) -> Bool {
      guard left.switches == right.switches else { return left.switches < right.switches }
      guard left.steps.count == right.steps.count else {
        return left.steps.count < right.steps.count
      }
      return left.steps.lazy.map(\.worker).lexicographicallyPrecedes(right.steps.lazy.map(\.worker))
    }
  }

  private static let nobody = 4
  private static let kinds = 5

  private let graph: StateGraph
  /// By state and last worker: fewest switches; -1: there is no way.
  private var switches: [Int16]
  /// By state and last worker: where the way comes from.
  private var origins: [UInt32]

  /// Searches from state `start`.
  init(_ graph: StateGraph, from start: Int = 0) {
    self.graph = graph
    switches = Array(repeating: -1, count: graph.count * Self.kinds)
    origins = Array(repeating: 0, count: graph.count * Self.kinds)
    search(from: start)
  }

  private mutating func search(from start: Int) {
    var present = [start * Self.kinds + Self.nobody]
    switches[present[0]] = 0
    // Where the way begins.
    origins[present[0]] = UInt32(present[0])
    var cost: Int16 = 0
    while !present.isEmpty {
      var later: [Int] = []
      var next = 0
      while next < present.count {
        let node = present[next]
        next += 1
        let state = node / Self.kinds
        let last = node % Self.kinds
        guard switches[node] == cost, state < graph.expanded else { continue }
        for edge in graph.edges(of: state) {
          let isSwitch = !edge.isDrain && last != Self.nobody && edge.worker != last
          let target = Int(edge.target) * Self.kinds + (edge.isDrain ? last : edge.worker)
          let new = cost + (isSwitch ? 1 : 0)
          guard switches[target] < 0 || switches[target] > new else { continue }
          switches[target] = new
          origins[target] = UInt32(node)
          if isSwitch { later.append(target) } else { present.append(target) }
        }
      }
      present = later
      cost += 1
    }
  }

  /// The best way to one of these states; nil: there is none.
  func way(to states: [Int]) -> Way? {
    let nodes = states.flatMap { state in (0..<Self.kinds).map { state * Self.kinds + $0 } }
      .filter { switches[$0] >= 0 }
    let fewest = nodes.map { switches[$0] }.min()
    return nodes.filter { switches[$0] == fewest }.compactMap(way).min()
  }

  private func way(to last: Int) -> Way? {
    var steps: [Step] = []
    var node = last
    while Int(origins[node]) != node {
      let before = Int(origins[node])
      guard let edge = edge(from: before, to: node) else { return nil }
      steps.append(edge.step)
      node = before
    }
    return Way(steps: steps.reversed(), switches: Int(switches[last]))
  }

  private func edge(from before: Int, to node: Int) -> StateGraph.Edge? {
    graph.edges(of: before / Self.kinds).first {
      Int($0.target) == node / Self.kinds
        && ($0.isDrain ? before : $0.worker) % Self.kinds == node % Self.kinds
    }
  }
}
