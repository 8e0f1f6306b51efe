import Contention

/// One variant worker by worker. The totals stand in the frame, in view however far one scrolls.
struct WorkerPanel {
  let scene: Scene
  let scenario: Scenario
  let variant: Variant
  let scroll: Int

  private static let rateWidth = 8

  func draw(in area: Area, _ layout: ScenarioLayout, on grid: inout Grid) {
    let seen = scene.part(of: scenario)?.seen(variant)
    let inner = Box.draw(
      title(seen, range(layout), area.width), note: range(layout),
      footer: waits(seen, area.width - 4), in: area, on: &grid)
    // The title begins with the mark.
    if area.width > 4 {
      grid.put("\(variant.role.mark)", row: area.row, column: area.column + 2, Style(hue), in: area)
    }
    guard inner.height >= 2 else { return }
    let workers = seen?.workers ?? []
    let fastest = workers.compactMap(\.liveRate).max() ?? 0
    let rows = inner.height - 1
    for (index, strip) in WorkerColumns.strips(layout.workerColumns, in: area).enumerated() {
      var column = strip
      drawTitles(column.takeTop(1), on: &grid)
      let first = firstWorker(layout) + index * rows
      for row in 0..<rows where workers.indices.contains(first + row) {
        draw(workers[first + row], of: fastest, column.takeTop(1), on: &grid)
      }
    }
    if workers.isEmpty {
      grid.put(
        emptyNote(seen), row: inner.row + 1, column: inner.column + 1, .faint, in: inner)
    }
  }

  private var hue: Hue { scenario.hue(of: variant) }

  /// As much of what is known in total as leaves room for `note`: the table above has it, too.
  private func title(_ seen: VariantSnapshot?, _ note: String, _ width: Int) -> String {
    let name = "\(variant.role.mark) \(variant.name)"
    var forms = [name, variant.isBaseline ? name + " (baseline)" : name]
    if let seen, let rate = seen.typicalRate {
      forms.append(forms[1] + " · \(Figures.si(rate))/s" + (seen.isMarked ? " ?" : ""))
    }
    if let share = seen?.casFailureShare, let last = forms.last {
      forms.append(last + " · \(Figures.percent(share)) fail")
    }
    // Blanks on both sides of either, and a piece of the frame.
    let room = width - 2 - (note.isEmpty ? 2 : note.columns + 5)
    return forms.last { $0.columns <= room } ?? name
  }

  /// Which workers show, where not all do.
  private func range(_ layout: ScenarioLayout) -> String {
    let count = scene.state.plan.threads
    guard layout.workerRows < count else { return "" }
    let first = firstWorker(layout)
    return "\(first)–\(min(first + layout.workerRows, count) - 1) of \(count)"
  }

  private func firstWorker(_ layout: ScenarioLayout) -> Int {
    max(0, min(scroll, scene.state.plan.threads - layout.workerRows))
  }

  /// In the longest words that fit.
  private func waits(_ seen: VariantSnapshot?, _ width: Int) -> String {
    guard let wait = seen?.wait else { return "" }
    let (half, most) = (wait.text(Double(wait.p50)), wait.text(Double(wait.p99)))
    let (mean, longest) = (wait.text(wait.mean), wait.text(Double(wait.max)))
    let tail = wait.p999.map { ", p99.9 \(wait.text(Double($0)))" } ?? ""
    let worst = wait.worst.map { "; worker \($0.worker) waits most: mean \(wait.text($0.mean))" }
    let short = "p50 \(half), p99 \(most), longest \(longest)"
    let texts = [
      "sampled waits: p50 \(half), p99 \(most)\(tail), longest \(longest), mean \(mean)\(worst ?? "")",
      "sampled waits: p50 \(half), p99 \(most)\(tail), longest \(longest), mean \(mean)",
      "sampled waits: \(short)",
      "waits: \(short)",
      "sampled waits: p50 \(half), p99 \(most)",
      "sampled wait p99 \(most)",
    ]
    return texts.first { $0.columns <= width } ?? "p99 \(most)"
  }

  private func emptyNote(_ seen: VariantSnapshot?) -> String {
    if seen != nil || scene.state.isInPlay(variant, of: scenario) { return scene.waitingNote }
    let id = VariantID(scenario: scenario.name, variant: variant.name)
    guard let before = scene.state.before[id] else { return "left out" }
    return "left out; was \(Figures.si(before.rate))/s"
  }

  // MARK: Rows

  private var numberWidth: Int { max(2, String(scene.state.plan.threads - 1).count) }

  /// What a row has to have so that its last figure fits beside a bar.
  private static let widthForExtra = 30

  private func hasExtra(_ area: Area) -> Bool {
    !extraTitle.isEmpty && area.width >= Self.widthForExtra
  }

  private func drawTitles(_ area: Area, on grid: inout Grid) {
    var column = area.column
    grid.putRight("w", row: area.row, end: column + numberWidth, .faint, in: area)
    column += numberWidth + 1
    grid.putRight("cpu", row: area.row, end: column + 3, .faint, in: area)
    column += 3
    grid.putRight("ops/s", row: area.row, end: column + Self.rateWidth, .faint, in: area)
    let title = hasExtra(area) ? extraTitle : ""
    grid.putRight(title, row: area.row, end: area.column + area.width, .faint, in: area)
  }

  private func draw(
    _ worker: WorkerSnapshot, of fastest: Double, _ area: Area, on grid: inout Grid
  ) {
    var column = area.column
    let number: Style =
      worker.id == scene.state.worker ? Style(.accent, [.bold, .reversed]) : .faint
    grid.putRight("\(worker.id)", row: area.row, end: column + numberWidth, number, in: area)
    column += numberWidth + 1
    grid.putRight(
      worker.cpu.map { "\($0)" } ?? "–", row: area.row, end: column + 3, .faint, in: area)
    column += 3
    grid.putRight(
      worker.liveRate.map { Figures.si($0) } ?? "–", row: area.row, end: column + Self.rateWidth,
      in: area)
    column += Self.rateWidth + 1
    let end = area.column + area.width
    let hasExtra = hasExtra(area)
    if hasExtra { grid.putRight(extra(worker), row: area.row, end: end, in: area) }
    let room = end - column - (hasExtra ? extraWidth + 1 : 0)
    guard let rate = worker.liveRate, fastest > 0 else { return }
    Bar(share: rate / fastest, style: Style(hue), isHollow: variant.role == .broken)
      .draw(row: area.row, column: column, width: room, in: area, on: &grid)
  }

  // MARK: The last column

  private var extraTitle: String {
    [Count.wins, .casFailures].first(where: variant.counts)?.title ?? ""
  }

  private var extraWidth: Int { variant.countsWins ? 10 : 8 }

  private func extra(_ worker: WorkerSnapshot) -> String {
    if variant.countsWins { return Figures.si(worker.counts.wins) }
    return variant.countsCAS ? worker.counts.casFailureShare.map(Figures.percent) ?? "–" : ""
  }
}
