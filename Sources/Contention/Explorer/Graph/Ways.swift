/// How many interleavings lead where, exactly, by dynamic programming over a state graph.
struct Ways {
  /// From each state to any end.
  let total: [UInt128]
  /// From each state to an end that breaks the law.
  let failing: [UInt128]
  /// From the start to each state.
  let arriving: [UInt128]
  /// From each state, the fewest steps after which every further way breaks the law; nil: none leads there.
  let stepsToFailure: [Int?]

  /// Counts ways in a graph that is complete; nil: there are more than 2^128, or without end, because workers
  /// can go round in circles.
  init?(_ graph: StateGraph, failingEnds: Set<Int>) {
    guard let order = Self.order(of: graph) else { return nil }
    var total = [UInt128](repeating: 0, count: graph.count)
    var failing = total
    var arriving = total
    var steps = [Int?](repeating: nil, count: graph.count)
    for state in order.reversed() {
      let edges = graph.edges(of: state)
      if edges.isEmpty {
        total[state] = 1
        failing[state] = failingEnds.contains(state) ? 1 : 0
      }
      for edge in edges {
        let target = Int(edge.target)
        guard Self.add(total[target], to: &total[state]) else { return nil }
        failing[state] += failing[target]
        guard let further = steps[target] else { continue }
        steps[state] = min(steps[state] ?? .max, further + 1)
      }
      if failing[state] == total[state] { steps[state] = 0 }
    }
    arriving[0] = 1
    for state in order {
      for edge in graph.edges(of: state) {
        guard Self.add(arriving[state], to: &arriving[Int(edge.target)]) else { return nil }
      }
    }
    self.total = total
    self.failing = failing
    self.arriving = arriving
    stepsToFailure = steps
  }

  private static func add(_ ways: UInt128, to sum: inout UInt128) -> Bool {
    let (result, isTooMuch) = sum.addingReportingOverflow(ways)
    sum = result
    return !isTooMuch
  }

  /// The states in an order in which each comes before those that it leads to; nil: there is none.
  /// (Kahn, "Topological Sorting of Large Networks", 1962.)
  private static func order(of graph: StateGraph) -> [Int]? {
    var open = [UInt32](repeating: 0, count: graph.count)
    for edge in graph.edges { open[Int(edge.target)] += 1 }
    var order = open[0] == 0 ? [0] : []
    order.reserveCapacity(graph.count)
    var next = 0
    while next < order.count {
      for edge in graph.edges(of: order[next]) {
        open[Int(edge.target)] -= 1
        if open[Int(edge.target)] == 0 { order.append(Int(edge.target)) }
      }
      next += 1
    }
    return order.count == graph.count ? order : nil
  }
}
