import Contention
import TestSupport
import Testing

@testable import Dashboard

@Suite("Any size and any figures")
struct AnySizeTests {
  static let pages: [Place] =
    [.overview] + Catalogue.scenarios.map { .scenario($0.name) }
    + ["SB", "IRIW", "SB+fwd"].map { .scenario($0) } + ["spinlock", "ordering"].map { .sweep($0) }

  /// Those whose workers can be frozen.
  static let freezing = pages.filter { if case .sweep = $0 { false } else { true } }

  /// All small sizes at which something gives way, and a sample of the rest up to 300×100.
  static let sizes: [(Int, Int)] = {
    var random = SeededNumbers(state: 7)
    let small = (0...3).flatMap { width in (0...3).map { (width, $0) } }
    let edge = [38, 39, 40, 41, 72, 73, 74, 75, 76, 79, 80].flatMap { width in
      [9, 10, 11, 12, 13, 15, 18, 20, 22, 23, 24, 25].map { (width, $0) }
    }
    let sample = (0..<60).map { _ in
      (Int.random(in: 1...300, using: &random), Int.random(in: 1...100, using: &random))
    }
    return small + edge + sample + [(300, 100), (300, 1), (1, 100)]
  }()

  @Test("every cell is painted, and nothing is broken", arguments: pages)
  func everySize(_ page: Place) {
    // What no view writes: a private character.
    let unpainted = Cell("\u{E000}")
    let overlays: [DashboardState.Overlay?] = [nil, .help(firstLine: 0), .menu(.graph)]
    for (index, (width, height)) in Self.sizes.enumerated() {
      let fixture = Fixture(width: width, height: height, place: page)
      // What lies over a page differs little from page to page.
      let shown = fixture.place == .overview || index.isMultiple(of: 7) ? overlays : [nil]
      var page = fixture.page()
      _ = page.learn(.seen(fixture.snapshot(page.state)), now: 0)
      if let sweep = page as? SweepPage { page = sweep.swept() }
      for overlay in shown {
        page.state.overlay = overlay
        var grid = Grid(width: width, height: height, fill: unpainted)
        page.draw(now: 0, on: &grid)
        #expect(
          !grid.lines.contains { $0.unicodeScalars.contains("\u{E000}") }, "\(width)×\(height)")
        let flaws = Flaws(of: grid, page.state)
        #expect(flaws.isEmpty, "\(width)×\(height) \(flaws)")
      }
    }
  }

  /// A figure that lost digits or its unit reads as another one.
  @Test(
    "a variant's row has its whole rate, and a whole verdict or none",
    arguments: Catalogue.scenarios.map(\.name))
  func wholeFigures(_ name: String) throws {
    let law = try #require(Catalogue.scenario(named: name)).law
    for width in 40...120 {
      let dashboard = OpenDashboard(.scenario(name), width: width, height: 40)
      let lines = dashboard.lines
      for seen in dashboard.fixture.snapshot(dashboard.state).scenarios[0].variants {
        let label = "\(seen.variant.role.mark) \(seen.variant.name) "
        let row = try #require(
          lines.first { $0.dropFirst().hasPrefix(label) }, "\(label) at \(width)")
        #expect(row.contains(" \(Figures.si(try #require(seen.liveRate))) "), "\(row)")
        let verdict = law.verdict(try #require(seen.ledger))
        let isWhole = [verdict.short, verdict.medium, verdict.long].contains { row.hasSuffix($0) }
        #expect(isWhole || !row.contains("  \(verdict.short.prefix(1))"), "\(row)")
      }
    }
  }

  @Test("rates end in one column, marked or not", arguments: [40, 80, 120, 200])
  func markedRates(_ width: Int) {
    let dashboard = OpenDashboard(.scenario("counter"), width: width, height: 40)
    var snapshot = dashboard.fixture.snapshot(dashboard.state)
    for index in snapshot.scenarios[0].variants.indices where index.isMultiple(of: 2) {
      snapshot.scenarios[0].variants[index].doubt = .cpuShare
    }
    let lines = dashboard.grid(snapshot).lines
    let ends = snapshot.scenarios[0].variants.compactMap { seen -> Int? in
      let label = "\(seen.variant.role.mark) \(seen.variant.name) "
      let row = lines.first { $0.dropFirst().hasPrefix(label) } ?? ""
      let rate = row.range(of: Figures.si(seen.typicalRate ?? .nan))
      return rate.map { String(row[..<$0.upperBound]).columns }
    }
    #expect(ends.count == snapshot.scenarios[0].variants.count && Set(ends).count == 1, "\(lines)")
  }

  @Test("counts from nothing to the largest", arguments: pages)
  func extremes(_ page: Place) {
    let rates: [Double?] = [nil, 0, 1e-300, .nan, .infinity, 1.8e19, 1e300]
    for rate in rates {
      for count in [0, 1, UInt64.max] {
        let fixture = Fixture(width: 120, height: 40, workers: 3, place: page)
        let dashboard = OpenDashboard(fixture)
        var snapshot = fixture.snapshot(dashboard.state)
        for part in snapshot.scenarios.indices {
          for index in snapshot.scenarios[part].variants.indices {
            snapshot.scenarios[part].variants[index].fill(rate, count)
          }
        }
        let flaws = Flaws(of: dashboard.grid(snapshot), dashboard.state)
        #expect(flaws.isEmpty, "\(rate ?? -1) \(count) \(flaws)")
      }
    }
  }

  @Test("one to 1024 workers", arguments: [1, 3, 64, 65, 1024])
  func workers(_ count: Int) throws {
    for page in Self.pages {
      for (width, height) in [(40, 10), (80, 24), (200, 60)] {
        let fixture = Fixture(width: width, height: height, workers: count, place: page)
        var dashboard = OpenDashboard(fixture)
        #expect(Flaws(of: dashboard.grid, dashboard.state).isEmpty)
        for key in [Key.end, .pageUp, .home, .pageDown, .right, .left] {
          dashboard.press(key)
          let flaws = Flaws(of: dashboard.grid, dashboard.state)
          #expect(flaws.isEmpty, "\(key) \(flaws)")
        }
        guard dashboard.page is ScenarioPage, let scenario = dashboard.state.scenario else {
          continue
        }
        let rows = ScenarioLayout(dashboard.state, scenario).workerRows
        guard rows > 0 else { continue }
        for (key, worker) in [(Key.end, count - 1), (.home, 0)] {
          dashboard.press(key)
          // Its number, and its CPU.
          let row = try Regex(" \(worker) +[01] ")
          #expect(dashboard.lines.contains { $0.contains(row) }, "\(worker) \(dashboard.lines)")
        }
      }
    }
  }

  @Test("a view keeps to its area")
  func keepsToItsArea() {
    let fixture = Fixture(width: 80, height: 24)
    let scene = Scene(state: fixture.watched(fixture.page()).state, now: 100)
    let area = Area(row: 5, column: 7, width: 30, height: 9)
    var grid = Grid(width: 80, height: 24, fill: Cell("x"))
    for scenario in Catalogue.scenarios {
      ScenarioTile(scene: scene, scenario: scenario).draw(in: area, on: &grid)
    }
    Box.draw(
      String(repeating: "title", count: 20), note: "note",
      footer: String(repeating: "f", count: 99),
      in: area, on: &grid)
    for isHollow in [false, true] {
      Bar(share: 7, style: .plain, isHollow: isHollow)
        .draw(row: 6, column: 8, width: 900, in: area, on: &grid)
    }
    scene.plot(Catalogue.scenarios[0], in: area, on: &grid)
    KeyLine.draw(
      [KeyHint("a", String(repeating: "b", count: 99))], always: [KeyHint("q", "quit")],
      in: area, on: &grid)
    for row in 0..<24 {
      for column in 0..<80 where !area.contains(row: row, column: column) {
        #expect(grid[row, column] == Cell("x"), "\(row), \(column)")
      }
    }
  }
}

extension VariantSnapshot {
  /// Every figure at once.
  fileprivate mutating func fill(_ rate: Double?, _ count: UInt64) {
    var all = Counts()
    all.operations = count
    all.casAttempts = count
    all.casFailures = count
    all.wins = count
    all.sightings = count
    counts = all
    liveRate = rate
    self.rate = rate.map { Spread(median: $0, middleHalf: $0.isNaN ? nil : $0...$0) }
    ratio = self.rate
    differs = true
    doubt = rate.map { _ in .cpuShare }
    leftOut = [.cpuShare: Int(count >> 24), .stop: 1]
    cpuShare = rate
    runLength = rate
    elapsed = rate ?? 0
    ledger = Ledger(expected: count, observed: 0, violations: count, sightings: count)
    judgedSeconds = rate ?? 0
    if let verdicts = LitmusVerdicts.of(id) {
      // What may occur, and some of what must not.
      let seen = verdicts.outcomes + verdicts.forbidden.prefix(2)
      var outcomes = [UInt64](repeating: 0, count: 256)
      for number in seen { outcomes[number] = count }
      ledger = Ledger(outcomes: outcomes, forbidding: verdicts.forbidden)
    }
    wait = WaitSummary(
      floor: 0, p50: count, p90: count, p99: count, p999: count, max: count, mean: Double(count),
      worst: WaitSummary.Worst(worker: Int.max, mean: Double(count)), samples: count)
    for index in workers.indices {
      workers[index].counts = all
      workers[index].liveRate = rate
    }
  }
}
