import Contention

/// Draws the stepper page.
struct StepperView {
  let page: StepperPage
  /// What is said instead of the sentence in the second line.
  let announcement: Announcement?

  func draw(in frame: Frame, on grid: inout Grid) {
    drawHeader(frame.header, on: &grid)
    drawStatus(frame.status, on: &grid)
    switch page.overlay {
    case .help(let line):
      HelpView(lines: page.helpLines, firstLine: line).draw(in: frame.body, on: &grid)
    case .outcomes(let selected):
      OutcomeList(page: page, selected: selected).draw(in: frame.body, on: &grid)
    case nil: drawParts(page.layout, on: &grid)
    }
    KeyLine.draw(page.hints, always: page.lastingHints, in: frame.keys, on: &grid)
  }

  private func drawParts(_ layout: StepperLayout, on grid: inout Grid) {
    LaneView(page: page).draw(in: layout.lanes, on: &grid)
    drawWords(layout.words, on: &grid)
    drawVerdict(layout.verdict, on: &grid)
    HistoryView(page: page).draw(in: layout.history, on: &grid)
    if !layout.outcomes.isEmpty {
      OutcomeList(page: page, selected: nil).draw(in: layout.outcomes, on: &grid)
    }
    if !layout.code.isEmpty { StepperCode(page: page).draw(in: layout.code, on: &grid) }
    MoveList(page: page).draw(in: layout.moves, on: &grid)
  }

  // MARK: Header

  private func drawHeader(_ area: Area, on grid: inout Grid) {
    var column = grid.put(" atomtop", row: area.row, column: area.column, .heading, in: area)
    for place in [page.plan.scenario, "step by step"] {
      column = grid.put(" ▸ ", row: area.row, column: column, .faint, in: area)
      column = grid.put(place, row: area.row, column: column, Style(.accent, .bold), in: area)
    }
    column += 3
    let (shown, _) = HeaderFact.arranged(facts, columns: area.column + area.width - 1 - column)
    HeaderFact.draw(shown, row: area.row, column: column, in: area, on: &grid)
  }

  private var facts: [HeaderFact] {
    let plan = page.plan
    let role = Catalogue.variant(plan.id)?.role
    let size = "\(plan.workers) × \(plan.operations)"
    let workers = StepperPage.workers(plan.workers)
    let isLitmus = plan.litmus != nil
    return [
      HeaderFact(
        forms: isLitmus
          ? [plan.variant] : ["\(role.map { "\($0.mark) " } ?? "")\(plan.variant)", plan.variant],
        style: role == .broken ? .alarm : .heading),
      HeaderFact(forms: [plan.model.rawValue], style: Style(.accent)),
      HeaderFact(
        forms: isLitmus
          ? [workers]
          : [
            "\(workers) × \(StepperPage.operations(plan.operations))",
            "\(workers), \(plan.operations) \(plan.operations == 1 ? "op" : "ops")",
            size,
          ]),
      ordering,
    ].compactMap { $0 }
  }

  private var ordering: HeaderFact? {
    guard let ordering = page.plan.effectiveOrdering else { return nil }
    let isEnough = page.scenario?.orderings.contains(ordering) ?? true
    return isEnough
      ? HeaderFact(forms: [ordering.rawValue])
      : HeaderFact(
        forms: ["\(ordering.rawValue): too weak", "\(ordering.rawValue)!"], style: .alarm)
  }

  /// One sentence at the left, the goal at the right.
  private func drawStatus(_ line: Area, on grid: inout Grid) {
    let text = StepperText(page)
    var area = line
    if text.showsGoal(columns: line.width) {
      let right = area.takeRight(text.goal.columns + 2)
      grid.put(
        text.goal, row: right.row, column: right.column + 1, Style(.accent, .bold), in: right)
    }
    let sentence = (announcement?.text ?? text.sentence).cut(to: area.width - 2)
    let style = announcement?.style ?? .plain
    grid.put(sentence, row: area.row, column: area.column + 1, style, in: area)
  }

  /// What the last key has to say, or what is decided.
  private func drawVerdict(_ area: Area, on grid: inout Grid) {
    let columns = area.width - 2
    let (text, style) =
      page.note.map { ($0.cut(to: columns), Style(.accent)) }
      ?? StepperText(page).verdict(columns: columns)
    grid.put(text, row: area.row, column: area.column + 1, style, in: area)
  }

  // MARK: Words

  /// Every word with its newest value, as many as fit. The one that the law observes comes first.
  private func drawWords(_ area: Area, on grid: inout Grid) {
    var (row, column) = (area.row, area.column + 1)
    let observed = page.course.explorer.observedName
    let words = page.course.situation.words
    for word in words.filter({ $0.word == observed }) + words.filter({ $0.word != observed }) {
      let value = page.text(word)
      let width = word.word.columns + value.columns + 3
      // The mark for those that are left out keeps its distance.
      if column + width > area.column + area.width - 2 {
        (row, column) = (row + 1, area.column + 1)
      }
      guard row < area.bottom else {
        grid.put("…", row: area.bottom - 1, column: area.column + area.width - 1, .faint, in: area)
        return
      }
      column = grid.put("\(word.word) = ", row: row, column: column, .faint, in: area)
      column = grid.put(value, row: row, column: column, .heading, in: area) + 3
    }
  }
}
