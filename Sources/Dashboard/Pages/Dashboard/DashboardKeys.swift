import Contention

/// The keys that all pages of the dashboard have.
enum DashboardKeys {
  typealias Table = KeyTable<DashboardState>

  static let table = Table(
    moving.rows + workers.rows + focus.rows + inPlay.rows + settings.rows + others.rows)

  static func perform(_ press: Press, on state: inout DashboardState) -> Reaction {
    table.perform(press, on: &state) ?? .none
  }

  /// From page to page.
  static let moving = Table([
    Table.Row(
      "1-9 Tab 0",
      "Open a scenario, 9 the litmus tests; the next one; back to the overview (so does Esc).",
      [
        Binding(
          (1...9).map { .character(Character("\($0)")) },
          hint: { state in
            let count = state.overview.count
            return KeyHint(count == 1 ? "1" : "1-\(count)", "scenario")
          }
        ) { state, press in
          guard let number = press.key.number, number <= state.overview.count else { return .none }
          return state.open(state.overview[number - 1], press.now)
        },
        Binding(.tab, hint: { _ in KeyHint("Tab", "next") }) { $0.openNeighbour(1, $1.now) },
        Binding(.backTab) { $0.openNeighbour(-1, $1.now) },
        Binding("0") { $0.openOverview($1.now) },
      ])
  ])

  static let workers = Table([
    Table.Row(
      "+ -", "One worker more or fewer; * and / twice or half as many.",
      [
        Binding("+", "=", hint: { _ in KeyHint("+ -", "workers") }) {
          $0.step(.knob(.threads), by: 1, $1)
        },
        Binding("-", "_") { $0.step(.knob(.threads), by: -1, $1) },
        Binding("*") { $0.step(.knob(.threads), by: $0.plan.threads, $1) },
        Binding("/") { $0.step(.knob(.threads), by: -($0.plan.threads / 2), $1) },
      ])
  ])

  /// What arrows do, on the overview and on a scenario's page.
  static let arrows =
    "Select a tile or a variant; ← → scroll the workers, as PgUp PgDn Home End do."

  static let focus = Table([
    Table.Row(
      "f", "Focus: the selected variant gets every slice. f again: all take turns.",
      [Binding("f", hint: focusHint) { $0.step(.focus, by: 1, $1) }])
  ])

  static let inPlay = Table([
    Table.Row(
      "v", "Take the selected variant out of play, or in again.",
      [Binding("v", hint: { _ in KeyHint("v", "in/out") }) { $0.step(.inPlay, by: 1, $1) }])
  ])

  static let stepByStep =
    "The variant step by step: you decide whose turn it is, and every way is counted."

  /// On the variant that has the focus the key takes the focus away.
  private static func focusHint(_ state: DashboardState) -> KeyHint? {
    guard let scenario = state.scenario else { return nil }
    let hasFocus = state.plan.focus?.variant == state.chosenVariant(of: scenario).name
    return KeyHint("f", hasFocus ? "all" : "focus")
  }

  /// Settings that have keys of their own.
  static let settings = Table(
    (Knob.onScreen + [.pinning]).compactMap(row) + [
      Table.Row(
        "t", "The next theme; contrast is for projectors.",
        [Binding("t", hint: { _ in KeyHint("t", "theme") }) { $0.step(.theme, by: 1, $1) }])
    ])

  /// A knob's keys. They work everywhere, and say so where the knob means nothing.
  private static func row(_ knob: Knob) -> Table.Row? {
    guard let keys = knob.keys else { return nil }
    let next = Binding<DashboardState, Reaction>(
      .character(keys.next),
      hint: { $0.isAvailable(.knob(knob)) ? KeyHint("\(keys.next)", knob.title) : nil }
    ) { $0.step(.knob(knob), by: 1, $1) }
    let back = keys.back.map { key in
      Binding<DashboardState, Reaction>(.character(key)) { $0.step(.knob(knob), by: -1, $1) }
    }
    return Table.Row(keys.text, keys.help, [next] + [back].compactMap { $0 })
  }

  static let others = Table(
    [
      Table.Row(
        "o", "All options in a menu.",
        [
          Binding("o", hint: { _ in KeyHint("o", "options") }) { state, _ in
            state.overlay = .menu(state.settings[1])
            return .none
          }
        ]),
      freezing,
      Table.Row(
        "r", "Reset: all figures restart.",
        [
          Binding("r", hint: { _ in KeyHint("r", "reset") }) { state, press in
            state.before = [:]
            state.announce("figures restart from zero", press.now)
            return .reset
          }
        ]),
      Table.Row(
        "R", "Everything as atomtop was started, for the next demonstration.",
        [
          Binding("R", hint: { _ in KeyHint("R", "defaults") }) { state, press in
            state.startOver(press.now)
          }
        ]),
    ] + Table.printing.rows + Table.quit.rows + [
      // The terminal turns it into a signal.
      Table.Row("Ctrl-Z", "Suspend; the shell's fg comes back.", []),
      Table.Row(
        "?", "",
        [
          Binding("?", "h", hint: { _ in KeyHint("?", "help") }) { state, _ in
            state.overlay = .help(firstLine: 0)
            return .none
          }
        ]),
    ])

  static let freezing = Table.Row(
    "Space", "Freeze: the workers park and the screen stays as it is. Space goes on.",
    [
      Binding(" ", hint: { KeyHint("Space", $0.isFrozen ? "go on" : "freeze") }) { state, press in
        state.isFrozen.toggle()
        state.announce(
          state.isFrozen ? "the workers are parked, and nothing changes" : "running again",
          press.now)
        return .freeze(state.isFrozen)
      }
    ])
}

extension DashboardState {
  /// The keys that a page hints at. On a frozen screen the one that goes on comes first.
  func goingOnFirst(_ keys: [Key]) -> [Key] {
    isFrozen ? [" "] + keys.filter { $0 != " " } : keys
  }

  /// Moves a setting to its next value, or the one before, because a key was pressed.
  mutating func step(_ setting: Setting, by direction: Int, _ press: Press) -> Reaction {
    step(setting, by: direction, sight.snapshot, press.now)
  }
}
