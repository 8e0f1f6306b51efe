import Contention

/// The figures of an outcome, as cells of a table.
struct ExploreFigures {
  static func columns(_ words: ExploreWords) -> [TextTable.Column] {
    [
      TextTable.Column(title: "outcome", alignment: .left),
      TextTable.Column(title: words.title, alignment: .left),
      TextTable.Column(title: "ways", alignment: .right),
      TextTable.Column(title: "share", alignment: .right),
      TextTable.Column(title: "switches", alignment: .right),
    ]
  }

  let cells: [String]

  init(_ ending: Exploration.Ending, of exploration: Exploration, _ words: ExploreWords) {
    let share =
      if let ways = ending.ways, let all = exploration.interleavings {
        Figures.percent(Double(ways) / Double(all))
      } else { "" }
    cells = [
      ending.outcome.summary, words.verdict(ending.outcome),
      ending.ways.map { Figures.grouped($0) } ?? "not known", share, "\(ending.switches)",
    ]
  }
}
