import Contention
import Dashboard

/// One interleaving, a row for each step: what was done in the lane of its worker, and what words hold
/// afterwards at the right, as many as fit.
struct ExploreLanes {
  /// Columns before the lanes, for the number of the step.
  private static let margin = 6
  /// The next worker's lane begins at least so far to the right.
  private static let least = 4

  private let moves: [Explorer.Move]
  private let texts: [String]
  private let words: WordColumns
  /// Where each worker's lane begins.
  private let starts: [Int]
  /// Where the last lane ends.
  private let end: Int
  private let width: Int

  /// `moves`, from the start, in lines of `width` columns if possible.
  init(_ moves: [Explorer.Move], of explorer: Explorer, width: Int) {
    self.moves = moves
    self.width = width
    let texts = moves.map(Self.text)
    words = WordColumns(moves, of: explorer)
    let room = width - Self.margin - words.least
    let longest = (0..<explorer.plan.workers).map { worker in
      zip(moves, texts).filter { $0.0.step.worker == worker }.map(\.1.columns)
        .reduce(Self.title(worker, Self.longTitle).columns, max)
    }
    starts = Self.starts(longest, room: room)
    end = zip(starts, longest).map { $0 + $1 }.max() ?? 0
    self.texts = texts
  }

  /// Beside each other if there is room, else each some columns behind the one before: only one worker
  /// writes in a row.
  private static func starts(_ longest: [Int], room: Int) -> [Int] {
    var starts = [0]
    for columns in longest.dropLast() { starts.append(starts[starts.count - 1] + columns + 2) }
    if starts[starts.count - 1] + longest[longest.count - 1] <= room { return starts }
    let step = max(least, (room - (longest.max() ?? 0)) / max(1, longest.count - 1))
    return longest.indices.map { $0 * step }
  }

  // MARK: Lines

  /// The title, a line for each step, and words that have no room.
  var lines: [String] {
    let (shown, omitted) = words.fitting(width - Self.margin - end)
    let distance = starts.count > 1 ? starts[1] - starts[0] : width
    var titles = ""
    for (worker, start) in starts.enumerated() {
      titles = titles.padded(to: start) + Self.title(worker, distance)
    }
    let first = row("step", titles, shown.map { ($0.name, $0.columns) })
    let rows = moves.indices.map { index in
      let lane = String(repeating: " ", count: starts[moves[index].step.worker]) + texts[index]
      return row(
        "\(index + 1)".paddedLeft(to: 4), lane, shown.map { ($0.values[index], $0.columns) })
    }
    let rest = "No room for \(omitted.joined(separator: ", "))."
    return [first] + rows + (omitted.isEmpty ? [] : TextWrap.lines(rest, width: width))
  }

  private func row(_ number: String, _ lanes: String, _ values: [(String, Int)]) -> String {
    let values = values.map { $0.paddedLeft(to: $1) }.joined()
    return (number.padded(to: Self.margin) + lanes.padded(to: end) + values).trimmedAtEnd
  }

  private static let longTitle = 10

  private static func title(_ worker: Int, _ columns: Int) -> String {
    columns >= longTitle ? "worker \(worker)" : "w\(worker)"
  }

  // MARK: Contents

  /// What each step did. Under ``MemoryModel/c20`` a load may find an old value, and a store may be put before
  /// newer ones.
  private static func text(_ move: Explorer.Move) -> String {
    [move.line, move.access?.remark ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
