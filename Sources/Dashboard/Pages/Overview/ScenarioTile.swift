import Contention

/// A scenario in a few lines: every variant's rate and its ratio to the baseline's, what is lost, what
/// fails. With less room the less important lines are left out; with more there is a plot.
struct ScenarioTile {
  let scene: Scene
  let scenario: Scenario

  /// One line of the tile.
  private struct Line {
    enum Content {
      case variant(Variant, merged: Bool)
      case note(String, Style)
      case verdict(Law.Verdict)
    }

    let content: Content
    /// Lines of a higher rank go first when there is no room.
    let rank: Int

    /// Whether it says how a broken variant's law broke.
    var isVerdict: Bool {
      if case .verdict = content { true } else { false }
    }

    var nameWidth: Int {
      if case .variant(let variant, _) = content { return variant.name.columns }
      return 0
    }
  }

  /// How many of its variants show in `rows`, where not all do: "3 of 7 variants"; empty: all do.
  func note(rows: Int) -> String {
    let shown = fitting(lines, rows).count { $0.nameWidth > 0 }
    return shown < variants.count ? "\(shown) of \(variants.count) variants" : ""
  }

  func draw(in area: Area, on grid: inout Grid) {
    let shown = fitting(lines, area.height)
    let nameWidth = shown.map(\.nameWidth).max() ?? 0
    for (index, line) in shown.enumerated() {
      draw(line, row: area.row + index, nameWidth, area, on: &grid)
    }
    let spare = area.height - shown.count
    guard spare >= 6 else { return }
    var rest = area
    _ = rest.takeTop(shown.count + 1)
    grid.put(scene.plotTitle(scenario), row: rest.row, column: rest.column, .faint, in: rest)
    _ = rest.takeTop(1)
    scene.plot(scenario, in: rest, on: &grid)
  }

  // MARK: Which lines

  private var variants: [Variant] { scenario.variants(for: scene.state.plan) }

  private var lines: [Line] {
    variants.flatMap { variant -> [Line] in
      var lines = [Line(content: .variant(variant, merged: false), rank: rank(variant))]
      if let note = note(variant) { lines.append(note) }
      return lines
    }
  }

  private func rank(_ variant: Variant) -> Int {
    // One for a certain number of workers is not what is broken in general.
    if variant.role == .broken { return variant.onlyWorkers == nil ? 0 : 2 }
    if variant.isBaseline { return 0 }
    if variant.role == .lock { return 3 }
    return scenario.highlighted.contains(variant.name) ? 1 : 2
  }

  /// What happens to a variant besides its rate.
  private func note(_ variant: Variant) -> Line? {
    guard let seen = seen(variant) else { return nil }
    if variant.role == .broken {
      guard let ledger = seen.ledger else { return nil }
      guard !ledger.holds else {
        return Line(content: .note(unbrokenNote, .faint), rank: 2)
      }
      return Line(content: .verdict(scenario.law.verdict(ledger)), rank: 2)
    }
    guard let share = seen.casFailureShare else { return nil }
    return Line(
      content: .note("\(Figures.percent(share)) of attempts fail", .faint), rank: 4)
  }

  private var unbrokenNote: String {
    scene.state.plan.threads == 1
      ? "one worker has no rival: + adds one" : "nothing wrong so far; g widens the gap"
  }

  /// The lines that fit. If a broken variant's verdict does not, the variant's own line has it.
  private func fitting(_ lines: [Line], _ height: Int) -> [Line] {
    var kept = lines
    var hasMerged = false
    while kept.count > height, let worst = kept.map(\.rank).max(), worst > 0 {
      guard let index = kept.lastIndex(where: { $0.rank == worst }) else { break }
      hasMerged = hasMerged || kept[index].isVerdict
      kept.remove(at: index)
    }
    guard hasMerged else { return Array(kept.prefix(height)) }
    return kept.prefix(height).map { line in
      guard case .variant(let variant, _) = line.content, variant.role == .broken else {
        return line
      }
      return Line(content: .variant(variant, merged: true), rank: line.rank)
    }
  }

  // MARK: One line

  private func draw(
    _ line: Line, row: Int, _ nameWidth: Int, _ area: Area, on grid: inout Grid
  ) {
    switch line.content {
    case .note(let text, let style):
      grid.put(text, row: row, column: area.column + 2, style, in: area)
    case .verdict(let verdict):
      grid.put(
        verdict.fitting(area.width - 2), row: row, column: area.column + 2, .alarm, in: area)
    case .variant(let variant, let merged):
      let column = drawName(variant, nameWidth, row: row, area, on: &grid)
      if merged, let ledger = seen(variant)?.ledger, !ledger.holds {
        drawMerged(variant, ledger, row: row, column: column, area, on: &grid)
      } else {
        drawRate(variant, row: row, column: column, area, on: &grid)
      }
    }
  }

  /// Returns the column after the name.
  private func drawName(
    _ variant: Variant, _ width: Int, row: Int, _ area: Area, on grid: inout Grid
  ) -> Int {
    let column = grid.put(
      "\(variant.role.mark) ", row: row, column: area.column, Style(scenario.hue(of: variant)),
      in: area)
    grid.put(variant.name, row: row, column: column, in: area)
    return column + width + 1
  }

  private func drawRate(
    _ variant: Variant, row: Int, column: Int, _ area: Area, on grid: inout Grid
  ) {
    let seen = seen(variant)
    let text = seen?.typicalRate.map { Figures.si($0) + "/s" } ?? "–"
    grid.putRight(text, row: row, end: column + 8, in: area)
    if seen?.isMarked == true { grid.put("?", row: row, column: column + 8, in: area) }
    let end = area.column + area.width
    if let ratio = seen?.ratio?.median {
      grid.putRight(Figures.ratio(ratio), row: row, end: end, in: area)
    }
    let start = column + 9
    scene.bar(of: variant, of: scenario)?.draw(
      row: row, column: start, width: end - 7 - start, in: area, on: &grid)
  }

  /// Rate and verdict in one line, or where there is no room for both the verdict.
  private func drawMerged(
    _ variant: Variant, _ ledger: Ledger, row: Int, column: Int, _ area: Area, on grid: inout Grid
  ) {
    let verdict = scenario.law.verdict(ledger)
    let end = area.column + area.width
    // The rate with its unit: "320 M LOST" would read as 320 M lost.
    let rate = seen(variant)?.typicalRate.map { Figures.si($0) + "/s" } ?? "–"
    let behind = column + 9
    guard behind + verdict.short.columns <= end else {
      grid.put(verdict.fitting(end - column), row: row, column: column, .alarm, in: area)
      return
    }
    grid.putRight(rate, row: row, end: behind - 1, in: area)
    if seen(variant)?.isMarked == true { grid.put("?", row: row, column: behind - 1, in: area) }
    grid.put(verdict.fitting(end - behind), row: row, column: behind, .alarm, in: area)
  }

  private func seen(_ variant: Variant) -> VariantSnapshot? {
    scene.part(of: scenario)?.variants.first { $0.id.variant == variant.name }
  }
}
