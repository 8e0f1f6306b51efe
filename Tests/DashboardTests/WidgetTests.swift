import Contention
import Testing

@testable import Dashboard

@Suite("Widgets")
struct WidgetTests {
  private func bar(_ share: Double, width: Int = 8) -> String {
    var grid = Grid(width: width, height: 1)
    Bar.draw(share, row: 0, column: 0, width: width, .plain, in: grid.area, on: &grid)
    return grid.lines[0]
  }

  @Test("a bar is as long as its share, and shows whatever is not zero")
  func bars() {
    #expect(bar(0) == "")
    #expect(bar(1) == "████████")
    #expect(bar(0.5) == "████")
    #expect(bar(7) == "████████")
    #expect(bar(1e-9) == "▌")
    #expect(bar(.nan) == "")
    #expect(bar(0.5 + 1 / 64) == "████▏")
  }

  @Test("a plot's newest points stand at the right, and time without figures is empty")
  func plot() {
    let points: [Double?] = [1, 10, nil, 100]
    var grid = Grid(width: 30, height: 3)
    Plot(
      series: [Series(label: "line", style: .plain, points: points)], capacity: 20, glyphs: .ascii
    ).draw(in: grid.area, on: &grid)
    #expect(grid.lines.joined(separator: "\n").contains("line"))
    let stars = grid.lines.map { line in line.filter { $0 == "*" }.count }
    #expect(stars.reduce(0, +) >= 3)
    #expect(grid.lines[0].contains("*"))
  }

  @Test("labels never hide each other while there are rows")
  func labels() {
    var grid = Grid(width: 60, height: 4)
    let series = (0..<4).map { Series(label: "s\($0)", style: .plain, points: [100.0]) }
    Plot(series: series, capacity: 10, glyphs: .braille).draw(in: grid.area, on: &grid)
    for index in 0..<4 { #expect(grid.lines.joined().contains("s\(index)")) }
  }

  @Test("the key line keeps help and quit on any width", arguments: [20, 40, 80, 200])
  func keyLine(_ width: Int) {
    var grid = Grid(width: width, height: 1)
    let hints = (0..<20).map { KeyHint("k\($0)", "label") }
    KeyLine.draw(
      hints, always: [KeyHint("?", "help"), KeyHint("q", "quit")], in: grid.area, on: &grid)
    #expect(grid.lines[0].hasSuffix("? help   q quit"))
  }

  @Test("every theme tells broken, atomic and baseline apart without colour, too")
  func themes() {
    for name in ThemeName.allCases {
      for depth in [ColorDepth.none, .eight, .palette, .direct] {
        let theme = Theme(name, depth: depth)
        let alarm = theme.paint(.alarm)
        #expect(alarm != theme.paint(.plain), "\(name) \(depth)")
        if name == .mono || depth == .none { #expect(alarm.color == -1) }
      }
    }
  }

  @Test("auto follows the terminal's background")
  func background() {
    let dark = Theme(.dark, depth: .palette).paint(Style(.accent))
    let light = Theme(.light, depth: .palette).paint(Style(.accent))
    #expect(Theme(.auto, depth: .palette, background: "15;0").paint(Style(.accent)) == dark)
    #expect(
      Theme(.auto, depth: .palette, background: "0;default;15").paint(Style(.accent)) == light)
    #expect(Theme(.auto, depth: .palette, background: "x").paint(Style(.accent)) != dark)
  }

  @Test("history records at even steps, and not while frozen")
  func histories() {
    let fixture = Fixture()
    let state = fixture.state()
    var snapshot = fixture.snapshot(state)
    var histories = Histories()
    let id = VariantID(scenario: "counter", variant: "mutex")
    for step in 0..<40 { histories.record(snapshot, now: Double(step) * 0.05) }
    #expect(histories[id].points.count == 4)
    snapshot.isFrozen = true
    histories.record(snapshot, now: 50)
    #expect(histories[id].points.count == 4)
    snapshot.isFrozen = false
    histories.record(snapshot, now: 60)
    histories.record(snapshot, now: 63)
    #expect(histories[id].points.count == 4 + 7)
  }
}
