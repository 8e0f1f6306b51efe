import Contention

/// What the keys do now. The bottom line shows as many as fit, from the first.
struct KeyHints {
  let state: DashboardState

  var hints: [KeyHint] {
    switch state.overlay {
    case .help: [KeyHint("Esc", "close"), KeyHint("↑↓", "scroll"), KeyHint("Space", "next page")]
    case .menu:
      [KeyHint("←→", "change"), KeyHint("Esc", "close"), KeyHint("↑↓", "setting")]
    case nil: state.scenario.map(onScenario) ?? onOverview
    }
  }

  /// What stays however narrow the screen is.
  var always: [KeyHint] {
    if case .help = state.overlay { return [KeyHint("q", "quit")] }
    return [KeyHint("?", "help"), KeyHint("q", "quit")]
  }

  private var onOverview: [KeyHint] {
    let count = state.overview.count
    return [
      KeyHint(count == 1 ? "1" : "1-\(count)", "scenario"), KeyHint("Enter", "open"),
      KeyHint("+ -", "workers"), freeze, KeyHint("o", "options"), KeyHint("r", "reset"),
      KeyHint("↑↓←→", "select"), KeyHint("m", "ordering"), KeyHint("b", "backoff"),
      KeyHint("g", "gap"), KeyHint("t", "theme"),
    ]
  }

  private func onScenario(_ scenario: Scenario) -> [KeyHint] {
    var hints = [
      KeyHint("↑↓", "variant"), KeyHint("+ -", "workers"), focus(scenario), KeyHint("c", "code"),
      KeyHint("o", "options"), KeyHint("Esc", "back"), freeze, KeyHint("r", "reset"),
    ]
    if state.code.isOpen {
      hints[3] = KeyHint("c", "close")
      hints.insert(KeyHint("l", "language"), at: 1)
    }
    if state.isFrozen { hints.insert(freeze, at: 0) }
    for knob in [Knob.ordering, .gap, .backoff, .criticalSection]
    where state.isAvailable(.knob(knob)) {
      if let keys = knob.keys { hints.append(KeyHint("\(keys.next)", knob.title)) }
    }
    hints += [KeyHint("v", "in/out"), KeyHint("←→", "scroll workers"), KeyHint("Tab", "next")]
    return hints
  }

  private var freeze: KeyHint { KeyHint("Space", state.isFrozen ? "go on" : "freeze") }

  /// Pressed on the variant that has the focus, it takes it away.
  private func focus(_ scenario: Scenario) -> KeyHint {
    let hasFocus = state.plan.focus?.variant == state.chosenVariant(of: scenario).name
    return KeyHint("f", hasFocus ? "all" : "focus")
  }
}
