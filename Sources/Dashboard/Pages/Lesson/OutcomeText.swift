import Contention

/// What came of a run: the table of the dashboard, each variant's outcome in words, and the
/// prediction beside it.
struct OutcomeText {
  let player: LessonPlayer

  func lines(_ run: LessonRun, _ question: Int?) -> [StyledLine] {
    let width = LessonView.width(player)
    var lines = LessonText.hanging(
      "$", run.command, markStyle: .faint, Style(.accent), width: width)
    lines.append(StyledLine())
    switch player.runs[player.index] {
    case nil: lines += StyledLine.wrapped("Not run yet: r runs it.", .faint, width: width)
    case .running: lines += StyledLine.wrapped("Starting…", .faint, width: width)
    case .stopped: lines += StyledLine.wrapped("Stopped. r runs it again.", .faint, width: width)
    case .refused(let reason):
      lines += StyledLine.wrapped(reason, .alarm, width: width)
      lines += StyledLine.wrapped("r tries again.", .faint, width: width)
    case .done(let pages, let text):
      for page in pages { lines += outcome(page) + [StyledLine()] }
      lines += text.map { StyledLine($0) }
      if !text.isEmpty { lines.append(StyledLine()) }
      lines += verdict(question, width)
    }
    return lines
  }

  private func verdict(_ question: Int?, _ width: Int) -> [StyledLine] {
    guard let question, case .question(let prediction) = player.steps[question].kind else {
      return []
    }
    return QuestionText.verdict(prediction, vote: player.votes[question], width: width)
  }

  // MARK: Measurements

  private func outcome(_ page: ScenarioPage) -> [StyledLine] {
    let snapshot = page.state.sight.snapshot
    let scenario = page.scenario
    guard let part = snapshot.scenarios.first(where: { $0.name == scenario.name })
    else { return [] }
    var lines: [StyledLine] = []
    if snapshot.machine.isDebugBuild {
      lines.append(StyledLine("Debug build: the rates mean nothing, the outcomes do.", .alarm))
    }
    lines += table(page) + [StyledLine()]
    for sentence in Conditions(snapshot: snapshot, part: part).sentences {
      lines += StyledLine.wrapped(sentence, .faint, width: LessonView.width(player))
    }
    let width = part.variants.map(\.id.variant.columns).max() ?? 0
    for seen in part.variants {
      guard let ledger = seen.ledger else { continue }
      lines.append(words(seen.variant, ledger, page, width))
    }
    return lines
  }

  private func words(
    _ variant: Variant, _ ledger: Ledger, _ page: ScenarioPage, _ width: Int
  ) -> StyledLine {
    var start =
      StyledLine("\(variant.role.mark) ", Style(page.scenario.hue(of: variant)))
      + StyledLine(variant.name.padded(to: width + 2))
    // Only a run with a number of operations has an outcome that can be known before.
    if case .operations = page.state.sight.snapshot.plan.limit {
      start = start + StyledLine(page.scenario.law.summary(ledger, variant.name) + "  ", .heading)
    }
    let room = LessonView.width(player) - start.cells.count
    let verdict = page.scenario.law.verdict(ledger).fitting(room)
    return start + StyledLine(verdict, ledger.holds ? .plain : .alarm)
  }

  /// The dashboard's own table, drawn on a grid of its own and taken as lines.
  private func table(_ page: ScenarioPage) -> [StyledLine] {
    let scenario = page.scenario
    var state = page.state
    let width = player.size.width - LessonView.margin
    state.size = Area(width: width, height: scenario.variants.count + 8)
    var grid = Grid(width: state.size.width, height: state.size.height)
    let scene = Scene(state: state, now: 0)
    let layout = ScenarioLayout(state, scenario)
    VariantTable(scene: scene, scenario: scenario).draw(layout, on: &grid)
    let seen = state.sight.snapshot.scenarios.flatMap(\.variants).map(\.id.variant)
    let rows = scenario.variants.enumerated().filter { seen.contains($0.element.name) }.map {
      layout.variants.row + $0.offset
    }
    return ([layout.titles.row] + rows).map { row in
      var line = StyledLine()
      // The first column marks a selection, and nothing is selected here.
      line.cells = (1..<width).map { grid[row, $0] }
      return line
    }
  }
}
