import Contention

/// What each worker does, side by side: what it has done last, and what it does next.
struct LaneView {
  let page: StepperPage

  func draw(in area: Area, on grid: inout Grid) {
    for (worker, lane) in area.columns(page.plan.workers).enumerated() {
      draw(worker, in: lane, on: &grid)
    }
  }

  private func draw(_ worker: Int, in lane: Area, on grid: inout Grid) {
    let seen = page.course.situation.workers[worker]
    var rest = lane
    drawTitle(worker, seen, rest.takeTop(1), on: &grid)
    if page.plan.model == .tso { drawBuffer(seen, rest.takeTop(1), on: &grid) }
    if page.plan.model == .c20 { drawChoices(worker, seen, rest.takeTop(1), on: &grid) }
    let rows = rest.height - (seen.next == nil ? 0 : 1)
    let made = page.course.strides.filter { $0.move.step.worker == worker && $0.move.access != nil }
    var row = rest.row
    for stride in made.suffix(max(0, rows)) {
      guard let access = stride.move.access else { continue }
      let isPresent = stride.operation == seen.operations + 1
      let text = access.fitting(lane.width - 4)
      let style: Style = access.failed ? .alarm : isPresent ? .plain : .faint
      grid.put(text, row: row, column: lane.column + 3, style, in: lane)
      row += 1
    }
    guard let next = seen.next, row < rest.bottom else { return }
    let style: Style = seen.canStep ? Style(.accent, .bold) : .faint
    grid.put("▶", row: row, column: lane.column + 1, style, in: lane)
    grid.put(next.fitting(lane.width - 4), row: row, column: lane.column + 3, style, in: lane)
  }

  /// Who it is, and how far.
  private func drawTitle(
    _ worker: Int, _ seen: Situation.Worker, _ line: Area, on grid: inout Grid
  ) {
    let isOn = seen.next != nil && seen.canStep
    let operation = "operation \(seen.operations + 1) of \(page.plan.operations)"
    // In a litmus test there is one, and it is no news.
    let state = !isOn ? seen.state : page.plan.litmus == nil ? operation : ""
    let forms = ["worker \(worker)   \(state)", "worker \(worker) \(state)", "worker \(worker)"]
    let text = state.isEmpty ? forms[2] : forms.first { $0.columns < line.width } ?? "w\(worker)"
    grid.put(text, row: line.row, column: line.column + 1, .heading, in: line)
  }

  /// Its stores that others cannot see yet, the oldest first.
  private func drawBuffer(_ seen: Situation.Worker, _ line: Area, on grid: inout Grid) {
    let stores = seen.buffer.map { "\($0.word) ← \(AccessText.value($0.value))" }
    let forms = (0..<max(1, stores.count)).reversed().map { last in
      let more = stores.count - last - 1
      return "buffer ├ " + stores.prefix(last + 1).joined(separator: " │ ")
        + (more > 0 ? " +\(more)" : "")
    }
    let room = line.width - 4
    let text =
      stores.isEmpty ? "buffer empty" : forms.first { $0.columns <= room } ?? "├ \(stores.count)"
    let style: Style = stores.isEmpty ? .faint : Style(.accent)
    grid.put(text.cut(to: room), row: line.row, column: line.column + 3, style, in: line)
  }

  /// The values that its next access may find, newest first, or the places in a word's order that its store
  /// may take. The selected one is in brackets.
  private func drawChoices(
    _ worker: Int, _ seen: Situation.Worker, _ line: Area, on grid: inout Grid
  ) {
    guard seen.choices.count > 1 else { return }
    var choice = 0
    if case .access(let number)? = page.step(of: worker)?.kind { choice = number }
    let stores = seen.next?.verb == "store"
    let choices = seen.choices.enumerated().map { index, value in
      let text = stores ? Self.place(index) : AccessText.value(value)
      return index == choice ? "[\(text)]" : text
    }
    let text = (stores ? "stored as " : "may find ") + choices.joined(separator: " ")
    grid.put(
      text.cut(to: line.width - 4), row: line.row, column: line.column + 3, Style(.accent), in: line
    )
  }
}

extension LaneView {
  /// A place in the order of a word's values, from the newest on.
  private static func place(_ index: Int) -> String { index == 0 ? "newest" : "\(index) back" }
}

extension Situation.Worker {
  /// Why it cannot go on.
  var state: String {
    guard let next else { return "done" }
    return next.verb == "lock" || !buffer.isEmpty ? "waits" : "looks in vain"
  }
}

extension AccessText {
  /// As much of it as has room in `columns` columns: no figure is cut.
  func fitting(_ columns: Int) -> String {
    let tail = result.isEmpty ? operand : result
    let isPlain = ["load", "store"].contains(verb) && !tail.isEmpty
    let forms = [
      line, isPlain ? "\(word ?? "") \(tail)" : "",
      [verb, word ?? "", tail].filter { !$0.isEmpty }.joined(separator: " "),
      [verb, tail].filter { !$0.isEmpty }.joined(separator: " "),
      [verb, tail.filter { $0 != " " }].joined(separator: " "),
    ]
    let all = forms.filter { !$0.isEmpty }
    let marked = remark.isEmpty ? [] : all.map { "\($0) \(remark)" }
    return (marked + all).first { $0.columns <= columns } ?? verb
  }
}
