import Contention

/// Outcomes by ordering: how often each occurred, and below that what is possible of the weak one.
struct LitmusMatrix {
  let scene: Scene
  let scenario: Scenario
  let shape: LitmusShape
  /// What was counted at each ordering, in catalogue order.
  let figures: [LitmusFigures]
  /// The place of the selected ordering among them.
  let chosen: Int
  /// All outcomes, the weak one first.
  let outcomes: [Int]
  /// The largest share of all: the length of a whole bar.
  private let scale: Double

  init(
    _ scene: Scene, _ scenario: Scenario, _ shape: LitmusShape, _ figures: [LitmusFigures],
    chosen: Int
  ) {
    self.scene = scene
    self.scenario = scenario
    self.shape = shape
    self.figures = figures
    self.chosen = chosen
    var seen = Set<Int>()
    let all = figures.flatMap { $0.text.outcomes($0.ledger) }.filter { seen.insert($0).inserted }
    outcomes = [shape.weakOutcome] + all.filter { $0 != shape.weakOutcome }
    scale = figures.flatMap { figures in all.compactMap(figures.share) }.max() ?? 1
  }

  /// Columns of an ordering below which only the selected one shows.
  private static let leastCell = 14
  /// Columns of an ordering from which counts have room beside shares.
  private static let countedCell = 25
  /// Columns of the names of rows, at least.
  private static let leastLabel = 14
  /// Columns of a share, and of a count.
  private static let figureWidth = 9

  /// One row.
  private enum Row {
    case titles
    case outcome(Int)
    case leftOut([Int])
    case heading
    case verdict(judge: Int, isHeaded: Bool)
    case rate
  }

  func draw(in area: Area, on grid: inout Grid) {
    for (index, row) in rows(area.height).prefix(area.height).enumerated() {
      let line = Area(
        row: area.row + index, column: area.column, width: area.width, height: 1)
      draw(row, line, on: &grid)
    }
  }

  // MARK: Rows

  private func rows(_ height: Int) -> [Row] {
    let room = height - LitmusLayout.leastMatrix
    let others = Array(outcomes.dropFirst())
    var rows: [Row] = [.titles, .outcome(shape.weakOutcome)]
    if others.count <= room {
      rows += others.map(Row.outcome)
    } else if room > 0 {
      let (shown, hidden) = mostSeen(others, room - 1)
      rows += shown.map(Row.outcome) + [.leftOut(hidden)]
    }
    let isHeaded = others.count < room
    if isHeaded { rows.append(.heading) }
    let verdicts = LitmusText.judges.indices.map { Row.verdict(judge: $0, isHeaded: isHeaded) }
    return rows + verdicts + [.rate]
  }

  /// The outcomes that the selected ordering showed most, in order, and those that have no room.
  private func mostSeen(_ outcomes: [Int], _ room: Int) -> (shown: [Int], hidden: [Int]) {
    let counts = outcomes.map { ($0, figures[chosen].count($0) ?? 0) }
    let sorted = counts.sorted { $0.1 == $1.1 ? $0.0 < $1.0 : $0.1 > $1.1 }.map(\.0)
    let shown = Set(sorted.prefix(room))
    return (outcomes.filter(shown.contains), outcomes.filter { !shown.contains($0) })
  }

  private func draw(_ row: Row, _ line: Area, on grid: inout Grid) {
    switch row {
    case .titles: drawTitles(line, on: &grid)
    case .outcome(let number): drawOutcome(number, line, on: &grid)
    case .leftOut(let numbers): drawLeftOut(numbers, line, on: &grid)
    case .heading:
      grid.put(
        " Is the weak outcome possible?", row: line.row, column: line.column, .faint, in: line)
    case .verdict(let judge, let isHeaded):
      let label = (isHeaded ? " " : " weak ") + LitmusText.judges[judge]
      grid.put(label, row: line.row, column: line.column, .faint, in: line)
      for (cell, figures) in cells(line) {
        let word = figures.text.words(of: shape.weakOutcome)[judge]
        put(word, cell, word == "no" ? .faint : .plain, on: &grid)
      }
    case .rate:
      grid.put(" instances/s", row: line.row, column: line.column, .faint, in: line)
      for (cell, figures) in cells(line) {
        put(figures.rate.map { Figures.si($0) } ?? "–", cell, on: &grid)
      }
    }
  }

  // MARK: Columns

  private var labelWidth: Int {
    let isAnyForbidden = figures.contains { $0.ledger?.holds == false }
    let word = isAnyForbidden ? "FORBIDDEN" : "weak"
    return max(Self.leastLabel, shape.row(of: 0).columns + word.columns + 4)
  }

  /// The cells of a line, one for each ordering that shows.
  private func cells(_ line: Area) -> [(Area, LitmusFigures)] {
    var rest = line
    _ = rest.takeLeft(labelWidth)
    let places = figures.indices.filter { showsAll(line) || $0 == chosen }
    return zip(rest.columns(places.count), places).map { ($0, figures[$1]) }
  }

  private func showsAll(_ line: Area) -> Bool {
    (line.width - labelWidth) / figures.count >= Self.leastCell
  }

  /// The ordering that lies at a column; nil where there is none.
  func ordering(column: Int, in area: Area) -> Int? {
    guard showsAll(area) else { return nil }
    return cells(area).firstIndex { $0.0.contains(row: area.row, column: column) }
  }

  /// Writes a word that ends where figures do; a longer one begins at the left.
  private func put(_ text: String, _ cell: Area, _ style: Style = .plain, on grid: inout Grid) {
    let end = cell.column + max(figureEnd(cell), text.columns)
    grid.putRight(text, row: cell.row, end: end, style, in: cell)
  }

  /// Columns of a cell before its bar.
  private func figureEnd(_ cell: Area) -> Int {
    cell.width >= Self.countedCell ? 2 * Self.figureWidth : Self.figureWidth
  }

  // MARK: Outcomes

  private func drawTitles(_ line: Area, on grid: inout Grid) {
    grid.put(
      " \(shape.valueNames.joined(separator: " "))", row: line.row, column: line.column, .faint,
      in: line)
    let places = figures.indices.filter { showsAll(line) || $0 == chosen }
    for (place, (cell, figures)) in zip(places, cells(line)) {
      let variant = scenario.variants[place]
      let isInPlay = scene.state.isInPlay(variant, of: scenario)
      let style: Style =
        figures.ledger?.holds == false
        ? .alarm : place == chosen ? Style(.accent, .bold) : isInPlay ? .heading : .faint
      put((place == chosen ? "▸" : "") + variant.name, cell, style, on: &grid)
    }
  }

  private func drawOutcome(_ number: Int, _ line: Area, on grid: inout Grid) {
    let isWeak = number == shape.weakOutcome
    let isForbidden = figures.contains { $0.isForbidden(number) }
    let style: Style = isForbidden ? .alarm : isWeak ? .heading : .plain
    let word = isForbidden ? "  FORBIDDEN" : isWeak ? "  weak" : ""
    grid.put(
      " \(shape.row(of: number))\(word)", row: line.row, column: line.column, style, in: line)
    for (cell, figures) in cells(line) {
      let style: Style = figures.isForbidden(number) ? .alarm : isWeak ? .heading : .plain
      drawShare(number, figures, cell, style, on: &grid)
    }
  }

  private func drawShare(
    _ number: Int, _ figures: LitmusFigures, _ cell: Area, _ style: Style, on grid: inout Grid
  ) {
    guard let count = figures.count(number), let share = figures.share(number) else {
      put("–", cell, .faint, on: &grid)
      return
    }
    // Nothing at all is no rounded figure.
    let text = count == 0 ? "0" : Figures.percent(share)
    put(text, cell, count == 0 ? .faint : style, on: &grid)
    if cell.width >= Self.countedCell, count > 0 {
      grid.putRight(
        Figures.si(count), row: cell.row, end: cell.column + Self.figureWidth, style, in: cell)
    }
    let start = figureEnd(cell) + 1
    let hue: Hue =
      figures.isForbidden(number) ? .alarm : number == shape.weakOutcome ? .variant3 : .variant2
    Bar(share: share / scale, style: Style(hue)).draw(
      row: cell.row, column: cell.column + start, width: cell.width - start - 1, in: cell,
      on: &grid)
  }

  /// How many outcomes have no row, and how often they occurred at each ordering.
  private func drawLeftOut(_ numbers: [Int], _ line: Area, on grid: inout Grid) {
    let isForbidden = figures.contains { numbers.contains(where: $0.isForbidden) }
    grid.put(
      " \(numbers.count) more", row: line.row, column: line.column, isForbidden ? .alarm : .faint,
      in: line)
    for (cell, figures) in cells(line) {
      let shares = numbers.compactMap(figures.share)
      let text = shares.isEmpty ? "–" : Figures.percent(shares.reduce(0, +))
      put(text, cell, .faint, on: &grid)
    }
  }
}
