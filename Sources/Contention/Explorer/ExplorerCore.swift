/// A ``AbstractMachine`` whose memory model and programs are erased: states are bytes.
///
/// One thread.
protocol ExplorerCore: AnyObject {
  var startState: Explorer.State { get }
  /// Every step that can be made, what it found and where it leads.
  func moves(from state: Explorer.State) -> [(Step, found: UInt64, Explorer.State)]
  /// Whether every worker has finished.
  func isFinished(_ state: Explorer.State) -> Bool
  /// Where each worker is in its program.
  func places(of state: Explorer.State) -> [Int]
  /// The newest value of a word.
  func value(of word: Int, in state: Explorer.State) -> UInt64
  /// Stores of a worker that others cannot see yet, oldest first.
  func buffer(of worker: Int, in state: Explorer.State) -> [(word: Int, value: UInt64)]
  func explore(
    _ limit: ExplorerLimit, isMarked: ((Int, ModelAccess, UInt64) -> Bool)?,
    goesOn: (Int) -> Bool
  ) -> StateGraph?
}

extension AbstractMachine: ExplorerCore {
  var startState: Explorer.State { state(start) }

  private func state(_ configuration: Configuration) -> Explorer.State {
    var encoder = StateEncoder()
    encode(configuration, into: &encoder)
    return Explorer.State(bytes: encoder.bytes)
  }

  private func configuration(_ state: Explorer.State) -> Configuration { decode(state.bytes[...]) }

  func moves(from state: Explorer.State) -> [(Step, found: UInt64, Explorer.State)] {
    var all: [(Step, found: UInt64, Explorer.State)] = []
    moves(from: configuration(state)) { move in
      all.append((move.step, move.found, self.state(move.after)))
    }
    return all
  }

  func isFinished(_ state: Explorer.State) -> Bool { isFinished(configuration(state)) }

  func places(of state: Explorer.State) -> [Int] { configuration(state).places }

  func value(of word: Int, in state: Explorer.State) -> UInt64 {
    Rules.value(of: word, in: configuration(state).memory, programs.words)
  }

  func buffer(of worker: Int, in state: Explorer.State) -> [(word: Int, value: UInt64)] {
    Rules.buffer(of: worker, in: configuration(state).memory)
  }
}
