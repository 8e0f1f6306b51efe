/// A state as people see it.
public struct Situation: Sendable, Equatable {
  /// A word and a value.
  public struct Value: Sendable, Equatable {
    /// The word's name.
    public let word: String
    /// The value.
    public let value: UInt64
  }

  /// Where a worker is.
  public struct Worker: Sendable, Equatable {
    /// What it does next; nil: it has finished.
    public let next: AccessText?
    /// The accesses of its present operation so far, and the next one.
    public let accesses: [AccessText]
    /// Operations that it has done.
    public let operations: Int
    /// The values that its next access may find, newest first. Empty: it cannot go on now, or has finished.
    public let choices: [UInt64]
    /// Whether its next access changes something. If not, it looks in vain, or waits.
    public let canStep: Bool
    /// Its stores that others cannot see yet, oldest first.
    public let buffer: [Value]
  }

  /// Every word that was accessed or is about to be, with its newest value.
  public let words: [Value]
  /// The workers, by number.
  public let workers: [Worker]
}

extension Explorer {
  /// What a state looks like.
  public func situation(in state: State) -> Situation {
    let places = core.places(of: state)
    let moves = allMoves(from: state)
    let workers = (0..<plan.workers).map { worker in
      let own = moves.filter { $0.step.worker == worker && $0.access != nil }
      let next = programs.access(of: worker, at: places[worker])
      let accesses = programs.accesses(of: worker, at: places[worker])
      return Situation.Worker(
        next: next.map { AccessText($0, word: name($0)) },
        accesses: accesses.map { AccessText($0, word: name($0)) },
        operations: programs.operationsDone(by: worker, at: places[worker]),
        choices: own.map(\.found),
        canStep: own.contains { $0.after != state },
        buffer: core.buffer(of: worker, in: state).map {
          .init(word: programs.words.all[$0.word].name, value: $0.value)
        })
    }
    let words = programs.words.all.indices.map {
      Situation.Value(
        word: programs.words.all[$0].name, value: core.value(of: $0, in: state))
    }
    return Situation(words: words, workers: workers)
  }
}
