import Contention

/// A command in a lesson, and what it asks for.
public struct LessonRun: Sendable, Equatable {
  /// What a command of a lesson can do.
  public enum Work: Sendable, Equatable {
    /// Measure a plan that has a limit.
    case measure(Plan)
    /// Go through a walkthrough, by its name.
    case walkthrough(String)
    /// Explore a variant, and show what came of it.
    case explore(ExplorerRequest)
    /// Sweep, and show what came of it.
    case sweep(SweepPlan)
    /// Let somebody step through a variant, from behind these steps on.
    case step(ExplorerPlan, Schedule?)
  }

  /// The command line as it was written.
  public var command: String
  /// What it asks for.
  public var work: Work

  /// Whether threads run, or an operation is performed; else a variant is explored.
  var isReal: Bool {
    switch work {
    case .measure, .walkthrough, .sweep: true
    case .explore, .step: false
    }
  }

  /// A command.
  public init(command: String, work: Work) {
    self.command = command
    self.work = work
  }
}
