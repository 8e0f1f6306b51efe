import Contention

@testable import Dashboard

/// A small lesson with one of everything, and figures as a run might leave them.
enum SampleLesson {
  static let question = Prediction(
    question: "What is the total?",
    answers: [
      Prediction.Answer("exactly 8000", explanation: "Two steps are not one."),
      Prediction.Answer("less than 8000", explanation: "Updates get lost."),
    ], right: 1)

  static let plan: Plan = {
    var plan = Plan(scenarios: ["counter"], threads: 8)
    plan.variants = ["load-store", "fetch-add"]
    plan.includesBaseline = false
    plan.limit = .operations(1000)
    return plan
  }()

  static let run = LessonRun(
    command: "atomtop run -s counter --threads 8 --ops 1000", work: .measure(plan))

  static let lesson = Lesson(
    title: "A lesson", summary: "What it is about.",
    sections: [
      LessonSection(heading: "A lesson", blocks: [.paragraph("What it is about.")]),
      LessonSection(
        heading: "What to expect",
        blocks: [
          .paragraph("Some `code` and **strong** words."),
          .item("one thing", mark: "-"), .item("another", mark: "-"), .code(["let x = 1"]),
          .prediction(question), .run(run),
        ]),
      LessonSection(heading: "What happened", blocks: [.paragraph("Something did.")]),
    ])

  static let machine = Machine(
    os: "TestOS", arch: "x86_64", cpu: "Test CPU", allowedCPUs: [0, 1], isDebugBuild: false)

  /// What is seen at the run's end.
  static let seen: Snapshot = {
    var snapshot = Snapshot(
      plan: plan, machine: machine, elapsed: 1, sliceMilliseconds: 50, scenarios: [])
    guard let scenario = Catalogue.scenario(named: "counter") else { return snapshot }
    let found: [(UInt64, Double)] = [(6000, 4_000_000), (8000, 2_000_000)]
    let variants = zip(scenario.variants, found).map { variant, figures in
      var seen = VariantSnapshot(scenario.id(of: variant))
      seen.counts.operations = 8000
      seen.elapsed = 8000 / figures.1
      seen.liveRate = figures.1
      seen.ledger = Ledger(expected: 8000, observed: figures.0)
      seen.workers = (0..<8).map {
        WorkerSnapshot(id: $0, cpu: $0 % 2, counts: Counts(), liveRate: figures.1 / 8)
      }
      return seen
    }
    snapshot.scenarios = [ScenarioSnapshot(scenario.name, variants: variants)]
    return snapshot
  }()

  /// The scenario's page at the run's end.
  static func page() -> ScenarioPage {
    guard var page = ScenarioPage(of: seen, display: DisplayOptions()) else {
      preconditionFailure("the sample's scenario is in the catalogue")
    }
    _ = page.learn(.seen(seen), now: 0)
    return page
  }

  static func player(next: String? = nil) -> LessonPlayer {
    LessonPlayer(lesson: lesson, next: next)
  }
}

extension LessonPlayer {
  /// Presses keys and returns what the last one asks for.
  @discardableResult
  mutating func press(_ keys: Key...) -> Reaction {
    var reaction = Reaction.none
    for key in keys { reaction = handle(.key(key), now: 0) }
    return reaction
  }

  /// The run comes to its end, of which this is seen.
  mutating func finish(_ snapshot: Snapshot = SampleLesson.seen) {
    _ = learn(.finished(snapshot), now: 0)
  }

  /// The frame's lines.
  var lines: [String] { frame(now: 0).lines }
}
