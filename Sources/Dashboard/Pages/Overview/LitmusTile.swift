import Contention

/// A litmus test at its first ordering in a few lines: how often the weak outcome was seen, and what that
/// means. With more room there is every outcome.
struct LitmusTile {
  let scene: Scene
  let scenario: Scenario
  let shape: LitmusShape

  /// Rows from which every outcome has one.
  private static let leastRowsOfAll = 9
  /// Columns of a share.
  private static let shareWidth = 8

  private var variant: Variant { scenario.variants[0] }

  private var figures: LitmusFigures? {
    let seen = scene.part(of: scenario)?.seen(variant)
    return LitmusText(scenario.id(of: variant)).map { LitmusFigures($0, seen) }
  }

  /// "SB relaxed".
  private var name: String { "\(scenario.name) \(variant.name)" }

  func draw(in area: Area, on grid: inout Grid) {
    guard let figures, !area.isEmpty else { return }
    if area.height == 1 { return drawStrip(figures, area, on: &grid) }
    var rest = area
    let first = rest.takeTop(1)
    grid.put(name, row: first.row, column: first.column, .heading, in: first)
    grid.putRight(
      rate(figures), row: first.row, end: first.column + first.width, in: first)
    drawShare(
      shape.weakOutcome, shape.weakWords, shape.weakWords.columns + 1, figures, rest.takeTop(1),
      on: &grid)
    let last = rest.takeTop(1)
    let (text, style) = meaning(figures, columns: last.width)
    grid.put(text, row: last.row, column: last.column, style, in: last)
    guard area.height >= Self.leastRowsOfAll else { return }
    _ = rest.takeTop(1)
    drawAll(figures, rest, on: &grid)
  }

  /// Everything in one line.
  private func drawStrip(_ figures: LitmusFigures, _ line: Area, on grid: inout Grid) {
    var column = grid.put(
      name + "  ", row: line.row, column: line.column, .heading, in: line)
    var rest = line
    _ = rest.takeLeft(column - line.column)
    // Where there is no bar, words have its room.
    let share = shape.weakWords.columns + Self.shareWidth + 3
    let room = figures.weakShare ?? 0 > 0 ? rest.width / 2 : rest.width - share
    let (text, style) = meaning(figures, columns: room)
    column = line.column + line.width - text.columns
    grid.put(text, row: line.row, column: column, style, in: line)
    _ = rest.takeRight(text.columns + 2)
    drawShare(
      shape.weakOutcome, shape.weakWords, shape.weakWords.columns + 1, figures, rest, on: &grid)
  }

  private func rate(_ figures: LitmusFigures) -> String {
    guard let rate = figures.rate else { return "–" }
    return Figures.si(rate) + " instances/s"
  }

  /// An outcome's share, with a bar where it is above nothing.
  private func drawShare(
    _ number: Int, _ label: String, _ labelWidth: Int, _ figures: LitmusFigures, _ line: Area,
    on grid: inout Grid
  ) {
    let isForbidden = figures.isForbidden(number)
    let style: Style =
      isForbidden ? .alarm : number == shape.weakOutcome ? .heading : .plain
    grid.put(label, row: line.row, column: line.column, style, in: line)
    let end = line.column + labelWidth + Self.shareWidth
    let text = figures.share(number).map { $0 == 0 ? "0" : Figures.percent($0) } ?? "–"
    grid.putRight(text, row: line.row, end: end, style, in: line)
    let hue: Hue =
      isForbidden ? .alarm : number == shape.weakOutcome ? .variant3 : .variant2
    Bar(share: figures.share(number) ?? 0, style: Style(hue)).draw(
      row: line.row, column: end + 1, width: line.column + line.width - end - 1, in: line,
      on: &grid)
  }

  /// What the weak share means, in at most `columns` columns.
  private func meaning(_ figures: LitmusFigures, columns: Int) -> (text: String, style: Style) {
    if let ledger = figures.ledger, !ledger.holds {
      return (scenario.law.verdict(ledger).fitting(columns), .alarm)
    }
    let cpus = scene.snapshot.machine.cpus
    if let crowd = LitmusText.crowd(workers: shape.workers, cpus: cpus) {
      return (crowd.columns <= columns ? crowd : "needs \(shape.workers) CPUs", .faint)
    }
    let isPossible = figures.text.weak.inTurns != false
    let short = isPossible ? "in turns, too" : "in turns never"
    guard figures.weakShare ?? 0 > 0, !isPossible else { return (short, .faint) }
    let long = "\(short): store buffers at work"
    return (long.columns <= columns ? long : short, .faint)
  }

  /// A row for each outcome.
  private func drawAll(_ figures: LitmusFigures, _ area: Area, on grid: inout Grid) {
    var rest = area
    let titles = rest.takeTop(1)
    grid.put(
      shape.valueNames.joined(separator: " "), row: titles.row, column: titles.column, .faint,
      in: titles)
    for number in figures.text.outcomes(figures.ledger) where !rest.isEmpty {
      let row = shape.row(of: number)
      drawShare(number, row, row.columns + 2, figures, rest.takeTop(1), on: &grid)
    }
  }
}
