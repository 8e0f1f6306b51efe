import Contention

/// What came of a run: the outcome of each variant, what to know of it, and the prediction beside it.
struct OutcomeText {
  let player: LessonPlayer

  private var width: Int { LessonView.width(player) }

  func lines(_ run: LessonRun, _ question: Int?) -> [StyledLine] {
    var lines = LessonText.hanging(
      "$", run.command, markStyle: .faint, Style(.accent), width: width)
    lines.append(StyledLine())
    switch player.runs[player.index] {
    case nil where player.stepped != nil:
      lines += StyledLine.wrapped(
        "Press x: you say who makes the next step. Esc comes back.", Style(.accent), width: width)
    case .stepped:
      lines += StyledLine.wrapped("x opens it again.", .faint, width: width)
      lines += [StyledLine()] + verdict(question)
    case nil: lines += StyledLine.wrapped("Not run yet: r runs it.", .faint, width: width)
    case .running: lines += StyledLine.wrapped("Starting…", .faint, width: width)
    case .sweeping(let seen):
      let standing = seen.map { SweepText($0).standing } ?? "Starting…"
      lines += StyledLine.wrapped(standing, width: width)
    case .stopped: lines += StyledLine.wrapped("Stopped. r runs it again.", .faint, width: width)
    case .refused(let reason):
      lines += StyledLine.wrapped(reason, .alarm, width: width)
      lines += StyledLine.wrapped("r tries again.", .faint, width: width)
    case .measured(let pages):
      for page in pages { lines += outcome(page, question) + [StyledLine()] }
      lines += verdict(question)
    case .performed(let record):
      lines += WalkthroughText(record, player.display.language, width: width).lines
        .map { StyledLine($0) }
      lines += [StyledLine()] + verdict(question)
    case .found(let found):
      lines += found.map { StyledLine($0, $0.contains("BREAKS") ? .alarm : .plain) }
      lines += [StyledLine()] + verdict(question)
    }
    return lines
  }

  private func prediction(_ question: Int?) -> Prediction? {
    guard let question, case .question(let prediction) = player.steps[question].kind else {
      return nil
    }
    return prediction
  }

  private func verdict(_ question: Int?) -> [StyledLine] {
    guard let question, let prediction = prediction(question) else { return [] }
    let ballot = player.ballots[question] ?? Ballot()
    return QuestionText(prediction: prediction, ballot: ballot, width: width).verdict
  }

  // MARK: Measurements

  private func outcome(_ page: ScenarioPage, _ question: Int?) -> [StyledLine] {
    let snapshot = page.state.sight.snapshot
    guard let part = snapshot.scenarios.first(where: { $0.name == page.scenario.name })
    else { return [] }
    var lines: [StyledLine] = []
    // Only a run with a number of operations has an outcome that can be known before; it has no rates
    // that could be compared.
    if snapshot.plan.operations == nil {
      if snapshot.machine.isDebugBuild {
        lines.append(StyledLine("Debug build: the rates mean nothing, the outcomes do.", .alarm))
      }
      lines += table(page)
      let conditions = Conditions(snapshot: snapshot, part: part).sentences
      if !conditions.isEmpty { lines.append(StyledLine()) }
      lines += conditions.flatMap { StyledLine.wrapped($0, .faint, width: width) }
      if page.scenario.showsStopping { lines += stopping(part) }
    } else {
      lines += part.variants.flatMap { total($0, page, part) }
    }
    let remarks = RunRemarks(snapshot: snapshot, part: part, prediction: prediction(question))
    for remark in remarks.sentences(again: "Press r to run it again.") {
      lines += [StyledLine()] + StyledLine.wrapped(remark, Style(.accent), width: width)
    }
    return lines
  }

  /// How long the last worker took to stop, which the tables have no column for.
  private func stopping(_ part: ScenarioSnapshot) -> [StyledLine] {
    let sentences = part.variants.compactMap { seen in
      seen.stopping.map { "\(seen.id.variant): \($0.sentence)" }
    }
    return (sentences.isEmpty ? [] : [StyledLine()])
      + sentences.flatMap { StyledLine.wrapped($0, width: width) }
  }

  /// A variant's outcome in the words of the scenario, its verdict, and the attempts that failed.
  private func total(
    _ seen: VariantSnapshot, _ page: ScenarioPage, _ part: ScenarioSnapshot
  ) -> [StyledLine] {
    guard let ledger = seen.ledger else { return [] }
    let law = page.scenario.law
    let names = part.variants.map(\.id.variant.columns).max() ?? 0
    let totals =
      part.variants.compactMap { seen in
        seen.ledger.map { law.summary($0, seen.id.variant).columns }
      }.max() ?? 0
    var line =
      StyledLine("\(seen.variant.role.mark) ", Style(page.scenario.hue(of: seen.variant)))
      + StyledLine(seen.variant.name.padded(to: names + 2))
      + StyledLine(law.summary(ledger, seen.variant.name).padded(to: totals + 2), .heading)
    let verdict = law.verdict(ledger).fitting(width - line.cells.count)
    line = line + StyledLine(verdict, ledger.holds ? .plain : .alarm)
    guard let failed = seen.casFailureShare else { return [line] }
    let share = "  \(Figures.percent(failed)) of attempts failed"
    guard line.cells.count + share.columns > width else { return [line + StyledLine(share)] }
    return [line, StyledLine(String(repeating: " ", count: names + 2) + share)]
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
