import CTerminal
import Contention
import Dashboard

/// A measurement of a lesson while it runs: scenario after scenario, each with its own crew.
struct LessonMeasurement {
  private var waiting: [Plan]
  private var conductor: Conductor
  private var current: LessonStage
  private let display: DisplayOptions
  /// The scenarios that are over.
  private(set) var done: [LessonStage] = []

  /// Starts to measure.
  init(_ plan: Plan, _ display: DisplayOptions) throws(Failure) {
    var parts = plan.scenarios.map { name in
      var part = plan
      part.scenarios = [name]
      return part
    }
    guard !parts.isEmpty else { throw .usage("there is nothing to measure") }
    let first = parts.removeFirst()
    waiting = parts
    self.display = display
    conductor = try Self.conductor(first)
    current = LessonStage(plan: first, snapshot: conductor.snapshot(), display: display)
  }

  private static func conductor(_ plan: Plan) throws(Failure) -> Conductor {
    // Workers never take a signal: they inherit that none reaches them.
    ct_term_hold_signals()
    defer { ct_term_release_signals() }
    do {
      return try Conductor(plan: plan)
    } catch {
      throw .system(error.description)
    }
  }

  /// What is to be seen at this moment; nil when all is over.
  mutating func stage(_ now: Double) throws(Failure) -> LessonStage? {
    let isOver = conductor.waitUntilFinished(seconds: 0)
    current.snapshot =
      isOver ? conductor.snapshot() : conductor.snapshot(workersOf: current.state.detailed)
    current.histories.record(current.snapshot, now: now)
    guard isOver else { return current }
    conductor.stop()
    try LawCheck.check(current.snapshot)
    done.append(current)
    guard !waiting.isEmpty else { return nil }
    let next = waiting.removeFirst()
    conductor = try Self.conductor(next)
    current = LessonStage(plan: next, snapshot: conductor.snapshot(), display: display)
    return current
  }

  /// Parks the workers, or releases them.
  func freeze(_ frozen: Bool) { conductor.freeze(frozen) }

  /// Ends all workers.
  func stop() { conductor.stop() }

  /// Ends all workers, or leaves that to the end of the process.
  func stop(within seconds: Double) { conductor.stop(within: seconds) }
}
