import Contention

/// The first two lines: where we are and who runs, then one sentence.
struct HeaderView {
  let scene: Scene
  let heading: Heading

  func draw(in frame: Frame, on grid: inout Grid) {
    drawHeader(frame.header, on: &grid)
    drawStatus(frame.status, on: &grid)
  }

  // MARK: First line

  private func drawHeader(_ area: Area, on grid: inout Grid) {
    var column = grid.put(" atomtop", row: area.row, column: area.column, .heading, in: area)
    if let place = heading.place {
      column = grid.put(" ▸ ", row: area.row, column: column, .faint, in: area)
      column = grid.put(place, row: area.row, column: column, Style(.accent, .bold), in: area)
    }
    column += 3
    let right = clock
    let end = area.column + area.width - 1
    for (forms, style) in facts {
      let room = end - column - 2 - right.columns
      guard let fact = forms.first(where: { $0.columns <= room }) else { continue }
      column = grid.put(fact, row: area.row, column: column, style, in: area) + 2
    }
    grid.putRight(right, row: area.row, end: end, in: area)
  }

  private var clock: String { Figures.clock(scene.snapshot.elapsed) }

  /// The facts of the first line, the most important first, each in all its forms, the longest first. On a
  /// narrow screen shorter forms show, and the last facts are left out.
  private var facts: [(forms: [String], style: Style)] {
    let plan = scene.state.plan
    let machine = scene.snapshot.machine
    var facts: [([String], Style)] = []
    if scene.state.isFrozen { facts.append((["FROZEN"], Style(.accent, [.bold, .reversed]))) }
    if machine.isDebugBuild { facts.append((["DEBUG BUILD: rates mean nothing"], .alarm)) }
    facts.append((crew, .plain))
    if let focus = plan.focus { facts.append((["focus: \(focus.variant)"], Style(.accent))) }
    facts += choices.map { ([$0], .plain) }
    return facts + heading.facts.map { ([$0.text], $0.style) }
  }

  /// Who runs where, by what the system granted: the longest form first.
  private var crew: [String] {
    let plan = scene.state.plan
    let workers = Conditions.count(plan.threads, "worker")
    let cpus = Conditions.count(scene.snapshot.machine.cpus, "CPU")
    let seen = conditions.first { $0.part.granted != nil }
    let placement = seen?.placement ?? (plan.isPinned ? "pinned" : "not pinned")
    let short = "\(workers) on \(cpus), \(placement)"
    return [seen?.priority.map { "\(short), \($0)" }, short, workers].compactMap { $0 }
  }

  /// The conditions of each scenario that shows.
  private var conditions: [Conditions] {
    heading.parts.map { Conditions(snapshot: scene.snapshot, part: $0) }
  }

  /// What was chosen and matters here: the ordering, then what differs from the default.
  private var choices: [String] {
    let state = scene.state
    var plan = state.planInForce
    if let granted = conditions.compactMap(\.part.granted?.backoff).first { plan.backoff = granted }
    let ordering = state.isAvailable(.knob(.ordering)) ? plan.ordering?.rawValue : nil
    return [ordering].compactMap { $0 }
      + Knob.onScreen.compactMap { knob in
        guard knob != .ordering, knob.isTurned(in: plan), state.isAvailable(.knob(knob)) else {
          return nil
        }
        return knob.value(in: plan).map { "\(knob.title) \($0.text)" }
      }
  }

  // MARK: Second line

  private func drawStatus(_ area: Area, on grid: inout Grid) {
    var text = heading.sentence
    var style = Style.faint
    if let defect = scene.snapshot.defect {
      // More important than anything else that could be said.
      text = defect.description
      style = .alarm
    } else if let started = scene.snapshot.startedWorkers, lasts(scene.state.sight.startingSince) {
      text = "starting workers: \(started) of \(scene.state.plan.threads)"
      style = Style(.accent)
    } else if isLate {
      text = "workers are still stopping: figures are still from before"
      style = Style(.accent)
    } else if let said = scene.state.announcement, said.until > scene.now {
      text = said.text
      style = said.isAlarm ? .alarm : Style(.accent)
    } else if let warning {
      text = warning
      style = .alarm
    }
    if text.columns > area.width - 2 { text = text.prefix(columns: area.width - 3) + "…" }
    grid.put(text, row: area.row, column: area.column + 1, style, in: area)
  }

  /// Why figures are not what their label says; nil: they are.
  private var warning: String? {
    for conditions in conditions {
      guard let warning = conditions.warning else { continue }
      return heading.namesParts ? "\(conditions.part.name): \(warning)" : warning
    }
    return nil
  }

  /// Whether the figures belong to an earlier plan: with a thousand workers, or with other programs on every
  /// CPU, the end of a slice takes seconds.
  private var isLate: Bool {
    lasts(scene.state.changed) && scene.snapshot.plan != scene.state.plan
  }

  /// Whether something that began then goes on for longer than a blink.
  private func lasts(_ since: Double?) -> Bool { since.map { scene.now - $0 > 0.3 } ?? false }
}
