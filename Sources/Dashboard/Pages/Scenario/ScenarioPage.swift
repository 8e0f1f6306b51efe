import Contention

/// One scenario: its variants, the workers of the selected one and of the baseline, the last minute.
struct ScenarioPage: CodePage {
  var state: DashboardState
  let scenario: Scenario
  /// The first worker row that shows.
  var scroll = 0

  /// The page of a scenario that is open.
  init(_ state: DashboardState, _ scenario: Scenario) {
    self.state = state
    self.scenario = scenario
  }

  /// The page of the one scenario that was measured; nil: there is none.
  init?(of snapshot: Snapshot, display: DisplayOptions) {
    let state = DashboardState(
      plan: snapshot.plan, machine: snapshot.machine, display: display,
      opens: snapshot.plan.scenarios.first)
    guard let scenario = state.scenario else { return nil }
    self.init(state, scenario)
  }

  /// The variant whose workers show.
  var chosen: Variant { state.chosenVariant(of: scenario) }

  /// The workers of the variants in the panels.
  var detailed: Set<VariantID>? {
    let names = scenario.variants.filter(\.isBaseline).map(\.name) + [chosen.name]
    return Set(names.map { VariantID(scenario: scenario.name, variant: $0) })
  }

  func draw(_ scene: Scene, in body: Area, on grid: inout Grid) {
    ScenarioView(scene: scene, scenario: scenario, scroll: scroll).draw(in: body, on: &grid)
    drawCode(in: body, on: &grid)
  }

  /// The table of variants stays in view down to the one whose code shows, as far as that leaves nearly half
  /// of `body`.
  func rowsAboveCode(in body: Area) -> Int {
    let index = scenario.variants.firstIndex { $0.name == chosen.name } ?? 0
    return max(3, min(index + 2, body.height * 11 / 20))
  }

  func heading(_ scene: Scene) -> Heading {
    let part = scene.part(of: scenario)
    let noise = part.flatMap { Conditions(snapshot: scene.snapshot, part: $0).noise }
    return Heading(
      place: scenario.name, parts: [part].compactMap { $0 },
      facts: [noise.map { ($0, .plain) }, (scene.sliceLength, .faint)].compactMap { $0 },
      sentence: scenario.operation + leftOut)
  }

  /// The variants that are for another number of workers, where the line has room for it: their rows say so in
  /// any case.
  private var leftOut: String {
    let variants = scenario.leftOut(for: state.plan)
    guard let text = variants.first?.onlyWorkersText else { return "" }
    let remark = ". \(variants.map(\.name).joined(separator: ", ")): \(text)"
    return scenario.operation.columns + remark.columns <= state.size.width - 2 ? remark : ""
  }

  // MARK: Moving about

  /// Where the parts lie on this screen.
  var layout: ScenarioLayout { ScenarioLayout(state, scenario) }

  /// Workers that show at once.
  var rows: Int { max(1, layout.workerRows) }

  /// Selects the variant `direction` rows below, above if negative, and stops at the ends.
  mutating func choose(_ direction: Int) -> Reaction {
    let names = scenario.variants.map(\.name)
    guard let index = names.firstIndex(of: chosen.name) else { return .none }
    state.chosen[scenario.name] = names[min(max(index + direction, 0), names.count - 1)]
    return .none
  }

  /// Shows the workers from `first` on, as far as that fills the rows.
  @discardableResult
  mutating func scrollTo(_ first: Int) -> Reaction {
    scroll = max(0, min(first, state.plan.threads - rows))
    return .none
  }

  mutating func settle() { scroll = min(scroll, state.plan.threads - 1) }

  /// A click selects the variant or the worker that lies under it.
  mutating func click(row: Int, column: Int, now: Double) -> Reaction {
    let layout = layout
    let index = layout.firstVariant + row - layout.variants.row
    if layout.variants.contains(row: row, column: column), scenario.variants.indices.contains(index)
    {
      state.chosen[scenario.name] = scenario.variants[index].name
    }
    let count = state.plan.threads
    state.worker =
      layout.worker(row: row, column: column, scroll: scroll, of: count) ?? state.worker
    return .none
  }

  mutating func wheel(_ notches: Int) { scrollTo(scroll + 3 * notches) }
}
