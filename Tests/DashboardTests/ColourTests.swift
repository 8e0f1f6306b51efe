import Contention
import Testing

@testable import Dashboard

/// What a colour or an emphasis means is the same everywhere. Screens in files have none.
@Suite("Colours")
struct ColourTests {
  /// The styles of every place where `text` stands.
  private func styles(of text: String, on grid: Grid) -> [Style] {
    let scalars = Array(text.unicodeScalars)
    guard grid.width >= scalars.count else { return [] }
    return (0..<grid.height).flatMap { row in
      (0...grid.width - scalars.count).compactMap { column -> Style? in
        let isHere = scalars.indices.allSatisfy { grid[row, column + $0].scalar == scalars[$0] }
        return isHere ? grid[row, column].style : nil
      }
    }
  }

  @Test("a broken law is in alarm style wherever it stands, and a kept one nowhere")
  func verdicts() {
    for page in AnySizeTests.pages {
      for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        var dashboard = OpenDashboard(page, width: width, height: height)
        if let scenario = dashboard.state.scenario {
          dashboard.state.chosen[scenario.name] = scenario.variants[0].name
        }
        let grid = dashboard.grid
        for word in ["LOST ", "WRONG", "TWICE ", "EXTRA "] {
          #expect(styles(of: word, on: grid).allSatisfy { $0 == .alarm }, "\(page): \(word)")
        }
        #expect(styles(of: "exact", on: grid).allSatisfy { $0.hue != .alarm }, "\(page)")
      }
    }
    let counter = Fixture(place: .scenario("counter")).render()
    #expect(!styles(of: "LOST ", on: counter).isEmpty && !styles(of: "exact", on: counter).isEmpty)
  }

  @Test("the variant whose slice runs is bold, and no other")
  func running() {
    let dashboard = OpenDashboard(.scenario("counter"))
    var snapshot = dashboard.fixture.snapshot(dashboard.state)
    snapshot.running = VariantID(scenario: "counter", variant: "cas-loop")
    let grid = dashboard.grid(snapshot)
    let bold = snapshot.scenarios[0].variants.indices.map {
      grid[3 + $0, 1].style.emphasis.contains(.bold)
    }
    #expect(bold == snapshot.scenarios[0].variants.map { $0.variant.name == "cas-loop" })
  }

  @Test("vermilion is broken, orange is the baseline, others are told apart")
  func hues() {
    for scenario in Catalogue.scenarios {
      var others: [Hue] = []
      for variant in scenario.variants {
        let hue = scenario.hue(of: variant)
        #expect((hue == .variant1) == (variant.role == .broken))
        #expect((hue == .variant3) == variant.isBaseline)
        // There are not enough colours for those that are in play with certain numbers of workers only.
        let isUsual = variant.onlyWorkers == nil
        if variant.role != .broken, !variant.isBaseline, isUsual { others.append(hue) }
      }
      let all: [Hue] = [.variant2, .variant4, .variant5, .variant6, .variant7, .variant8]
      #expect(others == Array(all.prefix(others.count)), "\(scenario.name)")
    }
  }

  @Test(
    "what is broken has the colour of alarms, where both have one", arguments: ThemeName.allCases)
  func broken(_ name: ThemeName) {
    for depth in [ColorDepth.none, .eight, .sixteen, .palette, .direct] {
      for ground in [Ground.dark, .light, .unknown] {
        let theme = Theme(name, depth: depth, ground: ground)
        let alarm = theme.paint(Style(.alarm))
        #expect(alarm.color < 0 || alarm.color == theme.paint(Style(.variant1)).color)
        #expect(alarm.color >= 0 || alarm.attributes.isSuperset(of: [.bold, .reversed]))
      }
    }
  }

  @Test("an emphasis is painted in every theme, and adds to others", arguments: ThemeName.allCases)
  func emphasis(_ name: ThemeName) {
    for depth in [ColorDepth.none, .direct] {
      let theme = Theme(name, depth: depth)
      for hue in Hue.allCases {
        let style = Style(hue, .underlined).with(.reversed)
        let painted = theme.paint(style).attributes
        #expect(painted.isSuperset(of: [.underlined, .reversed]), "\(name) \(hue)")
      }
    }
  }

  @Test("without colour labels are dim and alarms reversed; contrast is bold instead")
  func withoutColour() {
    for name in ThemeName.allCases {
      let theme = Theme(name, depth: .none)
      #expect(theme.paint(Style(.alarm)).attributes.contains([.bold, .reversed]))
      #expect(theme.paint(.faint).attributes.contains(.dim) == (name != .contrast))
      for hue in Hue.allCases where hue != .faint && hue != .alarm && hue != .accent {
        #expect(theme.paint(Style(hue)).attributes.contains(.bold) == (name == .contrast))
      }
    }
  }

  @Test("of the classic colours 7 and 9 to 15 are light grounds", arguments: 0...15)
  func backgrounds(_ color: Int) {
    let isLight = color == 7 || color >= 9
    #expect(Ground(colorFGBG: "0;\(color)") == (isLight ? .light : .dark))
    #expect(Ground(colorFGBG: "0;default;\(color)") == (isLight ? .light : .dark))
  }

  @Test("a ground that nobody told of is unknown", arguments: [nil, "", "default", "15;default"])
  func noBackground(_ text: String?) { #expect(Ground(colorFGBG: text) == .unknown) }

  @Test(
    "how many colours a terminal has",
    arguments: [
      (-1, ColorDepth.none), (7, .none), (8, .eight), (15, .eight), (16, .sixteen),
      (88, .sixteen), (255, .sixteen), (256, .palette),
      (1 << 24 - 1, .palette), (1 << 24, .direct),
    ])
  func depths(_ colors: Int, _ depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }
}
