import Contention

/// Where the parts of the scenario page lie. The most important parts get their room first: the
/// variants, then the workers, then the plot.
struct ScenarioLayout {
  /// The columns that two panels side by side need.
  private static let pairWidth = 74
  private static let leastPlotRows = 5

  /// The titles above the variants.
  let titles: Area
  /// One row per variant that shows.
  let variants: Area
  /// The first variant that shows.
  let firstVariant: Int
  /// The ledger of the selected variant in words.
  let ledger: Area
  /// One sentence on what is to be seen.
  let remark: Area
  /// One panel, or two: the selected variant's workers and the baseline's.
  let panels: [Area]
  let plot: Area
  /// What to look at, where there is room to spare.
  let explanation: Area
  /// Workers beside each other in a panel.
  let workerColumns: Int
  /// Workers that show in a panel.
  let workerRows: Int

  /// The layout in `body`, or else in that of the whole screen.
  init(_ state: DashboardState, _ scenario: Scenario, in body: Area? = nil) {
    let all = body ?? state.frame.body
    var rest = all
    titles = rest.takeTop(1)
    let count = scenario.variants.count
    let chosen = state.chosenVariant(of: scenario)
    variants = rest.takeTop(count)
    let index = scenario.variants.firstIndex { $0.name == chosen.name } ?? 0
    firstVariant = max(0, min(index - variants.height + 1, count - variants.height))
    ledger = rest.takeTop(1)
    remark = rest.takeTop(rest.height >= 8 ? 1 : 0)

    let hasPair = rest.width >= Self.pairWidth && !chosen.isBaseline
    let panels = hasPair ? 2 : 1
    let workers = WorkerColumns(
      count: state.plan.threads, width: rest.width / panels - 2, height: rest.height,
      plotRows: Self.leastPlotRows)
    workerColumns = workers.columns
    workerRows = workers.rows * workers.columns
    let strip = rest.takeTop(workers.rows > 0 ? workers.rows + WorkerColumns.frameRows : 0)
    self.panels = strip.height == 0 ? [] : strip.columns(panels)
    // A plot that takes half of a large screen would look more important than the figures.
    let most = max(Self.leastPlotRows, all.height * 9 / 20)
    plot = rest.height >= 3 ? rest.takeTop(most) : Area(width: 0, height: 0)
    let text = TextWrap.lines(scenario.explanation, width: rest.width - 4)
    explanation =
      rest.height >= text.count + 2 ? rest.takeTop(text.count + 2) : Area(width: 0, height: 0)
  }

  /// The worker whose row lies at a cell; nil where there is none.
  func worker(row: Int, column: Int, scroll: Int, of count: Int) -> Int? {
    guard let panel = panels.first(where: { $0.contains(row: row, column: column) }) else {
      return nil
    }
    // Below the frame and the titles.
    let line = row - panel.row - 2
    let rows = workerRows / workerColumns
    guard (0..<rows).contains(line) else { return nil }
    let strips = WorkerColumns.strips(workerColumns, in: panel)
    guard let strip = strips.firstIndex(where: { $0.contains(row: row, column: column) }) else {
      return nil
    }
    let first = max(0, min(scroll, count - workerRows))
    let worker = first + strip * rows + line
    return worker < count ? worker : nil
  }
}
