import Contention

/// The figures of an outcome, as cells of a table.
struct ExploreFigures {
  static let columns = [
    TextTable.Column(title: "outcome", alignment: .left),
    TextTable.Column(title: "law", alignment: .left),
    TextTable.Column(title: "ways", alignment: .right),
    TextTable.Column(title: "share", alignment: .right),
    TextTable.Column(title: "switches", alignment: .right),
  ]

  let cells: [String]

  init(_ ending: Exploration.Ending, of exploration: Exploration) {
    let share =
      if let ways = ending.ways, let all = exploration.interleavings {
        Figures.percent(Double(ways) / Double(all))
      } else { "" }
    cells = [
      ending.outcome.summary, Self.law(ending.outcome),
      ending.ways.map { Figures.grouped($0) } ?? "not known", share, "\(ending.switches)",
    ]
  }

  /// Whether the law held, so that a breach stands out.
  static func law(_ outcome: Outcome) -> String { outcome.holds ? "holds" : "BREAKS" }

  /// An outcome in a sentence.
  static func verdict(_ outcome: Outcome) -> String {
    "\(outcome.summary): the law \(law(outcome))."
  }
}
