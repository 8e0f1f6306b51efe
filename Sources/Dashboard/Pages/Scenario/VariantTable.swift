import Contention

/// The variants of a scenario as rows: rate, cost, comparison, failures, fairness, law.
struct VariantTable {
  let scene: Scene
  let scenario: Scenario

  /// One column: its title, its width, and what it says of a variant.
  private struct Column {
    let title: String
    var width: Int
    /// Columns of a lower rank go first when there is no room.
    let rank: Int
    let draw: (Row, Area, inout Grid) -> Void
    /// Words stand left, figures right.
    var isLeft = false
  }

  /// One variant, and what was seen of it.
  private struct Row {
    let variant: Variant
    let seen: VariantSnapshot?
    let before: EarlierRate?
  }

  func draw(_ layout: ScenarioLayout, on grid: inout Grid) {
    let columns = fitting(allColumns, layout.titles.width)
    let chosen = scene.state.chosenVariant(of: scenario).name
    drawTitles(columns, shownVariants(layout), layout.titles, on: &grid)
    for index in 0..<layout.variants.height {
      let variant = scenario.variants[layout.firstVariant + index]
      let area = Area(
        row: layout.variants.row + index, column: layout.variants.column,
        width: layout.variants.width, height: 1)
      let id = VariantID(scenario: scenario.name, variant: variant.name)
      let row = Row(
        variant: variant, seen: scene.part(of: scenario)?.seen(variant),
        before: scene.state.before[id])
      drawRow(row, columns, area, isChosen: variant.name == chosen, on: &grid)
    }
  }

  /// The title of the names, or which of them show where not all do.
  private func shownVariants(_ layout: ScenarioLayout) -> String {
    let (first, shown, count) =
      (layout.firstVariant, layout.variants.height, scenario.variants.count)
    return shown < count ? "\(first + 1)–\(first + shown) of \(count)" : "variant"
  }

  private func drawTitles(
    _ columns: [Column], _ names: String, _ area: Area, on grid: inout Grid
  ) {
    grid.put("   \(names)", row: area.row, column: area.column, .faint, in: area)
    var column = area.column + nameWidth
    for item in columns {
      if item.isLeft {
        grid.put(item.title, row: area.row, column: column + 2, .faint, in: area)
      } else {
        grid.putRight(item.title, row: area.row, end: column + item.width, .faint, in: area)
      }
      column += item.width
    }
  }

  private func drawRow(
    _ row: Row, _ columns: [Column], _ area: Area, isChosen: Bool, on grid: inout Grid
  ) {
    let isRunning = scene.snapshot.running.map {
      $0.variant == row.variant.name && $0.scenario == scenario.name
    }
    let name: Style = row.seen == nil ? .faint : isChosen ? Style(.accent, .bold) : .plain
    if isChosen {
      grid.put("▸", row: area.row, column: area.column, name, in: area)
      grid.cursor = Grid.Position(row: area.row, column: area.column)
    }
    grid.put(
      "\(row.variant.role.mark)", row: area.row, column: area.column + 1,
      Style(scenario.hue(of: row.variant), isRunning == true ? .bold : []), in: area)
    grid.put(row.variant.name, row: area.row, column: area.column + 3, name, in: area)
    var column = area.column + nameWidth
    for item in columns {
      let cell = Area(row: area.row, column: column, width: item.width, height: 1)
      item.draw(row, cell, &grid)
      column += item.width
    }
  }

  // MARK: Columns

  /// Columns of this rank and lower give way to bars.
  private static let spareRank = 3
  private static let leastBar = 6
  /// The rate and the law stay however narrow the screen is.
  private static let leastColumns = 2

  private var nameWidth: Int { 3 + (scenario.variants.map(\.name.columns).max() ?? 0) }

  /// The columns that fit, with bars as long as there is room for.
  private func fitting(_ columns: [Column], _ width: Int) -> [Column] {
    var kept = columns
    func total() -> Int { nameWidth + kept.reduce(0) { $0 + $1.width } }
    while let least = kept.map(\.rank).min() {
      // Bars say more than the columns that are there for wide screens only.
      let bars = least <= Self.spareRank ? Self.leastBar : 0
      guard total() + bars > width else { break }
      if kept.count <= Self.leastColumns { break }
      kept.removeAll { $0.rank == least }
    }
    // On the narrowest screens rates come closer to names, and verdicts get what is left.
    if total() > width { kept[0].width -= min(total() - width, isAnyMarked ? 0 : 2) }
    if total() > width { kept[kept.count - 1].width -= total() - width }
    let room = min(width - total(), 60)
    // Behind the rate and its spread.
    guard room >= 4, let rate = kept.lastIndex(where: { ["ops/s", "±"].contains($0.title) })
    else { return kept }
    kept.insert(bars(width: room), at: rate + 1)
    return kept
  }

  /// Where some figures are marked the others leave room for it, so that digits stay in line.
  private var isAnyMarked: Bool {
    scene.part(of: scenario)?.variants.contains(where: \.isMarked) ?? false
  }

  private var allColumns: [Column] {
    let isAnyMarked = isAnyMarked
    var columns = [
      text("ops/s", 9, rank: 10) { row in
        let rate = row.seen?.typicalRate.map { Figures.si($0) } ?? "–"
        return rate + (row.seen?.isMarked == true ? " ?" : isAnyMarked ? "  " : "")
      }
    ]
    // A single slice has no spread.
    if scene.snapshot.plan.operations == nil {
      columns.append(
        text("±", 7, rank: 4, .faint) { row in
          row.seen?.rate?.deviation.map(Figures.deviation) ?? "–"
        })
    }
    if scenario.variants.contains(where: { scene.state.before[id($0)] != nil }) {
      columns.append(text("was", 8, rank: 7, .faint, earlier))
    }
    columns.append(
      text("ns/op", 8, rank: 5) { row in
        row.seen?.typicalRate.map { nanoseconds(1e9 / $0) } ?? "–"
      })
    if let baseline = scenario.variants.first(where: \.isBaseline) {
      columns.append(
        text("×\(baseline.name)", 8, rank: 8) { row in row.seen?.comparison ?? "–" })
    }
    if scenario.variants.contains(where: \.countsCAS) {
      columns.append(
        text(Count.casFailures.title, 10, rank: 6) {
          $0.seen?.casFailureShare.map(Figures.percent) ?? "–"
        })
    }
    columns.append(
      text("fair", 6, rank: 3) { $0.seen?.fairness.map { Figures.fixed($0, 2) } ?? "–" })
    columns += order
    columns.append(law)
    return columns
  }

  /// Columns for wide screens: who comes after whom, and how long that takes.
  private var order: [Column] {
    var columns: [Column] = []
    if scene.part(of: scenario)?.variants.contains(where: { $0.runLength != nil }) == true {
      columns.append(
        text("run", 7, rank: 2) { $0.seen?.runLength.map(Figures.runLength) ?? "–" })
    }
    guard scenario.variants.contains(where: \.waits) else { return columns }
    columns.append(text("wait p99", 10, rank: 2) { row in wait(row) { Double($0.p99) } })
    columns.append(text("longest", 10, rank: 1) { row in wait(row) { Double($0.max) } })
    return columns
  }

  private func wait(_ row: Row, _ value: (WaitSummary) -> Double) -> String {
    row.seen?.wait.map { $0.text(value($0)) } ?? "–"
  }

  /// The rate before the latest change; "≈" where the one now is no different beyond the noise.
  private func earlier(_ row: Row) -> String {
    guard let before = row.before else { return "" }
    let noise = scene.part(of: scenario)?.noise
    return before.differs(from: row.seen?.rate, noise: noise) == false
      ? "≈" : Figures.si(before.rate)
  }

  private var law: Column {
    let draw = { (row: Row, area: Area, grid: inout Grid) in
      let column = area.column + 2
      guard let seen = row.seen else {
        grid.put(
          absence(of: row.variant, area.width - 2), row: area.row, column: column, .faint, in: area)
        return
      }
      guard let ledger = seen.ledger else {
        grid.put("–", row: area.row, column: column, .faint, in: area)
        return
      }
      grid.put(
        scenario.law.verdict(ledger).brief(area.width - 2), row: area.row, column: column,
        ledger.holds ? .plain : .alarm, in: area)
    }
    // Two blanks, and the longest of short verdicts.
    return Column(
      title: "law", width: 2 + Law.Verdict.shortColumns, rank: 9, draw: draw, isLeft: true)
  }

  /// Why nothing was seen of a variant.
  private func absence(of variant: Variant, _ columns: Int) -> String {
    if scene.state.isInPlay(variant, of: scenario) { return "–" }
    guard let only = variant.onlyWorkers, !variant.permits(scenario.workers(for: scene.state.plan))
    else { return "left out" }
    let text = "for \(Conditions.count(only, "worker"))"
    return text.columns <= columns ? text : "left out"
  }

  private func bars(width: Int) -> Column {
    Column(title: "", width: width, rank: 0) { row, area, grid in
      scene.bar(of: row.variant, of: scenario)?.draw(
        row: area.row, column: area.column + 1, width: area.width - 1, in: area, on: &grid)
    }
  }

  private func text(
    _ title: String, _ width: Int, rank: Int, _ style: Style = .plain,
    _ cell: @escaping (Row) -> String
  ) -> Column {
    Column(title: title, width: width, rank: rank) { row, area, grid in
      grid.putRight(cell(row), row: area.row, end: area.column + area.width, style, in: area)
    }
  }

  private func nanoseconds(_ value: Double) -> String {
    value < 9999.5 ? Figures.significant(value) : Figures.si(value)
  }

  private func id(_ variant: Variant) -> VariantID {
    VariantID(scenario: scenario.name, variant: variant.name)
  }
}
