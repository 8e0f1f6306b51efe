import Contention

/// Where the parts of the scenario page lie. The most important parts get their room first: the
/// variants, then the workers, then the plot.
struct ScenarioLayout {
  /// The columns that two panels side by side need.
  private static let pairWidth = 74
  /// The columns that a worker's row needs. Wide panels hold several side by side.
  private static let workerWidth = 44
  /// A frame and the row of titles.
  private static let panelRows = 3
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
  /// Workers beside each other in a panel.
  let workerColumns: Int
  /// Workers that show in a panel.
  let workerRows: Int

  init(_ state: DashboardState, _ scenario: Scenario) {
    var rest = Frame(state.size).body
    titles = rest.takeTop(1)
    let count = scenario.variants.count
    let chosen = state.chosenVariant(of: scenario)
    variants = rest.takeTop(count)
    let index = scenario.variants.firstIndex { $0.name == chosen.name } ?? 0
    firstVariant = max(0, min(index - variants.height + 1, count - variants.height))
    ledger = rest.takeTop(1)
    remark = rest.takeTop(rest.height >= 9 ? 1 : 0)

    let hasPair = rest.width >= Self.pairWidth && !chosen.isBaseline
    let panelWidth = hasPair ? rest.width / 2 : rest.width
    let most = max(1, (panelWidth - 2) / Self.workerWidth)
    // As many columns as the rows make necessary, so that few workers get long bars.
    let plotRows = rest.height >= 10 ? Self.leastPlotRows : 0
    let rows = max(0, rest.height - plotRows - Self.panelRows)
    let needed = rows > 0 ? (state.plan.threads + rows - 1) / rows : 1
    workerColumns = max(1, min(most, needed))
    let wanted = (state.plan.threads + workerColumns - 1) / workerColumns
    let height = min(rows, wanted)
    workerRows = height * workerColumns
    let strip = rest.takeTop(height > 0 ? height + Self.panelRows : 0)
    panels = strip.height == 0 ? [] : strip.columns(hasPair ? 2 : 1)
    plot = rest.height >= 3 ? rest : Area(width: 0, height: 0)
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
    let strip = (column - panel.column) * workerColumns / max(1, panel.width)
    let first = max(0, min(scroll, count - workerRows))
    let worker = first + strip * rows + line
    return worker < count ? worker : nil
  }
}
