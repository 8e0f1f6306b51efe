import Contention
import Dashboard

/// One interleaving as lanes from left to right, a row for each worker: so that many can be compared.
struct InterleavingLanes {
  /// The least columns of a step where it is a word.
  private static let wide = 6
  /// What is not done by the worker itself.
  private static let arrival = "drain"

  private let moves: [Explorer.Move]
  private let workers: Int
  private let isWide: Bool
  /// Columns of a step.
  private let columns: Int

  /// The lanes of `moves` of `workers` workers, with words for steps where `columns` are enough for that.
  init(_ moves: [Explorer.Move], workers: Int, columns: Int) {
    self.moves = moves
    self.workers = workers
    let wide = moves.reduce(Self.wide) { max($0, 1 + Self.text($1, isWide: true).columns) }
    isWide = Self.title(0).columns + moves.count * wide <= columns
    let narrow = moves.reduce(0) { max($0, 1 + Self.text($1, isWide: false).columns) }
    self.columns = isWide ? wide : narrow
  }

  /// A line for each worker.
  var lines: [String] {
    (0..<workers).map { worker in
      moves.reduce(into: Self.title(worker)) { line, move in
        let step = move.step.worker == worker ? Self.text(move, isWide: isWide) : ""
        line += step.padded(to: columns)
      }.trimmedAtEnd
    }
  }

  /// What letters and marks mean, if the lanes have some.
  var legend: [String] {
    let letters = isWide ? [] : Set(moves.map(Self.verb)).map { "\(Self.letter($0)) \($0)" }
    let marks = Set(moves.flatMap(Self.marks).map(\.meaning))
    return letters + marks
  }

  private static func title(_ worker: Int) -> String { "worker \(worker)  " }

  private static func text(_ move: Explorer.Move, isWide: Bool) -> String {
    let verb = verb(move)
    return (isWide ? verb : letter(verb)) + marks(move).map(\.text).joined()
  }

  /// What tells this step from others that look like it. A choice is counted as in a schedule, so that no
  /// two interleavings look the same.
  private static func marks(_ move: Explorer.Move) -> [(text: String, meaning: String)] {
    guard let access = move.access else { return [] }
    var marks: [(text: String, meaning: String)] = []
    if access.failed { marks.append(("✗", "✗ a compare-and-swap that failed")) }
    if case .access(let choice) = move.step.kind, choice > 0 {
      marks.append(access.verb == "store" ? overtaken(choice) : old(choice))
    }
    return marks
  }

  private static func overtaken(_ choice: Int) -> (text: String, meaning: String) {
    ("↓\(choice)", "↓1 comes before a newer store (0.1), ↓2 before two (0.2)")
  }

  private static func old(_ choice: Int) -> (text: String, meaning: String) {
    ("←\(choice)", "←1 finds an old value (0.1), ←2 an older one (0.2)")
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
