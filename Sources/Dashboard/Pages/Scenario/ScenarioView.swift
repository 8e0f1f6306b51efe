import Contention

/// One scenario: its variants as rows, then the selected one beside the baseline worker by worker,
/// then the last minute.
struct ScenarioView {
  let scene: Scene
  let scenario: Scenario
  /// The first worker row that shows.
  let scroll: Int

  func draw(on grid: inout Grid) {
    let layout = ScenarioLayout(scene.state, scenario)
    let chosen = scene.state.chosenVariant(of: scenario)
    VariantTable(scene: scene, scenario: scenario).draw(layout, on: &grid)
    drawLedger(chosen, layout.ledger, on: &grid)
    drawRemark(chosen, layout.remark, on: &grid)
    for (area, variant) in zip(layout.panels, panelVariants(chosen)) {
      WorkerPanel(scene: scene, scenario: scenario, variant: variant, scroll: scroll)
        .draw(in: area, layout, on: &grid)
    }
    guard !layout.plot.isEmpty else { return }
    let inner = Box.draw("ops/s, last 60 s", .faint, in: layout.plot, on: &grid)
    scene.plot(scenario, in: inner, on: &grid)
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
      let isAwaited = scene.state.isInPlay(variant, of: scenario)
      let note = isAwaited ? scene.waitingNote : "left out; v takes it in again"
      grid.put(note, row: area.row, column: column, .faint, in: area)
      return
    }
    guard let ledger = seen.ledger else {
      grid.put(scene.waitingNote, row: area.row, column: column, .faint, in: area)
      return
    }
    let verdict = scenario.law.verdict(ledger).short
    let figures = figures(ledger, columns: area.column + area.width - column - verdict.columns)
    column = grid.put(figures, row: area.row, column: column, in: area)
    grid.put(
      verdict, row: area.row, column: column, ledger.holds ? .heading : .alarm, in: area)
  }

  /// The law's two sides in `columns`, empty if they do not fit: a figure without its last digits would be
  /// a wrong one.
  private func figures(_ ledger: Ledger, columns: Int) -> String {
    let expected = Figures.grouped(ledger.expected)
    let observed = Figures.grouped(ledger.observed)
    return ["expected \(expected), found \(observed): ", "\(observed) of \(expected): "]
      .first { $0.columns <= columns } ?? ""
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
        : "Nothing lost so far. g widens the gap between its two steps."
    }
    if scenario.showsStopping, let stopping = scene.part(of: scenario)?.seen(variant)?.stopping {
      return stopping.sentence
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
