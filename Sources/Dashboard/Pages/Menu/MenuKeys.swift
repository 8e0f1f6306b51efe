/// The keys of the menu. Direct keys of settings work there, too.
enum MenuKeys {
  static let hinted: [Key] = [.escape, .left, .up]

  static func perform(_ press: Press, on state: inout DashboardState) -> Reaction {
    table.perform(press, on: &state) ?? .none
  }

  static let table = KeyTable<DashboardState>(
    [
      KeyTable.Row(
        "↑ ↓", "",
        [
          Binding(.up, hint: { _ in KeyHint("↑↓", "setting") }) { state, _ in state.select(by: -1)
          },
          Binding(.down) { state, _ in state.select(by: 1) },
          Binding(.home) { state, _ in state.select(by: -state.settings.count) },
          Binding(.end) { state, _ in state.select(by: state.settings.count) },
        ]),
      KeyTable.Row(
        "← →", "",
        [
          Binding(.left, hint: { _ in KeyHint("←→", "change") }) { $0.stepSelected(by: -1, $1) },
          Binding(.right) { $0.stepSelected(by: 1, $1) },
          Binding(.tab) { $0.openNeighbourBehindMenu(1, $1) },
          Binding(.backTab) { $0.openNeighbourBehindMenu(-1, $1) },
        ]),
      KeyTable.Row(
        "Esc", "",
        [
          Binding(.escape, .enter, "o", hint: { _ in KeyHint("Esc", "close") }) { state, _ in
            state.overlay = nil
            return .none
          },
          Binding("?") { state, _ in
            state.overlay = .help(firstLine: 0)
            return .none
          },
        ]),
      DashboardKeys.freezing,
    ] + DashboardKeys.workers.rows + DashboardKeys.focus.rows + DashboardKeys.inPlay.rows
      + DashboardKeys.settings.rows)
}

extension DashboardState {
  /// The setting that the menu has selected.
  private var selected: Setting? {
    if case .menu(let setting) = overlay { setting } else { nil }
  }

  fileprivate mutating func select(by rows: Int) -> Reaction {
    let all = settings
    let index = all.firstIndex { $0 == selected } ?? 0
    overlay = .menu(all[max(0, min(index + rows, all.count - 1))])
    return .none
  }

  fileprivate mutating func stepSelected(by direction: Int, _ press: Press) -> Reaction {
    guard let selected else { return .none }
    if selected == .scenario { return openNeighbourBehindMenu(direction, press) }
    return step(selected, by: direction, press)
  }

  /// Opening another scenario must not close the menu.
  fileprivate mutating func openNeighbourBehindMenu(
    _ direction: Int, _ press: Press
  ) -> Reaction {
    let selected = selected ?? .scenario
    _ = openNeighbour(direction, press.now)
    overlay = .menu(isAvailable(selected) ? selected : .scenario)
    return .show(page)
  }
}
