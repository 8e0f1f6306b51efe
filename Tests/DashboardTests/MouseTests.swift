import Contention
import Testing

@testable import Dashboard

/// A click hits what shows at its place, however far one has scrolled.
@Suite("Mouse")
struct MouseTests {
  @Test("a click opens the selected tile, also where tiles scroll")
  func scrolledTiles() {
    var dashboard = OpenDashboard(width: 40, height: 10)
    dashboard.press(.end)
    dashboard.happen(.click(row: 4, column: 4))
    #expect(dashboard.place == .scenario(DashboardState.tiles.last?.name ?? ""))
  }

  @Test("a click selects the variant whose row it hits, also where rows scroll")
  func scrolledVariants() throws {
    for row in 3...8 {
      var dashboard = OpenDashboard(.scenario("spinlock"), width: 40, height: 10)
      for _ in 0..<9 { dashboard.press(.down) }
      let hit = dashboard.lines[row]
      dashboard.happen(.click(row: row, column: 4))
      let scenario = try #require(dashboard.state.scenario)
      #expect(
        hit.dropFirst(3).hasPrefix(dashboard.state.chosenVariant(of: scenario).name), "\(hit)")
    }
  }

  @Test(
    "a click follows the worker whose row it hits, and marks it and no other",
    arguments: [(8, 0), (65, 0), (300, 5), (300, 290), (1024, 400)])
  func workers(_ count: Int, _ scroll: Int) throws {
    var dashboard = OpenDashboard(.scenario("counter"), workers: count, width: 200, height: 60)
    dashboard.scroll = scroll
    let scenario = try #require(dashboard.state.scenario)
    let layout = ScenarioLayout(dashboard.state, scenario)
    let digits = max(2, String(count - 1).count)
    for panel in layout.panels {
      for strip in WorkerColumns.strips(layout.workerColumns, in: panel) {
        for row in [strip.row + 1, strip.row + 2, strip.bottom - 1] {
          dashboard.state.worker = nil
          let grid = dashboard.grid
          let shown = (0..<digits).map { Character(grid[row, strip.column + $0].scalar) }
          let number = Int(String(shown.filter { $0 != " " }))
          dashboard.happen(.click(row: row, column: strip.column + 1))
          #expect(dashboard.state.worker == number)
          guard number != nil else { continue }
          let marked = dashboard.grid
          for other in strip.row + 1..<strip.bottom {
            let style = marked[other, strip.column + digits - 1].style
            #expect(style.emphasis.contains(.reversed) == (other == row))
          }
        }
      }
    }
  }

  @Test("the wheel stops at the ends")
  func wheel() throws {
    var dashboard = OpenDashboard(workers: 64)
    dashboard.happen(.wheel(99))
    #expect(dashboard.tile == DashboardState.tiles.count - 1)
    dashboard.happen(.wheel(-1))
    #expect(dashboard.tile == DashboardState.tiles.count - 2)
    dashboard.happen(.wheel(-99))
    #expect(dashboard.tile == 0)
    dashboard.type("1")
    dashboard.happen(.wheel(-1))
    #expect(dashboard.scroll == 0)
    dashboard.happen(.wheel(99))
    let rows = ScenarioLayout(dashboard.state, try #require(dashboard.state.scenario)).workerRows
    #expect(dashboard.scroll == 64 - rows)
  }

  @Test("nothing is hit through the menu or the help, or on a screen that shows nothing")
  func covered() {
    for typed in ["o", "?"] {
      var dashboard = OpenDashboard()
      dashboard.type(typed)
      dashboard.happen(.click(row: 15, column: 50))
      #expect(dashboard.tile == 0)
      #expect(dashboard.happen(.click(row: 4, column: 4)) == .none)
      #expect(dashboard.place == .overview)
    }
    var small = OpenDashboard(width: 39, height: 10)
    #expect(small.happen(.click(row: 4, column: 4)) == .none)
    small.happen(.wheel(1))
    #expect(small.tile == 0 && small.place == .overview)
  }
}
