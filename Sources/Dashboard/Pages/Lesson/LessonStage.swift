import Contention

/// A run as the dashboard shows it.
public struct LessonStage: Sendable {
  /// The dashboard's state: the scenario's page.
  public var state: DashboardState
  /// What was seen last.
  public var snapshot: Snapshot
  /// The rates until now.
  public var histories = Histories()

  /// A run of `plan`, which has one scenario, seen in `snapshot`.
  public init(plan: Plan, snapshot: Snapshot, display: DisplayOptions) {
    state = DashboardState(
      plan: plan, machine: snapshot.machine, display: display, opens: plan.scenarios.first)
    self.snapshot = snapshot
  }
}

/// How a run stands.
public enum LessonRunState: Sendable {
  /// It goes on; nil until something was seen of it.
  case running(LessonStage?)
  /// It came to its end. A measurement has a stage for each scenario, a walkthrough has lines.
  case done([LessonStage], lines: [String])
  /// Somebody ended it.
  case stopped
  /// The system refused what it needs.
  case refused(String)

  var isRunning: Bool { if case .running = self { true } else { false } }
  var isDone: Bool { if case .done = self { true } else { false } }
}
