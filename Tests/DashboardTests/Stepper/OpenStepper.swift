import Contention
import Testing

@testable import Dashboard

/// A stepper page that one can type at, and which knows everything at once.
struct OpenStepper {
  private(set) var page: StepperPage
  private let limit: ExplorerLimit

  init(
    _ scenario: String, _ variant: String, width: Int = 80, height: Int = 24,
    limit: ExplorerLimit = ExplorerLimit(), isExplored: Bool = true, back: (any Page)? = nil,
    _ change: (inout ExplorerPlan) -> Void = { _ in }
  ) throws {
    var plan = ExplorerPlan(VariantID(scenario: scenario, variant: variant))
    change(&plan)
    self.limit = limit
    page = try #require(
      StepperPage(plan, size: Area(width: width, height: height), back: back))
    if isExplored { explore() }
  }

  /// What the screen does beside it, all at once.
  mutating func explore() {
    guard let exploration = page.explores.flatMap({ Explorer($0)?.explore(limit) }) else { return }
    let promise = exploration.promise(limit)
    _ = page.learn(.explored(exploration, promise: promise), now: 0)
  }

  mutating func happen(_ event: Event) {
    meet(event)
    explore()
  }

  /// Something happens while nothing more gets known.
  mutating func meet(_ event: Event) { _ = page.handle(event, now: 0) }

  mutating func press(_ keys: Key...) { for key in keys { happen(.key(key)) } }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  var grid: Grid { page.frame(now: 0) }
  var lines: [String] { grid.lines }
  /// Everything that shows, as one text.
  var text: String { lines.joined(separator: "\n") }
  var course: Course { page.course }
}
