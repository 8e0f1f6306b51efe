import Contention

/// Interleavings one by one, depth first: worker 0 goes on as long as it can, then others come in later and
/// later steps.
struct InterleavingList {
  /// One of them.
  struct Interleaving {
    let moves: [Explorer.Move]
    let outcome: Outcome

    var schedule: Schedule { Schedule(moves.map(\.step)) }
  }

  private(set) var all: [Interleaving] = []
  /// Whether there are more.
  private(set) var hasMore = false

  private let explorer: Explorer
  private let most: Int
  private var path: [Explorer.Move] = []

  /// The first ones, at most so many.
  init(of explorer: Explorer, atMost most: Int) {
    self.explorer = explorer
    self.most = most
    _ = visit(explorer.start)
  }

  /// Adds what goes on from `state`. Returns whether there is room for more.
  private mutating func visit(_ state: Explorer.State) -> Bool {
    if let outcome = explorer.outcome(of: state) {
      hasMore = all.count == most
      if !hasMore { all.append(Interleaving(moves: path, outcome: outcome)) }
      return !hasMore
    }
    return explorer.moves(from: state).allSatisfy { move in
      path.append(move)
      defer { path.removeLast() }
      return visit(move.after)
    }
  }
}
