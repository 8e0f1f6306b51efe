import Contention

@testable import Dashboard

/// What anybody would call broken in a frame of the dashboard, whatever its size and its figures.
struct Flaws: CustomStringConvertible {
  private(set) var all: [String] = []
  private let cells: [[Unicode.Scalar]]
  private let lines: [String]

  var isEmpty: Bool { all.isEmpty }
  var description: String { (all + lines).joined(separator: "\n") }

  /// The flaws of a frame of this state, which shall be as large as the state's screen.
  init(of grid: Grid, _ state: DashboardState) {
    lines = grid.lines
    cells = (0..<grid.height).map { row in (0..<grid.width).map { grid[row, $0].scalar } }
    require(grid.area == state.size, "it is \(grid.width)×\(grid.height)")
    guard TooSmallView.fits(grid.area) else {
      checkTooSmall(grid)
      return
    }
    require(lines.first?.hasPrefix(" atomtop") ?? false, "its first line says what it is")
    require(lines.last?.hasSuffix(" q quit") ?? false, "its last line has the keys")
    // Few lines are in question, and a pattern takes its time.
    for line in lines where ["…", "nan", "inf"].contains(where: line.contains) {
      require(!line.contains(/[0-9]…|\bnan\b|\binf\b/), "figures are whole: \(line)")
    }
    switch state.overlay {
    case .menu(let setting):
      require(lines.contains { $0.contains("▸ \(setting.title) ") }, "\(setting.title) shows")
    case .help: checkFrames()
    case nil:
      checkFrames()
      checkSelection(state)
    }
  }

  private mutating func require(_ holds: Bool, _ law: @autoclosure () -> String) {
    if !holds { all.append("not so: \(law())") }
  }

  /// Where nothing else fits there is a way out, and what would do, as far as they fit.
  private mutating func checkTooSmall(_ grid: Grid) {
    if grid.width >= 7, grid.height >= 1 { require(lines.contains("q quits"), "how to quit") }
    if grid.width >= 5, grid.height >= 3 {
      require(lines[0].hasSuffix("40×10"), "what would be large enough")
    }
  }

  /// The corner at the right of each upper left one, and sides down to the lower two.
  private mutating func checkFrames() {
    for row in cells.indices {
      for left in cells[row].indices where cells[row][left] == "┌" {
        let right = cells[row][left...].firstIndex(of: "┐") ?? left
        let bottom = cells[(row + 1)...].firstIndex { $0[left] != "│" || $0[right] != "│" }
        let end = bottom.map { (cells[$0][left], cells[$0][right]) } ?? (" ", " ")
        require(right > left && end == ("└", "┘"), "the frame at \(row), \(left) is whole")
      }
    }
  }

  /// What is selected shows, once.
  private mutating func checkSelection(_ state: DashboardState) {
    let selected = lines.filter { $0.contains("▸ ") || $0.hasPrefix("▸") }.dropFirst(
      lines[0].contains("▸ ") ? 1 : 0)
    guard let scenario = state.scenario else {
      require(selected.count == 1, "one tile is selected")
      return
    }
    let variant = state.chosenVariant(of: scenario)
    if case .sweep = state.place {
      let figures = lines.contains { $0.hasPrefix(" \(variant.role.mark) \(variant.name) at ") }
      // On the smallest screens there are only curves.
      require(figures || lines.count < 14, "\(variant.name) is selected")
      return
    }
    if scenario.litmus != nil {
      let marks = lines.flatMap { $0.split { " │".contains($0) } }.filter {
        $0.hasPrefix("▸") && $0 != "▸"
      }
      require(
        marks == ["▸\(scenario.name)", "▸\(variant.name)"],
        "\(scenario.name) and \(variant.name) are selected")
      return
    }
    require(
      selected.count == 1 && (selected.first ?? "").contains(" \(variant.name) "),
      "\(variant.name) is selected")
  }
}
