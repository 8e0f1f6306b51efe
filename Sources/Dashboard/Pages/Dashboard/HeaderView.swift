import Contention

/// The first two lines: where we are and who runs, then one sentence.
struct HeaderView {
  let scene: Scene
  let heading: Heading

  func draw(in frame: Frame, on grid: inout Grid) {
    let rest = drawHeader(frame.header, on: &grid)
    drawStatus(frame.status, rest, on: &grid)
  }

  // MARK: First line

  /// Returns what has no room there.
  private func drawHeader(_ area: Area, on grid: inout Grid) -> HeaderFact.Shown {
    var column = grid.put(" atomtop", row: area.row, column: area.column, .heading, in: area)
    if let place = heading.place {
      column = grid.put(" ▸ ", row: area.row, column: column, .faint, in: area)
      column = grid.put(place, row: area.row, column: column, Style(.accent, .bold), in: area)
    }
    column += 3
    let end = area.column + area.width - 1
    let (first, second) = HeaderFact.arranged(facts, columns: end - column - 2 - clock.columns)
    HeaderFact.draw(first, row: area.row, column: column, in: area, on: &grid)
    grid.putRight(clock, row: area.row, end: end, in: area)
    return second
  }

  private var clock: String { Figures.clock(heading.elapsed ?? scene.snapshot.elapsed) }

  /// The most important first: who runs, then what was turned.
  private var facts: [HeaderFact] {
    let plan = scene.state.plan
    let machine = scene.snapshot.machine
    var facts: [HeaderFact] = []
    // What a page varies is measured all the same.
    if scene.state.isFrozen, heading.varied == nil {
      facts.append(HeaderFact(forms: ["FROZEN"], style: Style(.accent, [.bold, .reversed])))
    }
    if machine.isDebugBuild {
      facts.append(
        HeaderFact(forms: ["DEBUG BUILD: rates mean nothing", "DEBUG BUILD"], style: .alarm))
    }
    facts += crew
    if let focus = plan.focus {
      facts.append(
        HeaderFact(forms: ["focus: \(focus.variant)"], style: Style(.accent)))
    }
    return facts + choices
      + heading.facts.map { HeaderFact(forms: [$0.text], style: $0.style, isRequired: false) }
  }

  /// Who runs where, by what the system granted.
  private var crew: [HeaderFact] {
    let plan = scene.state.plan
    let count = scene.state.scenario?.workers(for: plan) ?? plan.threads
    let workers = Conditions.count(count, "worker")
    let cpus = Conditions.count(scene.snapshot.machine.cpus, "CPU")
    let seen = conditions.first { $0.part.granted != nil }
    let placement = seen?.placement ?? (plan.isPinned ? "pinned" : "not pinned")
    let isVaried = heading.varied == .threads
    let short = isVaried ? [cpus] : ["\(workers) on \(cpus)", workers]
    guard placement != "pinned" else {
      return [HeaderFact(forms: ["\(short[0]), pinned"] + short)]
        + [seen?.priority].compactMap { $0.map(Self.turned) }
    }
    return [HeaderFact(forms: short), Self.turned(placement)]
      + [seen?.priority].compactMap { $0.map(Self.turned) }
  }

  private static func turned(_ text: String) -> HeaderFact {
    HeaderFact(forms: [text], style: Style(.accent))
  }

  /// The conditions of each scenario that shows.
  private var conditions: [Conditions] {
    heading.parts.map { Conditions(snapshot: scene.snapshot, part: $0) }
  }

  /// What differs from the default, and the ordering in any case.
  private var choices: [HeaderFact] {
    var plan = scene.state.planInForce
    if let granted = conditions.compactMap(\.part.granted?.backoff).first { plan.backoff = granted }
    return scene.state.turnedKnobs(in: plan).filter { $0 != heading.varied }.map { knob in
      HeaderFact(forms: knob.forms(in: plan), style: Style(.accent))
    } + [usualOrdering].compactMap { $0 }
  }

  /// The ordering where it is the scenario's default.
  private var usualOrdering: HeaderFact? {
    guard let scenario = scene.state.scenario,
      let ordering = scenario.ordering(for: scene.state.plan),
      ordering == scenario.orderings.first, heading.varied != .ordering
    else { return nil }
    return HeaderFact(forms: [ordering.rawValue], isRequired: false)
  }

  // MARK: Second line

  private func drawStatus(_ line: Area, _ rest: HeaderFact.Shown, on grid: inout Grid) {
    var area = line
    if !rest.isEmpty {
      let facts = area.takeRight(HeaderFact.width(rest) + 2)
      HeaderFact.draw(rest, row: facts.row, column: facts.column + 1, in: facts, on: &grid)
    }
    let (text, style) = status
    grid.put(text.cut(to: area.width - 2), row: area.row, column: area.column + 1, style, in: area)
  }

  /// The most important thing that can be said now.
  private var status: (text: String, style: Style) {
    if let defect = scene.snapshot.defect { return (defect.sentence, .alarm) }
    if let said = scene.state.printed, said.shows(scene.now) { return (said.text, said.style) }
    if let started = scene.snapshot.startedWorkers, lasts(scene.state.sight.startingSince) {
      return ("starting workers: \(started) of \(scene.state.plan.threads)", Style(.accent))
    }
    if isLate {
      return ("workers are still stopping: figures are still from before", Style(.accent))
    }
    if let said = scene.state.announcement, said.shows(scene.now) { return (said.text, said.style) }
    return warning.map { ($0, .alarm) } ?? (heading.sentence, .faint)
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
