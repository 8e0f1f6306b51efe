import Contention

extension DashboardState {
  /// Takes an event in. `snapshot` is what was seen last, `now` the loop's clock in seconds.
  public mutating func handle(_ event: Event, _ snapshot: Snapshot, now: Double) -> Reaction {
    let reaction = react(to: event, snapshot, now)
    if case .change = reaction { changed = now }
    return reaction
  }

  private mutating func react(to event: Event, _ snapshot: Snapshot, _ now: Double) -> Reaction {
    switch event {
    case .resize(let width, let height):
      size = Area(width: width, height: height)
      // On a wider screen the help has fewer lines.
      if case .help(let line) = overlay {
        overlay = .help(firstLine: min(line, HelpView.lastPage(self)))
      }
      return .none
    case .refused(let reason):
      plan = snapshot.plan
      before = [:]
      if plan.isOverview {
        page = .overview
      } else {
        page = plan.scenarios.first.map { .scenario($0) } ?? page
      }
      announce(reason, alarm: true, now)
      return .none
    case .key(let key): return press(key, snapshot, now)
    case .click(let row, let column):
      return isTooSmall ? .none : click(row, column, snapshot, now)
    case .wheel(let notches): return isTooSmall ? .none : wheel(notches)
    }
  }

  /// Whether the screen shows nothing that a key or a click could be meant for.
  private var isTooSmall: Bool {
    size.height < TooSmallView.least.height || size.width < TooSmallView.least.width
  }

  private mutating func press(_ key: Key, _ snapshot: Snapshot, _ now: Double) -> Reaction {
    switch key {
    case .interrupt, .character("q"), .character("Q"): return .quit
    default: break
    }
    if isTooSmall { return .none }
    switch overlay {
    case .help(let line): return pressInHelp(key, line)
    case .menu(let setting): return pressInMenu(key, setting, snapshot, now)
    case nil: return pressOnPage(key, snapshot, now)
    }
  }

  private mutating func pressOnPage(_ key: Key, _ snapshot: Snapshot, _ now: Double) -> Reaction {
    if pressCode(key) { return .none }
    switch key {
    case .character("?"), .character("h"): overlay = .help(firstLine: 0)
    case .character("o"): overlay = .menu(settings[1])
    case .character(" "): return toggleFrozen(now)
    case .character("r"):
      before = [:]
      announce("figures restart from zero", now)
      return .reset
    case .tab: return openNeighbour(1)
    case .backTab: return openNeighbour(-1)
    case .character("0"): return openOverview()
    case .character(let character):
      if let digit = character.wholeNumberValue, character.isASCII {
        return digit <= overview.count ? open(overview[digit - 1].name) : .none
      }
      return pressSetting(character, snapshot, now)
    default: return move(key)
    }
    return .none
  }

  /// The direct keys of settings.
  private mutating func pressSetting(
    _ character: Character, _ snapshot: Snapshot, _ now: Double
  ) -> Reaction {
    switch character {
    case "+", "=": return step(.knob(.threads), by: 1, snapshot, now)
    case "-", "_": return step(.knob(.threads), by: -1, snapshot, now)
    case "*": return step(.knob(.threads), by: plan.threads, snapshot, now)
    case "/": return step(.knob(.threads), by: -(plan.threads / 2), snapshot, now)
    case "f": return step(.focus, by: 1, snapshot, now)
    case "v": return step(.inPlay, by: 1, snapshot, now)
    case "t": return step(.theme, by: 1, snapshot, now)
    default: break
    }
    for knob in Knob.all {
      if character == knob.keys?.next { return step(.knob(knob), by: 1, snapshot, now) }
      if character == knob.keys?.back { return step(.knob(knob), by: -1, snapshot, now) }
    }
    return .none
  }

  private mutating func toggleFrozen(_ now: Double) -> Reaction {
    isFrozen.toggle()
    announce(isFrozen ? "frozen: the workers are parked, Space goes on" : "running again", now)
    return .freeze(isFrozen)
  }

  // MARK: Moving about

  private mutating func move(_ key: Key) -> Reaction {
    guard let scenario else { return moveOnOverview(key) }
    let rows = max(1, ScenarioLayout(self, scenario).workerRows)
    switch key {
    case .up: choose(-1, of: scenario)
    case .down: choose(1, of: scenario)
    case .left: scrollTo(scroll - 1, rows)
    case .right: scrollTo(scroll + 1, rows)
    case .pageUp: scrollTo(scroll - rows, rows)
    case .pageDown: scrollTo(scroll + rows, rows)
    case .home: scrollTo(0, rows)
    case .end: scrollTo(plan.threads, rows)
    case .escape: return openOverview()
    default: break
    }
    return .none
  }

  private mutating func moveOnOverview(_ key: Key) -> Reaction {
    let columns = OverviewLayout(self).columns
    switch key {
    case .left: selectTile(tile - 1)
    case .right: selectTile(tile + 1)
    case .up: selectTile(tile - columns)
    case .down: selectTile(tile + columns)
    case .home: selectTile(0)
    case .end: selectTile(overview.count - 1)
    case .enter: return overview.indices.contains(tile) ? open(overview[tile].name) : .none
    default: break
    }
    return .none
  }

  private mutating func selectTile(_ index: Int) {
    if overview.indices.contains(index) { tile = index }
  }

  private mutating func choose(_ direction: Int, of scenario: Scenario) {
    let names = scenario.variants.map(\.name)
    guard let index = names.firstIndex(of: chosenVariant(of: scenario).name) else { return }
    let next = min(max(index + direction, 0), names.count - 1)
    chosen[scenario.name] = names[next]
  }

  /// Shows the workers from `first` on, as far as that fills `rows`.
  private mutating func scrollTo(_ first: Int, _ rows: Int) {
    scroll = max(0, min(first, plan.threads - rows))
  }

  // MARK: Overlays

  private mutating func pressInHelp(_ key: Key, _ line: Int) -> Reaction {
    let page = HelpView.rows(self)
    let last = HelpView.lastPage(self)
    switch key {
    case .up: overlay = .help(firstLine: max(0, line - 1))
    case .down: overlay = .help(firstLine: min(last, line + 1))
    case .pageUp, .left: overlay = .help(firstLine: max(0, line - page))
    case .pageDown, .right, .character(" "): overlay = .help(firstLine: min(last, line + page))
    case .home: overlay = .help(firstLine: 0)
    case .end: overlay = .help(firstLine: last)
    case .escape, .enter, .character("?"), .character("h"): overlay = nil
    default: break
    }
    return .none
  }

  private mutating func pressInMenu(
    _ key: Key, _ setting: Setting, _ snapshot: Snapshot, _ now: Double
  ) -> Reaction {
    let all = settings
    let index = all.firstIndex(of: setting) ?? 0
    switch key {
    case .up: overlay = .menu(all[max(0, index - 1)])
    case .down: overlay = .menu(all[min(all.count - 1, index + 1)])
    case .home: overlay = .menu(all[0])
    case .end: overlay = .menu(all[all.count - 1])
    case .left: return stepInMenu(setting, -1, snapshot, now)
    case .right: return stepInMenu(setting, 1, snapshot, now)
    case .tab: return openNeighbourInMenu(setting, 1)
    case .backTab: return openNeighbourInMenu(setting, -1)
    case .character(" "): return toggleFrozen(now)
    case .character("?"): overlay = .help(firstLine: 0)
    case .escape, .enter, .character("o"): overlay = nil
    case .character(let character): return pressSetting(character, snapshot, now)
    default: break
    }
    return .none
  }

  private mutating func stepInMenu(
    _ setting: Setting, _ direction: Int, _ snapshot: Snapshot, _ now: Double
  ) -> Reaction {
    if setting == .scenario { return openNeighbourInMenu(setting, direction) }
    return step(setting, by: direction, snapshot, now)
  }

  /// Opening another scenario must not close the menu.
  private mutating func openNeighbourInMenu(_ setting: Setting, _ direction: Int) -> Reaction {
    let reaction = openNeighbour(direction)
    overlay = .menu(isAvailable(setting) ? setting : .scenario)
    return reaction
  }
}
