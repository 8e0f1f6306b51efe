import Contention
import Testing

@testable import Dashboard

/// A click hits what shows at its place, however far one has scrolled.
@Suite("Mouse")
struct MouseTests {
  @Test("a click opens the selected tile, also where tiles scroll")
  func scrolledTiles() {
    var desk = Desk(width: 40, height: 10)
    desk.press(.end)
    desk.happen(.click(row: 4, column: 4))
    #expect(desk.state.page == .scenario(Catalogue.scenarios.last?.name ?? ""))
  }

  @Test("a click selects the variant whose row it hits, also where rows scroll")
  func scrolledVariants() throws {
    for row in 3...8 {
      var desk = Desk(.scenario("spinlock"), width: 40, height: 10)
      for _ in 0..<9 { desk.press(.down) }
      let hit = desk.lines[row]
      desk.happen(.click(row: row, column: 4))
      let scenario = try #require(desk.state.scenario)
      #expect(hit.dropFirst(3).hasPrefix(desk.state.chosenVariant(of: scenario).name), "\(hit)")
    }
  }

  @Test(
    "a click follows the worker whose row it hits, and marks it and no other",
    arguments: [(8, 0), (65, 0), (300, 5), (300, 290), (1024, 400)])
  func workers(_ count: Int, _ scroll: Int) throws {
    var desk = Desk(.scenario("counter"), workers: count, width: 200, height: 60)
    desk.state.scroll = scroll
    let scenario = try #require(desk.state.scenario)
    let layout = ScenarioLayout(desk.state, scenario)
    let digits = max(2, String(count - 1).count)
    for panel in layout.panels {
      for strip in panel.inset().inset(rows: 0).columns(layout.workerColumns) {
        for row in [strip.row + 1, strip.row + 2, strip.bottom - 1] {
          desk.state.worker = nil
          let grid = desk.grid
          let shown = (0..<digits).map { Character(grid[row, strip.column + $0].scalar) }
          let number = Int(String(shown.filter { $0 != " " }))
          desk.happen(.click(row: row, column: strip.column + 1))
          #expect(desk.state.worker == number)
          guard number != nil else { continue }
          let marked = desk.grid
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
    var desk = Desk(workers: 64)
    desk.happen(.wheel(99))
    #expect(desk.state.tile == Catalogue.scenarios.count - 1)
    desk.happen(.wheel(-1))
    #expect(desk.state.tile == Catalogue.scenarios.count - 2)
    desk.happen(.wheel(-99))
    #expect(desk.state.tile == 0)
    desk.type("1")
    desk.happen(.wheel(-1))
    #expect(desk.state.scroll == 0)
    desk.happen(.wheel(99))
    let rows = ScenarioLayout(desk.state, try #require(desk.state.scenario)).workerRows
    #expect(desk.state.scroll == 64 - rows)
  }

  @Test("nothing is hit through the menu or the help, or on a screen that shows nothing")
  func covered() {
    for typed in ["o", "?"] {
      var desk = Desk()
      desk.type(typed)
      desk.happen(.click(row: 15, column: 50))
      #expect(desk.state.tile == 0)
      #expect(desk.happen(.click(row: 4, column: 4)) == .none)
      #expect(desk.state.page == .overview)
    }
    var small = Desk(width: 39, height: 10)
    #expect(small.happen(.click(row: 4, column: 4)) == .none)
    small.happen(.wheel(1))
    #expect(small.state.tile == 0 && small.state.page == .overview)
  }
}
