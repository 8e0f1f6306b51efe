import Contention

/// One litmus test: its accesses, what came of them at each ordering, what is possible, and why.
struct LitmusPage: CodePage {
  var state: DashboardState
  let scenario: Scenario
  let shape: LitmusShape
  /// What is said at each ordering.
  let texts: [LitmusText]
  /// The accesses at each ordering.
  let lanes: [LitmusLanes]

  /// The page of a test that is open.
  init(_ state: DashboardState, _ scenario: Scenario, _ shape: LitmusShape) {
    self.state = state
    self.scenario = scenario
    self.shape = shape
    texts = scenario.variants.compactMap { LitmusText(scenario.id(of: $0)) }
    lanes = texts.map { LitmusLanes(workers: $0.accesses) }
  }

  /// The number of the test.
  var test: Int { Catalogue.litmusTests.firstIndex { $0.name == scenario.name } ?? 0 }

  /// The number of the selected ordering.
  var ordering: Int {
    let name = state.chosenVariant(of: scenario).name
    return scenario.variants.firstIndex { $0.name == name } ?? 0
  }

  /// What was counted at each ordering.
  func figures(_ snapshot: Snapshot) -> [LitmusFigures] {
    let part = snapshot.scenarios.first { $0.name == scenario.name }
    return zip(texts, scenario.variants).map { LitmusFigures($0, part?.seen($1)) }
  }

  var detailed: Set<VariantID>? { [] }

  func rowsAboveCode(in body: Area) -> Int { max(3, body.height / 2) }

  func draw(_ scene: Scene, in body: Area, on grid: inout Grid) {
    LitmusView(scene, self).draw(in: body, on: &grid)
    drawCode(in: body, on: &grid)
  }

  func heading(_ scene: Scene) -> Heading {
    let part = scene.part(of: scenario)
    return Heading(
      place: "litmus ▸ \(scenario.name)", parts: [part].compactMap { $0 },
      facts: [(scene.sliceLength, .faint)],
      sentence: saysQuestionAbove ? shape.question : "\(shape.name): \(shape.title)")
  }

  /// Whether the question has room in the second line of the screen.
  var saysQuestionAbove: Bool { shape.question.columns <= state.size.width - 2 }

  // MARK: Moving about

  /// Opens the test `direction` places further, and stops at the ends. The ordering stays.
  mutating func move(by direction: Int, _ now: Double) -> Reaction {
    open(test + direction, now)
  }

  /// Opens a test.
  mutating func open(_ number: Int, _ now: Double) -> Reaction {
    let tests = Catalogue.litmusTests
    let next = tests[min(max(number, 0), tests.count - 1)]
    guard next.name != scenario.name else { return .none }
    state.chosen[next.name] = scenario.variants[ordering].name
    return state.open(next, now)
  }

  /// Selects the next ordering, and after the last the first.
  mutating func nextOrdering(by direction: Int) -> Reaction {
    let count = scenario.variants.count
    return select((ordering + direction + count) % count)
  }

  private mutating func select(_ ordering: Int) -> Reaction {
    state.chosen[scenario.name] = scenario.variants[ordering].name
    return .none
  }

  /// A click selects the test or the ordering that lies under it.
  mutating func click(row: Int, column: Int, now: Double) -> Reaction {
    let view = LitmusView(Scene(state: state, now: now), self)
    let layout = view.layout
    if let number = layout.test(row: row, column: column, selected: test) {
      return open(number, now)
    }
    guard layout.matrix.contains(row: row, column: column),
      let ordering = view.matrix.ordering(column: column, in: layout.matrix)
    else { return .none }
    return select(ordering)
  }

  /// The wheel goes on to the next ordering: another test would restart the figures.
  mutating func wheel(_ notches: Int) { _ = nextOrdering(by: notches.signum()) }
}
