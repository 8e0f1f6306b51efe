import Contention
import Testing

@testable import Dashboard

@Suite("Widgets")
struct WidgetTests {
  private func bar(_ share: Double, isHollow: Bool = false, width: Int = 8) -> String {
    var grid = Grid(width: width, height: 1)
    Bar(share: share, style: .plain, isHollow: isHollow)
      .draw(row: 0, column: 0, width: width, in: grid.area, on: &grid)
    return grid.lines[0]
  }

  @Test("a bar is as long as its share, and shows whatever is not zero")
  func bars() {
    #expect(bar(0) == "")
    #expect(bar(1) == "████████")
    #expect(bar(0.5) == "████")
    #expect(bar(7) == "███████»", "it goes on")
    #expect(bar(1e-9) == "▌")
    #expect(bar(.nan) == "")
    #expect(bar(0.5 + 1 / 64) == "████▏")
    #expect(bar(0, isHollow: true) == "")
    #expect(bar(1e-9, isHollow: true) == "░")
    #expect(bar(0.5, isHollow: true) == "░░░░")
    #expect(bar(1, isHollow: true) == "░░░░░░░░")
    #expect(bar(1.1, isHollow: true) == "░░░░░░░»", "it goes on beyond the scale")
  }

  @Test("a plot's newest points stand at the right, and time without figures is empty")
  func plot() {
    let points: [Double?] = [1, 10, nil, 100]
    var grid = Grid(width: 31, height: 3)
    Plot(
      series: [Series(mark: "●", name: "line", style: .plain, points: points)], capacity: 20,
      glyphs: .ascii
    ).draw(in: grid.area, on: &grid)
    #expect(grid.lines.joined(separator: "\n").contains("line"))
    let stars = grid.lines.map { line in line.filter { $0 == "*" }.count }
    #expect(stars.reduce(0, +) >= 3)
    #expect(grid.lines[0].contains("*"))
  }

  @Test("labels never hide each other while there are rows")
  func labels() {
    var grid = Grid(width: 60, height: 4)
    let series = (0..<4).map { Series(mark: "●", name: "s\($0)", style: .plain, points: [100.0]) }
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
    #expect(Theme(.auto, depth: .palette, ground: .dark).paint(Style(.accent)) == dark)
    #expect(Theme(.auto, depth: .palette, ground: .light).paint(Style(.accent)) == light)
    #expect(Theme(.auto, depth: .palette, ground: .unknown).paint(Style(.accent)) != dark)
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

  @Test("all variants share one axis of time, also those that are left out")
  func commonAxis() {
    let fixture = Fixture(place: .scenario("counter"))
    var snapshot = fixture.snapshot(fixture.state())
    var histories = Histories()
    histories.record(snapshot, now: 0)
    snapshot.scenarios[0].variants.removeFirst()
    histories.record(snapshot, now: 0.5)
    histories.record(snapshot, now: 1)
    let out = histories[VariantID(scenario: "counter", variant: "load-store")].points
    #expect(out.count == 3 && out.suffix(2) == [nil, nil])
    #expect(histories[VariantID(scenario: "counter", variant: "mutex")].points.count == 3)
  }

  @Test("after a long pause history goes on at its own pace")
  func longPause() {
    let fixture = Fixture(place: .scenario("counter"))
    var snapshot = fixture.snapshot(fixture.state())
    let id = VariantID(scenario: "counter", variant: "load-store")
    var histories = Histories()
    histories.record(snapshot, now: 0)
    histories.record(snapshot, now: 1000)
    #expect(histories[id].points.count == History().capacity)
    snapshot.scenarios[0].variants[0].liveRate = 7
    histories.record(snapshot, now: 1000.1)
    #expect(histories[id].points.last != .some(7))
    histories.record(snapshot, now: 1000.6)
    #expect(histories[id].points.last == .some(7))
  }

  /// One series with a mark alone at its end, as tall and as wide as said.
  private func plot(_ points: [Double?], _ glyphs: GraphGlyphs, height: Int) -> [String] {
    var grid = Grid(width: 31, height: height)
    Plot(
      series: [Series(mark: "●", name: "", style: .plain, points: points)], capacity: points.count,
      glyphs: glyphs
    ).draw(in: grid.area, on: &grid)
    return grid.lines
  }

  @Test("a plot bridges no time without figures")
  func gap() {
    let lines = plot(
      Array(repeating: 1, count: 7) + Array(repeating: nil, count: 6)
        + Array(repeating: 100, count: 7), .ascii, height: 3)
    #expect(lines.map { $0.filter { $0 == "*" }.count } == [7, 0, 7])
  }

  @Test("half blocks stand where the dots are")
  func blocks() {
    let lines = plot(
      Array(repeating: 1, count: 9) + [nil, nil] + Array(repeating: 100, count: 9), .blocks,
      height: 3)
    #expect(lines[0].contains("▀") && !lines[0].contains("▄"))
    #expect(lines[2].contains("▄") && !lines[2].contains("▀"))
  }

  @Test("a plot does not blow noise up")
  func noise() {
    let lines = plot((0..<20).map { $0.isMultiple(of: 2) ? 100 : 104 }, .ascii, height: 9)
    #expect(lines.filter { $0.contains("*") }.count == 1)
  }

  @Test("text that leaves the grid is cut off, and its row does not go on in the next")
  func clip() {
    var grid = Grid(width: 4, height: 2)
    let large = Area(row: -3, column: -3, width: 99, height: 99)
    grid.put("abcdefg", row: 0, column: 2, in: large)
    grid.put("xyz", row: 1, column: -2, in: large)
    #expect(grid.lines == ["  ab", "z"])
  }

  @Test("text at the right is cut off at its end, not at its start")
  func right() {
    var grid = Grid(width: 8, height: 1)
    grid.putRight("12345", row: 0, end: 5, in: Area(column: 2, width: 3, height: 1))
    #expect(grid.lines == ["  123"])
  }

  @Test("a row that differs in style alone is another row")
  func rows() {
    var grid = Grid(width: 4, height: 2)
    let before = grid
    grid[1, 3].style = .alarm
    #expect(grid.hasSameRow(0, as: before))
    #expect(!grid.hasSameRow(1, as: before))
  }

  @Test(
    "an ASCII stand-in means what it stands for",
    arguments: [
      ("≤≥", "<>"), ("←→↑↓", "<>^v"), ("◂▸▲▼", "<>^v"), ("✗●▣×", "xo#x"), ("–—…", "--."),
      ("█▌▍▁▄", "##  #"), ("µ÷’", "u/'"), ("plain", "plain"),
    ])
  func standIns(_ text: String, _ ascii: String) {
    #expect(Charset.ascii.text(text) == ascii)
  }

  @Test("a note in a frame never touches the title", arguments: 2...40)
  func note(_ width: Int) {
    var grid = Grid(width: width, height: 2)
    Box.draw("title", note: "note", in: grid.area, on: &grid)
    #expect(grid.lines[0].contains("─ note ┐") == (width >= 16))
    #expect(grid.lines[0].contains("note") == (width >= 16))
  }

  @Test("wrapped text keeps code together, as long as that fits half a line")
  func wrap() {
    #expect(TextWrap.lines("aaaa bbbbbb `c d` e", width: 16) == ["aaaa bbbbbb", "`c d` e"])
    #expect(TextWrap.lines("a `b c d e f` g", width: 8) == ["a `b c d", "e f` g"])
    #expect(TextWrap.lines("long extraordinary", width: 6) == ["long", "extraordinary"])
  }

  @Test(
    "wrapped text keeps a number and its unit together",
    arguments: [
      "(96.9 %),", Figures.percent(0.5), Figures.percent(0.000_001), Figures.nanoseconds(83),
      Figures.nanoseconds(4120), Figures.nanoseconds(1.5e6), Figures.nanoseconds(2e9),
      Figures.count(206_000_000), "9.71 M/s", "5 G.",
    ])
  func units(_ figure: String) {
    for width in figure.count..<40 {
      for lead in 0..<7 {
        let text = String(repeating: "a", count: lead) + " aaa bbb cc \(figure) dd eee"
        #expect(TextWrap.lines(text, width: width).contains { $0.contains(figure) })
        #expect(
          StyledLine.wrapped(text, width: width).contains {
            String(String.UnicodeScalarView($0.cells.map(\.scalar))).contains(figure)
          })
      }
    }
    #expect(TextWrap.lines("in 6 slices", width: 5) == ["in 6", "slices"])
  }

  @Test("on a screen too narrow for the sentence the size that is needed stands alone")
  func tooNarrow() {
    #expect(Fixture(width: 12, height: 3).render().lines == ["40×10", "this is 12×3", "q quits"])
  }
}
