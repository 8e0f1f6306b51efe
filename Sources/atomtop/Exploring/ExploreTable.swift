import Contention
import Dashboard

/// What `explore` found out, for people: what was explored, counts, and what was asked for.
struct ExploreTable {
  /// Columns that a line may take. Schedules are not broken, so that they can be copied.
  private static let width = 80
  /// The same where a page has margins.
  private static let lessonWidth = 76

  private let result: ExploreResult
  private let width: Int

  init(_ result: ExploreResult, width: Int = Self.width) {
    (self.result, self.width) = (result, width)
  }

  /// The report with its last line break, in Unicode.
  var text: String { Self.text(blocks + further) }

  /// What was found, for a lesson, which says itself what it is about.
  var brief: [String] {
    Array(([heading.remarks] + found).filter { !$0.isEmpty }.joined(separator: [""]))
  }

  /// What a lesson on the screen says of `request`.
  static func brief(of request: ExplorerRequest) throws(Failure) -> [String] {
    guard let result = try ExploreResult.of(request) else { return [] }
    try ExploreRun.check(result)
    return ExploreTable(result, width: lessonWidth).brief
  }

  private static func text(_ blocks: [[String]]) -> String {
    blocks.joined(separator: [""]).map { $0 + "\n" }.joined()
  }

  private var blocks: [[String]] {
    ([heading.lines + heading.remarks] + found).filter { !$0.isEmpty }
  }

  private var heading: ExploreHeading { ExploreHeading(result, width: width) }

  private var found: [[String]] {
    let parts: [[String]] =
      switch result.finding {
      case .outcomes: [outcomes] + firstFailure
      case .answer(let question, let answer): self.answer(question, answer)
      case .replay(let schedule, let moves): replay(schedule, moves)
      case .list(let list): self.list(list)
      }
    return [wrapped(ExploreVerdict(result).sentence)] + parts
  }

  private func wrapped(_ text: String) -> [String] { TextWrap.lines(text, width: width) }

  private var words: ExploreWords { ExploreWords(result.request.plan) }

  private var explorer: Explorer { result.exploration.explorer }

  // MARK: Outcomes

  /// A row for each outcome; where a schedule is too long for it, on a line of its own.
  private var outcomes: [String] {
    let rows = result.exploration.endings.map { ending in
      (ExploreFigures(ending, of: result.exploration, words), Schedule(ending.witness).description)
    }
    guard !rows.isEmpty else { return [] }
    let whole = table(rows.map { $0.cells + [$1] }, last: "one such schedule")
    if whole.allSatisfy({ $0.columns <= width }) { return whole }
    let lines = table(rows.map { figures, _ in figures.cells + [""] }, last: "")
    return [lines[0]] + zip(lines.dropFirst(), rows).flatMap { [$0, "  " + $1.1] }
  }

  private func table(_ rows: [[String]], last: String) -> [String] {
    var table = TextTable(
      ExploreFigures.columns(words) + [TextTable.Column(title: last, alignment: .left)])
    for row in rows { table.add(row) }
    return table.lines
  }

  private var firstFailure: [[String]] {
    guard let ending = result.exploration.endings.first(where: { !$0.outcome.holds }) else {
      return []
    }
    return witness(ending.witness, title: "\(ending.outcome.summary) comes about so:")
  }

  // MARK: Lanes

  private func witness(_ steps: [Step], title: String) -> [[String]] {
    // It was found by making these steps.
    guard let moves = try? explorer.replay(Schedule(steps)) else { return [] }
    return [wrapped(title) + lanes(moves), decision(moves)]
  }

  private func lanes(_ moves: [Explorer.Move]) -> [String] {
    ExploreLanes(moves, of: explorer, width: width).lines
  }

  /// From which step on nothing could save the law.
  private func decision(_ moves: [Explorer.Move]) -> [String] {
    let prospects = moves.map { result.exploration.prospect(from: $0.after) }
    guard let index = prospects.firstIndex(where: { $0?.stepsToFailure == 0 }),
      let prospect = prospects[index], index + 1 < moves.count
    else { return [] }
    let ways = Figures.grouped(prospect.total)
    return wrapped(
      prospect.total == 1
        ? "Decided at step \(index + 1): from there only one way goes on, and it \(words.fails)."
        : "Decided at step \(index + 1): from there \(ways) of \(ways) ways \(words.fail).")
  }

  private func replay(_ schedule: Schedule, _ moves: [Explorer.Move]) -> [[String]] {
    let state = moves.last?.after ?? explorer.start
    let end: [String] =
      if let outcome = explorer.outcome(of: state) {
        [words.sentence(outcome)]
      } else {
        ["Not at the end yet. Next could be:"]
          + explorer.allMoves(from: state).map {
            "  \($0.step)  worker \($0.step.worker): \($0.line)"
          }
      }
    return [lanes(moves), decision(moves), end]
  }

  // MARK: Answers and lists

  private func answer(_ question: Question, _ answer: Answer) -> [[String]] {
    switch answer {
    case .possible(let steps):
      let title = "\(question.text): possible, and so: \(Schedule(steps))"
      return witness(steps, title: title)
    case .impossible(let ways?):
      return [["\(question.text): impossible: in none of \(Figures.grouped(ways)) interleavings."]]
    case .impossible(nil): return [["\(question.text): impossible: in no state there is."]]
    case .unknown: return [["\(question.text): unknown."]]
    }
  }

  /// Each interleaving: its outcome and schedule, and below them its lanes.
  private func list(_ list: InterleavingList) -> [[String]] {
    let margin = "\(list.all.count)".count + 2
    var meanings: Set<String> = []
    let interleavings = list.all.enumerated().map { index, interleaving in
      let lanes = InterleavingLanes(
        interleaving.moves, workers: explorer.plan.workers, columns: width - margin)
      meanings.formUnion(lanes.legend)
      let outcome = interleaving.outcome
      let title =
        "\(index + 1)".padded(to: margin)
        + [outcome.summary, words.verdict(outcome), interleaving.schedule.description]
        .filter { !$0.isEmpty }.joined(separator: "  ")
      return [title] + lanes.lines.map { String(repeating: " ", count: margin) + $0 }
    }
    let legend = meanings.isEmpty ? [] : [wrapped(meanings.sorted().joined(separator: ", "))]
    let of = result.exploration.interleavings.map { " of \(Figures.grouped($0))" } ?? ""
    let rest = "The first \(Figures.grouped(list.all.count))\(of); --first N lists more."
    return interleavings + legend + (list.hasMore ? [[rest]] : [])
  }

  // MARK: How to go on

  private var further: [[String]] {
    FurtherSteps(result).sentence.map { [wrapped($0)] } ?? []
  }
}
