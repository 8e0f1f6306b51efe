import Contention

/// One scenario: its variants as rows, then the selected one beside the baseline worker by worker,
/// then the last minute.
struct ScenarioView {
  let scene: Scene
  let scenario: Scenario
  /// The first worker row that shows.
  let scroll: Int

  func draw(in body: Area, on grid: inout Grid) {
    let layout = ScenarioLayout(scene.state, scenario, in: body)
    let chosen = scene.state.chosenVariant(of: scenario)
    VariantTable(scene: scene, scenario: scenario).draw(layout, on: &grid)
    drawLedger(chosen, layout.ledger, on: &grid)
    drawRemark(chosen, layout.remark, on: &grid)
    for (area, variant) in zip(layout.panels, panelVariants(chosen)) {
      WorkerPanel(scene: scene, scenario: scenario, variant: variant, scroll: scroll)
        .draw(in: area, layout, on: &grid)
    }
    if !layout.plot.isEmpty {
      let inner = Box.draw(scene.plotTitle(scenario), .faint, in: layout.plot, on: &grid)
      scene.plot(scenario, in: inner, on: &grid)
    }
    drawExplanation(in: layout.explanation, on: &grid)
  }

  /// What to look at here.
  private func drawExplanation(in area: Area, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    let inner = Box.draw("What to look at", .faint, in: area, on: &grid).inset(rows: 0)
    for (row, line) in TextWrap.lines(scenario.explanation, width: inner.width).enumerated() {
      grid.put(line, row: inner.row + row, column: inner.column, in: inner)
    }
  }

  private func panelVariants(_ chosen: Variant) -> [Variant] {
    [chosen] + scenario.variants.filter { $0.isBaseline && $0.name != chosen.name }
  }

  /// The selected variant's law in full figures.
  private func drawLedger(_ variant: Variant, _ area: Area, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    var column = grid.put(
      " \(variant.name): ", row: area.row, column: area.column, Style(.accent), in: area)
    guard let seen = scene.part(of: scenario)?.seen(variant) else {
      grid.put(absence(of: variant), row: area.row, column: column, .faint, in: area)
      return
    }
    guard let ledger = seen.ledger else {
      grid.put(scene.waitingNote, row: area.row, column: column, .faint, in: area)
      return
    }
    // A figure without its last digits would be a wrong one.
    let end = area.column + area.width
    let style: Style = ledger.holds ? .heading : .alarm
    let sides = scenario.law.sides(ledger, variant.name) + ": "
    let verdict = scenario.law.verdict(ledger).short
    if column + sides.columns + verdict.columns <= end {
      column = grid.put(sides, row: area.row, column: column, in: area)
    }
    grid.put(verdict, row: area.row, column: column, style, in: area)
  }

  /// Why nothing was seen of a variant.
  private func absence(of variant: Variant) -> String {
    if scene.state.isInPlay(variant, of: scenario) { return scene.waitingNote }
    guard !variant.permits(scenario.workers(for: scene.state.plan)),
      let text = variant.onlyWorkersText
    else { return "left out; v takes it in again" }
    return text
  }

  private func drawRemark(_ variant: Variant, _ area: Area, on grid: inout Grid) {
    guard !area.isEmpty, let text = remark(variant) else { return }
    grid.put(" \(text)", row: area.row, column: area.column, .faint, in: area)
  }

  /// The one sentence that helps most with what is to be seen now.
  private func remark(_ variant: Variant) -> String? {
    let plan = scene.state.plan
    let cpus = scene.snapshot.machine.cpus
    if plan.threads == 1 { return "One worker has no rival: + adds another." }
    if variant.role == .broken, scene.part(of: scenario)?.seen(variant)?.ledger?.holds ?? false {
      return cpus == 1
        ? "One CPU: workers overlap only where one is interrupted. g widens the gap."
        : "Nothing wrong so far. g widens the gap between its two steps."
    }
    if scenario.showsStopping, let stopping = scene.part(of: scenario)?.seen(variant)?.stopping {
      return stopping.sentence
    }
    if cpus == 1 {
      return variant.role == .broken
        ? "One CPU: whoever is interrupted between two steps undoes a whole turn of the others."
        : scenario.oneCPURemark
    }
    if plan.threads > cpus, let note = scenario.crowdedRemark { return note }
    return variant.summary.prefix(1).uppercased() + variant.summary.dropFirst() + "."
  }
}

extension StopSummary {
  /// How soon the workers stopped, in a sentence. With more workers than CPUs most of that is waiting
  /// for a CPU, and hardly any of it the time that a store takes to be seen.
  public var sentence: String {
    "The last worker took \(Figures.nanoseconds(Double(latest))) to get a CPU and stop; "
      + "longest so far \(Figures.nanoseconds(Double(longest)))."
  }
}

extension ScenarioSnapshot {
  /// What was seen of a variant; nil if it is not in play.
  func seen(_ variant: Variant) -> VariantSnapshot? {
    variants.first { $0.id.variant == variant.name }
  }
}
