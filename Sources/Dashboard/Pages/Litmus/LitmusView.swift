import Contention

/// Draws the litmus page: the tests, the accesses of the selected one, what came of them at each ordering, and
/// why.
struct LitmusView {
  let scene: Scene
  let page: LitmusPage
  private let figures: [LitmusFigures]
  /// Outcomes by ordering.
  let matrix: LitmusMatrix

  init(_ scene: Scene, _ page: LitmusPage) {
    self.scene = scene
    self.page = page
    figures = page.figures(scene.snapshot)
    matrix = LitmusMatrix(scene, page.scenario, page.shape, figures, chosen: page.ordering)
  }

  private var scenario: Scenario { page.scenario }
  private var shape: LitmusShape { page.shape }
  private var selected: LitmusFigures { figures[page.ordering] }
  private var lanes: LitmusLanes { page.lanes[page.ordering] }

  var layout: LitmusLayout { layout(in: scene.state.frame.body) }

  func layout(in body: Area) -> LitmusLayout {
    LitmusLayout(
      body,
      question: { width in
        page.saysQuestionAbove ? 0 : TextWrap.lines(shape.question, width: width).count
      },
      lanes: lanes.rows,
      outcomes: matrix.outcomes.count,
      why: { TextWrap.lines(why, width: $0).count })
  }

  func draw(in body: Area, on grid: inout Grid) {
    let layout = layout(in: body)
    if layout.isList {
      drawList(layout.tests, on: &grid)
    } else {
      drawNames(layout.tests, on: &grid)
    }
    let inset = layout.isList ? 0 : 1
    put(shape.question, in: layout.question.inset(rows: 0, columns: inset), on: &grid)
    lanes.draw(in: layout.lanes, on: &grid)
    matrix.draw(in: layout.matrix, on: &grid)
    drawLedger(layout.ledger, on: &grid)
    put(why, in: layout.why.inset(rows: 0), on: &grid)
  }

  private func put(_ text: String, in area: Area, on grid: inout Grid) {
    for (row, line) in TextWrap.lines(text, width: area.width).prefix(area.height).enumerated() {
      grid.put(line, row: area.row + row, column: area.column, in: area)
    }
  }

  // MARK: Tests

  /// A row for each test, with what it is called in full.
  private func drawList(_ area: Area, on grid: inout Grid) {
    let inner = Box.draw("Tests", .faint, in: area, on: &grid)
    let width = Catalogue.litmusTests.map(\.name.columns).max() ?? 0
    for (row, test) in Catalogue.litmusTests.enumerated() {
      let isSelected = test.name == scenario.name
      let style: Style = isSelected ? Style(.accent, .bold) : .plain
      let place = Grid.Position(row: inner.row + row, column: inner.column)
      if isSelected {
        grid.put("▸", row: place.row, column: place.column, style, in: inner)
        grid.cursor = place
      }
      grid.put(test.name, row: place.row, column: place.column + 1, style, in: inner)
      grid.put(
        (test.litmus?.title ?? "").cut(to: inner.width - width - 3), row: place.row,
        column: place.column + width + 3, isSelected ? .plain : .faint, in: inner)
    }
  }

  /// All names in one line, or where they have no room the selected one.
  private func drawNames(_ line: Area, on grid: inout Grid) {
    let selected = page.test
    let places = LitmusLayout.places(in: line, selected: selected)
    guard !places.isEmpty else {
      let tests = Catalogue.litmusTests.count
      grid.put(
        "▸\(shape.name)   \(shape.title)".cut(to: line.width - 10), row: line.row,
        column: line.column, Style(.accent, .bold), in: line)
      grid.putRight(
        "\(selected + 1) of \(tests)", row: line.row, end: line.column + line.width - 1, .faint,
        in: line)
      grid.cursor = Grid.Position(row: line.row, column: line.column)
      return
    }
    for (index, place) in places.enumerated() {
      let isSelected = index == selected
      let name = (isSelected ? "▸" : " ") + Catalogue.litmusTests[index].name
      grid.put(
        name, row: line.row, column: place.column - 1, isSelected ? Style(.accent, .bold) : .plain,
        in: line)
      if isSelected { grid.cursor = Grid.Position(row: line.row, column: place.column - 1) }
    }
  }

  // MARK: Sentences

  /// The selected ordering's weak outcome to the last digit.
  private func drawLedger(_ area: Area, on grid: inout Grid) {
    guard !area.isEmpty else { return }
    let variant = scenario.variants[page.ordering]
    let column = grid.put(
      " \(variant.name): ", row: area.row, column: area.column, Style(.accent), in: area)
    if let ledger = selected.ledger, !ledger.holds {
      grid.put(
        scenario.law.verdict(ledger).long.cut(to: area.width - column), row: area.row,
        column: column, .alarm, in: area)
      return
    }
    guard let weak = selected.weak, let instances = selected.instances else {
      grid.put(absence(of: variant), row: area.row, column: column, .faint, in: area)
      return
    }
    let counts = "\(Figures.grouped(weak)) of \(Figures.grouped(instances)) instances"
    let forms = [
      "\(shape.text(of: shape.weakOutcome)) in \(counts)", "weak in \(counts)",
      "\(Figures.grouped(weak)) weak",
    ]
    let room = area.column + area.width - column
    let text = forms.first { $0.columns <= room } ?? ""
    grid.put(text, row: area.row, column: column, in: area)
  }

  /// Why nothing was seen of an ordering.
  private func absence(of variant: Variant) -> String {
    if scene.state.isInPlay(variant, of: scenario) { return scene.waitingNote }
    let focus = scene.state.plan.focus?.variant
    return focus.map { "left out: \($0) has every slice" } ?? "left out; v takes it in again"
  }

  private var why: String { selected.why(cpus: scene.snapshot.machine.cpus) }
}
