import Contention

/// One variant worker by worker. The totals stand in the frame, in view however far one scrolls.
struct WorkerPanel {
  let scene: Scene
  let scenario: Scenario
  let variant: Variant

  private static let rateWidth = 8

  func draw(in area: Area, _ layout: ScenarioLayout, on grid: inout Grid) {
    let seen = scene.part(of: scenario)?.seen(variant)
    let inner = Box.draw(
      title(seen), note: range(layout), footer: waits(seen), Style(hue, .bold), in: area, on: &grid)
    guard inner.height >= 2 else { return }
    let workers = seen?.workers ?? []
    let fastest = workers.compactMap(\.liveRate).max() ?? 0
    let rows = inner.height - 1
    for (index, strip) in inner.inset(rows: 0).columns(layout.workerColumns).enumerated() {
      let column = Area(row: strip.row, column: strip.column, width: strip.width - (index + 1 < layout.workerColumns ? 2 : 0), height: strip.height)
      drawTitles(column, on: &grid)
      let first = firstWorker(layout) + index * rows
      for row in 0..<rows where workers.indices.contains(first + row) {
        let line = Area(row: column.row + 1 + row, column: column.column, width: column.width, height: 1)
        draw(workers[first + row], of: fastest, line, on: &grid)
      }
    }
    if workers.isEmpty {
      grid.put(
        emptyNote(seen), row: inner.row + 1, column: inner.column + 1, .faint, in: inner)
    }
  }

  private var hue: Hue { scenario.hue(of: variant) }

  private func title(_ seen: VariantSnapshot?) -> String {
    var title = "\(variant.role.mark) \(variant.name)"
    if variant.isBaseline { title += " (baseline)" }
    if let rate = seen?.liveRate { title += " · all \(Figures.si(rate))/s" }
    if let share = seen?.casFailureShare { title += " · \(Figures.percent(share)) fail" }
    return title
  }

  /// Which workers show, where not all do.
  private func range(_ layout: ScenarioLayout) -> String {
    let count = scene.state.plan.threads
    guard layout.workerRows < count else { return "" }
    let first = firstWorker(layout)
    return "\(first)–\(min(first + layout.workerRows, count) - 1) of \(count)"
  }

  private func firstWorker(_ layout: ScenarioLayout) -> Int {
    max(0, min(scene.state.scroll, scene.state.plan.threads - layout.workerRows))
  }

  private func waits(_ seen: VariantSnapshot?) -> String {
    guard let wait = seen?.wait else { return "" }
    func time(_ value: UInt64) -> String { Figures.nanoseconds(Double(value)) }
    return "waits, sampled: half ≤ \(time(wait.p50)), 99 % ≤ \(time(wait.p99)), longest \(time(wait.max))"
  }

  private func emptyNote(_ seen: VariantSnapshot?) -> String {
    if seen != nil { return "waiting for its first slice" }
    let id = VariantID(scenario: scenario.name, variant: variant.name)
    guard let before = scene.state.before[id] else { return "left out" }
    return "left out; was \(Figures.si(before))/s"
  }

  // MARK: Rows

  private var numberWidth: Int { max(2, String(scene.state.plan.threads - 1).count) }

  private func drawTitles(_ area: Area, on grid: inout Grid) {
    var column = area.column
    grid.putRight("w", row: area.row, end: column + numberWidth, .faint, in: area)
    column += numberWidth + 1
    grid.putRight("cpu", row: area.row, end: column + 3, .faint, in: area)
    column += 3
    grid.putRight("ops/s", row: area.row, end: column + Self.rateWidth, .faint, in: area)
    grid.putRight(extraTitle, row: area.row, end: area.column + area.width, .faint, in: area)
  }

  private func draw(
    _ worker: WorkerSnapshot, of fastest: Double, _ area: Area, on grid: inout Grid
  ) {
    var column = area.column
    grid.putRight("\(worker.id)", row: area.row, end: column + numberWidth, .faint, in: area)
    column += numberWidth + 1
    grid.putRight(
      worker.cpu.map { "\($0)" } ?? "–", row: area.row, end: column + 3, .faint, in: area)
    column += 3
    grid.putRight(
      worker.liveRate.map { Figures.si($0) } ?? "–", row: area.row, end: column + Self.rateWidth,
      in: area)
    column += Self.rateWidth + 1
    let end = area.column + area.width
    let extra = extra(worker)
    grid.putRight(extra, row: area.row, end: end, in: area)
    let room = end - column - (extraTitle.isEmpty ? 0 : extraWidth + 1)
    guard let rate = worker.liveRate, fastest > 0 else { return }
    Bar.draw(
      rate / fastest, row: area.row, column: column, width: room, Style(hue), in: area, on: &grid)
  }

  // MARK: The last column

  private var extraTitle: String {
    variant.countsWins ? "rounds won" : variant.countsCAS ? "CAS fail" : ""
  }

  private var extraWidth: Int { variant.countsWins ? 10 : 8 }

  private func extra(_ worker: WorkerSnapshot) -> String {
    if variant.countsWins { return Figures.si(worker.counts.wins) }
    return variant.countsCAS ? worker.counts.casFailureShare.map(Figures.percent) ?? "–" : ""
  }
}
