import Contention

/// A sweep along one knob as curves, or along two as a grid.
public struct SweepChart: Sendable {
  private let seen: SweepSnapshot
  private let measure: SweepMeasure
  private let isLinear: Bool
  private let remarks: [String]
  private let number: @Sendable (Double) -> String
  private let words: SweepText

  /// The chart of a sweep.
  ///
  /// - Parameters:
  ///   - measure: what the vertical axis shows.
  ///   - isLinear: whether that is linear, instead of logarithmic.
  ///   - fixed: what was not varied, each in a few words: "pinned", "acq-rel".
  ///   - edition: which program made it, and when.
  ///   - number: how reports write a figure, which is how the picture's points have it.
  public init(
    _ seen: SweepSnapshot, measure: SweepMeasure = .rate, isLinear: Bool = false,
    fixed: [String] = [], edition: String, number: @escaping @Sendable (Double) -> String
  ) {
    (self.seen, self.measure, self.isLinear, self.number) = (seen, measure, isLinear, number)
    words = SweepText(seen)
    let machine = seen.machine
    remarks = [
      "\(machine.cpu), \(Conditions.count(machine.cpus, "CPU")), \(machine.os), \(machine.arch). "
        + "\(edition).",
      (["\(seen.plan.scenario?.name ?? ""): \(words.varied)"] + fixed + [words.effort]).joined(
        separator: "; ") + ".",
    ]
  }

  /// The picture, as the text of an SVG file.
  public var picture: String {
    seen.plan.axes.count == 1 ? ChartSVG(curves).text : GridChartSVG(grid).text
  }

  private var title: String { "\(seen.plan.scenario?.name ?? "")" }

  private var task: String { seen.plan.scenario?.operation ?? "" }

  /// What makes the figures doubtful.
  private var doubts: [String] {
    var doubts: [String] = []
    if seen.machine.isDebugBuild { doubts.append("DEBUG BUILD: rates mean nothing.") }
    if !seen.isComplete {
      doubts.append("PARTIAL: after \(seen.visits) of \(seen.plannedVisits) visits.")
    }
    return doubts + [words.silence].compactMap { $0 }
  }

  // MARK: Curves

  /// The curves of a sweep along one knob.
  var curves: Chart {
    let series = seen.variants.compactMap(curve)
    let values = series.flatMap(\.points).compactMap { $0 }.flatMap { point in
      [point.y, point.low, point.high].compactMap { $0?.value }
    }
    let crossings = words.notableCrossings.compactMap(place)
    return Chart(
      title: "\(title): \(measure.quantity) by \(seen.plan.axes[0].knob.title)",
      sentences: doubts + words.crossings,
      x: ChartAxis(
        seen.plan.axes[0].knob.quantity, at: seen.points.indices.map(x),
        scale: spacing == .logarithmic ? .logarithmic : .linear),
      y: ChartAxis(
        measure.quantity + (isLinear ? "" : ", logarithmic scale"), for: values,
        scale: isLinear ? .linear : .logarithmic, text: tick),
      series: series, band: band, crossings: crossings,
      caption: [
        "\(title): \(task). A point is the median of its slices, its whisker the middle half"
          + (crossings.isEmpty ? "." : ", a ring marks a crossing.")
      ] + remarks)
  }

  /// A round figure as it stands beside the axis: "20 M", not "20.0 M".
  private func tick(_ value: Double) -> String {
    var parts = measure.text(value).split(separator: " ").map(String.init)
    if parts[0].contains(".") {
      while parts[0].last == "0" { parts[0].removeLast() }
      if parts[0].last == "." { parts[0].removeLast() }
    }
    return parts.joined(separator: " ")
  }

  private var spacing: SweepAxis.Spacing { seen.plan.axes[0].spacing }

  /// A point's place along the axis, and what it is called. Where values are steps it is its number.
  private func x(_ index: Int) -> ChartFigure {
    let value = seen.points[index].setting[0]
    let place = spacing == .steps ? index : value.number ?? index
    return ChartFigure(Double(place), value.text)
  }

  private func figure(_ rate: Double?) -> ChartFigure? {
    rate.flatMap(measure.value).map { ChartFigure($0, number($0)) }
  }

  private func curve(_ name: String) -> ChartSeries? {
    guard let scenario = seen.plan.scenario,
      let variant = scenario.variants.first(where: { $0.name == name })
    else { return nil }
    let points = seen.points.indices.map { index -> ChartPoint? in
      let rate = seen.points[index].seen(name)?.rate
      guard let y = figure(rate?.median), y.value > 0 else { return nil }
      let ends = [figure(rate?.middleHalf?.lowerBound), figure(rate?.middleHalf?.upperBound)]
        .compactMap { $0 }.sorted { $0.value < $1.value }
      let hasEnds = ends.count == 2
      return ChartPoint(
        x(index), y, low: hasEnds ? ends[0] : nil, high: hasEnds ? ends[1] : nil)
    }
    return ChartSeries(name, variant.role, scenario.hue(of: variant), points)
  }

  /// The baseline, widened by the noise of each point: what lies within is no different from it.
  private var band: ChartBand? {
    guard let baseline = seen.plan.scenario?.variants.first(where: \.isBaseline)?.name else {
      return nil
    }
    let edges = seen.points.indices.compactMap { index -> (x: Double, low: Double, high: Double)? in
      let point = seen.points[index]
      guard let noise = point.noise, let rate = point.seen(baseline)?.rate?.median,
        let one = measure.value(of: rate * max(0.01, 1 - noise)),
        let other = measure.value(of: rate * (1 + noise))
      else { return nil }
      return (x(index).value, min(one, other), max(one, other))
    }
    let noise = seen.noise.map { " ±\(Figures.deviation($0))" } ?? ""
    return edges.count > 1 ? ChartBand("noise of \(baseline)\(noise)", edges) : nil
  }

  private func place(_ crossing: Crossing) -> ChartPlace? {
    figure(seen.points[crossing.point].seen(crossing.faster)?.rate?.median).map {
      ChartPlace(x: x(crossing.point).value, y: $0.value)
    }
  }

  // MARK: Grid

  /// The grid of a sweep along two knobs.
  var grid: GridChart {
    let (rows, columns) = (seen.plan.axes[0], seen.plan.axes[1])
    return GridChart(
      title: "\(title): the fastest, by \(rows.knob.title) and \(columns.knob.title)",
      sentences: doubts, rows: rows.values.map(\.text), rowLabel: rows.knob.quantity,
      columns: columns.values.map(\.text), columnLabel: columns.knob.quantity,
      cells: rows.values.indices.map { row in
        columns.values.indices.map { cell(seen.points[row * columns.values.count + $0]) }
      },
      caption: [
        "\(title): \(task). In each cell the fastest correct variant, and how many times the rate of the "
          + "next one it has; ≈: no difference between these beyond the noise."
      ] + remarks)
  }

  private func cell(_ point: SweepPoint) -> GridChart.Cell? {
    guard let scenario = seen.plan.scenario, let lead = point.lead,
      let index = scenario.variants.firstIndex(where: { $0.name == lead.leader })
    else { return nil }
    let variant = scenario.variants[index]
    return GridChart.Cell(
      name: lead.leader, look: ChartLook(scenario.hue(of: variant), variant.role, number: index),
      equals: lead.equals,
      ratio: ChartFigure(lead.ratio.median, Figures.ratio(lead.ratio.median)),
      number: number(lead.ratio.median))
  }
}
