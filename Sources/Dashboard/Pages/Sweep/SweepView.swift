import Contention

/// Draws the sweep page: what can be varied, the curves, the selected point in figures, and what it all comes to.
struct SweepView {
  let page: SweepPage
  let seen: SweepSnapshot
  /// Rows for sentences at most.
  private static let mostSentences = 8

  private var text: SweepText { SweepText(seen) }
  private var display: DisplayOptions { page.display }

  func draw(in body: Area, on grid: inout Grid) {
    let layout = layout(in: body)
    drawKnobs(layout.knobs, on: &grid)
    let title =
      "\(page.choice.measure.title) by \(page.axis.knob.quantity)"
      + (page.choice.isLinear ? "" : ", logarithmic")
    let inner = Box.draw(title, note: note, .faint, in: layout.chart, on: &grid)
    if seen.visits == 0 {
      grid.put(
        "measuring the first points …", row: inner.row, column: inner.column + 1, .faint, in: inner)
    }
    plot(rows: inner.height - 1).draw(in: inner, on: &grid)
    drawFigures(layout.figures, on: &grid)
    for (row, line) in sentences(width: body.width - 2).prefix(layout.sentences.height).enumerated()
    {
      grid.put(line, row: layout.sentences.row + row, column: body.column + 1, in: layout.sentences)
    }
  }

  // MARK: Parts

  private typealias Layout = (knobs: Area, chart: Area, figures: Area, sentences: Area)

  private func layout(in body: Area) -> Layout {
    var rest = body
    let knobs = rest.takeTop(body.height >= 12 ? 1 : 0)
    let room = max(0, min(Self.mostSentences, rest.height / 3 - 1))
    let sentences = rest.takeBottom(min(room, sentences(width: body.width - 2).count))
    let figures = rest.takeBottom(rest.height >= 8 ? 1 : 0)
    return (knobs, rest, figures, sentences)
  }

  /// The noise, which the band shows.
  private var note: String {
    seen.noise.map { "░ noise of the baseline, ±\(Figures.deviation($0))" } ?? ""
  }

  private func drawKnobs(_ line: Area, on grid: inout Grid) {
    guard !line.isEmpty else { return }
    let knobs = SweepChoice.knobs(of: page.scenario)
    let selected = knobs.firstIndex(of: page.choice.knob) ?? 0
    let start = " vary "
    // From the first on, unless the selected one would have no room then.
    let first =
      (0...selected).first { first in
        let columns = knobs[first...selected].reduce(start.columns) { $0 + $1.title.columns + 2 }
        return columns <= line.width
      } ?? selected
    var column = grid.put(start, row: line.row, column: line.column, .faint, in: line)
    for (index, knob) in knobs.enumerated().dropFirst(first) {
      let isSelected = index == selected
      let text = (isSelected ? "▸" : " ") + knob.title
      guard column + text.columns + 1 <= line.column + line.width || isSelected else { return }
      column =
        grid.put(
          text, row: line.row, column: column, isSelected ? Style(.accent, .bold) : .plain, in: line
        )
        + 1
    }
  }

  // MARK: Curves

  private func plot(rows: Int) -> CurvePlot {
    let axis = page.axis
    let curves = curves(atMost: max(1, rows))
    let baseline = curves.first { $0.name == self.baseline }
    return CurvePlot(
      curves: curves, positions: axis.positions, labels: axis.values.map(\.text),
      band: seen.points.indices.map { index in
        guard let noise = seen.points[index].noise, let value = baseline?.values[index] else {
          return nil
        }
        return value * (1 - min(noise, 0.9))...value * (1 + noise)
      },
      crossings: crossings(curves), selected: (page.point, page.chosen.name),
      isLinear: page.choice.isLinear, glyphs: display.charset == .unicode ? display.graph : .ascii,
      format: page.choice.measure.text)
  }

  private var baseline: String? { page.scenario.variants.first(where: \.isBaseline)?.name }

  /// A curve for each variant; where not all have room, the selected one, the baseline, and the fastest.
  private func curves(atMost count: Int) -> [Curve] {
    // One that is in play at a single point has no curve.
    let names = seen.variants.filter { name in
      name == page.chosen.name || seen.points.count { $0.seen(name) != nil } > 1
        || seen.points.count == 1
    }
    let first = [page.chosen.name, baseline].compactMap { $0 }.filter(names.contains)
    let fastest = names.sorted { highest($0) > highest($1) }
    var shown: [String] = []
    for name in first + fastest where !shown.contains(name) && shown.count < count {
      shown.append(name)
    }
    // The selected one is drawn last, over the others.
    let order = names.filter { shown.contains($0) && $0 != page.chosen.name }
    return (order + [page.chosen.name].filter(names.contains)).compactMap(curve)
  }

  private func highest(_ name: String) -> Double {
    seen.points.compactMap { $0.seen(name)?.rate?.median }.max() ?? 0
  }

  private func curve(_ name: String) -> Curve? {
    guard let variant = page.scenario.variants.first(where: { $0.name == name }) else { return nil }
    let values = seen.points.map { point in
      point.seen(name)?.rate.flatMap { page.choice.measure.value(of: $0.median) }
    }
    return Curve(
      mark: variant.role.mark, name: name, style: Style(page.scenario.hue(of: variant)),
      isBroken: variant.role == .broken, values: values)
  }

  /// Where the curves that show cross: between two points, at the height of both.
  private func crossings(_ curves: [Curve]) -> [(point: Int, value: Double)] {
    text.notableCrossings.compactMap { crossing in
      guard crossing.point > 0,
        let curve = curves.first(where: { $0.name == crossing.faster }),
        curves.contains(where: { $0.name == crossing.slower }),
        let before = curve.values[crossing.point - 1], let after = curve.values[crossing.point]
      else { return nil }
      return (crossing.point, (before * after).squareRoot())
    }
  }

  // MARK: In figures

  /// The selected variant at the selected point.
  private func drawFigures(_ line: Area, on grid: inout Grid) {
    guard !line.isEmpty, seen.points.indices.contains(page.point) else { return }
    let point = seen.points[page.point]
    let mark = grid.put(
      " \(page.chosen.role.mark) ", row: line.row, column: line.column,
      Style(page.scenario.hue(of: page.chosen)), in: line)
    let column = grid.put(page.chosen.name, row: line.row, column: mark, .heading, in: line)
    let facts = figures(point.seen(page.chosen.name))
    var shown = " at \(text.name(of: point)): "
    for (index, fact) in facts.enumerated() {
      let next = shown + (index == 0 ? "" : " · ") + fact
      guard column + next.columns < line.column + line.width || index == 0 else { break }
      shown = next
    }
    grid.put(shown, row: line.row, column: column, in: line)
  }

  /// The most important first.
  private func figures(_ seen: VariantSnapshot?) -> [String] {
    guard let seen else { return ["not in play"] }
    guard let rate = seen.rate, let value = page.choice.measure.value(of: rate.median) else {
      return ["not measured yet"]
    }
    let unit = page.choice.measure == .rate ? "/s" : " per op"
    let spread = rate.deviation.map { " ±\(Figures.deviation($0))" } ?? ""
    var facts = [page.choice.measure.text(value) + unit + spread + (seen.isMarked ? " ?" : "")]
    if let baseline, !seen.variant.isBaseline, seen.ratio != nil {
      facts.append("\(seen.comparison) \(baseline)")
    }
    if let ledger = seen.ledger, !ledger.holds {
      facts.append(page.scenario.law.verdict(ledger).short)
    }
    if let share = seen.cpuShare { facts.append("CPU share \(Figures.percent(share))") }
    if let overlap = seen.overlap { facts.append("overlap \(Figures.percent(overlap))") }
    if let run = seen.runLength { facts.append("\(Figures.runLength(run)) in a row") }
    return facts + ["\(seen.slices) slices"]
  }

  private func sentences(width: Int) -> [String] {
    guard seen.visits > 0 else { return [] }
    let silence = text.silence.map { [$0] } ?? []
    return (text.crossings + text.leaders + silence).flatMap { TextWrap.lines($0, width: width) }
  }

  // MARK: Clicks

  /// The point nearest to a cell of the chart; nil: the cell lies elsewhere.
  func point(row: Int, column: Int) -> Int? {
    let chart = layout(in: page.state.frame.body).chart
    guard chart.contains(row: row, column: column) else { return nil }
    let labels = EdgeLabels.width(of: seen.variants)
    let width = max(1, chart.width - labels - 10)
    let position = Double(column - chart.column - 8) / Double(width)
    return page.axis.positions.enumerated()
      .min { abs($0.element - position) < abs($1.element - position) }?.offset
  }
}
