import Contention
import Dashboard

/// One interleaving as lanes from left to right, a row for each worker: so that many can be compared.
struct InterleavingLanes {
  /// Columns of a step where it is a word, and where it is a letter.
  private static let wide = 6
  private static let narrow = 2
  /// What is not done by the worker itself.
  private static let arrival = "drain"

  private let moves: [Explorer.Move]
  private let workers: Int
  private let isWide: Bool

  /// The lanes of `moves` of `workers` workers, with words for steps where `columns` are enough for that.
  init(_ moves: [Explorer.Move], workers: Int, columns: Int) {
    self.moves = moves
    self.workers = workers
    isWide = Self.title(0).columns + moves.count * Self.wide <= columns
  }

  /// A line for each worker.
  var lines: [String] {
    (0..<workers).map { worker in
      moves.reduce(into: Self.title(worker)) { line, move in
        let step = move.step.worker == worker ? text(move) : ""
        line += step.padded(to: isWide ? Self.wide : Self.narrow)
      }.trimmedAtEnd
    }
  }

  /// What letters and marks mean, if the lanes have some.
  var legend: [String] {
    let letters = isWide ? [] : Set(moves.map(Self.verb)).map { "\(Self.letter($0)) \($0)" }
    let hasFailures = moves.contains { $0.access?.failed == true }
    return letters + (hasFailures ? ["✗ a compare-and-swap that failed"] : [])
  }

  private static func title(_ worker: Int) -> String { "worker \(worker)  " }

  private func text(_ move: Explorer.Move) -> String {
    let verb = Self.verb(move)
    let text = isWide ? verb : Self.letter(verb)
    return move.access?.failed == true ? text + "✗" : text
  }

  private static func verb(_ move: Explorer.Move) -> String { move.access?.verb ?? arrival }

  /// No two verbs have the same.
  private static func letter(_ verb: String) -> String {
    switch verb {
    case "free": "u"
    case "lock": "k"
    case "swap": "x"
    default: String(verb.prefix(1))
    }
  }
}
