/// Every state that workers can bring about, and the steps between them, breadth first.
///
/// A plain value. Steps that change nothing are left out, so workers that look in vain add no states.
struct StateGraph {
  /// A step that changes something.
  struct Edge {
    let target: UInt32
    private let code: UInt16

    init(_ step: Step, to target: Int) {
      self.target = UInt32(target)
      switch step.kind {
      case .drain: code = UInt16(step.worker) << 14 | Self.drain
      case .access(let choice):
        code = UInt16(step.worker) << 14 | UInt16(min(choice, Int(Self.drain) - 1))
      }
    }

    private static let drain: UInt16 = 0x3FFF

    var worker: Int { Int(code >> 14) }
    var isDrain: Bool { code & Self.drain == Self.drain }
    var step: Step {
      isDrain ? .drain(worker) : .access(worker, choice: Int(code & Self.drain))
    }
  }

  fileprivate(set) var table = StateTable()
  fileprivate(set) var edges: [Edge] = []
  /// Where each state's edges begin; one more entry than states that were expanded.
  fileprivate var firstEdge: [Int] = [0]
  /// Whether the limit was not reached.
  fileprivate(set) var isComplete = false
  /// Edges that `isMarked` was true of, with the states that they leave.
  fileprivate(set) var marked: [(state: Int, edge: Edge)] = []

  /// How many states there are.
  var count: Int { table.count }
  /// How many of them were expanded: all, if it is complete.
  var expanded: Int { firstEdge.count - 1 }

  /// The steps that can be made in a state which was expanded.
  func edges(of state: Int) -> ArraySlice<Edge> {
    edges[firstEdge[state]..<firstEdge[state + 1]]
  }

  /// The states in which nothing can happen any more.
  var ends: [Int] { (0..<expanded).filter { firstEdge[$0] == firstEdge[$0 + 1] } }

  /// Bytes per state for what is computed about a graph: ways, orders, switches.
  private static let bytesAfterwards = 160

  /// The number of a state, which is added if it is new; nil: that would go beyond the limit.
  fileprivate mutating func add(_ state: [UInt8], _ limit: ExplorerLimit) -> Int? {
    if let known = table.number(of: state) { return known }
    return hasRoom(for: state.count, limit) ? table.add(state) : nil
  }

  /// Whether one more state of `length` bytes is within the limit.
  private func hasRoom(for length: Int, _ limit: ExplorerLimit) -> Bool {
    let edgeBytes = 3 * edges.capacity * MemoryLayout<Edge>.stride
    return count < limit.states
      && table.sizeWhileAdding(length) + edgeBytes + count * Self.bytesAfterwards < limit.bytes
  }
}

extension AbstractMachine {
  /// Explores from the start until every state is expanded, the limit is reached or `goesOn`, which is asked
  /// now and then with the number of states, says no: then the result is nil.
  ///
  /// `isMarked` is asked of every access with what it found.
  func explore(
    _ limit: ExplorerLimit, isMarked: ((Int, ModelAccess, UInt64) -> Bool)?,
    goesOn: (Int) -> Bool
  ) -> StateGraph? {
    var graph = StateGraph()
    var encoder = StateEncoder()
    encode(start, into: &encoder)
    _ = graph.table.add(encoder.bytes)
    var state = 0
    while state < graph.count {
      if state % 256 == 0, !goesOn(graph.count) { return nil }
      let configuration = decode(graph.table[state])
      let firstNew = graph.edges.count
      var isFull = false
      moves(from: configuration) { move in
        guard !isFull else { return }
        encoder.clear()
        encode(move.after, into: &encoder)
        guard let target = graph.add(encoder.bytes, limit) else {
          isFull = true
          return
        }
        let edge = StateGraph.Edge(move.step, to: target)
        if let isMarked, !edge.isDrain,
          let access = programs.access(of: edge.worker, at: configuration.places[edge.worker]),
          isMarked(edge.worker, access, move.found)
        {
          graph.marked.append((state, edge))
        }
        if target != state { graph.edges.append(edge) }
      }
      guard !isFull else {
        graph.edges.removeSubrange(firstNew...)
        return graph
      }
      graph.firstEdge.append(graph.edges.count)
      state += 1
    }
    graph.isComplete = true
    return graph
  }
}
