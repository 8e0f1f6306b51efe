import Contention

/// A command in a lesson, and what it asks for.
public struct LessonRun: Sendable, Equatable {
  /// What a command of a lesson can do.
  public enum Work: Sendable, Equatable {
    /// Measure a plan that has a limit.
    case measure(Plan)
    /// Go through a walkthrough, by its name.
    case walkthrough(String)
  }

  /// The command line as it was written.
  public var command: String
  /// What it asks for.
  public var work: Work

  /// A command.
  public init(command: String, work: Work) {
    self.command = command
    self.work = work
  }
}
