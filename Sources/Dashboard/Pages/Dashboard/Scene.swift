import Contention

/// What the parts of a page are drawn from. Drawing is a function of it and nothing else.
struct Scene: Sendable {
  let state: DashboardState
  /// The loop's clock, in seconds.
  let now: Double

  /// What was seen last.
  var snapshot: Snapshot { state.sight.snapshot }

  /// What was seen of a scenario; nil until the conductor got to it.
  func part(of scenario: Scenario) -> ScenarioSnapshot? {
    snapshot.scenarios.first { $0.name == scenario.name }
  }

  /// The most times that a variant's rate can be that of the next one and still set the scale.
  private static let farthest = 10.0

  /// A variant's rate beside those of the others. Neither what is broken sets the scale for what is correct nor
  /// what is far ahead of all others: it would squash their bars.
  func bar(of variant: Variant, of scenario: Scenario) -> Bar? {
    guard let part = part(of: scenario), let rate = part.seen(variant)?.typicalRate else {
      return nil
    }
    let correct = scenario.variants.filter { $0.role != .broken }
      .compactMap { part.seen($0)?.typicalRate }.sorted(by: >)
    let style = Style(scenario.hue(of: variant))
    var scale = correct.first ?? rate
    if correct.count > 1, correct[0] > Self.farthest * correct[1] { scale = correct[1] }
    return Bar(share: rate / scale, style: style, isHollow: variant.role == .broken)
  }

  /// How long a slice is, in words.
  var sliceLength: String { "slice \(snapshot.sliceMilliseconds) ms" }

  /// What stands where figures will be.
  var waitingNote: String {
    state.isFrozen ? "the workers are parked" : "waiting for its first slice"
  }

  /// What plots are drawn with.
  var graph: GraphGlyphs { state.display.shownGraph }

  /// One line per variant in play, for a plot with room for `rows` labels. Where they do not all
  /// fit, the ones worth comparing come first: the selected one, the baseline, what is broken.
  func series(of scenario: Scenario, rows: Int) -> [Series] {
    let chosen = state.chosenVariant(of: scenario).name
    func rank(_ variant: Variant) -> Int {
      if variant.name == chosen { return 0 }
      return variant.isBaseline ? 1 : variant.role == .broken ? 2 : 3
    }
    let inPlay = scenario.variants(for: state.plan)
    let shown = Set(inPlay.sorted { rank($0) < rank($1) }.prefix(max(rows, 1)).map(\.name))
    return inPlay.filter { shown.contains($0.name) }.map { variant in
      let id = VariantID(scenario: scenario.name, variant: variant.name)
      return Series(
        mark: variant.role.mark, name: variant.name, style: Style(scenario.hue(of: variant)),
        points: state.sight.histories[id].points)
    }
  }

  /// The seconds that a plot's width stands for. It grows with what there is to show.
  private func plotSeconds(_ scenario: Scenario) -> Int {
    let known = series(of: scenario, rows: scenario.variants.count).map(\.points.count).max() ?? 0
    let seconds = Double(known) * History().interval
    return [10, 20, 30, 60].first { Double($0) >= seconds } ?? 60
  }

  /// What a plot of a scenario shows, in words.
  func plotTitle(_ scenario: Scenario) -> String { "ops/s, last \(plotSeconds(scenario)) s" }

  /// Draws the last minute of a scenario, or what there is of it.
  func plot(_ scenario: Scenario, in area: Area, on grid: inout Grid) {
    Plot(
      series: series(of: scenario, rows: area.height),
      capacity: Int(Double(plotSeconds(scenario)) / History().interval), glyphs: graph
    ).draw(in: area, on: &grid)
  }
}
